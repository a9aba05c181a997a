"""Tables of a PDF whose heading cells are shaded in pieces, as Word prints them: each is one cell all the same."""

from collections.abc import Sequence

import pytest
from fpdf import FPDF

from tests.importing.table_making import draft_of, lines_of

_LEFTS = (20.0, 55.0, 130.0)
_RIGHT = 195.0
_HEADS = ("Personal qualities", "Person specification: Florist", "How identified")
_ROWS: Sequence[tuple[Sequence[str], ...]] = (
    (
        ("Training",),
        ("Diploma in floristry (E)", "Knows the flower market (D)"),
        ("Application form", "Application form, Interview"),
    ),
    (("Experience",), ("Has kept a shop (E)", "Has made wreaths (D)"), ("Interview", "Interview, Test")),
)
_READ = [
    "e|Training|Diploma in floristry|Application form",
    "d|Training|Knows the flower market|Application form,Interview",
    "e|Experience|Has kept a shop|Interview",
    "d|Experience|Has made wreaths|Interview,Test",
]


def _shade(pdf: FPDF, left: float, right: float, top: float, patches: Sequence[float], side: float) -> None:
    """A heading cell as patches one below the other, with strips at their sides."""
    pdf.set_fill_color(220)
    height = sum(patches)
    pdf.rect(left, top, side, height, "DF")
    pdf.rect(right - side, top, side, height, "DF")
    for patch in patches:
        pdf.rect(left + side, top, right - left - 2 * side, patch, "DF")
        top += patch


def _written(*, shaded: Sequence[int] = (0, 1, 2), side: float = 1.9, lowered: bool = True) -> bytes:
    """The table; its third heading stands a line lower than the others where `lowered`."""
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("Helvetica", "", 10)
    edges, down = (*_LEFTS, _RIGHT), 40.0
    for at, head in enumerate(_HEADS):
        if at in shaded:
            _shade(pdf, edges[at], edges[at + 1], down, (5, 5, 5, 6), side)
        else:
            pdf.rect(edges[at], down, edges[at + 1] - edges[at], 21)
        pdf.text(edges[at] + 2.5, down + (14 if lowered and at == 2 else 9), head)
    down += 21
    for row in _ROWS:
        for at, lines in enumerate(row):
            pdf.rect(edges[at], down, edges[at + 1] - edges[at], 14)
            for line, text in enumerate(lines):
                pdf.text(edges[at] + 2.5, down + 5 + 6 * line, text)
        down += 14
    return bytes(pdf.output())


@pytest.mark.parametrize("lowered", [True, False])
@pytest.mark.parametrize("shaded", [(0, 1, 2), (0,), (2,), (1, 2)])
def test_heading_cells_shaded_in_pieces_are_one_each(shaded: Sequence[int], lowered: bool) -> None:
    assert lines_of(draft_of(_written(shaded=shaded, lowered=lowered), "pdf")) == _READ


def test_the_post_is_named_in_such_a_heading() -> None:
    assert [post.title for post in draft_of(_written(), "pdf").posts] == ["Florist"]


def test_a_narrow_column_of_its_own_stays_one() -> None:
    """No strip at the side of a shaded cell: it goes on through all rows, and has a tick."""
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("Helvetica", "", 8)
    edges = (20.0, 120.0, 123.0, 126.0)
    rows = (("Person specification", "E", "D"), ("Diploma in floristry", "x", ""), ("Made wreaths", "", "x"))
    for down, row in enumerate(rows):
        for at, text in enumerate(row):
            pdf.rect(edges[at], 40 + 8 * down, edges[at + 1] - edges[at], 8)
            pdf.text(edges[at] + 0.7, 45 + 8 * down, text)
    draft = draft_of(bytes(pdf.output()), "pdf")
    assert [line[:3] for line in lines_of(draft)] == ["e||", "d||"]
