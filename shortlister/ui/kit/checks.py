"""A box to tick, with its words beside it, and the key that ticks it."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from shortlister.ui.kit import painting
from shortlister.ui.kit.assets import paint_icon
from shortlister.ui.kit.key_choices import key_choices
from shortlister.ui.kit.keycap import cap_size, paint_cap
from shortlister.ui.kit.keyed import about_with, in_force, tip_with
from shortlister.ui.kit.mnemonics import claim, underline
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tokens import Role


class Check(QCheckBox):
    """A QCheckBox of the design: 18 px box, 2 px focus ring, the whole line can be clicked.

    Partly ticked it has a dash. `key` is the screen's key that ticks it, in a cap after the words; without one Alt and
    a letter of the words do.
    """

    def __init__(self, text: str, parent: QWidget | None = None, *, key: str = "") -> None:
        super().__init__(text, parent)
        self._key, self._letter, self._tip = key, "", ""
        self.setAccessibleName(text)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover, True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        follow(self._restyle)
        if key:
            key_choices().settled.connect(self.tell_key)

    def key_in_force(self) -> str:
        """The key that ticks it, as a person reads it."""
        return in_force(self, self._key, self._letter)

    def shows_key(self) -> bool:
        """Whether the key is to be seen."""
        return bool(self._key or self._letter)

    def tell_key(self) -> None:
        """Tooltip and description say the key."""
        key = self.key_in_force()
        super().setToolTip(tip_with(self._tip or (self.text() if key else ""), key))
        self.setAccessibleDescription(about_with("", key))
        self.updateGeometry()
        self.update()

    def setToolTip(self, words: str) -> None:
        self._tip = words
        self.tell_key()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.claim_letter()
        self.tell_key()

    def claim_letter(self) -> None:
        """Without a key of the screen: Alt and a letter of the words."""
        if not self._key and self.isVisible():
            self._letter = claim(self, self._letter)

    def _restyle(self, theme: Theme) -> None:
        self.setFont(theme.font(Role.BODY))
        self.updateGeometry()
        self.update()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        theme = current()
        cap = cap_size(theme, self.key_in_force(), small=True).width() + theme.S(8) if self._key else 0
        return QSize(round(painting.text_width(self.text(), self.font())) + theme.S(32) + cap, theme.S(28))

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
            if self.checkState() is Qt.CheckState.PartiallyChecked:
                dash = QRectF(box.left() + theme.S(4), box.center().y() - theme.S(1), side - theme.S(8), theme.S(2))
                painter.fillRect(dash, mark)
            elif ticked:
                inset = theme.S(2)
                paint_icon(painter, "check", box.adjusted(inset, inset, -inset, -inset), mark)
            if self.hasFocus():
                away = theme.S(2)
                ring = box.adjusted(-away, -away, away, away)
                painting.frame(painter, ring, line=c.focus, radius=theme.S(6), width=theme.S(2))
            room = QRectF(box.right() + theme.S(8), 0, self.width() - box.right() - theme.S(8), self.height())
            taken = painting.text(painter, room, self.text(), self.font(), ink)
            if self._key:
                size = cap_size(theme, self.key_in_force(), small=True)
                top = (self.height() - size.height()) / 2
                place = QRectF(room.left() + taken + theme.S(8), top, size.width(), size.height())
                paint_cap(painter, theme, place, self.key_in_force(), disabled=not self.isEnabled(), small=True)
            elif self._letter:
                underline(painter, room.left(), room.center().y(), self.text(), self._letter, self.font(), ink)
