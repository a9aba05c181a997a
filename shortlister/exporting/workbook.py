"""The scoring matrix as a workbook: nine kinds of sheet, written beside the target, read back, then put in place."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from shortlister.domain.refusals import Refusal
from shortlister.exporting.book import write_book
from shortlister.exporting.derived import derive
from shortlister.exporting.passwords import lock, require_password
from shortlister.exporting.placing import placed
from shortlister.exporting.readback import reconcile
from shortlister.exporting.sheets.book_of_stage import sheets_of
from shortlister.exporting.snapshot import Snapshot
from shortlister.exporting.stages import derive_every, sheets_of_every
from shortlister.i18n import N_


@dataclass(frozen=True, slots=True)
class MatrixReport:
    """What was written and read back without a difference: applicants, cells that hold something, sheets."""

    rows: int
    cells: int
    sheets: tuple[str, ...]


def _never() -> bool:
    return False


def write_matrix(
    path: Path,
    snapshot: Snapshot,
    *,
    every_stage: bool = False,
    password: str = "",
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] = _never,
) -> MatrixReport:
    """Write the scoring matrix to `path`, replacing what is there only once all of it has been read back.

    It is of the snapshot's stage, or of every stage that has begun.
    With a password the plain workbook never stands on a disk, and is opened with it once more before it counts.
    `progress` is told how many of how many rows are done. Refusal where it was cancelled, does not fit a workbook,
    does not read back as written, or cannot be put in place; then the file that was there before is unchanged.
    """
    if password:
        require_password(password)
    every = derive_every(snapshot) if every_stage else (derive(snapshot),)
    sheets = sheets_of_every(every) if every_stage else sheets_of(every[0])
    job = _Job(2 * sum(sheet.count for sheet in sheets), progress, cancelled)
    with placed(path) as beside:
        book = BytesIO() if password else beside
        written = write_book(book, sheets, title=every[0].post, made_at=_time(snapshot.made_at), tick=job.tick)
        if isinstance(book, BytesIO):
            book.seek(0)
        cells = reconcile(book, written, tick=job.tick)
        if isinstance(book, BytesIO):
            lock(beside, book.getvalue(), password)
            job.tick(0)
    job.done()
    applicants = {one.applicant for each in every for one in each.ranking.standings}
    return MatrixReport(len(applicants), cells, tuple(sheet.name for sheet in sheets))


def _time(text: str) -> datetime:
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return datetime(1980, 1, 1, tzinfo=UTC)
    return at if at.tzinfo is None else at.astimezone(UTC).replace(tzinfo=None)


class _Job:
    """Counts rows, tells progress, and stops where it is cancelled."""

    def __init__(self, total: int, progress: Callable[[int, int], None] | None, cancelled: Callable[[], bool]) -> None:
        self._total = total
        self._progress = progress
        self._cancelled = cancelled
        self._done = 0

    def tick(self, rows: int) -> None:
        self._done = min(self._done + rows, self._total)
        if self._cancelled():
            raise Refusal(N_("The export was stopped. The file that was there before is unchanged."))
        if self._progress is not None:
            self._progress(self._done, self._total)

    def done(self) -> None:
        if self._progress is not None:
            self._progress(self._total, self._total)
