"""What every button of the kit says of its key: on its face, in its tooltip, and to a screen reader."""

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from shortlister.i18n import _
from shortlister.ui.kit.key_choices import key_choices, key_now
from shortlister.ui.kit.keycap import key_words
from shortlister.ui.kit.mnemonics import claim

_PRESSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)

PRESSING: Final = frozenset({"Return", "Space"})
"""The same as actions name them."""


def _presses(event: QEvent) -> bool:
    """A screen may use Space and Enter as its own keys; a button that has the focus comes first."""
    if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    return event.key() in _PRESSING and not event.modifiers()


def _enters(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Enter presses the button; Ctrl+Enter belongs to the sheet round it (some desktops would press here too)."""
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return False
    if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        event.ignore()
    else:
        button.click()
    return True


def tip_with(words: str, key: str) -> str:
    """A tooltip with its key (as a person reads it) at the end of the first line."""
    first, line, rest = words.partition("\n")
    return f"{first}  {key}{line}{rest}" if key else words


def about_with(words: str, key: str) -> str:
    """An accessible description with the key (as a person reads it)."""
    if not key:
        return words
    return _("{words}; key {key}").format(words=words, key=key) if words else _("Key {key}").format(key=key)


def in_force(widget: QWidget, key: str, letter: str = "") -> str:
    """The key of the screen, else Alt and the letter, as a person reads it; empty where there is neither."""
    if key:
        return key_words(key_now(widget, key))
    return f"Alt+{letter.upper()}" if letter else ""


class KeyedButton(QAbstractButton):
    """Has a key of the screen, or Alt and a letter of its words; both follow what the person has chosen.

    Tooltip and accessible description are set as ever; the key is added to them.
    """

    def __init__(self, parent: QWidget | None = None, *, key: str = "") -> None:
        super().__init__(parent)
        self._key, self._letter = key, ""
        self._may_have_letter = True
        self._about_what = ""
        self._tip = self._about = self._told = ""
        if key:
            key_choices().settled.connect(self.tell_key)

    def key_in_force(self) -> str:
        """The key, as a person reads it, that does what this button does; empty where none does."""
        return in_force(self, self._key, self._letter)

    def key(self) -> str:
        """The key of the screen that usually does what this button does; empty where none does."""
        return self._key

    def shows_key(self) -> bool:
        """Whether the key is to be seen on the button."""
        return bool(self._key or self._letter)

    def set_key(self, key: str) -> None:
        """Another key of the screen; empty for none."""
        if key != self._key:
            if key and not self._key:
                key_choices().settled.connect(self.tell_key)
            self._key = key
            self.tell_key()

    def tell_key(self) -> None:
        """Another key may be in force."""
        key = self.key_in_force() if self.isEnabled() else ""
        super().setToolTip(tip_with(self._tip or (self.accessibleName() if key else ""), key))
        super().setAccessibleDescription(about_with(self._about, key))
        if self.key_in_force() != self._told:
            self._told = self.key_in_force()
            self.updateGeometry()
            self.update()

    def setText(self, words: str) -> None:
        super().setText(words)  # which takes the shortcut away
        self.claim_letter()
        self.tell_key()

    def setToolTip(self, words: str) -> None:
        self._tip = words
        self.tell_key()

    def setAccessibleDescription(self, words: str) -> None:
        self._about = words
        self.tell_key()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.EnabledChange:
            self.tell_key()

    def claim_letter(self) -> None:
        """Without a key of the screen: Alt and a letter of the words."""
        if not self._key and self.text() and self._may_have_letter and self.isVisible():
            self._letter = claim(self, self._letter, any_letter=self.takes_any_letter(), words=self._about_what)

    def give_letter(self, given: bool) -> None:
        """Whether it may have a letter: one among many alike has it only while it is the one that is worked on."""
        if given == self._may_have_letter:
            return
        self._may_have_letter = given
        if given:
            self.claim_letter()
        elif self._letter:
            self._letter = ""
            self.setShortcut(QKeySequence())
        self.tell_key()

    def take_letter_of(self, words: str) -> None:
        """Among buttons with the same words: its letter is of what it is about, and stands in a cap."""
        self._about_what = words
        self.claim_letter()

    def takes_any_letter(self) -> bool:
        """Whether a letter that is not in the words can be shown."""
        return False

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.claim_letter()
        self.tell_key()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip:
            self.tell_key()
        return super().event(event)


class PressButton(KeyedButton):
    """Enter and Space press it while it has the focus, whatever the screen does with them elsewhere."""

    def event(self, event: QEvent) -> bool:
        if _presses(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _enters(self, event):
            super().keyPressEvent(event)
