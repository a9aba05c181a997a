"""A scoring matrix that came back, read beside the record; whoever wants something changed makes an edit."""

from dataclasses import dataclass
from pathlib import Path

from shortlister.desk.desk import Desk
from shortlister.desk.reporting import snapshot
from shortlister.domain.access import may_see_others
from shortlister.domain.measures import measures
from shortlister.exporting.back.apart import Apart, told_apart
from shortlister.exporting.back.difference import Comparison, MatrixDifference, Matter
from shortlister.exporting.back.way import Told
from shortlister.exporting.passwords import is_locked
from shortlister.exporting.snapshot import Snapshot

__all__ = [
    "Apart",
    "Comparison",
    "MatrixDifference",
    "Matter",
    "Record",
    "compare",
    "compare_with",
    "comparison_document",
    "is_locked",
    "record_of",
    "told_apart",
]


@dataclass(frozen=True, slots=True)
class Record:
    """What a workbook is compared with; `may_be` are further stages (ids) that it may turn out to be of."""

    frozen: Snapshot
    may_be: frozenset[str] = frozenset()


def record_of(desk: Desk, stage: str, *, exactly: bool = False) -> Record:
    """The record of a stage (id) or, unless `exactly` that, of whichever the workbook says it is of.

    Refused to whoever may not see any of them yet.
    """
    state, actor = desk.state, desk.actor
    if exactly or desk.is_pack:
        return Record(snapshot(desk, stage))
    seen = [one.id for one in state.stages_in_order if may_see_others(state, actor, one.id) and measures(state, one.id)]
    return Record(snapshot(desk, stage if stage in seen or not seen else seen[0]), frozenset(seen))


def compare(
    desk: Desk, path: Path, stage: str, *, password: str = "", exactly: bool = False, progress: Told | None = None
) -> Comparison:
    """Every difference between the workbook and the record of a stage (id), or of the stage that it is of."""
    return compare_with(path, record_of(desk, stage, exactly=exactly), password=password, progress=progress)


def compare_with(path: Path, record: Record, *, password: str = "", progress: Told | None = None) -> Comparison:
    """The same with a record taken before; may be called from any thread, and stopped by what `progress` raises."""
    # openpyxl takes as long to import as opening a vacancy: only whoever compares waits for it.
    from shortlister.exporting.comparing import compare_matrix

    return compare_matrix(path, record.frozen, password=password, may_be=record.may_be, progress=progress)


def comparison_document(found: Comparison, stage: str) -> dict[str, object]:
    """The document of `compare`; `stage` is the name of the stage that was compared."""
    return {
        "current": found.current,
        "stage": stage,
        "headlines": list(found.headlines),
        "harmless": list(found.harmless),
        "differences": [_difference(one) for one in found.differences],
    }


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
        "about": one.matter.value,
    }
