"""How the program is told to end from outside: at log-out, by a terminal that is closed, by Ctrl+C in it."""

import os
import signal
from typing import Final

from PySide6.QtCore import QObject, QSocketNotifier, Signal
from PySide6.QtWidgets import QApplication

_SIGNALS: Final = ("SIGTERM", "SIGINT", "SIGHUP")


class Ending(QObject):
    """`asked` is sent at each of these signals, so that what is being typed is kept and the file let go of.

    Python's own handlers run only once Qt calls Python again, which may be never; so a pipe wakes Qt. Where there are
    no such signals (Windows) the system closes the windows itself.
    """

    asked = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        if os.name == "nt":
            return
        self._pipe, wakes = os.pipe()
        for end in (self._pipe, wakes):
            os.set_blocking(end, False)
        self._notifier = QSocketNotifier(self._pipe, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._heard)
        signal.set_wakeup_fd(wakes, warn_on_full_buffer=False)
        for name in _SIGNALS:
            signal.signal(getattr(signal, name), _outlive)

    def _heard(self) -> None:
        os.read(self._pipe, 100)
        self.asked.emit()


def _outlive(_number: int, _frame: object) -> None:
    """The pipe has told Qt already; that there is a handler keeps the system from ending the process at once."""
