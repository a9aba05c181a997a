"""The applicants as a table: by reference with their files, or, for HR, with who they are."""

from enum import IntEnum
from pathlib import PurePath
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from shortlister.domain.changes import Change
from shortlister.domain.measures import withdrawn
from shortlister.domain.records import Applicant, Application, Kind, Person
from shortlister.i18n import N_, _, ngettext
from shortlister.ui.applicants.looking import files_in_doubt, only_the_name, to_look_at, twins
from shortlister.ui.bridge import Bridge
from shortlister.ui.kit.chip import ChipKind
from shortlister.ui.kit.tables import CellRole

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
_WHICH: Final = frozenset({Kind.APPLICANT, Kind.DECLARATION, Kind.STAGE})
_SHOWN: Final = frozenset({Kind.APPLICANT, Kind.PERSON, Kind.APPLICATION, Kind.OUTCOME})


class View(IntEnum):
    """What the table shows."""

    APPLICATIONS = 0
    NAMES = 1


HEADINGS: Final = {
    View.APPLICATIONS: (N_("Reference"), N_("Application"), N_("Size"), N_("Notes")),
    View.NAMES: (N_("Reference"), N_("Name"), N_("E-mail"), N_("Telephone"), N_("Schemes")),
}


def size_words(size: int) -> str:
    """Bytes as people read them."""
    if size < 1_000_000:
        return _("{count} kB").format(count=max(round(size / 1000), 1))
    return _("{count} MB").format(count=f"{size / 1_000_000:.1f}")


def kind_words(name: str) -> str:
    """What kind of file it is."""
    match PurePath(name).suffix.lower():
        case ".pdf":
            return "PDF"
        case ".docx" | ".doc" | ".odt" | ".rtf":
            return _("Word")
        case ".txt" | ".md":
            return _("Text")
        case ".html" | ".htm":
            return "HTML"
        case other:
            return other.lstrip(".").upper() or _("File")


class ApplicantsModel(QAbstractTableModel):
    """Looked up in the state; the persons are only there where the person at the desk may see them."""

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._view = View.APPLICATIONS
        self._order: tuple[str, ...] = ()
        self._files: dict[str, list[Application]] = {}
        bridge.changed.connect(self._changed)
        bridge.seated.connect(self.reload)
        self.reload()

    def reload(self) -> None:
        """Look at the state anew."""
        self.beginResetModel()
        self._look()
        self.endResetModel()

    def _look(self) -> None:
        state, actor = self._bridge.state, self._bridge.actor
        # One reference fewer here than on Score would tell whose it is: both leave out from whom somebody is recused.
        self._order = tuple(
            one.id for one in state.applicants_in_order if not state.recused(actor.member, one.id, state.vacancy.stage)
        )
        self._files = {}
        for application in state.applications.values():
            self._files.setdefault(application.applicant, []).append(application)
        self._twins = twins(state)
        self._in_doubt = files_in_doubt(state)
        self._doubted = to_look_at(state)

    def show_view(self, view: View) -> None:
        """Applications or names."""
        if view is not self._view:
            self.beginResetModel()
            self._view = view
            self.endResetModel()

    def applicant(self, row: int) -> Applicant | None:
        """The applicant of a row."""
        return self._bridge.state.applicants.get(self._order[row]) if 0 <= row < len(self._order) else None

    def row_of(self, id: str) -> int:
        """The row of an applicant; -1 where there is none."""
        return self._order.index(id) if id in self._order else -1

    def doubted_rows(self) -> list[int]:
        """The rows that a person should look at."""
        return [row for row, id in enumerate(self._order) if id in self._doubted]

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(HEADINGS[self._view])

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _(HEADINGS[self._view][section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        one = self.applicant(index.row()) if index.isValid() else None
        if one is None:
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            cells = [str(self._words(one, column) or "") for column in range(self.columnCount())]
            return ", ".join(cell for cell in (*cells, self._in_doubt.get(one.id, "")) if cell)
        if index.column() == 0 and role == CellRole.WEIGHT:
            return 600
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(one, index.column())
        return self._look_of(one, index.column(), role)

    def _words(self, one: Applicant, column: int) -> str:
        if column == 0:
            return one.reference
        if self._view is View.NAMES:
            person = self._bridge.state.persons.get(one.id)
            return _private(person, column) if person is not None else ""
        files = self._files.get(one.id, [])
        match column:
            case 1 if not files:
                return _("No file yet")
            case 1 if len(files) == 1:
                return kind_words(files[0].name)
            case 1:
                return ngettext("{count} file", "{count} files", len(files)).format(count=len(files))
            case 2:
                return size_words(sum(file.size for file in files)) if files else ""
            case _:
                return self._note(one)

    def _note(self, one: Applicant) -> str:
        state = self._bridge.state
        if withdrawn(state, one.id, state.vacancy.stage):
            return _("Withdrew")
        if one.id in self._twins:
            return _("Same as {reference}?").format(reference=self._twins[one.id])
        doubt = self._in_doubt.get(one.id, "")
        if not doubt:
            return ""
        return _("Check the name") if only_the_name(doubt) else _("File in doubt")

    def _look_of(self, one: Applicant, column: int, role: int) -> object:
        doubt = self._in_doubt.get(one.id, "")
        filed = one.id in self._files and (not doubt or only_the_name(doubt))
        if self._view is View.NAMES:
            return None
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._in_doubt.get(one.id)
        match column, role:
            case 1, CellRole.ICON:
                return "file-text" if filed else "triangle-alert"
            case 1, CellRole.INK:
                return "ink2" if filed else "attn"
            case 1, CellRole.ICON_INK:
                return "ink2" if filed else "attn_mark"
            case 2, CellRole.INK:
                return "ink2"
            case 3, CellRole.CHIP if self._note(one) not in ("", _("Withdrew")):
                return ChipKind.ATTENTION
            case _:
                return None

    def _changed(self, change: object) -> None:
        assert isinstance(change, Change)
        if change.kinds & _WHICH:
            self.reload()
            return
        if not change.kinds & _SHOWN:
            return
        self._look()
        touched = {delta.key[0] for delta in change.deltas if delta.kind in _SHOWN}
        rows = sorted(row for row in (self.row_of(id) for id in touched) if row >= 0)
        if rows:
            self.dataChanged.emit(self.index(rows[0], 0), self.index(rows[-1], self.columnCount() - 1), [])


def _private(person: Person, column: int) -> str:
    match column:
        case 1:
            return person.name
        case 2:
            return person.email
        case 3:
            return person.phone
        case _:
            schemes = [
                _("Guaranteed interview") if person.guaranteed_interview else "",
                _("Redeployee") if person.redeployee else "",
            ]
            return ", ".join(filter(None, schemes))
