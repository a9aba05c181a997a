"""The start page's list follows what another window, running at the same time, has opened or left."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from shortlister.ui.kit.preferences import PreferencesFile

if TYPE_CHECKING:
    from shortlister.ui.start import StartPage


class RecentWatch(QObject):
    """Belongs to the start page; lists the files now, and anew when the window gets the focus."""

    def __init__(self, window: QWidget, start: "StartPage", preferences: PreferencesFile) -> None:
        super().__init__(start)
        self._start, self._preferences = start, preferences
        start.list_files(preferences.now)
        start.recent_forgotten.connect(self.forget)
        window.installEventFilter(self)

    def forget(self, path: str) -> None:
        """This file is listed no more."""
        self._preferences.keep(self._preferences.now.without_recent(path))
        self._start.list_files(self._preferences.now)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.WindowActivate and self._start.isVisible():
            before = self._preferences.now
            if self._preferences.look_again() != before:
                self._start.list_files(self._preferences.now)
        return super().eventFilter(watched, event)
