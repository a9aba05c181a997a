"""Union of ledgers: any order, any number of times, the same result, and nothing that was written is dropped unseen."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from hypothesis import given
from hypothesis import strategies as st

from shortlister.domain.changes import Change, Delta
from shortlister.domain.codec import payload
from shortlister.domain.ledger import START, Entry, entry, head_of, holds
from shortlister.domain.owning import owner
from shortlister.domain.plans.merge import Told, conflict_of, settled, value_of
from shortlister.domain.proceedings import Submission
from shortlister.domain.records import Kind, Score
from shortlister.domain.refusals import Sentence

CELLS = ["c0/m", "c1/m"]
STAGES = {"s1": ("m",), "s2": ("later",)}


@dataclass
class Copy:
    """A copy of one member's pack: the chains that it holds, and its own chain's name."""

    name: str
    chains: dict[str, list[Told]] = field(default_factory=dict)

    def write(self, cell: str, rating: int) -> Told:
        return self.make(Delta(Kind.SCORE, ("ann", "a1", cell), None, Score(rating)))

    def submit(self, stage: str = "s1") -> Told:
        return self.make(Delta(Kind.SUBMISSION, ("ann", stage), None, Submission("ann", stage, "2020-01-01")))

    def make(self, delta: Delta) -> Told:
        own = self.chains.setdefault(self.name, [])
        seen: Mapping[str, int] = {name: len(chain) for name, chain in self.chains.items() if name != self.name}
        change = Change(Sentence("x"), (delta,))
        previous = own[-1][0].link if own else START
        made = entry(
            previous,
            replica=self.name,
            number=len(own) + 1,
            member="ann",
            author="ann",
            at="2020-01-01T00:00:00Z",
            seen=seen,
            salt=b"",
            payload=payload(change),
        )
        own.append((made, change))
        return made, change

    def take(self, other: "Copy") -> None:
        for name, chain in other.chains.items():
            mine = self.chains.setdefault(name, [])
            mine += chain[len(mine) :]

    def told(self) -> list[Told]:
        return [one for chain in self.chains.values() for one in chain]


act = st.one_of(
    st.tuples(st.just("write"), st.integers(0, 2), st.integers(0, 1), st.integers(0, 3)),
    st.tuples(st.just("take"), st.integers(0, 2), st.integers(0, 2), st.just(0)),
    st.tuples(st.just("submit"), st.integers(0, 2), st.just(0), st.just(0)),
)


def played(acts: list[tuple[str, int, int, int]]) -> list[Copy]:
    copies = [Copy(f"r{number}") for number in range(3)]
    for what, first, second, rating in acts:
        if what == "write":
            copies[first].write(CELLS[second], rating)
        elif what == "submit":
            copies[first].submit()
        else:
            copies[first].take(copies[second])
    return copies


@given(st.lists(act, max_size=20), st.randoms(use_true_random=False))
def test_the_order_of_merging_changes_nothing(acts: list[tuple[str, int, int, int]], chance: object) -> None:
    copies = played(acts)
    union = Copy("office")
    for copy in copies:
        union.take(copy)
    other = Copy("office")
    for copy in [*reversed(copies), copies[0]]:
        other.take(copy)
    told = union.told()
    shuffled = other.told()
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert settled(told, STAGES) == settled(shuffled, STAGES)
    assert head_of(chain[-1][0].link for chain in union.chains.values() if chain) == head_of(
        chain[-1][0].link for chain in other.chains.values() if chain
    )


@given(st.lists(act, max_size=20))
def test_what_was_written_last_knowing_everything_counts(acts: list[tuple[str, int, int, int]]) -> None:
    copies = played(acts)
    for copy in copies:
        copies[0].take(copy)
    copies[0].write(CELLS[0], 3)
    versions = settled(copies[0].told(), STAGES)[Kind.SCORE, ("ann", "a1", CELLS[0])]
    assert len(versions) == 1
    assert value_of(versions) == Score(3)


@given(st.lists(act, min_size=2, max_size=20))
def test_no_copys_last_word_is_dropped_unless_somebody_wrote_knowing_it(acts: list[tuple[str, int, int, int]]) -> None:
    """A plain walk over who knew what, cell by cell, against `settled`."""
    union = Copy("office")
    for copy in played(acts):
        union.take(copy)
    told = union.told()
    knowledge: dict[tuple[str, int], dict[str, int]] = {}
    for name, chain in union.chains.items():
        seen: dict[str, int] = {}
        for one, _ in chain:
            seen |= one.seen
            knowledge[name, one.number] = {**seen, name: one.number - 1}

    def knows(one: tuple[str, int], other: tuple[str, int]) -> bool:
        return knowledge[one].get(other[0], 0) >= other[1]

    said = {(one.replica, one.number): change.deltas[0] for one, change in told}
    for cell in CELLS:
        writers = [by for by, delta in said.items() if delta.key[2:] == (cell,)]
        locks = [by for by, delta in said.items() if delta.kind is Kind.SUBMISSION]
        last = {one for one in writers if not any(knows(other, one) for other in writers)}
        unaware = [
            (lock, one)
            for lock in locks
            for one in writers
            if not knows(lock, one) and not knows(one, lock) and not any(knows(other, lock) for other in writers)
        ]
        found = {(one.replica, one.number) for one in settled(told, STAGES).get((Kind.SCORE, ("ann", "a1", cell)), ())}
        assert last <= found
        stood = {one for lock, _ in unaware for one in writers if knows(lock, one)} | {lock for lock, _ in unaware}
        assert found - last <= stood
        for lock in {lock for lock, _ in unaware if not any(knows(other, lock) for other in locks)}:
            known = {one for one in writers if knows(lock, one)}
            assert found & (known or {lock})


def test_two_copies_that_diverged_are_a_conflict_until_one_is_chosen() -> None:
    home, train = Copy("home"), Copy("train")
    home.write(CELLS[0], 1)
    train.take(home)
    home.write(CELLS[0], 2)
    train.write(CELLS[0], 3)
    home.take(train)
    key = ("ann", "a1", CELLS[0])
    conflict = conflict_of(key, settled(home.told())[Kind.SCORE, key])
    assert conflict is not None
    assert {one.score for one in conflict.versions} == {Score(2), Score(3)}
    home.write(CELLS[0], 3)
    assert conflict_of(key, settled(home.told())[Kind.SCORE, key]) is None


def diverged(copy: Copy, cell: str) -> set[Score | None]:
    """The differing versions of the cell in the copy, none where there is no conflict."""
    key = ("ann", "a1", cell)
    conflict = conflict_of(key, settled(copy.told(), STAGES)[Kind.SCORE, key])
    return {one.score for one in conflict.versions} if conflict else set()


def submitted_and_gone_on(cell: str, rating: int, stage: str = "s1") -> Copy:
    """Somebody scores a cell, submits the stage, and then scores in a copy made before they submitted."""
    home, train = Copy("home"), Copy("train")
    home.write(CELLS[0], 1)
    train.take(home)
    home.submit(stage)
    train.write(cell, rating)
    home.take(train)
    return home


def test_a_copy_that_knows_nothing_of_a_submission_corrects_nothing_silently() -> None:
    home = submitted_and_gone_on(CELLS[0], 2)
    assert diverged(home, CELLS[0]) == {Score(1), Score(2)}
    home.write(CELLS[0], 2)
    assert diverged(home, CELLS[0]) == set()


def test_a_cell_left_blank_when_the_stage_was_submitted_is_not_filled_silently() -> None:
    home = submitted_and_gone_on(CELLS[1], 3)
    assert diverged(home, CELLS[1]) == {None, Score(3)}
    assert diverged(home, CELLS[0]) == set()


def test_a_copy_that_says_the_same_as_what_was_submitted_is_no_conflict() -> None:
    assert diverged(submitted_and_gone_on(CELLS[0], 1), CELLS[0]) == set()


def test_a_submission_speaks_of_its_own_stage_only() -> None:
    assert diverged(submitted_and_gone_on(CELLS[0], 2, stage="s2"), CELLS[0]) == set()


def test_what_is_scored_knowing_of_the_submission_counts() -> None:
    home, train = Copy("home"), Copy("train")
    home.write(CELLS[0], 1)
    home.submit()
    train.take(home)
    train.write(CELLS[0], 2)
    home.take(train)
    assert diverged(home, CELLS[0]) == set()


def test_an_altered_entry_breaks_the_chain() -> None:
    copy = Copy("home")
    first, change = copy.write(CELLS[0], 1)
    second, _ = copy.write(CELLS[0], 2)
    assert holds(START, first)
    assert holds(first.link, second)
    altered = Entry(**{name: getattr(second, name) for name in Entry.__slots__} | {"payload": first.payload})
    assert not holds(first.link, altered)
    assert not holds(START, second)
    erased = Entry(**{name: getattr(second, name) for name in Entry.__slots__} | {"payload": None})
    assert holds(first.link, erased)
    assert owner(change) == "ann"
