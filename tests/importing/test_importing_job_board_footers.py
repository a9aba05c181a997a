"""Adverts as job boards keep them: plain lines below labels with colons, and fields with `(required)` behind them."""

import pytest

from tests.importing.lines_making import draft_in, lines_in

ADVERT = """Night Porter

Duties:

Greet late guests
Check that doors are locked
{last}
Essential criteria:

Good spoken English
Flexibility for weekend work

Work authorisation:

{place}
"""


@pytest.mark.parametrize(
    "place", ["United Kingdom (required)", "Great Britain (preferred)", "Leeds LS1 4AP (Required)"]
)
def test_a_place_is_no_criterion_whatever_the_board_says_of_it(place: str) -> None:
    draft = draft_in("txt", ADVERT.format(last="Bring out the bins", place=place))
    assert [one.text for one in draft.posts[0].criteria] == ["Good spoken English", "Flexibility for weekend work"]


@pytest.mark.parametrize("last", ["Booking admin", "Early Breakfasts"])
def test_the_last_line_of_the_duties_is_no_group_of_the_criteria_below_it(last: str) -> None:
    text = ADVERT.format(last=last, place="Wales (required)")
    assert lines_in("txt", text) == ["e||Good spoken English|", "e||Flexibility for weekend work|"]


def test_the_usual_name_of_a_group_right_above_the_label_is_one() -> None:
    text = ADVERT.format(last="Experience", place="Wales (required)")
    assert lines_in("txt", text)[0] == "e|Experience|Good spoken English|"
