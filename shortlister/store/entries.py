"""The ledger's rows: entries, and how far each chain goes; the standard library only."""

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from shortlister.domain.ledger import START, Entry, Line, seen_of
from shortlister.store.troubles import Damaged, refusal_of

PAGE: Final = 500
"""Entries read at a time."""

ENTRY_COLUMNS: Final = ("replica", "number", "member", "author", "at", "seen", "salt", "payload", "digest", "link")
SELECT_ENTRY: Final = "SELECT " + ", ".join(f'entry."{column}"' for column in ENTRY_COLUMNS) + " FROM entry"


@dataclass(frozen=True, slots=True)
class Head:
    """How far a chain goes: its last entry's number and link. `place` tells the copy of the file that writes it."""

    replica: str
    member: str
    entries: int
    link: bytes
    place: str


def read_heads(connection: sqlite3.Connection) -> dict[str, Head]:
    """Every chain's head, by replica: its last entry, found through the key."""
    last = "SELECT e.number, e.link FROM entry AS e WHERE e.replica = ? ORDER BY e.number DESC LIMIT 1"
    heads: dict[str, Head] = {}
    for replica, member, place in connection.execute("SELECT r.id, r.member, r.place FROM replica AS r ORDER BY r.id"):
        entries, link = connection.execute(last, (replica,)).fetchone() or (0, START)
        heads[replica] = Head(replica, member, entries, link, place)
    return heads


def entry_of(row: Line | tuple[Any, ...]) -> Entry:
    """The ledger entry of a row in the order of `ENTRY_COLUMNS`; ValueError where `seen` is no JSON."""
    replica, number, member, author, at, seen, salt, payload, digest, link = row
    return Entry(replica, number, member, author, at, seen_of(seen), salt, payload, digest, link)


def entry_row(item: Entry) -> Line:
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
    sql += f" ORDER BY replica, number LIMIT {PAGE}"
    place: dict[str, object] = {"from": replica or "", "number": after if replica else 0}
    while True:
        try:
            rows = connection.execute(sql, {"replica": replica, "member": member, "after": after, **place}).fetchall()
            found = [entry_of(row) for row in rows]
        except (sqlite3.Error, UnicodeDecodeError) as error:
            raise refusal_of(error, path) from error
        except ValueError as error:
            raise Damaged(path, "table entry") from error
        yield from found
        if len(found) < PAGE:
            return
        place = {"from": found[-1].replica, "number": found[-1].number}


def lines(connection: sqlite3.Connection, replica: str, after: int) -> list[Line]:
    """The chain's rows with greater numbers as they are stored, in order; sqlite3.Error where they cannot be read."""
    sql = f"{SELECT_ENTRY} WHERE replica = ? AND number > ? ORDER BY number"
    return connection.execute(sql, (replica, after)).fetchall()


def one_entry(connection: sqlite3.Connection, replica: str, number: int) -> Entry | None:
    """The entry with this number, None where the file has none; sqlite3.Error where it cannot be read."""
    row = connection.execute(f"{SELECT_ENTRY} WHERE replica = ? AND number = ?", (replica, number)).fetchone()
    return None if row is None else entry_of(row)


def latest_seen(connection: sqlite3.Connection, replica: str) -> dict[str, int]:
    """How far the chain last said that it knew others; sqlite3.Error or ValueError where it cannot be read."""
    sql = "SELECT e.seen FROM entry AS e WHERE e.replica = ? AND e.seen <> '{}' ORDER BY e.number DESC LIMIT 1"
    row = connection.execute(sql, (replica,)).fetchone()
    return seen_of(row[0]) if row else {}


def recent(connection: sqlite3.Connection, author: str, limit: int) -> list[Entry]:
    """This person's last entries, newest first; sqlite3.Error or ValueError where they cannot be read."""
    sql = f"{SELECT_ENTRY} WHERE author = ? ORDER BY rowid DESC LIMIT ?"
    return [entry_of(row) for row in connection.execute(sql, (author, limit)).fetchall()]
