"""The ledger of an open file: its chains, what comes next in them, and what stands in them."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from shortlister.domain.changes import Change
from shortlister.domain.codec import payload
from shortlister.domain.ledger import START, Entry, Line, head_of
from shortlister.domain.refusals import Refusal
from shortlister.i18n import N_
from shortlister.store import chains, entries
from shortlister.store.chains import Run
from shortlister.store.entries import Head
from shortlister.store.remembering import remember, remembered
from shortlister.store.troubles import reading


class Ledger:
    """The chains of one file as its connection shows them; `advance` says what has been written."""

    def __init__(self, path: Path, connection: sqlite3.Connection, heads: Mapping[str, Head]) -> None:
        self._path = path
        self._connection = connection
        self._heads = dict(heads)
        self._known: dict[str, Mapping[str, int]] = {}
        self._place = ""
        self._left: list[Head] = []

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
        self.find_place()
        head = chains.head_at(self._heads, member, self._place)
        seen = chains.others(self._heads, head)
        if seen == self._known_to(head):
            seen = {}
        return head, chains.next_entry(head, author=author, at=at, seen=seen, payload=payload(change))

    def next_each(
        self, changes: Sequence[Change], *, author: str, at: str, member: str
    ) -> tuple[Head, Sequence[Entry], Head]:
        """The same for several, one behind the other, and where the chain then ends; the first says what it knew."""
        head, item = self.next(changes[0], author=author, at=at, member=member)
        items, moved = [item], chains.after(head, item)
        for change in changes[1:]:
            items.append(chains.next_entry(moved, author=author, at=at, seen={}, payload=payload(change)))
            moved = chains.after(moved, items[-1])
        return head, items, moved

    def find_place(self) -> None:
        """Which chains are this place's own; those that it wrote further than they go here are left behind.

        They are in a copy that was put back in its place: this place begins new ones.
        """
        if self._place:
            return
        self._place = chains.place_of(self._path)
        written = remembered(self._place)
        for name, head in self._heads.items():
            if head.place == self._place and written.get(name, 0) > head.entries:
                self._heads[name] = replace(head, place="")
                self._left.append(self._heads[name])

    @property
    def left(self) -> Sequence[Head]:
        """The chains that this place does not go on with; the file is still to be told."""
        return self._left

    def remember(self) -> None:
        """Keep how far this place's chains go, where anything was written."""
        own = {name: head.entries for name, head in self._heads.items() if self._place and head.place == self._place}
        if own:
            remember(self._place, own)

    def _known_to(self, head: Head) -> Mapping[str, int]:
        """What the chain's latest entry knew of the member's other chains."""
        if not head.member or not head.entries:
            return {}
        if head.replica not in self._known:
            with reading(self._path):
                self._known[head.replica] = entries.latest_seen(self._connection, head.replica)
        return self._known[head.replica]

    def joined(self, brought: Sequence[Entry]) -> list[Run]:
        """Of a merge's entries those that are new here.

        Refusal where an entry does not follow its chain, or is another one here.
        """
        self._same_past(brought)
        return chains.joined(self._heads, brought)

    def following(self, runs: Sequence[Run]) -> tuple[dict[str, Head], list[Line], Entry | None]:
        """The heads that these runs move, all their lines, and the last entry.

        Refusal where one does not go on from where its chain ends here. What a run holds was proved when it was made,
        and what it follows is one link: nothing is hashed again.
        """
        moved: dict[str, Head] = {}
        for run in runs:
            start, end = run.start, run.end
            here = self._heads.get(start.replica) or Head(start.replica, start.member, 0, START, "")
            told = (start.member, start.entries, start.link)
            if start.replica in moved or (here.member, here.entries, here.link) != told:
                raise chains.not_following(start.replica, start.entries + 1)
            if run.lines:
                moved[start.replica] = Head(start.replica, start.member, end.entries, end.link, here.place)
        lines = [line for run in runs for line in run.lines]
        return moved, lines, entries.entry_of(lines[-1]) if lines else None

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
