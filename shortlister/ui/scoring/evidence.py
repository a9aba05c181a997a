"""The evidence note: what is typed is on disk within 400 ms, and at once when it is left."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from shortlister.domain.texts import clean
from shortlister.i18n import _
from shortlister.ui.kit.fields import Field, NoteField
from shortlister.ui.kit.layouts import Column

DELAY: Final = 300
"""Milliseconds after the last key stroke; with the commit well under 400."""

LONGEST: Final = 380
"""Milliseconds after the first stroke that is not yet on disk, however fast somebody types on."""


class Evidence(QWidget):
    """Shows one cell's note; `write(text)` puts it on disk and says whether it is there."""

    went_on = Signal()

    def __init__(self, write: Callable[[str], bool], parent: QWidget) -> None:
        super().__init__(parent)
        self._write = write
        self._stored = ""
        self._cell: object = None
        self._showing = False
        self.note = NoteField(
            self, name=_("Evidence"), placeholder=_("What in the application shows this? The applicant may read it.")
        )
        self.field = Field(_("Evidence"), self.note, self, key="N", key_text=_("write"))
        Column(self).addWidget(self.field)
        self._pause, self._limit = QTimer(self), QTimer(self)
        for timer, length in ((self._pause, DELAY), (self._limit, LONGEST)):
            timer.setSingleShot(True)
            timer.setInterval(length)
            timer.timeout.connect(self.flush)
        self.note.textChanged.connect(self._typed)
        self.note.ended.connect(lambda _text: self.flush())
        self.note.went_on.connect(self.went_on)
        self.setFocusProxy(self.note)

    def show_note(self, cell: object, text: str, *, read_only: bool) -> None:
        """Show a cell's note as it is stored; what is being typed in that cell is left as it is."""
        typing = cell == self._cell and self.pending()
        self._cell, self._stored = cell, text
        if read_only != self.note.isReadOnly():
            self.note.setReadOnly(read_only)
        if typing or (cell == self._cell and self._kept() == text):
            return
        self._showing = True
        self.note.set_note(text)
        self.note.document().clearUndoRedoStacks()
        self._showing = False
        self._halt()

    def pending(self) -> bool:
        """Whether something typed is not on disk yet."""
        return not self.note.isReadOnly() and self._kept() != self._stored

    def flush(self) -> bool:
        """Put what was typed on disk now; False where that was refused, and then it stays in the field."""
        self._halt()
        if not self.pending():
            return True
        kept = self._kept()
        before, self._stored = self._stored, kept
        if self._write(kept):
            return True
        self._stored = before
        return False

    def append(self, words: str) -> None:
        """Add a line at the end, as a quotation from the application."""
        before = self.note.toPlainText().rstrip()
        cursor = QTextCursor(self.note.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(f"\n{words}" if before else words)
        self.note.setTextCursor(cursor)
        self.flush()

    def _kept(self) -> str:
        """The text as it is stored: without blanks round it."""
        return clean(self.note.toPlainText()).strip()

    def _typed(self) -> None:
        if self._showing or not self.pending():
            return
        self._pause.start()
        if not self._limit.isActive():
            self._limit.start()

    def _halt(self) -> None:
        self._pause.stop()
        self._limit.stop()
