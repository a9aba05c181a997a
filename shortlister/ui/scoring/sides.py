"""How the parts of Score stand beside each other: two, three where there is room, one of two with large text."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.scoring.criteria_column import CriteriaColumn
from shortlister.ui.scoring.document.reader import Reader
from shortlister.ui.scoring.pane import PANE, TALLEST_NOTE, Pane

NARROW_BELOW: Final = 1000
WIDE_FROM: Final = 1560
"""Widths of the window in pixels at 100 %."""

APPLICATION: Final = 0
SCORING: Final = 1


class Sides(QWidget):
    """Application, pane, column. `fitted` when there is room for more or fewer of them."""

    fitted = Signal()

    def __init__(self, reader: Reader, pane: Pane, column: CriteriaColumn, parent: QWidget) -> None:
        super().__init__(parent)
        self.reader, self.pane, self.column = reader, pane, column
        self.narrow = self.wide = False
        self.side = SCORING
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(reader, 1)
        row.addWidget(pane)
        row.addWidget(column)
        column.hide()
        follow(self._restyle)

    def show_side(self, side: int) -> None:
        """With large text: the application or the scoring."""
        self.side = side
        self._arrange()

    def other_side(self) -> bool:
        """Turn to the other side where only one has room; False where both are seen."""
        if self.narrow:
            self.show_side(SCORING if self.side == APPLICATION else APPLICATION)
        return self.narrow

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _restyle(self, _theme: Theme) -> None:
        self._fit(again=True)

    def _fit(self, *, again: bool = False) -> None:
        width = self.window().width() / current().scale
        narrow, wide = width < NARROW_BELOW, width >= WIDE_FROM
        if again or (narrow, wide) != (self.narrow, self.wide):
            self.narrow, self.wide = narrow, wide
            self._arrange()
            self.fitted.emit()

    def _arrange(self) -> None:
        theme = current()
        self.reader.setVisible(not self.narrow or self.side == APPLICATION)
        self.pane.setVisible(not self.narrow or self.side == SCORING)
        self.column.setVisible(self.wide)
        self.pane.overview.setVisible(not self.wide)
        self.pane.evidence.setMaximumHeight(theme.S(TALLEST_NOTE) if self.wide else 16_777_215)
        self.pane.let_down(give_way=self.wide)
        if self.narrow:
            self.pane.setMinimumWidth(0)
            self.pane.setMaximumWidth(16_777_215)
        else:
            self.pane.setFixedWidth(theme.S(PANE))
        self.reader.setMinimumWidth(theme.S(240))
