"""Applying, inverting, folding and writing down changes."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shortlister.domain.changes import Change, Delta, Key, folded
from shortlister.domain.codec import change_from, payload
from shortlister.domain.records import (
    Agreed,
    Conflict,
    Criterion,
    Decision,
    Gate,
    GateKind,
    Interest,
    Kind,
    Level,
    Member,
    Outcome,
    Person,
    Record,
    Role,
    Rule,
    Score,
    Stage,
    Vacancy,
    Version,
)
from shortlister.domain.records import Declaration as Declared
from shortlister.domain.refusals import Sentence
from shortlister.domain.scales import NA, SCALES
from shortlister.domain.scores import FIELD, ROW, Scores, Sheet
from shortlister.domain.state import State, apply, current

LABEL = Sentence("Something done to {criterion}", {"criterion": "E1"})
ids = st.sampled_from(["a", "b", "c"])
texts = st.text(st.characters(min_codepoint=32, exclude_categories=["Cs"]), max_size=12)
ratings = st.one_of(st.none(), st.just(NA), st.integers(0, 7))
halves = st.integers(1, 20).map(lambda number: Fraction(number, 2))


def placed(kind: Kind) -> st.SearchStrategy[tuple[Kind, Key, Record]]:
    """A kind, a key and a record that may stand there."""
    match kind:
        case Kind.SCORE:
            scores = st.builds(Score, ratings, texts)
            return st.tuples(st.just(kind), st.tuples(ids, ids, st.sampled_from(["a/m", "b/m"])), scores)
        case Kind.CRITERION:
            made = st.builds(
                Criterion,
                id=ids,
                reference=texts,
                text=texts,
                position=st.integers(0, 9),
                level=st.sampled_from(Level),
                methods=st.lists(ids, max_size=2).map(tuple),
                weight=halves,
                doubts=st.lists(texts, max_size=2).map(tuple),
            )
            return made.map(lambda one: (kind, (one.id,), one))
        case Kind.MEMBER:
            members = st.builds(Member, ids, texts, st.sampled_from(Role), st.integers(0, 5), st.booleans())
            return members.map(lambda one: (kind, (one.id,), one))
        case Kind.AGREED:
            agreed = st.builds(Agreed, ids, st.just("a/m"), st.one_of(st.just(NA), st.integers(0, 7)), texts)
            return agreed.map(lambda one: (kind, (one.applicant, one.measure), one))
        case Kind.OUTCOME:
            outcomes = st.builds(Outcome, ids, ids, st.sampled_from(Decision), texts, st.booleans())
            return outcomes.map(lambda one: (kind, (one.applicant, one.stage), one))
        case Kind.CONFLICT:
            versions = st.lists(
                st.builds(Version, ids, st.integers(1, 9), st.builds(Score, ratings, texts)), max_size=2
            )
            conflicts = st.builds(Conflict, ids, ids, st.just("a/m"), versions.map(tuple))
            return conflicts.map(lambda one: (kind, (one.member, one.applicant, one.measure), one))
        case _:
            persons = st.builds(Person, ids, texts, texts, texts, st.booleans(), st.booleans())
            return persons.map(lambda one: (Kind.PERSON, (one.applicant,), one))


KINDS = [Kind.SCORE, Kind.CRITERION, Kind.MEMBER, Kind.AGREED, Kind.OUTCOME, Kind.CONFLICT, Kind.PERSON]
steps = st.lists(st.tuples(st.sampled_from(KINDS).flatmap(placed), st.booleans()), max_size=12)


def changes_of(drawn: list[tuple[tuple[Kind, Key, Record], bool]]) -> tuple[State, list[Change]]:
    """The state after the drawn steps, each its own change; the flag takes a record away where one stands."""
    state = EMPTY
    made = []
    for (kind, key, record), away in drawn:
        change = Change(LABEL, (Delta(kind, key, current(state, kind, key), None if away else record),))
        state = apply(state, change)
        made.append(change)
    return state, made


EMPTY = State(
    Vacancy("v", "Web Manager", scale=SCALES[3], rule=Rule(gate=Gate(GateKind.MINIMUM, Fraction(121, 2)), places=3))
)


@given(steps)
def test_a_change_and_its_inverse_leave_the_state_as_it_was(drawn: list[tuple[tuple[Kind, Key, Record], bool]]) -> None:
    state, made = changes_of(drawn)
    for change in reversed(made):
        state = apply(state, change.inverted(LABEL))
    assert state == EMPTY


@given(steps)
def test_changes_folded_into_one_do_the_same(drawn: list[tuple[tuple[Kind, Key, Record], bool]]) -> None:
    state, made = changes_of(drawn)
    whole = folded(LABEL, made)
    assert apply(EMPTY, whole) == state
    assert len({(delta.kind, delta.key) for delta in whole.deltas}) == len(whole.deltas)


@given(steps)
def test_a_change_written_down_and_read_is_the_same(drawn: list[tuple[tuple[Kind, Key, Record], bool]]) -> None:
    _, made = changes_of(drawn)
    for change in made:
        assert change_from(payload(change)) == change
        assert payload(change_from(payload(change))) == payload(change)


def test_every_field_of_a_vacancy_survives_being_written_down() -> None:
    change = Change(
        LABEL,
        (
            Delta(Kind.VACANCY, ("v",), None, EMPTY.vacancy),
            Delta(Kind.STAGE, ("s",), None, Stage("s", "Interview", 2, ("m", "n"), open=True, signed_off=True)),
            Delta(Kind.DECLARATION, ("a", "b"), None, Declared("a", "b", Interest.SPEAKS_LAST, "Cousin")),
        ),
    )
    assert change_from(payload(change)) == change


def test_a_change_whose_before_no_longer_stands_is_refused() -> None:
    change = Change(LABEL, (Delta(Kind.SCORE, ("a", "b", "a/m"), Score(2), Score(3)),))
    with pytest.raises(Exception, match="changed since"):
        apply(EMPTY, change)


def test_a_packed_sheet_reads_as_the_scores_that_were_packed() -> None:
    packed = ROW.join(
        FIELD.join(row) for row in [("a/m", "2", "Two of them"), ("b/m", "NA", ""), ("c/m", "", "A note")]
    )
    sheet = Sheet(packed)
    assert dict(sheet.items()) == {"a/m": Score(2, "Two of them"), "b/m": Score(NA), "c/m": Score(None, "A note")}
    assert sheet.put([("b/m", None)]).get("b/m") is None
    assert len(sheet) == 3


@given(st.dictionaries(st.tuples(ids, ids, st.sampled_from(["a/m", "b/m"])), st.builds(Score, ratings, texts)))
def test_scores_hold_what_was_put_and_share_what_was_not_touched(drawn: dict[tuple[str, str, str], Score]) -> None:
    scores = Scores().put(drawn.items())
    assert dict(scores.items()) == drawn
    after = scores.put([(("a", "a", "a/m"), Score(1))])
    for member in ("b", "c"):
        assert after.sheets(member) is scores.sheets(member) or not scores.sheets(member)
    assert scores.get("a", "a", "a/m") == drawn.get(("a", "a", "a/m"))
