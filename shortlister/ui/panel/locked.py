"""Scoring workbooks that came back behind a password: it is asked once, and forgotten when they are put away."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from shortlister.i18n import _
from shortlister.ui.bridge import Bridge
from shortlister.ui.report.passwords import ask_known_password


class LockedBooks:
    """`words` are the passwords by file; an empty one is that of a file whose password nobody typed."""

    def __init__(self, bridge: Bridge, window: QWidget) -> None:
        self._bridge, self._window = bridge, window
        self.words: dict[Path, str] = {}

    def asks(self, paths: Sequence[Path], go_on: Callable[[], object]) -> bool:
        """Whether a password is being asked for first; then `go_on` is called, and asks again for the next file."""
        locked = next((one for one in paths if one not in self.words and self._bridge.is_locked(one)), None)
        if locked is None:
            return False

        def known(word: str) -> None:
            self.words[locked] = word
            go_on()

        sheet = ask_known_password(self._window.window(), locked.name, known, do=_("Look at it"))
        sheet.put_away.connect(lambda: known(""))
        return True
