"""Layouts of web pages and text as employers publish them, each read as a careful person reads it."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

_LAYOUTS: dict[str, tuple[str, str, Sequence[str]]] = {
    "success profiles with the stage of each element": (
        ".html",
        "<h1>Higher Executive Officer, Policy</h1><p>You will brief ministers and draft advice.</p>"
        "<h2>Person specification</h2><table><thead><tr><th>Element</th><th>Criterion</th>"
        "<th>Essential or desirable</th><th>Tested at</th></tr></thead><tbody>"
        "<tr><td rowspan=2>Experience</td><td>Drafting advice for senior readers</td><td>Essential</td>"
        "<td>Sift</td></tr>"
        "<tr><td>Work on legislation</td><td>Desirable</td><td>Sift</td></tr>"
        "<tr><td rowspan=2>Behaviours</td><td>Working Together</td><td>Essential</td><td>Sift and interview</td></tr>"
        "<tr><td>Making Effective Decisions</td><td>Essential</td><td>Interview</td></tr>"
        "<tr><td>Technical</td><td>Reading statistical tables</td><td>Essential</td><td>Test</td></tr>"
        "</tbody></table><h2>Benefits</h2><ul><li>A generous pension</li></ul>",
        [
            "e|Experience|Drafting advice for senior readers|Sift",
            "d|Experience|Work on legislation|Sift",
            "e|Behaviours|Working Together|Sift,Interview",
            "e|Behaviours|Making Effective Decisions|Interview",
            "e|Technical|Reading statistical tables|Test",
        ],
    ),
    "housing association in prose": (
        ".txt",
        "Neighbourhood Officer\n\n"
        "We are a housing association with 4,000 homes along the coast. You will be the face of the landlord on "
        "three estates.\n\n"
        "What you will do\n\n"
        "- Visit tenants at home\n- Inspect empty properties\n\n"
        "You must have\n\n"
        "- worked with tenants or customers face to face\n- a full driving licence and the use of a car\n"
        "- patience with people in distress\n\n"
        "It would be great if you have\n\n"
        "- a housing qualification\n- knowledge of anti-social behaviour law\n\n"
        "What we offer\n\n"
        "- 28 days of holiday\n- a car allowance\n",
        [
            "e||worked with tenants or customers face to face|",
            "e||a full driving licence and the use of a car|",
            "e||patience with people in distress|",
            "d||a housing qualification|",
            "d||knowledge of anti-social behaviour law|",
        ],
    ),
    "part A and part B with letters of stages": (
        ".txt",
        "DALEHEAD BOROUGH COUNCIL\n\nPERSON SPECIFICATION\n\nPost: Licensing Officer\n\n"
        "Criteria marked (S) are assessed at shortlisting from your application form. Criteria marked (I) are "
        "assessed at interview.\n\n"
        "PART A – ESSENTIAL\n\n"
        "A1  Knowledge of taxi licensing law (S)\n"
        "A2  Experience of giving evidence in court (S) (I)\n"
        "A3  Able to refuse a request courteously (I)\n\n"
        "PART B – DESIRABLE\n\n"
        "B1  Institute of Licensing certificate (S)\n"
        "B2  Conversational Urdu (I)\n",
        [
            "e||Knowledge of taxi licensing law|Application form",
            "e||Experience of giving evidence in court|Application form,Interview",
            "e||Able to refuse a request courteously|Interview",
            "d||Institute of Licensing certificate|Application form",
            "d||Conversational Urdu|Interview",
        ],
    ),
    "a column of ticks for shortlisting beside one of methods": (
        ".html",
        "<h2>Person specification</h2><table><tr><th>Criterion</th><th>Level</th><th>Shortlisting criteria</th>"
        "<th>Assessment</th></tr>"
        "<tr><td>Counselling diploma</td><td>Essential</td><td>✓</td><td>Application form</td></tr>"
        "<tr><td>Work with young carers</td><td>Essential</td><td>✓</td><td>Application form and interview</td></tr>"
        "<tr><td>Reflective practice</td><td>Essential</td><td></td><td>Interview</td></tr>"
        "<tr><td>Group work</td><td>Desirable</td><td></td><td>Interview</td></tr></table>",
        [
            "e||Counselling diploma|Application form",
            "e||Work with young carers|Application form,Interview",
            "e||Reflective practice|Interview",
            "d||Group work|Interview",
        ],
    ),
    "daggers explained in a footnote": (
        ".html",
        "<h1>Archivist</h1><h2>Selection criteria</h2><h3>Essential</h3><ul>"
        "<li>Postgraduate archive qualification †</li><li>Cataloguing to an international standard †‡</li>"
        "<li>Careful handling of fragile records ‡</li></ul><h3>Desirable</h3><ul><li>Reading Latin †</li></ul>"
        "<p>† assessed from the application form<br>‡ assessed at interview</p>",
        [
            "e||Postgraduate archive qualification|Application form",
            "e||Cataloguing to an international standard|Application form,Interview",
            "e||Careful handling of fragile records|Interview",
            "d||Reading Latin|Application form",
        ],
    ),
    "French numbering": (
        ".md",
        "# Lecteur / Lectrice – Person specification\n\n"
        "## I – Qualifications\n\n"
        "1°) Licence or bachelor's degree – essential\n\n"
        "2°) Teaching certificate – desirable\n\n"
        "## II – Experience\n\n"
        "1°) One year of teaching adults – essential\n\n"
        "2°) Running a language café – desirable\n",
        [
            "e|Qualifications|Licence or bachelor's degree|",
            "d|Qualifications|Teaching certificate|",
            "e|Experience|One year of teaching adults|",
            "d|Experience|Running a language café|",
        ],
    ),
    "Scottish council laid out by a converter": (
        ".txt",
        "                            PERSON SPECIFICATION\n"
        "\n"
        "Job Title:   Roads Technician\n"
        "\n"
        "ATTRIBUTES            ESSENTIAL                          DESIRABLE                  METHOD OF\n"
        "                                                                                    EVALUATION\n"
        "\n"
        "Education and         HNC in civil engineering or        Chartered status           Application\n"
        "Qualifications        equivalent experience                                         Form\n"
        "\n"
        "                      Driving licence                                               Application\n"
        "                                                                                    Form\n"
        "\n"
        "Experience            Measuring up road works on         Winter maintenance         Application\n"
        "                      site                               rotas                      Form and\n"
        "                                                                                    Interview\n",
        [
            "e|Education and Qualifications|HNC in civil engineering or equivalent experience|Application form",
            "d|Education and Qualifications|Chartered status|Application form",
            "e|Education and Qualifications|Driving licence|Application form",
            "e|Experience|Measuring up road works on site|Application form,Interview",
            "d|Experience|Winter maintenance rotas|Application form,Interview",
        ],
    ),
    "Irish competition with the stage in each heading": (
        ".txt",
        "Clerical Officer, Grade III\n\n"
        "Essential criteria (assessed on the application form)\n\n"
        "(a) Grade D at least in five subjects of the Leaving Certificate;\n"
        "(b) One year of office experience; and\n"
        "(c) Good working knowledge of spreadsheets.\n\n"
        "Essential criteria (assessed at interview)\n\n"
        "(d) Clear spoken English;\n"
        "(e) Sound judgement.\n\n"
        "Desirable criteria (assessed at interview)\n\n"
        "(f) Spoken Irish.\n",
        [
            "e||Grade D at least in five subjects of the Leaving Certificate|Application form",
            "e||One year of office experience|Application form",
            "e||Good working knowledge of spreadsheets.|Application form",
            "e||Clear spoken English|Interview",
            "e||Sound judgement.|Interview",
            "d||Spoken Irish.|Interview",
        ],
    ),
    "a definition list with levels in small print": (
        ".html",
        "<h1>Community Gardener</h1><h2>What we are looking for in a person</h2><dl>"
        "<dt>Knowledge</dt><dd>Growing food without chemicals <em>(essential)</em></dd>"
        "<dd>Keeping bees <em>(desirable)</em></dd>"
        "<dt>Experience</dt><dd>Leading groups of volunteers <em>(essential)</em></dd></dl>",
        [
            "e|Knowledge|Growing food without chemicals|",
            "d|Knowledge|Keeping bees|",
            "e|Experience|Leading groups of volunteers|",
        ],
    ),
    "a table whose methods stand in brackets in the cells": (
        ".md",
        "# Person specification\n\n"
        "| | Essential | Desirable |\n|---|---|---|\n"
        "| Skills | Shorthand at 80 words a minute (T)<br>Taking minutes (AF/I) | Audio typing (T) |\n"
        "| Personal | Discretion (I/R) | |\n\n"
        "AF = application form; I = interview; T = test; R = references\n",
        [
            "e|Skills|Shorthand at 80 words a minute|Test",
            "e|Skills|Taking minutes|Application form,Interview",
            "d|Skills|Audio typing|Test",
            "e|Personal|Discretion|Interview,References",
        ],
    ),
}


@pytest.mark.parametrize("name", sorted(_LAYOUTS))
def test_a_published_layout_is_read_as_a_person_reads_it(
    name: str, tmp_path: Path, criteria_of: Callable[[Path], list[str]]
) -> None:
    ending, content, expected = _LAYOUTS[name]
    path = tmp_path / f"specification{ending}"
    path.write_text(f"<html><body>{content}</body></html>" if ending == ".html" else content, encoding="utf-8")
    assert sorted(criteria_of(path)) == sorted(expected)
