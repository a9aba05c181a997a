"""The agreed rating: the ratings side by side in boxes, as on Moderate."""

from collections.abc import Sequence
from itertools import pairwise
from math import ceil

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from shortlister.i18n import _
from shortlister.ui.kit import painting
from shortlister.ui.kit.key_choices import key_choices, key_now
from shortlister.ui.kit.keycap import cap_size, key_words, paint_cap
from shortlister.ui.kit.keyed import about_with, tip_with
from shortlister.ui.kit.rating import RatingChoice
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tile import NOT_ASSESSABLE, Value, paint_tile, tile_of
from shortlister.ui.kit.tokens import Role

_ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_CHOOSES = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Box(QRadioButton):
    def __init__(self, owner: "RatingBoxes", value: Value, words: str, accessible: str) -> None:
        super().__init__(owner)
        self._owner, self.value, self._words = owner, value, words
        self.about = words
        self.setAccessibleName(accessible)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover, True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def nextCheckState(self) -> None:
        """What is chosen is told by the screen, not decided by a click."""

    def show_checked(self, checked: bool) -> None:
        """Check or uncheck; a radio button of a group does not let itself be unchecked otherwise."""
        self.setAutoExclusive(False)
        self.setChecked(checked)
        self.setAutoExclusive(True)  # without it a screen reader says "check box"

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()  # a radio button's own arrows would choose at once

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        theme = current()
        words = painting.text_width(self._words, theme.font(Role.CAPTION, weight=600))
        return QSize(max(theme.S(64), ceil(words) + theme.S(12)), theme.S(64))

    def minimumSizeHint(self) -> QSize:
        theme = current()
        return QSize(theme.S(40), theme.S(64))

    def key_in_force(self) -> str:
        """The key that chooses it, as a person reads it."""
        return key_words(key_now(self, self.usual_key()))

    def usual_key(self) -> str:
        """The digit, or X, unless a person has chosen another key."""
        return "X" if self.value == NOT_ASSESSABLE else str(self.value)

    def shows_key(self) -> bool:
        """The tile is the key; another one that a person has chosen stands over it."""
        return True

    def tell_key(self) -> None:
        """Tooltip and description say the key."""
        key = self.key_in_force()
        self.setToolTip(tip_with(self.about, key))
        self.setAccessibleDescription(about_with("", key))
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.tell_key()

    def event(self, event: QEvent) -> bool:
        mine = isinstance(event, QKeyEvent) and (
            event.key() in _ARROWS
            or (event.key() in _CHOOSES and not event.modifiers() and self.hasFocus() and not self.isChecked())
        )
        if mine and event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        c = theme.colours
        with QPainter(self) as painter:
            box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            if self.isChecked():
                painting.frame(
                    painter, QRectF(self.rect()), fill=c.accent_soft, line=c.accent, radius=theme.S(7), width=theme.S(3)
                )  # fmt: skip
            else:
                over = self.underMouse() and self.isEnabled()
                painting.frame(painter, box, fill=c.hover if over else c.surface, line=c.edge, radius=theme.S(6))
            if self.hasFocus():
                inset = theme.S(3) if self.isChecked() else 0
                ring = box.adjusted(inset, inset, -inset, -inset)
                painting.frame(painter, ring, line=c.focus, radius=theme.S(6), width=theme.S(2))
            side = theme.S(28)
            tile = QRectF(round((self.width() - side) / 2), theme.S(8), side, side)
            step, words = tile_of(theme, self.value, self._owner.values())
            paint_tile(painter, theme, tile, step, words, size=16)
            label = QRectF(theme.S(3), tile.bottom() + theme.S(4), self.width() - theme.S(6), theme.S(18))
            font = theme.font(Role.CAPTION, weight=600 if self.isChecked() else 500)
            ink = c.ink if self.isChecked() else c.ink2
            painting.text(painter, label, self._words, font, ink, align=painting.CENTRE)
            if self.key_in_force() != self.usual_key():
                size = cap_size(theme, self.key_in_force(), small=True)
                corner = QRectF(self.width() - size.width() - theme.S(4), theme.S(4), size.width(), size.height())
                paint_cap(painter, theme, corner, self.key_in_force(), small=True)


class RatingBoxes(QWidget):
    """Like RatingControl, lying: `rated(value)` asks, `set_value` shows; ← → move within, Enter and Space choose."""

    rated = Signal(object)

    def __init__(self, choices: Sequence[RatingChoice] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes: list[_Box] = []
        self._choices: list[RatingChoice] = []
        self._value: Value = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self.setAccessibleName(_("Agreed rating"))
        self.set_scale(choices)
        follow(self._restyle)
        key_choices().settled.connect(self._rekey)

    def _rekey(self) -> None:
        for box in self._boxes:
            box.tell_key()

    def values(self) -> list[int]:
        """The values of the scale, lowest first."""
        return [choice.value for choice in self._choices]

    def value(self) -> Value:
        """What is shown as chosen."""
        return self._value

    def set_scale(self, choices: Sequence[RatingChoice]) -> None:
        """The ratings to choose from, lowest first."""
        if list(choices) == self._choices and self._boxes:
            return
        self._choices = list(choices)
        for box in self._boxes:
            self._row.removeWidget(box)
            box.deleteLater()
        self._boxes = [_Box(self, it.value, it.label, f"{it.value}, {it.label}") for it in choices]
        for box, it in zip(self._boxes, choices, strict=True):
            box.about = f"{it.label}\n{it.descriptor}"
        whole = ", ".join(("X", _("Not assessable at this stage")))
        self._boxes.append(_Box(self, NOT_ASSESSABLE, _("Not here"), whole))
        for box in self._boxes:
            box.clicked.connect(self._clicked)
            self._row.addWidget(box)
        for first, second in pairwise((self, *self._boxes)):
            QWidget.setTabOrder(first, second)  # made later than what stands after them
        self.set_value(self._value)

    def set_value(self, value: Value) -> None:
        """Show this as chosen; None for none."""
        self._value = value
        for box in self._boxes:
            box.show_checked(value is not None and box.value == value)
        stop = next((box for box in self._boxes if box.isChecked()), self._boxes[0])
        for box in self._boxes:
            box.setFocusPolicy(Qt.FocusPolicy.StrongFocus if box is stop else Qt.FocusPolicy.ClickFocus)
        self._stop = stop
        self.update()

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Give it to the box that is the Tab stop; with a focus proxy Tab would pass over what comes next."""
        self._stop.setFocus(reason)

    def ask(self, value: Value) -> None:
        """Ask for a rating, as by a key."""
        if value is None or value == NOT_ASSESSABLE or value in self.values():
            self.rated.emit(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = event.text()
        focused = next((at for at, box in enumerate(self._boxes) if box.hasFocus()), 0)
        if typed.isdigit() and typed.isascii() and int(typed) in self.values():
            self.ask(int(typed))
        elif event.key() == Qt.Key.Key_X and not event.modifiers():
            self.ask(NOT_ASSESSABLE)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.ask(self._boxes[focused].value)
        elif event.key() in _ARROWS:
            at = min(max(focused + _ARROWS[Qt.Key(event.key())], 0), len(self._boxes) - 1)
            self._boxes[at].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def _clicked(self) -> None:
        box = self.sender()
        if isinstance(box, _Box):
            self.ask(box.value)

    def _restyle(self, theme: Theme) -> None:
        self._row.setSpacing(theme.S(4))
        for box in self._boxes:
            box.updateGeometry()
        self.update()
