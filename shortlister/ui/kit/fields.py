"""Fields: the label above, one line or a note of several, and the keys that leave them."""

from typing import TypeGuard

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QDialog, QLineEdit, QPlainTextEdit, QWidget

from shortlister.ui.kit.keycap import KeyCap
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.layouts import Column, Row
from shortlister.ui.kit.theme import Theme, follow
from shortlister.ui.kit.tokens import Role

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BY_KEY = (
    Qt.FocusReason.OtherFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
)
_CTRL = Qt.KeyboardModifier.ControlModifier


def _leaves(event: QKeyEvent) -> bool:
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return (event.key() == Qt.Key.Key_Escape and not held) or (event.key() in _ENTER and held == _CTRL)


def _asks_to_leave(event: QEvent) -> TypeGuard[QKeyEvent]:
    """Before shortcuts get it: a key that leaves the field belongs to the field."""
    return event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _leaves(event)


class LineField(QLineEdit):
    """One line. `left` on Esc (the focus then goes to `leave_to`), `went_on` on Enter or Ctrl+Enter.

    `went_back` on Shift+Enter.
    """

    left = Signal()
    went_on = Signal()
    went_back = Signal()

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        name: str,
        placeholder: str = "",
        text: str = "",
        secret: bool = False,
        height: int = 34,
    ) -> None:
        super().__init__(text, parent)
        self.leave_to: QWidget | None = None
        self._high = height
        self.setProperty("kit", "field")
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        if secret:
            self.setEchoMode(QLineEdit.EchoMode.Password)
        follow(self._restyle)

    def note(self) -> str:
        """The text as it stands."""
        return self.text()

    def set_note(self, text: str, *, typed: bool = False) -> None:
        """Show a text as it is stored, or as it was `typed` before."""
        if text != self.text():
            self.setText(text)
            self.setModified(typed)

    def _restyle(self, theme: Theme) -> None:
        self.setFont(theme.font(Role.BODY if self._high > 30 else Role.SECONDARY))
        self.setFixedHeight(theme.S(self._high))

    def event(self, event: QEvent) -> bool:
        # Esc without anywhere to go is left to the sheet or screen round it.
        if _asks_to_leave(event) and (self.leave_to is not None or event.key() != Qt.Key.Key_Escape):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.leave_to is not None:
            self.left.emit()
            self.leave_to.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        super().keyPressEvent(event)
        if event.key() in _ENTER:
            shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (self.went_back if shift else self.went_on).emit()


class NoteField(QPlainTextEdit):
    """Several lines. Esc leaves it (`left`, focus to `leave_to`), Ctrl+Enter leaves and moves on (`went_on`).

    In a sheet Esc answers the sheet at once where nothing was typed; else it leaves the field first, so that one key
    does not take the words.

    `ended` is sent with the text whenever the field loses the focus and the text has changed since `set_note`.
    """

    left = Signal()
    went_on = Signal()
    ended = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, name: str, placeholder: str = "") -> None:
        super().__init__(parent)
        self.leave_to: QWidget | None = None
        self._known = self._usual = ""
        self.setProperty("kit", "field")
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(2)
        follow(self._restyle)

    def set_note(self, text: str, *, typed: bool = False) -> None:
        """Show a text as it is stored, or as it was `typed` before and is no record yet."""
        self._known = text
        self._usual = "" if typed else text
        if text != self.toPlainText():
            self.setPlainText(text)

    def note(self) -> str:
        """The text as it stands."""
        return self.toPlainText()

    def end(self) -> None:
        """Send `ended` if the text has changed."""
        if self.toPlainText() != self._known:
            self._known = self.toPlainText()
            self.ended.emit(self._known)

    def _restyle(self, theme: Theme) -> None:
        self.setFont(theme.font(Role.BODY))
        self.viewport().setFont(self.font())  # in which the placeholder is written
        self.setMinimumHeight(theme.S(56))

    def event(self, event: QEvent) -> bool:
        if _asks_to_leave(event) and self._takes(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _leaves(event) or (self.isReadOnly() and event.key() in _ENTER):
            super().keyPressEvent(event)
            return
        if event.key() == Qt.Key.Key_Escape and self._sheet_answers():
            event.ignore()
            return
        self.end()
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            self.went_on.emit()
        if self.leave_to is not None:
            self.leave_to.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            event.ignore()  # so that in a sheet Esc and Ctrl+Enter answer it

    def _takes(self, event: QKeyEvent) -> bool:
        """Whether a key that leaves is the field's own: what only shows has nothing to go on from."""
        if event.key() in _ENTER:
            return not self.isReadOnly()
        return self.leave_to is not None and not self._sheet_answers()

    def _sheet_answers(self) -> bool:
        """Whether it stands in a sheet and nothing was typed that Esc could take."""
        return isinstance(self.window(), QDialog) and self.note().strip() in ("", self._usual.strip())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in _BY_KEY and not self.isReadOnly() and self.textCursor().atStart():
            self.moveCursor(QTextCursor.MoveOperation.End)  # who comes by a key goes on with what is written

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.end()


class Field(QWidget):
    """A label above any input widget, with a key cap at the right where a key leads there (`N write`)."""

    def __init__(
        self, label: str, inside: QWidget, parent: QWidget | None = None, *, key: str = "", key_text: str = ""
    ) -> None:
        super().__init__(parent)
        column = Column(self, spacing=6)
        head = Row(spacing=6)
        self.label = Label(label, self, role=Role.SECONDARY, weight=600)
        self.label.setBuddy(inside)
        head.addWidget(self.label)
        head.addStretch(1)
        self.cap = KeyCap(key, self) if key else None
        if self.cap is not None:
            head.addWidget(self.cap)
            head.addWidget(Label(key_text, self, role=Role.CAPTION, ink="ink2"))
        column.addLayout(head)
        inside.setParent(self)
        column.addWidget(inside, 1)
        self.inside = inside
