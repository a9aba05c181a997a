"""A button that shows what is chosen and opens a menu of the choices."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from shortlister.ui.kit.buttons import Button, Kind


class Picker(Button):
    """`picked(index)` when a person chooses, not when `set_chosen` does; ↑ ↓ step through without the menu."""

    picked = Signal(int)

    def __init__(
        self,
        choices: Sequence[str] = (),
        parent: QWidget | None = None,
        *,
        name: str,
        chosen: int = 0,
        kind: Kind = Kind.SECONDARY,
        height: int = 34,
    ) -> None:
        super().__init__("", parent, kind=kind, chevron=True, height=height)
        self._name = name
        self._choices: list[str] = []
        self._chosen = -1
        self.clicked.connect(self.open_menu)
        self.set_choices(choices, chosen)

    def set_choices(self, choices: Sequence[str], chosen: int = 0) -> None:
        """Other choices."""
        self._choices = list(choices)
        self.set_chosen(chosen)

    def set_chosen(self, index: int) -> None:
        """Show this choice without telling anyone; -1 for none."""
        self._chosen = index if 0 <= index < len(self._choices) else -1
        words = self._choices[self._chosen] if self._chosen >= 0 else ""
        self.set_text(words)
        self.setAccessibleName(", ".join(filter(None, (self._name, words))))

    def chosen(self) -> int:
        """Which one is chosen; -1 for none."""
        return self._chosen

    def open_menu(self) -> None:
        """Show the choices under the button."""
        menu = QMenu(self)
        menu.setAccessibleName(self._name)
        for at, words in enumerate(self._choices):
            action = menu.addAction(words.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(at == self._chosen)
            action.triggered.connect(lambda _checked=False, at=at: self._pick(at))
            if at == self._chosen:
                menu.setActiveAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Up if self._chosen > 0:
                self._pick(self._chosen - 1)
            case Qt.Key.Key_Down if self._chosen < len(self._choices) - 1:
                self._pick(self._chosen + 1)
            case _:
                super().keyPressEvent(event)

    def _pick(self, index: int) -> None:
        if index != self._chosen:
            self.set_chosen(index)
            self.picked.emit(index)
