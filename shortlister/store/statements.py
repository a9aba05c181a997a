"""The writing statements as text, so that a score needs neither SQLAlchemy's 35 MB nor the third of a second it takes.

They say what SQLAlchemy Core would make of the tables; a test compares every one of them with its own.
"""

from collections.abc import Mapping
from functools import cache
from typing import Final

from shortlister.store.mapping import LAYOUTS

_LEDGER: Final[Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    "meta": (("key", "value"), ("key",)),
    "content": (("digest", "bytes"), ("digest",)),
    "entry": (
        ("replica", "number", "member", "author", "at", "seen", "salt", "payload", "digest", "link"),
        ("replica", "number"),
    ),
    "replica": (("id", "member", "place"), ("id",)),
    "alembic_version": (("version_num",), ("version_num",)),
}
"""Columns and key of the tables that hold no records."""

COLUMNS: Final = {layout.table: (layout.columns, layout.key_columns) for layout in LAYOUTS.values()} | dict(_LEDGER)
"""The columns of every table in order, and those of its key."""


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(f'"{name}"' for name in names)


@cache
def insert(name: str) -> str:
    """A row that is not there yet; takes the columns in order."""
    columns, _keys = COLUMNS[name]
    return f'INSERT INTO "{name}" ({_listed(columns)}) VALUES ({", ".join("?" * len(columns))})'


@cache
def keep(name: str) -> str:
    """A row, unless its key is there already; takes the columns in order."""
    return f"{insert(name)} ON CONFLICT DO NOTHING"


@cache
def put(name: str) -> str:
    """A row, in place of the one with its key; takes the columns in order."""
    columns, keys = COLUMNS[name]
    rest = ", ".join(f'"{one}" = excluded."{one}"' for one in columns if one not in keys)
    return f"{insert(name)} ON CONFLICT ({_listed(keys)}) DO UPDATE SET {rest}"


@cache
def many(statement: str, width: int, rows: int) -> str:
    """An inserting statement of rows of `width` columns that takes so many of them at once."""
    one = f"({', '.join('?' * width)})"
    before, found, after = statement.partition(one)
    if not found:
        raise AssertionError(f"{statement} takes no row of {width}")
    return before + ", ".join([one] * rows) + after


@cache
def remove(name: str) -> str:
    """No row with this key; takes the key's columns in order."""
    _columns, keys = COLUMNS[name]
    where = " AND ".join(f'"{name}"."{one}" = ?' for one in keys)
    return f'DELETE FROM "{name}" WHERE {where}'
