"""Opening a vacancy begun early: its long step first, which needs no more than SQLite; the desk when it is there."""

from pathlib import Path
from typing import TYPE_CHECKING

from shortlister.domain.refusals import Refusal
from shortlister.store import packed
from shortlister.store.files import of_this_version
from shortlister.store.packed import Packed

if TYPE_CHECKING:
    from shortlister.desk.desk import Desk

__all__ = ["Packed", "begin", "desk_on"]


def begin(path: Path) -> Packed | None:
    """The checked file, its scores still to come; None where it is none of ours, or of another version. Raises Refusal.

    Somebody must call its `fill`, in another thread than that which makes a desk of it: the desk waits for the scores.
    """
    return packed.begin(path) if path.is_file() and of_this_version(path) else None


def desk_on(begun: Packed) -> "Desk":
    """The desk on a file that was begun, at which nobody is named yet; raises Refusal, with the file closed."""
    from shortlister.desk.desk import Desk  # imported by now: this module stands for what is not
    from shortlister.store.store import Store

    store = Store.of(begun)
    try:
        return Desk.of(store, unnamed=True)
    except Refusal:
        store.close()
        raise
