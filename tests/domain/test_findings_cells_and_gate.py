"""When a cell is settled and what each gate asks, against the rules and a plain reference."""

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings

from shortlister.domain.findings.cells import Cell, CellState, cell, cells
from shortlister.domain.findings.ranking import GateResult, ranking
from shortlister.domain.records import Combine, Gate, GateKind, Role, Rule
from shortlister.domain.scales import NA, Rating
from shortlister.domain.state import State
from tests.domain.naive import known
from tests.domain.standings import ANN, BO, CARYS, standing
from tests.domain.vacancies import STAGE, alone, key, vacancies, vacancy

# Cells


@settings(max_examples=200, deadline=None)
@given(vacancies())
def test_the_cells_of_a_stage_are_those_of_the_plain_reference(state: State) -> None:
    expected = known(state)
    found = cells(state, STAGE)
    assert set(found) == set(expected.settled) | set(expected.open)
    for place, one in found.items():
        assert one == cell(state, STAGE, *place)
        assert one.open == (place in expected.open)
        assert (one.state is CellState.MISSING) == (place in expected.missing)
        assert list(one.ratings.values()) == ([] if one.state is CellState.RECUSED else expected.given[place])
        if not one.open:
            assert one.rating == expected.settled[place]


def only_cell(ratings: Mapping[str, Rating | None], combine: Combine = Combine.AGREED) -> Cell:
    state = vacancy({"A-1": {name: [rating] for name, rating in ratings.items()}}, criteria=["E1"], rule=Rule(combine))
    return cell(state, STAGE, "a-A-1", key("E1"))


def test_a_cell_is_settled_when_all_gave_the_same_and_differs_otherwise() -> None:
    assert only_cell({ANN: 2, BO: 2}).rating == 2
    assert only_cell({ANN: 2, BO: 3}).state is CellState.DIFFERING
    assert only_cell({ANN: NA, BO: NA}).rating == NA
    assert only_cell({ANN: NA, BO: 3}).state is CellState.DIFFERING
    assert only_cell({ANN: 2, BO: None}).state is CellState.MISSING


def test_mean_and_median_leave_not_assessable_out() -> None:
    assert only_cell({ANN: 1, BO: 2, CARYS: NA}, Combine.MEAN).rating == Fraction(3, 2)
    assert only_cell({ANN: NA, BO: NA}, Combine.MEDIAN).rating == NA
    assert only_cell({ANN: 0, BO: 1, CARYS: 3}, Combine.MEDIAN).rating == 1
    assert only_cell({ANN: 1, BO: 3}, Combine.MEAN).rating == 2
    assert only_cell({ANN: 1, BO: None}, Combine.MEAN).open


def test_an_agreed_rating_settles_a_cell_and_keeps_what_members_gave() -> None:
    state = vacancy({"A-1": {ANN: [0, 2, 3], BO: [3, 2, 3]}}, agreed={("A-1", "E1"): 2})
    one = cell(state, STAGE, "a-A-1", key("E1"))
    assert (one.state, one.rating, one.agreed, dict(one.ratings)) == (
        CellState.SETTLED,
        2,
        True,
        {f"p-{ANN}": 0, f"p-{BO}": 3},
    )


def test_a_cell_from_which_all_are_recused_is_nobodys_and_counts_as_nothing() -> None:
    state = vacancy({"A-1": {ANN: [2, 2, 3]}, "A-2": {ANN: [None, None, None]}}, recused=[(ANN, "A-2")])
    assert cell(state, STAGE, "a-A-2", key("E1")).state is CellState.RECUSED
    found = ranking(state, STAGE)
    assert (found.open, found.provisional) == (0, False)
    assert standing(state, "A-2").rank is None


def test_the_scores_of_one_who_has_left_without_submitting_are_not_waited_for() -> None:
    state = vacancy({"A-1": {ANN: [2, 2, 3], BO: [0, None, None]}}, out=[BO])
    assert ranking(state, STAGE).provisional
    gone = replace(state, members={**state.members, f"p-{BO}": replace(state.members[f"p-{BO}"], left=True)})
    assert not ranking(gone, STAGE).provisional


def test_hr_neither_scores_nor_is_waited_for() -> None:
    state = vacancy({"A-1": {ANN: [2, 2, 3], BO: [None, None, None]}}, out=[BO])
    adviser = replace(state.members[f"p-{BO}"], role=Role.HR)
    found = ranking(replace(state, members={**state.members, f"p-{BO}": adviser}), STAGE)
    assert (found.outstanding, found.provisional) == ((), False)


# The gate


def result(kind: GateKind, *ratings: Rating | None, percent: int = 0, lead: str = "") -> GateResult:
    rule = Rule(gate=Gate(kind, Fraction(percent), lead))
    rows = {"A-1": {ANN: list(ratings), BO: [one if one is not None else None for one in ratings]}}
    return standing(vacancy(rows, rule=rule), "A-1").gate


@pytest.mark.parametrize(
    ("kind", "ratings", "expected"),
    [
        (GateKind.EVERY, (2, 2, 0), GateResult.PASS),
        (GateKind.EVERY, (2, 1, 3), GateResult.FAIL),
        (GateKind.EVERY, (NA, 1, 3), GateResult.FAIL),
        (GateKind.EVERY, (NA, 2, 3), GateResult.CARRIED),
        (GateKind.EVERY, (None, 1, 3), GateResult.FAIL),
        (GateKind.EVERY, (None, NA, 3), GateResult.OPEN),
        (GateKind.EVERY, (2, 2, None), GateResult.PASS),
        (GateKind.NO_LOWEST, (1, 1, 0), GateResult.PASS),
        (GateKind.NO_LOWEST, (3, 0, 3), GateResult.FAIL),
        (GateKind.NO_LOWEST, (3, NA, 3), GateResult.CARRIED),
    ],
)
def test_the_gate_of_every_essential_and_of_no_lowest(
    kind: GateKind, ratings: tuple[Rating | None, ...], expected: GateResult
) -> None:
    assert result(kind, *ratings) is expected


def test_a_minimum_is_of_the_essential_marks_that_are_available() -> None:
    assert result(GateKind.MINIMUM, 2, 1, 0, percent=50) is GateResult.PASS
    assert result(GateKind.MINIMUM, 2, 1, 3, percent=51) is GateResult.FAIL
    assert result(GateKind.MINIMUM, 2, NA, 3, percent=60) is GateResult.CARRIED
    assert result(GateKind.MINIMUM, 1, None, 3, percent=60) is GateResult.OPEN
    assert result(GateKind.MINIMUM, 0, None, 3, percent=60) is GateResult.FAIL


def test_a_lead_criterion_is_needed_whatever_its_level() -> None:
    assert result(GateKind.LEAD, 2, 2, 1, lead="d1") is GateResult.FAIL
    assert result(GateKind.LEAD, 2, 2, 2, lead="D1") is GateResult.PASS
    assert result(GateKind.LEAD, 2, 1, 2, lead="E1") is GateResult.FAIL


def test_essentials_not_met_are_named_once() -> None:
    one = standing(vacancy(alone({"A-1": [1, NA, 0]})), "A-1")
    assert (one.essentials, one.essentials_met, one.not_met) == (2, 0, ("E1",))
