"""What a merge finds: what the file holds and, in a preview of several, what those before would bring by then."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from shortlister.desk.desk import Desk
from shortlister.domain.cells import Effect
from shortlister.domain.changes import Change, Remains
from shortlister.domain.codec import change_from
from shortlister.domain.ledger import Entry
from shortlister.domain.plans.merge import Told
from shortlister.domain.records import Receipt
from shortlister.domain.state import State
from shortlister.store.chains import Run, joined
from shortlister.store.opening import Head


def file_of(receipts: Iterable[Receipt], replica: str, number: int) -> str:
    """The name of the file that brought an entry, as the receipts say; empty where none does."""
    found = ((last, receipt.file) for receipt in receipts for last in [_last(receipt, replica)] if number <= last)
    return min(found, default=(0, ""))[1]


def _last(receipt: Receipt, replica: str) -> int:
    """Up to which entry of a chain a file brought it; 0 where it brought nothing of it."""
    ends = (one.rpartition(" ") for one in receipt.brought)
    return max((int(last) for name, _blank, last in ends if name == replica and last.isdecimal()), default=0)


class Ahead:
    """The record at a desk, with what was `expect`ed on top of it; nothing of that is ever written."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._state: State | None = None
        self._runs: list[Run] = []
        self._left: dict[tuple[str, int], Change] = {}
        self._files: list[tuple[str, int, Path]] = []

    @property
    def state(self) -> State:
        """The records, as they would be."""
        return self._desk.state if self._state is None else self._state

    @property
    def heads(self) -> Mapping[str, Head]:
        """Every chain's head, by replica."""
        return {**self._desk.store.heads(), **{run.end.replica: run.end for run in self._runs}}

    def expect(
        self, runs: Sequence[Run], effect: Effect, remains: Sequence[Remains], *, file: Path | None = None
    ) -> None:
        """Count on these new entries, on what comes of them, and on what is left of those without content.

        They are of this file.
        """
        if file is not None:
            self._files += [(run.end.replica, run.end.entries, file) for run in runs]
        self._state = effect.on(self.state)
        self._runs += runs
        self._left |= {(one.replica, one.number): one.change for one in remains}

    def expect_entry(self, item: Entry, effect: Effect, remains: Sequence[Remains], *, file: Path) -> None:
        """The same of one entry that begins a chain."""
        self.expect(joined(self.heads, [item]), effect, remains, file=file)

    def file_of(self, replica: str, number: int) -> str:
        """The name of the file that brought an entry, with its folder's where two have it; empty where nobody knows."""
        known = file_of(self._desk.state.receipts.values(), replica, number)
        path = next((file for one, last, file in self._files if one == replica and number <= last), None)
        if known or path is None:
            return known
        alike = any(file.name == path.name and file != path for _one, _last, file in self._files)
        return f"{path.parent.name}/{path.name}" if alike else path.name

    def entry(self, replica: str, number: int) -> Entry | None:
        """One entry, None where there is none."""
        for run in self._runs:
            if run.start.replica == replica and run.start.entries < number <= run.end.entries:
                return next(item for item in run.entries() if item.number == number)
        return self._desk.store.entry(replica, number)

    def entries(self, *, replica: str | None = None, member: str | None = None) -> Iterator[Entry]:
        """The entries of one chain or of one member's chains, each chain in order."""
        yield from self._desk.store.entries(replica=replica, member=member)
        for run in self._runs:
            if replica in (None, run.start.replica) and member in (None, run.start.member):
                yield from run.entries()

    def history(self, member: str) -> Iterator[Told]:
        """Each entry of a member's (id) chains with what it did; those of which nothing is known are passed over."""
        for item in self.entries(member=member):
            change = self._told(item)
            if change is not None:
                yield item, change

    def _told(self, item: Entry) -> Change | None:
        left = self._left.get((item.replica, item.number))
        if left is not None:
            return left
        # A payload that came with a run was read when the run was looked at, so it can be read again.
        return change_from(item.payload) if item.payload is not None else self._desk.store.told(item)
