"""Tables of a PDF with level lines drawn cell by cell, as browsers print them: their columns meet at the seams."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from fpdf import FPDF

from tests.importing.table_making import draft_of, lines_of

_EDGES = (20.0, 140.0, 165.0, 190.0)
_HEADS = ("", "Essential", "Desirable")
_ROWS = (
    ("Training", "", ""),
    ("Diploma in floristry or several years in a shop", "x", ""),
    ("Knows the Latin names", "", "x"),
    ("Experience", "", ""),
    ("Has kept a shop", "x", ""),
    ("Has made wreaths", "", "x"),
)
_READ = [
    "e|Training|Diploma in floristry or several years in a shop|",
    "d|Training|Knows the Latin names|",
    "e|Experience|Has kept a shop|",
    "d|Experience|Has made wreaths|",
]


def _line(pdf: FPDF, down: float) -> None:
    """A line below a row, one piece a cell."""
    for left, right in pairwise(_EDGES):
        pdf.line(left, down, right, down)


def _row(pdf: FPDF, down: float, texts: Sequence[str], *, shaded: bool) -> float:
    if shaded:
        pdf.set_fill_color(220)
        pdf.rect(_EDGES[0], down, _EDGES[-1] - _EDGES[0], 7, "F")
    for left, text in zip(_EDGES, texts, strict=False):
        pdf.set_font("Helvetica", "B" if shaded else "", 10)
        pdf.text(left + (9 if len(text) == 1 else 2), down + 5, text)
    return down + 7


def _written(*, shaded: bool, lined_above: bool, break_at: int = 0) -> bytes:
    """The table below a heading with a line below it and a sentence; it may go on over the page."""
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("Helvetica", "B", 16)
    pdf.text(20, 20, "Person specification: Florist")
    pdf.line(20, 22, 190, 22)
    pdf.set_font("Helvetica", "", 10)
    pdf.text(
        20, 30, "This list says what we ask for, and all of it is about the work in our shop, not about the person."
    )
    down = 36.0
    if lined_above:
        pdf.line(20, down, 190, down)
    for at, texts in enumerate((_HEADS, *_ROWS)):
        if break_at and at == break_at:
            pdf.add_page()
            down = _row(pdf, 20, _HEADS, shaded=shaded)
            _line(pdf, down)
        down = _row(pdf, down, texts, shaded=shaded and (texts is _HEADS or not any(texts[1:])))
        _line(pdf, down)
    pdf.text(
        20, down + 10, "Our shop has been in the market hall since 1921 and closes on Mondays, as the market does."
    )
    return bytes(pdf.output())


@pytest.mark.parametrize("break_at", [0, 3, 5])
@pytest.mark.parametrize("lined_above", [True, False])
@pytest.mark.parametrize("shaded", [True, False])
def test_columns_meet_where_the_pieces_of_lines_touch(shaded: bool, lined_above: bool, break_at: int) -> None:
    draft = draft_of(_written(shaded=shaded, lined_above=lined_above, break_at=break_at), "pdf")
    assert lines_of(draft) == _READ
    assert [post.title for post in draft.posts] == ["Florist"]


def test_a_name_that_reaches_over_a_seam_is_whole() -> None:
    pdf = FPDF()
    pdf.add_page()
    down = 30.0
    rows = (
        ("Person specification", "Essential", "Desirable"),
        ("Skills and knowledge that we look for in everybody who works with us, also for a short time only", "", ""),
        *_ROWS[1:3],
        *_ROWS[4:],
    )
    for texts in rows:
        down = _row(pdf, down, texts, shaded=False)
        _line(pdf, down)
    read = lines_of(draft_of(bytes(pdf.output()), "pdf"))
    assert [line.rpartition("|")[0].rpartition("|")[2] for line in read] == [
        row[0] for row in (*_ROWS[1:3], *_ROWS[4:])
    ]
    assert [line[0] for line in read] == ["e", "d", "e", "d"]


def test_lines_in_one_piece_part_no_columns() -> None:
    """Three lines over the page between paragraphs: no table."""
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("Helvetica", "", 10)
    pdf.text(20, 20, "Person specification: Florist")
    pdf.text(20, 30, "Essential")
    for at, text in enumerate(("Diploma in floristry", "Has kept a shop", "Knows the Latin names")):
        pdf.text(20, 40 + 12 * at, f"- {text}")
        pdf.line(20, 44 + 12 * at, 190, 44 + 12 * at)
    assert [line[:2] for line in lines_of(draft_of(bytes(pdf.output()), "pdf"))] == ["e|"] * 3
