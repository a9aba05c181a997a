"""Sentences that say the level of each of several lists by their order, whatever their headings say."""

import pytest

from tests.importing.table_making import draft_of, lines_of

_LISTS = {
    "What you must have": ("Pool lifeguard award", "Aged 16 or over"),
    "What you must be able to show": ("Friendly with customers of all ages", "Able to stay alert for long periods"),
    "What we would like you to have": ("First aid certificate", "Work in a leisure centre"),
}


def _page(sentence: str) -> bytes:
    items = {head: "".join(f"<li>{one}</li>" for one in those) for head, those in _LISTS.items()}
    note = "<p>We will assess these at interview and from your application form.</p>"
    lists = "".join(f"<p><b>{head}</b></p><ul>{those}</ul>{note}" for head, those in items.items())
    return f"<h1>Lifeguard</h1><h2>Person specification</h2><p>{sentence}</p>{lists}".encode()


@pytest.mark.parametrize(
    "sentence",
    [
        "The first two lists are essential; the third is desirable.",
        "The first and second lists are essential and the third desirable.",
        "Lists one and two are essential, and list three is desirable.",
        "The last list is desirable; all the others are essential.",
        "Essential: the first two sections. Desirable: the last.",
    ],
)
def test_lists_have_the_levels_that_a_sentence_says_of_them_in_order(sentence: str) -> None:
    draft = draft_of(_page(sentence), "html")
    lines = lines_of(draft)
    assert "".join(line[0] for line in lines) == "eeeedd"
    assert [line.split("|")[1] for line in lines[::2]] == [*_LISTS]
    assert draft.doubts == ()


def test_a_sentence_about_more_lists_than_there_are_gives_no_level_and_is_doubted() -> None:
    draft = draft_of(_page("The first three lists are essential; the fourth is desirable."), "html")
    assert any("fourth is desirable" in said for said in draft.doubts)
