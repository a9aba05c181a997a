"""A scoring matrix that came back, read beside the record; whoever wants something changed makes an edit."""

from pathlib import Path

from shortlister.desk.desk import Desk
from shortlister.desk.reporting import snapshot
from shortlister.exporting.back.difference import Comparison, MatrixDifference
from shortlister.exporting.passwords import is_locked
from shortlister.exporting.snapshot import Snapshot

__all__ = ["Comparison", "MatrixDifference", "compare", "compare_with", "comparison_document", "is_locked"]


def compare(desk: Desk, path: Path, stage: str, *, password: str = "") -> Comparison:
    """Every difference between the workbook and the record of a stage (id); refused to whoever may not see it yet."""
    return compare_with(path, snapshot(desk, stage), password=password)


def compare_with(path: Path, frozen: Snapshot, *, password: str = "") -> Comparison:
    """The same with a snapshot; may be called from any thread."""
    # openpyxl takes as long to import as opening a vacancy: only whoever compares waits for it.
    from shortlister.exporting.comparing import compare_matrix

    return compare_matrix(path, frozen, password=password)


def comparison_document(found: Comparison) -> dict[str, object]:
    """The document of `compare`."""
    return {"current": found.current, "differences": [_difference(one) for one in found.differences]}


def _difference(one: MatrixDifference) -> dict[str, object]:
    return {
        "sheet": one.sheet,
        "cell": one.cell,
        "applicant": one.applicant,
        "criterion": one.criterion,
        "method": one.method,
        "record": one.record,
        "workbook": one.workbook,
        "kind": one.kind.value,
    }
