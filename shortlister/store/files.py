"""What a file is, seen from outside: kind, vacancy, edition, schema version; and how a connection to it is made."""

import os
import sqlite3
import sys
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final
from urllib.parse import quote

from shortlister.domain.ordinary import Lies, beginning, is_ordinary, lies_at
from shortlister.domain.refusals import Refusal
from shortlister.i18n import N_
from shortlister.store.troubles import Damaged, refusal_of

APPLICATION_ID: Final = 0x53484C53
"""`SHLS` in the header of every Shortlister file."""

SCHEMA_VERSION: Final = 3
"""The header's `user_version` of files that this program writes."""

REVISION: Final = "0003"
"""The migration that leads to this schema version."""

ASIDE: Final = "unfinished "
"""How the names begin under which `meta` keeps what is being typed, until it is a change; the member's id follows."""

ERASED: Final = "erased"
"""Under this name a pack's `meta` keeps what is left of entries whose content was erased."""

LEDGER_TABLES: Final = frozenset({"meta", "content", "entry", "replica", "alembic_version"})
TABLES: Final = LEDGER_TABLES | frozenset(
    {
        "agreed", "allocation", "applicant", "application", "calibration", "conflict", "criterion", "declaration",
        "erasure", "identity", "issue", "meeting", "member", "method", "outcome", "own_order", "person", "receipt",
        "score", "stage", "submission", "tie", "vacancy",
    }
)  # fmt: skip
"""Every table of a file; a file with anything else in it was not written by Shortlister.

Those of the records are written out, so that a file can be looked at before the records are imported; a test holds
them together with the layouts.
"""

BUSY_SECONDS: Final = 2.0
"""How long another program's write is waited for."""


class FileKind(StrEnum):
    """What a file holds; the value is what `meta` says."""

    VACANCY = "vacancy"
    PACK = "pack"


@dataclass(frozen=True, slots=True)
class FileInfo:
    """What a file says of itself. `member` and `stage` (ids) and `base` (hex) only for packs; `version` the schema's.

    `edition` is the specification's. `meta` is everything that the file says, by key.
    """

    kind: FileKind
    vacancy: str
    member: str
    stage: str
    edition: int
    base: str
    version: int
    meta: Mapping[str, str]

    @property
    def needs_migration(self) -> bool:
        """Whether an older program wrote the file; `migrate` brings it up to date."""
        return self.version < SCHEMA_VERSION


def uri(path: Path, mode: str) -> str:
    """The file's address for SQLite, also of a name that is no UTF-8; a Windows share keeps both its slashes."""
    text = path.resolve().as_posix()
    return f"file:{'//' if text.startswith('/') else '///'}{quote(os.fsencode(text))}?mode={mode}"


def connect(path: Path, mode: str = "rw") -> sqlite3.Connection:
    """A connection in autocommit, with the pragmas of every connection; sqlite3.Error where SQLite cannot.

    `rw` lets SQLite roll back what a power cut left half written, and falls back to reading where it may not write.
    """
    connection = sqlite3.connect(
        uri(path, mode), uri=True, isolation_level=None, timeout=BUSY_SECONDS, check_same_thread=False
    )
    try:
        set_pragmas(connection, reading_only=mode == "ro")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def set_pragmas(connection: sqlite3.Connection, *, reading_only: bool) -> None:
    """Measured: with EXTRA and a DELETE journal (the default) a power cut loses no commit; with FULL some, WAL many."""
    connection.execute("PRAGMA synchronous=EXTRA")
    if sys.platform == "darwin":
        connection.execute("PRAGMA fullfsync=ON")
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("PRAGMA cell_size_check=ON")
    connection.execute("PRAGMA secure_delete=ON")
    connection.execute("PRAGMA mmap_size=0")
    if reading_only:  # while writing, our own CHECK constraints use JSON functions, which SQLite then calls unsafe
        connection.execute("PRAGMA trusted_schema=OFF")


def open_checked(path: Path, mode: str = "rw") -> tuple[sqlite3.Connection, FileInfo]:
    """A connection to a sound Shortlister file, and what the file says of itself; Refusal for anything else."""
    _at_the_door(path)
    try:
        connection = connect(path, mode)
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise _first_error(error, path) from error
    try:
        info = _examine(connection, path)
        if mode == "rw":
            connection.execute("PRAGMA journal_mode=DELETE")  # not before the file is known to be ours
            _tidy(connection, path)
        return connection, info
    except (sqlite3.Error, UnicodeDecodeError) as error:
        connection.close()
        raise _first_error(error, path) from error
    except Refusal:
        connection.close()
        raise


def journal_of(path: Path) -> Path:
    """Where SQLite keeps what a write needs to be taken back."""
    return path.with_name(f"{path.name}-journal")


def _tidy(connection: sqlite3.Connection, path: Path) -> None:
    """Take away a journal that a stopped process left before it said anything; SQLite itself only ignores it.

    With the exclusive lock held no other process can be writing, and what had to be rolled back has been.
    """
    if not journal_of(path).exists():
        return
    try:
        connection.execute("BEGIN EXCLUSIVE")
        try:
            journal_of(path).unlink(missing_ok=True)
        finally:
            connection.execute("ROLLBACK")
    except (sqlite3.Error, OSError):
        return  # somebody is writing, or we may not: the journal is not ours to take


def inspect(path: Path) -> FileInfo:
    """What the file is; Refusal, in one sentence, where it is not a sound file of this or an older version."""
    connection, info = open_checked(path)
    connection.close()
    return info


