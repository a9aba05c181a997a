"""Levels and methods in two rows of headings or in one: each criterion has its level and the methods of its columns."""

import html
import io
from collections.abc import Sequence

import docx
import pytest

from tests.importing.table_making import FORMS, doubts_of, draft_of, lines_of, table_in

_SPREAD = [
    ("Mixing lime mortar", "x", "", "", ""),
    ("Reading a site plan", "", "", "x", ""),
    ("Calming a neighbour", "", "x", "", ""),
    ("Dating a brick", "", "", "x", "x"),
]
_READ = [
    "e||Mixing lime mortar|CV",
    "d||Reading a site plan|CV",
    "e||Calming a neighbour|Interview",
    "d||Dating a brick|CV,Interview",
]
_OVER = ("Requirement", "Essential", "", "Desirable", "")
_KEY = "C = CV, I = Interview"


def _merged(form: str, upper: Sequence[tuple[str, int]], rows: Sequence[Sequence[str]]) -> bytes:
    """A table as a page or Word file whose first row has wide cells."""
    if form == "html":
        above = "".join(f'<td colspan="{wide}">{text}</td>' for text, wide in upper)
        below = ("".join(f"<td>{html.escape(text)}</td>" for text in row) for row in rows)
        lines = "".join(f"<tr>{line}</tr>" for line in (above, *below))
        return f"<h1>Person specification: Mason</h1><table>{lines}</table>".encode()
    paper, written = docx.Document(), io.BytesIO()
    paper.add_heading("Person specification: Mason", 1)
    table = paper.add_table(1 + len(rows), sum(wide for _text, wide in upper))
    at = 0
    for text, wide in upper:
        table.cell(0, at).merge(table.cell(0, at + wide - 1)).text = text
        at += wide
    for row, texts in enumerate(rows, 1):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    paper.save(written)
    return written.getvalue()


@pytest.mark.parametrize("form", ["docx", "xlsx", "html"])
def test_methods_below_each_level_hold_for_the_criteria_ticked_there(form: str) -> None:
    rows = [_OVER, ("", "CV", "Interview", "CV", "Interview"), *_SPREAD]
    assert lines_of(draft_of(table_in(form, rows), form)) == _READ


@pytest.mark.parametrize("form", ["docx", "html"])
@pytest.mark.parametrize("below", [("CV", "Interview"), ("Stage 1: CV", "Stage 2: interview")])
def test_so_it_is_below_merged_levels(form: str, below: tuple[str, str]) -> None:
    upper = [("Requirement", 1), ("Essential", 2), ("Desirable", 2)]
    assert lines_of(draft_of(_merged(form, upper, [("", *below, *below), *_SPREAD]), form)) == _READ


def test_codes_below_each_level_are_told_by_the_key() -> None:
    rows = [_OVER, ("", "C", "I", "C", "I"), *_SPREAD]
    assert lines_of(draft_of(table_in("xlsx", rows, _KEY), "xlsx")) == _READ


def test_an_unknown_method_below_both_levels_keeps_its_level() -> None:
    upper = [("Requirement", 1), ("Essential", 2), ("Desirable", 2)]
    below = ("", "CV", "Chat with the foreman", "CV", "Chat with the foreman")
    read = lines_of(draft_of(_merged("docx", upper, [below, *_SPREAD]), "docx"))
    assert read == [line.replace("Interview", "Chat with the foreman") for line in _READ]


@pytest.mark.parametrize("form", ["docx", "xlsx", "html"])
@pytest.mark.parametrize("levels", [("Essential", "Desirable"), ("E", "D")])
def test_levels_below_each_method_are_those_of_the_criteria_ticked_there(form: str, levels: tuple[str, str]) -> None:
    rows = [("Requirement", "CV", "", "Interview", ""), ("", *levels, *levels)]
    rows += [(text, e1, d1, e2, d2) for text, e1, e2, d1, d2 in _SPREAD]
    assert lines_of(draft_of(table_in(form, rows), form)) == _READ


