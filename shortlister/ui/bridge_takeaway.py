"""What the window takes away from a vacancy: the ledger's lines, exports, comparisons, and whether all is intact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shortlister.ui.rooms import (
    comparing,
    ledger_export,
    moderated,
    own_record,
    publishing,
    purging,
    reporting,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from shortlister.desk.comparing import Comparison, Record
    from shortlister.desk.desk import Desk
    from shortlister.desk.ledger_export import LedgerSource
    from shortlister.desk.moderated import Moderated
    from shortlister.desk.own_record import Letters, OwnRecord
    from shortlister.desk.publishing import Publication
    from shortlister.desk.purging import Purged
    from shortlister.desk.reporting import Exported, LedgerLine, Snapshot, Verification
    from shortlister.domain.findings.retention import Kept


class Takeaway:
    """The part of the bridge that reads for export; what is static may be called from any thread."""

    _desk: Desk

    def ledger_lines(self) -> tuple[LedgerLine, ...]:
        return tuple(reporting.ledger_lines(self._desk))

    def moderated(self, stage: str) -> Moderated:
        """What moderation of a stage (id) came to, to be signed; raises Refusal."""
        return moderated.moderated(self._desk, stage)

    def snapshot(self, stage: str, *, named: bool = False, every_stage: bool = False) -> Snapshot:
        """The frozen record for an export of a stage (id) or of all that have begun; raises Refusal."""
        take = reporting.snapshot_of_every if every_stage else reporting.snapshot
        return take(self._desk, stage, named=named)

    @staticmethod
    def write_export(
        path: Path,
        frozen: Snapshot,
        *,
        every_stage: bool = False,
        password: str = "",
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Exported:
        """Write a snapshot, a workbook behind the password if there is one; for a worker thread."""
        return reporting.write_export(
            path, frozen, every_stage=every_stage, password=password, progress=progress, cancelled=cancelled
        )

    def ledger_source(self, stage: str) -> LedgerSource:
        """The ledger without names, as it stands now, to be written; raises Refusal."""
        return ledger_export.ledger_source(self._desk, stage)

    @staticmethod
    def write_ledger(path: Path, source: LedgerSource) -> int:
        """Write it; for a worker thread. The number of entries."""
        return ledger_export.write_ledger(path, source)

    def own_record(self, applicant: str, *, named: bool = False) -> OwnRecord:
        """One applicant's (id) own record, to be written; raises Refusal."""
        return own_record.own_record(self._desk, applicant, named=named)

    @staticmethod
    def write_own_record(path: Path, source: OwnRecord, *, cancelled: Callable[[], bool] = lambda: False) -> None:
        """Write it as HTML or PDF; for a worker thread."""
        own_record.write_own_record(path, source, cancelled=cancelled)

    @staticmethod
    def write_letters(
        folder: Path,
        frozen: Snapshot,
        template: Path | None,
        *,
        language: str,
        replace: bool = False,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Letters:
        """Write the feedback letters of a snapshot; for a worker thread."""
        return own_record.write_letters(
            folder,
            frozen,
            template,
            language=language,
            replace=replace,
            progress=progress,
            cancelled=cancelled,
        )

    def record_of(self, stage: str) -> Record:
        """What a matrix is compared with: the record of a stage (id) or of the one it is of; raises Refusal."""
        return comparing.record_of(self._desk, stage)

    @staticmethod
    def compare_with(
        path: Path, record: Record, *, password: str = "", progress: Callable[[int, int], object] | None = None
    ) -> Comparison:
        """A matrix that came back against the record, cell by cell; for a worker thread. Nothing is taken over."""
        return comparing.compare_with(path, record, password=password, progress=progress)

    @staticmethod
    def is_locked(path: Path) -> bool:
        """Whether the file is a workbook with a password."""
        return bool(comparing.is_locked(path))

    def published_numbers(self, *, first: bool = False) -> Publication:
        """The whole selection in numbers, small ones withheld; raises Refusal, and Unsaid (see `publishing`)."""
        return publishing.published_numbers(self._desk, first=first)

    def hold_published(self, found: Publication) -> None:
        """They were published; raises Refusal."""
        publishing.hold_published(self._desk, found)

    @staticmethod
    def write_numbers(path: Path, found: Publication, *, cancelled: Callable[[], bool] = lambda: False) -> None:
        """Write them as HTML or PDF; for a worker thread."""
        publishing.write_numbers(path, found, cancelled=cancelled)

    def retention(self) -> Kept:
        """Until when the vacancy is kept, and on what basis."""
        found: Kept = purging.retention_of(self._desk)
        return found

    def require_purgeable(self, *, reason: str, authority: str) -> None:
        """Refusal where the vacancy may not be purged so."""
        purging.require_purgeable(self._desk, reason=reason, authority=authority)

    def purge(self, summary: Path, *, reason: str, authority: str) -> Purged:
        """Write the summary and remove the vacancy, which is closed then; for a worker thread. Raises Refusal."""
        return purging.purge(self._desk, summary, reason=reason, authority=authority)

    def verify(self) -> Verification:
        """Whether the ledger and the records are intact."""
        return reporting.verified(self._desk.path)
