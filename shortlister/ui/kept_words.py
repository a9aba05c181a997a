"""Words in a text field that are no change yet: on disk while they are typed, and back after the program was stopped.

They go once what they are for is recorded, or the sheet in which they were typed is put away.
"""

from typing import NamedTuple

from PySide6.QtCore import QObject

from shortlister.domain.texts import clean
from shortlister.ui.bridge import Bridge
from shortlister.ui.kit.fields import LineField, NoteField
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.kit.strokes import Strokes


class Spot(NamedTuple):
    """What the words are for, and the applicants (ids, with a blank between) of whom they speak."""

    place: str
    about: str = ""


class _Typed(NamedTuple):
    before: str
    text: str


_NOTHING = _Typed("", "")


class KeptWords(QObject):
    """The words of whoever was at the desk when this was made; one field shows them for one spot after another."""

    def __init__(self, bridge: Bridge, field: NoteField | LineField, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._field = bridge, field
        self._whose = bridge.actor.member
        self._at: Spot | None = None
        self._usual = self._before = ""
        self._typed: dict[Spot, _Typed] = {}
        self._strokes = Strokes(self, self.keep)
        field.textChanged.connect(self._struck)

    def show(self, spot: Spot, *, usual: str = "", before: str = "") -> bool:
        """Show what was typed for the spot or, where nothing was, what usually stands there; whether it was typed.

        `before` is what is recorded: words that were begun from something else are not brought up again.
        """
        if self._at == spot and clean(self._field.note()).strip() == before:
            self._before = before  # what was typed is recorded by now
        self.leave()
        typed = self._found(spot)
        if typed.text and typed.before != before:
            self._write(spot, _NOTHING)
            typed = _NOTHING
        self._at, self._usual, self._before = spot, usual, before
        self._field.set_note(typed.text or usual, typed=bool(typed.text))
        return bool(typed.text)

    def leave(self) -> None:
        """The field shows something else from now on; what was typed stays kept."""
        self._strokes.halt()
        self.keep()
        self._at = None

    def keep(self) -> None:
        """Put what was typed so far on disk; the usual words, or none, need not be kept."""
        if self._at is None:
            return
        text = self._field.note()
        typed = clean(text).strip() not in {"", clean(self._usual).strip(), clean(self._before).strip()}
        self._write(self._at, _Typed(self._before, text) if typed else _NOTHING)

    def drop(self) -> None:
        """It is recorded, or not wanted any more."""
        self._strokes.halt()
        if self._at is not None:
            self._write(self._at, _NOTHING)
            self._at = None

    def _struck(self) -> None:
        if self._at is not None:
            self._strokes.struck()

    def _found(self, spot: Spot) -> _Typed:
        if spot not in self._typed:
            note = self._bridge.kept_words(spot.place, spot.about)
            self._typed[spot] = _NOTHING if note is None else _Typed(note.before, note.text)
        return self._typed[spot]

    def _write(self, spot: Spot, typed: _Typed) -> None:
        if self._found(spot) != typed:
            self._typed[spot] = typed
            self._bridge.keep_words(self._whose, spot.place, spot.about, typed.before, typed.text)


class _SheetWords(KeptWords):
    """The words of one sheet: dropped with the change that it was accepted for."""

    def __init__(self, bridge: Bridge, field: NoteField, sheet: Sheet) -> None:
        super().__init__(bridge, field, sheet)
        self._sheet = sheet
        bridge.changed.connect(self._changed)
        sheet.rejected.connect(self.drop)
        sheet.finished.connect(self._ended)

    def _changed(self, _change: object) -> None:
        if self._sheet.result() == Sheet.DialogCode.Accepted:
            self.drop()

    def _ended(self, _how: int) -> None:
        self.leave()


def keep_typed(sheet: Sheet, bridge: Bridge, field: NoteField, place: str, about: str = "") -> bool:
    """Keep what is typed in a field of a sheet until that is recorded or put away; whether something came back.

    Words for which the record is refused stay kept, and are there when the sheet is opened again.
    """
    usual = field.note()
    return _SheetWords(bridge, field, sheet).show(Spot(place, about), usual=usual, before=usual)
