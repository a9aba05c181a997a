"""What SQLite says when something goes wrong, as refusals that people understand."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from shortlister.domain.refusals import Refusal
from shortlister.i18n import N_


class Damaged(Refusal):
    """The file is not as Shortlister wrote it."""

    def __init__(self, path: Path, detail: str) -> None:
        super().__init__(
            N_("{file} is damaged ({detail}); nothing was changed. Go back to a backup or to a copy that you sent."),
            file=path.name,
            detail=" ".join(detail.split()),
        )
        self.path = path


class ChangedOutside(Refusal):
    """Another program wrote to the file: the state has been read again, and the change was not made."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            N_("{file} was changed by another program and has been read again; look at it and repeat what you did."),
            file=path.name,
        )


class Uncertain(Exception):
    """A commit failed in a way that leaves open whether it happened: reopen and look."""


def refusal_of(error: sqlite3.Error | UnicodeDecodeError, path: Path) -> Refusal:
    """The refusal that says what SQLite's error means for this file; a text that is no text means damage."""
    if isinstance(error, UnicodeDecodeError) or "decode" in str(error):
        return Damaged(path, "text")
    name = (getattr(error, "sqlite_errorname", None) or "").removeprefix("SQLITE_")
    match name.split("_")[0]:
        case "FULL":
            return Refusal(
                N_("The disk is full, so nothing was written to {file}; make room and repeat it."), file=path.name
            )
        case "READONLY" | "PERM" | "AUTH":
            return Refusal(
                N_("{file} or its folder is read-only, so nothing was written; save a copy where you may write."),
                file=path.name,
            )
        case "BUSY" | "LOCKED":
            return Refusal(
                N_("Another program is using {file}; nothing was done. Close it there and repeat it."), file=path.name
            )
        case "CANTOPEN":
            return Refusal(
                N_("{file} could not be opened for writing; check that you may write to its folder."), file=path.name
            )
        case "CORRUPT" | "NOTADB" | "TOOBIG" | "ERROR":
            return Damaged(path, str(error))
        case "CONSTRAINT":
            return Refusal(
                N_("This does not fit into {file}, so nothing was written ({detail})."),
                file=path.name,
                detail=str(error),
            )
        case _:
            return Refusal(
                N_("{file} could not be read or written ({detail}); check the disk and repeat it."),
                file=path.name,
                detail=str(error),
            )


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """What goes wrong in here while reading is a refusal."""
    try:
        yield
    except sqlite3.Error as error:
        raise refusal_of(error, path) from error
    except ValueError as error:
        raise Damaged(path, str(error)) from error
