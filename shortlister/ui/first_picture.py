"""From the start of the process to the window: its empty canvas first, then what stands in it, then the file."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from shortlister import __version__, i18n
from shortlister.ui.before_qt import late, plain_imports
from shortlister.ui.doorway import Doorway
from shortlister.ui.ending import Ending
from shortlister.ui.kit.preferences import PreferencesFile

if TYPE_CHECKING:
    from shortlister.ui.ahead import Ahead
    from shortlister.ui.window import Window


class Program(QObject):
    """The application and its one window; `path`, where it is given, is opened in place of the start page.

    `painted` is sent when the window is on the screen, `furnished` when it can be used: a file is opened from then on.
    """

    painted = Signal()
    furnished = Signal()

    def __init__(self, path: Path | None = None, *, preferences: PreferencesFile | None = None) -> None:
        running = QApplication.instance()
        self.application = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
        super().__init__()
        self.application.setApplicationName("Shortlister")
        self.application.setApplicationVersion(__version__)
        self._path = path
        self._preferences = preferences or PreferencesFile()
        self.window: Window | None = None
        self._ahead: Ahead | None = None
        self._read_ahead = None if path is None else late("shortlister.ui.ahead", "Ahead")
        now = self._preferences.now
        if now.language:
            i18n.use(now.language)
        self.doorway = Doorway(now.theme, now.geometry)
        self.doorway.painted.connect(self._painted)

    def _painted(self) -> None:
        """The window is there; the event loop must turn once more before anything slow begins."""
        self.painted.emit()
        QTimer.singleShot(0, self._furnish)

    def _furnish(self) -> None:
        if not self.doorway.isVisible():  # closed already
            return
        if self._read_ahead is not None:
            self._ahead = self._read_ahead(self._path)
        with plain_imports():
            from shortlister.ui.kit.crash import CrashHook
            from shortlister.ui.kit.theme import Theme, apply
            from shortlister.ui.qt_words import speak
            from shortlister.ui.settings import theme_of
            from shortlister.ui.window import Window
        now = self._preferences.now
        apply(self.application, Theme(theme_of(now), now.scale))
        speak(self.application)
        self._crash = CrashHook(self.application, __version__)
        self._crash.install()
        self.window = Window(self._preferences, self.doorway, expecting=self._path is not None)
        self.window.painted.connect(lambda: QTimer.singleShot(0, self._begin))
        self.doorway.furnish(self.window)

    def _begin(self) -> None:
        assert self.window is not None
        ahead, self._ahead = self._ahead, None
        if not self.doorway.isVisible():  # closed already
            if ahead is not None:
                ahead.let_go()
            return
        self.furnished.emit()
        if self._path is not None:
            self.window.arrivals.ahead = ahead
            self.window.arrivals.take([self._path])

    def run(self) -> int:
        """Show the window and work until it is closed, or the system asks the program to end."""
        # Qt asks every other window first, and stays, without any, where a sheet opens in the same moment.
        self.application.lastWindowClosed.connect(self.application.exit)
        Ending(self.application).asked.connect(self._end)
        self.doorway.show()
        self.doorway.activateWindow()  # where no window manager does it
        return self.application.exec()

    def _end(self) -> None:
        """Close the window as a person would, also behind a sheet."""
        self.doorway.close()
        self.application.exit()
