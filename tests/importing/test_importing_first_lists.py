"""Sentences that say the level of the first lists below them: `You will need everything in the first two lists.`"""

import html

import pytest

from tests.importing.pasting import read_text
from tests.importing.table_making import draft_of, lines_of

_LISTS = (
    ("Look for in your letter", ("Experience of tuning pianos", "Able to lift a lid")),
    ("Talk about when we meet", ("Patient with beginners",)),
    ("A bonus", ("Can read figured bass",)),
)


def _text(sentence: str) -> str:
    lists = "\n\n".join(f"{head}\n\n" + "\n".join(f"- {one}" for one in items) for head, items in _LISTS)
    return f"Piano Tuner\n\nPerson specification\n\n{sentence}\n\n{lists}\n"


def _page(sentence: str) -> bytes:
    lists = "".join(f"<h3>{head}</h3><ul>{''.join(f'<li>{one}</li>' for one in items)}</ul>" for head, items in _LISTS)
    return f"<h1>Piano Tuner</h1><h2>Person specification</h2><p>{html.escape(sentence)}</p>{lists}".encode()


@pytest.mark.parametrize(
    "sentence",
    [
        "You will need all of the points in the first two lists.",
        "We expect you to have everything in the first two lists below.",
        "Everything in the first two lists is essential.",
        "You must meet every point in the first 2 sections.",
        "All the items under the first two groups are required.",
    ],
)
def test_the_first_lists_have_the_level_that_a_sentence_says_of_so_many(sentence: str) -> None:
    for draft in (draft_of(_page(sentence), "html"), read_text(_text(sentence), "tuner.txt")):
        levels = [line[0] for line in lines_of(draft)]
        assert levels[:3] == ["e", "e", "e"], sentence
        assert levels[3] != "e", sentence
        assert not [said for said in draft.doubts if "was left out" in said or "was not read" in said]


@pytest.mark.parametrize(
    "sentence",
    [
        "You do not need all of the points in the first two lists.",
        "Ideally you should have all points in the first two lists.",
    ],
)
def test_a_sentence_that_asks_for_less_gives_no_level(sentence: str) -> None:
    assert "e" not in [line[0] for line in lines_of(draft_of(_page(sentence), "html"))]


def test_a_sentence_about_more_lists_than_there_are_is_doubted() -> None:
    draft = draft_of(_page("You will need all of the points in the first five lists."), "html")
    assert any("first five lists" in said for said in draft.doubts)
    assert "e" not in [line[0] for line in lines_of(draft)]
