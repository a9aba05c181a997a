"""A drop-down that looks like the buttons: a frame, the choice, a chevron."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from shortlister.ui.kit import painting
from shortlister.ui.kit.assets import paint_icon
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tokens import Role


class Select(QComboBox):
    """One of a few; the wheel scrolls the page and never changes the choice."""

    def __init__(self, parent: QWidget, *, name: str) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow(self._restyle)

    def _restyle(self, theme: Theme) -> None:
        self.setFont(theme.font(Role.SECONDARY, weight=500))
        self.setFixedHeight(theme.S(32))

    def minimumSizeHint(self) -> QSize:
        return QSize(current().S(70), current().S(32))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        c = theme.colours
        painter = QPainter(self)
        place = QRectF(self.rect())
        on = self.isEnabled()
        ring = self.hasFocus()
        painting.frame(
            painter,
            place,
            fill=c.surface if on else c.dis_bg,
            line=c.focus if ring else c.edge if on else c.line2,
            radius=theme.S(6),
            width=theme.S(2) if ring else 1,
        )
        side = theme.S(14)
        arrow = QRectF(place.right() - theme.S(10) - side, place.center().y() - side / 2, side, side)
        paint_icon(painter, "chevron-down", arrow, c.ink2 if on else c.dis)
        room = place.adjusted(theme.S(11), 0, -(theme.S(16) + side), 0)
        painting.text(painter, room, self.currentText(), self.font(), c.ink if on else c.dis)
        painter.end()
