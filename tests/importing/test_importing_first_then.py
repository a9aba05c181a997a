"""Sentences that shortlist on one thing and ask about one level at another, the other level told behind them."""

import pytest

from tests.importing.pasting import read_text

_PAPER = (
    "Village Clerk: person specification\n\nEssential\n- Experience of minutes\n- Clear writing\nDesirable\n- CiLCA\n\n"
)
_FORM, _TALK = "Application form", "Interview"


@pytest.mark.parametrize(
    "said",
    [
        "We shall shortlist on the application form, and at interview we shall ask about every one of the essential "
        "points. The desirable points will be judged on the application form only.",
        "The panel will sift from the application form, then at interview the panel will explore all the essential "
        "criteria. Desirable criteria will be assessed by application form.",
        "We will shortlist on your application form and in the interview we will discuss the essential requirements. "
        "The desirable requirements are tested through the application form alone.",
    ],
)
def test_each_level_has_its_own_methods(said: str) -> None:
    (post,) = read_text(f"{_PAPER}{said}\n", "a.txt").posts
    assert [set(one.measured_by) for one in post.criteria] == [{_FORM, _TALK}, {_FORM, _TALK}, {_FORM}]
