"""A heading, an explanation and a table of intervals with the numbers of its axis below."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.layouts import Column
from shortlister.ui.kit.tables import Table
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tokens import Role
from shortlister.ui.report.agreement import Axis, IntervalDelegate, IntervalModel, Line, paint_axis


class _Axis(QWidget):
    """The numbers under an interval table, under its middle column."""

    def __init__(self, table: Table, model: IntervalModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._table, self._model = table, model
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow(self._restyle)

    def _restyle(self, theme: Theme) -> None:
        self.setFixedHeight(theme.S(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        header = self._table.horizontalHeader()
        place = QRectF(header.sectionPosition(1), 0, header.sectionSize(1), self.height())
        with QPainter(self) as painter:
            paint_axis(painter, current(), place, self._model.axis)


class Intervals(QWidget):
    """A heading, an explanation, and a table of intervals with its axis."""

    def __init__(self, heading: str, explanation: str, parent: QWidget) -> None:
        super().__init__(parent)
        column = Column(self, spacing=2)
        column.addWidget(Label(heading, self, role=Role.HEADING))
        column.addWidget(Label(explanation, self, role=Role.SECONDARY, ink="ink2", wrap=True))
        column.gap(4)
        self.model = IntervalModel(self)
        self.table = Table(self, name=heading, row_height=19)
        self.table.setItemDelegate(IntervalDelegate(self.table))
        self.table.setModel(self.model)
        self.table.horizontalHeader().hide()
        self.table.set_widths([190, 0, 60], elastic=1)
        self.axis = _Axis(self.table, self.model, self)
        column.addWidget(self.table, 100)
        column.addWidget(self.axis)
        column.addStretch(1)

    def show_lines(self, lines: list[Line], axis: Axis) -> None:
        self.model.show(lines, axis)
        theme = current()
        self.table.setMaximumHeight(max(1, len(lines)) * theme.S(19) + 2)
        self.table.setMinimumHeight(min(max(1, len(lines)), 4) * theme.S(19))
        self.axis.update()
