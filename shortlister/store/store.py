"""One open file: its state in memory, and the one way in which anything gets onto the disk."""

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from threading import RLock
from types import MappingProxyType, TracebackType
from typing import TYPE_CHECKING, Self

from shortlister.domain.changes import Change
from shortlister.domain.codec import payload
from shortlister.domain.ledger import Entry, head_of
from shortlister.domain.records import Kind
from shortlister.domain.refusals import Refusal
from shortlister.domain.state import State, apply, born
from shortlister.i18n import N_
from shortlister.store import chains
from shortlister.store.files import FileInfo, FileKind, connect, open_checked
from shortlister.store.loading import Head, Loaded, entry_of, one_entry, pages, read, read_heads, SELECT_ENTRY
from shortlister.store.troubles import Uncertain, refusal_of

if TYPE_CHECKING:
    from shortlister.store.writing import Writer

OWN_KINDS = frozenset({Kind.SCORE, Kind.SUBMISSION, Kind.CONFLICT})
"""What a member's chain may hold; everything else is the vacancy's own."""


class ChangedOutside(Refusal):
    """Another program wrote to the file; the state has been read again, and the change was not made."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            N_("{file} was changed by another program and has been read again; look at it and repeat what you did."),
            file=path.name,
        )


class Store:
    """An open vacancy or pack. `state` is what the file holds; `append` and `take` are the only ways to change it."""

    def __init__(self, path: Path, connection: sqlite3.Connection, loaded: Loaded) -> None:
        self.path = path
        self.info = loaded.info
        self._connection = connection
        self._state = loaded.state
        self._heads = dict(loaded.heads)
        self._known: dict[str, Mapping[str, int]] = {}
        self._made: Writer | None = None
        self._place = ""
        self._lock = RLock()
        self._version = self._data_version()

    @classmethod
    def open(cls, path: Path) -> Self:
        """The file's state, ready for writing; Refusal where it cannot be opened."""
        connection, info = open_checked(path)
        try:
            return cls(path, connection, read(connection, info, path))
        except Refusal:
            connection.close()
            raise

    @classmethod
    def create(cls, path: Path, change: Change, *, author: str, at: str) -> Self:
        """A new vacancy's file; the change's first delta is the vacancy itself. Refusal where the file exists."""
        state = born(change)
        try:
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        except FileExistsError as error:
            raise Refusal(N_("{file} is there already; choose another name."), file=str(path)) from error
        except OSError as error:
            raise Refusal(
                N_("{file} cannot be made here ({detail})."), file=str(path), detail=error.strerror or ""
            ) from error
        try:
            connection = connect(path)
            try:
                return cls._first(path, connection, state, change, author=author, at=at)
            except BaseException:
                connection.close()
                raise
        except BaseException:
            path.unlink(missing_ok=True)
            raise

    @classmethod
    def _first(
        cls, path: Path, connection: sqlite3.Connection, state: State, change: Change, *, author: str, at: str
    ) -> Self:
        meta = {"kind": FileKind.VACANCY.value, "vacancy": state.vacancy.id}
        info = FileInfo(FileKind.VACANCY, state.vacancy.id, "", "", 0, "", 1, meta)
        store = cls(path, connection, Loaded(info, state, {}))
        with store._transaction() as writer:
            writer.create(meta)
            head, item = store._next(change, author=author, at=at, member="")
            writer.change(change)
            writer.entries([item])
            writer.heads([chains.after(head, item)])
        store._heads[head.replica] = chains.after(head, item)
        return store
