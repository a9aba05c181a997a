"""A file given at the start, read in a thread of its own while the window is furnished."""

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from shortlister.desk.turns import short_turns
from shortlister.domain.refusals import Refusal
from shortlister.ui.before_qt import late

if TYPE_CHECKING:
    from shortlister.desk.desk import Desk
    from shortlister.desk.early import Packed


class Ahead:
    """Begins at once; `desk` waits for it, and can be had once; `let_go` where nobody will ask for it any more.

    Its thread imports nothing: two threads that import modules of each other's wait for each other, and the
    interpreter breaks that by handing out half a module. It waits for SQLite without the interpreter's lock, while
    the window's thread imports and builds what will show the file.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._begin = late("shortlister.desk.early", "begin")
        self._lock = threading.Lock()
        self._checked = threading.Event()
        self._begun: Packed | None = None
        self._unwanted = False
        self._thread = threading.Thread(target=self._read, name="ahead", daemon=True)
        self._thread.start()

    def _read(self) -> None:
        """What is no vacancy of this version, or is refused, is left to the usual way, which says so."""
        with short_turns():
            begun = self._checked_file()
            if begun is None:
                return
            begun.fill()
        with self._lock:
            unwanted = self._unwanted and self._begun is not None
            if unwanted:
                self._begun = None
        if unwanted:
            begun.close()

    def _checked_file(self) -> "Packed | None":
        """The file, which may be asked for from now on; None where it cannot be read so, or is not wanted any more."""
        try:
            begun: Packed | None = self._begin(self.path)
        except Refusal:
            begun = None
        with self._lock:
            unwanted = self._unwanted
            self._begun = None if unwanted else begun
        self._checked.set()
        if begun is not None and unwanted:
            begun.connection.close()
            return None
        return begun

    def desk(self) -> "Desk | None":
        """The open file, None where it has to be opened, or refused, in the usual way; for a worker thread.

        It unpacks each member's scores while the next member's are read.
        """
        self._checked.wait()
        with self._lock:
            begun, self._begun = self._begun, None
        if begun is None:
            return None
        try:
            desk: Desk = late("shortlister.desk.early", "desk_on")(begun)
        except Refusal:
            return None
        return desk

    def let_go(self) -> None:
        """Close the file, now or as soon as it has been read, if nobody has taken it."""
        with self._lock:
            self._unwanted = True
            begun = self._begun
            if begun is None or not begun.whole:
                return
            self._begun = None
        begun.close()
