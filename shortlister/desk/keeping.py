"""Backups of an open file: one a day while it is worked on, and the way back to one of them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from shortlister.domain.refusals import Refusal
from shortlister.domain.unwritten import unwritten
from shortlister.i18n import N_
from shortlister.store.backups import backup, backups_of, copied, copied_in_steps, due


@dataclass(frozen=True, slots=True)
class Kept:
    """A backup of a file, and when it was made."""

    path: Path
    made: datetime


def back_up_if_due(path: Path, *, stopped: Callable[[], bool] = lambda: False) -> Path | None:
    """Make today's backup where the file has changed since the last one; None where there is nothing to do.

    For a worker thread, beside somebody who is writing. Refusal where it cannot be made or was stopped.
    """
    now = datetime.now(UTC)
    try:
        if not due(path, now=now):
            return None
    except OSError as error:
        raise Refusal(N_("“{file}” cannot be looked at, so no backup is made."), file=path.name) from error
    return backup(path, now=now, copy=partial(copied_in_steps, stopped=stopped))


def kept(path: Path) -> tuple[Kept, ...]:
    """The file's backups, the latest first."""
    return tuple(Kept(one, made) for made, one in sorted(backups_of(path).items(), reverse=True))


def bring_back(one: Kept, target: Path) -> None:
    """Put a backup into a new file at `target`; nothing is ever written over. Refusal where that cannot be."""
    if target.exists():
        raise Refusal(N_("{file} is there already; choose another name."), file=str(target))
    try:
        copied(one.path, target)
    except OSError as error:
        raise unwritten(target, error) from error
    except Refusal:
        target.unlink(missing_ok=True)
        raise
