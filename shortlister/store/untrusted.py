"""A file that came from outside, read without trust: read-only, checked first, every value looked at."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import Final, cast

from shortlister.domain.changes import Key
from shortlister.domain.ledger import Entry
from shortlister.domain.ordinary import beginning, is_ordinary
from shortlister.domain.records import Kind, Record, Score
from shortlister.domain.refusals import Refusal
from shortlister.domain.scores import FIELD, ROW, ScoreKey, Scores
from shortlister.domain.state import State
from shortlister.i18n import N_
from shortlister.store import chains, entries, loading
from shortlister.store.entries import Head
from shortlister.store.erased import PackErased, pack_erased
from shortlister.store.files import FileInfo, connect, journal_of, open_checked
from shortlister.store.packed import Arriving, packs
from shortlister.store.troubles import Damaged, reading

LARGEST_FILE: Final = 2 << 30
"""Bytes; a pack with every application of a large vacancy has a few hundred million."""
LARGEST_VALUE: Final = 256 << 20
LARGEST_PAYLOAD: Final = 64 << 20
MOST_ROWS: Final = 2_000_000


@dataclass(frozen=True, slots=True)
class PackFile:
    """An open file from outside; everything it gives has been checked for its shape, nothing for its truth."""

    path: Path
    info: FileInfo
    connection: sqlite3.Connection

    def heads(self) -> Mapping[str, Head]:
        """Every chain's head, by replica, as the file says."""
        with reading(self.path):
            return entries.read_heads(self.connection)

    def unbroken(self) -> bool:
        """Whether every chain is there from its first entry to its last, and no entry without its chain."""
        sql = "SELECT e.replica, count(*), max(e.number), min(e.number) FROM entry AS e GROUP BY e.replica"
        with reading(self.path):
            there = self.connection.execute(sql).fetchall()
        whole = all(count == last and first == 1 for _, count, last, first in there)
        return whole and {replica for replica, *_ in there} == self.heads().keys()

    def payloads(self, replica: str) -> list[bytes | None]:
        """What each entry of a chain says, in order; None of one that was erased."""
        sql = "SELECT e.payload FROM entry AS e WHERE e.replica = ? ORDER BY e.number"
        with reading(self.path):
            return [row[0] for row in self.connection.execute(sql, (replica,))]

    def entries(self, replica: str, after: int) -> Iterator[Entry]:
        """The chain's entries with greater numbers, in order."""
        for item in entries.pages(self.connection, self.path, replica=replica, after=after, member=None):
            if item.payload is not None and len(item.payload) > LARGEST_PAYLOAD:
                raise Damaged(self.path, "table entry")
            yield item

    def run(self, start: Head) -> chains.Run:
        """What goes on from `start` in its chain, proved; `Broken` where an entry does not follow."""
        try:
            with reading(self.path):
                lines = entries.lines(self.connection, start.replica, start.entries)
            run = chains.proved(start, lines)
            if max(map(len, filter(None, run.payloads)), default=0) > LARGEST_PAYLOAD:
                raise Damaged(self.path, "table entry")
            return run
        except (ValueError, TypeError) as error:
            raise Damaged(self.path, "table entry") from error

    def entry(self, replica: str, number: int) -> Entry | None:
        """One entry, None where the file has none."""
        with reading(self.path):
            return entries.one_entry(self.connection, replica, number)

    def score_count(self, applicants: Iterable[str] = ()) -> int:
        """How many scores the file holds; of these applicants (ids) alone, where any are given."""
        wanted = tuple(applicants)
        with reading(self.path):
            if not wanted:
                return self._count("score")
            marks = ", ".join("?" * len(wanted))
            sql = f"SELECT count(*) FROM score AS s WHERE s.applicant IN ({marks})"
            return int(self.connection.execute(sql, wanted).fetchone()[0])

    @contextmanager
    def scores_ahead(self) -> Iterator[Callable[[], Scores]]:
        """All the scores that the file holds, read on another core meanwhile; what it gives waits for them, once.

        Each sheet is unpacked only when somebody looks at it. The file cannot change: the transaction here holds it.
        """
        arriving = Arriving()

        def fill() -> None:
            try:
                with closing(connect(self.path, "ro")) as connection:
                    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LARGEST_VALUE)
                    arriving.fill(packs(connection))
            except sqlite3.Error as error:
                arriving.fail(error)

        def scores() -> Scores:
            with reading(self.path):
                return loading.unpacked(arriving, self.path)

        thread = Thread(target=fill, name="scores", daemon=True)
        thread.start()
        try:
            yield scores
        finally:
            thread.join()

    def beside_scores(self) -> Mapping[tuple[Kind, Key], Record]:
        """What else members write: when they submitted, and their own orders."""
        with reading(self.path):
            return {
                (kind, key): record
                for kind in (Kind.SUBMISSION, Kind.ORDER)
                for key, record in loading.records(self.connection, kind, self.path)
            }

    def erased(self) -> PackErased:
        """What the file says of itself about erasing."""
        return pack_erased(self.info, self.path)

    def load(self) -> State:
        """Everything in the file but the ledger and the attached files."""
        with reading(self.path):
            return loading.read_state(self.connection, self.path, self._scores())

    def _scores(self) -> Scores:
        """One by one, so that no text can pass for several."""
        found: list[tuple[ScoreKey, Score]] = []
        for key, record in loading.records(self.connection, Kind.SCORE, self.path):
            score = cast("Score", record)
            text = "".join((*key, score.evidence))
            if FIELD in text or ROW in text or "\0" in text:
                raise Damaged(self.path, "table score")
            found.append((cast("ScoreKey", key), score))
        return Scores().put(found)

    def _count(self, table: str) -> int:
        return int(self.connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])


@contextmanager
def open_untrusted(path: Path) -> Iterator[PackFile]:
    """The file, read-only; Refusal where it is damaged, too large, or holds anything but our tables."""
    _small_enough(path)
    _settle(path)
    connection, info = open_checked(path, "ro")
    try:
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LARGEST_VALUE)
        pack = PackFile(path, info, connection)
        with reading(path):
            if any(pack._count(table) > MOST_ROWS for table in ("score", "entry", "replica")):
                raise _too_large(path)
        yield pack
    finally:
        connection.close()


def _too_large(path: Path) -> Refusal:
    return Refusal(N_("{file} is too large for a scoring pack; ask for it again."), file=path.name)


def _small_enough(path: Path) -> None:
    if is_ordinary(path) and path.stat().st_size > LARGEST_FILE:
        raise _too_large(path)


def _settle(path: Path) -> None:
    """What only a writing connection can do, before the file is opened for reading alone.

    A journal beside it is a write that a power cut stopped and that has to be taken back; a file that some tool has
    left in WAL mode would have two more files put beside it by every reader.
    """
    if is_ordinary(path) and (journal_of(path).exists() or _in_wal_mode(path)):
        connection, _ = open_checked(path)
        connection.close()


def _in_wal_mode(path: Path) -> bool:
    """Bytes 18 and 19 of the header: the versions of the file format for writing and reading, 2 for WAL."""
    return beginning(path, 20)[18:] == b"\2\2"  # what cannot be read is refused at the door, in words