def test_a_column_of_notes_beside_them_does_not_hide_the_levels_below_merged_methods() -> None:
    upper = [("Requirement", 1), ("CV", 2), ("Interview", 2), ("Notes", 1)]
    rows = [("", "E", "D", "E", "D", ""), ("Mixing lime", "x", "", "", "", ""), ("Dating a brick", "", "", "", "x", "")]
    read = ["e||Mixing lime|CV", "d||Dating a brick|Interview"]
    assert lines_of(draft_of(_merged("html", upper, rows), "html")) == read


def test_ticks_below_both_levels_leave_the_level_to_choose() -> None:
    rows = [_OVER, ("", "CV", "Interview", "CV", "Interview"), ("Laying paths", "x", "", "", "x"), *_SPREAD]
    draft = draft_of(table_in("docx", rows), "docx")
    assert lines_of(draft)[0] == "u||Laying paths|CV,Interview"
    assert any("both essential and desirable" in doubt for doubt in doubts_of(draft)["Laying paths"])


@pytest.mark.parametrize("form", ["docx", "html"])
def test_criteria_written_below_methods_below_levels_have_those_methods(form: str) -> None:
    rows = [
        ("CV", "Interview", "CV", "Interview"),
        ("Mixing lime mortar", "Calming a neighbour", "Reading a site plan", "Telling a story"),
        ("Building an arch", "", "", "Dating a brick"),
    ]
    assert lines_of(draft_of(_merged(form, [("Essential", 2), ("Desirable", 2)], rows), form)) == [
        "e||Mixing lime mortar|CV",
        "e||Calming a neighbour|Interview",
        "d||Reading a site plan|CV",
        "d||Telling a story|Interview",
        "e||Building an arch|CV",
        "d||Dating a brick|Interview",
    ]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "heads",
    [
        ("Area", "Essential (CV)", "Essential (interview)", "Desirable (CV)"),
        ("Area", "Essential – CV", "Essential – interview", "Desirable – CV"),
        ("Area", "CV: essential", "Interview: essential", "CV: desirable"),
    ],
)
def test_columns_of_one_level_have_each_the_method_of_its_own_heading(form: str, heads: tuple[str, ...]) -> None:
    rows = [
        heads,
        ("Craft", "Mixing lime mortar", "Explaining a crack", "Carving letters"),
        ("Care", "Keeping tools sharp", "Calming a neighbour", "First aid at work"),
    ]
    assert lines_of(draft_of(table_in(form, rows), form)) == [
        "e|Craft|Mixing lime mortar|CV",
        "e|Craft|Explaining a crack|Interview",
        "d|Craft|Carving letters|CV",
        "e|Care|Keeping tools sharp|CV",
        "e|Care|Calming a neighbour|Interview",
        "d|Care|First aid at work|CV",
    ]


_LISTS = [
    ("Mixing lime mortar", "x", "", "Reading a site plan", "", "x"),
    ("Building an arch", "x", "x", "Dating a brick", "x", ""),
]
_LISTED = [
    "e||Mixing lime mortar|CV",
    "d||Reading a site plan|Interview",
    "e||Building an arch|CV,Interview",
    "d||Dating a brick|CV",
]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "heads",
    [("Essential", "C", "I", "Desirable", "C", "I"), ("Must be: essential", "C", "I", "Desirable criteria", "C", "I")],
)
def test_ticks_behind_each_list_hold_for_its_level_only(form: str, heads: tuple[str, ...]) -> None:
    assert lines_of(draft_of(table_in(form, [heads, *_LISTS], _KEY), form)) == _LISTED


def test_ticks_before_each_list_hold_for_the_one_behind_them() -> None:
    rows = [("C", "I", "Essential", "C", "I", "Desirable"), *((*r[1:3], r[0], *r[4:], r[3]) for r in _LISTS)]
    assert lines_of(draft_of(table_in("docx", rows, _KEY), "docx")) == _LISTED


