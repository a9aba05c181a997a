"""Lists below `You will need to:` that only tell what is done: no criteria beside a heading of what is asked for."""

import pytest

from shortlister.domain.plans.drafts import DraftSpecification
from tests.importing.table_making import draft_of

_WORK = ("Attend meetings as required", "Prepare by reading the papers", "Accept training")
_ASKED = "<h2>Skills required</h2><p>You will need the ability to:</p><ul><li>Ask questions</li><li>Keep calm</li></ul>"


def _draft(items: tuple[str, ...], rest: str) -> DraftSpecification:
    listed = "".join(f"<li>{one}</li>" for one in items)
    page = f"<h1>Verger</h1><h2>The commitment</h2><p>You will need to:</p><ul>{listed}</ul>{rest}"
    return draft_of(page.encode(), "html")


def _told(draft: DraftSpecification) -> tuple[list[str], bool]:
    doubted = any("You will need to" in doubt for doubt in draft.doubts)
    return [one.text for post in draft.posts for one in post.criteria], doubted


def test_what_is_done_is_left_out_with_a_doubt_where_the_criteria_have_their_heading() -> None:
    assert _told(_draft(_WORK, _ASKED)) == (["Ask questions", "Keep calm"], True)


@pytest.mark.parametrize(
    ("items", "rest"), [(_WORK, ""), ((*_WORK, "Have a driving licence"), _ASKED), ((*_WORK, "Be over 18"), _ASKED)]
)
def test_it_is_kept_with_a_doubt_where_it_may_be_all_or_asks_for_something_too(
    items: tuple[str, ...], rest: str
) -> None:
    found, doubted = _told(_draft(items, rest))
    assert found[: len(items)] == list(items)
    assert doubted


def test_a_list_that_asks_of_the_person_is_read_without_a_doubt() -> None:
    assert _told(_draft(("Be over 18", "Have a licence", "Can swim"), "")) == (
        ["Be over 18", "Have a licence", "Can swim"],
        False,
    )
