"""Cells, gates, totals and ranks."""

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from math import prod

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from shortlister.domain.findings.cells import Cell, CellState, cell, cells
from shortlister.domain.findings.ranking import GateResult, Ranking, Standing, ranking
from shortlister.domain.measures import applicants_in, measures, withdrawn
from shortlister.domain.records import Combine, Gate, GateKind, Role, Rule, Score
from shortlister.domain.scales import NA, SCALES, Rating
from shortlister.domain.state import State
from tests.domain.naive import Value, choices, gate, known, marks, share
from tests.domain.vacancies import NAMES, STAGE, Row, alone, key, vacancies, vacancy

ANN, BO, CARYS = NAMES[:3]


def standing(state: State, reference: str) -> Standing:
    return next(one for one in ranking(state, STAGE).standings if one.reference == reference)


def ranks(state: State) -> dict[str, str]:
    return {
        one.reference: "" if one.rank is None else f"{one.rank}{'=' if one.tied else ''}"
        for one in ranking(state, STAGE).standings
    }


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


# Totals and ranks


@settings(max_examples=250, deadline=None)
@given(vacancies())
def test_gates_totals_and_shares_are_those_of_the_plain_reference(state: State) -> None:
    expected = known(state)
    lines = list(measures(state, STAGE))
    for one in ranking(state, STAGE).standings:
        sums = {
            name: marks(state, expected.settled, one.applicant, [line for line in lines if line.essential in wanted])
            for name, wanted in {"e": (True,), "d": (False,), "all": (True, False)}.items()
        }
        assert (one.essential_total, one.desirable_total) == (sums["e"][0], sums["d"][0])
        assert (one.total, one.available) == sums["all"]
        assert one.share == share(state, expected.settled, one.applicant)
        if not any(place[0] == one.applicant for place in expected.open):
            assert one.gate.value == gate(state, expected.settled, one.applicant)
            assert (one.total_low, one.total_high) == (one.total, one.total)


@settings(max_examples=150, deadline=None)
@given(vacancies(ties=False))
def test_rank_is_one_more_than_those_with_a_greater_share(state: State) -> None:
    standings = ranking(state, STAGE).standings
    running = [
        one for one in standings if one.gate is not GateResult.FAIL and not withdrawn(state, one.applicant, STAGE)
    ]
    for one in standings:
        if one not in running or one.share is None:
            assert one.rank is None
            continue
        assert one.rank == 1 + sum(other.share is not None and other.share > one.share for other in running)
        assert one.tied == (sum(other.share == one.share for other in running) > 1)


@settings(max_examples=150, deadline=None)
@given(vacancies(applicants=3, criteria=3, members=2, ties=False))
def test_the_span_of_a_rank_is_the_best_and_worst_over_every_choice(state: State) -> None:
    expected = known(state)
    assume(prod(len(ratings) for ratings in expected.open.values()) <= 400)
    found = ranking(state, STAGE)
    running = [
        one.applicant
        for one in found.standings
        if one.gate is not GateResult.FAIL and not withdrawn(state, one.applicant, STAGE)
    ]
    reached: dict[str, set[int]] = {}
    for chosen in choices(expected.open):
        settled: dict[tuple[str, str], Value] = {**expected.settled, **chosen}
        shares = {one: own for one in running if (own := share(state, settled, one)) is not None}
        for one, own in shares.items():
            reached.setdefault(one, set()).add(1 + sum(other > own for other in shares.values()))
    for standing in found.standings:
        ends = reached.get(standing.applicant)
        assert (standing.rank_low, standing.rank_high) == ((min(ends), max(ends)) if ends else (None, None))


@settings(max_examples=150, deadline=None)
@given(vacancies())
def test_when_nothing_is_open_the_span_is_the_rank(state: State) -> None:
    found = ranking(state, STAGE)
    assume(not found.open)
    assert all(one.rank_low == one.rank == one.rank_high for one in found.standings)


@settings(max_examples=150, deadline=None)
@given(vacancies(), st.randoms(use_true_random=False))
def test_the_order_of_the_applicants_changes_nothing(state: State, random: object) -> None:
    assert hasattr(random, "shuffle")
    people = list(state.applicants.values())
    random.shuffle(people)
    mixed = replace(state, applicants={one.id: replace(one, position=position) for position, one in enumerate(people)})
    assert ranking(mixed, STAGE) == ranking(state, STAGE)


