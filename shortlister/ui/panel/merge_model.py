"""What packs that came back would bring, as a table: one row a file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from shortlister.domain.file_names import shown_name
from shortlister.domain.refusals import Problem, Refusal, first_of
from shortlister.i18n import N_, _, ngettext
from shortlister.ui.bridge import Bridge
from shortlister.ui.kit.chip import ChipKind
from shortlister.ui.kit.tables import CellRole
from shortlister.ui.moments import date

if TYPE_CHECKING:
    from shortlister.ui.bridge import Merged, Twice

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
HEADINGS: Final = (
    N_("Member"),
    N_("File"),
    N_("New"),
    N_("Same"),
    N_("Superseded"),
    N_("Conflicts"),
    N_("State"),
    N_("Result"),
)
_NUMBERS: Final = range(2, 6)
_STATE: Final = 6
RESULT: Final = 7


@dataclass(frozen=True, slots=True)
class Returned:
    """A file that came back: whose, what it would bring, or why it is refused; see `Merged`."""

    path: Path
    member: str = ""
    new: int = 0
    same: int = 0
    superseded: int = 0
    conflicts: int = 0
    refused: Refusal | None = None
    erased: int = 0
    notices: tuple[Problem, ...] = ()
    settled: int = 0
    twice: "tuple[Twice, ...]" = ()
    recused: int = 0
    submitted: str = ""
    submits: str = ""
    edition: int = 0
    id: str = ""

    @property
    def brings(self) -> int:
        """How many scores would change."""
        return self.new + self.superseded + self.conflicts + self.settled


def looked_at(bridge: Bridge, paths: Sequence[Path], passwords: Mapping[Path, str]) -> list[Returned]:
    """What merging these files, one after another, would bring; nothing is merged."""
    report = bridge.merge_packs(paths, passwords, preview=True)
    return [_returned(path, one) for path, one in zip(paths, report, strict=True)]


def _returned(path: Path, one: "Merged") -> Returned:
    return Returned(
        path,
        one.member,
        one.new,
        one.same,
        one.superseded,
        one.conflicts,
        one.refused,
        one.erased,
        one.notices,
        len(one.settled),
        one.twice,
        one.recused,
        one.submitted,
        one.submits,
        one.edition,
        one.id,
    )


def noticed(file: str, notices: Sequence[Problem], *, concealed: bool) -> tuple[str, str]:
    """What is to look at in a file, as a sentence and its lines; for those who still score only that there is any."""
    if concealed:
        return _("There is something to look at in “{file}”; HR sees what.").format(file=shown_name(file)), ""
    words = ngettext(
        "{count} thing to look at in “{file}”", "{count} things to look at in “{file}”", len(notices)
    ).format(count=len(notices), file=shown_name(file))
    return words, "\n".join(first_of(notices))


def recused_words(file: str, member: str, count: int) -> str:
    """That so many of the scores do not count, because their member is recused."""
    words = ngettext(
        "{count} score in “{file}” is of an applicant from whom {name} is recused: it is kept, and does not count.",
        "{count} scores in “{file}” are of applicants from whom {name} is recused: they are kept, and do not count.",
        count,
    )
    return words.format(count=count, file=shown_name(file), name=member)


class MergeModel(QAbstractTableModel):
    """One row a file. For those who still score the counts are concealed."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.files: tuple[Returned, ...] = ()
        self.concealed = False

    def show_files(self, files: Sequence[Returned], *, concealed: bool) -> None:
        """Show these."""
        self.beginResetModel()
        self.files, self.concealed = tuple(files), concealed
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.files)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _(HEADINGS[section])
        if role == Qt.ItemDataRole.TextAlignmentRole and section in _NUMBERS:
            return int((Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter).value)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.files):
            return None
        one, column = self.files[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(one, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                cells = (f"{_(HEADINGS[at])} {self._words(one, at)}" for at in range(len(HEADINGS)))
                return ", ".join(cells)
            case Qt.ItemDataRole.TextAlignmentRole if column in _NUMBERS:
                return int((Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter).value)
            case CellRole.WEIGHT if column == 0 or (column == 2 and one.new):
                return 600
            case CellRole.CHIP if column == RESULT:
                return ChipKind.REFUSED if one.refused else ChipKind.ATTENTION if one.conflicts else None
            case CellRole.INK if column in _NUMBERS and one.refused is not None:
                return "ink2"
            case CellRole.INK if column == _STATE and not one.submitted:
                return "ink2"
            case _:
                return None

    def _words(self, one: Returned, column: int) -> str:
        match column:
            case 0:
                return one.member or "–"
            case 1:
                return shown_name(one.path.name)
            case 6:
                return _state(one)
            case 7:
                return self._result(one)
            case _ if one.refused is not None or self.concealed:
                return "–"
            case _:
                return str((one.new, one.same, one.superseded, one.conflicts)[column - 2])

    def _result(self, one: Returned) -> str:
        if one.refused is not None:
            return _("Refused")
        if self.concealed:
            return _("Ready")
        if one.conflicts:
            return ngettext("{count} to settle", "{count} to settle", one.conflicts).format(count=one.conflicts)
        if one.settled:
            return ngettext("{count} settled", "{count} settled", one.settled).format(count=one.settled)
        if one.submits and not one.brings:
            return _("Submits {stage}").format(stage=_(one.submits))
        return _("Ready") if one.brings else _("Nothing new")


def _state(one: Returned) -> str:
    """Whether its member has submitted with it; of a file from another edition, which."""
    if one.refused is not None:
        return _("Edition {edition}").format(edition=one.edition) if one.edition else "–"
    if not one.submitted:
        return _("Not yet submitted")
    return _("Submitted {date}").format(date=date(one.submitted, now=datetime.now().astimezone()))
