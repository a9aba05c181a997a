"""A note behind the last criterion: of all where it says so and no other list has one, else of its own list."""

import pytest

from tests.importing.pasting import read_text

_SHEET = """Person specification
Post title: Ferry Deckhand

Essential

Skills
- Ties knots that hold
{one}
Experience
- Worked at sea for two years

Desirable
- Speaks Welsh

{last}
"""
_BOTH = ("Application form", "Interview")


@pytest.mark.parametrize("last", ["All assessed by application form and interview.", "Everything is measured by form."])
def test_a_note_of_all_behind_the_last_list_is_of_every_criterion(last: str) -> None:
    draft = read_text(_SHEET.format(one="", last=last), "a.txt")
    told = {one.measured_by for one in draft.posts[0].criteria}
    assert len(told) == 1
    assert all(told)


@pytest.mark.parametrize(
    ("one", "last"),
    [
        ("All assessed by a trial.\n", "All assessed by application form and interview."),
        ("", "All desirable criteria are assessed by application form and interview."),
        ("", "All of these are assessed by application form and interview."),
    ],
)
def test_a_note_of_one_list_stays_with_it(one: str, last: str) -> None:
    criteria = read_text(_SHEET.format(one=one, last=last), "a.txt").posts[0].criteria
    assert criteria[-1].measured_by == _BOTH
    assert criteria[1].measured_by == ()
