"""Cells, gates, totals and ranks."""

from dataclasses import replace
from fractions import Fraction
from math import prod

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from shortlister.domain.findings.cells import cells
from shortlister.domain.findings.ranking import GateResult, Ranking, ranking
from shortlister.domain.measures import applicants_in, measures, withdrawn
from shortlister.domain.records import Score
from shortlister.domain.scales import NA, SCALES
from shortlister.domain.state import State
from tests.domain.naive import Value, choices, gate, known, marks, share
from tests.domain.standings import ANN, BO, standing
from tests.domain.vacancies import STAGE, Row, alone, vacancies, vacancy


def ranks(state: State) -> dict[str, str]:
    return {
        one.reference: "" if one.rank is None else f"{one.rank}{'=' if one.tied else ''}"
        for one in ranking(state, STAGE).standings
    }


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
    for ranked in found.standings:
        ends = reached.get(ranked.applicant)
        assert (ranked.rank_low, ranked.rank_high) == ((min(ends), max(ends)) if ends else (None, None))


@settings(max_examples=150, deadline=None)
@given(vacancies(applicants=3, criteria=3, members=2, ties=False))
def test_the_span_of_a_total_is_the_lowest_and_highest_over_every_choice(state: State) -> None:
    expected = known(state)
    assume(prod(len(ratings) for ratings in expected.open.values()) <= 400)
    lines = list(measures(state, STAGE))
    for one in ranking(state, STAGE).standings:
        reached = {
            marks(state, {**expected.settled, **chosen}, one.applicant, lines)[0] for chosen in choices(expected.open)
        }
        assert (one.total_low, one.total_high) == (min(reached), max(reached))


def test_who_may_be_not_assessable_may_earn_nothing_there() -> None:
    rows: dict[str, Row] = {
        "A": {ANN: [2, 2, 3], BO: [2, 2, NA]},
        "B": {ANN: [2, 2, NA], BO: [2, 2, NA]},
        "C": {ANN: [2, NA, None], BO: [2, NA, NA]},
    }
    found = {one.reference: one for one in ranking(vacancy(rows), STAGE).standings}
    assert [found["A"].total_low, found["A"].total, found["A"].total_high] == [4, 4, 7]
    assert [found["B"].total_low, found["B"].total, found["B"].total_high] == [4, 4, 4]
    assert [found["C"].total_low, found["C"].total, found["C"].total_high] == [2, 2, 5]


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
        if not state.recused(member, applicant, STAGE)
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
