"""What a matrix that came back says, beside what the record says: a row for each difference, and the matrix itself."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from shortlister.domain.findings.followed_reading import cell_of
from shortlister.domain.findings.following import Followed
from shortlister.domain.leaving import outcome_word
from shortlister.domain.measures import Measure
from shortlister.domain.records import MeasureKey
from shortlister.i18n import N_, _
from shortlister.ui.bridge import MatrixDifference
from shortlister.ui.kit.table_cells import CellRole, Index
from shortlister.ui.rooms import comparing, ranking

_HEADINGS = ("", N_("What"), N_("Cell"), N_("Applicant"), N_("Criterion"), N_("Record"), N_("Workbook"))
_GRAVE = frozenset({"missing applicant", "unknown applicant", "applicant twice", "rank in place of a rating"})
RECORD, WORKBOOK = 5, 6
_LONG = 26

Spot = tuple[str, MeasureKey]
"""An applicant (id) and a measure; an empty measure is the outcome, an empty applicant no cell at all."""


class DifferencesModel(QAbstractTableModel):
    """A row for each difference, what matters most first; `taken` are the rows that are marked to be taken over."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.found: tuple[MatrixDifference, ...] = ()
        self.taken: set[int] = set()

    def show(self, found: tuple[MatrixDifference, ...]) -> None:
        """Other differences; none is marked."""
        self.beginResetModel()
        self.found, self.taken = found, set()
        self.endResetModel()

    def mark(self, rows: Sequence[int], *, on: bool) -> None:
        """Mark rows to be taken over, or not."""
        self.taken = self.taken | set(rows) if on else self.taken - set(rows)
        self.dataChanged.emit(self.index(0, 0), self.index(len(self.found) - 1, 0))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.found)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(_HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _(_HEADINGS[section]) if section else ""
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        one, column = self.found[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(one, column)
            case Qt.ItemDataRole.ToolTipRole if column >= RECORD:
                return self._words(one, column)
            case Qt.ItemDataRole.AccessibleTextRole if column == 0:
                return _("marked to be taken over") if index.row() in self.taken else _("not marked")
            case Qt.ItemDataRole.AccessibleTextRole:
                words = self._words(one, column)
                return _("{heading}: {words}").format(heading=_(_HEADINGS[column]), words=words)
            case CellRole.ICON if column == 0 and index.row() in self.taken:
                return "check"
            case CellRole.WEIGHT if column == 2 or (column == 1 and one.matter.value in _GRAVE):
                return 600
            case CellRole.INK if column == 1 and one.matter.value in _GRAVE:
                return "attn"
        return None

    @staticmethod
    def _words(one: MatrixDifference, column: int) -> str:
        match column:
            case 1:
                return _(one.matter.value)
            case 2:
                return one.sheet if one.cell is None else f"{one.sheet} {one.cell}"
            case 3:
                return one.applicant or "–"
            case 4:
                return one.criterion or "–"
            case 5 | 6:
                apart = comparing.told_apart(one.record, one.workbook, longest=_LONG)
                return apart.record if column == RECORD else apart.workbook
        return ""


class BesideModel(QAbstractTableModel):
    """The record's matrix, a row for each applicant; where the workbook says otherwise both stand: `3 → 0`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._of: Followed | None = None
        self._applicants: tuple[tuple[str, str], ...] = ()
        self._measures: tuple[Measure, ...] = ()
        self._differing: Mapping[Spot, MatrixDifference] = {}

    def show(self, of: Followed, differing: Mapping[Spot, MatrixDifference]) -> None:
        """The record of a stage, and where the workbook's matrix differs from it."""
        self.beginResetModel()
        self._of, self._differing = of, differing
        standings = ranking.ranking(of.state, of.stage).standings
        self._applicants = tuple((one.applicant, one.reference) for one in standings)
        self._measures = of.fixed.board.measures
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._applicants)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._measures) + 2

    def _column(self, measure: MeasureKey) -> int:
        keys = [one.key for one in self._measures]
        return 1 + keys.index(measure) if measure in keys else len(keys) + 1

    def place(self, spot: Spot) -> QModelIndex:
        """Where a cell stands; none where the record has no such applicant."""
        row = next((row for row, (one, _ref) in enumerate(self._applicants) if one == spot[0]), -1)
        return self.index(row, self._column(spot[1])) if row >= 0 else QModelIndex()

    def spot(self, index: Index) -> Spot:
        """Which cell stands there."""
        measures = self._measures
        key = measures[index.column() - 1].key if 0 < index.column() <= len(measures) else ""
        return self._applicants[index.row()][0], key

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        if section == 0:
            return _("Applicant")
        return self._measures[section - 1].criterion.reference if section <= len(self._measures) else _("Outcome")

    def differs(self, index: Index) -> MatrixDifference | None:
        """What differs in a cell."""
        return self._differing.get(self.spot(index)) if index.column() else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        one = self.differs(index)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._shown(index, one)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._said(index, one)
            case CellRole.WEIGHT if one is not None or index.column() == 0:
                return 600
            case CellRole.INK:
                return "attn" if one is not None else "ink2" if index.column() else "ink"
        return None

    def _shown(self, index: Index, one: MatrixDifference | None) -> str:
        if index.column() == 0:
            return self._applicants[index.row()][1]
        if one is None:
            return self._record(index)
        theirs = comparing.told_apart(one.record, one.workbook).workbook
        if isinstance(one.workbook, str) and not isinstance(one.record, str):
            theirs = f"“{one.workbook}”"  # there is no room to say that it is a text
        return f"{comparing.told_apart(one.record, one.workbook).record} → {theirs}"

    def _said(self, index: Index, one: MatrixDifference | None) -> str:
        if index.column() == 0:
            return self._applicants[index.row()][1]
        who, heading = self._applicants[index.row()][1], self.headerData(index.column(), Qt.Orientation.Horizontal)
        if one is None:
            words = _("{applicant}, {criterion}: {record}, the same in both")
            return words.format(applicant=who, criterion=heading, record=self._record(index))
        apart = comparing.told_apart(one.record, one.workbook)
        words = _("{applicant}, {criterion}: {record} in the record, {workbook} in the workbook")
        return words.format(applicant=who, criterion=heading, record=apart.record, workbook=apart.workbook)

    def _record(self, index: Index) -> str:
        applicant, measure = self.spot(index)
        if self._of is None:
            return ""
        if measure:
            cell = cell_of(self._of, (applicant, measure))
            return _("open") if cell.open else "–" if cell.rating is None else str(cell.rating)
        outcome = self._of.state.outcomes.get((applicant, self._of.stage))
        return "–" if outcome is None else _(outcome_word(self._of.state, self._of.stage, outcome.decision))
