"""What spares the recogniser work changes nothing of what it finds: quick looks before a search, and what is kept."""

import re

import pytest

from shortlister.domain.plans.drafts import Cell
from shortlister.importing.criteria.closing.polish import clean
from shortlister.importing.criteria.lines.outline import is_capitals
from shortlister.importing.criteria.methods.follows import follows
from shortlister.importing.criteria.methods.keys import key_pairs
from shortlister.importing.criteria.methods.legends import legend_pairs
from shortlister.importing.criteria.methods.methods import MethodKey, name_of
from shortlister.importing.criteria.words.grid import grid_of
from shortlister.importing.criteria.words.method_words import NAMES
from shortlister.importing.criteria.words.vocabulary import levels_named, tick_of


@pytest.mark.parametrize(
    "text",
    [
        "A = Application form; I = Interview",
        "A: Application form, I: Interview",
        "A – Application form, I – Interview",
        "App - Application form, Int - Interview",
        "A.F. - Application form, I - Interview",
        "App is application form, Int is interview",
        "App for application form, Int for interview",
        "a) application form, i) interview",
        "(A) Application form (I) Interview",
        "application form (A), interview (I)",
        "A Application form  I Interview  T Test",
        "† assessed at interview\n‡ application form",
        "1 = Application form, 2 = Interview",
        "AF application form, IV interview",
        "We look in two places. AF application form and IV interview",
        "Key A Application form, I Interview",
        "Criteria marked “A” are assessed from the application form, those shown with “I” at interview",
    ],
)
def test_no_way_of_writing_a_key_is_passed_over(text: str) -> None:
    assert {"Application form", "Interview"} & set(key_pairs(text).values())


def test_a_key_is_given_out_anew_each_time_so_that_a_change_to_one_stays_there() -> None:
    text = "A = Application form; I = Interview"
    key_pairs(text).clear()
    assert key_pairs(text) == {"A": "Application form", "I": "Interview"}


def test_no_name_of_a_method_has_a_group_of_its_own_since_its_place_tells_which_it_is() -> None:
    assert [pattern for pattern, _name in NAMES if re.compile(pattern).groups] == []


@pytest.mark.parametrize(("pattern", "name"), [(pattern, name) for pattern, name in NAMES if name])
def test_every_plain_name_of_a_method_is_told_by_the_first_pattern_that_fits(pattern: str, name: str) -> None:
    plain = [one for one in re.split(r"\|(?![^(]*\))", pattern) if re.fullmatch(r"[\w -]+", one)]
    for one in plain:
        first = next(said for known, said in NAMES if re.fullmatch(known, one, re.IGNORECASE))
        assert not first or name_of(one.upper()) == first, name


def test_the_cells_that_begin_in_a_row_stand_from_the_left_without_empty_and_covered_ones() -> None:
    cells = [Cell(("c",), 1, 3), Cell(("a",), 1, 1, row_span=2), Cell((), 1, 2), Cell(("d",), 2, 2, column_span=2)]
    grid = grid_of(cells)
    assert [[cell.text for cell in grid.own(row)] for row in (1, 2, 3)] == [["a", "c"], ["d"], []]
    grid.own(1).clear()
    assert len(grid.own(1)) == 2


def test_what_asks_nothing_is_told_from_what_says_how_it_is_assessed() -> None:
    assert follows("Each of the following belongs to the team in the mill.", MethodKey()) is None
    told = follows("Each of the following will be tested at interview.", MethodKey())
    assert told is not None
    assert told.methods == ("Interview",)


@pytest.mark.parametrize(
    ("text", "levels"),
    [("H: essential, M: desirable", 2), ("H=essential M=desirable", 2), ("H essential and M desirable", 0)],
)
def test_a_legend_has_a_sign_between_a_code_and_its_level(text: str, levels: int) -> None:
    assert len(legend_pairs(text)) == levels


@pytest.mark.parametrize(
    ("text", "said"),
    [("Tact; and", "Tact"), ("Tact ;", "Tact"), ("Tact OR", "Tact"), ("A steady hand", "A steady hand")],
)
def test_what_joins_a_criterion_to_the_next_is_taken_off_its_end(text: str, said: str) -> None:
    assert clean(text) == said


def test_small_things_are_told_as_before_they_were_told_quickly() -> None:
    assert [is_capitals(text) for text in ("SKILLS & TACT", "SKILLS and TACT", "ÉTé")] == [True, False, False]
    assert [tick_of(text) for text in (" x\n", "a long text", " " * 9)] == [True, None, None]
    assert levels_named("This is Not Strictly Essential.") == {"desirable"}
