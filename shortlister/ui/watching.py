"""The open file followed: what another window or a command writes to it is shown here without being asked for."""

from time import monotonic
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from shortlister.i18n import ngettext
from shortlister.ui.bridge import Bridge
from shortlister.ui.kit.jobs import Jobs
from shortlister.ui.kit.messages import Messages

EVERY: Final = 2_000
"""Milliseconds between two looks: a question to SQLite of some 50 µs."""

SHARE: Final = 10
"""A look that had to read everything again is followed by so many times its length of rest."""

SHOWN: Final = 3
"""So many of the changes are said in words."""


class Watch(QObject):
    """Looks when the window gets the focus, and every two seconds; never under an open sheet or menu.

    What is being typed stays: it is made a change first, or, where that is refused, left in its field.
    """

    def __init__(self, bridge: Bridge, messages: Messages, jobs: Jobs, place: QWidget) -> None:
        super().__init__(place)
        self._bridge, self._messages, self._jobs, self._place = bridge, messages, jobs, place
        self.timer = QTimer(self)
        self.timer.setInterval(EVERY)
        self.timer.timeout.connect(self.look)
        self.timer.start()
        place.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.WindowActivate:
            QTimer.singleShot(0, self, self.look)
        return super().eventFilter(watched, event)

    def stop(self) -> None:
        """The file is about to be closed."""
        self.timer.stop()
        self._place.removeEventFilter(self)

    def look(self) -> None:
        """Take over what somebody else has written, and say what it is as far as this person may know it."""
        if not self.timer.isActive() or self._jobs.busy():
            return
        if QApplication.activeModalWidget() is not None or QApplication.activePopupWidget() is not None:
            return
        begun = monotonic()
        found = self._bridge.take_over()
        self.timer.setInterval(max(EVERY, round((monotonic() - begun) * 1_000 * SHARE)))
        if found:
            self._say(found)

    def _say(self, found: tuple[str, ...]) -> None:
        sentence = ngettext(
            "Changed from another window: {count} change is shown here now.",
            "Changed from another window: {count} changes are shown here now.",
            len(found),
        ).format(count=len(found))
        lines = list(found[-SHOWN:])
        rest = len(found) - len(lines)
        if rest:
            lines.append(ngettext("and {count} before", "and {count} before", rest).format(count=rest))
        self._messages.inform(sentence, "\n".join(lines))
