"""Lists set side by side: in one table, in tables inside a table, in cards and grids of a web page."""

import io
from collections.abc import Sequence

import docx
import pytest
from docx.table import _Cell

from tests.importing.table_making import draft_of, lines_of, table_in

_NEEDED = (("Baking bread", "Interview"), ("Ordering flour", "Application form"), ("Early starts", "Interview"))
_WISHED = (("Sugar work", "Portfolio"), ("Selling at markets", "Application form"))
_BOTH = [
    "e||Baking bread|Interview",
    "e||Ordering flour|Application form",
    "e||Early starts|Interview",
    "d||Sugar work|Portfolio",
    "d||Selling at markets|Application form",
]
_BESIDE = [
    ["Baking bread", "Interview", "", "Sugar work", "Portfolio"],
    ["Ordering flour", "Application form", "", "Selling at markets", "Application form"],
    ["Early starts", "Interview", "", "", ""],
]
_HEADS = ["Requirement", "Assessed by", "", "Requirement", "Assessed by"]


@pytest.mark.parametrize("form", ["docx", "xlsx", "html"])
def test_a_level_over_each_of_two_lists_side_by_side_is_that_of_its_list(form: str) -> None:
    rows = [["Essential", "", "", "Desirable", ""], _HEADS, *_BESIDE]
    assert lines_of(draft_of(table_in(form, rows), form)) == _BOTH


@pytest.mark.parametrize("form", ["docx", "xlsx", "html"])
def test_lists_below_levels_may_name_their_columns_differently(form: str) -> None:
    heads = ["Requirement", "Assessed by", "", "Criteria", "How tested"]
    rows = [["Essential criteria", "", "", "Desirable criteria", ""], heads, *_BESIDE]
    assert lines_of(draft_of(table_in(form, rows), form)) == _BOTH


def test_groups_over_lists_side_by_side_stay_with_their_lists() -> None:
    rows = [
        ["Skills", "", "", "Knowledge", ""],
        ["Criterion", "E/D", "", "Criterion", "E/D"],
        ["Baking bread", "E", "", "Flour and grain", "D"],
        ["Sugar work", "D", "", "Food law", "E"],
    ]
    found = lines_of(draft_of(table_in("xlsx", rows), "xlsx"))
    assert found == ["e|Skills|Baking bread|", "d|Skills|Sugar work|", "d|Knowledge|Flour and grain|",
                     "e|Knowledge|Food law|"]  # fmt: skip


def test_lists_side_by_side_that_name_posts_are_still_two_posts() -> None:
    rows = [
        ["Head Baker", "", "Kitchen Porter", ""],
        ["Criterion", "E/D", "Criterion", "E/D"],
        ["Baking bread", "E", "Washing up", "E"],
        ["Sugar work", "D", "Early starts", "D"],
    ]
    posts = draft_of(table_in("docx", rows), "docx").posts
    assert [post.title for post in posts] == ["Clerk – Head Baker", "Clerk – Kitchen Porter"]


def _inner(cell: _Cell, pairs: Sequence[tuple[str, str]]) -> None:
    inner = cell.add_table(rows=1 + len(pairs), cols=2)
    for row, (text, how) in enumerate([("Requirement", "Checked by"), *pairs]):
        inner.cell(row, 0).text, inner.cell(row, 1).text = text, how
    cell.add_paragraph("")


def _layout(heads: Sequence[str], groups: Sequence[str]) -> bytes:
    paper, written = docx.Document(), io.BytesIO()
    paper.add_heading("Person specification: Baker", 1)
    table = paper.add_table(rows=1 + len(groups), cols=len(heads))
    for at, head in enumerate(heads):
        table.cell(0, at).text = head
    needed = [_NEEDED] if len(groups) == 1 else [_NEEDED[:2], _NEEDED[2:]]
    wished = [_WISHED] if len(groups) == 1 else [_WISHED[:1], _WISHED[1:]]
    for at, group in enumerate(groups, 1):
        if group:
            table.cell(at, 0).text = group
        _inner(table.cell(at, len(heads) - 2), needed[at - 1])
        _inner(table.cell(at, len(heads) - 1), wished[at - 1])
    paper.save(written)
    return written.getvalue()


def test_a_table_inside_a_table_belongs_to_the_heading_above_its_cell() -> None:
    assert lines_of(draft_of(_layout(["Essential", "Desirable"], [""]), "docx")) == _BOTH


def test_what_an_employer_asks_over_such_a_table_is_its_level_and_no_group() -> None:
    heads = ["You must have (essential)", "We would like (desirable)"]
    assert lines_of(draft_of(_layout(heads, [""]), "docx")) == _BOTH


def test_a_group_beside_tables_inside_a_table_is_that_of_its_row() -> None:
    found = lines_of(draft_of(_layout(["", "Essential", "Desirable"], ["Skills", "Experience"]), "docx"))
    assert found == [
        "e|Skills|Baking bread|Interview",
        "e|Skills|Ordering flour|Application form",
        "e|Experience|Early starts|Interview",
        "d|Skills|Sugar work|Portfolio",
        "d|Experience|Selling at markets|Application form",
    ]