@settings(max_examples=200, deadline=None)
@given(vacancies(), st.data())
def test_raising_a_settled_rating_never_lowers_the_rank(state: State, data: st.DataObject) -> None:
    settled = [
        (place, one.rating)
        for place, one in cells(state, STAGE).items()
        if isinstance(one.rating, int) and one.rating < state.vacancy.scale.highest
    ]
    assume(settled)
    (applicant, measure), rating = data.draw(st.sampled_from(settled))
    higher = data.draw(st.sampled_from([value for value in state.vacancy.scale.values if value > rating]))
    # The same value for everybody, so that the cell stays settled.
    scores = state.scores.put(
        ((member, applicant, measure), Score(higher))
        for member in state.members
        if not state.recused(member, applicant)
    )
    agreed = dict(state.agreed)
    if (applicant, measure) in agreed:
        agreed[applicant, measure] = replace(agreed[applicant, measure], rating=higher)
    before = next(one for one in ranking(state, STAGE).standings if one.applicant == applicant)
    after = next(
        one
        for one in ranking(replace(state, scores=scores, agreed=agreed), STAGE).standings
        if one.applicant == applicant
    )
    if before.rank is not None:
        assert after.rank is not None
        assert after.rank <= before.rank


def test_ranks_run_one_two_two_four() -> None:
    state = vacancy(
        alone({"A": [3, 3, 3], "B": [3, 3, 2], "C": [3, 2, 3], "D": [2, 2, 2], "E": [3, 3, 0], "F": [1, 3, 3]})
    )
    assert ranks(state) == {"A": "1", "B": "2=", "C": "2=", "D": "4=", "E": "4=", "F": ""}


def test_a_share_is_of_what_is_available() -> None:
    state = vacancy(alone({"A": [2, 2, NA], "B": [2, 2, 2], "C": [2, 2, 1]}))
    assert ranks(state) == {"A": "1=", "B": "1=", "C": "3"}


def test_a_decision_orders_those_who_are_level_and_nobody_else() -> None:
    rows = alone({"A": [2, 2, 2], "B": [2, 2, 2], "C": [2, 2, 2], "D": [3, 3, 3]})
    assert ranks(vacancy(rows, ties=[("A", "B"), ("B", "C")])) == {"D": "1", "A": "2", "B": "3", "C": "4"}
    assert ranks(vacancy(rows, ties=[("A", "D")])) == {"D": "1", "A": "2=", "B": "2=", "C": "2="}
    assert ranks(vacancy(rows, ties=[("A", "B"), ("A", "C")])) == {"D": "1", "A": "2", "B": "3=", "C": "3="}


def test_a_circle_of_decisions_leaves_them_tied() -> None:
    rows = alone({"A": [2, 2, 2], "B": [2, 2, 2], "C": [2, 2, 2], "D": [2, 2, 2]})
    found = vacancy(rows, ties=[("A", "B"), ("B", "C"), ("C", "A"), ("C", "D")])
    assert ranks(found) == {"A": "1=", "B": "1=", "C": "1=", "D": "4"}


def test_one_who_fails_or_has_withdrawn_has_no_rank_and_stands_last() -> None:
    state = vacancy(alone({"A": [3, 3, 3], "B": [0, 3, 3], "C": [2, 2, 2]}), withdrawn=["A"])
    found = ranking(state, STAGE)
    assert [(one.reference, one.rank) for one in found.standings] == [("C", 1), ("A", None), ("B", None)]


def test_open_cells_spread_totals_and_ranks() -> None:
    rows: dict[str, Row] = {
        "A": {ANN: [2, 2, 1], BO: [2, 2, 3]},
        "B": {ANN: [2, 2, 2], BO: [2, 2, 2]},
        "C": {ANN: [3, 3, None], BO: [3, 3, 0]},
    }
    found = {one.reference: one for one in ranking(vacancy(rows), STAGE).standings}
    assert [found["A"].total_low, found["A"].total, found["A"].total_high] == [5, 4, 7]
    assert (found["A"].rank_low, found["A"].rank_high) == (1, 3)
    assert [found["C"].total_low, found["C"].total_high] == [6, 9]
    assert [found["B"].total_low, found["B"].rank_low, found["B"].rank_high] == [6, 1, 3]


def test_weights_count_in_totals_and_in_what_is_available() -> None:
    state = vacancy(alone({"A": [2, 2, 3]}), weights={"E1": Fraction(3, 2), "D1": Fraction(2)})
    one = standing(state, "A")
    assert [one.essential_total, one.desirable_total, one.available] == [5, 6, Fraction(27, 2)]


def test_later_stages_rank_only_those_who_were_shortlisted() -> None:
    state = vacancy(alone({"A": [3, 3, 3], "B": [2, 2, 2]}))
    later = replace(state.stages[STAGE], id="s-2", name="Interview", position=1, methods=())
    found: Ranking = ranking(replace(state, stages={**state.stages, "s-2": later}), "s-2")
    assert found.standings == ()
    assert applicants_in(state, STAGE) == state.applicants_in_order


def test_every_scale_that_ships_can_be_ranked() -> None:
    for scale in SCALES:
        rows = alone({"A": [scale.highest] * 3, "B": [scale.met_from] * 3, "C": [scale.lowest] * 3})
        found = ranking(vacancy(rows, scale=scale), STAGE)
        assert [one.gate for one in found.standings][-1] is GateResult.FAIL
        assert found.standings[0].share == 1
