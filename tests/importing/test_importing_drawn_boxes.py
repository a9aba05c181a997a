"""Check boxes that a PDF draws with lines: they say the level, and divide no cells of the table they stand in."""

from collections.abc import Sequence

import pytest
from fpdf import FPDF

from tests.importing.table_making import draft_of, lines_of

_ROWS = [("Splices rope", 1), ("Rows a gig", 2), ("Reads tide tables", 1), ("Sings shanties", 2)]
_READ = ["e||Splices rope|", "d||Rows a gig|", "e||Reads tide tables|", "d||Sings shanties|"]


def _cross(page: FPDF, x: float, y: float, side: float) -> None:
    page.line(x, y, x + side, y + side)
    page.line(x, y + side, x + side, y)


def _stroke(page: FPDF, x: float, y: float, side: float) -> None:
    page.polyline(
        [(x + 0.1 * side, y + 0.5 * side), (x + 0.4 * side, y + 0.9 * side), (x + 0.9 * side, y + 0.1 * side)]
    )


def _paper(ticks: Sequence[int], mark: str = "cross", side: float = 4, *, ruled: bool = True) -> bytes:
    page = FPDF()
    page.add_page()
    page.set_font("Helvetica", size=11)
    page.text(20, 20, "Person specification: Boatman")
    for row, texts in enumerate([("Criteria", "Essential", "Desirable"), *((t, "", "") for t, _c in _ROWS)]):
        y = 30 + 10 * row
        for column, (x, wide) in enumerate(((20, 70), (90, 40), (130, 40))):
            if ruled:
                page.rect(x, y, wide, 10)
            page.text(x + 2, y + 6, texts[column])
            if row and column:
                page.rect(x + 15, y + 3, side, side)
                if ticks[row - 1] == column:
                    (_cross if mark == "cross" else _stroke)(page, x + 15, y + 3, side)
    return bytes(page.output())


@pytest.mark.parametrize("mark", ["cross", "stroke"])
@pytest.mark.parametrize("side", [3, 4, 5])
@pytest.mark.parametrize("ruled", [True, False])
def test_boxes_drawn_with_lines_say_the_level_of_each_row(mark: str, side: float, ruled: bool) -> None:
    data = _paper([column for _text, column in _ROWS], mark, side, ruled=ruled)
    assert lines_of(draft_of(data, "pdf")) == _READ


def test_squares_of_which_none_is_ticked_say_nothing() -> None:
    draft = draft_of(_paper([0, 0, 0, 0]), "pdf")
    assert not any(line.startswith(("e", "d")) for line in lines_of(draft))
