"""A table that goes on in a second one, or on the next page of a PDF: what stood there goes on too."""

from pathlib import Path

import pytest
from fpdf import FPDF

from shortlister.importing.limits import DEFAULT
from shortlister.importing.pdf import read_pdf
from shortlister.importing.recognising import recognise
from tests.importing.list_making import bytes_of, word
from tests.importing.table_making import draft_of, lines_of

_Rows = tuple[tuple[str, ...], ...]
_BANDED = (("Criterion", "E/D"), ("Knowledge",), ("Tides and charts", "E"), ("Skills",), ("Rows well", "E"))
_BESIDE = (("Area", "Essential", "Desirable"), ("Skills", "Rows well", "Ties knots"))


def _paper(first: _Rows, second: _Rows, between: str) -> bytes:
    paper = word()
    for rows in (first, second):
        if rows is second:
            paper.add_paragraph(between)
        table = paper.add_table(0, len(first[0]))
        for texts in rows:
            cells = table.add_row().cells
            if len(texts) == 1:
                cells[0].merge(cells[-1])
            for cell, text in zip(cells, texts, strict=False):
                cell.text = text
    return bytes_of(paper)


def _tables(first: _Rows, second: _Rows, between: str) -> list[str]:
    return [line.rpartition("|")[0] for line in lines_of(draft_of(_paper(first, second, between), "docx"))]


@pytest.mark.parametrize("between", ["", "Skills (continued)", "Continued overleaf"])
@pytest.mark.parametrize("again", [True, False])
def test_a_group_goes_on_in_the_next_part_of_its_table(between: str, again: bool) -> None:
    rows = (*_BANDED[:1] * again, ("Swims a mile", "D"), ("Manner",), ("Calm", "E"))
    assert _tables(_BANDED, rows, between)[1:] == ["e|Skills|Rows well", "d|Skills|Swims a mile", "e|Manner|Calm"]
    rows = (*_BESIDE[:1] * again, ("", "Swims a mile", ""), ("Manner", "Calm", ""))
    assert _tables(_BESIDE, rows, between)[2:] == ["e|Skills|Swims a mile", "e|Manner|Calm"]


def test_a_level_goes_on_in_the_next_part_of_its_table() -> None:
    first = (("Criterion", "How measured"), ("Essential",), ("Tides", "Test"), ("Desirable",), ("Knots", "Form"))
    assert _tables(first, (first[0], ("Swims a mile", "Test")), "")[-1] == "d||Swims a mile"


def test_no_group_goes_on_behind_a_line_of_something_else() -> None:
    rows = (_BANDED[0], ("Swims a mile", "D"))
    assert _tables(_BANDED, rows, "The rota is made each spring.")[-1] == "d||Swims a mile"


def _pages(path: Path, footer: str, header: str) -> list[str]:
    """Two pages with a ruled table each, the header of its columns again on the second."""
    paper = FPDF()
    paper.set_auto_page_break(False)
    paper.set_font("Helvetica", size=10)
    for rows in ((*_BANDED, ("Ties knots", "D")), (_BANDED[0], ("Swims a mile", "D"), ("Manner",), ("Calm", "E"))):
        paper.add_page()
        paper.text(10, 12, header)
        paper.text(10, 290, footer)
        for at, texts in enumerate(rows):
            for column, text in enumerate(texts):
                paper.set_xy(10 + 90 * column, 30 + 9 * at)
                paper.cell(180 / len(texts), 9, text, border=1)
    return lines_of(recognise(read_pdf(bytes(paper.output()), path.name, DEFAULT), DEFAULT))


@pytest.mark.parametrize(
    ("footer", "header"),
    [("Person specification: Verger, version 3", "Hill Parish"), ("Hill Parish", "Job reference: HP/12")],
)
def test_a_line_with_a_colon_on_each_page_cuts_no_table(footer: str, header: str, tmp_path: Path) -> None:
    lines = _pages(tmp_path, footer, header)
    assert lines[2:] == ["d|Skills|Ties knots|", "d|Skills|Swims a mile|", "e|Manner|Calm|"]


@pytest.mark.parametrize("between", ["Please turn over", "The rota is made each spring."])
def test_rows_behind_a_line_are_not_lost_with_their_levels(between: str) -> None:
    rows = (("Swims a mile", "D"), ("Calm", "E"))
    assert [line.rpartition("|")[2] for line in _tables(_BANDED, rows, between)[2:]] == ["Swims a mile", "Calm"]


def test_rows_behind_a_sentence_that_tell_no_level_are_left_out_and_said() -> None:
    draft = draft_of(
        _paper(_BESIDE, (("Manner", "Calm", "Swims"), ("Law", "Statute", "Case")), "A rota is made."), "docx"
    )
    assert ["left out" in str(doubt) for doubt in draft.doubts] == [True]


@pytest.mark.parametrize(
    "row", [("Version 2", "Reviewed in May", "by the bench"), ("Reports to", "Rector", "Full time")]
)
def test_one_short_row_below_the_criteria_is_not_read_by_their_columns(row: tuple[str, ...]) -> None:
    draft = draft_of(_paper(_BESIDE, (row,), ""), "docx")
    assert [one.text for one in draft.posts[0].criteria] == ["Rows well", "Ties knots"]
    assert ["left out" in str(doubt) for doubt in draft.doubts] == [True]
