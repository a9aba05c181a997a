"""Buttons: primary, secondary, quiet and danger, with icon, key cap and a focus ring that does not grow them."""

from collections.abc import Sequence
from enum import IntEnum, StrEnum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from shortlister.ui.kit import painting
from shortlister.ui.kit.assets import paint_icon
from shortlister.ui.kit.icon_button import IconButton
from shortlister.ui.kit.keycap import cap_size, paint_cap
from shortlister.ui.kit.keyed import PressButton
from shortlister.ui.kit.mnemonics import begins, underline
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tokens import Role

__all__ = ["Button", "IconButton", "Kind", "Room"]


class Kind(StrEnum):
    """How heavy a button is; at most one primary a screen."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    QUIET = "quiet"
    DANGER = "danger"


class Room(IntEnum):
    """How much of a button there is room for: icon, words and key; words and key; the words alone."""

    ALL = 0
    NO_ICON = 1
    WORDS = 2


class Button(PressButton):
    """A verb, then its object. `key` is shown in a cap at the right; `chevron` says that a menu opens.

    Without a key, Alt and the letter underlined in the words press it.
    """

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
        super().__init__(parent, key=key)
        self._kind, self._icon, self._chevron = kind, icon, chevron
        self._height = height
        self._lead = lead
        self._reason = ""
        self._room = Room.ALL
        self._texts: tuple[str, ...] = ()
        self.setText(text)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover, True)
        follow(self._restyle)

    def set_text(self, text: str) -> None:
        """Other words; the button grows from its place."""
        if text == self.text() and text == self.accessibleName():
            return
        self.setAccessibleName(text)
        self.setText(text)
        self.updateGeometry()
        self.update()

    def keep_room(self, texts: Sequence[str]) -> None:
        """As wide as for the longest of these, whatever it says now."""
        self._texts = tuple(texts)
        self.updateGeometry()

    def set_chevron(self, chevron: bool) -> None:
        """Whether it is to be seen that a menu opens."""
        if chevron != self._chevron:
            self._chevron = chevron
            self.updateGeometry()
            self.update()

    def set_kind(self, kind: Kind) -> None:
        """Heavier or lighter, as when Submit becomes the main thing to do."""
        if kind is not self._kind:
            self._kind = kind
            self.update()

    def set_room(self, room: Room) -> None:
        """Where room is short the icon gives way, then the key; the sheet of keys has it still."""
        if room != self._room:
            self._room = room
            self.updateGeometry()
            self.update()

    def room(self) -> Room:
        """How much of it is shown."""
        return self._room

    def spared(self, room: Room) -> int:
        """By how much it is narrower with no more than this."""
        return self._wide(Room.ALL) - self._wide(room)

    def shows_key(self) -> bool:
        return self._with_key() if self._capped() else bool(self._letter)

    def takes_any_letter(self) -> bool:
        return True

    def _capped(self) -> bool:
        """Whether its key stands in a cap: one of the screen, or a letter that is not of its own words."""
        others = bool(self._about_what) or self._letter not in self.text().casefold()
        return bool(self._key) or bool(self._letter and others)

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

    def _restyle(self, theme: Theme) -> None:
        weight = 600 if self._lead else None
        self.setFont(theme.font(Role.BUTTON if self._height > 28 else Role.SECONDARY, weight=weight or 500))
        self.updateGeometry()
        self.update()

    def _side(self, theme: Theme) -> int:
        return theme.S(10 if self._kind is Kind.QUIET else 12)

    def _with_icon(self, room: Room | None = None) -> bool:
        return bool(self._icon) and ((self._room if room is None else room) is Room.ALL or not self.text())

    def _with_key(self, room: Room | None = None) -> bool:
        return self._capped() and ((self._room if room is None else room) is not Room.WORDS or not self.text())

    def _icon_width(self, theme: Theme) -> int:
        return theme.S(16) + theme.S(8) * bool(self.text()) if self._icon else 0

    def _key_width(self, theme: Theme) -> float:
        if not self._capped():
            return 0
        return theme.S(8) + self._cap(theme).width() + theme.S(1)

    def _cap(self, theme: Theme) -> QSize:
        return cap_size(theme, self.key_in_force(), small=self._kind is Kind.QUIET)

    def _wide(self, room: Room) -> int:
        theme = current()
        longest = max(painting.text_width(text, self.font()) for text in (self.text(), *self._texts))
        width = 2 * self._side(theme) + longest + 1
        width += self._icon_width(theme) if self._with_icon(room) else 0
        width += self._key_width(theme) if self._with_key(room) else 0
        if self._chevron:
            width += theme.S(14) + theme.S(4)
        return max(round(width), theme.S(24))

    def sizeHint(self) -> QSize:
        return QSize(self._wide(self._room), current().S(self._height))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

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
        if self._with_icon():
            side = theme.S(16)
            if not self.text():
                left = (self.width() - side) / 2
            paint_icon(painter, self._icon, QRectF(left, middle - side / 2, side, side), ink)
            left += side + theme.S(8)
        if self._with_key():
            words, size = self.key_in_force(), self._cap(theme)
            place = QRectF(right - size.width() - theme.S(1), middle - size.height() / 2, size.width(), size.height())
            paint_cap(
                painter, theme, place, words,
                on_accent=self._kind is Kind.PRIMARY and self.isEnabled(), disabled=not self.isEnabled(),
                small=self._kind is Kind.QUIET,
            )  # fmt: skip
            right = place.left() - theme.S(8)
        if self._chevron:
            side = theme.S(14)
            paint_icon(painter, "chevron-down", QRectF(right - side, middle - side / 2, side, side), ink)
            right -= side + theme.S(4)
        if self.text():
            centred = not (self._with_icon() or self._with_key() or self._chevron)
            align = painting.CENTRE if centred else painting.LEFT
            room = QRectF(left, 0, right - left, self.height())
            painting.text(painter, room, self.text(), self.font(), ink, align=align)
            if self._letter and not self._capped():
                begin = begins(left, room.width(), self.text(), self.font(), align)
                underline(painter, begin, middle, self.text(), self._letter, self.font(), ink)