def test_tables_of_one_column_inside_a_table_are_the_lists_in_its_cells() -> None:
    paper, written = docx.Document(), io.BytesIO()
    paper.add_heading("Person specification: Baker", 1)
    table = paper.add_table(rows=3, cols=3)
    texts = [["", "Essential", "Desirable"], ["Skills", "Baking bread", "Sugar work"], ["Experience", "Night work", ""]]
    for row, line in enumerate(texts):
        for column, text in enumerate(line):
            if row and column and text:
                inner = table.cell(row, column).add_table(rows=2, cols=1)
                inner.cell(0, 0).text, inner.cell(1, 0).text = text, f"{text} for shops"
                table.cell(row, column).add_paragraph("")
            else:
                table.cell(row, column).text = text
    paper.save(written)
    assert lines_of(draft_of(written.getvalue(), "docx")) == [
        "e|Skills|Baking bread|", "e|Skills|Baking bread for shops|",
        "d|Skills|Sugar work|", "d|Skills|Sugar work for shops|",
        "e|Experience|Night work|", "e|Experience|Night work for shops|",
    ]  # fmt: skip


def _table(pairs: Sequence[tuple[str, str]]) -> str:
    rows = "".join(f"<tr><td>{text}</td><td>{how}</td></tr>" for text, how in pairs)
    return f"<table><tr><th>Requirement</th><th>Checked by</th></tr>{rows}</table>"


def _cards(pairs: Sequence[tuple[str, str]]) -> str:
    return "".join(f"<div><p>{text}</p><p>Assessed by: {how}</p></div>" for text, how in pairs)


@pytest.mark.parametrize(
    "body",
    [
        f"<table><tr><td>Essential</td><td>Desirable</td></tr><tr><td>{_table(_NEEDED)}</td><td>{_table(_WISHED)}</td>"
        "</tr></table>",
        f"<div><div><b>Essential</b></div><div><b>Desirable</b></div></div><div><div>{_table(_NEEDED)}</div>"
        f"<div>{_table(_WISHED)}</div></div>",
        f"<div><div>Essential</div><div>Desirable</div></div><div><div>{_cards(_NEEDED)}</div>"
        f"<div>{_cards(_WISHED)}</div></div>",
        "<div>"
        + "".join(f"<div class=c><i>Essential</i><h4>{a}</h4><p>How we assess it: {b}</p></div>" for a, b in _NEEDED)
        + "".join(f"<div class=c><i>Desirable</i><h4>{a}</h4><p>How we assess it: {b}</p></div>" for a, b in _WISHED)
        + "</div>",
        "<ul>"
        + "".join(f"<li><div>{a}</div><div><em>Essential</em><em>{b}</em></div></li>" for a, b in _NEEDED)
        + "".join(f"<li><div>{a}</div><div><em>Desirable</em><em>{b}</em></div></li>" for a, b in _WISHED)
        + "</ul>",
        "".join(f"<article><p>{a}</p><footer><b>Essential</b> <i>{b}</i></footer></article>" for a, b in _NEEDED)
        + "".join(f"<article><p>{a}</p><footer><b>Desirable</b> <i>{b}</i></footer></article>" for a, b in _WISHED),
        "<div><div><b>Requirement</b><b>Importance</b><b>Assessed by</b></div>"
        + "".join(f"<div><div>{a}</div><div>Essential</div><div>{b}</div></div>" for a, b in _NEEDED)
        + "".join(f"<div><div>{a}</div><div>Desirable</div><div>{b}</div></div>" for a, b in _WISHED)
        + "</div>",
    ],
)
def test_a_page_that_only_a_style_sheet_lays_out_is_read_box_by_box(body: str) -> None:
    page = f"<html><body><h1>Person specification: Baker</h1>{body}</body></html>"
    assert lines_of(draft_of(page.encode(), "html")) == _BOTH


def test_a_grid_with_codes_for_level_and_methods_keeps_its_groups() -> None:
    rows = [("Baking bread", "E", "A I"), ("Sugar work", "D", "I")], [("Night work", "E", "A"), ("Markets", "D", "A")]
    body = "".join(
        f"<div><div>{group}</div></div>"
        + "".join(f"<div><div>{a}</div><div>{b}</div><div>{c}</div></div>" for a, b, c in some)
        for group, some in zip(("Skills", "Experience"), rows, strict=True)
    )
    page = (
        "<html><body><div>Home › Jobs › Baker</div><h1>Baker</h1><h2>Person specification</h2>"
        "<p>A = Application form, I = Interview</p><div><div><div>Criterion</div>"
        f"<div>Importance</div><div>Evidence</div></div>{body}</div></body></html>"
    )
    draft = draft_of(page.encode(), "html")
    assert draft.posts[0].title == "Baker"
    assert lines_of(draft) == [
        "e|Skills|Baking bread|Application form,Interview",
        "d|Skills|Sugar work|Interview",
        "e|Experience|Night work|Application form",
        "d|Experience|Markets|Application form",
    ]


@pytest.mark.parametrize("form", ["docx", "xlsx", "html"])
def test_each_line_in_a_cell_that_tells_a_method_speaks_of_the_criterion_above_it(form: str) -> None:
    cells = ["\n".join(f"{text}\nAssessed by: {how}" for text, how in pairs) for pairs in (_NEEDED, _WISHED)]
    assert lines_of(draft_of(table_in(form, [["Essential", "Desirable"], cells]), form)) == _BOTH


def test_lines_in_a_cell_that_tell_methods_ahead_speak_of_what_is_below() -> None:
    said = "Assessed by: interview\nBaking bread\nEarly starts\nAssessed by: application form\nOrdering flour"
    found = lines_of(draft_of(table_in("docx", [["Essential", "Desirable"], [said, "Sugar work"]]), "docx"))
    assert found[:3] == [
        "e||Baking bread|Interview",
        "e||Early starts|Interview",
        "e||Ordering flour|Application form",
    ]
