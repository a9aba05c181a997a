"""A chart's figures as a table, for those who cannot see the chart and those who want the numbers."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from shortlister.ui.kit.table_cells import CellRole, Index
from shortlister.ui.report.charts import Chart


class ChartModel(QAbstractTableModel):
    """The rows of one chart."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._chart: Chart | None = None

    def show(self, chart: Chart) -> None:
        """Show another chart's figures."""
        self.beginResetModel()
        self._chart = chart
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or self._chart is None else len(self._chart.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or self._chart is None else len(self._chart.headings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or self._chart is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._chart.headings[section]
            case Qt.ItemDataRole.TextAlignmentRole if section in self._chart.numbers:
                return int(Qt.AlignmentFlag.AlignRight)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self._chart is None:
            return None
        text = self._chart.rows[index.row()][index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return text
            case Qt.ItemDataRole.ToolTipRole:
                return text or None
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self._chart.headings[index.column()]}: {text}"
            case Qt.ItemDataRole.TextAlignmentRole if index.column() in self._chart.numbers:
                return int(Qt.AlignmentFlag.AlignRight)
            case CellRole.WEIGHT if index.column() == 0:
                return 600
        return None
