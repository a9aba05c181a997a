"""What the record says, in words and for export: the ledger's lines and the snapshot that a workbook is made from."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from shortlister.desk.clock import now
from shortlister.desk.desk import HR, Desk
from shortlister.desk.ledger_export import LedgerSight, export_ledger
from shortlister.domain.access import require_sight
from shortlister.domain.changes import Change
from shortlister.domain.erasing import concerned
from shortlister.domain.file_names import named
from shortlister.domain.findings.change_words import told
from shortlister.domain.findings.topics import topic_of
from shortlister.domain.ledger import Entry
from shortlister.domain.records import Role
from shortlister.domain.refusals import Refusal
from shortlister.exporting.replacing import require_replaceable as require_replaceable
from shortlister.exporting.snapshot import LedgerLine, Snapshot
from shortlister.i18n import N_, _
from shortlister.store.verify import Verification, verify

__all__ = [
    "LEDGER",
    "Exported",
    "LedgerLine",
    "Snapshot",
    "Verification",
    "export",
    "ledger_lines",
    "require_ending",
    "snapshot",
    "verified",
    "write_export",
]

LEDGER: Final = ".jsonl"
WORKBOOK: Final = ".xlsx"
ENDINGS: Final = frozenset({WORKBOOK, ".csv", ".pdf", ".html", ".docx", LEDGER})


@dataclass(frozen=True, slots=True)
class Exported:
    """A written export: where it is, and how many rows, cells and sheets were read back and agreed.

    Rows are applicants, and of the ledger its entries.
    """

    path: Path
    rows: int
    cells: int
    sheets: int


def ledger_lines(desk: Desk) -> Iterator[LedgerLine]:
    """Every entry in words that this person may see, oldest first by time of writing; HR sees all."""
    sight = None if desk.actor.role is Role.HR else LedgerSight(desk, persons=True)
    entries = (entry for entry in desk.store.entries() if sight is None or sight.shows(entry))
    shown = [(entry.member, _line(desk, entry)) for entry in entries]
    for number, (_member, line) in enumerate(sorted(shown, key=_shown_order), start=1):
        yield replace(line, number=number)


def _shown_order(shown: tuple[str, LedgerLine]) -> tuple[str, bool, str, int]:
    """For reading only: clocks are wrong, so nothing but the display depends on it. Of one second the panel's first."""
    member, line = shown
    return line.at, bool(member), line.replica, line.number


def _line(desk: Desk, entry: Entry) -> LedgerLine:
    """The entry in words, under its number in its own chain; what it holds is then done with, as it may be much."""
    member = desk.state.members.get(entry.author)
    who = member.name if member else HR
    change = desk.store.told(entry)
    about = topic_of(change.kinds if change else ()).value
    what, erased = _what(desk, entry, change), entry.payload is None
    of = _references(desk, change) if change else ""
    return LedgerLine(entry.number, entry.replica, entry.at, who, what, entry.digest.hex(), about, erased, of)


def _references(desk: Desk, change: Change) -> str:
    """Whose records the change touched. One reference is not copied: a ledger may have an entry for each score."""
    applicants = desk.state.applicants
    found = [applicants[one].reference for one in concerned(change) if one in applicants]
    return found[0] if len(found) == 1 else " ".join(sorted(found))


def _what(desk: Desk, entry: Entry, change: Change | None) -> str:
    if change is None or not (change.deltas or entry.payload):
        return _("Erased")
    what = told(desk.state, change)
    return what if entry.payload is not None else _("Partly erased. What is left: {what}").format(what=what)


def snapshot(desk: Desk, stage: str, *, named: bool = False) -> Snapshot:
    """The frozen record that an export is made from; refused to whoever may not see it yet."""
    if desk.is_pack:
        raise Refusal(N_("This is a scoring pack; the matrix is exported from the vacancy."))
    require_sight(desk.state, desk.actor, stage)
    if named and not desk.state.vacancy.names_revealed:
        raise Refusal(
            N_("Names have not been revealed, so nothing is exported with names. Reveal them with a reason first.")
        )
    return Snapshot(
        state=desk.view,
        stage=stage,
        head=desk.store.head,
        ledger=tuple(ledger_lines(desk)),
        named=named,
        made_at=now(),
    )


def snapshot_of_every(desk: Desk, stage: str, *, named: bool = False) -> Snapshot:
    """The same of all stages that have begun; refused to whoever may not see one of them yet."""
    from shortlister.exporting.stages import begun

    frozen = snapshot(desk, stage, named=named)
    for one in begun(desk.state):
        require_sight(desk.state, desk.actor, one)
    return frozen


def export(
    desk: Desk,
    path: Path,
    stage: str,
    *,
    named: bool = False,
    every_stage: bool = False,
    password: str = "",
    progress: Callable[[int, int], None] | None = None,
) -> Exported:
    """Write what the ending of `path` says of a stage (id), or of all that have begun: matrix, report or ledger."""
    require_ending(path)
    require_lockable(path, password)
    if every_stage:
        require_workbook(path)
        frozen = snapshot_of_every(desk, stage, named=named)
        return write_export(path, frozen, every_stage=True, password=password, progress=progress)
    if path.suffix.lower() == LEDGER:
        return Exported(path, export_ledger(desk, path, stage, named=named), 0, 0)
    return write_export(path, snapshot(desk, stage, named=named), password=password, progress=progress)


def require_workbook(path: Path) -> None:
    """Refuse anything but a workbook for all stages together."""
    if path.suffix.lower() != WORKBOOK:
        raise Refusal(
            N_("All stages together are written as a workbook (.xlsx) alone, and “{file}” is none."), file=path.name
        )


def require_lockable(path: Path, password: str) -> None:
    """Refuse a password for anything but a workbook."""
    if password and path.suffix.lower() != WORKBOOK:
        raise Refusal(
            N_("Only a workbook (.xlsx) can have a password, and “{file}” is none. Nothing was written."),
            file=path.name,
        )


def require_ending(path: Path) -> None:
    """Refuse an ending that says nothing of what to write."""
    if path.suffix.lower() not in ENDINGS:
        raise Refusal(
            N_(
                "“{file}” is not written: its ending chooses between the matrix (.xlsx, .csv), "
                "the report (.pdf, .html, .docx) and the ledger (.jsonl). Choose one of these."
            ),
            file=named(path),
        )


def write_export(
    path: Path,
    frozen: Snapshot,
    *,
    every_stage: bool = False,
    password: str = "",
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Exported:
    """Write a snapshot, a workbook behind the password if there is one; may be called from any thread.

    A refusal or a cancel leaves the old file as it was.
    """
    # openpyxl takes as long to import as opening a vacancy: only whoever exports waits for it.
    from shortlister.exporting.csv import write_csv
    from shortlister.exporting.report.writing import write_report
    from shortlister.exporting.workbook import write_matrix

    require_ending(path)
    require_lockable(path, password)
    match path.suffix.lower():
        case ending if ending == WORKBOOK:
            report = write_matrix(
                path, frozen, every_stage=every_stage, password=password, progress=progress, cancelled=cancelled
            )
            return Exported(path, report.rows, report.cells, len(report.sheets))
        case ".csv":
            return Exported(path, write_csv(path, frozen), 0, 1)
        case _:
            return Exported(path, write_report(path, frozen, cancelled=cancelled), 0, 0)


def verified(path: Path) -> Verification:
    """Whether a file's ledger and records are intact."""
    return verify(path)
