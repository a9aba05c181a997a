"""What the first write needs, imported in idle moments in short steps, so that no key press waits for it."""

from contextlib import suppress

from shortlister.store.preparing import import_a_step
from shortlister.store.store import Store


def prepare_a_step(store: Store) -> bool:
    """Do the next step; False when there is nothing left to prepare."""
    if import_a_step():
        return True
    with suppress(OSError):  # a file that was purged or taken away meanwhile: the next write says so
        store.prepare()
    return False
