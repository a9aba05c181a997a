"""Criteria and brackets in turn, each on a line of its own: the bracket is of the line above it."""

import pytest

from tests.importing.lines_making import FORMS, lines_in

HEAD = "# Clerk: person specification\n## Essential\n"
KEY = "\nA = application, I = interview\n"


@pytest.mark.parametrize("form", FORMS)
def test_codes_in_brackets_below_their_criteria_are_their_methods(form: str) -> None:
    text = f"{HEAD}Typing at speed\n(A)\nFiling\n[I]\nBooking travel\n(A, I)\n{KEY}"
    assert lines_in(form, text) == [
        "e||Typing at speed|Application form", "e||Filing|Interview", "e||Booking travel|Application form,Interview",
    ]  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_places_in_brackets_stay_with_their_criteria(form: str) -> None:
    text = f"{HEAD}- Typing at speed\n(Leeds)\n- Filing\n(York)\n- Booking travel\n(Leeds)\n"
    told = ["e||Typing at speed (Leeds)|", "e||Filing (York)|", "e||Booking travel (Leeds)|"]
    assert lines_in(form, text) == told


def test_a_bracket_below_the_heading_of_a_list_is_not_made_a_criterion() -> None:
    text = "# Clerk: person profile\n## Skills\n(Essential)\n- Typing\n- Filing\n## Knowledge\n(Desirable)\n- Tax\n"
    assert lines_in("html", text) == ["e|Skills|Typing|", "e|Skills|Filing|", "d|Knowledge|Tax|"]
