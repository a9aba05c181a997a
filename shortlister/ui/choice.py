"""A large choice: a box with an icon or a number, what it does, what follows, and its key."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from shortlister.ui.kit import painting
from shortlister.ui.kit.assets import paint_icon
from shortlister.ui.kit.keycap import cap_size, paint_cap
from shortlister.ui.kit.keyed import KeyedButton
from shortlister.ui.kit.mnemonics import underline
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tokens import Role

_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Up, Qt.Key.Key_Down)


class Choice(KeyedButton):
    """One of a few ways on. Up and Down go to its neighbours; `cap` shows a key at the left in place of the icon.

    `choosing` boxes are chosen first and done later (who is at the desk): the checked one is tinted. One that `wraps`
    grows for a text of several lines (a name from somebody's document), any other shortens it.
    """

    def __init__(
        self,
        text: str,
        under: str,
        parent: QWidget,
        *,
        icon: str = "",
        key: str = "",
        cap: str = "",
        mark: str = "",
        height: int = 60,
        choosing: bool = False,
        wraps: bool = False,
    ) -> None:
        super().__init__(parent, key=key)
        self._under, self._icon, self._cap, self._mark = under, icon, cap, mark
        self._height, self._choosing, self._wraps = height, choosing, wraps
        self.setText(text)
        self.setAccessibleName(text)
        self.setAccessibleDescription(under)
        self.setCheckable(choosing)
        self.setAutoExclusive(choosing)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover, True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow(self._restyle)

    def key_in_force(self) -> str:
        return super().key_in_force() or self._cap

    def shows_key(self) -> bool:
        return bool(self.key_in_force())

    def claim_letter(self) -> None:
        if not self._choosing and not self._cap:  # a list of names is gone through with the arrows
            super().claim_letter()

    def set_text(self, text: str) -> None:
        """Another name for what it does."""
        if text != self.text():
            self.setText(text)
            self.setAccessibleName(text)

    def _restyle(self, theme: Theme) -> None:
        self.setFixedHeight(theme.S(self._height) + self._beyond())
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._wraps and event.size().width() != event.oldSize().width():
            self._restyle(current())

    def _beyond(self) -> int:
        """How much higher than one line the text is in the present width."""
        theme = current()
        key = round(cap_size(theme, super().key_in_force()).width()) + theme.S(10) if self._key else 0
        room = self.width() - theme.S(50 if self._cap else 54 if self._icon else 15) - theme.S(15) - key
        if not self._wraps or room <= 0:
            return 0
        metrics = QFontMetricsF(theme.font(Role.HEADING, weight=600))
        high = metrics.boundingRect(QRectF(0, 0, room, 1e5), Qt.TextFlag.TextWordWrap, self.text()).height()
        return max(round(high - metrics.height()), 0)

    def sizeHint(self) -> QSize:
        theme = current()
        wide = max(
            painting.text_width(self.text(), theme.font(Role.HEADING)),
            painting.text_width(self._under, theme.font(Role.SECONDARY)),
        )
        return QSize(round(wide) + theme.S(140), theme.S(self._height))

    def minimumSizeHint(self) -> QSize:
        return QSize(current().S(160), current().S(self._height))

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._takes(event):
            event.accept()
            return True
        return super().event(event)

    def _takes(self, event: QKeyEvent) -> bool:
        """Whether the key is the box's own; where boxes are chosen Enter is the sheet's."""
        return event.key() in _KEYS and not event.modifiers() and not (self._choosing and event.key() in _KEYS[:2])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Up:
                self._to_neighbour(-1)
            case Qt.Key.Key_Down:
                self._to_neighbour(1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not self._choosing:
                self.click()
            case _:
                super().keyPressEvent(event)

    def _to_neighbour(self, by: int) -> None:
        parent = self.parentWidget() or self
        every = [one for one in parent.findChildren(Choice) if one.isVisible() and one.isEnabled()]
        at = every.index(self) + by
        if 0 <= at < len(every):
            every[at].setFocus(Qt.FocusReason.TabFocusReason)
            every[at].bring_into_view()
            if self._choosing:
                every[at].setChecked(True)

    def bring_into_view(self) -> None:
        """Where the boxes scroll, this one is seen."""
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None:
            around.ensureWidgetVisible(self, 0, current().S(10))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        c = theme.colours
        painter = QPainter(self)
        place = QRectF(self.rect())
        lit = self.isChecked() if self._choosing else self.hasFocus()
        ring = lit or self.hasFocus()
        fill = c.accent_soft if self._choosing and lit else c.hover if self.underMouse() and not lit else c.surface
        line = c.focus if ring else c.edge if self._choosing else c.line2
        painting.frame(painter, place, fill=fill, line=line, radius=theme.S(7), width=theme.S(2) if ring else 1)
        left = self._paint_left(painter, theme, place, lit)
        right = self._paint_right(painter, theme, place)
        middle = place.center().y()
        room = max(right - left, 0)
        beyond = self._beyond()
        above = QRectF(left, middle - theme.S(20) - beyond / 2, room, theme.S(20) + beyond)
        below = QRectF(left, middle + theme.S(1) + beyond / 2, room, theme.S(18))
        size = 14 if self._height < 60 else None
        if not self._under:
            above = QRectF(left, place.top(), room, place.height())
        weight = 600 if self._under or self.isChecked() else 400
        font = theme.font(Role.HEADING, size=size, weight=weight)
        if beyond:
            painter.setFont(font)
            painter.setPen(c.ink)
            painter.drawText(above, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, self.text())
        else:
            painting.text(painter, above, self.text(), font, c.ink)
        if self._letter:
            underline(painter, left, above.center().y(), self.text(), self._letter, font, c.ink)
        painting.text(painter, below, self._under, theme.font(Role.SECONDARY), c.ink2)
        painter.end()

    def _paint_left(self, painter: QPainter, theme: Theme, place: QRectF, lit: bool) -> float:
        """The icon or the key at the left; returns where the words begin."""
        middle = place.center().y()
        if self._cap:
            size = cap_size(theme, self._cap)
            paint_cap(
                painter, theme, QRectF(theme.S(16), middle - size.height() / 2, size.width(), size.height()), self._cap
            )
            return float(theme.S(50))
        if not self._icon:
            return float(theme.S(15))
        side = theme.S(20)
        ink = theme.colours.accent if lit else theme.colours.ink2
        paint_icon(painter, self._icon, QRectF(theme.S(18), middle - side / 2, side, side), ink)
        return float(theme.S(54))

    def _paint_right(self, painter: QPainter, theme: Theme, place: QRectF) -> float:
        """The key cap or the mark at the right; returns where the words end."""
        middle, right = place.center().y(), place.right() - theme.S(15)
        if self._key:
            words = super().key_in_force()
            size = cap_size(theme, words)
            right -= size.width()
            paint_cap(painter, theme, QRectF(right, middle - size.height() / 2, size.width(), size.height()), words)
            right -= theme.S(10)
        if self._mark:
            side = theme.S(15)
            right -= side
            paint_icon(painter, self._mark, QRectF(right, middle - side / 2, side, side), theme.colours.ink2)
            right -= theme.S(10)
        return right
