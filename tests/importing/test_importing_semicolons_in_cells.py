"""Cells in which criteria stand one behind the other with semicolons, as a list on one line."""

import pytest

from tests.importing.table_making import draft_of, lines_of, table_in

_HEAD = ("Area", "Essential", "Desirable", "Assessed by")


@pytest.mark.parametrize("form", ["docx", "xlsx", "html"])
def test_each_part_is_a_criterion(form: str) -> None:
    several = "Splices rope by hand; Rows a gig (with a crew; or alone); Reads charts"
    rows = [
        _HEAD, ("Boats", several, "Sings shanties", "Application form; Interview"),
        ("Crew", "Keeps calm", "Cooks for six; Speaks Dutch", "Interview"),
    ]  # fmt: skip
    lines = lines_of(draft_of(table_in(form, rows), form))
    texts = [line.split("|")[2] for line in lines]
    assert texts == [
        "Splices rope by hand", "Rows a gig (with a crew; or alone)", "Reads charts", "Sings shanties",
        "Keeps calm", "Cooks for six", "Speaks Dutch",
    ]  # fmt: skip
    assert {line.split("|")[3] for line in lines[:4]} == {"Application form,Interview"}


@pytest.mark.parametrize("second", ["Rows a gig; in any weather", "Rows a gig; dinghies too"])
def test_a_semicolon_within_a_sentence_divides_nothing(second: str) -> None:
    rows = f"| Boats | Splices rope; Reads charts | | Interview |\n| Crew | {second} | | Interview |\n"
    text = f"# Clerk\n\n| {' | '.join(_HEAD)} |\n|---|---|---|---|\n{rows}"
    assert [line.split("|")[2] for line in lines_of(draft_of(text.encode(), "md"))] == [
        "Splices rope; Reads charts",
        second,
    ]
