"""When what is being typed is put on disk, and when it becomes a change: the same lengths for every kind of note."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer

DELAY: Final = 300
"""Milliseconds after the last key stroke; with the write well under 400."""

LONGEST: Final = 380
"""Milliseconds after the first stroke that is not yet on disk, however fast somebody types on."""

PAUSE: Final = 5_000
"""Milliseconds without a stroke after which what was typed becomes a change: few entries for one note."""


class Strokes(QObject):
    """Told of every stroke (`struck`): calls `keep` soon and while it goes on, `end` once nobody types any more."""

    def __init__(self, parent: QObject, keep: Callable[[], object], end: Callable[[], object] = lambda: None) -> None:
        super().__init__(parent)
        self._keep = keep
        self._soon = QTimer(self, singleShot=True, interval=DELAY)
        self._limit = QTimer(self, singleShot=True, interval=LONGEST)
        self.pause = QTimer(self, singleShot=True, interval=PAUSE)
        for timer in (self._soon, self._limit):
            timer.timeout.connect(self._due)
        self.pause.timeout.connect(end)

    def struck(self) -> None:
        """Something was typed."""
        self.pause.start()
        self._soon.start()
        if not self._limit.isActive():
            self._limit.start()

    def halt(self) -> None:
        """Nothing is to be kept any more."""
        for timer in (self._soon, self._limit, self.pause):
            timer.stop()

    def _due(self) -> None:
        self._soon.stop()
        self._limit.stop()
        self._keep()
