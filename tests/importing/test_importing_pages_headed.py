"""PDF tables without rules that go on over the page, below a line that heads each page a little farther in."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from fpdf import FPDF

from shortlister.importing.reading import read_document

_LEFTS = (25, 110, 150)
_HEADER = ("", "Essential/Desirable", "Assessed by")
_FIRST = (
    ("Skills", "", ""),
    ("Ability to keep the boats ready for sea", "Essential", "Application & interview"),
    ("Ability to read a chart of the coast", "Essential", "Application & interview"),
    ("Calm and courteous manner with", "Essential", "Application & interview"),
    ("visitors on the quay", "", ""),
)
_SECOND = (
    ("Ability to steer a launch and to", "Essential", "Application & interview"),
    ("moor it in wind", "", ""),
    ("Knowledge of the tides", "Desirable", "Application & interview"),
    ("A licence to use radio", "Desirable", "Application & interview"),
)
_THIRD = (
    ("Experience of rope work", "Essential", "Application & interview"),
    ("Experience of painting hulls", "Desirable", "Application & interview"),
)


def _paper(path: Path, pages: Sequence[Sequence[Sequence[str]]], head: str, *, title: str = "") -> Path:
    """Pages each with a line 32 mm below its top edge, and rows below that."""
    pdf = FPDF()
    pdf.set_auto_page_break(False)
    for number, rows in enumerate(pages):
        pdf.add_page()
        pdf.set_font("Helvetica", "B", 11)
        pdf.text(25, 32, head)
        y = 42
        if title and not number:
            pdf.text(25, y, title)
            y += 10
        for row in rows:
            pdf.set_font("Helvetica", "B" if not row[1] and len(rows) > 4 and row[0] == "Skills" else "", 11)
            for left, text in zip(_LEFTS, row, strict=True):
                if text:
                    pdf.text(left, y, text)
            y += 5 if row[0][:1].islower() or row[0].endswith((" and to", " with")) else 10
    pdf.output(str(path))
    return path


_READ = [
    "e|Skills|Ability to keep the boats ready for sea|Application form, Interview",
    "e|Skills|Ability to read a chart of the coast|Application form, Interview",
    "e|Skills|Calm and courteous manner with visitors on the quay|Application form, Interview",
    "e|Skills|Ability to steer a launch and to moor it in wind|Application form, Interview",
    "d|Skills|Knowledge of the tides|Application form, Interview",
    "d|Skills|A licence to use radio|Application form, Interview",
    "e|Skills|Experience of rope work|Application form, Interview",
    "d|Skills|Experience of painting hulls|Application form, Interview",
]


@pytest.mark.parametrize("head", ["Harbour Hand, Job Description March 2019", "Saltmere Harbour Office"])
def test_a_table_goes_on_below_the_line_that_heads_each_page(
    head: str, tmp_path: Path, criteria_of: Callable[[Path], list[str]]
) -> None:
    pages = [(_HEADER, *_FIRST), _SECOND, _THIRD]
    found = criteria_of(_paper(tmp_path / "headed.pdf", pages, head, title="Person Specification"))
    assert [one.replace(",", ", ").replace(",  ", ", ") for one in found] == _READ


@pytest.mark.parametrize("head", ["Person Specification", "Job Description and Person Specification"])
def test_the_name_of_a_section_on_each_page_is_kept(head: str, tmp_path: Path) -> None:
    pages = [(_HEADER, *rows) for rows in (_SECOND, _THIRD, _FIRST)]
    blocks = read_document(_paper(tmp_path / "sections.pdf", pages, head)).blocks
    said = [text for block in blocks for text in (block.text, *(cell.text for cell in block.cells))]
    assert said.count(head) == len(pages)
