"""The long step of opening a file, with next to nothing imported: it is checked, and SQLite packs all its scores.

It waits for SQLite, not for the interpreter, so a thread can do it while the records, the desk and the window that will
show them are still being imported. `loading` makes the state of it.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from threading import Event
from typing import Final, NamedTuple

from shortlister.domain.refusals import Refusal
from shortlister.i18n import N_
from shortlister.store.files import FileInfo, open_checked
from shortlister.store.troubles import refusal_of

PACKED_SCORES: Final = """
SELECT count(*), sum(rows), min(lowest), max(highest), group_concat(sheet, char(30) || char(30)) FROM (
  SELECT count(*) AS rows, min(s.rating) AS lowest, max(s.rating) AS highest, s.applicant || group_concat(
    printf(?, s.criterion, s.method, CASE WHEN s.not_assessable THEN 'NA' ELSE s.rating END, s.evidence), '')
  AS sheet FROM score AS s WHERE s.member = ? GROUP BY s.applicant)
"""
"""One text for a member, parted into one for each sheet: an object a score would cost ten times as much as the rows.

`printf` puts a row together in three quarters of the time that `||` takes, and its NULL is empty. Grouped by the
beginning of the table's key, the rows come as they lie; an inner ORDER BY would sort them all again.
One row a member, because for every row that SQLite gives the interpreter waits until the window's thread lets go.
"""

ONE_ROW: Final = "\x1e%s/%s\x1f%s\x1f%s"
"""A row of a packed sheet behind what parts it from the one before, for `printf`: quicker than a separator."""

NEXT_MEMBER: Final = "SELECT min(s.member) FROM score AS s WHERE s.member > ?"


class Pack(NamedTuple):
    """A member (id), how many sheets with how many scores they have left, and these in one text.

    `lowest` and `highest` are their ratings', None where they have given none.
    """

    member: str
    sheets: int
    rows: int
    lowest: int | None
    highest: int | None
    text: str


class Arriving:
    """The packs while another thread makes them: who goes through them waits for the next. They can be had once."""

    def __init__(self) -> None:
        self._packs: SimpleQueue[Pack | Exception | None] = SimpleQueue()
        self.all_there = Event()

    def fill(self, packs: Iterable[Pack]) -> None:
        """Make them, in the thread that has them made; what goes wrong is raised where they are gone through."""
        last: Exception | None = sqlite3.OperationalError("the scores were not read to their end")
        try:
            for one in packs:
                self._packs.put(one)
            last = None
        except (sqlite3.Error, UnicodeDecodeError) as error:
            last = error
        finally:
            self._packs.put(last)
            self.all_there.set()

    def fail(self, error: sqlite3.Error) -> None:
        """There will be none, and why."""
        self._packs.put(error)
        self.all_there.set()

    def __iter__(self) -> Iterator[Pack]:
        while (one := self._packs.get()) is not None:
            if isinstance(one, Exception):
                raise one
            yield one


@dataclass(frozen=True, slots=True)
class Packed:
    """A checked file of this version in a read transaction, and every member's scores as they were at its begin.

    Where the scores are arriving still, nobody else may use the connection before they are all there.
    """

    path: Path
    connection: sqlite3.Connection
    info: FileInfo
    scores: tuple[Pack, ...] | Arriving

    @property
    def whole(self) -> bool:
        return isinstance(self.scores, tuple) or self.scores.all_there.is_set()

    def fill(self) -> None:
        """Make the packs that are to arrive, in this thread."""
        if isinstance(self.scores, Arriving):
            self.scores.fill(packs(self.connection))

    def close(self) -> None:
        """Let go of the file, where nothing is made of it, as soon as the packs are made."""
        if isinstance(self.scores, Arriving):
            self.scores.all_there.wait()
        self.connection.close()


def pack(path: Path) -> Packed:
    """Open and check a file, and pack its scores; Refusal where it cannot be read as it is. The caller closes it."""
    connection, info = open_checked(path)
    return _or_closed(connection, info, path, arriving=False)


def begin(path: Path) -> Packed:
    """Like `pack`, with the scores still to come: somebody must call `fill`, or close the connection."""
    connection, info = open_checked(path)
    return _or_closed(connection, info, path, arriving=True)


def _or_closed(connection: sqlite3.Connection, info: FileInfo, path: Path, *, arriving: bool) -> Packed:
    try:
        return packed(connection, info, path, arriving=arriving)
    except Refusal:
        connection.close()
        raise


def packed(connection: sqlite3.Connection, info: FileInfo, path: Path, *, arriving: bool = False) -> Packed:
    """Like `pack` (or `begin`), from an open connection; it stays open, also where this is refused."""
    if info.needs_migration:
        raise Refusal(
            N_("{file} was written by an older version of Shortlister and has to be brought up to date first."),
            file=path.name,
        )
    try:
        connection.execute("BEGIN")
        return Packed(path, connection, info, Arriving() if arriving else tuple(packs(connection)))
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise refusal_of(error, path) from error


def packs(connection: sqlite3.Connection) -> Iterator[Pack]:
    """All scores by member; sqlite3.Error where they cannot be read."""
    (member,) = connection.execute(NEXT_MEMBER, ("",)).fetchone()
    while member is not None:
        yield Pack(member, *connection.execute(PACKED_SCORES, (ONE_ROW, member)).fetchone())
        (member,) = connection.execute(NEXT_MEMBER, (member,)).fetchone()
