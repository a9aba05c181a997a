"""One open file: its state in memory, and the one way in which anything gets onto the disk."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from shortlister.domain.cells import Effect
from shortlister.domain.changes import Change, folded
from shortlister.domain.erasing import Traces
from shortlister.domain.ledger import Entry
from shortlister.domain.refusals import Refusal
from shortlister.domain.state import State, apply
from shortlister.i18n import N_
from shortlister.store import chains, erased, loading
from shortlister.store.belonging import require_belonging
from shortlister.store.chains import Run
from shortlister.store.entries import entry_row
from shortlister.store.files import open_checked
from shortlister.store.held import Held
from shortlister.store.loading import Loaded
from shortlister.store.packed import Packed, pack, packed
from shortlister.store.troubles import ChangedOutside as ChangedOutside
from shortlister.store.troubles import Uncertain, reading

if TYPE_CHECKING:
    from shortlister.store.writing import Writer


class Store(Held):
    """An open vacancy or pack. `state` is what the file holds; `append` and `take` are the only ways to change it.

    May be opened in one thread and used in another; its methods wait for each other.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection, loaded: Loaded) -> None:
        super().__init__(path, connection, loaded)
        self._made: Writer | None = None

    @classmethod
    def open(cls, path: Path, *, backups: Path | None = None) -> Self:
        """The file's state, ready for writing; an older file is first brought up to date, with a backup.

        `backups` is the folder for that backup, by default the user's. Refusal where the file cannot be opened.
        """
        connection, info = open_checked(path)
        if info.needs_migration:
            from shortlister.store.migrate import migrate  # imports Alembic: not before it is needed

            connection.close()
            migrate(path, backups=backups)
            return cls.of(pack(path))
        try:
            return cls.of(packed(connection, info, path))
        except Refusal:
            connection.close()
            raise

    @classmethod
    def of(cls, found: Packed) -> Self:
        """The state of a file that has been opened and packed already, which is closed where it is refused."""
        try:
            return cls(found.path, found.connection, loading.read(found))
        except Refusal:
            found.close()
            raise

    @classmethod
    def create(cls, path: Path, change: Change, *, author: str, at: str) -> Self:
        """A new vacancy's file; the change's first delta is the vacancy itself. Refusal where the file exists."""
        from shortlister.store.making import (
            make_vacancy,  # imports SQLModel, half a second: not before it is needed
        )

        make_vacancy(path, change, author=author, at=at)
        return cls.open(path)

    @staticmethod
    def create_pack(
        path: Path,
        state: State,
        *,
        member: str,
        stage: str,
        entries: Iterable[Entry],
        contents: Mapping[str, bytes] | Callable[[str], bytes],
        base: str,
        erased: str = "",
    ) -> None:
        """A pack of what `state` holds, byte for byte the same for the same; `entries` are the member's chains whole.

        `contents` gives attached files by digest: all of a mapping, or of a function those that the state names.
        `erased` says what is left of entries without content.
        An earlier pack at the path is replaced unless it holds entries that this one lacks: Refusal.
        """
        from shortlister.store.making import (
            make_pack,  # imports SQLModel, half a second: not before it is needed
        )

        make_pack(path, state, member=member, stage=stage, entries=entries, contents=contents, base=base, erased=erased)

    def prepare(self) -> None:
        """Import and set up now what the first write needs, so that it takes no longer than the others."""
        with self._lock:
            self._writer()
            self._ledger.find_place()

    def append(self, change: Change, *, author: str, at: str, member: str = "") -> Entry:
        """Rows, attached files and ledger entry of a change in one transaction: on disk when this returns.

        `member` is whose cells it changes (empty: the vacancy's own records). Refusal (with `Stale` and
        `ChangedOutside`) where it is not done; then nothing was written and `state` is what the file holds.
        """
        return self.append_each((change,), author=author, at=at, member=member)[-1]

    def append_each(self, changes: Sequence[Change], *, author: str, at: str, member: str = "") -> Sequence[Entry]:
        """Changes of different records in one chain, an entry for each, all in one transaction (see `append`)."""
        with self._lock:
            for change in changes:
                require_belonging(self._info, self._state, change, member)
            whole = changes[0] if len(changes) == 1 else folded(changes[0].label, changes)
            state = apply(self._state, whole)
            self._same_file()
            head, items, moved = self._ledger.next_each(changes, author=author, at=at, member=member)
            try:
                with self._transaction() as writer:
                    writer.change(whole)
                    writer.entries(items)
                    if head.replica not in self._ledger.heads:
                        writer.replicas([head])
            except Uncertain as error:
                self._look_again(items[-1], error)
            else:
                self._state = state
                self._ledger.advance({moved.replica: moved}, items[0])
            return items

    def take(self, entries: Sequence[Entry], change: Change, receipt: Change | None, *, author: str, at: str) -> None:
        """Merge other chains' entries, each proved first; those that are here are passed over (see `join`)."""
        with self._lock:
            self.join(self._ledger.joined(entries), Effect(change), receipt, author=author, at=at)

    def join(self, runs: Sequence[Run], effect: Effect, receipt: Change | None, *, author: str, at: str) -> None:
        """Merge: runs of other chains as they are, what comes of them, and the receipt.

        The effect is not itself in the ledger: it follows from the entries. The receipt goes into the vacancy's own
        chain. All in one transaction; where nothing is new, nothing is written. Refusal where a run does not follow.
        """
        with self._lock:
            moved, lines, last = self._ledger.following(runs)
            state = effect.on(self._state)
            if not (lines or effect or receipt):
                return
            self._same_file()
            if receipt is not None:
                state = apply(state, receipt)
                head, last = self._ledger.next(receipt, author=author, at=at, member="")
                moved[last.replica] = chains.after(head, last)
                lines.append(entry_row(last))
            try:
                with self._transaction() as writer:
                    writer.lines(lines)
                    writer.effect(effect)
                    if receipt is not None:
                        writer.change(receipt)
                    writer.replicas(head for name, head in moved.items() if name not in self._ledger.heads)
            except Uncertain as error:
                self._look_again(last, error)
            else:
                self._state = state
                self._remains = None if receipt is not None and receipt.remains else self._remains
                self._ledger.advance(moved)

    def erase(self, traces: Traces, effect: Change, recorded: Change, *, author: str, at: str) -> None:
        """Take from records and ledger what is of erased applicants; `recorded` says so in the vacancy's own chain.

        Of the ledger's entries digest and link stay. All in one transaction; what goes is written over (SQLite's
        secure_delete), and `tighten` then takes the room away too.
        """
        with self._lock:
            self._same_file()
            with reading(self.path):
                wiping = erased.wiping(self._connection, self.path, traces)
            said = replace(recorded, remains=wiping.remains)
            state = apply(apply(self._state, effect), said)
            head, item = self._ledger.next(said, author=author, at=at, member="")
            moved = chains.after(head, item)
            try:
                with self._transaction() as writer:
                    writer.change(effect)
                    erased.wipe(self._connection, wiping, traces)
                    writer.change(said)
                    writer.entries([item])
                    if head.replica not in self._ledger.heads:
                        writer.replicas([head])
            except Uncertain as error:
                self._look_again(item, error)
            else:
                self._state, self._remains = state, None
                self._ledger.advance({moved.replica: moved}, item)

    def tighten(self) -> None:
        """Write the file anew without the room that something erased has left; Refusal where that cannot be."""
        with self._lock:
            try:
                self._connection.execute("VACUUM")
            except sqlite3.Error as error:
                raise Refusal(
                    N_(
                        "What was erased from {file} is written over, but the file could not be made smaller: there is "
                        "no room to write it anew."
                    ),
                    file=self.path.name,
                ) from error

    def keep_aside(self, name: str, text: str) -> None:
        """A text that is no change yet, on disk when this returns; empty takes it away."""
        with self._lock:
            self._same_file()
            try:
                with self._transaction() as writer:
                    writer.aside(name, text)
            except Uncertain as error:
                self._look_again(None, error)

    def reload(self) -> None:
        """Read everything again; Refusal where it cannot be read, and then the state stays as it was."""
        with self._lock:
            found = pack(self.path)
            try:
                loaded = loading.read(found)
            except Refusal:
                found.close()
                raise
            self.close()
            self._hold(found.connection, loaded)

    def close(self) -> None:
        """Let go of the file; nothing is left beside it."""
        with self._lock:
            self._made = None
            self._ledger.remember()
            self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _writer(self) -> "Writer":
        if self._made is None:
            from shortlister.store.writing import (
                Writer,  # who only reads is spared it
            )

            self._made = Writer(self._connection, self.path)
        return self._made

    @contextmanager
    def _transaction(self) -> Iterator["Writer"]:
        writer = self._writer()
        try:
            with writer.transaction():
                if self._data_version() != self._version:
                    raise ChangedOutside(self.path)
                if self._ledger.left:
                    writer.leave(self._ledger.left)
                yield writer
        except ChangedOutside:
            self.reload()
            raise

    def _same_file(self) -> None:
        """A file that was moved away or replaced under us would take our writes into nothing."""
        now = self._identity_now()
        if now is None:
            raise Refusal(
                N_("{file} is no longer where it was, so nothing was written; put it back or open it where it is now."),
                file=str(self.path),
            )
        if now != self._identity:
            self.reload()
            raise ChangedOutside(self.path)

    def _look_again(self, item: Entry | None, error: Uncertain) -> None:
        """After a failed commit: open anew, and see by the entry's key whether it happened all the same."""
        self.reload()
        found = item and self.entry(item.replica, item.number)
        if not found or not item or found.link != item.link:
            raise Refusal(
                N_("{file} could not be written, so nothing was changed; check the disk and repeat it."),
                file=self.path.name,
            ) from error
