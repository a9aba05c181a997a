"""Measured by: criterion × method, what is scored and what is still owed."""

from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from shortlister.domain.findings.coverage import Coverage, CoverageReport
from shortlister.domain.records import Level, Method, Stage
from shortlister.domain.state import State
from shortlister.i18n import _
from shortlister.ui.kit import painting
from shortlister.ui.kit.table_cells import CellRole, Index, TextDelegate
from shortlister.ui.kit.tables import Table
from shortlister.ui.kit.theme import Theme, current
from shortlister.ui.kit.tokens import Role

_REFERENCE: Final = 56
_METHOD: Final = 118

Column = tuple[Stage | None, Method]


class CoverageModel(QAbstractTableModel):
    """A row for each criterion, a column for each method in the order of the stages."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.columns: list[Column] = []
        self._criteria: list[tuple[str, bool, str]] = []
        self._cells: dict[tuple[str, str], Coverage] = {}

    def show(self, state: State, report: CoverageReport) -> None:
        """Show another state's coverage."""
        self.beginResetModel()
        used = {one.measure.method.id: one.stage for one in report.measures}
        order = {method.id: number for number, method in enumerate(state.methods_in_order)}
        last = len(state.stages)
        self.columns = [
            (stage, state.methods[method])
            for method, stage in sorted(
                used.items(), key=lambda item: (item[1].position if item[1] else last, order[item[0]])
            )
        ]
        self._criteria = [(one.reference, one.level is Level.ESSENTIAL, one.text) for one in state.criteria_in_order]
        self._cells = {(one.measure.criterion.reference, one.measure.method.id): one for one in report.measures}
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._criteria)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 1 + len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            if section == 0:
                return ""
            stage, method = self.columns[section - 1]
            words = _("{stage}\n{method}")
            return words.format(stage=_(stage.name) if stage else _("No stage"), method=_(method.name))
        return None

    def cell(self, index: Index) -> Coverage | None:
        """What is covered there; None where the method was not promised."""
        if index.column() == 0:
            return None
        return self._cells.get((self._criteria[index.row()][0], self.columns[index.column() - 1][1].id))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        reference, essential, text = self._criteria[index.row()]
        if index.column() == 0:
            match role:
                case Qt.ItemDataRole.DisplayRole:
                    return reference
                case CellRole.WEIGHT:
                    return 600 if essential else 500
                case CellRole.INK:
                    return "ink" if essential else "ink2"
                case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                    return f"{reference}: {text}"
            return None
        one = self.cell(index)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return "–" if one is None else str(one.scored) if one.scored else _("owed")
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._told(index, one)
        return None

    def _told(self, index: Index, one: Coverage | None) -> str:
        reference, method = self._criteria[index.row()][0], self.columns[index.column() - 1][1].name
        if one is None:
            return _("{criterion}, {method}: not promised").format(criterion=reference, method=method)
        if one.stage is None:
            return _("{criterion}, {method}: promised, and no stage uses it").format(criterion=reference, method=method)
        if one.expected is None:
            return _("{criterion}, {method}: owed at {stage}").format(
                criterion=reference, method=method, stage=one.stage.name
            )
        return _("{criterion}, {method}: {scored} of {expected} scored").format(
            criterion=reference, method=method, scored=one.scored, expected=one.expected
        )


class CoverageTable(Table):
    """Its columns are alike where there is room, else as wide as their words; what is too wide moves sideways."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, name=_("Measured by"), row_height=20, heading=36)
        self.setItemDelegate(CoverageDelegate(self))
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.shown = CoverageModel(self)
        self.setModel(self.shown)
        self.shown.modelReset.connect(self._fit_room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_room()

    def _fit_room(self) -> None:
        count = len(self.shown.columns)
        alike = current().S(_REFERENCE + count * _METHOD) <= self.viewport().width()
        self.set_widths([_REFERENCE, *([_METHOD if alike else 0] * count)])


class CoverageDelegate(TextDelegate):
    """Filled square: scored, with the count. Open square: owed. Dash: not promised. Amber: no stage measures it."""

    def width_of(self, theme: Theme, index: Index) -> float:
        return super().width_of(theme, index) + (theme.S(18) if index.column() else 0)

    def paint_ground(self, painter: QPainter, theme: Theme, place: QRectF, index: Index) -> None:
        view = self.parent()
        if index.row() == view.currentIndex().row() and view.hasFocus():  # type: ignore[union-attr]
            painter.fillRect(place, theme.colours.accent_soft)

    def paint_cell(self, painter: QPainter, theme: Theme, place: QRectF, index: Index) -> None:
        model = index.model()
        if index.column() == 0 or not isinstance(model, CoverageModel):
            super().paint_cell(painter, theme, place, index)
            return
        one, c = model.cell(index), theme.colours
        font = theme.font(Role.SECONDARY)
        words = str(index.data() or "")
        room = place.adjusted(theme.S(12), 0, 0, 0)
        if one is None:
            painting.text(painter, room, words, font, c.ink3)
            return
        side = theme.S(12)
        box = QRectF(room.left(), round(room.center().y() - side / 2), side, side)
        complete = one.expected is not None and one.scored >= one.expected > 0
        line = c.attn_mark if one.stage is None else c.ink2
        painting.frame(painter, box, fill=c.ink2 if one.scored else c.surface, line=line, radius=theme.S(2))
        if one.scored and not complete and one.expected:
            words = _("{scored} of {expected}").format(scored=one.scored, expected=one.expected)
        ink = c.attn if one.stage is None else c.ink if one.scored else c.ink2
        painting.text(painter, room.adjusted(side + theme.S(6), 0, 0, 0), words, font, ink)
