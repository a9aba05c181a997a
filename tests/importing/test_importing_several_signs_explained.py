"""Signs at the ends of criteria that notes explain as methods, a star among them, and lines of a PDF that end so."""

from pathlib import Path

import pytest

from shortlister.importing.wording import ends_signed
from tests.importing.pdf_making import write_pdf
from tests.importing.table_making import draft_of, lines_of

MUST = ("Ticket for the tower crane *", "Knows knots *†", "Maps †")
MAY = ("Sails ‡", "First aid * †", "Swims *, †")
READ = [
    "e||Ticket for the tower crane|Application form",
    "e||Knows knots|Application form,Interview",
    "e||Maps|Interview",
    "d||Sails|Exercise",
    "d||First aid|Application form,Interview",
    "d||Swims|Application form,Interview",
]
NOTES = [
    (
        "* assessed from the application form",
        "† assessed at interview",
        "‡ assessed by an exercise on the interview day",
    ),
    ("* from your application form", "† at interview", "‡ by an exercise on the day"),
    ("* = application form", "† = interview", "‡ = exercise"),
    ("* Application form", "† Interview", "‡ Exercise"),
    ("* application form; † interview; ‡ exercise",),
]


@pytest.mark.parametrize("notes", NOTES)
def test_a_star_among_other_signs_is_one_of_them(notes: tuple[str, ...]) -> None:
    below = "".join(f"<p>{note}</p>" for note in notes)
    heads = "<tr><td>Essential</td><td>Desirable</td></tr>"
    cells = "".join(f"<td>{'<br>'.join(texts)}</td>" for texts in (MUST, MAY))
    table = f"<h1>Person specification: Rigger</h1><table>{heads}<tr>{cells}</tr></table>{below}"
    assert lines_of(draft_of(table.encode(), "html")) == READ
    lists = "".join(
        f"<h2>{level}</h2><ul>{''.join(f'<li>{text}</li>' for text in texts)}</ul>"
        for level, texts in (("Essential", MUST), ("Desirable", MAY))
    )
    assert lines_of(draft_of(f"<h1>Person specification: Rigger</h1>{lists}{below}".encode(), "html")) == READ


def test_bullets_that_are_stars_are_left_alone() -> None:
    lines = "<p>* Holds a ticket</p><p>* Interview skills</p><p>* Knows knots</p>"
    page = f"<h1>Person specification: Rigger</h1><h2>Essential</h2>{lines}"
    assert [line.split("|")[2] for line in lines_of(draft_of(page.encode(), "html"))] == [
        "Holds a ticket",
        "Interview skills",
        "Knows knots",
    ]


def test_a_line_of_a_pdf_that_ends_with_a_sign_ends_its_criterion(tmp_path: Path) -> None:
    lines = [
        (50, 780, "Person specification: Rigger"),
        (50, 740, "Essential"),
        (300, 740, "Desirable"),
        (50, 720, "Ticket for the tower crane and for the"),
        (50, 708, "mobile crane in all its many forms too *"),
        (50, 696, "Sound knowledge of knots and of splices"),
        (50, 684, "in ropes *"),
        (300, 720, "Has worked with sheet steel on towers *"),
        (300, 708, "Preparing of method statements for the"),
        (300, 696, "contractors *"),
        (50, 640, "* assessed at interview"),
        (50, 620, "† assessed by a test"),
    ]
    draft = draft_of(write_pdf(tmp_path / "rigger.pdf", lines).read_bytes(), "pdf")
    assert [line.split("|")[2] for line in lines_of(draft)] == [
        "Ticket for the tower crane and for the mobile crane in all its many forms too",
        "Sound knowledge of knots and of splices in ropes",
        "Has worked with sheet steel on towers",
        "Preparing of method statements for the contractors",
    ]


def test_a_grade_or_a_unit_at_the_end_of_a_line_is_no_sign() -> None:
    assert ends_signed("at the till *†")
    assert ends_signed("rope work†")
    assert not ends_signed("three A levels at grade A*")
    assert not ends_signed("a site of 40 m²")
