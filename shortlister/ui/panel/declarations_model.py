"""Declarations of interest: applicants by surname and without references, a column for each member who scores."""

from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from shortlister.domain.changes import Change
from shortlister.domain.records import Interest, Kind, Member
from shortlister.i18n import _
from shortlister.ui.bridge import Bridge
from shortlister.ui.kit.tables import CellRole

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
_SHOWN: Final = frozenset({Kind.APPLICANT, Kind.PERSON, Kind.MEMBER, Kind.STAGE, Kind.VACANCY})


def interest_words(interest: Interest) -> str:
    """What was declared, in words."""
    match interest:
        case Interest.NONE:
            return _("none")
        case Interest.SPEAKS_LAST:
            return _("speaks last")
        case Interest.RECUSED:
            return _("recused")


class DeclarationsModel(QAbstractTableModel):
    """A member at the desk has their own column alone; chair and HR have all."""

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._names: tuple[tuple[str, str], ...] = ()
        self._members: tuple[Member, ...] = ()
        bridge.changed.connect(self._changed)
        bridge.seated.connect(self.reload)
        self.reload()

    def reload(self) -> None:
        """Look at the state anew."""
        self.beginResetModel()
        actor = self._bridge.actor
        every = [one for one in self._bridge.state.scorers if not one.left]
        self._members = tuple(one for one in every if actor.runs_the_vacancy or one.id == actor.member)
        self._names = self._bridge.names_for_declaring() if self._members else ()
        self.endResetModel()

    @property
    def members(self) -> tuple[Member, ...]:
        """Whose declarations are shown, a column each."""
        return self._members

    def cell(self, index: Index) -> tuple[Member, str] | None:
        """The member and the applicant (id) of a cell; None for the names and reasons."""
        at = index.column() - 1
        if index.isValid() and 0 <= at < len(self._members) and index.row() < len(self._names):
            return self._members[at], self._names[index.row()][0]
        return None

    def missing(self) -> list[tuple[int, int]]:
        """Row and column of what is not yet declared, member by member."""
        state = self._bridge.state
        return [
            (row, column)
            for column, member in enumerate(self._members, 1)
            for row, (applicant, _name) in enumerate(self._names)
            if (member.id, applicant) not in state.declarations
        ]

    def missing_of(self, member: Member) -> list[str]:
        """The applicants (ids) about whom the member has declared nothing."""
        state = self._bridge.state
        return [id for id, _name in self._names if (member.id, id) not in state.declarations]

    def owes(self, member: Member | None) -> bool:
        """Whether the member has still to declare, and the person at the desk may do it: others are not shown."""
        return member is not None and member in self._members and bool(self.missing_of(member))

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._names)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._members) + 2

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        if section == 0:
            return _("Applicant, by surname")
        return self._members[section - 1].name if section <= len(self._members) else _("Reason")

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._names):
            return None
        applicant, name = self._names[index.row()]
        cell = self.cell(index)
        if role == Qt.ItemDataRole.AccessibleTextRole and cell is not None:
            words = _("{member} about {applicant}: {interest}")
            return words.format(member=cell[0].name, applicant=name, interest=self._words(cell[0], applicant))
        if role == Qt.ItemDataRole.DisplayRole:
            if cell is not None:
                return self._words(cell[0], applicant)
            return name if index.column() == 0 else self._reasons(applicant)
        if cell is not None:
            return self._look_of(cell[0], applicant, role)
        return "ink2" if role == CellRole.INK and index.column() else None

    def _words(self, member: Member, applicant: str) -> str:
        declared = self._bridge.state.declarations.get((member.id, applicant))
        return interest_words(declared.interest) if declared is not None else _("not yet")

    def _reasons(self, applicant: str) -> str:
        found = [self._bridge.state.declarations.get((member.id, applicant)) for member in self._members]
        return "; ".join(one.reason for one in found if one is not None and one.reason)

    def _look_of(self, member: Member, applicant: str, role: int) -> object:
        declared = self._bridge.state.declarations.get((member.id, applicant))
        interest = declared.interest if declared is not None else None
        differs = interest in (Interest.SPEAKS_LAST, Interest.RECUSED)
        match role:
            case CellRole.INK:
                return "attn" if interest is None else "ink" if differs else "ink2"
            case CellRole.ICON:
                icons = {None: "circle-dashed", Interest.SPEAKS_LAST: "message-square", Interest.RECUSED: "user-x"}
                return icons.get(interest)
            case CellRole.ICON_INK:
                return "attn_mark" if interest is None else "ink2"
            case CellRole.WEIGHT:
                return 600 if interest is None else 500 if differs else None
            case _:
                return None

    def _changed(self, change: object) -> None:
        assert isinstance(change, Change)
        if change.kinds & _SHOWN:
            self.reload()
        elif Kind.DECLARATION in change.kinds and self._names:
            last = self.index(len(self._names) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last, [])
