"""Alt and a letter for every control that has words but no key of its own; the letter is underlined in the words.

Where all letters of the words are taken, a button has another one, in a cap.
"""

import sys
from typing import Final

import shiboken6
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeySequence, QPainter
from PySide6.QtWidgets import QAbstractButton, QWidget

from shortlister.ui.kit.key_choices import key_choices
from shortlister.ui.kit.painting import CENTRE

LETTERS: Final = frozenset("abcdefghijklmnopqrstuvwxyz")


def wished(words: str) -> list[str]:
    """The letters of the words, those that begin a word first; each once."""
    lower = words.casefold()
    first = [letter for at, letter in enumerate(lower) if at == 0 or not lower[at - 1].isalnum()]
    return [letter for letter in dict.fromkeys([*first, *lower]) if letter in LETTERS]


class Mnemonics(QObject):
    """Who has which letter in one window; one that is hidden lends its letter to others."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._held: dict[str, QAbstractButton] = {}
        key_choices().settled.connect(self._again)

    def _again(self) -> None:
        """A person has chosen other keys, perhaps with Alt: those letters are no longer free."""
        for button in [one for one in self._held.values() if shiboken6.isValid(one)]:
            for act in ("claim_letter", "tell_key"):
                getattr(button, act)()

    def letter_for(
        self, button: QAbstractButton, before: str = "", *, any_letter: bool = False, words: str = ""
    ) -> str:
        """The letter that it had `before`, else the first of its words that is free; empty where none is.

        With `any_letter` also one of its full name, then any; `words` are of what it is about, in place of its own.
        """
        chosen = {key[-1].casefold() for key in key_choices().all().values() if key[:-1] == "Alt+"}
        own = wished(words or button.text())
        letters = ([before] if before in own else []) + own
        if any_letter:
            letters += [*wished(button.accessibleName()), *sorted(LETTERS)]
        for letter in [one for one in dict.fromkeys(letters) if one not in chosen]:
            if self._free(letter, button):
                self._held[letter] = button
                return letter
        return ""

    def _free(self, letter: str, asking: QAbstractButton) -> bool:
        holder = self._held.get(letter)
        if holder is None or holder is asking or not shiboken6.isValid(holder):
            return True
        return not holder.isVisible() or holder.window() != asking.window() or not _presses(holder, letter)


def _presses(holder: QAbstractButton, letter: str) -> bool:
    """Whether it still has this letter: other words may have taken it away."""
    return holder.shortcut() == QKeySequence(f"Alt+{letter.upper()}")


def mnemonics(window: QWidget) -> Mnemonics:
    """The letters given out in this window."""
    found = window.findChild(Mnemonics, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return found if isinstance(found, Mnemonics) else Mnemonics(window)


def claim(button: QAbstractButton, before: str = "", *, any_letter: bool = False, words: str = "") -> str:
    """Alt and a letter of its words press this button from now on; the letter, or nothing where all are taken."""
    if sys.platform == "darwin":  # there Alt and a letter write
        return ""
    letter = mnemonics(button.window()).letter_for(button, before, any_letter=any_letter, words=words)
    button.setShortcut(QKeySequence(f"Alt+{letter.upper()}") if letter else QKeySequence())
    return letter


def underline(painter: QPainter, left: float, middle: float, words: str, letter: str, font: QFont, ink: QColor) -> None:
    """A line under the letter in words that are drawn from `left`, centred upright on `middle`."""
    at = words.casefold().find(letter) if letter else -1
    starts = [n for n, one in enumerate(words.casefold()) if one == letter and (n == 0 or not words[n - 1].isalnum())]
    at = starts[0] if starts else at
    if at < 0:
        return
    metrics = QFontMetricsF(font)
    begin = left + metrics.horizontalAdvance(words[:at])
    wide = metrics.horizontalAdvance(words[at])
    low = middle + (metrics.ascent() - metrics.descent()) / 2 + max(metrics.underlinePos(), 2)
    painter.fillRect(round(begin), round(low), max(round(wide), 2), max(round(metrics.lineWidth()), 1), ink)


def begins(place_left: float, room: float, words: str, font: QFont, align: Qt.AlignmentFlag) -> float:
    """Where words begin that are drawn in a room of this width."""
    free = max(room - QFontMetricsF(font).horizontalAdvance(words), 0.0)
    return place_left + (free / 2 if align == CENTRE else 0.0)
