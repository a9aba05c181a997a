"""The notes of the meeting while they are typed: on disk at once, a change of the ledger once left or paused over.

The lengths are those of the evidence note: a program that is stopped loses no more of the one than of the other.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject

from shortlister.domain.texts import clean
from shortlister.ui.kit.fields import NoteField
from shortlister.ui.kit.strokes import Strokes

Begin = Callable[[str, str], bool]
"""`begin(before, text)` keeps on disk what is being typed, before it is a change; False where that cannot be."""

Write = Callable[[str], bool]
"""Makes it a change, and takes away what was kept; False where that was refused: then it stays in the field."""


class Typed(QObject):
    """Watches a field; `flush` when it is left in any other way than by leaving the field."""

    def __init__(self, field: NoteField, begin: Begin, write: Write) -> None:
        super().__init__(field)
        self._field, self._begin, self._write = field, begin, write
        self._stored, self._begun = clean(field.note()).strip(), ""
        self.strokes = Strokes(self, self.keep, self.flush)
        field.textChanged.connect(self._typed)
        field.ended.connect(lambda _text: self.flush())

    def show_stored(self, text: str) -> None:
        """Show the notes as they are recorded; what is being typed is left as it is."""
        if self.pending():
            return
        self._stored = text
        if clean(self._field.note()).strip() != text:
            self._field.set_note(text)

    def pending(self) -> bool:
        """Whether something typed is no change yet."""
        return clean(self._field.note()).strip() != self._stored

    def keep(self) -> None:
        """Put what was typed so far on disk; where that cannot be, it is tried as a change."""
        text = self._field.note()
        if text == self._begun or not self.pending():
            return
        if self._begin(self._stored, text):
            self._begun = text
        else:
            self.flush()

    def flush(self) -> bool:
        """Make what was typed a change now; what was begun and taken back again is not kept any longer."""
        self.strokes.halt()
        kept = clean(self._field.note()).strip()
        if kept == self._stored and not self._begun:
            return True
        before, self._stored = self._stored, kept
        if self._write(kept):
            self._begun = ""
            return True
        self._stored = before
        return False

    def _typed(self) -> None:
        if self.pending() or self._begun:
            self.strokes.struck()
