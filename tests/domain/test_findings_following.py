"""Rank and queue followed from change to change, held against deriving them anew."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from shortlister.domain.changes import Change, Delta
from shortlister.domain.findings.cells import cells
from shortlister.domain.findings.differences import differences
from shortlister.domain.findings.effects import Effect
from shortlister.domain.findings.followed_queue import Queue, changed, item_of, settleable
from shortlister.domain.findings.followed_reading import (
    cell_of,
    differences_of,
    effect_of,
    queued,
    ranked_ids,
    ranking_of,
    standing_of,
    unranked_ids,
)
from shortlister.domain.findings.following import Followed, advanced, followed
from shortlister.domain.findings.ranking import ranking
from shortlister.domain.measures import measures
from shortlister.domain.records import Agreed, Decision, Kind, Outcome, Record, Rule, Score, Tie
from shortlister.domain.refusals import Sentence
from shortlister.domain.scales import NA, Rating
from shortlister.domain.state import State, apply, current
from tests.domain.vacancies import NAMES, STAGE, Row, close_calls, key, vacancies, vacancy

ANN, BO = NAMES[:2]


def change(state: State, *records: tuple[Kind, tuple[str, ...], Record | None]) -> Change:
    """These records in place of what stands, as one change."""
    deltas = [Delta(kind, place, current(state, kind, place), after) for kind, place, after in records]
    return Change(Sentence("A test"), tuple(one for one in deltas if one.before != one.after))


def is_what_is_derived(found: Followed, state: State) -> None:
    """Hold everything that a page may ask against deriving it anew."""
    expected, queue = ranking(state, STAGE), differences(state, STAGE)
    assert ranking_of(found) == expected
    assert differences_of(found) == queue
    assert (found.length, found.matter) == (len(queue.items), len(queue.matter))
    for place, one in cells(state, STAGE).items():
        assert cell_of(found, place) == one
    assert {(one.applicant, one.measure.key): one.effect for one in queue.items} == {
        place: effect for place in cells(state, STAGE) if (effect := effect_of(found, place)) is not None
    }
    is_gone_through(found, [(one.applicant, one.measure.key) for one in queue.matter]
                    or [(one.applicant, one.measure.key) for one in queue.items if one.open])  # fmt: skip
    items = {(one.applicant, one.measure.key): one for one in queue.items}
    for place in cells(state, STAGE):
        assert item_of(found, place) == items.get(place)
    for every in (False, True):
        assert list(settleable(found, every=every)) == [
            one
            for one in queue.items
            if one.open and not one.conflict and one.ratings and (every or one.effect is Effect.NONE)
        ]
    ranked = [one for one in expected.standings if one.rank is not None]
    assert list(ranked_ids(found)) == [one.applicant for one in ranked]
    assert list(unranked_ids(found)) == [one.applicant for one in expected.standings if one.rank is None]


def is_gone_through(found: Followed, expected: Sequence[tuple[str, str]]) -> None:
    """Hold the queue against the list that it stands for."""
    queue = Queue(found)
    assert (list(queue), len(queue)) == (list(expected), len(expected))
    for at, spot in enumerate(expected):
        assert (queue[at], queue[at - len(expected)], queue.index(spot)) == (spot, spot, at)
    for spot in cells(found.state, STAGE):
        assert (spot in queue) == (spot in expected)


@st.composite
def changes(draw: st.DrawFn, state: State) -> Change:
    """Anything that may happen in moderation and after it."""
    applicants, lines = sorted(state.applicants), [line.key for line in measures(state, STAGE)]
    one, measure = draw(st.sampled_from(applicants)), draw(st.sampled_from(lines))
    values: tuple[Rating, ...] = (*state.vacancy.scale.values, NA)
    rating = st.sampled_from(values)
    agreed = st.one_of(st.none(), rating.map(lambda value: Agreed(one, measure, value, "as discussed")))
    match draw(st.sampled_from(["agree", "agree", "agree", "several", "tie", "outcome", "score", "submission"])):
        case "agree":
            return change(state, (Kind.AGREED, (one, measure), draw(agreed)))
        case "several":
            places = draw(st.lists(st.tuples(st.sampled_from(applicants), st.sampled_from(lines)), unique=True))
            return change(
                state, *((Kind.AGREED, place, Agreed(*place, draw(rating), "by the mean")) for place in places)
            )
        case "tie":
            other = draw(st.sampled_from(applicants))
            after = draw(st.sampled_from([None, Tie(STAGE, one, other, "because")]))
            return change(state, (Kind.TIE, (STAGE, one, other), after if one != other else None))
        case "outcome":
            decision = draw(st.sampled_from([None, Decision.WITHDRAWN, Decision.RESERVE]))
            after_outcome = None if decision is None else Outcome(one, STAGE, decision, "because")
            return change(state, (Kind.OUTCOME, (one, STAGE), after_outcome))
        case "score":
            member = draw(st.sampled_from(sorted(state.members)))
            return change(state, (Kind.SCORE, (member, one, measure), Score(draw(st.one_of(st.none(), rating)))))
        case _:
            member = draw(st.sampled_from(sorted(state.members)))
            return change(state, (Kind.SUBMISSION, (member, STAGE), None))


def tells_what_is_different(before: Followed, now: Followed) -> None:
    """What `changed` does not name is the same: its cell, its effect, and of its applicant total and gate."""
    if before.fixed is not now.fixed:
        return
    named = {applicant: set(indices) for applicant, indices in changed(before, now)}
    for (applicant, measure), one in cells(now.state, STAGE).items():
        spot = (applicant, measure)
        if now.fixed.indices[measure] not in named.get(applicant, set()):
            assert (cell_of(before, spot), effect_of(before, spot)) == (one, effect_of(now, spot))
        if applicant not in named:
            assert standing_of(before, applicant).total == standing_of(now, applicant).total


def follow(state: State, data: st.DataObject, times: int) -> None:
    found = followed(state, STAGE)
    is_what_is_derived(found, state)
    for _ in range(times):
        what = data.draw(changes(state))
        after = apply(state, what)
        before, found = found, advanced(found, after, what)
        tells_what_is_different(before, found)
        is_what_is_derived(found, after)
        is_what_is_derived(before, state)
        state = after


@settings(max_examples=250, deadline=None)
@given(vacancies(applicants=6, criteria=4), st.data())
def test_what_is_advanced_is_what_is_derived_anew(state: State, data: st.DataObject) -> None:
    follow(state, data, 6)


@settings(max_examples=100, deadline=None)
@given(close_calls(), st.data())
def test_the_same_where_much_hangs_on_each_cell(state: State, data: st.DataObject) -> None:
    follow(state, data, 6)


@settings(max_examples=15, deadline=None)
@given(st.data())
def test_the_same_for_more_applicants_than_stand_in_one_block(data: st.DataObject) -> None:
    ratings = st.lists(st.integers(1, 3), min_size=4, max_size=4)
    rows: dict[str, Row] = {
        f"A-{number:02}": {ANN: (row := data.draw(ratings)), BO: [*row[:3], data.draw(st.sampled_from([row[3], 3]))]}
        for number in range(40)
    }
    state = vacancy(rows, criteria=["E1", "E2", "D1", "D2"], rule=Rule(places=data.draw(st.integers(1, 20))))
    follow(state, data, 8)


@settings(max_examples=60, deadline=None)
@given(vacancies(applicants=6), st.integers(0, 20), st.integers(0, 20))
def test_the_queue_can_be_read_from_any_place(state: State, start: int, more: int) -> None:
    every: Sequence[object] = differences(state, STAGE).items
    assert list(queued(followed(state, STAGE), start, start + more)) == list(every[start : start + more])
    assert list(queued(followed(state, STAGE), start)) == list(every[start:])


def test_an_agreed_rating_takes_its_cell_out_of_the_queue_and_may_bring_others_to_rest() -> None:
    rows: dict[str, Row] = {"A": {ANN: [3, 3, 1], BO: [3, 3, 2]}, "B": {ANN: [3, 3, 1], BO: [3, 3, 3]}}
    state = vacancy(rows, rule=Rule(places=1))
    before = followed(state, STAGE)
    assert (before.length, before.matter) == (2, 2)
    what = change(state, (Kind.AGREED, ("a-B", key("D1")), Agreed("a-B", key("D1"), 3, "two posts")))
    after = advanced(before, apply(state, what), what)
    assert (after.length, after.matter) == (1, 0)
    assert standing_of(after, "a-B").rank == 1
    assert (before.length, before.matter) == (2, 2)


def test_of_several_ratings_agreed_at_once_each_is_judged_by_the_line_that_all_have_made() -> None:
    rows: dict[str, Row] = {"A": {ANN: [3, 2, 1], BO: [3, 3, 2]}, "B": {ANN: [3, 3, 1], BO: [3, 3, 3]}}
    state = vacancy(rows, rule=Rule(places=1))
    places = [("a-A", key("E2"), 3), ("a-B", key("D1"), 3)]
    what = change(
        state, *((Kind.AGREED, (one, measure), Agreed(one, measure, value, "seen")) for one, measure, value in places)
    )
    after = apply(state, what)
    is_what_is_derived(advanced(followed(state, STAGE), after, what), after)


def test_what_changes_the_specification_is_derived_anew() -> None:
    state = vacancy({"A": {ANN: [3, 2, 1], BO: [3, 3, 2]}})
    one = state.criteria["c-E1"]
    what = change(state, (Kind.CRITERION, ("c-E1",), replace(one, text="Another wording")))
    after = apply(state, what)
    found = advanced(followed(state, STAGE), after, what)
    assert found.fixed.board.measures[0].criterion.text == "Another wording"
    is_what_is_derived(found, after)
