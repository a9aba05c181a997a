"""What an open file holds: its state in memory, its ledger, its attached files; nothing here writes."""

import sqlite3
from collections.abc import Iterator, Mapping
from pathlib import Path
from threading import RLock

from shortlister.domain.changes import Change
from shortlister.domain.codec import change_from
from shortlister.domain.ledger import Entry
from shortlister.domain.refusals import Refusal
from shortlister.domain.state import State
from shortlister.i18n import N_
from shortlister.store import erased
from shortlister.store.entries import Head
from shortlister.store.files import FileInfo
from shortlister.store.ledger import Ledger
from shortlister.store.loading import Loaded
from shortlister.store.troubles import reading


class Held:
    """An open file as it is read; its methods wait for each other."""

    def __init__(self, path: Path, connection: sqlite3.Connection, loaded: Loaded) -> None:
        self.path = path
        self._lock = RLock()
        self._hold(connection, loaded)

    def _hold(self, connection: sqlite3.Connection, loaded: Loaded) -> None:
        self._connection = connection
        self._info = loaded.info
        self._state = loaded.state
        self._ledger = Ledger(self.path, connection, loaded.heads)
        self._identity = self._identity_now()
        self._version = self._data_version()
        self._remains: Mapping[erased.Place, Change] | None = None

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

    def asides(self, start: str) -> tuple[str, ...]:
        """Everything kept under names that begin so, in the order of the names."""
        words = "SELECT m.value FROM meta AS m WHERE substr(m.key, 1, ?) = ? ORDER BY m.key"
        with self._lock, reading(self.path):
            rows = self._connection.execute(words, (len(start), start)).fetchall()
        return tuple(str(row[0]) for row in rows)

    def changed_outside(self) -> bool:
        """Whether another program has written to the file, or put another in its place, since it was read."""
        with self._lock, reading(self.path):
            return self._identity_now() != self._identity or self._data_version() != self._version

    def nothing_new(self) -> bool:
        """Whether what another program wrote is no entry of the ledger (a note begun); if so it counts as known now."""
        with self._lock, reading(self.path):
            if self._identity_now() != self._identity:
                return False
            version = self._data_version()
            known = {replica: head.entries for replica, head in self._ledger.heads.items() if head.entries}
            there = dict(self._connection.execute("SELECT e.replica, max(e.number) FROM entry AS e GROUP BY e.replica"))
            if there != known:
                return False
            self._version = version
            return True

    def _data_version(self) -> int:
        """A number of SQLite's that moves when another connection has written."""
        return int(self._connection.execute("PRAGMA data_version").fetchone()[0])

    def _identity_now(self) -> tuple[int, int] | None:
        try:
            now = self.path.stat()
        except OSError:
            return None
        return now.st_dev, now.st_ino
