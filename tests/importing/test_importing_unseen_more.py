"""Further layouts that employers use, each read as a careful person reads it."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest


def _table(*rows: Sequence[str]) -> str:
    """HTML of a table; a cell that brings its own tag is taken as it is."""
    lines = ("".join(cell if cell.startswith("<t") else f"<td>{cell}</td>" for cell in row) for row in rows)
    return "<table>" + "".join(f"<tr>{line}</tr>" for line in lines) + "</table>"


_LAYOUTS: dict[str, tuple[str, str, Sequence[str]]] = {
    "criteria beside a narrow column of initials": (
        ".txt",
        "PERSON SPECIFICATION – CARETAKER\n\n"
        "KEY   E Essential   D Desirable   A Application   I Interview\n\n"
        "                                                     E/D    HOW\n"
        "SKILLS\n"
        "Minor repairs to doors, locks and taps               E      A, I\n"
        "Use of floor polishing machines                      D      I\n"
        "EXPERIENCE\n"
        "Looking after a public building                      E      A\n",
        [
            "e|SKILLS|Minor repairs to doors, locks and taps|Application form,Interview",
            "d|SKILLS|Use of floor polishing machines|Interview",
            "e|EXPERIENCE|Looking after a public building|Application form",
        ],
    ),
    "must should could": (
        ".html",
        "<h1>Scrum Master</h1><h2>Person specification</h2>"
        + _table(
            ["Requirement", "Must have", "Nice to have", "Evidence"],
            ["Leading agile teams", "✔", "", "CV, interview"],
            ["A scaled agile certificate", "", "✔", "CV"],
        ),
        [
            "e||Leading agile teams|CV,Interview",
            "d||A scaled agile certificate|CV",
        ],
    ),
    "stages as columns with letters in the cells": (
        ".html",
        "<h2>Person Specification</h2>"
        + _table(
            ["Criteria", "Application", "Interview", "Test"],
            ["Shift work in a control room", "E", "E", ""],
            ["Knowledge of radio procedure", "", "D", "D"],
            ["Accurate typing", "", "", "E"],
        )
        + "<p>E = Essential, D = Desirable</p>",
        [
            "e||Shift work in a control room|Application form,Interview",
            "d||Knowledge of radio procedure|Interview,Test",
            "e||Accurate typing|Test",
        ],
    ),
    "levels as run-in words in numbered paragraphs": (
        ".txt",
        "Person specification\n\nQualifications\n\n"
        "1. Essential: membership of a professional surveying body.\n"
        "2. Desirable: a project management qualification.\n\n"
        "Experience\n\n"
        "3. Essential: surveys of listed buildings.\n"
        "4. Desirable: party wall awards.\n",
        [
            "e|Qualifications|membership of a professional surveying body.|",
            "d|Qualifications|a project management qualification.|",
            "e|Experience|surveys of listed buildings.|",
            "d|Experience|party wall awards.|",
        ],
    ),
    "a column of groups with the level inside the cells": (
        ".html",
        "<h1>Person specification</h1>"
        + _table(
            ["Category", "Requirements", "Source"],
            [
                "Experience",
                "<p><b>Essential</b></p><ul><li>Teaching phonics</li><li>Reading interventions</li></ul>"
                "<p><b>Desirable</b></p><ul><li>Leading a subject</li></ul>",
                "Application / Interview",
            ],
            ["Skills", "<p><b>Essential</b></p><ul><li>Managing behaviour</li></ul>", "Lesson observation"],
        ),
        [
            "e|Experience|Teaching phonics|Application form,Interview",
            "e|Experience|Reading interventions|Application form,Interview",
            "d|Experience|Leading a subject|Application form,Interview",
            "e|Skills|Managing behaviour|Lesson observation",
        ],
    ),
    "advert in sentences without a list": (
        ".txt",
        "Receptionist, part time\n\n"
        "Person specification\n\n"
        "Experience of a busy front desk is essential. A first aid certificate is desirable. "
        "You must have good spoken English. Knowledge of booking systems would be an advantage.\n",
        [
            "e||Experience of a busy front desk is essential|",
            "d||A first aid certificate is desirable|",
            "e||good spoken English|",
            "d||Knowledge of booking systems would be an advantage|",
        ],
    ),
    "two tables under headings that name the stage": (
        ".html",
        "<h1>Person specification</h1><h2>Criteria assessed from the application form</h2>"
        + _table(["Criterion", "E/D"], ["Degree in biology", "E"], ["Field ecology", "D"])
        + "<h2>Criteria assessed at interview</h2>"
        + _table(["Criterion", "E/D"], ["Clear explanations", "E"]),
        [
            "e||Degree in biology|Application form",
            "d||Field ecology|Application form",
            "e||Clear explanations|Interview",
        ],
    ),
    "a sheet exported with metadata before and after": (
        ".csv",
        "Vacancy reference;RX-221\nJob title;Pharmacy Technician\nDate;12 May\n\n"
        "Section;Ref;Description;Importance;Assessed at\n"
        "Qualifications;Q1;GPhC registration;Essential;Application\n"
        "Qualifications;Q2;Accuracy checking certificate;Desirable;Application\n"
        "Skills;S1;Careful calculation;Essential;Test\n\n"
        "Prepared by;HR team\n",
        [
            "e|Qualifications|GPhC registration|Application form",
            "d|Qualifications|Accuracy checking certificate|Application form",
            "e|Skills|Careful calculation|Test",
        ],
    ),
    "Welsh alone": (
        ".html",
        "<h1>Manyleb Person</h1>"
        + _table(
            ["Meini prawf", "Hanfodol", "Dymunol"],
            ["Cymwysterau", "Gradd berthnasol", "Cymhwyster dysgu"],
            ["Sgiliau", "Siarad Cymraeg yn rhugl", ""],
        ),
        [
            "e|Cymwysterau|Gradd berthnasol|",
            "d|Cymwysterau|Cymhwyster dysgu|",
            "e|Sgiliau|Siarad Cymraeg yn rhugl|",
        ],
    ),
    "levels in the headings of columns with their method below": (
        ".html",
        "<h1>Person Specification</h1>"
        + _table(
            ["", "Essential (assessed on application)", "Desirable (assessed at interview)"],
            ["Knowledge", "<ul><li>Data protection law</li></ul>", "<ul><li>Records management</li></ul>"],
        ),
        [
            "e|Knowledge|Data protection law|Application form",
            "d|Knowledge|Records management|Interview",
        ],
    ),
}


@pytest.mark.parametrize("name", sorted(_LAYOUTS))
def test_a_further_layout_is_read_as_a_person_reads_it(
    name: str, tmp_path: Path, criteria_of: Callable[[Path], list[str]]
) -> None:
    ending, content, expected = _LAYOUTS[name]
    path = tmp_path / f"specification{ending}"
    path.write_text(f"<html><body>{content}</body></html>" if ending == ".html" else content, encoding="utf-8")
    assert sorted(criteria_of(path)) == sorted(expected)
