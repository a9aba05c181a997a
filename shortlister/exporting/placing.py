"""Putting a finished file in place in one step, so that what was there before is whole until then."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import NamedTemporaryFile
from time import time
from typing import Final

from shortlister.domain.unwritten import unwritten

_PREFIX: Final = ".shortlister-"
_SUFFIX: Final = ".part"
_A_DAY: Final = 24 * 60 * 60


@contextmanager
def placed(path: Path) -> Iterator[Path]:
    """A new empty file beside `path` to write; it replaces `path` when the block ends without raising.

    Refusal where the folder, the disk or the file itself does not let it; then `path` is as it was.
    """
    _sweep(path.parent)
    try:
        with NamedTemporaryFile(dir=path.parent, prefix=_PREFIX, suffix=_SUFFIX, delete=False) as file:
            beside = Path(file.name)
        try:
            beside.chmod(_mode(path))
            yield beside
            _flush(beside)
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
    except FileNotFoundError as fault:
        # The folder may be there, and that for temporary files be the one without room.
        raise unwritten(path, OSError(fault.strerror) if path.parent.is_dir() else fault) from fault
    except OSError as fault:
        raise unwritten(path, fault) from fault


def _sweep(folder: Path) -> None:
    """Take away what an export that was killed left in the folder; one of the last day may still be at work."""
    with suppress(OSError):
        for left in folder.glob(f"{_PREFIX}*{_SUFFIX}"):
            if time() - left.stat().st_mtime > _A_DAY:
                left.unlink()


def _mode(path: Path) -> int:
    """The permissions of the file that is replaced; for a new one, readable by its owner's group as usual."""
    return path.stat().st_mode & 0o777 if path.exists() else 0o644


def _flush(path: Path) -> None:
    """On the disk before it is put in place: a power cut leaves the old file or the new one, never half of one."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
