"""The charts in full: one at a time, its figures in a table beside it, and the way to take it away."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QSizePolicy, QWidget

from shortlister.i18n import _
from shortlister.ui.kit.layouts import Row
from shortlister.ui.kit.picker import Picker
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.kit.tables import Table
from shortlister.ui.kit.theme import Theme, current
from shortlister.ui.report.chart_table import ChartModel
from shortlister.ui.report.charts import WIDE, Chart, paint_chart

BESIDE = 940
"""Pixels at 100 % from which picture and table stand beside each other."""


class _Picture(QWidget):
    """The chart as it would be saved, as wide as there is room."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._chart: Chart | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_chart(self, chart: Chart) -> None:
        """Show another."""
        self._chart = chart
        self.setAccessibleName(_("{chart}, as a picture; the table says the same").format(chart=chart.title))
        self._fit()
        self.update()

    def heightForWidth(self, width: int) -> int:
        return round(self._chart.high * width / WIDE) if self._chart is not None else 0

    def sizeHint(self) -> QSize:
        return QSize(current().S(480), self.heightForWidth(current().S(480)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setMinimumHeight(self.heightForWidth(self.width()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), Qt.GlobalColor.white)
            if self._chart is not None:
                painter.scale(self.width() / WIDE, self.width() / WIDE)
                paint_chart(self._chart, painter)


class ChartSheet(Sheet):
    """One chart at a time, by digit or from the list; `act` is given the one that is to be saved."""

    def __init__(self, window: QWidget, charts: Sequence[Chart], act: Callable[[Chart], object]) -> None:
        self._sides: QBoxLayout | None = None
        words = _("Readable in black and white. Saved, a chart brings its figures along as text.")
        super().__init__(window, _("Charts"), words, do=_("Save this chart…"), safe=_("Close"), width=1180)
        self.charts = tuple(charts)
        self.picker = Picker([chart.title for chart in charts], self, name=_("Chart"))
        self.picker.picked.connect(self.show_chart)
        row = Row()
        row.addWidget(self.picker)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.gap(10)
        self._sides = Row(spacing=16)
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._picture = _Picture(area)
        area.setWidget(self._picture)
        self.model = ChartModel(self)
        self.table = Table(self, name=_("Figures of the chart"), row_height=28, heading=28)
        self.table.setModel(self.model)
        self._areas = (area, self.table)
        self._sides.addWidget(area, 60)
        self._sides.addWidget(self.table, 42)
        self.body.addLayout(self._sides)
        self.done_for.connect(lambda: act(self.charts[self.picker.chosen()]))
        self.show_chart(0)
        self._lay_out(current())
        self.picker.setFocus()

    def show_chart(self, index: int) -> None:
        """Show this one and its figures."""
        self.picker.set_chosen(index)
        chart = self.charts[index]
        self._picture.show_chart(chart)
        self.model.show(chart)
        self.table.setAccessibleName(_("Figures: {chart}").format(chart=chart.title))
        self.table.set_widths(list(chart.widths), elastic=chart.widths.index(0))
        self.table.go_to_row(0)

    def _lay_out(self, theme: Theme) -> None:
        super()._lay_out(theme)
        if self._sides is None:
            return
        beside = self.width() >= theme.S(BESIDE)
        self._sides.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        high = min(theme.S(440), max(self._window.height() - theme.S(300), theme.S(180)))
        for area in self._areas:
            area.setFixedHeight(high if beside else max(high * 3 // 4, theme.S(180)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isdigit() and 1 <= int(event.text()) <= len(self.charts):
            self.show_chart(int(event.text()) - 1)
            return
        super().keyPressEvent(event)