def test_ticks_behind_both_lists_hold_for_both() -> None:
    rows = [("Essential", "Desirable", "C", "I"), ("Mixing lime", "Carving", "x", ""), ("Arches", "Bricks", "x", "x")]
    assert [line.split("|")[3] for line in lines_of(draft_of(table_in("docx", rows, _KEY), "docx"))] == [
        "CV", "CV", "CV,Interview", "CV,Interview",
    ]  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_methods_between_the_lists_are_those_of_the_list_before_them(form: str) -> None:
    rows = [
        ("Essential", "How assessed", "Desirable"),
        ("Mixing lime mortar", "CV", "Reading a site plan"),
        ("Building an arch", "Interview", "Dating a brick"),
    ]
    draft = draft_of(table_in(form, rows), form)
    assert lines_of(draft) == [
        "e||Mixing lime mortar|CV",
        "d||Reading a site plan|",
        "e||Building an arch|Interview",
        "d||Dating a brick|",
    ]
    assert "The document does not say how this is measured." in doubts_of(draft)["Dating a brick"]


def test_methods_between_the_lists_that_stand_beside_the_second_alone_are_those_of_both() -> None:
    rows = [("Essential", "How assessed", "Desirable"), ("Mixing lime", "CV", ""), ("", "Interview", "Dating a brick")]
    read = ["e||Mixing lime|CV", "d||Dating a brick|Interview"]
    assert lines_of(draft_of(table_in("docx", rows), "docx")) == read


def test_columns_that_name_a_level_and_ask_how_belong_to_the_list_of_that_level() -> None:
    rows = [
        ("Essential", "Desirable", "Essential assessed by", "Desirable assessed by"),
        ("Mixing lime", "Dating a brick", "CV", "Interview"),
        ("Building an arch", "Carving", "Interview", "CV"),
    ]
    assert [line.split("|")[3] for line in lines_of(draft_of(table_in("html", rows), "html"))] == [
        "CV", "Interview", "Interview", "CV",
    ]  # fmt: skip


@pytest.mark.parametrize("form", ["docx", "html"])
@pytest.mark.parametrize("band", ["Requirement", "Status", "Type", "How important", "Is this"])
@pytest.mark.parametrize("levels", [("Essential", "Desirable"), ("E", "D")])
def test_levels_below_a_band_in_any_words_are_those_of_the_ticks(form: str, band: str, levels: tuple[str, str]) -> None:
    rows = [
        ("", *levels, "CV", "Interview"),
        ("Mixing lime mortar", "x", "", "x", ""),
        ("Reading a site plan", "", "x", "x", ""),
        ("Calming a neighbour", "x", "", "", "x"),
        ("Dating a brick", "", "x", "x", "x"),
    ]
    draft = draft_of(_merged(form, [("Criteria", 1), (band, 2), ("Assessed by", 2)], rows), form)
    assert lines_of(draft) == _READ
    assert not [said for said in draft.doubts if band in said]


@pytest.mark.parametrize("form", ["docx", "html"])
@pytest.mark.parametrize("group", ["Professional qualifications", "Interview technique", "References and writing"])
def test_a_group_directly_below_a_level_and_methods_is_no_heading_of_theirs(form: str, group: str) -> None:
    rows = [
        ("Essential", "CV", "Interview"),
        (group, group, group),
        ("Mixing lime mortar", "x", ""),
        ("Calming a neighbour", "", "x"),
    ]
    if form == "html":
        lines = [f'<tr><td colspan="3">{group}</td></tr>' if row[0] == group else "<tr>" + "".join(
            f"<td>{text}</td>" for text in row) + "</tr>" for row in rows]  # fmt: skip
        data = f"<h1>Person specification: Mason</h1><table>{''.join(lines)}</table>".encode()
    else:
        paper, written = docx.Document(), io.BytesIO()
        paper.add_heading("Person specification: Mason", 1)
        table = paper.add_table(len(rows), 3)
        for row, texts in enumerate(rows):
            cells = [table.cell(row, 0).merge(table.cell(row, 2))] if texts[0] == group else table.rows[row].cells
            for cell, text in zip(cells, texts, strict=False):
                cell.text = text
        paper.save(written)
        data = written.getvalue()
    assert lines_of(draft_of(data, form)) == [
        f"e|{group}|Mixing lime mortar|CV",
        f"e|{group}|Calming a neighbour|Interview",
    ]