def glance(path: Path) -> FileKind:
    """Which of the two a file says that it is; opening it looks closer. Refusal where it is neither."""
    _at_the_door(path)
    try:
        with closing(connect(path, "ro")) as connection:
            if _pragma(connection, "application_id") != APPLICATION_ID:
                raise _not_ours(path)
            row = connection.execute("SELECT meta.value FROM meta WHERE meta.key = 'kind'").fetchone()
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise _first_error(error, path) from error
    if row is None or row[0] not in set(FileKind):
        raise _not_ours(path)
    return FileKind(row[0])


def whose(path: Path) -> tuple[str, str]:
    """The ids of the vacancy that a file says it is of and, in a pack, of the member; empty where it does not say."""
    if not is_ordinary(path):
        return "", ""
    try:
        with closing(connect(path, "ro")) as connection:
            meta = dict(connection.execute("SELECT key, value FROM meta WHERE key IN ('vacancy', 'member')").fetchall())
    except (sqlite3.Error, UnicodeDecodeError):
        return "", ""
    return str(meta.get("vacancy", "")), str(meta.get("member", ""))


def is_ours(path: Path) -> bool:
    """Whether the header of an ordinary file says that it is our file, of whatever version."""
    return _numbers(path)[1] == APPLICATION_ID.to_bytes(4, "big")


def of_this_version(path: Path) -> bool:
    """Whether the header says that it is our file and of this schema version."""
    return _numbers(path) == (SCHEMA_VERSION.to_bytes(4, "big"), APPLICATION_ID.to_bytes(4, "big"))


def _numbers(path: Path) -> tuple[bytes, bytes]:
    """The schema version and the application's number, bytes 60 and 68 of a database's header; else nothing."""
    header = beginning(path, 72)
    return (header[60:64], header[68:72]) if header.startswith(b"SQLite format 3\x00") else (b"", b"")


def _at_the_door(path: Path) -> None:
    """Refuse what is no readable file at all."""
    there = lies_at(path)
    try:
        if there is Lies.FOLDER:
            raise Refusal(N_("{file} is a folder, not a vacancy or a scoring pack; choose a file."), file=str(path))
        if there is Lies.OTHER:
            raise Refusal(N_("“{file}” is not an ordinary file, so it is not opened."), file=str(path))
        with path.open("rb"):
            pass
    except (FileNotFoundError, NotADirectoryError) as error:
        raise Refusal(N_("There is no file {file}; check its name and folder."), file=str(path)) from error
    except PermissionError as error:
        raise Refusal(
            N_("You may not read {file}; ask its owner, or copy it to a folder of your own."), file=str(path)
        ) from error
    except (OSError, ValueError) as error:
        raise Refusal(N_("{file} cannot be read ({detail})."), file=str(path), detail=str(error)) from error


def _not_ours(path: Path) -> Refusal:
    return Refusal(
        N_("{file} is not a Shortlister vacancy or scoring pack, or its beginning is damaged."), file=path.name
    )


def _first_error(error: sqlite3.Error | UnicodeDecodeError, path: Path) -> Refusal:
    """Before the file is known to be ours, SQLite's “not a database” means that it is not."""
    name = getattr(error, "sqlite_errorname", None) or ""
    return _not_ours(path) if name.startswith("SQLITE_NOTADB") else refusal_of(error, path)


def _examine(connection: sqlite3.Connection, path: Path) -> FileInfo:
    if _pragma(connection, "application_id") != APPLICATION_ID:
        raise _not_ours(path)
    version = _pragma(connection, "user_version")
    if version > SCHEMA_VERSION:
        raise Refusal(
            N_("{file} was written by a newer version of Shortlister; install the current version to open it."),
            file=path.name,
        )
    check(connection, path)
    _only_tables(connection, path, current=version == SCHEMA_VERSION)
    return _info(connection, path, version)


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


def check(connection: sqlite3.Connection, path: Path) -> None:
    """SQLite's own look at every page; Refusal with its first finding.

    The CHECK constraints are left out here: they are tested at every write, and `verify` compares every value.
    """
    connection.execute("PRAGMA ignore_check_constraints=ON")
    try:
        finding = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    finally:
        connection.execute("PRAGMA ignore_check_constraints=OFF")
    if finding != "ok":
        raise Damaged(path, str(finding))


def _only_tables(connection: sqlite3.Connection, path: Path, *, current: bool) -> None:
    """No views, triggers, virtual tables or indexes of somebody else's making; `current`: of this schema version."""
    for kind, name, sql in connection.execute("SELECT type, name, sql FROM sqlite_master"):
        if kind == "index" and sql is None:
            continue
        if kind != "table" or (current and name not in TABLES):
            raise Damaged(path, f"{kind} {name}")
    for _schema, name, kind, _columns, _without, strict in connection.execute("PRAGMA table_list"):
        if name in TABLES and (kind != "table" or (not strict and name != "alembic_version")):
            raise Damaged(path, f"table {name}")


def _info(connection: sqlite3.Connection, path: Path, version: int) -> FileInfo:
    meta = {str(key): str(value) for key, value in connection.execute("SELECT meta.key, meta.value FROM meta")}
    edition = connection.execute("SELECT v.edition FROM vacancy AS v").fetchone()
    try:
        return FileInfo(
            FileKind(meta["kind"]),
            meta["vacancy"],
            meta.get("member", ""),
            meta.get("stage", ""),
            int(meta["edition"] if "edition" in meta else edition[0]),
            meta.get("base", ""),
            version,
            meta,
        )
    except (KeyError, ValueError, TypeError) as error:
        raise Damaged(path, "table meta") from error
