"""Which keys a person has chosen in place of the usual ones: kept among the preferences, in force at once."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

_BEFORE: Final = "key "
"""How the names begin under which preferences keep the chosen keys."""


def name_of(scope: str, action: str, usual: str) -> str:
    """What a choice is called: the screen's name, the action's id, and the key that it usually has."""
    return f"{_BEFORE}{scope} {action} {usual}"


class KeyChoices(QObject):
    """Chosen keys by `name_of`; belongs to the QApplication.

    `changed` when others hold, then `settled` once every screen has its keys: what shows them looks then.
    """

    changed = Signal()
    settled = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._chosen: dict[str, str] = {}

    def use(self, remembered: Mapping[str, str]) -> None:
        """Make these hold; whatever else is remembered is passed over."""
        chosen = {name: key for name, key in remembered.items() if name.startswith(_BEFORE) and key}
        if chosen != self._chosen:
            self._chosen = chosen
            self.changed.emit()
            self.settled.emit()

    def all(self) -> Mapping[str, str]:
        """Every choice, by `name_of`."""
        return dict(self._chosen)

    def of(self, scope: str, action: str, usual: str) -> str:
        """The key in force for this one."""
        return self._chosen.get(name_of(scope, action, usual), usual) if self._chosen else usual


def key_choices() -> KeyChoices:
    """The choices in force in the running application."""
    application = QApplication.instance()
    assert isinstance(application, QApplication), "choices of keys need a QApplication"
    found = application.property("shortlisterKeys")
    if not isinstance(found, KeyChoices):
        found = KeyChoices(application)
        application.setProperty("shortlisterKeys", found)
    return found


def key_now(widget: QWidget, usual: str) -> str:
    """The key in force for what usually has this one, as the nearest screen round the widget has it."""
    if not key_choices().all():
        return usual
    around: QWidget | None = widget
    while around is not None:
        answer = getattr(getattr(around, "bound", None), "key_now", None)
        found = answer(usual) if answer is not None else None
        if found is not None:
            return str(found)
        around = around.parentWidget()
    return usual
