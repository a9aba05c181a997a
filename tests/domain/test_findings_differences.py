"""The queue of moderation: which cells matter, and in which order."""

from fractions import Fraction
from math import prod

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from shortlister.domain.findings.differences import Effect, differences
from shortlister.domain.measures import withdrawn
from shortlister.domain.records import Combine, Gate, GateKind, Rule
from shortlister.domain.scales import NA
from shortlister.domain.state import State
from tests.domain.naive import effects, known
from tests.domain.vacancies import NAMES, STAGE, Row, alone, close_calls, key, vacancies, vacancy, with_places

ANN, BO, CARYS = NAMES[:3]


@settings(max_examples=400, deadline=None)
@given(vacancies(applicants=4, criteria=3, members=2, ties=False), st.integers(1, 4))
def test_the_effects_are_those_found_by_trying_every_choice(state: State, places: int) -> None:
    state = with_places(state, places)
    assume(prod(len(ratings) for ratings in known(state).open.values()) <= 1500)
    found = differences(state, STAGE)
    assert {(one.applicant, one.measure.key): one.effect.value for one in found.items} == effects(state)


@settings(max_examples=600, deadline=None)
@given(close_calls())
def test_the_effects_are_exact_where_much_hangs_on_each_cell(state: State) -> None:
    assume(prod(len(ratings) for ratings in known(state).open.values()) <= 600)
    found = differences(state, STAGE)
    assert {(one.applicant, one.measure.key): one.effect.value for one in found.items} == effects(state)


@settings(max_examples=150, deadline=None)
@given(vacancies(applicants=4, criteria=4, members=3))
def test_open_and_missing_count_the_open_cells_of_those_who_are_still_in(state: State) -> None:
    found = differences(state, STAGE)
    expected = known(state)
    still = {place for place in expected.open if not withdrawn(state, place[0], STAGE)}
    assert found.open == len(still)
    assert found.missing == len(still & expected.missing)
    assert {(one.applicant, one.measure.key) for one in found.items if one.open} == still
    assert {(one.applicant, one.measure.key) for one in found.items if one.missing} == still & expected.missing


@settings(max_examples=150, deadline=None)
@given(vacancies(applicants=4, criteria=4, members=3))
def test_the_queue_runs_from_gate_to_line_to_spread_to_reference(state: State) -> None:
    order = [Effect.GATE, Effect.LINE, Effect.NONE]
    items = differences(state, STAGE).items
    keys = [(order.index(one.effect), -one.spread, one.reference, one.measure.criterion.position) for one in items]
    assert keys == sorted(keys)


def test_a_cell_between_met_and_not_met_decides_the_gate() -> None:
    state = vacancy({"A-1": {ANN: [1, 2, 3], BO: [2, 2, 3]}})
    (item,) = differences(state, STAGE).items
    assert (item.effect, item.spread, dict(item.ratings)) == (Effect.GATE, 1, {f"p-{ANN}": 1, f"p-{BO}": 2})


def test_a_cell_decides_nothing_where_another_essential_has_failed() -> None:
    state = vacancy({"A-1": {ANN: [1, 0, 3], BO: [2, 0, 3]}}, rule=Rule(places=1))
    (item,) = differences(state, STAGE).items
    assert item.effect is Effect.NONE


def test_a_desirable_that_moves_nobody_past_the_last_place_decides_nothing() -> None:
    rows: dict[str, Row] = {"A-1": {ANN: [3, 3, 2], BO: [3, 3, 3]}, "A-2": {ANN: [2, 2, 1], BO: [2, 2, 1]}}
    (item,) = differences(vacancy(rows, rule=Rule(places=1)), STAGE).items
    assert item.effect is Effect.NONE
    (item,) = differences(vacancy({**rows, "A-2": {ANN: [3, 3, 2], BO: [3, 3, 2]}}, rule=Rule(places=1)), STAGE).items
    assert item.effect is Effect.LINE


def test_without_places_no_cell_decides_the_line() -> None:
    rows: dict[str, Row] = {"A-1": {ANN: [3, 3, 2], BO: [3, 3, 3]}, "A-2": {ANN: [3, 3, 2], BO: [3, 3, 2]}}
    assert [one.effect for one in differences(vacancy(rows), STAGE).items] == [Effect.NONE]


def test_drawing_level_at_the_last_place_decides_the_line() -> None:
    rows: dict[str, Row] = {"A-1": {ANN: [3, 3, 1], BO: [3, 3, 2]}, "A-2": {ANN: [3, 3, 1], BO: [3, 3, 1]}}
    (item,) = differences(vacancy(rows, rule=Rule(places=1)), STAGE).items
    assert item.effect is Effect.LINE


