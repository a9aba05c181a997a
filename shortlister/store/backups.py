"""Backups in the user's own data folder: copied page by page by SQLite itself, looked at, and thinned by age.

A copy of a database in use made with the file system was good three times out of fifteen; this way always.
"""

import re
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from secrets import token_hex
from typing import Final

from platformdirs import user_data_path

from shortlister.domain.refusals import Refusal
from shortlister.i18n import N_
from shortlister.store.entries import read_heads
from shortlister.store.files import check, connect, open_checked, whose
from shortlister.store.troubles import Damaged, refusal_of

EVERY_ONE: Final = timedelta(days=1)
ONE_A_DAY: Final = timedelta(days=30)
ONE_A_WEEK: Final = timedelta(days=365)

STEP: Final = 64
"""Pages copied in one step while somebody may be writing."""

PAUSE: Final = 0.01
"""Seconds between two steps."""

_STAMP: Final = "%Y%m%dT%H%M%S%fZ"
_NAME: Final = re.compile(r".*-([0-9a-f]{8})-(\d{8}T\d{12}Z)\.[^.]*")


def default_folder() -> Path:
    """Where this user's backups are."""
    return user_data_path("shortlister", appauthor=False) / "backups"


def backup(
    path: Path,
    folder: Path | None = None,
    *,
    now: datetime | None = None,
    copy: Callable[[Path, Path], None] | None = None,
) -> Path:
    """A verified copy of the file in the folder (the user's by default); older ones of the same file are thinned.

    `copy` makes it (`copied` by default). Refusal where the file is not sound or the copy cannot be made; then no copy
    is left.
    """
    folder = default_folder() if folder is None else folder
    now = datetime.now(UTC) if now is None else now
    target = folder / f"{path.stem}-{_mark(path)}-{now.strftime(_STAMP)}{path.suffix}"
    beside = folder / f".{target.name}.{token_hex(4)}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        try:
            (copy or copied)(path, beside)
            beside.replace(target)
        finally:
            beside.unlink(missing_ok=True)
        _thin(folder, path, now)
    except OSError as error:
        raise Refusal(
            N_("No backup could be made in {folder} ({detail}); make room or allow writing there."),
            folder=str(folder),
            detail=error.strerror or "",
        ) from error
    return target


def copied(path: Path, target: Path) -> None:
    """A new file at `target` with all that this one holds now, looked at; Refusal where that cannot be."""
    source, _ = open_checked(path)
    try:
        target.touch(mode=0o600)
        copy = connect(target)
        try:
            source.backup(copy)
            check(copy, target)
            if _length(copy) != _length(source):
                raise Damaged(target, "table entry")
        finally:
            copy.close()
    except sqlite3.Error as error:
        raise refusal_of(error, target) from error
    finally:
        source.close()


def copied_in_steps(path: Path, target: Path, *, stopped: Callable[[], bool]) -> None:
    """Like `copied`, beside somebody who is writing: between two steps of a millisecond every write gets through.

    What is written meanwhile is in the copy too; so the copy is looked at, and not compared. Refusal where it was
    stopped.
    """

    def step(_status: int, _left: int, _pages: int) -> None:
        if stopped():
            raise Refusal(N_("The backup of {file} was not finished."), file=path.name)

    try:
        with closing(connect(path, "ro")) as source:
            target.touch(mode=0o600)
            with closing(connect(target)) as copy:
                source.backup(copy, pages=STEP, progress=step, sleep=PAUSE)
                check(copy, target)
    except sqlite3.Error as error:
        raise refusal_of(error, target) from error


def due(path: Path, folder: Path | None = None, *, now: datetime) -> bool:
    """Whether the file has been written since its last backup, and has none of today."""
    last = max(backups_of(path, folder), default=None)
    if last is None:
        return True
    written = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    return written > last and last.astimezone().date() != now.astimezone().date()


def _length(connection: sqlite3.Connection) -> object:
    heads = [(head.replica, head.entries, head.link) for head in read_heads(connection).values()]
    return heads, connection.execute("SELECT count(*) FROM entry").fetchone()[0]


def _mark(path: Path) -> str:
    """Tells files of the same name in different folders apart."""
    return sha256(str(path.resolve()).encode()).hexdigest()[:8]


def backups_of(path: Path, folder: Path | None = None) -> dict[datetime, Path]:
    """This file's backups by when they were made."""
    folder = default_folder() if folder is None else folder
    found: dict[datetime, Path] = {}
    for item in folder.iterdir() if folder.is_dir() else ():
        name = _NAME.fullmatch(item.name)
        if name and name[1] == _mark(path):
            found[datetime.strptime(name[2], _STAMP).replace(tzinfo=UTC)] = item
    return found


def backups_with(vacancy: str, folder: Path | None = None) -> list[Path]:
    """Every backup of this vacancy (id), wherever its file was when it was made."""
    folder = default_folder() if folder is None else folder
    there = sorted(folder.iterdir()) if folder.is_dir() else []
    return [item for item in there if _NAME.fullmatch(item.name) and whose(item)[0] == vacancy]


def copies_with(vacancy: str) -> list[Path]:
    """Every other file of this vacancy (id) in the user's data folder: the sample, what was set aside for work."""
    folder = default_folder().parent
    there = sorted(folder.rglob("*")) if folder.is_dir() else []
    return [one for one in there if one.suffix in (".shortlist", ".scorepack") and whose(one)[0] == vacancy]


def _thin(folder: Path, path: Path, now: datetime) -> None:
    made = backups_of(path, folder)
    for time in superfluous(made, now):
        made[time].unlink(missing_ok=True)


def superfluous(times: Iterable[datetime], now: datetime) -> frozenset[datetime]:
    """Which backups may go: all of the last day stay, then one a day for a month, one a week for a year; never all.

    Of a day or a week the last one stays. Older than a year all go but the very last.
    """
    ordered = sorted(times, reverse=True)
    kept: dict[object, datetime] = {}
    for time in ordered:
        age = now - time
        if age <= EVERY_ONE:
            kept[time] = time
        elif age <= ONE_A_DAY:
            kept.setdefault(time.date(), time)
        elif age <= ONE_A_WEEK:
            kept.setdefault(time.isocalendar()[:2], time)
    if ordered:
        kept.setdefault(ordered[0], ordered[0])
    return frozenset(ordered) - frozenset(kept.values())
