"""Which copy of a file writes which chain, packs, and merging."""

import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from shortlister.domain.changes import Change, Delta
from shortlister.domain.ledger import Entry
from shortlister.domain.records import Kind, Receipt, Score
from shortlister.domain.refusals import Refusal, Sentence
from shortlister.store.opening import load, open_untrusted
from shortlister.store.store import Store
from shortlister.store.verify import verify

AT = "2026-03-02T10:00:00Z"
Pack = Callable[[Store, Path], None]
Rate = Callable[..., Change]
Merge = Callable[[Store, Path], None]
NOTHING = Change(Sentence("Merged"), ())


def score(path: Path, rate: Rate, value: int, *, member: str = "m1", applicant: str = "a2") -> Entry:
    with Store.open(path) as store:
        return store.append(rate(store, member, applicant, value), author=member, at=AT, member=member)


def test_a_copy_goes_on_with_the_same_chain_only_where_it_was_made(made: Path, rate: Rate) -> None:
    first = score(made, rate, 1)
    assert score(made, rate, 2).replica == first.replica
    copy = made.with_name("copy.shortlist")
    shutil.copy(made, copy)
    there = score(copy, rate, 3)
    assert (there.replica != first.replica, there.number) == (True, 1)
    assert score(copy, rate, 4).replica == there.replica
    assert score(made, rate, 5).number == 4
    moved = made.rename(made.with_name("moved.shortlist"))
    assert score(moved, rate, 6).replica not in (first.replica, there.replica)


def test_each_member_and_the_vacancy_have_chains_of_their_own(made: Path, rate: Rate) -> None:
    score(made, rate, 1, member="m2")
    with Store.open(made) as store:
        assert sorted(head.member for head in store.heads().values()) == ["", "m1", "m2"]
        assert {head.place for head in store.heads().values()} != {""}


def test_an_entry_says_what_it_knew_of_the_members_other_copies_once(made: Path, rate: Rate) -> None:
    first = score(made, rate, 1)
    copy = made.with_name("copy.shortlist")
    shutil.copy(made, copy)
    second, third = score(copy, rate, 2), score(copy, rate, 3)
    assert (second.seen, third.seen) == ({first.replica: 2}, {})
    other = score(copy, rate, 3, member="m2")
    assert other.seen == {}
    with Store.open(copy) as store:
        assert all(item.seen == {} for item in store.entries(member=""))


def test_a_pack_is_the_same_bytes_whenever_it_is_made(made: Path, pack: Pack, rate: Rate) -> None:
    first, second = (made.with_name(f"{name}.scorepack") for name in "pq")
    with Store.open(made) as store:
        pack(store, first)
        store.append(rate(store, "m2", "a1", 7, "A colleague's"), author="m2", at=AT, member="m2")
        only = replace(store.state, scores=store.state.scores.only(["m1"]))
    with Store.open(made) as store:
        store._state = only
        pack(store, second)
    assert first.read_bytes() == second.read_bytes()
    assert b"A colleague's" not in second.read_bytes()
    assert sorted(item.name for item in made.parent.iterdir()) == ["p.scorepack", "post.shortlist", "q.scorepack"]


def test_a_pack_holds_the_members_chains_and_the_attached_files(made: Path, pack: Pack, founding: Change) -> None:
    path = made.with_name("p.scorepack")
    with Store.open(made) as store:
        pack(store, path)
        own = list(store.entries(member="m1"))
    with Store.open(path) as copy:
        assert list(copy.entries()) == own
        assert {head.place for head in copy.heads().values()} == {""}
        for digest, content in founding.contents.items():
            assert copy.content(digest) == content
        assert copy.state.persons == {}
    assert verify(path).problem is None


def test_a_pack_takes_nothing_but_its_members_scores(made: Path, pack: Pack) -> None:
    path = made.with_name("p.scorepack")
    with Store.open(made) as store:
        pack(store, path)
    with Store.open(path) as copy:
        gone = Delta(Kind.APPLICANT, ("a2",), copy.state.applicants["a2"], None)
        with pytest.raises(Refusal, match="only its member's own scores"):
            copy.append(Change(Sentence("Removed"), (gone,)), author="m1", at=AT)


def test_a_pack_that_was_scored_is_not_written_over(made: Path, pack: Pack, rate: Rate) -> None:
    path = made.with_name("p.scorepack")
    with Store.open(made) as store:
        pack(store, path)
        pack(store, path)
        score(path, rate, 4)
        scored = path.read_bytes()
        with pytest.raises(Refusal, match="is there already"):
            pack(store, path)
        with pytest.raises(Refusal, match="is there already"):
            pack(store, made)
    assert path.read_bytes() == scored


