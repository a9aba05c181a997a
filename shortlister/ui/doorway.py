"""The top-level window as the system sees it: on the screen at once, in the right colour and place, then furnished.

It imports nothing of the kit, because the kit takes as long to import as Qt itself; and it touches no more of Qt than
it must, because PySide makes each class, and every number of Qt's enums, when it is first used.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent

GROUNDS = {"": "#FAFAF8", "light": "#FAFAF8", "dark": "#17191C", "high contrast": "#000000"}
"""The canvas of each theme, as in the palettes; a test holds the two together."""


def usual_size(window: QWidget) -> QSize:
    """1280 × 800, or what the screen has room for with the frame round it, which is not known before it is shown."""
    return QSize(1280, 800).boundedTo(window.screen().availableSize() - QSize(16, 40))


def least_size(window: QWidget) -> QSize:
    """640 × 480, or what a screen has room for that shows everything twice as large: the foot must be seen."""
    return QSize(640, 480).boundedTo(usual_size(window))


class Doorway(QWidget):
    """Shows an empty canvas and sends `painted` once; from `furnish` on, the widget given fills it."""

    painted = Signal()

    def __init__(self, theme: str, geometry: str) -> None:
        super().__init__()
        self._inside: QWidget | None = None
        self._was_painted = False
        self._take_ground(GROUNDS.get(theme, GROUNDS[""]))
        self.setWindowTitle("Shortlister")
        self.setMinimumSize(least_size(self))
        kept = QByteArray.fromBase64(geometry.encode())
        if kept.isEmpty() or not self.restoreGeometry(kept):
            self.resize(usual_size(self))

    def _take_ground(self, colour: str) -> None:
        """Qt fills a window with its palette; a painter's `fillRect` would first make all enums of Qt: 14 ms."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(colour))
        self.setPalette(palette)

    def furnish(self, inside: QWidget) -> None:
        """Fill the window with this widget, which is its child; from now on the colours are the theme's."""
        self.setPalette(QPalette())
        self._inside = inside
        inside.setGeometry(self.rect())
        inside.show()

    def paintEvent(self, event: "QPaintEvent") -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    def resizeEvent(self, event: "QResizeEvent") -> None:
        super().resizeEvent(event)
        if self._inside is not None:
            self._inside.resize(self.size())

    def closeEvent(self, event: "QCloseEvent") -> None:
        if self._inside is not None:
            self._inside.close()
        super().closeEvent(event)
