"""The ledger of an open file: its chains, what comes next in them, and what stands in them."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from shortlister.domain.changes import Change
from shortlister.domain.codec import payload
from shortlister.domain.ledger import Entry, head_of
from shortlister.domain.refusals import Refusal
from shortlister.i18n import N_
from shortlister.store import chains, entries
from shortlister.store.entries import Head
from shortlister.store.troubles import reading


class Ledger:
    """The chains of one file as its connection shows them; `advance` says what has been written."""

    def __init__(self, path: Path, connection: sqlite3.Connection, heads: Mapping[str, Head]) -> None:
        self._path = path
        self._connection = connection
        self._heads = dict(heads)
        self._known: dict[str, Mapping[str, int]] = {}
        self._place = ""

    @property
    def head(self) -> str:
        """The ledger's head (hex)."""
        return head_of(head.link for head in self._heads.values())

    @property
    def heads(self) -> Mapping[str, Head]:
        """Every chain's head, by replica."""
        return MappingProxyType(self._heads)

    def advance(self, moved: Mapping[str, Head], written: Entry | None = None) -> None:
        """These chains have gone on to here; `written` is the entry that this place added to one."""
        self._heads.update(moved)
        if written is not None and written.seen:
            self._known[written.replica] = written.seen

    def next(self, change: Change, *, author: str, at: str, member: str) -> tuple[Head, Entry]:
        """This place's chain for the member, and the entry that the change would be in it."""
        self._place = self._place or chains.place_of(self._path)
        head = chains.head_at(self._heads, member, self._place)
        seen = chains.others(self._heads, head)
        if seen == self._known_to(head):
            seen = {}
        return head, chains.next_entry(head, author=author, at=at, seen=seen, payload=payload(change))

    def _known_to(self, head: Head) -> Mapping[str, int]:
        """What the chain's latest entry knew of the member's other chains."""
        if not head.member or not head.entries:
            return {}
        if head.replica not in self._known:
            with reading(self._path):
                self._known[head.replica] = entries.latest_seen(self._connection, head.replica)
        return self._known[head.replica]

    def joined(self, brought: Sequence[Entry]) -> tuple[list[Entry], dict[str, Head]]:
        """Of a merge's entries those that are new here, in order, and the heads that they move.

        Refusal where an entry does not follow its chain, or is another one here.
        """
        self._same_past(brought)
        return chains.joined(self._heads, brought)

    def _same_past(self, brought: Sequence[Entry]) -> None:
        """Where a chain is known here, the last entry that both have must be the same, and so all before it."""
        shared: dict[str, Entry] = {}
        for item in brought:
            known = self._heads.get(item.replica)
            if known and shared.get(item.replica, item).number <= item.number <= known.entries:
                shared[item.replica] = item
        for item in shared.values():
            here = self.entry(item.replica, item.number)
            if here is None or here.link != item.link:
                raise Refusal(
                    N_("Entry {number} of {replica} is another one here, so nothing was merged."),
                    number=item.number,
                    replica=item.replica,
                )

    def entries(self, *, replica: str | None, after: int, member: str | None) -> Iterator[Entry]:
        """Entries by replica and number."""
        return entries.pages(self._connection, self._path, replica=replica, after=after, member=member)

    def entry(self, replica: str, number: int) -> Entry | None:
        """One entry, None where the file has none."""
        with reading(self._path):
            return entries.one_entry(self._connection, replica, number)

    def recent(self, author: str, limit: int) -> list[Entry]:
        """What this person did last, in the order in which it got into this file, newest first."""
        with reading(self._path):
            return entries.recent(self._connection, author, limit)
