"""What was read from files that came back, kept as long as they stay as they are: a preview is not read again."""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, Generic, TypeVar

if TYPE_CHECKING:
    from shortlister.domain.changes import Remains
    from shortlister.domain.plans.sifting import Sifted
    from shortlister.store.chains import Run
    from shortlister.store.opening import FileInfo, Head

T = TypeVar("T")

Identity = tuple[int, ...]

SURELY_LATER: Final = 2.0
"""Seconds: file systems tell moments no more finely, so a file changed just now may change again unseen."""


@dataclass(frozen=True, slots=True)
class Brought:
    """A pack: what it says of itself, its chains' heads, how many scores it holds, and what of it is not here yet.

    `sifted` is what the new entries come to, where they were all made knowing what is here and hold nothing unusual.
    `remains` says what is left of those whose content is erased, and `erased` how many scores of erased applicants
    it holds, which are not among `scores`. `vouched` says whether all that it holds was written by its entries.
    """

    info: "FileInfo"
    heads: "Mapping[str, Head]"
    scores: int
    runs: "tuple[Run, ...]"
    sifted: "Sifted | None"
    remains: "tuple[Remains, ...]" = ()
    erased: int = 0
    vouched: bool = True


def identity(path: Path) -> Identity | None:
    """What tells this file, as it is, from any other; None where it is gone, in use, or was changed just now."""
    try:
        now, in_use = path.stat(), _in_use(path)
    except OSError:
        return None
    if in_use or time.time() - max(now.st_mtime, now.st_ctime) < SURELY_LATER:
        return None
    return now.st_dev, now.st_ino, now.st_size, now.st_mtime_ns, now.st_ctime_ns


def size_in(known: Identity) -> int:
    """The bytes of the file."""
    return known[2]


def _in_use(path: Path) -> bool:
    """Whether SQLite has left beside it what changes the file when it is next opened."""
    return any(path.with_name(path.name + ending).exists() for ending in ("-journal", "-wal"))


class Kept(Generic[T]):
    """Values by the file that they were read from."""

    def __init__(self) -> None:
        self._found: dict[Path, tuple[Identity, T]] = {}

    def get(self, path: Path) -> T | None:
        """What was kept of the file; None where nothing was, or the file is no longer the same."""
        found = self._found.get(path)
        return found[1] if found is not None and found[0] == identity(path) else None

    def change(self, path: Path, value: T) -> None:
        """Keep something else of a file of which something is kept."""
        if path in self._found:
            self._found[path] = (self._found[path][0], value)

    def keep(self, path: Path, known: Identity | None, value: T) -> None:
        """Keep what was read of a file that was `known` before and is the same now; nothing of any other."""
        if known is not None and known == identity(path):
            self._found[path] = (known, value)
        else:
            self._found.pop(path, None)
