"""The rows of the rating control: radio buttons that paint themselves."""

from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from math import ceil
from typing import Protocol

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QRadioButton, QWidget

from shortlister.i18n import _
from shortlister.ui.kit import painting
from shortlister.ui.kit.assets import paint_icon
from shortlister.ui.kit.key_choices import key_choices, key_now
from shortlister.ui.kit.keycap import cap_size, key_words, paint_cap
from shortlister.ui.kit.keyed import about_with, tip_with
from shortlister.ui.kit.run_in import paint_run_in, run_in_fonts, run_in_lines
from shortlister.ui.kit.theme import Theme, current
from shortlister.ui.kit.tile import NOT_ASSESSABLE, Value, paint_tile, tile_of
from shortlister.ui.kit.tokens import Role

LEFT_OF_TEXT = 56
RIGHT_OF_TEXT = 48
ROW = 54
LINE = 17
LAST_ROW = 40
LOW_ROW = 32
LOW_LAST = 30
LOWEST_ROW = 24
LOWEST_LAST = 28
BETWEEN = 14
"""From a label to its descriptor where both stand on one line."""

_OVERHANG = 2
"""How far a letter may stand out before its text, in pixels."""

_MOST_KEPT = 3
"""Pictures of a row's words: as it is mostly, checked, and under the mouse."""

_WRAP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


class Setting(IntEnum):
    """How a row is set: the descriptor below its label, beside it in a low row, or running on behind it."""

    BELOW = 0
    BESIDE = 1
    RUN_IN = 2


@dataclass(frozen=True, slots=True)
class RatingChoice:
    """One rating of a scale: its value (which is also its key), label and descriptor."""

    value: int
    label: str
    descriptor: str = ""


class Scale(Protocol):
    """What a row asks of the control that it stands in."""

    def values(self) -> list[int]:
        """The values of the scale, lowest first."""

    def marks_focus(self) -> bool:
        """Whether the row with the focus is to be seen, because arrows or Tab brought it there."""

    def mark_focus(self) -> None:
        """Show which row has the focus."""

    def label_room(self) -> int:
        """How wide the labels are where descriptors stand beside them, else 0."""

    def setting(self) -> Setting:
        """How the rows are set."""


@lru_cache(maxsize=64)
def descriptor_lines(theme: Theme, descriptor: str, width: int, beside: int = 0) -> int:
    """How many lines a descriptor takes in a control of that width, perhaps `beside` a label that is so wide."""
    if not descriptor:
        return 0
    metrics = QFontMetricsF(theme.font(Role.SECONDARY))
    room = max(width - theme.S(LEFT_OF_TEXT) - theme.S(RIGHT_OF_TEXT) - beside, theme.S(80))
    bounds = metrics.boundingRect(QRectF(0, 0, room, 10_000), _WRAP, descriptor)
    return round(bounds.height() / metrics.lineSpacing())


def run_in_room(theme: Theme, width: int) -> int:
    """How wide a paragraph of label and descriptor is in a control of that width."""
    return max(width - theme.S(LEFT_OF_TEXT) - theme.S(RIGHT_OF_TEXT), theme.S(80))