def test_leaving_somebody_behind_who_may_be_level_decides_the_line() -> None:
    rows: dict[str, Row] = {"A-1": {ANN: [3, 3, 1], BO: [3, 3, 2]}, "A-2": {ANN: [3, 3, 1], BO: [3, 3, 3]}}
    assert [one.effect for one in differences(vacancy(rows, rule=Rule(places=1)), STAGE).items] == [Effect.LINE] * 2


def test_a_place_that_somebody_above_may_lose_at_the_gate_is_still_to_be_had() -> None:
    rows: dict[str, Row] = {
        "A-1": {ANN: [2, 2, 1], BO: [2, 2, 2]},
        "A-2": {ANN: [1, 3, 3], BO: [2, 3, 3]},
        "A-3": {ANN: [2, 2, 1], BO: [2, 2, 1]},
    }
    effects = {one.reference: one.effect for one in differences(vacancy(rows, rule=Rule(places=1)), STAGE).items}
    assert effects == {"A-1": Effect.LINE, "A-2": Effect.GATE}
    rows["A-2"] = {ANN: [2, 3, 3], BO: [2, 3, 3]}
    effects = {one.reference: one.effect for one in differences(vacancy(rows, rule=Rule(places=1)), STAGE).items}
    assert effects == {"A-1": Effect.NONE}


def test_not_assessable_against_met_decides_whether_one_passes_or_is_carried() -> None:
    state = vacancy({"A-1": {ANN: [NA, 2, 3], BO: [2, 2, 3]}})
    (item,) = differences(state, STAGE).items
    assert (item.effect, item.spread) == (Effect.GATE, 0)


def test_under_a_minimum_the_marks_of_the_other_open_cells_count() -> None:
    rule = Rule(gate=Gate(GateKind.MINIMUM, Fraction(100)))
    state = vacancy({"A-1": {ANN: [2, 2, 0], BO: [3, 3, 0]}}, rule=rule)
    assert [one.effect for one in differences(state, STAGE).items] == [Effect.GATE, Effect.GATE]
    state = vacancy({"A-1": {ANN: [2, 1, 0], BO: [3, 2, 0]}}, rule=rule)
    assert [one.effect for one in differences(state, STAGE).items] == [Effect.NONE, Effect.NONE]


def test_under_the_mean_differences_are_listed_but_only_missing_ones_are_open() -> None:
    rows: dict[str, Row] = {"A-1": {ANN: [1, 2, 3], BO: [3, 2, None]}}
    found = differences(vacancy(rows, rule=Rule(Combine.MEAN)), STAGE)
    assert (found.open, found.missing) == (1, 1)
    assert {(one.measure.key, one.open, one.missing) for one in found.items} == {
        (key("E1"), False, False),
        (key("D1"), True, True),
    }


def test_the_cells_of_one_who_has_withdrawn_are_nobodys_concern() -> None:
    rows: dict[str, Row] = {"A-1": {ANN: [1, 2, 3], BO: [3, 2, None]}, "A-2": {ANN: [2, 2, 2], BO: [2, 2, 2]}}
    found = differences(vacancy(rows, withdrawn=["A-1"]), STAGE)
    assert (found.open, found.missing, found.items) == (0, 0, ())


def test_a_conflict_of_two_copies_is_missing_until_it_is_settled() -> None:
    rows: dict[str, Row] = {"A-1": {ANN: [2, 2, 3], BO: [2, 2, 3]}}
    found = differences(vacancy(rows, conflicts=[(BO, "A-1", "E1")]), STAGE)
    (item,) = found.items
    assert (item.missing, item.conflict, item.effect) == (True, True, Effect.GATE)
    assert dict(item.ratings) == {f"p-{ANN}": 2}


def test_those_who_have_not_submitted_are_named_and_nothing_of_theirs_is_told() -> None:
    rows: dict[str, Row] = {"A-1": {ANN: [2, 2, 3], BO: [0, 0, 0]}}
    found = differences(vacancy(rows, out=[BO]), STAGE)
    assert [one.name for one in found.outstanding] == [BO]
    assert found.missing == 3
    assert all(list(one.ratings) == [f"p-{ANN}"] for one in found.items)


def test_a_lead_criterion_may_be_desirable_and_still_decides_the_gate() -> None:
    rows: dict[str, Row] = {"A-1": {ANN: [2, 2, 1], BO: [2, 2, 2]}}
    (item,) = differences(vacancy(rows, rule=Rule(gate=Gate(GateKind.LEAD, lead="D1"))), STAGE).items
    assert item.effect is Effect.GATE


def test_a_single_scorer_never_differs() -> None:
    assert differences(vacancy(alone({"A-1": [0, 1, 2], "A-2": [3, 3, NA]})), STAGE).items == ()
