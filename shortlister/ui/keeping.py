"""The backup of the day: made quietly by the window's worker once nothing has been changed for a while."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from shortlister.ui.kit.jobs import Jobs, Progress
from shortlister.ui.rooms import keeping

if TYPE_CHECKING:
    from shortlister.ui.bridge import Bridge

IDLE: Final = 20_000
"""Milliseconds without a change after which a backup is looked for."""


class Keeping(QObject):
    """Nobody is told of it: a backup that cannot be made is no reason to stop somebody who scores."""

    def __init__(self, bridge: "Bridge", jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._path, self._jobs = bridge.path, jobs
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(IDLE)
        self.timer.timeout.connect(self._look)
        bridge.changed.connect(lambda _change: self.timer.start())

    def _look(self) -> None:
        if self._jobs.busy():
            self.timer.start()
            return
        path, back_up = self._path, keeping.back_up_if_due

        def work(progress: Progress) -> Path | None:
            return back_up(path, stopped=lambda: progress.stopped)

        self._jobs.run(work)
