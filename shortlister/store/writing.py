"""Writing to an open file: rows, entries and heads in one transaction.

The statements are those of SQLAlchemy Core, as text; only making a new file imports SQLModel.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import Final

from shortlister.domain.cells import Effect
from shortlister.domain.changes import Change, Key
from shortlister.domain.ledger import Entry, Line
from shortlister.domain.records import Kind, Record
from shortlister.store import statements
from shortlister.store.entries import Head, entry_row
from shortlister.store.files import APPLICATION_ID, REVISION, SCHEMA_VERSION
from shortlister.store.mapping import LAYOUTS, Row, score_rows
from shortlister.store.troubles import Uncertain, refusal_of

TOGETHER: Final = 400
"""Rows a statement."""

_CERTAIN: Final = ("SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_FULL", "SQLITE_READONLY", "SQLITE_CONSTRAINT")
"""After these a commit has certainly not happened."""


class Writer:
    """The writing side of one connection; the connection stays its owner's."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing; Refusal where SQLite cannot, `Uncertain` where a commit may have happened all the same."""
        try:
            self._connection.execute("BEGIN IMMEDIATE")
        except sqlite3.Error as error:
            raise refusal_of(error, self._path) from error
        try:
            yield
        except sqlite3.Error as error:
            self._roll_back()
            raise refusal_of(error, self._path) from error
        except BaseException:
            self._roll_back()
            raise
        self._commit()

    def _commit(self) -> None:
        try:
            self._connection.execute("COMMIT")
        except sqlite3.Error as error:
            self._roll_back()
            if (getattr(error, "sqlite_errorname", None) or "").startswith(_CERTAIN):
                raise refusal_of(error, self._path) from error
            raise Uncertain from error

    def _roll_back(self) -> None:
        """SQLite has often rolled back by itself by now."""
        if self._connection.in_transaction:
            try:
                self._connection.execute("ROLLBACK")
            except sqlite3.Error as error:
                raise Uncertain from error

    def _run(self, statement: str, rows: Iterable[Row]) -> None:
        self._connection.executemany(statement, rows)

    def _insert(self, statement: str, rows: Sequence[Row]) -> None:
        """Many rows a statement, which takes two thirds of the time of one a statement; then the rest."""
        whole = len(rows) - len(rows) % TOGETHER
        if whole:
            together = statements.many(statement, len(rows[0]), TOGETHER)
            parts = (rows[start : start + TOGETHER] for start in range(0, whole, TOGETHER))
            self._run(together, (tuple(chain.from_iterable(part)) for part in parts))
        self._run(statement, rows[whole:])

    def create(self, meta: Mapping[str, str]) -> None:
        """The tables of a new file, its header and what it says of itself; within a transaction."""
        self._connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        self._connection.execute(f"PRAGMA user_version={SCHEMA_VERSION}")
        from shortlister.store.schema import tables  # imports SQLModel: who only writes to a file is spared it

        for statement in tables():
            self._connection.execute(statement)
        self._run(statements.insert("alembic_version"), [(REVISION,)])
        self._run(statements.insert("meta"), sorted(meta.items()))

    def aside(self, name: str, text: str) -> None:
        """What the file says beside its records under this name; empty: nothing any more."""
        if text:
            self._run(statements.put("meta"), [(name, text)])
        else:
            self._run(statements.remove("meta"), [(name,)])

    def change(self, change: Change) -> None:
        """The rows of every delta (of several on one key the last), and the attached files."""
        gone: dict[Kind, dict[Key, None]] = {}
        there: dict[Kind, dict[Key, Record]] = {}
        for delta in change.deltas:
            if delta.after is None:
                there.get(delta.kind, {}).pop(delta.key, None)
                gone.setdefault(delta.kind, {})[delta.key] = None
            else:
                gone.get(delta.kind, {}).pop(delta.key, None)
                there.setdefault(delta.kind, {})[delta.key] = delta.after
        for kind, keys in gone.items():
            layout = LAYOUTS[kind]
            self._run(statements.remove(layout.table), sorted(layout.key_row(key) for key in keys))
        for kind, records in there.items():
            self.records(kind, records.items())
        self.contents(change.contents)

    def records(self, kind: Kind, records: Iterable[tuple[Key, Record]]) -> None:
        """These records, in place of those with their keys; in key order, as the rows lie."""
        layout = LAYOUTS[kind]
        rows = [layout.row(key, record) for key, record in sorted(records, key=lambda item: item[0])]
        self._insert(statements.put(layout.table), rows)

    def contents(self, contents: Mapping[str, bytes]) -> None:
        """Attached files by digest; one that is there already stays. ValueError where a digest is not its file's."""
        for digest, content in sorted(contents.items()):
            if sha256(content).hexdigest() != digest:
                raise ValueError(f"{digest} is not the digest of the attached file")
            self._run(statements.keep("content"), [(digest, content)])

    def entries(self, entries: Iterable[Entry]) -> None:
        """Ledger entries in this order; one that is there already stays."""
        self.lines([entry_row(item) for item in entries])

    def lines(self, lines: Sequence[Line]) -> None:
        """Like `entries`, of entries as rows."""
        self._insert(statements.keep("entry"), lines)

    def effect(self, effect: Effect) -> None:
        """The rows of what a merge changes; of its scores those that go, and the others in place of those there."""
        cells = effect.cells
        gone = [
            LAYOUTS[Kind.SCORE].key_row((cells.member, applicant, measure))
            for applicant, sheet in cells.sheets.items()
            if not all(sheet.values())
            for measure, cell in sheet.items()
            if cell is None
        ]
        self._run(statements.remove("score"), sorted(gone))
        self._insert(statements.put("score"), score_rows(cells.member, cells.sheets))
        self.change(effect.rest)

    def leave(self, heads: Iterable[Head]) -> None:
        """These chains are nobody's here any more."""
        self._run(statements.put("replica"), [(head.replica, head.member, head.place) for head in heads])

    def replicas(self, heads: Iterable[Head]) -> None:
        """These chains, where they are not known yet."""
        rows = [(head.replica, head.member, head.place) for head in heads]
        self._run(statements.keep("replica"), rows)
