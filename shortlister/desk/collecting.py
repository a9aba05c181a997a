"""Python's looking for circles of values, put off while a merge makes a great many that are in none."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def not_collecting() -> Iterator[None]:
    """A hundred thousand values are made and none in a circle: looking for circles takes longer than making them.

    What is made within has to be let go within, or it is looked through when collecting goes on.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
