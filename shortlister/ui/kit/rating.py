"""The rating control: one row for each rating with its descriptor, and a last row for not assessable."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from shortlister.i18n import _
from shortlister.ui.kit import painting
from shortlister.ui.kit.key_choices import key_choices, key_now
from shortlister.ui.kit.rating_rows import (
    BETWEEN,
    LAST_ROW,
    LINE,
    LOW_LAST,
    LOW_ROW,
    LOWEST_LAST,
    LOWEST_ROW,
    ROW,
    RatingChoice,
    RatingRow,
    Setting,
    descriptor_lines,
    run_in_room,
)
from shortlister.ui.kit.run_in import run_in_fonts, run_in_lines
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tile import NOT_ASSESSABLE, Value
from shortlister.ui.kit.tokens import Role

__all__ = ["RatingChoice", "RatingControl", "Setting"]

_LAST: Final = {Setting.BELOW: LAST_ROW, Setting.BESIDE: LOW_LAST, Setting.RUN_IN: LOWEST_LAST}
"""How high the row for X is."""


class RatingControl(QWidget):
    """Says by `rated` what was asked for: a value, "NA", or None for cleared. Shows what `set_value` tells it.

    `set_rows` puts descriptors beside or behind their labels, where a line for each would not fit into the window.
    """

    rated = Signal(object)

    def __init__(self, choices: Sequence[RatingChoice] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[RatingRow] = []
        self._value: Value = None
        self._read_only = False
        self._by_keys = False
        self._has_width = False
        self._setting = Setting.BELOW
        self._beside = 0
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(_("Rating"))
        self.set_scale(choices)
        follow(self._restyle)
        key_choices().settled.connect(self._rekey)

    def set_scale(self, choices: Sequence[RatingChoice]) -> None:
        """The ratings to choose from, lowest first."""
        if [row.choice for row in self._rows if row.choice] == list(choices) and self._rows:
            return
        for row in self._rows:
            row.setParent(None)
            row.deleteLater()
        self._rows = [RatingRow(self, self, choice) for choice in choices]
        self._rows.append(RatingRow(self, self, None))
        for row in self._rows:
            row.clicked.connect(self._clicked)
            row.show()
        self._refresh()
        self._restyle(current())

    def set_rows(self, setting: Setting) -> None:
        """Rows that are as high as can be, low, or as low as can be."""
        if setting is not self._setting:
            self._setting = setting
            self._restyle(current())

    def setting(self) -> Setting:
        """How the rows are set."""
        return self._setting

    def label_room(self) -> int:
        """How wide the labels are where descriptors stand beside them, else 0."""
        return self._beside

    def height_of(self, width: int, setting: Setting) -> int:
        """How high it is at that width with rows set like this."""
        return 2 + self._row_height(width, setting) * (len(self._rows) - 1) + current().S(_LAST[setting])

    def _rekey(self) -> None:
        for row in self._rows:
            row.tell_key()

    def _widest(self) -> int:
        theme = current()
        font = theme.font(Role.SUBHEADING)
        labels = [painting.text_width(row.choice.label, font) for row in self._rows if row.choice]
        return round(max(labels, default=0)) + theme.S(BETWEEN)

    def value(self) -> Value:
        """What is shown as rated."""
        return self._value

    def set_value(self, value: Value) -> None:
        """Show this as rated; None for not yet."""
        if value != self._value:
            self._value = value
            self._check()

    def set_read_only(self, read_only: bool) -> None:
        """After submission the ratings can be read, not chosen."""
        if read_only != self._read_only:
            self._read_only = read_only
            self._refresh()

    def ask(self, value: Value) -> None:
        """Ask for a rating, as by a key; nothing happens when it is not on the scale or read-only."""
        if not self._read_only and (value is None or value in self.values() or value == NOT_ASSESSABLE):
            self.rated.emit(value)

    def rows(self) -> list[QRadioButton]:
        """The rows, for tests and assistive technology."""
        return list(self._rows)

    def values(self) -> list[int]:
        """The values of the scale, lowest first."""
        return [row.choice.value for row in self._rows if row.choice]

    def marks_focus(self) -> bool:
        """Whether the row with the focus is to be seen, because arrows or Tab brought it there."""
        return self._by_keys

    def mark_focus(self) -> None:
        """Show which row has the focus; until then neither Enter nor Space rates, for nobody sees what."""
        self._by_keys = True
        self.update()

    def unmark_focus(self) -> None:
        """Another cell: what the arrows pointed to was another's."""
        self._by_keys = False

    def _clicked(self) -> None:
        row = self.sender()
        if isinstance(row, RatingRow):
            self._by_keys = False
            self.ask(row.value)

    def _refresh(self) -> None:
        for row in self._rows:
            row.setEnabled(not self._read_only)
        self._check()

    def _check(self) -> None:
        """Check the rated row, and make it (or the first) the one Tab stop."""
        rated = next((row for row in self._rows if self._value is not None and row.value == self._value), None)
        stop = rated or self._rows[0]
        if rated is not None:
            rated.show_checked(True)  # which unchecks the one before
        for row in self._rows:
            row.show_checked(row is rated)
            row.be_tab_stop(row is stop)
        if self.focusProxy() is not stop:
            self.setFocusProxy(stop)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return super().keyPressEvent(event)
        key = event.key()
        typed = event.text()
        if typed.isdigit() and typed.isascii() and int(typed) in self.values() and self._usual(typed):
            return self.ask(int(typed))
        match key:
            case Qt.Key.Key_X if self._usual("X"):
                self.ask(NOT_ASSESSABLE)
            case Qt.Key.Key_Backspace | Qt.Key.Key_Delete if self._usual("Backspace"):
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

    def _usual(self, key: str) -> bool:
        """Whether the person has left this key as it is."""
        return key_now(self, key) == key

    def _focused(self) -> int:
        return next((at for at, row in enumerate(self._rows) if row.hasFocus()), -1)

    def _rate_focused(self) -> None:
        at = self._focused()
        if at >= 0 and self._by_keys:
            self.ask(self._rows[at].value)

    def _move(self, by: int) -> None:
        at = min(max(self._focused() + by, 0), len(self._rows) - 1)
        self._rows[at].setFocus(Qt.FocusReason.OtherFocusReason)
        self.mark_focus()

    # Size and place

    def _restyle(self, _theme: Theme) -> None:
        self._beside = self._widest() if self._setting is Setting.BESIDE else 0
        self.updateGeometry()
        self._place_rows()
        self.update()

    def _row_height(self, width: int, setting: Setting) -> int:
        """Equal for all rows: 54 for descriptors of one line, 17 more for each further line of the longest."""
        theme = current()
        every = [row.choice for row in self._rows if row.choice]
        if setting is Setting.RUN_IN:
            fonts, room = run_in_fonts(theme), run_in_room(theme, width)
            lines = max((run_in_lines(one.label, one.descriptor, fonts, room) for one in every), default=1)
            return max(theme.S(LOWEST_ROW - LINE) + theme.S(LINE) * lines, theme.S(30))
        beside = self._widest() if setting is Setting.BESIDE else 0
        lines = max((descriptor_lines(theme, one.descriptor, width, beside) for one in every), default=1)
        return theme.S(LOW_ROW if beside else ROW) + theme.S(LINE) * max(lines - 1, 0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self.height_of(width, self._setting)

    def sizeHint(self) -> QSize:
        """Right for the width it has; before it has one, for the design's 480, or a window would grow by it."""
        usual = current().S(480)
        return QSize(usual, self.heightForWidth(self.width() if self._has_width else usual))

    def minimumSizeHint(self) -> QSize:
        return QSize(current().S(240), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._has_width = True
        self._place_rows()
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def _place_rows(self) -> None:
        height = self._row_height(self.width(), self._setting)
        last = current().S(_LAST[self._setting])
        top = 1
        for row in self._rows:
            tall = height if row.choice else last
            row.setGeometry(0, top, self.width(), tall)
            top += tall

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        c = theme.colours
        part = event.rect()  # mostly the row that was rated, and the one that is rated next
        with QPainter(self) as painter:
            focus = self._focused() >= 0
            box, radius = QRectF(self.rect()), theme.S(8)
            painting.frame(painter, box, fill=c.surface, radius=radius)
            last = QRectF(self._rows[-1].geometry())
            if part.bottom() >= last.top():
                self._paint_foot(painter, box, last, radius)
            for row in self._rows[1:-1]:
                if part.top() <= row.y() <= part.bottom():
                    painting.horizontal(painter, theme.S(13), self.width() - theme.S(13), row.y(), c.line)
            painting.horizontal(painter, 1, self.width() - 1, last.top(), c.line2)
            painting.frame(
                painter, box, line=c.focus if focus else c.edge, radius=radius, width=theme.S(2) if focus else 1
            )  # fmt: skip

    @staticmethod
    def _paint_foot(painter: QPainter, box: QRectF, last: QRectF, radius: float) -> None:
        """The ground of the last row, in the shape of the whole."""
        shape = QPainterPath()
        shape.addRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius - 0.5, radius - 0.5)
        painter.save()
        painter.setClipRect(last.adjusted(0, 0, 0, 2))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(shape, current().colours.sunken)
        painter.restore()
