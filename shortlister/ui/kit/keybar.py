"""The foot of every screen: what was last done and saved at the left, the keys of the focused place at the right."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from shortlister.i18n import _
from shortlister.ui.kit.actions import KeyHint
from shortlister.ui.kit.frames import Region, Side
from shortlister.ui.kit.keycap import KeyCap
from shortlister.ui.kit.labels import ElidedLabel, IconLabel, Label
from shortlister.ui.kit.layouts import Row
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tokens import Role


class _Hint(QWidget):
    def __init__(self, hint: KeyHint, parent: QWidget) -> None:
        super().__init__(parent)
        row = Row(self, spacing=6)
        row.addWidget(KeyCap(hint.caps, self, as_they_are=True))
        row.addWidget(Label(hint.text, self, role=Role.CAPTION, ink="ink2"))


class KeyBar(Region):
    """34 high. Where room is short, hints fall away from the left; the last ones (all keys) stay."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground="sunken", lines=Side.TOP)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row = Row(self, margins=(16, 1, 16, 0), spacing=6)
        self._tick = IconLabel("check", self, ink="ink2", size=14)
        self._said = ElidedLabel("", self, role=Role.CAPTION, ink="ink2", weight=500)
        self._undo_key = KeyCap("Ctrl+Z", self)
        self._undo = Label(_("undo"), self, role=Role.CAPTION, ink="ink2")
        for widget in (self._tick, self._said, self._undo_key, self._undo):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
            widget.hide()
        row.addStretch(1)
        self._hints_row = Row(spacing=16)
        row.addLayout(self._hints_row)
        self._undoable = False
        self._hints: list[KeyHint] = []
        self._shown: list[_Hint] = []
        follow(self._lay_out)

    def said(self) -> str:
        """The reassurance shown at the left."""
        return self._said.text()

    def ticked(self) -> bool:
        """Whether it stands there as done and saved."""
        return not self._tick.isHidden()

    def say(self, sentence: str, *, tick: bool = True, undo: bool = False) -> None:
        """Show what was last done (`E5 scored 3, saved 14:02`); `undo` adds how to take it back."""
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))
        self._tick.setVisible(bool(sentence) and tick)
        self._undoable = undo and bool(sentence)
        self._fit()

    def hints(self) -> list[KeyHint]:
        """The keys shown."""
        return list(self._hints)

    def visible_hints(self) -> list[str]:
        """The words of the keys for which there is room."""
        return [hint.text for hint, shown in zip(self._hints, self._shown, strict=True) if not shown.isHidden()]

    def show_hints(self, hints: Sequence[KeyHint]) -> None:
        """Show these keys at the right."""
        if list(hints) == self._hints:
            return
        self._hints = list(hints)
        for shown in self._shown:
            self._hints_row.removeWidget(shown)
            shown.hide()
            shown.deleteLater()
        self._shown = [_Hint(hint, self) for hint in hints]
        for shown in self._shown:
            self._hints_row.addWidget(shown, 0, Qt.AlignmentFlag.AlignVCenter)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Hide hints from the left until the rest has room beside the reassurance."""
        theme = current()
        said = theme.S(20) + self._said.sizeHint().width() if self._said.text() else 0
        undo = self._undo_key.sizeHint().width() + self._undo.sizeHint().width() + theme.S(12)
        narrow = self.width() < theme.S(900)
        self._undo_key.setVisible(self._undoable and not narrow)
        self._undo.setVisible(self._undoable and not narrow)
        taken = said + (undo if self._undoable and not narrow else 0)
        room = self.width() - theme.S(44) - min(taken, self.width() // 2)
        gap = self._hints_row.spacing()
        for shown in reversed(self._shown):
            room -= shown.sizeHint().width() + gap
            shown.setVisible(room >= 0)

    def _lay_out(self, theme: Theme) -> None:
        self.setFixedHeight(theme.S(34))
        self._fit()
        QTimer.singleShot(0, self, self._fit)  # the hints follow the theme after the bar, and are wider then
