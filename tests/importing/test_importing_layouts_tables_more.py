"""Further layouts: spaced columns, rows for stages, groups inside cells."""

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
    "mixed layout": (
        ".html",
        "<h2>Person Specification - Business Support Officer</h2>"
        + _table(
            [
                ["Essential Criteria", "Desirable Criteria", "Method of Assessment"],
                [
                    "<b>Qualifications</b><ul><li>Level 2 literacy</li></ul>",
                    "<ul><li>NVQ in business</li></ul>",
                    "Application Form/Certificates",
                ],
                [
                    "<b>Experience</b><ul><li>Minute taking</li><li>Diary management</li></ul>",
                    "<ul><li>Use of SAP</li></ul>",
                    "Application Form/Interview",
                ],
            ]
        ),
        [
            "e|Qualifications|Level 2 literacy|Application form,Certificates",
            "d|Qualifications|NVQ in business|Application form,Certificates",
            "e|Experience|Minute taking|Application form,Interview",
            "e|Experience|Diary management|Application form,Interview",
            "d|Experience|Use of SAP|Application form,Interview",
        ],
    ),
    "headed layout": (
        ".txt",
        "PERSON SPECIFICATION\n"
        "\n"
        "POST: Transport Planner\n"
        "\n"
        "Criteria                          Essential   Desirable   Assessed\n"
        "\n"
        "QUALIFICATIONS\n"
        "Degree in transport planning          X                      A, C\n"
        "Membership of CIHT                                X          A\n"
        "\n"
        "EXPERIENCE\n"
        "Traffic modelling                     X                      A, I\n"
        "Public inquiries                                  X          I\n"
        "\n"
        "Key: A = Application, C = Certificate, I = Interview\n",
        [
            "e|QUALIFICATIONS|Degree in transport planning|Application form,Certificates",
            "d|QUALIFICATIONS|Membership of CIHT|Application form",
            "e|EXPERIENCE|Traffic modelling|Application form,Interview",
            "d|EXPERIENCE|Public inquiries|Interview",
        ],
    ),
    "spaced layout": (
        ".html",
        "<h1>School Cook</h1><h2>Person Specification</h2><p>The post holder must demonstrate the "
        "following. E = Essential, D = Desirable</p><h3>Knowledge</h3><table><tr><td>Healthy eating "
        "standards</td><td>E</td></tr><tr><td>Allergens</td><td>E</td></tr></table><h3>Skills</h3>"
        "<table><tr><td>Menu costing</td><td>D</td></tr></table>",
        [
            "e|Knowledge|Healthy eating standards|",
            "e|Knowledge|Allergens|",
            "d|Skills|Menu costing|",
        ],
    ),
    "lettered layout": (
        ".html",
        "<h1>Research Fellow</h1><h2>Essential criteria</h2><ol><li>PhD in physics (assessed at: "
        "Application)</li><li>Published papers (assessed at: Application/Interview)</li></ol>"
        "<h2>Desirable criteria</h2><ol><li>Teaching of undergraduates (assessed at: Interview)</li>"
        "</ol><h2>Further information</h2><ul><li>Pension</li></ul>",
        [
            "e||PhD in physics|Application form",
            "e||Published papers|Application form,Interview",
            "d||Teaching of undergraduates|Interview",
        ],
    ),
    "staged layout": (
        ".html",
        "<h1>Lifeguard</h1><p>We need someone who is reliable.</p><h2>The person</h2><p>"
        "<strong>Essential</strong><br>• NPLQ certificate<br>• Strong swimmer<br>• Team player</p><p>"
        "<strong>Desirable</strong><br>• First aid at work<br>• Pool plant certificate</p>",
        [
            "e||NPLQ certificate|",
            "e||Strong swimmer|",
            "e||Team player|",
            "d||First aid at work|",
            "d||Pool plant certificate|",
        ],
    ),
    "broken layout": (
        ".csv",
        "PERSON SPECIFICATION,,,\n"
        "Job title,Tree Officer,,\n"
        ",,,\n"
        "Criteria,E/D,Evidence,Notes\n"
        "EDUCATION,,,\n"
        "HND arboriculture,E,Application,\n"
        "TPO law,D,Interview,\n"
        "PERSONAL,,,\n"
        "Driving licence,E,Documents check,valid in UK\n",
        [
            "e|EDUCATION|HND arboriculture|Application form",
            "d|EDUCATION|TPO law|Interview",
            "e|PERSONAL|Driving licence|Documents check",
        ],
    ),
    "wanted layout": (
        ".txt",
        "Job title: Museum Assistant\n"
        "\n"
        "Main duties\n"
        "- Open the museum\n"
        "- Greet visitors\n"
        "\n"
        "Knowledge, skills and experience required\n"
        "\n"
        "Essential:\n"
        "* Good spoken English\n"
        "* Experience of working with the public\n"
        "\n"
        "Desirable:\n"
        "* An interest in local history\n"
        "* Another language\n"
        "\n"
        "Terms and conditions\n"
        "* 20 hours a week\n"
        "* Weekend working\n",
        [
            "e|Knowledge, skills and experience required|Good spoken English|",
            "e|Knowledge, skills and experience required|Experience of working with the public|",
            "d|Knowledge, skills and experience required|An interest in local history|",
            "d|Knowledge, skills and experience required|Another language|",
        ],
    ),
    "numbered layout": (
        ".html",
        "<h1>Person Specification</h1>"
        + _table(
            [
                ["", "Essential", "Desirable", "A", "I", "T"],
                ["<td colspan=6><b>1. Education and Qualifications</b></td>"],
                ["1.1 Accounting degree", "✓", "", "✓", "", ""],
                ["1.2 CIMA", "", "✓", "✓", "", ""],
                ["<td colspan=6><b>2. Skills</b></td>"],
                ["2.1 Spreadsheets", "✓", "", "", "", "✓"],
            ]
        )
        + "<p>Assessment: A – application form, I – interview, T – test</p>",
        [
            "e|Education and Qualifications|Accounting degree|Application form",
            "d|Education and Qualifications|CIMA|Application form",
            "e|Skills|Spreadsheets|Test",
        ],
    ),
    "listed layout": (
        ".html",
        "<h1>Assistant Curator</h1><h2>Person specification</h2><dl><dt>Essential</dt><dd>A degree in "
        "art history</dd><dd>Handling of objects</dd><dt>Desirable</dt><dd>A second language</dd></dl>",
        [
            "e||A degree in art history|",
            "e||Handling of objects|",
            "d||A second language|",
        ],
    ),
    "musthave layout": (
        ".html",
        "<h1>Person specification</h1>"
        + _table(
            [
                ["Skills and knowledge", "Level", "Assessment"],
                ["Spanish to B2", "Must have", "Test"],
                ["French to B1", "Nice to have", "Interview"],
            ]
        ),
        [
            "e|Skills and knowledge|Spanish to B2|Test",
            "d|Skills and knowledge|French to B1|Interview",
        ],
    ),
    "coded layout": (
        ".txt",
        "Person Specification: Night Porter\n"
        "\n"
        "The following will be assessed by application form (A), interview (I) or reference (R).\n"
        "\n"
        "Essential\n"
        "Honest and reliable (R)\n"
        "Able to work nights (A, I)\n"
        "\n"
        "Desirable\n"
        "Door supervisor licence (A)\n",
        [
            "e||Honest and reliable|References",
            "e||Able to work nights|Application form,Interview",
            "d||Door supervisor licence|Application form",
        ],
    ),
    "friendly layout": (
        ".html",
        "<h1>Policy Officer</h1><h2>About you</h2><p>You'll have experience of drafting policy. You'll "
        "be a clear writer.</p><h3>Essential skills</h3><ul><li>Drafting policy papers</li>"
        "<li>Analysing data</li></ul><h3>It would be great if you also had</h3><ul><li>Knowledge of "
        "planning law</li></ul><h2>What you'll get</h2><ul><li>28 days of leave</li></ul>",
        [
            "e||Drafting policy papers|",
            "e||Analysing data|",
            "d||Knowledge of planning law|",
        ],
    ),
    "councils layout": (
        ".html",
        "<h1>Person Specification</h1><p>Directorate: Adult Care</p><p>Post: Care Assistant</p>"
        + _table(
            [
                [
                    "<th rowspan=2>JOB REQUIREMENTS</th>",
                    "<th colspan=2>ESSENTIAL / DESIRABLE</th>",
                    "<th rowspan=2>HOW ASSESSED</th>",
                ],
                ["E", "D"],
                ["<td colspan=4>EXPERIENCE</td>"],
                ["Caring for older people", "E", "", "AF/I"],
                ["Night shifts", "", "D", "AF"],
                ["<td colspan=4>OTHER</td>"],
                ["Enhanced DBS", "E", "", "Pre-employment check"],
            ],
            2,
        ),
        [
            "e|EXPERIENCE|Caring for older people|Application form,Interview",
            "d|EXPERIENCE|Night shifts|Application form",
            "e|OTHER|Enhanced DBS|Pre-employment check",
        ],
    ),
    "socialwork layout": (
        ".html",
        (
            "<h1>Senior Social Worker</h1><h2>Person Specification</h2><p>Please ensure your application "
            "addresses each criterion marked A.</p>"
        )
        + _table(
            [
                ["Category", "Criteria", "Essential / Desirable", "A/I/R"],
                ["Qualifications", "Social work degree", "Essential", "A"],
                ["", "Practice educator award", "Desirable", "A"],
                ["Experience", "Child protection", "Essential", "A, I"],
                ["", "Court work", "Essential", "A, I, R"],
            ]
        ),
        [
            "e|Qualifications|Social work degree|Application form",
            "d|Qualifications|Practice educator award|Application form",
            "e|Experience|Child protection|Application form,Interview",
            "e|Experience|Court work|Application form,Interview,References",
        ],
    ),
    "profile layout": (
        ".txt",
        "ROLE PROFILE\n"
        "\n"
        "Role Title: Parking Officer\n"
        "Reports to: Parking Manager\n"
        "\n"
        "Purpose of the role\n"
        "To patrol the streets.\n"
        "\n"
        "Key accountabilities\n"
        "1. Issue penalty notices\n"
        "2. Report faulty signs\n"
        "\n"
        "Person specification\n"
        "\n"
        "Qualifications and Experience\n"
        "1. GCSE English (Essential)\n"
        "2. Experience of enforcement (Desirable)\n"
        "\n"
        "Skills and Abilities\n"
        "3. Able to deal with conflict (Essential)\n"
        "4. Able to walk all day (Essential)\n"
        "\n"
        "This role is subject to a basic DBS check.\n",
        [
            "e|Qualifications and Experience|GCSE English|",
            "d|Qualifications and Experience|Experience of enforcement|",
            "e|Skills and Abilities|Able to deal with conflict|",
            "e|Skills and Abilities|Able to walk all day|",
        ],
    ),
    "rowmethods layout": (
        ".html",
        "<h1>Admissions Officer</h1><h3>Knowledge, Skills and Experience</h3>"
        + _table(
            [
                ["", "Essential", "Desirable"],
                ["Application form", "<ul><li>A levels</li><li>Office work</li></ul>", "<ul><li>Degree</li></ul>"],
                ["Interview", "<ul><li>Clear speaker</li></ul>", "<ul><li>Sense of fun</li></ul>"],
            ]
        ),
        [
            "e|Knowledge, Skills and Experience|A levels|Application form",
            "e|Knowledge, Skills and Experience|Office work|Application form",
            "d|Knowledge, Skills and Experience|Degree|Application form",
            "e|Knowledge, Skills and Experience|Clear speaker|Interview",
            "d|Knowledge, Skills and Experience|Sense of fun|Interview",
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
