"""Sentences without a verb that ask for a thing outside the lists: `Own van required`. They are said where left out."""

import pytest

from tests.importing.lines_making import draft_in

LISTED = "# Cook: person specification\n## Skills\n- Baking bread\n- Planning menus\n- Keeping a tidy kitchen\n"


@pytest.mark.parametrize(
    "asked",
    ["OWN CAR REQUIRED (mileage paid) & clean licence", "Full driving licence essential", "Own transport is a must"],
)
@pytest.mark.parametrize("form", ["docx", "html"])
def test_a_thing_asked_for_in_a_long_line_set_as_a_heading_is_doubted(form: str, asked: str) -> None:
    text = (
        f"{LISTED}## If you love food we would be glad to hear from you. Please send a letter to the office. Hours of"
        f" work: 30 a week over five days, with some weekends. The cook reports to the manager of the hall. {asked}\n"
    )
    assert [doubt for doubt in draft_in(form, text).doubts if asked in doubt and "left out" in doubt]


def test_what_an_employer_needs_done_is_no_demand() -> None:
    text = f"{LISTED}\nA reference is required before the start. Car parking is required to be booked by visitors.\n"
    assert draft_in("docx", text).doubts == ()