def test_a_pack_that_cannot_be_written_leaves_nothing(made: Path, pack: Pack) -> None:
    with Store.open(made) as store, pytest.raises(Refusal, match=r"“p\.scorepack” is not written: there is no folder"):
        pack(store, made.parent / "nowhere" / "p.scorepack")
    assert [item.name for item in made.parent.iterdir()] == [made.name]


def test_merging_brings_the_entries_as_they_are_and_their_scores(
    made: Path, pack: Pack, rate: Rate, merge: Merge
) -> None:
    path = made.with_name("p.scorepack")
    with Store.open(made) as store:
        pack(store, path)
        brought = [score(path, rate, value) for value in (4, 5)]
        merge(store, path)
        assert [store.entry(item.replica, item.number) for item in brought] == brought
        assert len(store.state.receipts) == 2
        assert store.recent("HR", 1)[0].number == 2
    assert load(made).state.scores.get("m1", "a2", "c1/app") == Score(5)
    assert verify(made).problem is None


def test_merging_the_same_again_writes_nothing(made: Path, pack: Pack, rate: Rate, merge: Merge) -> None:
    path = made.with_name("p.scorepack")
    with Store.open(made) as store:
        pack(store, path)
        score(path, rate, 4)
        merge(store, path)
        before = made.read_bytes()
        merge(store, path)
        with open_untrusted(path) as file:
            everything = [item for replica in file.heads() for item in file.entries(replica, 0)]
        store.take(everything, NOTHING, None, author="HR", at=AT)
    assert made.read_bytes() == before


def test_diverged_copies_become_a_conflict_that_verifies(conflicting: Path) -> None:
    state = load(conflicting).state
    (conflict,) = state.conflicts.values()
    assert {one.score for one in conflict.versions} == {Score(1), Score(2)}
    assert verify(conflicting).problem is None


@pytest.mark.parametrize(
    "break_it",
    [
        lambda item: replace(item, payload=item.payload + b" "),
        lambda item: replace(item, author="somebody"),
        lambda item: replace(item, number=item.number + 1),
        lambda item: replace(item, link=bytes(32)),
        lambda item: replace(item, seen={"x": 1}),
    ],
)
def test_a_broken_chain_is_refused_whole(
    made: Path, pack: Pack, rate: Rate, break_it: Callable[[Entry], Entry]
) -> None:
    path = made.with_name("p.scorepack")
    with Store.open(made) as store:
        pack(store, path)
        good, bad = score(path, rate, 4), score(path, rate, 5)
        before = store.state
        with pytest.raises(Refusal, match="does not follow"):
            store.take([good, break_it(bad)], NOTHING, None, author="HR", at=AT)
        assert store.state is before
        assert store.entry(good.replica, 1) is None


def test_a_chain_with_another_past_is_refused(made: Path, pack: Pack, rate: Rate) -> None:
    with Store.open(made) as store:
        (own,) = store.entries(member="m1")
        with pytest.raises(Refusal, match="is another one here"):
            store.take([replace(own, link=os.urandom(32))], NOTHING, None, author="HR", at=AT)


def test_a_merge_that_fails_half_way_leaves_nothing_of_it(made: Path, pack: Pack, rate: Rate) -> None:
    path = made.with_name("p.scorepack")
    with Store.open(made) as store:
        pack(store, path)
        item = score(path, rate, 4)
        before, head = store.state, store.head
        bad = Receipt("ef" * 32, "", "p.scorepack", -1, 0, 0, 0, AT)
        receipt = Change(Sentence("Merged"), (Delta(Kind.RECEIPT, (bad.head,), None, bad),))
        with pytest.raises(Refusal, match="does not fit"):
            store.take([item], NOTHING, receipt, author="HR", at=AT)
        assert (store.state, store.head) == (before, head)
    with Store.open(made) as store:
        assert (store.state, store.head) == (before, head)
        assert item.replica not in store.heads()


def test_a_score_over_a_conflict_must_end_it(conflicting: Path, rate: Rate) -> None:
    with Store.open(conflicting) as store:
        (conflict,) = store.state.conflicts.values()
        change = rate(store, "m1", "a2", 2, "Looked again")
        ending = Delta(Kind.CONFLICT, change.deltas[0].key, conflict, None)
        with pytest.raises(Refusal, match="Two copies differ"):
            store.append(change, author="m1", at=AT, member="m1")
        with pytest.raises(ValueError, match="ends with a score"):
            store.append(Change(change.label, (ending,)), author="m1", at=AT, member="m1")
        settling = Change(change.label, (*change.deltas, ending))
        store.append(settling, author="m1", at=AT, member="m1")
        assert store.state.conflicts == {}
        with pytest.raises(ValueError, match="from merging alone"):
            store.append(settling.inverted(change.label), author="m1", at=AT, member="m1")
    assert verify(conflicting).problem is None
