"""The head of the open cell: why it is in the queue, whose and which, and the criterion's text."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from shortlister.domain.records import Level
from shortlister.i18n import _
from shortlister.ui.kit.buttons import Button
from shortlister.ui.kit.chip import Chip, ChipKind
from shortlister.ui.kit.frames import Rule
from shortlister.ui.kit.labels import ElidedLabel, Label
from shortlister.ui.kit.layouts import Column, Flow, Row
from shortlister.ui.kit.matrixcell import CellPainter, MatrixCell
from shortlister.ui.kit.scroll import ScrollColumn
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tokens import Role
from shortlister.ui.moderation.finding import Finding, Spot
from shortlister.ui.moderation.words import why


class _Sample(QWidget):
    """The cell itself, small, as it stands in the matrix."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._cell = MatrixCell()
        self._values = [0, 1]
        self._painter = CellPainter(current(), self._values)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow(self._restyle)

    def show_cell(self, cell: MatrixCell, values: list[int]) -> None:
        self._cell = cell
        if values != self._values:
            self._values = values
            self._restyle(current())
        self.update()

    def _restyle(self, theme: Theme) -> None:
        self._painter = CellPainter(theme, self._values)
        self.setFixedSize(theme.S(44), theme.S(26))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            self._painter.paint(painter, QRectF(self.rect()), self._cell)


class CellHead(QWidget):
    """`application` is the button that leads to the application and back."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._texts: tuple[str, ...] = ()
        column = Column(self)
        row = Row(spacing=10)
        self._sample = _Sample(self)
        self._why = ElidedLabel("", self, role=Role.SECONDARY, ink="attn", weight=500)
        self._number = Label("", self, role=Role.SECONDARY, ink="ink2")
        row.addWidget(self._sample)
        row.addWidget(self._why, 1)
        row.addWidget(self._number)
        column.addLayout(row)
        column.gap(8)
        name = Flow(spacing=8)
        self._reference = Label("", self, role=Role.TITLE, weight=700)
        self._criterion = Label("", self, role=Role.TITLE, ink="ink2")
        self._level = Chip("", ChipKind.ESSENTIAL, self)
        self.application = Button(_("Application"), self, icon="file-text", key="O", height=32)
        between = QWidget(self)
        between.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for widget in (self._reference, self._criterion, self._level, between, self.application):
            name.addWidget(widget)
        column.addLayout(name)
        column.gap(8)
        self._place = ScrollColumn(self)
        self._text = Label("", self, role=Role.CRITERION, size=16, wrap=True)
        self._place.column.addWidget(self._text)
        self._place.column.addStretch(1)
        column.addWidget(self._place)
        column.gap(6)
        column.addWidget(Rule(self))
        follow(self._restyle)

    def show_cell(self, finding: Finding, spot: Spot, cell: MatrixCell) -> None:
        """Show a cell."""
        state = finding.state
        self._sample.show_cell(cell, list(state.vacancy.scale.values))
        self._why.setText(why(finding, spot))
        self._why.set_ink("attn" if finding.matters(spot) or cell.conflict else "ink2")
        queue, words = finding.queue, ""
        if spot in queue:
            words = _("{number} of {count}").format(number=queue.index(spot) + 1, count=len(queue))
        self._number.setText(words)
        criterion = state.criteria[spot[1].partition("/")[0]]
        self._reference.setText(state.applicants[spot[0]].reference)
        self._criterion.setText(criterion.reference)
        essential = criterion.level is Level.ESSENTIAL
        level = _("Essential") if essential else _("Desirable")
        self._level.set_chip(level, ChipKind.ESSENTIAL if essential else ChipKind.DESIRABLE)
        texts = tuple(line.criterion.text for line in finding.lines)
        if texts != self._texts:
            self._reserve(texts)
        self._text.setText(criterion.text)
        self._place.verticalScrollBar().setValue(0)

    def show_application(self, shown: bool) -> None:
        """The button leads to the application, or back to the matrix."""
        self.application.set_text(_("Matrix") if shown else _("Application"))

    def _reserve(self, texts: tuple[str, ...]) -> None:
        """Room for the longest criterion of the stage, three lines at most: nothing jumps from cell to cell."""
        self._texts = texts
        metrics = QFontMetrics(self._text.font())
        room = QRect(0, 0, max(self.width() - current().S(4), current().S(200)), 10_000)
        wrap = int(Qt.TextFlag.TextWordWrap.value)
        longest = max((metrics.boundingRect(room, wrap, text).height() for text in texts), default=0)
        line = metrics.lineSpacing()
        self._place.setFixedHeight(min(max(longest, line), 3 * line) + current().S(3))

    def _restyle(self, _theme: Theme) -> None:
        self._reserve(self._texts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._reserve(self._texts)
