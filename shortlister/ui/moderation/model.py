"""The matrix as a table model: it looks everything up in the finding and holds no data of its own."""

from collections.abc import Collection
from fractions import Fraction
from typing import Any, cast

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from shortlister.domain.findings.differences import Effect as Found
from shortlister.domain.findings.rule_words import gate_in_words
from shortlister.i18n import _
from shortlister.ui.kit.matrixcell import Effect, MatrixCell
from shortlister.ui.kit.tile import Value
from shortlister.ui.moderation.columns import Column, GroupColumn, MeasureColumn, Result, columns, places
from shortlister.ui.moderation.finding import Finding, Spot, is_open, moved
from shortlister.ui.moderation.words import GATES, digit, ratings_words, told, total_words

Index = QModelIndex | QPersistentModelIndex
_ROLES = [Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole]
_EFFECTS = {Found.GATE: Effect.GATE, Found.LINE: Effect.LINE, Found.NONE: Effect.NONE}


class MatrixModel(QAbstractTableModel):
    """A row for each applicant in order of reference; `names` False hides who gave which rating."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.finding: Finding | None = None
        self.columns: list[Column] = []
        self.folded: frozenset[str] = frozenset()
        self.names = False
        self.heard: Spot | None = None
        self._places: dict[str, int] = {}
        self._rows: dict[str, int] = {}

    # What is shown

    def show(self, finding: Finding) -> None:
        """Show another finding; only what is different is told."""
        before, self.finding = self.finding, finding
        if before is None or (
            before.of.fixed is not finding.of.fixed
            and (before.applicants, before.lines) != (finding.applicants, finding.lines)
        ):
            self._lay_out()
            return
        others = moved(before, finding)
        if others is None:
            self._tell_all()
        else:
            self._tell(finding, others)

    def fold(self, groups: Collection[str]) -> None:
        """Show these groups as one column each, the others measure by measure."""
        if frozenset(groups) != self.folded:
            self.folded = frozenset(groups)
            self._lay_out()

    def show_names(self, names: bool) -> None:
        """Show or hide who gave which rating."""
        if names != self.names:
            self.names = names
            self._tell_all()

    def hear(self, spot: Spot | None) -> None:
        """Who speaks last has been heard on this cell, until the cursor leaves it."""
        before, self.heard = self.heard, spot
        for one in (before, spot):
            index = self.place_of(one) if one is not None and before != spot else QModelIndex()
            if index.isValid():
                self.dataChanged.emit(index, index, _ROLES)

    def _lay_out(self) -> None:
        self.beginResetModel()
        finding = self.finding
        self.columns = columns(finding.lines, self.folded) if finding else []
        self._places = places(self.columns)
        self._rows = {one.id: at for at, one in enumerate(finding.applicants)} if finding else {}
        self.endResetModel()

    def _tell_all(self) -> None:
        if self.rowCount() and self.columnCount():
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last, _ROLES)

    def _tell(self, now: Finding, others: Collection[tuple[str, tuple[int, ...]]]) -> None:
        """Just the cells that are different: those written, those whose effect moved, and results of their rows."""
        results = len(self.columns) - 2
        for applicant, indices in others:
            row = self._rows[applicant]
            for column in sorted({self._places[now.lines[index].key] for index in indices}):
                index = self.index(row, column)
                self.dataChanged.emit(index, index, _ROLES)
            if any(now.lines[index].key for index in indices):
                self.dataChanged.emit(self.index(row, results), self.index(row, results + 1), _ROLES)

    # Where things stand

    def place_of(self, spot: Spot) -> QModelIndex:
        """The index of a cell, or of the folded group that it is in."""
        if spot[0] not in self._rows or spot[1] not in self._places:
            return QModelIndex()
        return self.index(self._rows[spot[0]], self._places[spot[1]])

    def spot(self, index: Index) -> Spot | None:
        """Applicant and measure at an index; None in a folded group or a result."""
        column = self.columns[index.column()] if index.isValid() else None
        if self.finding is None or not isinstance(column, MeasureColumn):
            return None
        return self.finding.applicants[index.row()].id, column.measure.key

    def cell(self, spot: Spot) -> MatrixCell:
        """What the cell shows."""
        assert self.finding is not None
        finding, cell = self.finding, self.finding.cell(spot)
        conflict = cell.conflict and not cell.agreed
        if conflict or is_open(cell) or cell.rating is None:
            members = tuple(finding.shown_by(member, spot, self.heard) for member in finding.members)
            effect = _EFFECTS[finding.effect(spot)]
            met = None if self.names else finding.state.vacancy.scale.met_from
            return MatrixCell(None, members, effect, marks=self.names, conflict=conflict, met=met)
        value: Value = None
        words = ""
        if isinstance(cell.rating, Fraction):
            value, words = cast("Value", int(cell.rating)), digit(cell.rating)
        else:
            value = cell.rating
        return MatrixCell(value, agreed=cell.agreed, words=words)

    def group_counts(self, row: int, column: GroupColumn) -> tuple[int, int, Effect]:
        """Of a folded group: how many cells are met, how many are open, and the strongest effect of those."""
        assert self.finding is not None
        finding, applicant = self.finding, self.finding.applicants[row].id
        scale = finding.state.vacancy.scale
        met = still = 0
        found = Found.NONE
        for line in column.measures:
            spot = (applicant, line.key)
            cell = finding.cell(spot)
            if is_open(cell):
                still += 1
                effect = finding.effect(spot)
                found = effect if found is Found.NONE or effect is Found.GATE else found
            elif cell.rating is not None and cell.rating != "NA":
                met += Fraction(cell.rating) >= scale.met_from
        return met, still, _EFFECTS[found]

    # What Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() or self.finding is None else len(self.finding.applicants)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self.columns[index.column()], Result):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self.finding is None or role not in _ROLES:
            return None
        spoken = role == Qt.ItemDataRole.AccessibleTextRole
        match self.columns[index.column()]:
            case MeasureColumn() as column:
                spot = (self.finding.applicants[index.row()].id, column.measure.key)
                return told(self.finding, spot, names=self.names, heard=self.heard) if spoken else self._words(spot)
            case GroupColumn() as column:
                return self._group_words(index.row(), column, spoken=spoken)
            case Result() as column:
                return self._result_words(index.row(), column, spoken=spoken)

    def _words(self, spot: Spot) -> str:
        assert self.finding is not None
        cell = self.finding.cell(spot)
        return ratings_words(self.finding, spot, names=False, heard=self.heard) if is_open(cell) else digit(cell.rating)

    def _group_words(self, row: int, column: GroupColumn, *, spoken: bool) -> str:
        assert self.finding is not None
        met, still, _effect = self.group_counts(row, column)
        if not spoken:
            return f"{met}/{len(column.measures)}"
        words = _("{applicant}, {group}, folded: {met} of {all} met, {open} open")
        reference = self.finding.applicants[row].reference
        return words.format(applicant=reference, group=column.group, met=met, all=len(column.measures), open=still)

    def _result_words(self, row: int, column: Result, *, spoken: bool) -> str:
        assert self.finding is not None
        applicant = self.finding.applicants[row]
        if self.finding.gone(applicant.id):
            words = _("withdrawn") if spoken else "–"
        elif column is Result.GATE and self.finding.nobody_rated(applicant.id):
            words = _("nobody could rate") if spoken else "–"
        elif column is Result.GATE:
            words = _(GATES[self.finding.gate(applicant.id)])
        else:
            words = total_words(*self.finding.totals(applicant.id))
        return f"{applicant.reference}, {self.heading_of(column)}: {words}" if spoken else words

    @staticmethod
    def heading_of(column: Result) -> str:
        """The heading of a result."""
        return _("Gate") if column is Result.GATE else _("Total")

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self.finding is None or role not in (*_ROLES, Qt.ItemDataRole.ToolTipRole):
            return None
        if orientation is Qt.Orientation.Vertical:
            return self.finding.applicants[section].reference if role in _ROLES else None
        match self.columns[section]:
            case MeasureColumn(measure=measure, label=label):
                whole = f"{label}  {measure.criterion.text}"
                return label if role == Qt.ItemDataRole.DisplayRole else whole
            case GroupColumn(group=group):
                return group
            case Result.GATE if role == Qt.ItemDataRole.ToolTipRole:
                return gate_in_words(self.finding.state)
            case Result() as column:
                return self.heading_of(column) if role in _ROLES else None
