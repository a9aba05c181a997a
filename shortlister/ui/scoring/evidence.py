"""The evidence note: what is typed is on disk within 400 ms, and a change of the ledger once it is left or paused over.

Until then it lies in the file as a note begun: a program that is stopped shows it again when the file is next opened.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from shortlister.domain.texts import clean
from shortlister.i18n import _
from shortlister.ui.kit.fields import Field, NoteField
from shortlister.ui.kit.layouts import Column
from shortlister.ui.kit.strokes import Strokes


class Evidence(QWidget):
    """Shows one cell's note.

    `write(text)` makes it a change, `begin(before, text)` keeps it on disk meanwhile; both say whether it is there.
    `end()` takes away what was kept.
    """

    went_on = Signal()

    def __init__(
        self,
        write: Callable[[str], bool],
        begin: Callable[[str, str], bool],
        end: Callable[[], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._write, self._begin, self._end = write, begin, end
        self._begun = ""
        self._stored = ""
        self._cell: object = None
        self._showing = False
        self._clean: str | None = None  # of the text in the field, until it changes
        self.note = NoteField(
            self, name=_("Evidence"), placeholder=_("What in the application shows this? The applicant may read it.")
        )
        self.field = Field(_("Evidence"), self.note, self, key="N", key_text=_("write"))
        Column(self).addWidget(self.field)
        self._strokes = Strokes(self, self.keep, self.flush)
        self.note.textChanged.connect(self._typed)
        self.note.ended.connect(lambda _text: self.flush())
        self.note.went_on.connect(self.went_on)
        self.note.installEventFilter(self)
        self.setFocusProxy(self.note)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.note and _leaves(event):
            self.flush()
        return super().eventFilter(watched, event)

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

    def unsaved(self) -> bool:
        """Whether something typed would be lost if the program were stopped now."""
        return self.pending() and self.note.toPlainText() != self._begun

    def keep(self) -> None:
        """Put what was typed so far on disk, as a note begun; where that is refused, it is tried as a change."""
        if not self.unsaved():
            return
        text = self.note.toPlainText()
        if self._begin(self._stored, text):
            self._begun = text
        else:
            self.flush()

    def flush(self) -> bool:
        """Make what was typed a change now; False where that was refused, and then it stays in the field."""
        begun = self._begun
        self._halt()
        if self.pending():
            kept = self._kept()
            before, self._stored = self._stored, kept
            if not self._write(kept):
                self._stored, self._begun = before, begun
                return False
        if begun:
            self._end()
        return True

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
        if self._clean is None:
            self._clean = clean(self.note.toPlainText()).strip()
        return self._clean

    def _typed(self) -> None:
        self._clean = None
        if self._showing or not (self.pending() or self._begun):
            return
        self._strokes.struck()

    def _halt(self) -> None:
        self._begun = ""
        self._strokes.halt()


def _leaves(event: QEvent) -> bool:
    """Whoever goes to another program may copy or mail the file there; a menu of the field's own leaves nothing."""
    if isinstance(event, QFocusEvent) and event.type() is QEvent.Type.FocusOut:
        return event.reason() is not Qt.FocusReason.PopupFocusReason
    return event.type() is QEvent.Type.WindowDeactivate
