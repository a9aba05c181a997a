"""The writing statements, made by SQLAlchemy from the tables and kept as text, so that a score costs no compiling."""

from functools import cache
from typing import Any, Final, cast

from sqlalchemy import Table, bindparam, create_mock_engine, delete
from sqlalchemy.dialects import sqlite
from sqlalchemy.sql.expression import ClauseElement

from shortlister.store.tables import METADATA

_DIALECT: Final = sqlite.dialect()


def table(name: str) -> Table:
    """The table of this name."""
    return METADATA.tables[name]


def tables() -> list[str]:
    """What makes every table, as `create_all` does it."""
    made: list[str] = []
    engine = create_mock_engine(
        "sqlite://", lambda ddl, *_rest, **_more: made.append(str(ddl.compile(dialect=_DIALECT)))
    )
    METADATA.create_all(engine, checkfirst=False)
    return made


def _text(statement: ClauseElement, order: tuple[str, ...]) -> str:
    compiled = cast("Any", statement.compile(dialect=_DIALECT))
    if tuple(compiled.positiontup) != order:
        raise AssertionError(f"the statement takes {compiled.positiontup}, not {order}")
    return str(compiled)


def _insert(name: str) -> Any:
    return sqlite.insert(table(name))


@cache
def insert(name: str) -> str:
    """A row that is not there yet; takes the columns in order."""
    columns = tuple(table(name).columns.keys())
    return _text(_insert(name).values({one: bindparam(one) for one in columns}), columns)


@cache
def keep(name: str) -> str:
    """A row, unless its key is there already; takes the columns in order."""
    columns = tuple(table(name).columns.keys())
    statement = _insert(name).values({one: bindparam(one) for one in columns}).on_conflict_do_nothing()
    return _text(statement, columns)


@cache
def put(name: str) -> str:
    """A row, in place of the one with its key; takes the columns in order."""
    target = table(name)
    columns = tuple(target.columns.keys())
    statement = _insert(name).values({one: bindparam(one) for one in columns})
    keys = [column.name for column in target.primary_key]
    rest = {one: statement.excluded[one] for one in columns if one not in keys}
    return _text(statement.on_conflict_do_update(index_elements=keys, set_=rest), columns)


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
    keys = tuple(column.name for column in table(name).primary_key)
    statement = delete(table(name)).where(*(table(name).columns[one] == bindparam(one) for one in keys))
    return _text(statement, keys)
