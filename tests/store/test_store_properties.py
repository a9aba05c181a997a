"""Whatever is done, in whatever order: the file, read again, is what was in memory, and verifies."""

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shortlister.domain.changes import Change, Delta
from shortlister.domain.records import Decision, Kind, Outcome, Score
from shortlister.domain.refusals import Sentence
from shortlister.domain.state import current
from shortlister.store.store import Store
from shortlister.store.verify import verify

Merge = Callable[[Store, Path], None]
Pack = Callable[[Store, Path], None]
Deed = Callable[[Store], None]

TEXT = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=40)


def score(store: Store, member: str, applicant: str, measure: str, after: Score | None) -> None:
    key = (member, applicant, measure)
    deltas = [Delta(Kind.SCORE, key, store.state.scores.get(*key), after)]
    if key in store.state.conflicts:
        deltas.append(Delta(Kind.CONFLICT, key, store.state.conflicts[key], None))
    store.append(Change(Sentence("Scored"), tuple(deltas)), author=member, at="", member=member)


def decide(store: Store, applicant: str, decision: Decision, reason: str) -> None:
    key = (applicant, "s1")
    after = Outcome(applicant, "s1", decision, reason)
    delta = Delta(Kind.OUTCOME, key, current(store.state, Kind.OUTCOME, key), after)
    store.append(Change(Sentence("Decided"), (delta,)), author="HR", at="")


SCORES = st.builds(
    lambda member, applicant, measure, after: lambda store: score(store, member, applicant, measure, after),
    st.sampled_from(["m1", "m2"]),
    st.sampled_from(["a1", "a2"]),
    st.sampled_from(["c1/app", "c1/int", "c2/app"]),
    st.none() | st.builds(Score, st.none() | st.just("NA") | st.integers(1, 7), TEXT),
)
OUTCOMES = st.builds(
    lambda applicant, decision, reason: lambda store: decide(store, applicant, decision, reason),
    st.sampled_from(["a1", "a2"]),
    st.sampled_from(list(Decision)),
    TEXT,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(SCORES | OUTCOMES, max_size=12))
def test_the_file_read_again_is_what_was_in_memory(conflicting: Path, done: list[Deed]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(shutil.copy(conflicting, folder))
        with Store.open(path) as store:
            for one in done:
                one(store)
            state, head = store.state, store.head
        with Store.open(path) as store:
            assert (store.state, store.head) == (state, head)
        assert verify(path).problem is None


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from("pqr"), st.integers(1, 7)), max_size=8), st.permutations("pqrpq"))
def test_packs_merged_in_any_order_and_repeatedly_give_the_same(
    made: Path, pack: Pack, merge: Merge, done: list[tuple[str, int]], order: list[str]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        copies = {name: Path(folder) / f"{name}.scorepack" for name in "pqr"}
        with Store.open(made) as store:
            for path in copies.values():
                pack(store, path)
        for name, value in done:
            with Store.open(copies[name]) as copy:
                score(copy, "m1", "a2", "c1/app", Score(value))
        states = []
        for turn, names in enumerate(("pqr", order)):
            path = Path(shutil.copy(made, Path(folder) / f"{turn}.shortlist"))
            with Store.open(path) as store:
                for name in names:
                    merge(store, copies[name])
                states.append((store.state.scores, store.state.conflicts))
            assert verify(path).problem is None
    assert states[0] == states[1]
