"""What the window takes away from a vacancy: the ledger's lines, exports, comparisons, and whether all is intact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shortlister.ui.rooms import comparing, ledger_export, moderated, own_record, reporting

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from shortlister.desk.comparing import Comparison
    from shortlister.desk.desk import Desk
    from shortlister.desk.ledger_export import LedgerSource
    from shortlister.desk.moderated import Moderated
    from shortlister.desk.own_record import Letters, OwnRecord
    from shortlister.desk.reporting import Exported, LedgerLine, Snapshot, Verification


class Takeaway:
    """The part of the bridge that reads for export; what is static may be called from any thread."""

    _desk: Desk

    def ledger_lines(self) -> tuple[LedgerLine, ...]:
        return tuple(reporting.ledger_lines(self._desk))

    def moderated(self, stage: str) -> Moderated:
        """What moderation of a stage (id) came to, to be signed; raises Refusal."""
        return moderated.moderated(self._desk, stage)

    def snapshot(self, stage: str, *, named: bool = False) -> Snapshot:
        """The frozen record for an export; raises Refusal."""
        return reporting.snapshot(self._desk, stage, named=named)

    @staticmethod
    def write_export(
        path: Path,
        frozen: Snapshot,
        *,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Exported:
        """Write a snapshot; for a worker thread."""
        return reporting.write_export(path, frozen, progress=progress, cancelled=cancelled)

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
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Letters:
        """Write the feedback letters of a snapshot; for a worker thread."""
        return own_record.write_letters(
            folder, frozen, template, language=language, progress=progress, cancelled=cancelled
        )

    @staticmethod
    def compare_with(path: Path, frozen: Snapshot) -> Comparison:
        """A matrix that came back against a snapshot, cell by cell; for a worker thread. Nothing is taken over."""
        return comparing.compare_with(path, frozen)

    def verify(self) -> Verification:
        """Whether the ledger and the records are intact."""
        return reporting.verified(self._desk.path)
