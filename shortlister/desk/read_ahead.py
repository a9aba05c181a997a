"""Of several packs the next one is read while one is written: SQLite leaves Python a core meanwhile."""

import gc
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Thread
from typing import Final

from shortlister.desk.ahead import Ahead
from shortlister.desk.brought import brought_by
from shortlister.desk.desk import Desk
from shortlister.desk.kept import identity, size_in
from shortlister.domain.ledger import Entry
from shortlister.domain.refusals import Refusal
from shortlister.store.opening import Head

TURN: Final = 0.0003
"""Seconds after which who reads lets who writes go on; by default it would be five milliseconds a statement."""

LARGEST: Final = 8 << 20
"""Bytes of a pack that is read ahead: what two larger ones bring is too much to hold at once."""


@contextmanager
def not_collecting() -> Iterator[None]:
    """A hundred thousand values are made and none in a circle: looking for circles takes longer than making them.

    What is made within has to be let go within, or it is looked through when collecting goes on.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


@contextmanager
def each_read_ahead(desk: Desk, paths: Sequence[Path]) -> Iterator[Iterator[Path]]:
    """These paths in order; while somebody is busy with one, what the next one brings is read and kept at the desk.

    Only what `brought_by` would find anyway: whatever cannot be read ahead is read, or refused, in its turn.
    """
    reader = _Reader(desk)
    turn = sys.getswitchinterval()
    with not_collecting():
        sys.setswitchinterval(TURN)
        try:
            yield reader.over(paths)
        finally:
            reader.wait()
            sys.setswitchinterval(turn)


class _Reader:
    """Reads one pack at a time in a thread of its own."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._thread: Thread | None = None

    def over(self, paths: Sequence[Path]) -> Iterator[Path]:
        for number, path in enumerate(paths, start=1):
            self.wait()
            self._begin(paths[number : number + 1])
            yield path

    def wait(self) -> None:
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _begin(self, following: Sequence[Path]) -> None:
        for path in following:
            if _can_be_kept(path):
                here = _AsItStands(self._desk)
                self._thread = Thread(target=_read, args=(self._desk, path, here), name="next pack")
                self._thread.start()


def _can_be_kept(path: Path) -> bool:
    """Whether it is an ordinary file, as it has been for a while, and no large one."""
    known = identity(path) if os.path.isfile(path) else None  # noqa: PTH113 - Path.is_file raises where a name is too long
    return known is not None and size_in(known) <= LARGEST


def _read(desk: Desk, path: Path, here: Ahead) -> None:
    with suppress(Refusal, _Busy):  # said, or read, when its turn comes
        brought_by(desk, path, here)


class _Busy(Exception):
    """The vacancy's file may be in the midst of being written, so its ledger cannot be gone through."""


class _AsItStands(Ahead):
    """What was known at the desk when reading began; single entries are asked of the file between two writes."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._heads = dict(desk.store.heads())

    @property
    def heads(self) -> Mapping[str, Head]:
        return self._heads

    def entries(self, *, replica: str | None = None, member: str | None = None) -> Iterator[Entry]:
        raise _Busy(replica, member)
