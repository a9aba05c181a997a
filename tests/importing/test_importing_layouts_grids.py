"""Layouts in tables: ticks by method, double headers, groups in rows, legends."""

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
    "codes no key": (
        ".html",
        "<h1>Person Specification</h1>"
        + _table(
            [
                ["Criteria", "Essential/Desirable", "Assessment (A/I/P)"],
                ["Reporting to boards", "E", "A/I"],
                ["Presenting to the public", "D", "P"],
            ]
        ),
        [
            "e||Reporting to boards|Application form,Interview",
            "d||Presenting to the public|Presentation",
        ],
    ),
    "section tables no header": (
        ".html",
        "<h1>Person Specification</h1><h2>Essential</h2>"
        + _table(
            [
                ["Qualifications", "<ul><li>Degree</li></ul>"],
                ["Experience", "<ul><li>Lab work</li><li>Field work</li></ul>"],
            ],
            0,
        )
        + "<h2>Desirable</h2>"
        + _table([["Qualifications", "<ul><li>PhD</li></ul>"]], 0),
        [
            "e|Qualifications|Degree|",
            "e|Experience|Lab work|",
            "e|Experience|Field work|",
            "d|Qualifications|PhD|",
        ],
    ),
    "semicolon method words": (
        ".html",
        "<h1>Person Specification</h1>"
        + _table(
            [
                ["Essential criteria", "Assessment method"],
                ["Numerate", "CV; written exercise"],
                ["Literate", "Covering letter"],
            ]
        )
        + _table([["Desirable criteria", "Assessment method"], ["Speaks French", "Interview"]]),
        [
            "e||Numerate|CV,Written exercise",
            "e||Literate|Covering letter",
            "d||Speaks French|Interview",
        ],
    ),
    "word bullets caps": (
        ".html",
        "<p><b>ANYWHERE DISTRICT COUNCIL</b></p><p><b>PERSON SPECIFICATION</b></p>"
        + _table([["Post Title:", "Revenues Officer"], ["Grade:", "5"]], 0)
        + (
            "<p><b>ESSENTIAL CRITERIA</b></p><p><b>Qualifications</b></p><ul><li>Five GCSEs</li></ul><p>"
            "<b>Experience</b></p><ul><li>Debt recovery</li><li>Dealing with complaints</li></ul><p>"
            "<b>DESIRABLE CRITERIA</b></p><p><b>Qualifications</b></p><ul><li>IRRV certificate</li></ul>"
        ),
        [
            "e|Qualifications|Five GCSEs|",
            "e|Experience|Debt recovery|",
            "e|Experience|Dealing with complaints|",
            "d|Qualifications|IRRV certificate|",
        ],
    ),
    "numbered sections methods col": (
        ".html",
        "<h1>Role profile and person specification</h1><h2>Person specification</h2>"
        + _table(
            [
                ["Ref", "Attribute", "E or D", "Stage assessed"],
                ["1", "Leading a nursery team", "E", "Application / Interview"],
                ["2", "Forest school training", "D", "Application"],
                ["3", "Calm manner", "E", "Interview / Reference"],
            ]
        ),
        [
            "e||Leading a nursery team|Application form,Interview",
            "d||Forest school training|Application form",
            "e||Calm manner|Interview,References",
        ],
    ),
    "ticks per method two header": (
        ".html",
        "<h1>Person Specification</h1>"
        + _table(
            [
                [
                    "<th rowspan=2>Criteria</th>",
                    "<th rowspan=2>Essential</th>",
                    "<th rowspan=2>Desirable</th>",
                    "<th colspan=4>Method of assessment</th>",
                ],
                ["Application", "Test", "Interview", "References"],
                ["<td colspan=7><b>Knowledge</b></td>"],
                ["Benefits law", "✓", "", "✓", "", "✓", ""],
                ["Council tax law", "", "✓", "", "✓", "", ""],
                ["<td colspan=7><b>Skills</b></td>"],
                ["Negotiation", "✓", "", "", "", "✓", "✓"],
            ],
            2,
        ),
        [
            "e|Knowledge|Benefits law|Application form,Interview",
            "d|Knowledge|Council tax law|Test",
            "e|Skills|Negotiation|Interview,References",
        ],
    ),
    "uni grid": (
        ".html",
        "<h1>Lecturer in Geography</h1><h3>PERSON SPECIFICATION</h3>"
        + _table(
            [
                ["Criteria", "Essential (E) / Desirable (D)", "Assessed by*"],
                ["PhD in geography", "E", "a"],
                ["Teaching at university", "E", "a, b"],
                ["Grant income", "D", "a, c"],
            ]
        )
        + "<p>* a: application; b: presentation; c: interview</p>",
        [
            "e||PhD in geography|Application form",
            "e||Teaching at university|Application form,Presentation",
            "d||Grant income|Application form,Interview",
        ],
    ),
    "weight legend": (
        ".html",
        "<h1>Selection criteria</h1><p>H = essential, M = desirable</p>"
        + _table([["Criterion", "Importance"], ["Drives a van", "H"], ["Speaks Polish", "M"]]),
        [
            "e||Drives a van|",
            "d||Speaks Polish|",
        ],
    ),
    "groups as first row cells": (
        ".html",
        "<h1>Person specification</h1>"
        + _table(
            [
                ["<b>Education</b>", "Essential", "Desirable", "Assessed"],
                ["GCSE maths", "*", "", "A"],
                ["A level maths", "", "*", "A"],
                ["<b>Experience</b>", "Essential", "Desirable", "Assessed"],
                ["Cash office", "*", "", "A, I"],
            ]
        )
        + "<p>A – Application form I – Interview</p>",
        [
            "e|Education|GCSE maths|Application form",
            "d|Education|A level maths|Application form",
            "e|Experience|Cash office|Application form,Interview",
        ],
    ),
    "paragraph cells no bullets": (
        ".html",
        "<h1>Person Specification</h1>"
        + _table(
            [
                ["", "ESSENTIAL", "DESIRABLE"],
                ["Physical", "Good general health<br>Able to lift 20 kg", ""],
                ["Attainments", "Literate and numerate<br>Full driving licence", "LGV licence"],
            ]
        ),
        [
            "e|Physical|Good general health|",
            "e|Physical|Able to lift 20 kg|",
            "e|Attainments|Literate and numerate|",
            "e|Attainments|Full driving licence|",
            "d|Attainments|LGV licence|",
        ],
    ),
    "methods by row group": (
        ".html",
        "<h1>Person specification</h1>"
        + _table(
            [
                ["Criteria", "Essential", "Desirable"],
                ["<td colspan=3>Qualifications (assessed by certificates)</td>"],
                ["Degree", "✓", ""],
                ["Masters", "", "✓"],
                ["<td colspan=3>Skills (assessed at interview and by test)</td>"],
                ["Fast typing", "✓", ""],
            ]
        ),
        [
            "e|Qualifications|Degree|Certificates",
            "d|Qualifications|Masters|Certificates",
            "e|Skills|Fast typing|Interview,Test",
        ],
    ),
    "level words in group cell": (
        ".html",
        "<h1>Person specification</h1>"
        + _table(
            [
                ["Essential Requirements", "How identified"],
                ["A degree in law", "Application form"],
                ["Clear writing", "Exercise"],
                ["Desirable Requirements", "How identified"],
                ["Local government work", "Application form"],
            ]
        ),
        [
            "e||A degree in law|Application form",
            "e||Clear writing|Exercise",
            "d||Local government work|Application form",
        ],
    ),
    "mixed duties table": (
        ".html",
        "<h1>Warden</h1>"
        + _table([["Main duties", "Time"], ["Walk the site", "40%"], ["Write the log", "60%"]])
        + "<h2>Person specification</h2>"
        + _table([["Requirement", "Essential/Desirable"], ["Night work", "Essential"], ["Own car", "Desirable"]]),
        [
            "e||Night work|",
            "d||Own car|",
        ],
    ),
    "scored levels": (
        ".html",
        "<h1>Person Specification</h1>"
        + _table(
            [
                ["Criteria", "Essential", "Desirable", "Weighting"],
                ["Event planning", "Yes", "", "3"],
                ["Photography", "", "Yes", "1"],
            ]
        ),
        [
            "e||Event planning|",
            "d||Photography|",
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
