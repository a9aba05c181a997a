"""From the start of the process to the first picture of the window: nothing heavy is imported on this way."""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from shortlister import __version__
from shortlister.ui.kit.crash import CrashHook
from shortlister.ui.kit.preferences import PreferencesFile
from shortlister.ui.kit.theme import Theme, apply
from shortlister.ui.settings import theme_of
from shortlister.ui.window import Window


class Program:
    """The application and its one window; `path` is opened after the first picture."""

    def __init__(self, path: Path | None = None, *, preferences: PreferencesFile | None = None) -> None:
        running = QApplication.instance()
        self.application = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
        self.application.setApplicationName("Shortlister")
        self.application.setApplicationVersion(__version__)
        self._path = path
        kept = preferences or PreferencesFile()
        apply(self.application, Theme(theme_of(kept.now), kept.now.scale))
        self._crash = CrashHook(self.application, __version__)
        self._crash.install()
        self.window = Window(kept)
        self.window.painted.connect(self._painted)

    def _painted(self) -> None:
        """The window is there; the event loop must turn once more before anything slow begins."""
        QTimer.singleShot(0, self._begin)

    def _begin(self) -> None:
        arrivals = self.window.arrivals
        if self._path is not None:
            arrivals.take([self._path])

    def run(self) -> int:
        """Show the window and work until it is closed."""
        self.window.show()
        return self.application.exec()
