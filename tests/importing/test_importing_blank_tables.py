"""Tables of an application form that are yet to be filled in are none of the specification before them."""

import io

import docx
from docx.document import Document as Paper

from tests.importing.table_making import draft_of, lines_of

_ROWS = [("Criterion", "Level"), ("Grafting", "E"), ("Keeping accounts", "E"), ("Speaking Welsh", "D")]


def _begun() -> Paper:
    """A specification, and behind it the heading of a form."""
    paper = docx.Document()
    paper.add_heading("Person specification: Orchard keeper", 1)
    table = paper.add_table(len(_ROWS), 2)
    for at, row in enumerate(_ROWS):
        for column, text in enumerate(row):
            table.cell(at, column).text = text
    paper.add_heading("Application form", 1)
    paper.add_heading("Wage __________ Notice required __________ Date left (if relevant) ______", 1)
    return paper


def _history(*, filled: str = "") -> bytes:
    """The specification with an empty table of somebody's employment, whose heads are three rows high."""
    paper, written = _begun(), io.BytesIO()
    form = paper.add_table(7, 7)
    for column, text in enumerate(("Job title or reason for being out of work", "Employer’s name and address")):
        form.cell(0, column).merge(form.cell(2, column)).text = text
    form.cell(0, 2).merge(form.cell(0, 5)).text = "Date"
    for column, text in ((2, "From"), (4, "To")):
        form.cell(1, column).merge(form.cell(1, column + 1)).text = text
        form.cell(2, column).text, form.cell(2, column + 1).text = "M", "Y"
    form.cell(0, 6).merge(form.cell(1, 6)).text = "Reason for leaving"
    for cell in {id(cell): cell for row in form.rows[:3] for cell in row.cells}.values():
        for run in (run for paragraph in cell.paragraphs for run in paragraph.runs):
            run.bold = True
    form.cell(3, 0).text = filled
    paper.save(written)
    return written.getvalue()


def _table(heads: tuple[str, ...], *, filled: str = "") -> bytes:
    """The specification with a further table of these heads over empty rows."""
    paper, written = _begun(), io.BytesIO()
    form = paper.add_table(5, len(heads))
    for column, text in enumerate(heads):
        form.cell(0, column).text = text
    form.cell(1, 0).text = filled
    paper.save(written)
    return written.getvalue()


_SPECIFIED = ["e||Grafting|", "e||Keeping accounts|", "d||Speaking Welsh|"]


def test_the_heads_of_an_empty_table_are_no_criteria() -> None:
    draft = draft_of(_history(), "docx")
    assert lines_of(draft) == _SPECIFIED
    assert not any("column was not read" in doubt for doubt in draft.doubts)


def test_an_empty_table_for_criteria_leaves_the_others() -> None:
    assert lines_of(draft_of(_table(("Skill or qualification", "Essential", "Desirable")), "docx")) == _SPECIFIED


def test_a_table_with_one_row_filled_in_is_read_on() -> None:
    filled = draft_of(_table(("Requirement", "Weight", "Stage"), filled="Ability to prune espaliers"), "docx")
    assert any("espaliers" in line for line in (*lines_of(filled), *filled.doubts))
