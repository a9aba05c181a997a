"""The whole state out of a file in a few statements, with the standard library alone: fast, and light on memory."""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from shortlister.domain.changes import Key
from shortlister.domain.ledger import START, Entry
from shortlister.domain.records import Kind, Record, Vacancy
from shortlister.domain.refusals import Refusal
from shortlister.domain.scores import FIELD, ROW, Scores, Sheet
from shortlister.domain.state import FIELDS, State, slot
from shortlister.i18n import N_
from shortlister.store.files import FileInfo, open_checked
from shortlister.store.mapping import LAYOUTS, select
from shortlister.store.troubles import Damaged, refusal_of

ENTRY_COLUMNS: Final = ("replica", "number", "member", "author", "at", "seen", "salt", "payload", "digest", "link")
SELECT_ENTRY: Final = "SELECT " + ", ".join(f'entry."{column}"' for column in ENTRY_COLUMNS) + " FROM entry"

PACKED_SCORES: Final = """
SELECT member, applicant, count(*), group_concat(
  criterion || '/' || method || char(31)
  || CASE not_assessable WHEN 1 THEN 'NA' ELSE ifnull(rating, '') END || char(31) || evidence, char(30))
FROM (SELECT s.member, s.applicant, s.criterion, s.method, s.rating, s.not_assessable, s.evidence
      FROM score AS s ORDER BY s.member, s.applicant, s.criterion, s.method)
GROUP BY member, applicant
"""
"""One text for each sheet: a Python object a score would cost ten times as much as the rows themselves."""


@dataclass(frozen=True, slots=True)
class Head:
    """How far a chain goes: its last entry's number and link. `place` tells the copy of the file that writes it."""

    replica: str
    member: str
    entries: int
    link: bytes
    place: str


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


def read_heads(connection: sqlite3.Connection) -> dict[str, Head]:
    """Every chain's head, by replica: its last entry, found through the key."""
    last = "SELECT e.number, e.link FROM entry AS e WHERE e.replica = ? ORDER BY e.number DESC LIMIT 1"
    heads: dict[str, Head] = {}
    for replica, member, place in connection.execute("SELECT r.id, r.member, r.place FROM replica AS r ORDER BY r.id"):
        entries, link = connection.execute(last, (replica,)).fetchone() or (0, START)
        heads[replica] = Head(replica, member, entries, link, place)
    return heads


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


def entry_of(row: tuple[Any, ...]) -> Entry:
    """The ledger entry of a row in the order of `ENTRY_COLUMNS`; ValueError where `seen` is no JSON."""
    replica, number, member, author, at, seen, salt, payload, digest, link = row
    return Entry(replica, number, member, author, at, seen_of(seen), salt, payload, digest, link)


def seen_of(text: str) -> dict[str, int]:
    """How far other chains were known, by replica; ValueError where the text does not say."""
    known = json.loads(text) if text != "{}" else {}
    if not isinstance(known, dict) or not all(type(number) is int for number in known.values()):
        raise ValueError("not a map of replicas")
    return known


def entry_row(item: Entry) -> tuple[Any, ...]:
    """The row of a ledger entry, in the order of `ENTRY_COLUMNS`."""
    seen = json.dumps(dict(item.seen), sort_keys=True, separators=(",", ":")) if item.seen else "{}"
    return (
        item.replica,
        item.number,
        item.member,
        item.author,
        item.at,
        seen,
        item.salt,
        item.payload,
        item.digest,
        item.link,
    )


def pages(
    connection: sqlite3.Connection, path: Path, *, replica: str | None, after: int, member: str | None
) -> Iterator[Entry]:
    """Entries by replica and number, a page at a time, so that no statement is left open between two of them."""
    wanted = " AND (:replica IS NULL OR replica = :replica) AND (:member IS NULL OR member = :member)"
    sql = f"{SELECT_ENTRY} WHERE (replica, number) > (:from, :number) AND number > :after{wanted}"
    sql += " ORDER BY replica, number LIMIT 500"
    place: dict[str, object] = {"from": replica or "", "number": after if replica else 0}
    while True:
        try:
            rows = connection.execute(sql, {"replica": replica, "member": member, "after": after, **place}).fetchall()
            found = [entry_of(row) for row in rows]
        except sqlite3.Error as error:
            raise refusal_of(error, path) from error
        except ValueError as error:
            raise Damaged(path, "table entry") from error
        yield from found
        if len(found) < 500:
            return
        place = {"from": found[-1].replica, "number": found[-1].number}


def one_entry(connection: sqlite3.Connection, replica: str, number: int) -> Entry | None:
    """The entry with this number, None where the file has none; sqlite3.Error where it cannot be read."""
    row = connection.execute(f"{SELECT_ENTRY} WHERE replica = ? AND number = ?", (replica, number)).fetchone()
    return None if row is None else entry_of(row)
