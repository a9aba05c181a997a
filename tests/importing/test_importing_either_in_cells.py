"""`Either` on a line of a cell: the items below it stay apart, and a doubt says that they may be alternatives."""

import pytest

from tests.importing.pasting import read_text
from tests.importing.table_making import draft_of

_ITEMS = ["Higher diploma in rope work", "Long years at sea"]
_DOUBT = "stands above criteria; check which of them are alternatives."


@pytest.mark.parametrize("word", ["Either", "Either:", "One of the following:", "At least one of these"])
def test_what_stands_below_either_in_a_cell_is_apart_and_in_doubt(word: str) -> None:
    cell = "".join(f"<p>{text}</p>" for text in ("First ticket for boats", word, *_ITEMS))
    page = (
        "<h1>Mate</h1><h2>Person specification</h2><table><tr><th>Quality<th>Essential<th>Desirable"
        f"<tr><td>Training<td>{cell}<td>Speaks Danish<tr><td>Skills<td>Ability to cook<td>Sings</table>"
    )
    (post,) = draft_of(page.encode(), "html").posts
    found = {one.text: one for one in post.criteria}
    assert [one in found for one in _ITEMS] == [True, True]
    assert found[_ITEMS[0]].group == "Training"
    assert any(_DOUBT in doubt for doubt in found[_ITEMS[0]].doubts)


def test_a_line_between_the_bullets_of_a_drawn_column_does_not_join_those_below() -> None:
    text = (
        "PERSON SPECIFICATION\n\n"
        "Qualities           Essential                      Desirable\n"
        "Training            - First ticket for boats       - Member of the guild\n"
        "                    Either                         - Speaks Danish or\n"
        "                    - Higher diploma in rope         another tongue\n"
        "                      work or the like\n"
        "                    - Long years at sea\n"
        "Skills              - Ability to cook for a        - Sings well\n"
        "                      hungry crew of ten\n"
    )
    found = [one.text for post in read_text(text, "page.txt").posts for one in post.criteria]
    assert {"Higher diploma in rope work or the like", "Long years at sea"} <= set(found)
