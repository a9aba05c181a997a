"""Further layouts: pairs of columns, ranks, dots, brackets, lists without a table."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest


def _table(rows: Sequence[Sequence[str]], head: int = 1) -> str:
    """HTML of a table; a cell that brings its own tag is taken as it is."""
    lines = []
    for number, row in enumerate(rows):
        tag = "th" if number < head else "td"
        cells = "".join(cell if cell.startswith("<t") else f"<{tag}>{cell}</{tag}>" for cell in row)
        lines.append(f"<tr>{cells}</tr>")
    return "<table>" + "".join(lines) + "</table>"


_LAYOUTS: dict[str, tuple[str, str | bytes, Sequence[str]]] = {
    "threecolumns layout": (
        ".html",
        "<h1>Solicitor</h1><h2>Selection Criteria</h2><h3>Essential</h3>"
        + _table(
            [
                ["1", "Qualified solicitor in England and Wales", "Application"],
                ["2", "Advocacy in the county court", "Application and interview"],
            ],
            0,
        )
        + "<h3>Desirable</h3>"
        + _table([["3", "Property law", "Interview"]], 0),
        [
            "e||Qualified solicitor in England and Wales|Application form",
            "e||Advocacy in the county court|Application form,Interview",
            "d||Property law|Interview",
        ],
    ),
    "labels layout": (
        ".txt",
        "Job Title: Data Analyst\n"
        "\n"
        "What we are looking for:\n"
        "\n"
        "Essential Experience:\n"
        "Working with SQL databases\n"
        "Building dashboards\n"
        "\n"
        "Essential Skills:\n"
        "Excellent numeracy\n"
        "Explaining data to others\n"
        "\n"
        "Desirable:\n"
        "R or Python\n",
        [
            "e|Experience|Working with SQL databases|",
            "e|Experience|Building dashboards|",
            "e||Excellent numeracy|",
            "e||Explaining data to others|",
            "d||R or Python|",
        ],
    ),
    "semicolons layout": (
        ".csv",
        "Ref;Heading;Requirement;E/D;Application;Interview;Presentation\n"
        "1;Knowledge;Employment law;E;x;x;\n"
        "2;Knowledge;Pensions;D;;x;\n"
        "3;Skills;Presenting to boards;E;;;x\n",
        [
            "e|Knowledge|Employment law|Application form,Interview",
            "d|Knowledge|Pensions|Interview",
            "e|Skills|Presenting to boards|Presentation",
        ],
    ),
    "suffixed layout": (
        ".html",
        "<h1>Head of Year</h1><h2>Person Specification</h2>"
        + _table(
            [
                ["Qualifications", "Qualified teacher status (E)<br>Further degree (D)"],
                ["Experience", "Teaching at Key Stage 3 (E)<br>Pastoral leadership (D)"],
            ],
            0,
        ),
        [
            "e|Qualifications|Qualified teacher status|",
            "d|Qualifications|Further degree|",
            "e|Experience|Teaching at Key Stage 3|",
            "d|Experience|Pastoral leadership|",
        ],
    ),
    "repeated layout": (
        ".html",
        ("<h1>Facilities Manager</h1><h2>Person Specification</h2><p><b>Education &amp; Qualifications</b></p>")
        + _table([["Essential", "Desirable", "Evidenced by"], ["NEBOSH certificate", "IWFM level 4", "A"]])
        + "<p><b>Experience</b></p>"
        + _table(
            [
                ["Essential", "Desirable", "Evidenced by"],
                ["Contract management<br>Budget holding", "School sites", "A/I"],
            ]
        )
        + "<p>A = Application, I = Interview</p>",
        [
            "e|Education & Qualifications|NEBOSH certificate|Application form",
            "d|Education & Qualifications|IWFM level 4|Application form",
            "e|Experience|Contract management|Application form,Interview",
            "e|Experience|Budget holding|Application form,Interview",
            "d|Experience|School sites|Application form,Interview",
        ],
    ),
    "markdown layout": (
        ".md",
        "# Town Clerk\n"
        "\n"
        "## Person specification\n"
        "\n"
        "| Competency | Essential | Desirable |\n"
        "|---|---|---|\n"
        "| **Education** | CiLCA qualification<br>Degree | Law degree |\n"
        "| **Experience** | Running council meetings | Managing a burial ground |\n"
        "\n"
        "*Candidates will be assessed on their application form and at interview.*\n",
        [
            "e|Education|CiLCA qualification|Application form,Interview",
            "e|Education|Degree|Application form,Interview",
            "d|Education|Law degree|Application form,Interview",
            "e|Experience|Running council meetings|Application form,Interview",
            "d|Experience|Managing a burial ground|Application form,Interview",
        ],
    ),
    "kennel layout": (
        ".html",
        "<h1>Vacancy: Kennel Hand</h1><h2>The job</h2><ul><li>Feed the dogs</li></ul>"
        "<h2>Requirements</h2><ul><li>Must love dogs</li><li>Must live within ten miles</li><li>Driving "
        "licence preferred</li></ul><h2>We offer</h2><ul><li>A free puppy</li></ul>",
        [
            "u|Requirements|Must love dogs|",
            "u|Requirements|Must live within ten miles|",
            "d|Requirements|Driving licence preferred|",
        ],
    ),
    "pairs layout": (
        ".html",
        "<h1>Person Specification</h1><p>Job Title: Housing Benefit Assessor</p>"
        + _table(
            [
                ["Attributes", "Essential", "How Identified", "Desirable", "How Identified"],
                ["Relevant Experience", "Dealing with claimants", "Application", "Benefits work", "Application"],
                ["Education and Training", "5 GCSEs", "Certificates", "IRRV Tech", "Certificates"],
            ]
        ),
        [
            "e|Relevant Experience|Dealing with claimants|Application form",
            "d|Relevant Experience|Benefits work|Application form",
            "e|Education and Training|5 GCSEs|Certificates",
            "d|Education and Training|IRRV Tech|Certificates",
        ],
    ),
    "dots layout": (
        ".html",
        "<h1>Network Engineer</h1><table><tr><th>Person Specification</th><th>E</th><th>D</th></tr><tr>"
        "<td>Cisco CCNA</td><td>•</td><td></td></tr><tr><td>Wireless surveys</td><td></td><td>•</td>"
        "</tr></table>",
        [
            "e||Cisco CCNA|",
            "d||Wireless surveys|",
        ],
    ),
    "nested layout": (
        ".txt",
        "PERSON SPECIFICATION\n"
        "\n"
        "1. Knowledge\n"
        "   Essential\n"
        "   a. Knowledge of the Licensing Act\n"
        "   b. Knowledge of local government\n"
        "   Desirable\n"
        "   c. Knowledge of taxi licensing\n"
        "\n"
        "2. Personal qualities\n"
        "   Essential\n"
        "   a. Assertive\n"
        "   b. Fair\n",
        [
            "e|Knowledge|Knowledge of the Licensing Act|",
            "e|Knowledge|Knowledge of local government|",
            "d|Knowledge|Knowledge of taxi licensing|",
            "e|Personal qualities|Assertive|",
            "e|Personal qualities|Fair|",
        ],
    ),
    "plural layout": (
        ".html",
        "<h1>Play Worker</h1><h2>What we need from you</h2><p>Essentials</p><ul><li>Level 3 "
        "playwork</li><li>Fun</li></ul><p>Desirables</p><ul><li>Sign language</li></ul>",
        [
            "e||Level 3 playwork|",
            "e||Fun|",
            "d||Sign language|",
        ],
    ),
    "ranks layout": (
        ".html",
        "<h1>Person Specification</h1>"
        + _table(
            [
                ["Factor", "Criteria", "Rank", "Measured"],
                ["Skills", "Report writing", "A", "AF, I"],
                ["", "Typing", "B", "T"],
            ]
        )
        + ("<p>Rank A = Essential, Rank B = Desirable</p><p>AF = Application form, I = Interview, T = Test</p>"),
        [
            "e|Skills|Report writing|Application form,Interview",
            "d|Skills|Typing|Test",
        ],
    ),
    "single layout": (
        ".html",
        "<h1>Bursar</h1><h2>Person Specification</h2><table><tr><td><b>Essential</b></td></tr><tr><td>"
        "<ul><li>Chartered accountant</li><li>School finance</li></ul></td></tr><tr><td>"
        "<b>Desirable</b></td></tr><tr><td><ul><li>Site management</li></ul></td></tr></table>",
        [
            "e||Chartered accountant|",
            "e||School finance|",
            "d||Site management|",
        ],
    ),
    "scored layout": (
        ".txt",
        "Selection criteria for the post of Registrar\n"
        "\n"
        "The panel will score you against these criteria:\n"
        "\n"
        "Criterion 1: Experience of ceremonies\n"
        "Criterion 2: Accurate record keeping\n"
        "Criterion 3: Able to drive\n",
        [
            "u||Experience of ceremonies|",
            "u||Accurate record keeping|",
            "u||Able to drive|",
        ],
    ),
    "bracketed layout": (
        ".html",
        "<h1>Person Specification</h1>"
        + _table(
            [
                ["Criteria", "Essential", "Desirable"],
                ["Education", "Degree (A)", "Masters (A)"],
                ["Experience", "Policy work (A, I)\n", "Parliament (I)"],
            ]
        )
        + "<p>(A) Application form (I) Interview</p>",
        [
            "e|Education|Degree|Application form",
            "d|Education|Masters|Application form",
            "e|Experience|Policy work|Application form,Interview",
            "d|Experience|Parliament|Interview",
        ],
    ),
    "onecolumn layout": (
        ".csv",
        "Person Specification - Estates Surveyor\n"
        "\n"
        "Essential Criteria\n"
        "MRICS\n"
        "Landlord and tenant work\n"
        "Desirable Criteria\n"
        "Rural estates\n",
        [
            "e||MRICS|",
            "e||Landlord and tenant work|",
            "d||Rural estates|",
        ],
    ),
    "shortlist layout": (
        ".html",
        "<h1>Customer Adviser</h1><h2>Person specification</h2>"
        + _table(
            [
                ["Competency", "Essential", "Desirable", "Shortlist", "Interview"],
                ["Customer care", "✔", "", "✔", "✔"],
                ["Welsh language", "", "✔", "", "✔"],
            ]
        ),
        [
            "e||Customer care|Shortlist,Interview",
            "d||Welsh language|Interview",
        ],
    ),
}


@pytest.mark.parametrize("name", sorted(_LAYOUTS))
def test_a_layout_is_read_as_a_person_reads_it(
    name: str, tmp_path: Path, criteria_of: Callable[[Path], list[str]]
) -> None:
    ending, content, expected = _LAYOUTS[name]
    path = tmp_path / f"specification{ending}"
    if isinstance(content, bytes):
        path.write_bytes(content)
    else:
        page = f"<html><body>{content}</body></html>" if ending == ".html" else content
        path.write_text(page, encoding="utf-8")
    assert sorted(criteria_of(path)) == sorted(expected)
