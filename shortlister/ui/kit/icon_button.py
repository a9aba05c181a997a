"""An icon without a word, with its key beside it or below."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from shortlister.ui.kit import painting
from shortlister.ui.kit.assets import paint_icon
from shortlister.ui.kit.keycap import cap_size, paint_cap
from shortlister.ui.kit.keyed import PressButton
from shortlister.ui.kit.theme import Theme, current, follow


class IconButton(PressButton):
    """An icon without a word, for document bars and the rail, with its key beside it (or below, or not at all).

    Its name and key stand in tooltip and accessible description.
    """

    def __init__(
        self,
        icon: str,
        name: str,
        parent: QWidget | None = None,
        *,
        key: str = "",
        size: int = 28,
        glyph: int = 18,
        below: bool = False,
    ) -> None:
        super().__init__(parent, key=key)
        self._icon, self._side, self._glyph, self._below = icon, size, glyph, below
        self._face = bool(key)
        self.setAccessibleName(name)
        self.setToolTip("")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover, True)
        follow(self._restyle)

    def set_face(self, face: bool) -> None:
        """Whether its key stands on it; where a bar has no room it does not."""
        if face != self._face:
            self._face = face
            self._restyle(current())

    def shows_key(self) -> bool:
        return self._face and bool(self._key)

    def tell_key(self) -> None:
        super().tell_key()
        self._restyle(current())

    def spared(self) -> int:
        """By how much it is narrower without its key."""
        return self._wide(current()) - current().S(self._side) if not self._below else 0

    def _wide(self, theme: Theme) -> int:
        if not self._key:
            return theme.S(self._side)
        if self._below:
            return max(theme.S(self._side), self._cap(theme).width())
        return theme.S(self._side) + self._cap(theme).width() + theme.S(3)

    def _cap(self, theme: Theme) -> QSize:
        return cap_size(theme, self.key_in_force(), small=True)

    def _restyle(self, theme: Theme) -> None:
        wide = self._wide(theme) if self._face else theme.S(self._side)
        high = theme.S(self._side) + (self._cap(theme).height() if self._face and self._below else 0)
        self.setFixedSize(wide, high)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        c = theme.colours
        with QPainter(self) as painter:
            place = QRectF(self.rect())
            if self.isDown() or self.isChecked():
                painting.frame(painter, place, fill=c.line, radius=theme.S(6))
            elif self.underMouse() and self.isEnabled():
                painting.frame(painter, place, fill=c.hover, radius=theme.S(6))
            if self.hasFocus():
                painting.frame(painter, place, line=c.focus, radius=theme.S(6), width=theme.S(2))
            side, own = theme.S(self._glyph), theme.S(self._side)
            across = place.width() if self._below else own
            centre = QPointF(across / 2, own / 2)
            icon = QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)
            paint_icon(painter, self._icon, icon, c.ink2 if self.isEnabled() else c.dis)
            if self._face:
                self._paint_key(painter, theme)

    def _paint_key(self, painter: QPainter, theme: Theme) -> None:
        size = self._cap(theme)
        if self._below:
            place = QRectF((self.width() - size.width()) / 2, theme.S(self._side) - theme.S(2), *size.toTuple())
        else:
            place = QRectF(theme.S(self._side) - theme.S(1), (self.height() - size.height()) / 2, *size.toTuple())
        paint_cap(painter, theme, place, self.key_in_force(), disabled=not self.isEnabled(), small=True)
