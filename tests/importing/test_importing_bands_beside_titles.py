"""A title or group in the corner of a table beside `How identified`, above a row that names every column."""

import io
from collections.abc import Sequence

import openpyxl
import pytest

from tests.importing.table_making import draft_of, lines_of

HEADS = ("Requirement", "Essential", "Desirable", "Paper", "Talk", "Workshop")
ROWS = [
    ("Welds thin sheet", "Y", "", "Y", "Y", ""),
    ("Has run a night shift", "", "Y", "Y", "", ""),
    ("Reads drawings", "Y", "", "", "", "Y"),
]
READ = [
    "e||Welds thin sheet|Paper,Talk",
    "d||Has run a night shift|Paper",
    "e||Reads drawings|Workshop",
]


def _page(*parts: str) -> list[str]:
    return lines_of(draft_of(f"<h1>Fitter</h1>{''.join(parts)}".encode(), "html"))


def _table(corner: str, rows: Sequence[Sequence[str]], *, wide: int = 1) -> str:
    band = f"<tr><td colspan={wide}>{corner}</td>{'<td></td>' * (3 - wide)}<td colspan=3>How identified</td></tr>"
    return f"<table>{band}{_lines([HEADS, *rows])}</table>"


def _lines(rows: Sequence[Sequence[str]]) -> str:
    return "".join(f"<tr>{''.join(f'<td>{text}</td>' for text in row)}</tr>" for row in rows)


@pytest.mark.parametrize("corner", ["PERSON SPECIFICATION", "Fitter, Grade 4", "Post: Fitter"])
@pytest.mark.parametrize("wide", [1, 3])
def test_a_title_beside_such_a_band_is_no_heading_of_a_column(corner: str, wide: int) -> None:
    assert _page(_table(corner, ROWS, wide=wide)) == READ


def test_such_a_band_stands_below_the_facts_of_a_workbook() -> None:
    book, written = openpyxl.Workbook(), io.BytesIO()
    sheet = book.worksheets[0]
    facts = [("Post title:", "Fitter"), ("Grade:", "4"), ("Prepared by:", "Works manager")]
    for row in (*facts, ("Person specification", "", "", "How identified", "", ""), HEADS, *ROWS):
        sheet.append(list(row))
    sheet.merge_cells(start_row=4, start_column=4, end_row=4, end_column=6)
    book.save(written)
    draft = draft_of(written.getvalue(), "xlsx")
    assert [post.title for post in draft.posts] == ["Fitter"]
    assert lines_of(draft) == READ
    assert not draft.posts[0].doubts


def test_a_group_in_the_corner_is_that_of_the_rows_below() -> None:
    tables = [_table("Experience", ROWS[:2]), _table("Skills", ROWS[2:])]
    due = [
        READ[0].replace("||", "|Experience|"),
        READ[1].replace("||", "|Experience|"),
        READ[2].replace("||", "|Skills|"),
    ]
    assert _page(*tables) == due
    assert _page("".join(tables).replace("</table><table>", "")) == due


def test_bands_and_headings_that_a_new_page_repeats_are_read_once() -> None:
    whole = _table("Person specification", ROWS[:2]) + _table("Person specification", ROWS[2:])
    draft = draft_of(f"<h1>Fitter</h1>{whole.replace('</table><table>', '')}".encode(), "html")
    assert lines_of(draft) == READ
    assert not draft.posts[0].doubts


def test_a_level_and_methods_may_have_bands_beside_the_title() -> None:
    top = "<tr><td>The person</td><td colspan=2>Importance</td><td colspan=3>How identified</td></tr>"
    assert _page(f"<table>{top}{_lines([HEADS, *ROWS])}</table>") == READ


def test_a_group_beside_the_heading_of_one_column_of_methods_is_no_band() -> None:
    rows = [("Experience", "How identified"), ("Welds thin sheet", "Interview, test"), ("Ran a shift", "Interview")]
    lines = _page(f"<h2>Essential criteria</h2><table>{_lines(rows)}</table>")
    assert [line.split("|")[2:] for line in lines] == [
        ["Welds thin sheet", "Interview,Test"],
        ["Ran a shift", "Interview"],
    ]


def test_numbered_names_of_methods_below_a_band_head_columns() -> None:
    top = "<tr><td rowspan=2>Criteria</td><td colspan=2>Level</td><td colspan=3>How identified</td></tr>"
    heads = ("Essential", "Desirable", "1. Application form", "2. Interview", "3. Test")
    due = [line.replace("Paper", "Application form").replace("Talk", "Interview") for line in READ]
    assert _page(f"<table>{top}{_lines([heads, *ROWS])}</table>") == [line.replace("Workshop", "Test") for line in due]
