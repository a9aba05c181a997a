"""What the tests of the readers share: a draft as short lines, a table as a Word file or a page without lines."""

from collections.abc import Callable, Sequence
from pathlib import Path

import docx
import pytest
from fpdf import FPDF
from fpdf.enums import VAlign

from shortlister.importing.reading import read_specification

_Rows = Sequence[Sequence[str]]


def _lines(path: Path) -> list[str]:
    draft = read_specification(path)
    lines = []
    for post in draft.posts:
        if len(draft.posts) > 1:
            lines.append(f"POST {post.title}")
        lines += [f"{c.level[0]}|{c.group}|{c.text}|{','.join(c.measured_by)}" for c in post.criteria]
    return lines


@pytest.fixture
def criteria_of() -> Callable[[Path], list[str]]:
    """Reads a file; each criterion as `level's first letter|group|text|methods`, posts before theirs if several."""
    return _lines


def _word(rows: _Rows, note: str, folder: Path) -> Path:
    paper = docx.Document()
    paper.add_heading("Person specification", 1)
    table = paper.add_table(len(rows), len(rows[0]))
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    paper.add_paragraph(note)
    path = folder / "specification.docx"
    paper.save(str(path))
    return path


def _page(rows: _Rows, note: str, folder: Path) -> Path:
    """The same as a PDF; the first row sets the widths of the columns by its own and the longest text below it."""
    paper = FPDF()
    paper.add_page()
    paper.set_font("Helvetica", "B", 14)
    paper.cell(0, 10, "Person specification", new_x="LMARGIN", new_y="NEXT")
    paper.set_font("Helvetica", size=10)
    widths = tuple(
        min(45, max(10, *(len(line) for row in rows for line in row[at].split("\n")))) for at in range(len(rows[0]))
    )
    with paper.table(
        borders_layout="NONE", v_align=VAlign.T, align="LEFT", text_align="LEFT", col_widths=widths, line_height=5.2,
        padding=(0.7, 1.5),
    ) as table:  # fmt: skip
        for row in rows:
            line = table.row()
            for text in row:
                line.cell(text)
    paper.ln(5)
    paper.multi_cell(0, 6, note)
    path = folder / "specification.pdf"
    paper.output(str(path))
    return path


@pytest.fixture
def paper_of() -> Callable[[str, _Rows, str, Path], Path]:
    """Writes a table with a note below it into a folder, as a Word file (`word`) or a PDF without lines (`page`)."""
    return lambda form, rows, note, folder: (_word if form == "word" else _page)(rows, note, folder)