class RatingRow(QRadioButton):
    """One row; what is chosen is told by the screen, never decided by a click."""

    def __init__(self, parent: QWidget, scale: Scale, choice: RatingChoice | None) -> None:
        super().__init__(parent)
        self._scale = scale
        self.choice = choice
        self.value: Value = choice.value if choice else NOT_ASSESSABLE
        self._written: dict[tuple[Theme, int, int, int, int, Setting, float], QImage] = {}
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover, True)
        if choice:
            self.setAccessibleName(", ".join(filter(None, (str(choice.value), choice.label, choice.descriptor))))
        else:
            self.setAccessibleName(", ".join(("X", _("Not assessable at this stage"), _("carried to the next stage"))))

    def nextCheckState(self) -> None:
        """A click asks; the rating shows only when it has been stored."""

    def show_checked(self, checked: bool) -> None:
        """Check or uncheck; a radio button of a group does not let itself be unchecked otherwise."""
        if checked == self.isChecked():
            return
        if checked:
            self.setChecked(True)
            return
        self.setAutoExclusive(False)
        self.setChecked(False)
        self.setAutoExclusive(True)  # without it a screen reader says "check box"

    def be_tab_stop(self, stop: bool) -> None:
        """Whether Tab comes here."""
        policy = Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus
        if policy != self.focusPolicy():
            self.setFocusPolicy(policy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self._scale.marks_focus():
            super().keyPressEvent(event)
        else:
            event.ignore()  # the control moves and rates; a radio button's own arrows would choose at once

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        return QSize(current().S(300), self.height())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._scale.mark_focus()
        self._redraw_frame()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._redraw_frame()

    def _redraw_frame(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            parent.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        c = theme.colours
        with QPainter(self) as painter:
            room, ground = QRectF(self.rect()), c.surface
            if self.isChecked():
                ground = c.accent_soft
                ratio = painter.device().devicePixelRatioF()
                painter.drawImage(0, 0, _checked_ground(theme, self.width(), self.height(), ratio))
            elif self.isEnabled() and (self.underMouse() or (self.hasFocus() and self._scale.marks_focus())):
                inset, ground = theme.S(2), c.hover
                painting.frame(painter, room.adjusted(inset, inset, -inset, -inset), fill=c.hover, radius=theme.S(6))
            tall = min(theme.S(30) if self.choice else theme.S(28), self.height() - theme.S(6))
            tile = QRectF(theme.S(12), round((room.height() - tall) / 2), theme.S(30), tall)
            step, words = tile_of(theme, self.value, self._scale.values())
            paint_tile(painter, theme, tile, step, words)
            if self.choice:
                self._paint_rating(painter, theme, room, self.choice, ground)
            else:
                self._paint_not_assessable(painter, theme, room)
            if key_choices().all():
                self._paint_other_key(painter, theme, room)

    def usual_key(self) -> str:
        """The key that rates so unless a person has chosen another: the digit, or X."""
        return str(self.choice.value) if self.choice else "X"

    def key_in_force(self) -> str:
        """The key that rates so, as a person reads it."""
        return key_words(key_now(self, self.usual_key()))

    def shows_key(self) -> bool:
        """The tile is the key; another one that a person has chosen stands at the right."""
        return True

    def tell_key(self) -> None:
        """Tooltip and description say the key."""
        key = self.key_in_force()
        label = self.choice.label if self.choice else _("Not assessable at this stage")
        self.setToolTip(tip_with(label, key))
        self.setAccessibleDescription(about_with("", key))
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.tell_key()

    def _paint_other_key(self, painter: QPainter, theme: Theme, room: QRectF) -> None:
        key = self.key_in_force()
        if key != self.usual_key():
            size = cap_size(theme, key)
            left = theme.S(LEFT_OF_TEXT) - theme.S(8) - size.width() / 2
            place = QRectF(max(left, 0), room.bottom() - size.height() - 1, size.width(), size.height())
            paint_cap(painter, theme, place, key)

    def _paint_rating(
        self, painter: QPainter, theme: Theme, room: QRectF, choice: RatingChoice, ground: QColor
    ) -> None:
        """From a picture of the words on their ground: laying a long descriptor anew is a third of painting a key."""
        ratio = painter.device().devicePixelRatioF()
        left, inset = theme.S(LEFT_OF_TEXT) - _OVERHANG, theme.S(3)
        place = QRectF(left, inset, room.width() - theme.S(RIGHT_OF_TEXT) - left, room.height() - 2 * inset)
        key = (
            theme,
            ground.rgba(),
            self.width(),
            self.height(),
            self._scale.label_room(),
            self._scale.setting(),
            ratio,
        )
        picture = self._written.get(key)
        if picture is None:
            if len(self._written) >= _MOST_KEPT or any(one[2:] != key[2:] for one in self._written):
                self._written.clear()
            size = QSize(max(ceil(place.width() * ratio), 1), max(ceil(place.height() * ratio), 1))
            picture = self._written[key] = QImage(size, QImage.Format.Format_RGB32)
            picture.setDevicePixelRatio(ratio)
            picture.fill(ground)
            with QPainter(picture) as inner:
                inner.translate(-place.topLeft())
                self._write(inner, theme, room, choice)
        painter.drawImage(place.topLeft(), picture)

    def _write(self, painter: QPainter, theme: Theme, room: QRectF, choice: RatingChoice) -> None:
        c, line = theme.colours, theme.S(LINE)
        match self._scale.setting():
            case Setting.BESIDE:
                return self._write_beside(painter, theme, room, choice)
            case Setting.RUN_IN:
                return self._write_run_in(painter, theme, room, choice)
        left, right = theme.S(LEFT_OF_TEXT), room.width() - theme.S(RIGHT_OF_TEXT)
        lines = descriptor_lines(theme, choice.descriptor, self.width())
        top = round((room.height() - line * (lines + 1)) / 2)
        label = QRectF(left, top, right - left, line)
        painting.text(painter, label, choice.label, theme.font(Role.SUBHEADING), c.ink)
        if lines:
            painter.setFont(theme.font(Role.SECONDARY))
            painter.setPen(c.ink2)
            below = QRectF(left, top + line + theme.S(1), right - left, room.height())
            painter.drawText(below, _WRAP, choice.descriptor)
        return None

    def _write_beside(self, painter: QPainter, theme: Theme, room: QRectF, choice: RatingChoice) -> None:
        """The descriptor at the right of the label, in a row that is low."""
        c, line, beside = theme.colours, theme.S(LINE), self._scale.label_room()
        left, right = theme.S(LEFT_OF_TEXT), room.width() - theme.S(RIGHT_OF_TEXT)
        lines = max(descriptor_lines(theme, choice.descriptor, self.width(), beside), 1)
        top = round((room.height() - line * lines) / 2)
        place = QRectF(left, top, right - left, line)
        painting.text(painter, place, choice.label, theme.font(Role.SUBHEADING), c.ink)
        painter.setFont(theme.font(Role.SECONDARY))
        painter.setPen(c.ink2)
        below = top + theme.S(1)  # so that both stand on one line
        painter.drawText(QRectF(left + beside, below, right - left - beside, room.height()), _WRAP, choice.descriptor)

    def _write_run_in(self, painter: QPainter, theme: Theme, room: QRectF, choice: RatingChoice) -> None:
        """The descriptor as one paragraph with the label, in a row that is as low as can be."""
        c, line, wide, fonts = theme.colours, theme.S(LINE), run_in_room(theme, self.width()), run_in_fonts(theme)
        words = (choice.label, choice.descriptor)
        top = round((room.height() - line * run_in_lines(*words, fonts, wide)) / 2)
        place = QPointF(theme.S(LEFT_OF_TEXT), top)
        paint_run_in(painter, place, words, fonts, (c.ink, c.ink2), room=wide, line=line)

    def _paint_not_assessable(self, painter: QPainter, theme: Theme, room: QRectF) -> None:
        c = theme.colours
        left = theme.S(LEFT_OF_TEXT)
        right = room.width() - theme.S(48 if self.isChecked() else 16)
        hint, small = _("carried to the next stage"), theme.font(Role.CAPTION)
        width = painting.text_width(hint, small)
        font = theme.font(Role.SECONDARY, weight=500)
        words = QRectF(left, 0, right - left, room.height())
        taken = painting.text(painter, words, _("Not assessable at this stage"), font, c.ink2)
        if left + taken + theme.S(12) + width <= right:
            painting.text(painter, words, hint, small, c.ink3, align=painting.RIGHT)


@lru_cache(maxsize=4)
def _checked_ground(theme: Theme, width: int, height: int, ratio: float) -> QImage:
    """The ground, border and tick of a checked row as a picture: one row after the other is painted so."""
    c, side = theme.colours, theme.S(18)
    room = QRectF(0, 0, width, height)
    ground = QImage(ceil(width * ratio), ceil(height * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    ground.setDevicePixelRatio(ratio)
    ground.fill(Qt.GlobalColor.transparent)
    with QPainter(ground) as painter:
        painting.frame(painter, room, fill=c.accent_soft, line=c.accent, radius=theme.S(3), width=theme.S(2))
        place = QRectF(room.right() - theme.S(20) - side, room.center().y() - side / 2, side, side)
        paint_icon(painter, "check", place, c.accent)
    return ground
