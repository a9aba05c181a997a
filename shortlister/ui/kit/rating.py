"""The rating control: one row for each rating with its descriptor, and a last row for not assessable."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from shortlister.i18n import _
from shortlister.ui.kit import painting
from shortlister.ui.kit.assets import paint_icon
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tile import NOT_ASSESSABLE, Value, paint_tile, tile_of
from shortlister.ui.kit.tokens import Role

_LEFT_OF_TEXT = 56
_RIGHT_OF_TEXT = 48
_ROW = 54
_LINE = 17
_LAST_ROW = 40
_WRAP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


@dataclass(frozen=True, slots=True)
class RatingChoice:
    """One rating of a scale: its value (which is also its key), label and descriptor."""

    value: int
    label: str
    descriptor: str = ""


class _Row(QRadioButton):
    """A row that paints itself; what is chosen is told by its parent, never decided by a click."""

    def __init__(self, owner: "RatingControl", choice: RatingChoice | None) -> None:
        super().__init__(owner)
        self._owner = owner
        self.choice = choice
        self.value: Value = choice.value if choice else NOT_ASSESSABLE
        self.setAutoExclusive(False)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover, True)
        if choice:
            self.setAccessibleName(", ".join(filter(None, (str(choice.value), choice.label, choice.descriptor))))
        else:
            self.setAccessibleName(", ".join(("X", _("Not assessable at this stage"), _("carried to the next stage"))))

    def nextCheckState(self) -> None:
        """A click asks; the rating shows only when it has been stored."""

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        return QSize(current().S(300), self.height())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._owner.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._owner.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        painter = QPainter(self)
        self._owner.paint_row(painter, theme, self)
        painter.end()


class RatingControl(QWidget):
    """Says by `rated` what was asked for: a value, "NA", or None for cleared. Shows what `set_value` tells it."""

    rated = Signal(object)

    def __init__(self, choices: Sequence[RatingChoice] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[_Row] = []
        self._value: Value = None
        self._read_only = False
        self._by_keys = False
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(_("Rating"))
        self.set_scale(choices)
        follow(self._restyle)

    def set_scale(self, choices: Sequence[RatingChoice]) -> None:
        """The ratings to choose from, lowest first."""
        if [row.choice for row in self._rows if row.choice] == list(choices) and self._rows:
            return
        for row in self._rows:
            row.setParent(None)
            row.deleteLater()
        self._rows = [_Row(self, choice) for choice in choices]
        self._rows.append(_Row(self, None))
        for row in self._rows:
            row.clicked.connect(self._clicked)
            row.show()
        self.setFocusProxy(None)
        self._refresh()
        self.updateGeometry()
        self._place_rows()

    def value(self) -> Value:
        """What is shown as rated."""
        return self._value

    def set_value(self, value: Value) -> None:
        """Show this as rated; None for not yet."""
        self._value = value
        self._refresh()

    def set_read_only(self, read_only: bool) -> None:
        """After submission the ratings can be read, not chosen."""
        self._read_only = read_only
        for row in self._rows:
            row.setEnabled(not read_only)
        self.update()

    def ask(self, value: Value) -> None:
        """Ask for a rating, as by a key; nothing happens when it is not on the scale or read-only."""
        if not self._read_only and (value is None or value in self._values() or value == NOT_ASSESSABLE):
            self.rated.emit(value)

    def rows(self) -> list[QRadioButton]:
        """The rows, for tests and assistive technology."""
        return list(self._rows)

    def _values(self) -> list[int]:
        return [row.choice.value for row in self._rows if row.choice]

    def _clicked(self) -> None:
        row = self.sender()
        if isinstance(row, _Row):
            self._by_keys = False
            self.ask(row.value)

    def _refresh(self) -> None:
        """Check the rated row, and make it (or the first) the one Tab stop."""
        for row in self._rows:
            row.setChecked(self._value is not None and row.value == self._value)
            row.setEnabled(not self._read_only)
        stop = next((row for row in self._rows if row.isChecked()), self._rows[0])
        for row in self._rows:
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if row is stop else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(stop)
        self.update()

    # Keys

    def event(self, event: QEvent) -> bool:
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return super().keyPressEvent(event)
        key = event.key()
        typed = event.text()
        if typed.isdigit() and typed.isascii() and int(typed) in self._values():
            return self.ask(int(typed))
        match key:
            case Qt.Key.Key_X:
                self.ask(NOT_ASSESSABLE)
            case Qt.Key.Key_Backspace | Qt.Key.Key_Delete:
                self.ask(None)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._rate_focused()
            case Qt.Key.Key_Up:
                self._move(-1)
            case Qt.Key.Key_Down:
                self._move(1)
            case _:
                super().keyPressEvent(event)
        return None

    def _focused(self) -> int:
        return next((at for at, row in enumerate(self._rows) if row.hasFocus()), -1)

    def _rate_focused(self) -> None:
        at = self._focused()
        if at >= 0:
            self.ask(self._rows[at].value)

    def _move(self, by: int) -> None:
        at = min(max(self._focused() + by, 0), len(self._rows) - 1)
        self._by_keys = True
        self._rows[at].setFocus(Qt.FocusReason.OtherFocusReason)
        self.update()

    # Size and place

    def _restyle(self, theme: Theme) -> None:
        self.updateGeometry()
        self._place_rows()
        self.update()

    def _row_height(self, width: int) -> int:
        """Equal for all rows: 54 for descriptors of one line, 17 more for each further line of the longest."""
        theme = current()
        metrics = QFontMetricsF(theme.font(Role.SECONDARY))
        room = max(width - theme.S(_LEFT_OF_TEXT) - theme.S(_RIGHT_OF_TEXT), theme.S(80))
        lines = 1
        for row in self._rows:
            if row.choice and row.choice.descriptor:
                bounds = metrics.boundingRect(QRectF(0, 0, room, 10_000), _WRAP, row.choice.descriptor)
                lines = max(lines, round(bounds.height() / metrics.lineSpacing()))
        return theme.S(_ROW) + theme.S(_LINE) * (lines - 1)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return 2 + self._row_height(width) * (len(self._rows) - 1) + current().S(_LAST_ROW)

    def sizeHint(self) -> QSize:
        width = self.width() if self.testAttribute(Qt.WidgetAttribute.WA_WState_Created) else current().S(480)
        return QSize(current().S(480), self.heightForWidth(max(width, current().S(240))))

    def minimumSizeHint(self) -> QSize:
        return QSize(current().S(240), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_rows()
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def _place_rows(self) -> None:
        height = self._row_height(self.width())
        top = 1
        for row in self._rows:
            tall = height if row.choice else current().S(_LAST_ROW)
            row.setGeometry(0, top, self.width(), tall)
            top += tall

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        c = theme.colours
        painter = QPainter(self)
        focus = self._focused() >= 0
        box, radius = QRectF(self.rect()), theme.S(8)
        painting.frame(painter, box, fill=c.surface, radius=radius)
        last = QRectF(self._rows[-1].geometry())
        shape = QPainterPath()
        shape.addRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius - 0.5, radius - 0.5)
        painter.save()
        painter.setClipRect(last.adjusted(0, 0, 0, 2))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(shape, c.sunken)
        painter.restore()
        for row in self._rows[1:-1]:
            painting.horizontal(painter, theme.S(13), self.width() - theme.S(13), row.y(), c.line)
        painting.horizontal(painter, 1, self.width() - 1, last.top(), c.line2)
        painting.frame(
            painter, box, line=c.focus if focus else c.edge, radius=radius, width=theme.S(2) if focus else 1
        )  # fmt: skip
        painter.end()

    def paint_row(self, painter: QPainter, theme: Theme, row: _Row) -> None:
        """Draw one row on the frame that lies behind it."""
        c = theme.colours
        room = QRectF(row.rect())
        if row.isChecked():
            painting.frame(painter, room, fill=c.accent_soft, line=c.accent, radius=theme.S(3), width=theme.S(2))
            self._paint_tick(painter, theme, room)
        elif row.isEnabled() and (row.underMouse() or (row.hasFocus() and self._by_keys)):
            inset = theme.S(2)
            painting.frame(painter, room.adjusted(inset, inset, -inset, -inset), fill=c.hover, radius=theme.S(6))
        tall = theme.S(30) if row.choice else theme.S(28)
        tile = QRectF(theme.S(12), round((room.height() - tall) / 2), theme.S(30), tall)
        step, words = tile_of(theme, row.value, self._values())
        paint_tile(painter, theme, tile, step, words)
        if row.choice:
            self._paint_rating(painter, theme, room, row.choice)
        else:
            self._paint_not_assessable(painter, theme, room, ticked=row.isChecked())

    def _paint_tick(self, painter: QPainter, theme: Theme, room: QRectF) -> None:
        side = theme.S(18)
        place = QRectF(room.right() - theme.S(20) - side, room.center().y() - side / 2, side, side)
        paint_icon(painter, "check", place, theme.colours.accent)

    def _paint_rating(self, painter: QPainter, theme: Theme, room: QRectF, choice: RatingChoice) -> None:
        c, line = theme.colours, theme.S(_LINE)
        left, right = theme.S(_LEFT_OF_TEXT), room.width() - theme.S(_RIGHT_OF_TEXT)
        font = theme.font(Role.SECONDARY)
        metrics = QFontMetricsF(font)
        lines = 0
        if choice.descriptor:
            bounds = metrics.boundingRect(QRectF(0, 0, right - left, 10_000), _WRAP, choice.descriptor)
            lines = round(bounds.height() / metrics.lineSpacing())
        top = round((room.height() - line * (lines + 1)) / 2)
        painting.text(
            painter, QRectF(left, top, right - left, line), choice.label, theme.font(Role.SUBHEADING), c.ink
        )  # fmt: skip
        if lines:
            painter.setFont(font)
            painter.setPen(c.ink2)
            below = QRectF(left, top + line + theme.S(1), right - left, room.height())
            painter.drawText(below, _WRAP, choice.descriptor)

    def _paint_not_assessable(self, painter: QPainter, theme: Theme, room: QRectF, *, ticked: bool) -> None:
        c = theme.colours
        left = theme.S(_LEFT_OF_TEXT)
        right = room.width() - theme.S(48 if ticked else 16)
        hint = _("carried to the next stage")
        small = theme.font(Role.CAPTION)
        width = painting.text_width(hint, small)
        words = QRectF(left, 0, right - left - width - theme.S(12), room.height())
        taken = painting.text(
            painter, words, _("Not assessable at this stage"), theme.font(Role.SECONDARY, weight=500), c.ink2
        )  # fmt: skip
        if left + taken + width < right:
            painting.text(painter, QRectF(left, 0, right - left, room.height()), hint, small, c.ink3, align=painting.RIGHT)
