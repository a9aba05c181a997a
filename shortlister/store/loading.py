"""The whole state out of a file in a few statements, with the standard library alone: fast, and light on memory."""

import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from shortlister.domain.changes import Key
from shortlister.domain.records import Kind, Record, Vacancy
from shortlister.domain.refusals import Refusal
from shortlister.domain.scores import FIELD, ROW, Scores, Sheet
from shortlister.domain.state import FIELDS, State, slot
from shortlister.i18n import N_
from shortlister.store.entries import Head, read_heads
from shortlister.store.files import FileInfo, open_checked
from shortlister.store.mapping import LAYOUTS, select
from shortlister.store.troubles import Damaged, refusal_of

PACKED_SCORES: Final = """
SELECT count(*), group_concat(sheet, char(30) || char(30)) FROM (
  SELECT s.applicant || char(31) || count(*) || char(30) || group_concat(
    s.criterion || '/' || s.method || char(31)
    || CASE s.not_assessable WHEN 1 THEN 'NA' ELSE ifnull(s.rating, '') END || char(31) || s.evidence, char(30))
  AS sheet FROM score AS s WHERE s.member = ? GROUP BY s.applicant)
"""
"""One text for a member, parted into one for each sheet: an object a score would cost ten times as much as the rows.

Grouped by the beginning of the table's key, the rows come as they lie; an inner ORDER BY would sort them all again.
One row a member, because for every row that SQLite gives the interpreter waits until the window's thread lets go.
"""

NEXT_MEMBER: Final = "SELECT min(s.member) FROM score AS s WHERE s.member > ?"


@dataclass(frozen=True, slots=True)
class Loaded:
    """A file's content as one moment saw it; `heads` by replica."""

    info: FileInfo
    state: State
    heads: Mapping[str, Head]


def load(path: Path) -> Loaded:
    """Everything in the file but the ledger's entries and the attached files; Refusal where it cannot be read."""
    connection, info = open_checked(path)
    try:
        return read(connection, info, path)
    finally:
        connection.close()


def read(connection: sqlite3.Connection, info: FileInfo, path: Path) -> Loaded:
    """Like `load`, from an open connection, in one read transaction."""
    if info.needs_migration:
        raise Refusal(
            N_("{file} was written by an older version of Shortlister and has to be brought up to date first."),
            file=path.name,
        )
    try:
        connection.execute("BEGIN")
        try:
            return Loaded(info, read_state(connection, path, packed_scores(connection, path)), read_heads(connection))
        finally:
            connection.execute("ROLLBACK")
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise refusal_of(error, path) from error


def packed_scores(connection: sqlite3.Connection, path: Path) -> Scores:
    """All scores, each sheet unpacked only when somebody looks at it."""
    sheets: dict[str, dict[str, Sheet]] = {}
    (member,) = connection.execute(NEXT_MEMBER, ("",)).fetchone()
    while member is not None:
        count, packed = connection.execute(PACKED_SCORES, (member,)).fetchone()
        sheets[member] = dict(_sheet(one, path) for one in packed.split(ROW + ROW))
        if len(sheets[member]) != count:
            raise Damaged(path, "table score")
        (member,) = connection.execute(NEXT_MEMBER, (member,)).fetchone()
    return Scores(sheets)


def _sheet(packed: str, path: Path) -> tuple[str, Sheet]:
    """An applicant (id) and their sheet, out of `applicant␟count␞rows`."""
    head, _, rows = packed.partition(ROW)
    applicant, _, count = head.partition(FIELD)
    if not count.isdecimal() or rows.count(ROW) != int(count) - 1 or rows.count(FIELD) != 2 * int(count):
        raise Damaged(path, "table score")
    return applicant, Sheet(rows)


def records(connection: sqlite3.Connection, kind: Kind, path: Path) -> Iterator[tuple[Key, Record]]:
    """The records of one kind in key order."""
    layout = LAYOUTS[kind]
    try:
        for row in connection.execute(select(layout)):
            yield layout.read(row)
    except (ValueError, TypeError, KeyError) as error:
        raise Damaged(path, f"table {layout.table}") from error


def read_state(connection: sqlite3.Connection, path: Path, scores: Scores) -> State:
    """The state out of every table but the scores', which are given."""
    vacancies = [record for _, record in records(connection, Kind.VACANCY, path)]
    if len(vacancies) != 1 or not isinstance(vacancies[0], Vacancy):
        raise Damaged(path, "table vacancy")
    tables: dict[str, Any] = {
        name: {slot(key): record for key, record in records(connection, kind, path)} for kind, name in FIELDS.items()
    }
    return State(vacancies[0], scores=scores, **tables)
