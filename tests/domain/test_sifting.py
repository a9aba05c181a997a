"""Many entries at once come to what they come to one by one, and whatever is unusual is read one by one."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shortlister.domain.changes import Change, Delta
from shortlister.domain.codec import change_from, payload
from shortlister.domain.ledger import START, Entry, entry
from shortlister.domain.plans.acceptable import acceptable, require_acceptable
from shortlister.domain.plans.merge import Told, plan_merge, plan_sifted
from shortlister.domain.plans.sifting import LARGE, sift
from shortlister.domain.records import (
    Applicant,
    Conflict,
    Criterion,
    Kind,
    Method,
    Order,
    Score,
    Stage,
    Submission,
    Vacancy,
    Version,
)
from shortlister.domain.refusals import Refusal, Sentence
from shortlister.domain.state import State, apply, current

MEMBER = "ann"
APPLICANTS = ("a1", "a2", "a3")
MEASURES = ("c1/app", "c2/app", "c1/cv")
BARE = State(
    Vacancy("v", "Web Manager", stage="s"),
    methods={name: Method(name, name, number) for number, name in enumerate(("app", "cv"))},
    stages={"s": Stage("s", "Shortlisting", 0, ("app", "cv"), open=True)},
    criteria={name: Criterion(name, name, name, 0, methods=("app", "cv")) for name in ("c1", "c2")},
    applicants={name: Applicant(name, name, number) for number, name in enumerate(APPLICANTS)},
)

TEXT = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=12) | st.sampled_from(
    ["", "tab\tand\nline", '],["score",["', '],"label":["', "“quoted” \\ and ] [ { } "]
)
SCORE = st.builds(Score, st.none() | st.just("NA") | st.integers(0, 3), TEXT)
CELL = st.tuples(st.just(MEMBER), st.sampled_from(APPLICANTS), st.sampled_from(MEASURES))
DEEDS = st.lists(
    st.lists(st.tuples(CELL, st.none() | SCORE), min_size=1, max_size=4)
    | st.builds(Submission, st.just(MEMBER), st.just("s"), TEXT, st.integers(0, 9))
    | st.builds(Order, st.just(MEMBER), st.just("s"), TEXT)
    | st.just(None),
    max_size=12,
)
Deed = list[tuple[tuple[str, str, str], Score | None]] | Submission | Order | None


def changes(state: State, deeds: list[Deed]) -> tuple[list[Change], State]:
    """The deeds as changes from what stands at that moment, and where they lead, one after the other."""
    made: list[Change] = []
    for deed in deeds:
        match deed:
            case list():
                deltas = []
                after = state
                for key, score in deed:
                    deltas.append(Delta(Kind.SCORE, key, after.scores.get(*key), score))
                    after = apply(after, Change(Sentence(""), (deltas[-1],)))
            case Order():
                deltas = [Delta(Kind.ORDER, (MEMBER, "s"), current(state, Kind.ORDER, (MEMBER, "s")), deed)]
            case _:
                deltas = [Delta(Kind.SUBMISSION, (MEMBER, "s"), current(state, Kind.SUBMISSION, (MEMBER, "s")), deed)]
        made.append(Change(Sentence("Done by {name}", {"name": "Ann"}), tuple(deltas)))
        state = apply(state, made[-1])
    return made, state


def told(made: list[Change]) -> list[Told]:
    found: list[Told] = []
    link = START
    for number, change in enumerate(made, 1):
        one: Entry = entry(
            link,
            replica="r",
            number=number,
            member=MEMBER,
            author=MEMBER,
            at="2026-01-01T00:00:00Z",
            seen={},
            salt=b"",
            payload=payload(change),
        )
        link = one.link
        found.append((one, change))
    return found


def conflicting(state: State, deeds: list[Deed]) -> State:
    """The state with a conflict on the first cell that the deeds write, where they write one."""
    cell = next((key for deed in deeds if isinstance(deed, list) for key, _ in deed), None)
    if cell is None:
        return state
    conflict = Conflict(*cell, (Version("p", 1, Score(1)), Version("q", 1, Score(2))))
    return replace(state, conflicts={cell: conflict})


@given(DEEDS, DEEDS, st.booleans(), st.booleans())
def test_sifted_entries_lead_where_the_edits_lead_one_by_one(
    before: list[Deed], deeds: list[Deed], together: bool, conflict: bool
) -> None:
    _, state = changes(BARE, before)
    made, after = changes(state, deeds)
    if together and made:
        made = [Change(made[0].label, tuple(delta for change in made for delta in change.deltas))]
    if conflict:
        state = conflicting(state, deeds)
    sifted = sift(MEMBER, [payload(change) for change in made])
    assert sifted is not None
    assert acceptable(state, sifted)
    plan = plan_sifted(state, sifted)
    reached = plan.held.on(state)
    assert (reached.scores, reached.submissions, reached.orders) == (after.scores, after.submissions, after.orders)
    assert not reached.conflicts
    one_by_one = plan_merge(state, told(made), later=True, history=list)
    assert apply(state, one_by_one.effect) == apply(state, plan.effect) == reached
    assert (plan.new, plan.superseded, plan.conflicts, plan.touched) == (
        one_by_one.new,
        one_by_one.superseded,
        one_by_one.conflicts,
        one_by_one.touched,
    )


@settings(max_examples=10, deadline=None)
@given(st.integers(1, 40), st.lists(SCORE, min_size=1, max_size=6))
def test_a_payload_that_is_decoded_in_parts_comes_to_the_same(width: int, scores: list[Score]) -> None:
    deltas = [
        Delta(Kind.SCORE, (MEMBER, f"a{number // width}", f"c{number % width}/app"), None, scores[number % len(scores)])
        for number in range(2500)
    ]
    deltas.insert(700, Delta(Kind.SUBMISSION, (MEMBER, "s"), None, Submission(MEMBER, "s", "", 3)))
    whole = payload(Change(Sentence("Scores read"), tuple(deltas)))
    assert len(whole) > LARGE
    parts = [payload(Change(Sentence("Scored"), (delta,))) for delta in deltas]
    assert sift(MEMBER, [whole]) == sift(MEMBER, parts)
    assert sift(MEMBER, [whole]) is not None


LONG = b'["score",["ann","a1","c1/app"],null,{"evidence":"' + b"x" * LARGE + b'","rating":2}]'
SHORT = b'["score",["ann","a1","c1/app"],null,{"rating":2}]'
LABEL = b'"label":["Scored",{}]'


@pytest.mark.parametrize("long", [b"", LONG + b"," + SHORT + b","])
@pytest.mark.parametrize(
    "delta",
    [
        b'["score",["ann","a1","c1/app"],null,{"rating":true}]',
        b'["score",["ann","a1","c1/app"],null,{"rating":2.0}]',
        b'["score",["ann","a1","c1/app"],null,{"rating":[2]}]',
        b'["score",["ann","a1","c1/app"],null,{"rating":"2"}]',
        b'["score",["ann","a1","c1/app"],null,{"evidence":2,"rating":2}]',
        b'["score",["ann","a1","c1/app"],null,[2]]',
        b'["score",["ann","a1","c1/app"],{"rating":false},{"rating":2}]',
        b'["score",["ann","a1","c1/app"],7,{"rating":2}]',
        b'["score",["ann","a1","c1/app"],null]',
        b'["score",["ann","a1"],null,{"rating":2}]',
        b'["score",["ann","a1","c1/app","x"],null,{"rating":2}]',
        b'["score",["ann",1,"c1/app"],null,{"rating":2}]',
        b'["score",["ann",["a1"],"c1/app"],null,{"rating":2}]',
        b'["score",["bo","a1","c1/app"],null,{"rating":2}]',
        b'["score",["ann","nobody","c1/app"],null,{"rating":2}]',
        b'["score",["ann","a1","c9/app"],null,{"rating":2}]',
        b'["score",["ann","a1","c1/test"],null,{"rating":2}]',
        b'["score",["ann","a1","c1/app"],null,{"rating":9}]',
        b'["score",["ann","a1","c1/app"],null,{"evidence":"\\u0000","rating":2}]',
        b'["score",["ann","a1","c1/app"],null,{"evidence":"\\ud800","rating":2}]',
        b'["submission",["ann","s"],null,{"at":"","member":"ann","stage":"t"}]',
        b'["submission",["ann","t"],null,{"at":"","member":"ann","stage":"s"}]',
        b'["submission",["ann","s"],null,{"at":5,"member":"ann","stage":"s"}]',
        b'["submission",["ann","s"],null,{"at":"","gaps":true,"member":"ann","stage":"s"}]',
        b'["submission",["bo","s"],null,{"at":"","member":"bo","stage":"s"}]',
        b'["submission",["ann","s"],null,["ann","s"]]',
        b'["own_order",["ann","s"],null,{"member":"ann","seed":"x","stage":"t"}]',
        b'["applicant",["a1"],null,{"id":"a1","position":0,"reference":"A"}]',
        b'["nothing",["ann"],null,null]',
        b'"score"',
        b"[[]]",
        b"]",
        b",",
    ],
)
def test_what_is_not_plain_scoring_is_refused_when_it_is_read_one_by_one(delta: bytes, long: bytes) -> None:
    data = b'{"deltas":[' + long + delta + b"]," + LABEL + b"}"
    sifted = sift(MEMBER, [data])
    assert sifted is None or not acceptable(BARE, sifted)
    with pytest.raises((Refusal, ValueError, TypeError, KeyError)):
        require_acceptable(BARE, MEMBER, change_from(data))


@pytest.mark.parametrize(
    "data",
    [
        b'{"deltas":[' + LONG + b"," + SHORT + b'],"deltas":[],' + LABEL + b"}",
        b'{"deltas":[' + LONG + b"," + SHORT + b'],"more":1,' + LABEL + b"}",
        b'{"deltas":[' + LONG + b"," + SHORT + b"]," + LABEL + b',"deltas":[]}',
        b'{"deltas": [' + LONG + b"," + SHORT + b"]," + LABEL + b"}",
        b'{"deltas":[' + SHORT + b"]," + LABEL + b"} ",
        b" " + b'{"deltas":[' + SHORT + b"]," + LABEL + b"}",
        b'{"deltas":[' + SHORT + b"]}",
        b'{"deltas":[' + SHORT + b"]," + LABEL,
        b"[" * 100_000,
        b"\xff",
    ],
)
def test_what_this_program_did_not_write_is_not_sifted(data: bytes) -> None:
    assert sift(MEMBER, [data]) is None


def test_scores_that_are_written_over_are_judged_too() -> None:
    made = [
        Change(Sentence("Scored"), (Delta(Kind.SCORE, (MEMBER, "a1", "c1/app"), None, score),))
        for score in (Score(7), Score(2))
    ]
    sifted = sift(MEMBER, [payload(change) for change in made])
    assert sifted is not None
    assert sifted.sheets == {"a1": {"c1/app": (2, "")}}
    assert not acceptable(BARE, sifted)


def test_no_entry_comes_to_nothing() -> None:
    sifted = sift(MEMBER, [])
    assert sifted is not None
    assert not plan_sifted(BARE, sifted).held
