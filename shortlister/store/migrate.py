"""Older files brought up to date: a verified backup first, then all or nothing.

Foreign keys are off before the transaction begins: Alembic copies a table to change it, and with foreign keys on and
a cascade that has deleted every row which hung on it, without an error.
"""

import os
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy.exc import SQLAlchemyError

from shortlister.domain.ledger import head_of
from shortlister.domain.refusals import Refusal
from shortlister.i18n import N_
from shortlister.store.backups import backup
from shortlister.store.engine import engine_over
from shortlister.store.entries import read_heads
from shortlister.store.files import REVISION, SCHEMA_VERSION, connect, inspect

MIGRATIONS: Final = Path(__file__).resolve().parent / "migrations"


@dataclass(frozen=True, slots=True)
class Schema:
    """Where a migration leads: schema version, Alembic revision, and the folders with the steps."""

    version: int
    revision: str
    steps: tuple[Path, ...]


CURRENT: Final = Schema(SCHEMA_VERSION, REVISION, (MIGRATIONS / "versions",))


class _Lost(Exception):
    """A step has lost something."""


def migrate(path: Path, *, backups: Path | None = None, to: Schema = CURRENT) -> Path:
    """Bring a sound older file to the schema; returns the backup made before. Refusal leaves the file as it was."""
    inspect(path)
    kept = backup(path, backups)
    connection = connect(path)
    try:
        _migrate(connection, to)
    except (_Lost, CommandError, SQLAlchemyError, sqlite3.Error) as error:
        raise Refusal(
            N_("{file} could not be brought up to date ({detail}) and is as it was; there is a backup at {backup}."),
            file=path.name,
            detail=str(error).splitlines()[0],
            backup=str(kept),
        ) from error
    finally:
        connection.close()
    return kept


def _migrate(connection: sqlite3.Connection, to: Schema) -> None:
    connection.execute("PRAGMA foreign_keys=OFF")
    with engine_over(connection).connect() as core, core.begin():  # Alembic commits what it did not find begun
        connection.execute("BEGIN IMMEDIATE")
        try:
            before = counts(connection), ledger_head(connection)
            config = configuration(to)
            config.attributes["connection"] = core
            command.upgrade(config, to.revision)
            connection.execute(f"PRAGMA user_version={int(to.version)}")
            _nothing_lost(before[0], counts(connection))
            if ledger_head(connection) != before[1]:
                raise _Lost("ledger")
            if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
                raise _Lost("foreign key")
            connection.execute("COMMIT")
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")


def configuration(to: Schema) -> Config:
    """Alembic's settings for these steps, without a file."""
    config = Config()
    for name, value in {
        "script_location": str(MIGRATIONS),
        "version_locations": os.pathsep.join(str(folder) for folder in to.steps),
        "path_separator": "os",
    }.items():
        config.set_main_option(name, value.replace("%", "%%"))
    return config


def counts(connection: sqlite3.Connection) -> Mapping[str, int]:
    """How many rows each table has."""
    names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()]
    return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}


def ledger_head(connection: sqlite3.Connection) -> str:
    """The ledger's head as the file's entries make it."""
    return head_of(head.link for head in read_heads(connection).values())


def _nothing_lost(before: Mapping[str, int], after: Mapping[str, int]) -> None:
    for table, count in before.items():
        if after.get(table) != count:
            raise _Lost(table)
