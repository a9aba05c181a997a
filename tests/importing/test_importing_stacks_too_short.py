"""Codes stacked beside more criteria than there are codes: each to its own as far as they go, all of them doubted."""

import pytest

from tests.importing.table_making import draft_of, lines_of, table_in

_KEY = "A = application form, I = interview, T = test"
_HEAD = ("Area", "Essential", "Assessed by")


@pytest.mark.parametrize("form", ["docx", "html"])
def test_the_last_of_such_criteria_have_none(form: str) -> None:
    rows = (
        _HEAD,
        ("Skills", "Typing at speed\nTact with callers\nFiling in order", "A T\nA"),
        ("Other", "Car", "A"),
        ("Care", "Gentle with pets\nFirst aid\nPatience\nStrength", "A I\nA\nA I"),
    )
    draft = draft_of(table_in(form, rows, _KEY), form)
    assert lines_of(draft)[4:] == [
        "e|Care|Gentle with pets|Application form,Interview", "e|Care|First aid|Application form",
        "e|Care|Patience|Application form,Interview", "e|Care|Strength|",
    ]  # fmt: skip
    assert all(any("one for each" in doubt for doubt in one.doubts) for one in draft.posts[0].criteria[4:])


def test_codes_that_all_differ_are_still_for_each() -> None:
    rows = (_HEAD, ("Skills", "Typing at speed\nTact with callers\nFiling in order", "A\nT"))
    found = lines_of(draft_of(table_in("docx", rows, _KEY), "docx"))
    assert [line.split("|")[-1] for line in found] == ["Application form,Test"] * 3
