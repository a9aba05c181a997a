"""What makes the tables of a new file, in SQLAlchemy's words; imported where a file is made, not to open one."""

from typing import Final

from sqlalchemy import Table, create_mock_engine
from sqlalchemy.dialects import sqlite

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
