"""Who scores whom, as it is being said: applicants by reference, a column for each member who scores."""

from collections.abc import Iterable, Mapping
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from shortlister.domain.findings.allocation import evenly, here
from shortlister.domain.records import Member
from shortlister.domain.state import State
from shortlister.i18n import _, ngettext
from shortlister.ui.kit.tables import CellRole

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
_KINDS: Final = [Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, CellRole.INK, CellRole.ICON]


class AllocationModel(QAbstractTableModel):
    """What is chosen is kept here until it is done; the state stays as it is. Who has submitted is left out."""

    def __init__(self, state: State, stage: str, parent: QObject) -> None:
        super().__init__(parent)
        self._state, self._stage = state, stage
        self.applicants = here(state, stage)
        self.members = tuple(one for one in state.scorers if not one.left)
        calibration = state.calibrations.get(stage)
        self._shared = frozenset(calibration.applicants if calibration is not None else ())
        self._chosen = {one.id: set(self._asked(one)) for one in self.members}
        self._before = {member: frozenset(chosen) for member, chosen in self._chosen.items()}

    def _asked(self, member: Member) -> list[str]:
        return [one.id for one in self.applicants if self._state.asked(member.id, one.id, self._stage)]

    def may(self, member: Member) -> frozenset[str]:
        """The applicants (ids) whom the member may score: not recused."""
        return frozenset(one.id for one in self.applicants if not self._state.recused(member.id, one.id, self._stage))

    def fixed(self, member: Member, applicant: str) -> bool:
        """Whether nothing is chosen there: recused, submitted already, or everybody's because the panel calibrates."""
        return (
            self._state.recused(member.id, applicant, self._stage)
            or self._state.submitted(member.id, self._stage)
            or applicant in self._shared
        )

    def cell(self, index: Index) -> tuple[Member, str] | None:
        """The member and the applicant (id) of a cell."""
        at = index.column() - 1
        if index.isValid() and 0 <= at < len(self.members) and index.row() < len(self.applicants):
            return self.members[at], self.applicants[index.row()].id
        return None

    def toggle(self, indexes: Iterable[Index]) -> None:
        """Choose these cells, or where the first is chosen already take them away."""
        cells = [cell for one in indexes if (cell := self.cell(one)) is not None and not self.fixed(*cell)]
        if not cells:
            return
        away = cells[0][1] in self._chosen[cells[0][0].id]
        for member, applicant in cells:
            (self._chosen[member.id].discard if away else self._chosen[member.id].add)(applicant)
        self._tell()

    def split_evenly(self, each: int) -> None:
        """So many members for each applicant."""
        for member, chosen in evenly(self._state, self._stage, each).items():
            self._chosen[member] = set(chosen)
        self._tell()

    def parts(self) -> Mapping[str, tuple[str, ...] | None]:
        """By member (id) whom they are to score, of those for whom it changed; None: all."""
        found: dict[str, tuple[str, ...] | None] = {}
        for member in self.members:
            chosen = self._chosen[member.id]
            if chosen != self._before[member.id]:
                whole = self.may(member) <= chosen
                found[member.id] = None if whole else tuple(a.id for a in self.applicants if a.id in chosen)
        return found

    def nobodys(self) -> int:
        """How many applicants nobody would score, although somebody may."""
        taken: set[str] = set().union(*self._chosen.values())
        may: set[str] = set().union(*(self.may(one) for one in self.members))
        return sum(one.id not in taken and one.id in may for one in self.applicants)

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.applicants)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.members) + 2

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        if section == 0:
            return _("Applicant")
        if section > len(self.members):
            return _("Scored by")
        one = self.members[section - 1]
        count = len(self._chosen[one.id] & self.may(one))
        return _("{name}\n{count} of {of}").format(name=one.name, count=count, of=len(self.applicants))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.applicants):
            return None
        applicant = self.applicants[index.row()]
        cell = self.cell(index)
        if cell is None:
            return self._outer(index, applicant.id, applicant.reference, role)
        member = cell[0]
        recused = self._state.recused(member.id, applicant.id, self._stage)
        chosen = applicant.id in self._chosen[member.id] and not recused
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(member, applicant.id, chosen=chosen)
            case Qt.ItemDataRole.AccessibleTextRole:
                words = _("{member}, {applicant}: {what}")
                said = self._words(member, applicant.id, chosen=chosen)
                return words.format(member=member.name, applicant=applicant.reference, what=said)
            case CellRole.ICON:
                return "check" if chosen else None
            case CellRole.INK:
                return "ink" if chosen and not self.fixed(member, applicant.id) else "ink2"
            case _:
                return None

    def _words(self, member: Member, applicant: str, *, chosen: bool) -> str:
        if self._state.recused(member.id, applicant, self._stage):
            return _("recused")
        if self._state.submitted(member.id, self._stage):
            return _("submitted") if chosen else "–"
        if chosen:
            return _("calibration") if applicant in self._shared else _("scores")
        return "–"

    def _outer(self, index: Index, applicant: str, reference: str, role: int) -> object:
        if index.column() == 0:
            return reference if role == Qt.ItemDataRole.DisplayRole else 600 if role == CellRole.WEIGHT else None
        count = sum(applicant in self._chosen[one.id] & self.may(one) for one in self.members)
        if role == Qt.ItemDataRole.DisplayRole:
            return ngettext("{count} member", "{count} members", count).format(count=count) if count else _("nobody")
        return "attn" if role == CellRole.INK and not count else None

    def _tell(self) -> None:
        if self.applicants:
            last = self.index(len(self.applicants) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last, [])
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)
