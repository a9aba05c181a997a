"""Rows of a table and cells that say in an employer's own words how criteria are found out."""

import io

import docx
import pytest

from tests.importing.lines_making import draft_in
from tests.importing.table_making import Rows, draft_of, lines_of, table_in

_GRID = (
    ("What we need", "Essential", "Desirable"),
    ("Seamanship", "Ties up in wind", "Has a radio licence"),
    ("People", "Calm with passengers", "Speaks Gaelic"),
)


def _across(rows: Rows, note: str = "") -> bytes:
    """A Word file whose rows of fewer texts than others have their last cell over the rest of the table."""
    paper, written = docx.Document(), io.BytesIO()
    paper.add_heading("Person specification: Ferry mate", 1)
    width = max(map(len, rows))
    table = paper.add_table(len(rows), width)
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
        if len(texts) < width:
            table.cell(row, len(texts) - 1).merge(table.cell(row, width - 1))
    paper.add_paragraph(note)
    paper.save(written)
    return written.getvalue()


def _methods(data: bytes) -> list[str]:
    return [line.split("|")[3] for line in lines_of(draft_of(data, "docx"))]


@pytest.mark.parametrize(
    ("label", "said", "expected"),
    [
        ("HOW WE'LL KNOW", "A trial trip and an interview", "Trial trip,Interview"),
        ("How assessed", "Application form and interview", "Application form,Interview"),
        ("We will check by", "Form, interview and a rowing trial", "Application form,Interview,Rowing trial"),
        ("How we will know:", "We ask on the form and take you out on the water", "Application form,On the water"),
    ],
)
def test_a_row_that_says_how_is_no_group(label: str, said: str, expected: str) -> None:
    assert _methods(_across([*_GRID, (label, said)])) == [expected] * 4
    assert _methods(_across([_GRID[0], (label, said), *_GRID[1:]])) == [expected] * 4


def test_such_rows_tell_of_the_rows_above_each() -> None:
    rows = [*_GRID[:2], ("How we'll know", "On the water"), _GRID[2], ("How we'll know", "Interview")]
    assert _methods(_across(rows)) == ["On the water", "On the water", "Interview", "Interview"]


def test_such_rows_tell_of_groups_without_levels() -> None:
    rows = [("Seamanship", "Ties up in wind"), ("How we'll know", "A trial trip"), ("People", "Listens"),
            ("How we'll know", "Interview")]  # fmt: skip
    assert lines_of(draft_of(_across(rows), "docx")) == [
        "u|Seamanship|Ties up in wind|A trial trip",
        "u|People|Listens|Interview",
    ]


def test_a_row_of_which_no_method_is_read_is_said_and_is_no_criterion() -> None:
    draft = draft_of(_across([*_GRID, ("How we'll know", "You tell us")]), "docx")
    assert len(lines_of(draft)) == 4
    assert any("You tell us" in doubt for doubt in draft.doubts)


@pytest.mark.parametrize("label", ["How assessed", "How we'll check"])
def test_a_row_that_only_asks_is_answered_in_the_next(label: str) -> None:
    rows = [("Essential", "Desirable"), ("Ties up in wind", "Sings"), (label,), ("Application form and interview",)]
    assert _methods(_across(rows)) == ["Application form,Interview"] * 2
    column = [
        ("Essential",),
        ("Reads charts",),
        ("Rows",),
        ("Desirable",),
        ("Sings",),
        (label,),
        ("Letter and trial shift",),
    ]
    draft = draft_of(_across(column), "docx")
    assert [line[0] for line in lines_of(draft)] == ["e", "e", "d"]
    assert all("Letter" in line for line in lines_of(draft)[-1:])


@pytest.mark.parametrize("heading", ["How we'll find out", "Where we'll see it", "How we will know"])
@pytest.mark.parametrize("form", ["docx", "xlsx", "html"])
def test_below_a_heading_that_asks_how_places_are_methods(heading: str, form: str) -> None:
    rows = [
        ("What we need", "E/D", heading),
        ("Can reef a sail", "E", "On the water"),
        ("Can scarf a plank", "E", "Form, in the workshop"),
        ("Knows roses", "D", "A walk round the garden"),
        ("Can make a roux", "D", "At the stove"),
    ]
    assert [line.split("|")[3] for line in lines_of(draft_of(table_in(form, rows), form))] == [
        "On the water",
        "Application form,In the workshop",
        "A walk round the garden",
        "At the stove",
    ]


def test_places_behind_a_label_are_methods() -> None:
    text = (
        "# Person specification: Gardener\n## Essential\n- Knows roses (how we'll find out: a walk round the garden)\n"
        "- Can prune (how we'll find out: in the orchard)\n"
    )
    draft = draft_in("md", text)
    assert [one.measured_by for post in draft.posts for one in post.criteria] == [
        ("Walk round the garden",),
        ("In the orchard",),
    ]


@pytest.mark.parametrize("said", ["In the table", "At the end", "On the following pages"])
def test_places_in_the_document_are_no_methods(said: str) -> None:
    rows = [("Criterion", "E/D", "How we'll find out"), ("Can row", "E", said), ("Can sail", "E", "Interview"),
            ("Sings", "D", "Interview")]  # fmt: skip
    draft = draft_of(table_in("docx", rows), "docx")
    assert lines_of(draft)[0] == "e||Can row|"
    assert any(said in doubt for doubt in draft.doubts)


def test_an_empty_column_of_numbers_leaves_the_rows_below_its_heading() -> None:
    rows = [("No.", "Criterion", "Essential / Desirable"), ("", "Mixes dough", "Essential"), ("", "Sings", "Desirable"),
            ("", "Drives a van", "Desirable")]  # fmt: skip
    assert lines_of(draft_of(table_in("html", rows), "html")) == [
        "e||Mixes dough|",
        "d||Sings|",
        "d||Drives a van|",
    ]
