"""A sheet that is only read: arrows and page keys move it, Esc closes it."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSlider

from shortlister.ui.kit.scroll import ScrollColumn
from shortlister.ui.kit.sheet import Sheet

_SCROLLS: Final = {
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}


class ReadingSheet(Sheet):
    """Its body is scrolled whatever has the focus."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = _SCROLLS.get(Qt.Key(event.key()))
        area = self.findChild(ScrollColumn)
        if action is not None and area is not None:
            area.verticalScrollBar().triggerAction(action)
            return
        super().keyPressEvent(event)
