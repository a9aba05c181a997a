"""A box to tick, with its words beside it."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from shortlister.ui.kit import painting
from shortlister.ui.kit.assets import paint_icon
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tokens import Role


class Check(QCheckBox):
    """A QCheckBox of the design: 18 px box, 2 px focus ring, the whole line can be clicked."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAccessibleName(text)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover, True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        follow(self._restyle)

    def _restyle(self, theme: Theme) -> None:
        self.setFont(theme.font(Role.BODY))
        self.updateGeometry()
        self.update()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        theme = current()
        return QSize(round(painting.text_width(self.text(), self.font())) + theme.S(32), theme.S(28))

    def minimumSizeHint(self) -> QSize:
        return QSize(current().S(80), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        c, side = theme.colours, theme.S(18)
        box = QRectF(theme.S(2), round((self.height() - side) / 2), side, side)
        ticked = self.isChecked()
        with QPainter(self) as painter:
            if not self.isEnabled():
                fill, line, mark, ink = c.dis_bg, c.line2, c.dis, c.dis
            elif ticked:
                fill, line, mark, ink = c.accent, c.accent, c.on_accent, c.ink
            else:
                fill, line, mark, ink = (c.hover if self.underMouse() else c.surface), c.edge, c.ink, c.ink
            painting.frame(painter, box, fill=fill, line=line, radius=theme.S(4))
            if ticked:
                inset = theme.S(2)
                paint_icon(painter, "check", box.adjusted(inset, inset, -inset, -inset), mark)
            if self.hasFocus():
                away = theme.S(2)
                ring = box.adjusted(-away, -away, away, away)
                painting.frame(painter, ring, line=c.focus, radius=theme.S(6), width=theme.S(2))
            room = QRectF(box.right() + theme.S(8), 0, self.width() - box.right() - theme.S(8), self.height())
            painting.text(painter, room, self.text(), self.font(), ink)
