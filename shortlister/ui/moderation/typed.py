"""The notes of the meeting while they are typed: on disk at once, a change of the ledger once left or paused over.

The lengths are those of the evidence note: a program that is stopped loses no more of the one than of the other.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from shortlister.domain.texts import clean
from shortlister.ui.kit.fields import NoteField
from shortlister.ui.scoring.evidence import DELAY, LONGEST, PAUSE

Begin = Callable[[str, str], bool]
"""`begin(before, text)` keeps on disk what is being typed, before it is a change; False where that cannot be."""

Write = Callable[[str], bool]
"""Makes it a change; False where that was refused, and then it stays in the field."""


class Typed(QObject):
    """Watches a field; `flush` when it is left in any other way than by leaving the field."""

    def __init__(self, field: NoteField, begin: Begin, write: Write) -> None:
        super().__init__(field)
        self._field, self._begin, self._write = field, begin, write
        self._stored = self._begun = clean(field.note()).strip()
        self._soon, self._limit, self._pause = QTimer(self), QTimer(self), QTimer(self)
        for timer, length, act in (
            (self._soon, DELAY, self.keep),
            (self._limit, LONGEST, self.keep),
            (self._pause, PAUSE, self.flush),
        ):
            timer.setSingleShot(True)
            timer.setInterval(length)
            timer.timeout.connect(act)
        field.textChanged.connect(self._typed)
        field.ended.connect(lambda _text: self.flush())

    def show_stored(self, text: str) -> None:
        """Show the notes as they are recorded; what is being typed is left as it is."""
        if self.pending():
            return
        self._stored = self._begun = text
        if clean(self._field.note()).strip() != text:
            self._field.set_note(text)

    def pending(self) -> bool:
        """Whether something typed is no change yet."""
        return clean(self._field.note()).strip() != self._stored

    def keep(self) -> None:
        """Put what was typed so far on disk; where that cannot be, it is tried as a change."""
        self._soon.stop()
        self._limit.stop()
        text = self._field.note()
        if text == self._begun:
            return
        if self._begin(self._stored, text):
            self._begun = text
        else:
            self.flush()

    def flush(self) -> bool:
        """Make what was typed a change now."""
        for timer in (self._soon, self._limit, self._pause):
            timer.stop()
        kept = clean(self._field.note()).strip()
        if kept == self._stored:
            return True
        before, self._stored = self._stored, kept
        if self._write(kept):
            self._begun = self._field.note()
            return True
        self._stored = before
        return False

    def _typed(self) -> None:
        if not self.pending():
            return
        self._pause.start()
        self._soon.start()
        if not self._limit.isActive():
            self._limit.start()
