"""Buttons: primary, secondary, quiet and danger, with icon, key cap and a focus ring that does not grow them."""

from enum import StrEnum

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from shortlister.ui.kit import painting
from shortlister.ui.kit.assets import paint_icon
from shortlister.ui.kit.key_choices import key_choices, key_now
from shortlister.ui.kit.keycap import cap_size, key_words, paint_cap
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tokens import Role

_PRESSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


def _presses(event: QEvent) -> bool:
    """A screen may use Space and Enter as its own keys; a button that has the focus comes first."""
    if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    return event.key() in _PRESSING and not event.modifiers()


def _enters(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Enter presses the button; Ctrl+Enter belongs to the sheet round it (some desktops would press here too)."""
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return False
    if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        event.ignore()
    else:
        button.click()
    return True


class Kind(StrEnum):
    """How heavy a button is; at most one primary a screen."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    QUIET = "quiet"
    DANGER = "danger"


class Button(QAbstractButton):
    """A verb, then its object. `key` is shown in a cap at the right; `chevron` says that a menu opens."""

    def __init__(
        self,
        text: str,
        parent: QWidget | None = None,
        *,
        kind: Kind = Kind.SECONDARY,
        icon: str = "",
        key: str = "",
        chevron: bool = False,
        height: int = 34,
        lead: bool = False,
    ) -> None:
        super().__init__(parent)
        self._kind, self._icon, self._key, self._chevron = kind, icon, key, chevron
        self._height = height
        self._lead = lead
        self._reason = ""
        self._plain = False
        self.setText(text)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover, True)
        follow(self._restyle)
        if key:
            key_choices().changed.connect(self._rekey)

    def set_text(self, text: str) -> None:
        """Other words; the button grows from its place."""
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def set_kind(self, kind: Kind) -> None:
        """Heavier or lighter, as when Submit becomes the main thing to do."""
        if kind is not self._kind:
            self._kind = kind
            self.update()

    def set_plain(self, plain: bool) -> None:
        """Where room is short the words alone, without icon and key; the key bar and the sheet of keys have the key."""
        if plain != self._plain:
            self._plain = plain
            self.updateGeometry()
            self.update()

    def plain(self) -> bool:
        """Whether it shows its words alone."""
        return self._plain

    def spared(self) -> int:
        """By how much it is narrower when it is plain."""
        theme = current()
        return round(self._icon_width(theme) + self._key_width(theme)) if self.text() else 0

    def disable(self, reason: str) -> None:
        """Disabled, and why: the reason is the tooltip and the accessible description."""
        self._reason = reason
        self.setEnabled(False)
        self.setToolTip(reason)
        self.setAccessibleDescription(reason)

    def enable(self) -> None:
        """Enabled again, without the reason."""
        self.setEnabled(True)
        if self._reason:
            self._reason = ""
            self.setToolTip("")
            self.setAccessibleDescription("")

    def _rekey(self) -> None:
        """Another key may be shown."""
        self._restyle(current())

    def _restyle(self, theme: Theme) -> None:
        weight = 600 if self._lead else None
        self.setFont(theme.font(Role.BUTTON if self._height > 28 else Role.SECONDARY, weight=weight or 500))
        self.updateGeometry()
        self.update()

    def _side(self, theme: Theme) -> int:
        return theme.S(10 if self._kind is Kind.QUIET else 12)

    def _is_plain(self) -> bool:
        return self._plain and bool(self.text())

    def _icon_width(self, theme: Theme) -> int:
        return theme.S(16) + theme.S(8) * bool(self.text()) if self._icon else 0

    def _key_width(self, theme: Theme) -> float:
        if not self._key:
            return 0
        return theme.S(8) + cap_size(theme, key_words(key_now(self, self._key))).width() + theme.S(1)

    def sizeHint(self) -> QSize:
        theme = current()
        width = 2 * self._side(theme) + painting.text_width(self.text(), self.font()) + 1
        if not self._is_plain():
            width += self._icon_width(theme) + self._key_width(theme)
        if self._chevron:
            width += theme.S(14) + theme.S(4)
        return QSize(max(round(width), theme.S(24)), theme.S(self._height))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        if _presses(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _enters(self, event):
            super().keyPressEvent(event)

    def _colours(self, theme: Theme) -> tuple[QColor | None, QColor | None, QColor]:
        """Fill, border and ink in the present state."""
        c = theme.colours
        over, down = self.underMouse(), self.isDown() or self.isChecked()
        if not self.isEnabled():
            return (None, None, c.dis) if self._kind is Kind.QUIET else (c.dis_bg, c.line2, c.dis)
        match self._kind:
            case Kind.PRIMARY:
                return ((c.accent_pressed if down else c.accent_over if over else c.accent), None, c.on_accent)
            case Kind.SECONDARY:
                return ((c.sunken if down else c.hover if over else c.surface), c.edge, c.ink)
            case Kind.QUIET:
                return (c.line if down else c.hover if over else None), None, c.ink2
            case Kind.DANGER:
                return (c.bad_soft if down or over else c.surface), c.bad_mark, c.bad

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        with QPainter(self) as painter:
            fill, line, ink = self._colours(theme)
            outer = QRectF(self.rect())
            radius = theme.S(6)
            if self.hasFocus():
                painting.frame(painter, outer, line=theme.colours.focus, radius=radius, width=theme.S(2))
                shrink = theme.S(3)
                outer = outer.adjusted(shrink, shrink, -shrink, -shrink)
                radius = max(radius - shrink, theme.S(2))
            if fill is not None or line is not None:
                painting.frame(painter, outer, fill=fill, line=line, radius=radius)
            self._paint_contents(painter, theme, ink)

    def _paint_contents(self, painter: QPainter, theme: Theme, ink: QColor) -> None:
        left, right = float(self._side(theme)), float(self.width() - self._side(theme))
        middle = self.height() / 2
        if self._icon and not self._is_plain():
            side = theme.S(16)
            if not self.text():
                left = (self.width() - side) / 2
            paint_icon(painter, self._icon, QRectF(left, middle - side / 2, side, side), ink)
            left += side + theme.S(8)
        if self._key and not self._is_plain():
            words = key_words(key_now(self, self._key))
            size = cap_size(theme, words)
            place = QRectF(right - size.width() - theme.S(1), middle - size.height() / 2, size.width(), size.height())
            paint_cap(
                painter, theme, place, words,
                on_accent=self._kind is Kind.PRIMARY and self.isEnabled(), disabled=not self.isEnabled(),
            )  # fmt: skip
            right = place.left() - theme.S(8)
        if self._chevron:
            side = theme.S(14)
            paint_icon(painter, "chevron-down", QRectF(right - side, middle - side / 2, side, side), ink)
            right -= side + theme.S(4)
        if self.text():
            centred = self._is_plain() or not (self._icon or self._key or self._chevron)
            align = painting.CENTRE if centred else painting.LEFT
            painting.text(
                painter, QRectF(left, 0, right - left, self.height()), self.text(), self.font(), ink, align=align
            )


class IconButton(QAbstractButton):
    """An icon without a word, for document bars and the rail: its name and key stand in tooltip and accessible name."""

    def __init__(
        self, icon: str, name: str, parent: QWidget | None = None, *, key: str = "", size: int = 28, glyph: int = 18
    ) -> None:
        super().__init__(parent)
        self._icon, self._side, self._glyph = icon, size, glyph
        self._name, self._key = name, key
        self.setAccessibleName(name)
        self.setToolTip(self._words(key))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover, True)
        follow(self._restyle)

    def _words(self, key: str) -> str:
        """Its name and key, as the tooltip has them."""
        return f"{self.accessibleName()}  {key_words(key)}" if key else self.accessibleName()

    def _tell_key(self) -> None:
        """The tooltip says the key that is in force, unless it says something else altogether."""
        if self._key and self.toolTip().startswith((self.accessibleName(), "  ")):
            self.setToolTip(self._words(key_now(self, self._key)))

    def set_icon(self, icon: str) -> None:
        """Another icon."""
        self._icon = icon
        self.update()

    def _restyle(self, theme: Theme) -> None:
        self.setFixedSize(theme.S(self._side), theme.S(self._side))
        self.update()

    def event(self, event: QEvent) -> bool:
        if _presses(event):
            event.accept()
            return True
        if event.type() is QEvent.Type.ToolTip:
            self._tell_key()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _enters(self, event):
            super().keyPressEvent(event)

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
            side = theme.S(self._glyph)
            centre = place.center()
            paint_icon(
                painter,
                self._icon,
                QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side),
                c.ink2 if self.isEnabled() else c.dis,
            )
