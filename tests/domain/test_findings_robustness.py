"""What would change the shortlist, held against ranking every changed vacancy anew."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shortlister.domain.findings.cells import CellState, cells
from shortlister.domain.findings.cutoff import Cutoff, within
from shortlister.domain.findings.gates import GateResult
from shortlister.domain.findings.ranking import ranking, wins_of
from shortlister.domain.findings.robustness import Robustness, Shift, Side, Without, robustness, weighted
from shortlister.domain.measures import measures, withdrawn
from shortlister.domain.records import Agreed, Combine, Gate, GateKind, Rule
from shortlister.domain.refusals import Refusal
from shortlister.domain.scales import NA, Rating
from shortlister.domain.state import State
from tests.domain.vacancies import NAMES, STAGE, Row, alone, close_calls, key, vacancies, vacancy

ANN, BO, CARYS = NAMES[:3]


def first(state: State, places: int | None) -> frozenset[str]:
    """Who is ranked within the places."""
    standings = ranking(state, STAGE).standings
    most = len(standings) if places is None else places
    return frozenset(one.applicant for one in standings if one.rank is not None and one.rank <= most)


def failed(state: State) -> set[str]:
    return {one.applicant for one in ranking(state, STAGE).standings if one.gate is GateResult.FAIL}


def changed(state: State) -> Iterator[tuple[Shift, State]]:
    """Every change that robustness is to try, as a shift without effect, and the vacancy that it makes."""
    nothing = frozenset[str]()
    if len(state.scorers) > 1:
        for member in state.scorers:
            rest = {one: record for one, record in state.members.items() if one != member.id}
            yield Shift(Without.MEMBER, member.id, nothing, nothing), replace(state, members=rest)
    for one in {line.criterion.id for line in measures(state, STAGE)}:
        criteria = {id: record for id, record in state.criteria.items() if id != one}
        yield Shift(Without.CRITERION, one, nothing, nothing), replace(state, criteria=criteria)
    if weighted(state):
        even = {id: replace(record, weight=Fraction(1)) for id, record in state.criteria.items()}
        yield Shift(Without.WEIGHTS, "", nothing, nothing), replace(state, criteria=even)
    values = state.vacancy.scale.values
    for (applicant, measure), cell in cells(state, STAGE).items():
        if withdrawn(state, applicant, STAGE) or cell.state is CellState.RECUSED or cell.rating == NA:
            continue
        choices: set[Rating] = set(cell.ratings.values())
        kind = Without.OPEN_CELL
        if not cell.open:
            now = cast("int | Fraction", cell.rating)
            choices = {*[one for one in values if one < now][-1:], *[one for one in values if one > now][:1]}
            kind = Without.CELL
        elif cell.state is CellState.MISSING:
            choices |= {values[0], values[-1]}
        for rating in choices:
            agreed = {**state.agreed, (applicant, measure): Agreed(applicant, measure, rating, "what if")}
            yield Shift(kind, applicant, nothing, nothing, measure, rating), replace(state, agreed=agreed)


def same(one: Shift, other: Shift) -> bool:
    return (one.without, one.who, one.measure, one.rating) == (other.without, other.who, other.measure, other.rating)


def agrees(state: State) -> None:
    """Whether all that robustness finds is what ranking every changed vacancy anew finds."""
    places = state.vacancy.rule.places
    found = robustness(state, STAGE)
    base, base_failed = first(state, places), failed(state)
    touched: dict[str, list[Shift]] = {}
    tried = 0
    for what, other in changed(state):
        tried += 1
        after = first(other, places)
        gone = {one.applicant for one in ranking(state, STAGE).standings if withdrawn(state, one.applicant, STAGE)}
        fails = failed(other) - base_failed - gone
        passes = base_failed - failed(other) - gone
        listed = [one for one in found.shifts if same(one, what)]
        if not listed:
            assert what.without in (Without.CELL, Without.OPEN_CELL)
            assert (after, fails, passes) == (base, set(), set())
            continue
        (shift,) = listed
        assert (shift.came, shift.went) == (after - base, base - after)
        assert (set(shift.passes), set(shift.fails)) == (passes, fails)
        for one in after ^ base:
            touched.setdefault(one, []).append(shift)
    assert found.tried == tried
    for finding in found.findings:
        assert finding.within is (finding.applicant in base)
        assert list(finding.reasons) == [one for one in found.shifts if one in touched.get(finding.applicant, [])]
        expected = Side.IN if finding.within else Side.OUT
        assert finding.side is (Side.BORDERLINE if finding.applicant in touched else expected)


@settings(max_examples=250, deadline=None)
@given(vacancies(applicants=5))
def test_robustness_is_what_ranking_every_changed_vacancy_anew_finds(state: State) -> None:
    agrees(state)


@settings(max_examples=150, deadline=None)
@given(close_calls())
def test_the_same_where_much_hangs_on_each_cell(state: State) -> None:
    agrees(state)


@settings(max_examples=100, deadline=None)
@given(vacancies(applicants=6))
def test_another_cut_off_is_the_ranking_read_at_another_place(state: State) -> None:
    found = robustness(state, STAGE)
    for cut in found.cuts:
        assert cut.within == first(state, cut.places)
        assert bool(cut.tied) is (len(cut.within) > cut.places)
        assert set(cut.tied) <= cut.within
    if state.vacancy.rule.places:
        wanted = [state.vacancy.rule.places + more for more in (-1, 0, 1)]
        assert [cut.places for cut in found.cuts] == [one for one in wanted if one > 0]


@settings(max_examples=300, deadline=None)
@given(
    st.dictionaries(st.sampled_from("ABCDEFGH"), st.integers(0, 4), min_size=1),
    st.lists(st.tuples(st.sampled_from("ABCDEFGH"), st.sampled_from("ABCDEFGH")), max_size=4),
    st.integers(1, 8),
    st.sampled_from("ABCDEFGH"),
    st.one_of(st.none(), st.integers(0, 4)),
)
def test_moving_one_share_is_what_the_moved_list_says(
    keys: dict[str, int], decided: list[tuple[str, str]], places: int, one: str, key: int | None
) -> None:
    wins: dict[str, list[str]] = {}
    for winner, loser in decided:
        if winner != loser:
            wins.setdefault(winner, []).append(loser)
    after = {other: share for other, share in keys.items() if other != one} | ({} if key is None else {one: key})
    before, now = within(keys, wins, places)[0], within(after, wins, places)[0]
    assert Cutoff(keys, wins, places).moved(one, key) == (now - before, before - now)


# In words that can be followed by hand


def close() -> dict[str, Row]:
    """A 9, B 7, C 6 of 9; one place more or less moves nobody else."""
    return {
        "A": {ANN: [3, 3, 3], BO: [3, 3, 3], CARYS: [3, 3, 3]},
        "B": {ANN: [3, 2, 2], BO: [3, 2, 2], CARYS: [3, 2, 2]},
        "C": {ANN: [2, 2, 2], BO: [2, 2, 2], CARYS: [2, 2, 2]},
    }


def side(found: Robustness, reference: str) -> Side:
    return next(one.side for one in found.findings if one.applicant == f"a-{reference}")


def test_one_who_stays_whatever_is_changed_is_in_and_the_others_are_borderline() -> None:
    found = robustness(vacancy(close(), rule=Rule(places=2)), STAGE)
    assert side(found, "A") is Side.IN
    assert side(found, "B") is Side.BORDERLINE
    assert side(found, "C") is Side.BORDERLINE
    level = [one for one in found.shifts if one.who == "a-C" and one.measure == key("D1") and one.rating == 3]
    assert [(set(one.came), set(one.went)) for one in level] == [({"a-C"}, set())]
    below = [one for one in found.shifts if one.who == "a-B" and one.measure == key("E2") and one.rating == 1]
    assert [(set(one.came), set(one.went), one.fails) for one in below] == [({"a-C"}, {"a-B"}, ("a-B",))]


def test_leaving_a_criterion_out_may_cut_a_tie() -> None:
    found = robustness(vacancy(close(), rule=Rule(places=2)), STAGE)
    (without,) = [one for one in found.of(Without.CRITERION) if one.who == "c-E1"]
    assert (set(without.came), without.cut) == ({"a-C"}, ("a-B", "a-C"))
    assert [one.moves for one in found.of(Without.MEMBER)] == [False, False, False]


def test_leaving_the_one_who_differs_out_settles_the_gate() -> None:
    rows = close()
    rows["B"] = {ANN: [1, 3, 3], BO: [3, 3, 3], CARYS: [3, 3, 3]}
    rows["C"] = {ANN: [1, 3, 3], BO: [1, 3, 3], CARYS: [1, 3, 3]}
    found = robustness(vacancy(rows, rule=Rule(places=2)), STAGE)
    assert [one.fails for one in found.of(Without.MEMBER)] == [(), (), ()]
    decides = {one.rating: one.fails for one in found.of(Without.OPEN_CELL)}
    assert decides == {1: ("a-B",)}
    assert {one.rating for one in found.of(Without.CELL) if one.passes == ("a-C",)} == {2}


def test_weights_are_left_out_only_where_there_are_some() -> None:
    rows = alone({"A": [2, 2, 3], "B": [3, 2, 2]})
    rule = Rule(places=1)
    assert robustness(vacancy(rows, rule=rule), STAGE).of(Without.WEIGHTS) == ()
    found = robustness(vacancy(rows, rule=rule, weights={"D1": Fraction(2)}), STAGE)
    (shift,) = found.of(Without.WEIGHTS)
    assert (set(shift.came), shift.cut) == ({"a-B"}, ("a-A", "a-B"))


def test_a_share_of_the_marks_is_asked_again_for_every_change() -> None:
    rule = Rule(gate=Gate(GateKind.MINIMUM, Fraction(60)), places=1)
    found = robustness(vacancy(alone({"A": [2, 2, 3], "B": [2, 1, 3]}), rule=rule), STAGE)
    assert {(one.who, one.measure, one.rating) for one in found.of(Without.CELL) if one.passes} == {
        ("a-B", key("E1"), 3),
        ("a-B", key("E2"), 2),
    }


def test_without_places_only_the_gate_can_move_anybody() -> None:
    found = robustness(vacancy(close(), rule=Rule(Combine.MEAN)), STAGE)
    assert found.cuts == ()
    assert side(found, "A") is Side.IN
    assert all(one.fails for one in found.of(Without.CELL))


def test_it_tells_how_far_it_is_and_stops_when_it_is_asked_to() -> None:
    state = vacancy(close(), rule=Rule(places=2))
    told: list[tuple[int, int]] = []
    robustness(state, STAGE, progress=lambda done, of: told.append((done, of)))
    assert told == [(number, 9) for number in range(1, 10)]
    with pytest.raises(Refusal, match="stopped"):
        robustness(state, STAGE, cancelled=lambda: True)


@settings(max_examples=60, deadline=None)
@given(vacancies(applicants=5))
def test_recorded_decisions_count_in_every_changed_ranking(state: State) -> None:
    level = [one for one in ranking(state, STAGE).standings if one.tied]
    if len(level) > 1 and not wins_of(state, STAGE):
        first_two = (level[0].applicant, level[1].applicant)
        ties = vacancy({"x": {ANN: [1, 1, 1]}, "y": {ANN: [1, 1, 1]}}, ties=[("x", "y")]).ties
        (tie,) = ties.values()
        decided = replace(tie, first=first_two[0], over=first_two[1])
        agrees(replace(state, ties={(STAGE, *first_two): decided}))
