"""Layouts in tables: levels and methods as columns, letters, words, merged cells."""

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
    "nhs factors": (
        ".html",
        "<h1>Person Specification</h1><p>Post: Ward Clerk</p>"
        + _table(
            [
                ["Factor", "Essential", "Desirable", "Method of Assessment"],
                [
                    "Qualifications",
                    "<ul><li>NVQ Level 3 in administration</li><li>GCSE English grade C</li></ul>",
                    "<ul><li>ECDL</li></ul>",
                    "A / C",
                ],
                [
                    "Experience",
                    "<p>Two years in a busy office</p><p>Working with the public</p>",
                    "<p>Working in a hospital</p>",
                    "A / I",
                ],
            ]
        )
        + "<p>A = Application form; I = Interview; C = Certificates</p>",
        [
            "e|Qualifications|NVQ Level 3 in administration|Application form,Certificates",
            "e|Qualifications|GCSE English grade C|Application form,Certificates",
            "d|Qualifications|ECDL|Application form,Certificates",
            "e|Experience|Two years in a busy office|Application form,Interview",
            "e|Experience|Working with the public|Application form,Interview",
            "d|Experience|Working in a hospital|Application form,Interview",
        ],
    ),
    "numbered ticks": (
        ".html",
        "<h2>Person specification: Gardener</h2>"
        + _table(
            [
                ["No", "Criterion", "E/D", "<th colspan=3>Assessed by</th>"],
                ["", "", "", "Application", "Interview", "Test"],
                ["1", "Can drive a tractor", "E", "✓", "", "✓"],
                ["2", "Knows plants well", "D", "", "✓", ""],
                ["3", "Works outdoors all year", "E", "", "✓", ""],
            ],
            2,
        ),
        [
            "e||Can drive a tractor|Application form,Test",
            "d||Knows plants well|Interview",
            "e||Works outdoors all year|Interview",
        ],
    ),
    "separate tables": (
        ".html",
        "<h1>Housing Officer</h1><h2>Person Specification</h2><h3>Essential criteria</h3>"
        + _table(
            [
                ["Criterion", "Assessed by"],
                ["Experience of tenancy law", "Application form and interview"],
                ["Clear written English", "Test"],
            ]
        )
        + "<h3>Desirable criteria</h3>"
        + _table([["Criterion", "Assessed by"], ["CIH qualification", "Certificate"]]),
        [
            "e||Experience of tenancy law|Application form,Interview",
            "e||Clear written English|Test",
            "d||CIH qualification|Certificates",
        ],
    ),
    "word levels merged group": (
        ".html",
        "<h1>Person specification – Youth Worker</h1>"
        + _table(
            [
                ["Area", "Requirement", "Essential or desirable", "How assessed"],
                ["<td rowspan=2>Knowledge</td>", "Safeguarding law", "Essential", "Application form & Interview"],
                ["Local youth services", "Desirable", "Interview"],
                ["Other", "Full driving licence", "Essential", "Document check"],
            ]
        ),
        [
            "e|Knowledge|Safeguarding law|Application form,Interview",
            "d|Knowledge|Local youth services|Interview",
            "e|Other|Full driving licence|Document check",
        ],
    ),
    "two columns": (
        ".html",
        "<h1>Person Specification</h1><h3>Skills</h3>"
        + _table(
            [["Essential", "Desirable"], ["<ul><li>Typing</li><li>Filing</li></ul>", "<ul><li>Shorthand</li></ul>"]]
        )
        + "<h3>Experience</h3>"
        + _table(
            [["Essential", "Desirable"], ["<ul><li>Office work</li></ul>", "<ul><li>Legal office work</li></ul>"]]
        ),
        [
            "e|Skills|Typing|",
            "e|Skills|Filing|",
            "d|Skills|Shorthand|",
            "e|Experience|Office work|",
            "d|Experience|Legal office work|",
        ],
    ),
    "transposed": (
        ".html",
        "<h1>Person Specification</h1>"
        + _table(
            [
                ["", "Qualifications", "Experience", "Skills"],
                [
                    "Essential",
                    "<p>Degree</p>",
                    "<p>Two years in finance</p><p>Managing a team</p>",
                    "<p>Clear speaker</p>",
                ],
                ["Desirable", "<p>CIPFA</p>", "<p>Audit work</p>", "<p>Welsh speaker</p>"],
            ]
        ),
        [
            "e|Qualifications|Degree|",
            "e|Experience|Two years in finance|",
            "e|Experience|Managing a team|",
            "e|Skills|Clear speaker|",
            "d|Qualifications|CIPFA|",
            "d|Experience|Audit work|",
            "d|Skills|Welsh speaker|",
        ],
    ),
    "level rowspan": (
        ".html",
        "<h1>Person Specification</h1>"
        + _table(
            [
                ["Category", "", "Requirement", "Evidence"],
                [
                    "<td rowspan=2>Training</td>",
                    "Essential",
                    "<ul><li>First aid course</li><li>Manual handling</li></ul>",
                    "Certificates",
                ],
                ["Desirable", "<ul><li>Fire warden</li></ul>", "Interview"],
                ["<td rowspan=2>Aptitude</td>", "Essential", "<ul><li>Calm in a crisis</li></ul>", "Interview"],
                ["Desirable", "<ul><li>Sense of humour</li></ul>", "Interview"],
            ]
        ),
        [
            "e|Training|First aid course|Certificates",
            "e|Training|Manual handling|Certificates",
            "d|Training|Fire warden|Interview",
            "e|Aptitude|Calm in a crisis|Interview",
            "d|Aptitude|Sense of humour|Interview",
        ],
    ),
    "double header": (
        ".html",
        "<h1>Person Specification: Nursery Nurse</h1>"
        + _table(
            [
                ["<th rowspan=2>Attributes</th>", "<th colspan=2>Essential</th>", "<th colspan=2>Desirable</th>"],
                ["Criteria", "How assessed", "Criteria", "How assessed"],
                ["Education", "NNEB or equal", "Certificate", "Paediatric first aid", "Certificate"],
                [
                    "Experience",
                    "Work with under fives",
                    "Application, Interview",
                    "Work with special needs",
                    "Interview",
                ],
            ],
            2,
        ),
        [
            "e|Education|NNEB or equal|Certificates",
            "d|Education|Paediatric first aid|Certificates",
            "e|Experience|Work with under fives|Application form,Interview",
            "d|Experience|Work with special needs|Interview",
        ],
    ),
    "group with level rows": (
        ".html",
        "<h1>Person Specification</h1>"
        + _table(
            [
                ["Criteria", "Measured by"],
                ["<td colspan=2><b>QUALIFICATIONS – ESSENTIAL</b></td>"],
                ["HGV licence", "Application form"],
                ["<td colspan=2><b>QUALIFICATIONS – DESIRABLE</b></td>"],
                ["ADR certificate", "Application form"],
                ["<td colspan=2><b>EXPERIENCE – ESSENTIAL</b></td>"],
                ["Long distance driving", "Interview"],
            ]
        ),
        [
            "e|QUALIFICATIONS|HGV licence|Application form",
            "d|QUALIFICATIONS|ADR certificate|Application form",
            "e|EXPERIENCE|Long distance driving|Interview",
        ],
    ),
    "crosses": (
        ".html",
        "<h1>Teacher of Art – Person Specification</h1>"
        + _table(
            [
                ["", "E", "D", "AF", "I", "R", "O"],
                ["<b>Qualifications</b>", "", "", "", "", "", ""],
                ["Degree in art", "X", "", "X", "", "", ""],
                ["Masters degree", "", "X", "X", "", "", ""],
                ["<b>Skills</b>", "", "", "", "", "", ""],
                ["Inspiring in the classroom", "X", "", "", "X", "X", "X"],
            ]
        )
        + (
            "<p>E – Essential, D – Desirable, AF – Application Form, I – Interview, R – Reference, O – "
            "Lesson observation</p>"
        ),
        [
            "e|Qualifications|Degree in art|Application form",
            "d|Qualifications|Masters degree|Application form",
            "e|Skills|Inspiring in the classroom|Interview,References,Lesson observation",
        ],
    ),
    "all in header": (
        ".html",
        "<h1>Person Specification</h1><p>Essential criteria are assessed from the application form.</p>"
        + _table(
            [
                ["", "Essential (assessed at application)", "Desirable (assessed at interview)"],
                ["Knowledge", "Food safety law", "Allergen law"],
                ["Skills", "Knife skills", "Pastry skills"],
            ]
        ),
        [
            "e|Knowledge|Food safety law|Application form",
            "d|Knowledge|Allergen law|Interview",
            "e|Skills|Knife skills|Application form",
            "d|Skills|Pastry skills|Interview",
        ],
    ),
    "assessment stage cols": (
        ".html",
        "<h1>Person Specification</h1>"
        + _table(
            [
                ["Requirements", "Weight", "Shortlisting", "Interview", "Test"],
                ["<b>Essential</b>", "", "", "", ""],
                ["Can drive", "5", "✔", "", ""],
                ["Can weld", "5", "", "", "✔"],
                ["<b>Desirable</b>", "", "", "", ""],
                ["Can cook", "2", "", "✔", ""],
            ]
        ),
        [
            "e||Can drive|Shortlisting",
            "e||Can weld|Test",
            "d||Can cook|Interview",
        ],
    ),
    "checkbox words": (
        ".html",
        "<h1>Selection criteria</h1>"
        + _table(
            [
                ["Criteria", "Essential", "Desirable"],
                ["Forklift licence", "☒", "☐"],
                ["Stock systems", "☐", "☒"],
                ["Night work", "Yes", "No"],
            ]
        ),
        [
            "e||Forklift licence|",
            "d||Stock systems|",
            "e||Night work|",
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
