"""The whole state out of a file in a few statements, with the standard library alone: fast, and light on memory."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from shortlister.domain.changes import Key
from shortlister.domain.records import Kind, Record, Vacancy
from shortlister.domain.scales import Scale
from shortlister.domain.scores import PackedSheets, Scores
from shortlister.domain.state import FIELDS, State, slot
from shortlister.store.entries import Head, read_heads
from shortlister.store.files import FileInfo
from shortlister.store.mapping import LAYOUTS, select
from shortlister.store.packed import Pack, Packed, pack
from shortlister.store.troubles import Damaged, refusal_of


@dataclass(frozen=True, slots=True)
class Loaded:
    """A file's content as one moment saw it; `heads` by replica."""

    info: FileInfo
    state: State
    heads: Mapping[str, Head]


def load(path: Path) -> Loaded:
    """Everything in the file but the ledger's entries and the attached files; Refusal where it cannot be read."""
    found = pack(path)
    try:
        return read(found)
    finally:
        found.close()


def read(found: Packed) -> Loaded:
    """What a packed file holds, and the end of its read transaction; Refusal where it cannot be read."""
    connection, path = found.connection, found.path
    try:
        try:
            packs = tuple(found.scores)
            state = read_state(connection, path, unpacked(packs, path))
            _require_on_the_scale(packs, state.vacancy.scale, path)
            return Loaded(found.info, state, read_heads(connection))
        finally:
            connection.execute("ROLLBACK")
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise refusal_of(error, path) from error


def unpacked(scores: Iterable[Pack], path: Path) -> Scores:
    """All scores; a member's sheets are parted, and each unpacked, only when somebody looks at them."""
    try:
        return Scores({one.member: PackedSheets(one.text, one.sheets, one.rows) for one in scores})
    except ValueError as error:
        raise Damaged(path, "table score") from error


def _require_on_the_scale(packs: Iterable[Pack], scale: Scale, path: Path) -> None:
    """Ratings below or above the scale would be counted as they are; verifying compares every one."""
    for one in packs:
        if not all(given is None or scale.lowest <= given <= scale.highest for given in (one.lowest, one.highest)):
            raise Damaged(path, "table score")


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
