"""The applicants that a file or folder would add, as a table that can be corrected before any is added."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from shortlister.domain.file_names import shown_name
from shortlister.domain.hr_doubts import ABOUT_THE_NAME, doubt_without
from shortlister.domain.plans.drafts import DraftApplicant
from shortlister.i18n import N_, _
from shortlister.ui.kit.tables import CellRole

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()

HEADINGS: Final = (N_("Reference"), N_("Name,\nkept apart"), N_("E-mail,\nkept apart"), N_("Telephone,\nkept apart"),
                   N_("Schemes,\nkept apart"), N_("Application"))  # fmt: skip
_FIELDS: Final = ("reference", "name", "email", "phone")
NAME: Final = 1
"""The column of the names."""
_NAME_GUESSED: Final = (
    N_("No field says the name; “{name}” was taken from the text."),
    N_("The name was taken from the folder's name."),
    N_("The name was taken from the file's name."),
)
"""As whoever reads a folder words it."""


class PreviewModel(QAbstractTableModel):
    """A plan, not the record: what is corrected here is only what would be added."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.applicants: tuple[DraftApplicant, ...] = ()

    def show_applicants(self, applicants: Sequence[DraftApplicant]) -> None:
        """Show these."""
        self.beginResetModel()
        self.applicants = tuple(applicants)
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.applicants)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _(HEADINGS[section])
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        editable = index.isValid() and index.column() < len(_FIELDS)
        return usual | Qt.ItemFlag.ItemIsEditable if editable else usual

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.applicants):
            return None
        one = self.applicants[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(one, index.column())
            case Qt.ItemDataRole.EditRole:
                return str(getattr(one, _FIELDS[index.column()]))
            case Qt.ItemDataRole.AccessibleTextRole if index.column():
                heading = _(HEADINGS[index.column()]).replace("\n", " ")
                words = self._words(one, index.column()) or _("empty")
                return _("{heading}: {words}").format(heading=heading, words=words)
            case Qt.ItemDataRole.AccessibleTextRole:
                cells = [self._words(one, column) for column in range(len(HEADINGS))]
                return ", ".join([*filter(None, cells), *one.doubts])
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join(one.doubts) or None
            case CellRole.WEIGHT if index.column() == 0:
                return 600
            case CellRole.INK:
                return self._ink(one, index.column())
            case CellRole.ICON if index.column() == 0 and one.doubts:
                return "triangle-alert"
            case CellRole.ICON_INK if index.column() == 0:
                return "attn_mark"
            case _:
                return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or index.column() >= len(_FIELDS):
            return False
        text = " ".join(str(value).split())
        row = index.row()
        ones = list(self.applicants)
        match _FIELDS[index.column()]:
            case "reference":
                ones[row] = replace(ones[row], reference=text)
            case "name":
                ones[row] = _with_name(ones[row], text)
            case "email":
                ones[row] = replace(ones[row], email=text)
            case _:
                ones[row] = replace(ones[row], phone=text)
        self.applicants = tuple(ones)
        last = self.index(row, len(HEADINGS) - 1)
        self.dataChanged.emit(self.index(row, 0), last, [])  # a doubt may have gone too
        return True

    def doubtful_column(self, row: int) -> int:
        """Where a correction of this row most likely begins: what a doubt quotes, what is empty, or else the name."""
        one = self.applicants[row]
        values = [str(getattr(one, field)) for field in _FIELDS]
        order: tuple[int, ...] = (*range(NAME, len(_FIELDS)), 0)
        quoted = (at for at in order if values[at] and any(values[at] in doubt for doubt in one.doubts))
        if (at := next(quoted, None)) is not None:
            return at
        given = [any(getattr(other, field) for other in self.applicants) for field in _FIELDS]
        empty = [at for at in order if at and not values[at] and (given[at] or at == NAME)]
        return empty[0] if empty else NAME

    def _ink(self, one: DraftApplicant, column: int) -> str:
        return "ink3" if (column == 0 and not one.reference) or (column == 5 and not one.files) else "ink"

    def _words(self, one: DraftApplicant, column: int) -> str:
        match column:
            case 0:
                return one.reference or _("drawn")
            case 1:
                return one.name
            case 2:
                return one.email
            case 3:
                return one.phone
            case 4:
                flags = (
                    _("Guaranteed interview") if one.guaranteed_interview else "",
                    _("Redeployee") if one.redeployee else "",
                )
                return ", ".join(filter(None, flags))
            case _:
                return ", ".join(shown_name(PurePath(file).name) for file in one.files) or _("none")


def _with_name(one: DraftApplicant, name: str) -> DraftApplicant:
    """Somebody has said the name, were it the same again: that it was guessed is no doubt any more."""
    guessed = {_(message).format(name=one.name) for message in _NAME_GUESSED}
    files = ((path, doubt_without(doubt, (ABOUT_THE_NAME,))) for path, doubt in one.file_doubts)
    return replace(
        one,
        name=name,
        doubts=tuple(doubt for doubt in one.doubts if doubt not in guessed),
        file_doubts=tuple((path, doubt) for path, doubt in files if doubt),
    )
