"""The scoring matrix as a workbook: nine kinds of sheet, written beside the target, read back, then put in place."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from shortlister.domain.refusals import Refusal
from shortlister.exporting.book import write_book
from shortlister.exporting.derived import Derived, derive
from shortlister.exporting.passwords import lock, require_password
from shortlister.exporting.placing import placed
from shortlister.exporting.readback import reconcile
from shortlister.exporting.sheet import Sheet
from shortlister.exporting.sheets.audit_trail import audit_trail
from shortlister.exporting.sheets.declarations import declarations
from shortlister.exporting.sheets.key import key
from shortlister.exporting.sheets.matrix import matrix
from shortlister.exporting.sheets.measured_by import measured_by
from shortlister.exporting.sheets.moderation import moderation
from shortlister.exporting.sheets.outcomes import outcomes
from shortlister.exporting.sheets.scores import scores
from shortlister.exporting.sheets.summary import summary
from shortlister.exporting.snapshot import Snapshot
from shortlister.i18n import N_


@dataclass(frozen=True, slots=True)
class MatrixReport:
    """What was written and read back without a difference: applicants, cells that hold something, sheets."""

    rows: int
    cells: int
    sheets: tuple[str, ...]


def sheets_of(derived: Derived) -> tuple[Sheet, ...]:
    """The workbook's sheets, in their order."""
    return (
        summary(derived),
        matrix(derived),
        *scores(derived),
        moderation(derived),
        measured_by(derived),
        outcomes(derived),
        declarations(derived),
        audit_trail(derived),
        key(derived),
    )


def _never() -> bool:
    return False


def write_matrix(
    path: Path,
    snapshot: Snapshot,
    *,
    password: str = "",
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] = _never,
) -> MatrixReport:
    """Write the scoring matrix to `path`, replacing what is there only once all of it has been read back.

    With a password the plain workbook never stands on a disk, and is opened with it once more before it counts.
    `progress` is told how many of how many rows are done. Refusal where it was cancelled, does not fit a workbook,
    does not read back as written, or cannot be put in place; then the file that was there before is unchanged.
    """
    if password:
        require_password(password)
    derived = derive(snapshot)
    sheets = sheets_of(derived)
    job = _Job(2 * sum(sheet.count for sheet in sheets), progress, cancelled)
    with placed(path) as beside:
        book = BytesIO() if password else beside
        written = write_book(book, sheets, title=derived.post, made_at=_time(snapshot.made_at), tick=job.tick)
        if isinstance(book, BytesIO):
            book.seek(0)
        cells = reconcile(book, written, tick=job.tick)
        if isinstance(book, BytesIO):
            lock(beside, book.getvalue(), password)
            job.tick(0)
    job.done()
    return MatrixReport(len(derived.ranking.standings), cells, tuple(sheet.name for sheet in sheets))


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
