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
SELECT s.member, s.applicant, count(*), group_concat(
  s.criterion || '/' || s.method || char(31)
  || CASE s.not_assessable WHEN 1 THEN 'NA' ELSE ifnull(s.rating, '') END || char(31) || s.evidence, char(30))
FROM score AS s GROUP BY s.member, s.applicant
"""
"""One text for each sheet: a Python object a score would cost ten times as much as the rows themselves.

Grouped by the beginning of the table's key, the rows come as they lie; an inner ORDER BY would sort them all again.
"""


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
    except sqlite3.Error as error:
        raise refusal_of(error, path) from error


def packed_scores(connection: sqlite3.Connection, path: Path) -> Scores:
    """All scores, each sheet unpacked only when somebody looks at it."""
    sheets: dict[str, dict[str, Sheet]] = {}
    for member, applicant, count, packed in connection.execute(PACKED_SCORES):
        if packed.count(ROW) != count - 1 or packed.count(FIELD) != 2 * count:
            raise Damaged(path, "table score")
        sheets.setdefault(member, {})[applicant] = Sheet(packed)
    return Scores(sheets)


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
