"""Levels and methods that stand each on the line with which a criterion begins: they tell where lines go on."""

from collections.abc import Sequence
from pathlib import Path

from fpdf import FPDF

from shortlister.domain.plans.drafts import DraftSpecification
from shortlister.importing.reading import read_specification
from tests.importing.table_making import draft_of, lines_of

_EDGES = (20, 80, 104, 150)
_LINES = (
    "Keeps the tools of the workshop",
    "sharp and clean;",
    "Reads drawings and plans for the",
    "looms;",
    "Is careful at the bench; Shows care",
    "for what others have made there in",
    "Plain Weave and in Twill with cords",
    "Sells what the workshop makes at",
    "fairs;",
)
_SPLIT = [
    "e|Keeps the tools of the workshop sharp and clean|Application form",
    "d|Reads drawings and plans for the looms|Interview",
    "e|Is careful at the bench; Shows care for what others have made there in Plain Weave and in Twill with cords|Test",
    "d|Sells what the workshop makes at fairs|Interview",
]
_MARKS = {0: ("E", "Application"), 2: ("D", "Interview"), 4: ("E", "Test"), 7: ("D", "Interview")}


def _drawn(path: Path, lines: Sequence[str], marks: dict[int, tuple[str, str]]) -> DraftSpecification:
    """What is read of a table with one row, lines round its cells, and each mark on the line with its number."""
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("Helvetica", "B", 16)
    pdf.text(20, 20, "Weaver")
    pdf.set_font("Helvetica", "", 10)
    pdf.text(20, 27, "Person specification")
    for left, text in zip(_EDGES, ("Criteria", "Level", "Assessed by"), strict=False):
        pdf.text(left + 1, 36, text)
    for at, line in enumerate(lines):
        pdf.text(_EDGES[0] + 1, 43 + 5 * at, line)
        for left, mark in zip(_EDGES[1:], marks.get(at, ()), strict=False):
            pdf.text(left + 1, 43 + 5 * at, mark)
    end = 41 + 5 * len(lines)
    for across in (32, 38, end):
        pdf.line(_EDGES[0], across, _EDGES[-1], across)
    for down in _EDGES:
        pdf.line(down, 32, down, end)
    pdf.output(str(path))
    return read_specification(path)


def _told(draft: DraftSpecification) -> list[str]:
    return [f"{level}|{text}|{methods}" for level, _group, text, methods in (x.split("|") for x in lines_of(draft))]


def test_a_line_beside_a_mark_begins_a_criterion_and_others_go_on(tmp_path: Path) -> None:
    draft = _drawn(tmp_path / "marks.pdf", _LINES, _MARKS)
    assert _told(draft) == _SPLIT
    assert not [doubt for doubt in draft.doubts if "goes on with" in doubt]


def test_a_line_without_a_mark_is_no_criterion_of_its_own(tmp_path: Path) -> None:
    """The lines of one method each stand stacked: they tell nothing of the criterion beside them."""
    lines = ("Keeps the tools of the workshop as", "Good Weavers do and as the masters", "Teach it;", "Sells at fairs")
    draft = _drawn(tmp_path / "stacked.pdf", lines, {0: ("E", "Application"), 1: ("", "Interview"), 2: ("", "Test")})
    assert [line.split("|")[1] for line in _told(draft)] == [
        "Keeps the tools of the workshop as Good Weavers do and as the masters Teach it",
        "Sells at fairs",
    ]


def test_semicolons_part_no_line_that_has_its_own_level_beside_it() -> None:
    """`parted` is for lists whose lines have no level each."""
    text = "Keeps tools sharp;<br>Reads drawings;<br>Is careful; Shows care<br>Sells at fairs"
    page = f"""<h1>Person specification: Weaver</h1><table><tr><th>Criteria</th><th>Essential or desirable</th></tr>
    <tr><td>{text}</td><td>E<br>D<br>E<br>D</td></tr></table>"""
    assert _told(draft_of(page.encode(), "html")) == [
        "e|Keeps tools sharp|",
        "d|Reads drawings|",
        "e|Is careful; Shows care|",
        "d|Sells at fairs|",
    ]
