"""Of several packs the next one is read while one is written: SQLite leaves Python a core meanwhile."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Thread
from typing import Final

from shortlister.desk.ahead import Ahead
from shortlister.desk.brought import brought_by
from shortlister.desk.collecting import not_collecting
from shortlister.desk.desk import Desk
from shortlister.desk.kept import identity, size_in
from shortlister.desk.turns import short_turns
from shortlister.domain.ledger import Entry
from shortlister.domain.ordinary import is_ordinary
from shortlister.domain.refusals import Refusal
from shortlister.store.opening import Head

LARGEST: Final = 8 << 20
"""Bytes of a pack that is read ahead: what two larger ones bring is too much to hold at once."""


@contextmanager
def each_read_ahead(desk: Desk, paths: Sequence[Path]) -> Iterator[Iterator[Path]]:
    """These paths in order; while somebody is busy with one, what the next one brings is read and kept at the desk.

    Only what `brought_by` would find anyway: whatever cannot be read ahead is read, or refused, in its turn.
    """
    reader = _Reader(desk)
    with not_collecting(), short_turns():
        try:
            yield reader.over(paths)
        finally:
            reader.wait()


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
    known = identity(path) if is_ordinary(path) else None
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
