"""Tables of a PDF with level lines only: what stands between two of them is one row, as long as that fits."""

from collections.abc import Callable, Sequence
from pathlib import Path

from fpdf import FPDF

_Read = Callable[[Path], list[str]]
_Row = tuple[Sequence[str], Sequence[str]]
_LEFTS = (20, 28, 128, 152, 176)
_ROWS: Sequence[_Row] = (
    (("1", "Degree in archaeology or long years of", "similar experience"), ("E", "-", "-")),
    (("2", "Knows the weaving of this county"), ("-", "E", "-")),
    (("3", "Experience of recording finds to Museum", "standards and of looking after them"), ("E", "E", "-")),
    (("4", "Talks about objects"), ("-", "-", "D")),
    (("5", "Has led a large group of volunteers on one of the digs in", "Roman sites"), ("D", "-", "-")),
)
_READ = [
    "e||Degree in archaeology or long years of similar experience|Application form",
    "e||Knows the weaving of this county|Interview",
    "e||Experience of recording finds to Museum standards and of looking after them|Application form,Interview",
    "d||Talks about objects|Presentation",
    "d||Has led a large group of volunteers on one of the digs in Roman sites|Application form",
]


def _written(path: Path, *, ruled: bool, numbered: bool = True, middle: bool = True) -> Path:
    """The table; its marks stand in the middle of each row, or on its first line."""
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("Helvetica", "B", 16)
    pdf.text(20, 20, "Curator")
    pdf.set_font("Helvetica", "", 10)
    pdf.text(20, 27, "Person specification. E means essential and D desirable.")
    for left, text in zip(_LEFTS[1:], ("Requirement", "Application", "Interview", "Presentation"), strict=True):
        pdf.text(left, 36, text)
    down = 39.0
    for (number, *lines), marks in _ROWS:
        if ruled or number == "1":
            pdf.line(20, down, 200, down)
        for at, line in enumerate(lines):
            pdf.text(_LEFTS[1], down + 5 + 5 * at, line)
        base = down + 5 + (2.5 * (len(lines) - 1) if middle else 0)
        told = ([number] if numbered else [""], marks)
        for left, text in zip((_LEFTS[0], *_LEFTS[2:]), (*told[0], *told[1]), strict=True):
            pdf.text(left, base, text)
        down += 2 + 5 * len(lines)
    pdf.line(20, down, 200, down)
    pdf.output(str(path))
    return path


def test_what_stands_between_two_level_lines_is_one_row(tmp_path: Path, criteria_of: _Read) -> None:
    assert criteria_of(_written(tmp_path / "middle.pdf", ruled=True)) == _READ


def test_rows_between_level_lines_need_no_numbers(tmp_path: Path, criteria_of: _Read) -> None:
    assert criteria_of(_written(tmp_path / "bare.pdf", ruled=True, numbered=False))[:3] == _READ[:3]


def test_lines_above_and_below_a_table_alone_part_no_rows(tmp_path: Path, criteria_of: _Read) -> None:
    assert len(criteria_of(_written(tmp_path / "open.pdf", ruled=False, middle=False))) == len(_READ)
