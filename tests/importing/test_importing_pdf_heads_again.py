"""Two tables of a PDF right below one another: the second's headings are no rest of the first's last row."""

from collections.abc import Sequence

import pytest
from fpdf import FPDF

from tests.importing.table_making import draft_of, lines_of

_EDGES = (20.0, 32.0, 140.0, 190.0)
_NEEDED = (("1", "Diploma in floristry", "Application form"), ("2", "Has kept a shop", "Interview"))
_WISHED = (("3", "Knows the Latin names", "Interview"), ("4", "Has made wreaths", "Application form"))


def _table(pdf: FPDF, down: float, rows: Sequence[Sequence[str]]) -> float:
    for texts in rows:
        for at, text in enumerate(texts):
            pdf.rect(_EDGES[at], down, _EDGES[at + 1] - _EDGES[at], 8)
            pdf.text(_EDGES[at] + 2, down + 5, text)
        down += 8
    return down


@pytest.mark.parametrize("method", ["Stage(s) assessed at", "Assessed by"])
@pytest.mark.parametrize("paged", [False, True])
def test_the_second_tables_headings_give_their_level(method: str, paged: bool) -> None:
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("Helvetica", "", 10)
    pdf.text(20, 20, "Person specification")
    down = _table(pdf, 30, (("", "Essential criteria", method), *_NEEDED))
    if paged:
        pdf.add_page()
    _table(pdf, 30 if paged else down + 6, (("", "Desirable criteria", method), *_WISHED))
    assert lines_of(draft_of(bytes(pdf.output()), "pdf")) == [
        "e||Diploma in floristry|Application form",
        "e||Has kept a shop|Interview",
        "d||Knows the Latin names|Interview",
        "d||Has made wreaths|Application form",
    ]
