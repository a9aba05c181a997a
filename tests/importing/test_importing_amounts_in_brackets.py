"""Brackets behind a criterion that say how much is asked for at the least, and tell no level where a list has one."""

import pytest

from tests.importing.lines_making import FORMS, lines_in

LISTED = """# Person specification
## Essential
- Food safety certificate level 2 (minimum).
- Two years of work on a farm (minimum)
- Able to lift sacks
## Desirable
- Welding certificate, grade C (minimum)
- Own chainsaw
"""
BARE = """# Selection criteria
- Degree in chemistry (minimum)
- Two years of work in a laboratory (minimum)
- Experience of spectroscopy (preferred)
- Knowledge of French (desirable)
"""


@pytest.mark.parametrize("form", FORMS)
def test_the_least_that_is_asked_for_stays_in_the_text_of_a_list_with_a_level(form: str) -> None:
    assert lines_in(form, LISTED) == [
        "e||Food safety certificate level 2 (minimum).|",
        "e||Two years of work on a farm (minimum)|",
        "e||Able to lift sacks|",
        "d||Welding certificate, grade C (minimum)|",
        "d||Own chainsaw|",
    ]


@pytest.mark.parametrize("form", FORMS)
def test_it_tells_the_level_where_no_list_does(form: str) -> None:
    assert lines_in(form, BARE) == [
        "e||Degree in chemistry (minimum)|",
        "e||Two years of work in a laboratory (minimum)|",
        "d||Experience of spectroscopy|",
        "d||Knowledge of French|",
    ]
