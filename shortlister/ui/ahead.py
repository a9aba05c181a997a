"""A file given at the start, opened in a thread of its own while the window is furnished."""

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from shortlister.domain.refusals import Refusal
from shortlister.ui.before_qt import late

if TYPE_CHECKING:
    from shortlister.desk.desk import Desk


class Ahead:
    """Begins at once; `desk` waits for it, and can be had once."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._desk: Desk | None = None
        self._thread = threading.Thread(target=self._open, name="ahead", daemon=True)
        self._thread.start()

    def _open(self) -> None:
        """What is no vacancy, or is refused, is left to the usual way, which says so where the person looks."""
        if not late("shortlister.desk.arriving", "looks_like_ours")(self.path):
            return
        try:
            self._desk = late("shortlister.desk.desk", "Desk").open(self.path)
        except Refusal:
            return

    def desk(self) -> "Desk | None":
        """The open file, None where it has to be opened in the usual way."""
        self._thread.join()
        desk, self._desk = self._desk, None
        return desk
