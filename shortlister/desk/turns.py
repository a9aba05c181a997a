"""How long a thread of Python works before it lets another one go on."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

USUAL: Final = sys.getswitchinterval()

SHORT: Final = 0.0002
"""Seconds; by default it is five milliseconds, which a thread that mostly waits for SQLite loses at each statement."""


@contextmanager
def short_turns() -> Iterator[None]:
    """Two threads work, one of them with SQLite: it goes on as soon as SQLite has answered."""
    sys.setswitchinterval(SHORT)
    try:
        yield
    finally:
        sys.setswitchinterval(USUAL)
