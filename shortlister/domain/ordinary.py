"""What lies at a path, before it is asked for its content: a pipe or a device may never answer."""

from enum import StrEnum
from pathlib import Path
from stat import S_ISDIR, S_ISREG


class Lies(StrEnum):
    """Of a link, what it leads to. `NOTHING` too where it cannot be looked at; opening it says why."""

    NOTHING = "nothing"
    FILE = "file"
    FOLDER = "folder"
    OTHER = "other"


def lies_at(path: Path) -> Lies:
    """What it is, whatever the name is made of and however long it is."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        return Lies.NOTHING
    if S_ISREG(mode):
        return Lies.FILE
    return Lies.FOLDER if S_ISDIR(mode) else Lies.OTHER


def is_ordinary(path: Path) -> bool:
    """Whether it is a file that can be asked for its content."""
    return lies_at(path) is Lies.FILE


def beginning(path: Path, count: int) -> bytes:
    """The first bytes of an ordinary file; none of anything else, nor of what cannot be read."""
    if not is_ordinary(path):
        return b""
    try:
        with path.open("rb") as file:
            return file.read(count)
    except OSError:
        return b""
