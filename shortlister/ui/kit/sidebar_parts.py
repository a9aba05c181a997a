"""Small parts of the sidebar: Alt over the numbers of the steps, and who is at the desk."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from shortlister.i18n import _
from shortlister.ui.kit import painting
from shortlister.ui.kit.keyed import PressButton
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tokens import Role


class AltOver(QWidget):
    """Alt+ over the column of numbers: with it each number is the key of its step."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rail = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow(self._restyle)

    def set_rail(self, rail: bool) -> None:
        """As it stands over the rail, or over the sidebar."""
        self._rail = rail
        self.update()

    def _restyle(self, theme: Theme) -> None:
        self.setFixedHeight(theme.S(16))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        room, align = QRectF(0, 0, theme.S(32), self.height()), painting.RIGHT
        if self._rail:
            room, align = QRectF(theme.S(8), 0, self.width() - theme.S(8), self.height()), painting.LEFT
        with QPainter(self) as painter:
            painting.text(painter, room, "Alt+", theme.font(Role.CAPTION), theme.colours.ink3, align=align, elide=False)


class Person(PressButton):
    """Who is at the desk; pressed, it asks who shall be."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, key="Ctrl+Shift+P")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover, True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        follow(self._restyle)

    def set_name(self, name: str) -> None:
        """Another person, or the same in another role."""
        if name != self.text():
            self.setText(name.replace("&", "&&"))
            self.setAccessibleName(_("At the desk: {name}").format(name=name))
            self.setToolTip(_("{name}: change who is at the desk").format(name=name))
            self.update()

    def shows_key(self) -> bool:
        return False  # the foot has no room beside a name

    def _restyle(self, theme: Theme) -> None:
        self.setFixedHeight(theme.S(24))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(current().S(60), current().S(24))

    def minimumSizeHint(self) -> QSize:
        return QSize(current().S(24), current().S(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        c = theme.colours
        with QPainter(self) as painter:
            room = QRectF(self.rect())
            if self.hasFocus():
                painting.frame(painter, room, line=c.focus, radius=theme.S(4), width=theme.S(2))
            font = theme.font(Role.CAPTION, weight=500)
            ink = c.ink if self.underMouse() and self.isEnabled() else c.ink2
            words = self.text().replace("&&", "&")
            inset = theme.S(4) if self.hasFocus() else 0
            painting.text(painter, room.adjusted(inset, 0, -inset, 0), words, font, ink)
