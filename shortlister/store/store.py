"""One open file: its state in memory, and the one way in which anything gets onto the disk."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from threading import RLock
from types import TracebackType
from typing import TYPE_CHECKING, Self

from shortlister.domain.cells import Effect
from shortlister.domain.changes import Change
from shortlister.domain.codec import change_from
from shortlister.domain.erasing import Traces
from shortlister.domain.ledger import Entry
from shortlister.domain.refusals import Refusal
from shortlister.domain.state import State, apply
from shortlister.i18n import N_
from shortlister.store import chains, erased, loading
from shortlister.store.belonging import require_belonging
from shortlister.store.chains import Run
from shortlister.store.entries import Head, entry_row
from shortlister.store.files import FileInfo, open_checked
from shortlister.store.ledger import Ledger
from shortlister.store.loading import Loaded
from shortlister.store.packed import Packed, pack, packed
from shortlister.store.troubles import ChangedOutside as ChangedOutside
from shortlister.store.troubles import Uncertain, reading

if TYPE_CHECKING:
    from shortlister.store.writing import Writer


class Store:
    """An open vacancy or pack. `state` is what the file holds; `append` and `take` are the only ways to change it.

    May be opened in one thread and used in another; its methods wait for each other.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection, loaded: Loaded) -> None:
        self.path = path
        self._lock = RLock()
        self._made: Writer | None = None
        self._hold(connection, loaded)

    def _hold(self, connection: sqlite3.Connection, loaded: Loaded) -> None:
        self._connection = connection
        self._info = loaded.info
        self._state = loaded.state
        self._ledger = Ledger(self.path, connection, loaded.heads)
        self._identity = self._identity_now()
        self._version = self._data_version()
        self._remains: Mapping[erased.Place, Change] | None = None

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

    @property
    def state(self) -> State:
        """What the file holds."""
        return self._state

    @property
    def info(self) -> FileInfo:
        """What the file says of itself."""
        return self._info

    @property
    def head(self) -> str:
        """The ledger's head (hex)."""
        return self._ledger.head

    def heads(self) -> Mapping[str, Head]:
        """Every chain's head, by replica."""
        return self._ledger.heads

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
        with self._lock:
            require_belonging(self._info, self._state, change, member)
            state = apply(self._state, change)
            self._same_file()
            head, item = self._ledger.next(change, author=author, at=at, member=member)
            moved = chains.after(head, item)
            try:
                with self._transaction() as writer:
                    writer.change(change)
                    writer.entries([item])
                    if head.replica not in self._ledger.heads:
                        writer.replicas([head])
            except Uncertain as error:
                self._look_again(item, error)
            else:
                self._state = state
                self._ledger.advance({moved.replica: moved}, item)
            return item

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

        Of the ledger's entries digest and link stay. All in one transaction; then the file is written anew, so that
        nothing is left between its pages.
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
            self._tighten()

    def _tighten(self) -> None:
        try:
            self._connection.execute("VACUUM")
        except sqlite3.Error as error:
            raise Refusal(
                N_(
                    "It is erased, but {file} could not be written anew, so traces may be left in it; make room and "
                    "erase it again."
                ),
                file=self.path.name,
            ) from error

    def told(self, item: Entry) -> Change | None:
        """What an entry did: its content, or what is left of one that was erased; None where nothing is known."""
        if item.payload is not None:
            return change_from(item.payload)
        return self.remains.get((item.replica, item.number))

    @property
    def remains(self) -> Mapping[erased.Place, Change]:
        """What is left of each erased entry, by replica and number; read when it is first asked for."""
        with self._lock:
            if self._remains is None:
                with reading(self.path):
                    self._remains = erased.remains_in(self._connection, self._info, self.path)
            return self._remains

    def entries(self, *, replica: str | None = None, after: int = 0, member: str | None = None) -> Iterator[Entry]:
        """Ledger entries by replica and number: of one replica, after a number, of one member's chains, or all."""
        return self._ledger.entries(replica=replica, after=after, member=member)

    def entry(self, replica: str, number: int) -> Entry | None:
        """One ledger entry, None where the file has none."""
        with self._lock:
            return self._ledger.entry(replica, number)

    def recent(self, author: str, limit: int) -> list[Entry]:
        """What this person did last, in the order in which it got into this file, newest first."""
        with self._lock:
            return self._ledger.recent(author, limit)

    def content(self, digest: str) -> bytes:
        """An attached file by its SHA-256 (hex); Refusal where the file has none."""
        with self._lock, reading(self.path):
            row = self._connection.execute("SELECT c.bytes FROM content AS c WHERE c.digest = ?", (digest,)).fetchone()
        if row is None:
            raise Refusal(N_("{file} does not hold this attached file."), file=self.path.name)
        return bytes(row[0])

    def aside(self, name: str) -> str:
        """What `keep_aside` has kept under this name; empty where there is nothing."""
        with self._lock, reading(self.path):
            row = self._connection.execute("SELECT m.value FROM meta AS m WHERE m.key = ?", (name,)).fetchone()
        return str(row[0]) if row else ""

    def keep_aside(self, name: str, text: str) -> None:
        """A text that is no change yet, on disk when this returns; empty takes it away."""
        with self._lock:
            self._same_file()
            try:
                with self._transaction() as writer:
                    writer.aside(name, text)
            except Uncertain as error:
                self._look_again(None, error)

    def changed_outside(self) -> bool:
        """Whether another program has written to the file, or put another in its place, since it was read."""
        with self._lock, reading(self.path):
            return self._identity_now() != self._identity or self._data_version() != self._version

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
                writer.leave(self._ledger.left)
                yield writer
        except ChangedOutside:
            self.reload()
            raise

    def _data_version(self) -> int:
        """A number of SQLite's that moves when another connection has written."""
        return int(self._connection.execute("PRAGMA data_version").fetchone()[0])

    def _identity_now(self) -> tuple[int, int] | None:
        try:
            now = self.path.stat()
        except OSError:
            return None
        return now.st_dev, now.st_ino

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
