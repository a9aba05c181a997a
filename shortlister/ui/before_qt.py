"""Imports after the window is shown: with Python's own `__import__`, and without the collector running meanwhile.

PySide6 puts a hook in place of `builtins.__import__` that reads the source of every module imported later; together
with the garbage collector it makes late imports half as slow again. So this module must be imported before PySide6.
"""

import builtins
import gc
import importlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

PLAIN_IMPORT: Final = builtins.__import__


@contextmanager
def plain_imports() -> Iterator[None]:
    """Import with Python's own `__import__`, the collector at rest."""
    hooked = builtins.__import__
    collecting = gc.isenabled()
    gc.disable()
    builtins.__import__ = PLAIN_IMPORT
    try:
        yield
    finally:
        builtins.__import__ = hooked
        if collecting:
            gc.enable()


class Room:
    """A module of this package that is imported when something in it is first asked for."""

    def __init__(self, module: str) -> None:
        self._module = module

    def __getattr__(self, name: str) -> Any:
        return late(self._module, name)


def late(module: str, name: str) -> Any:
    """A name of a module of this package that the first picture of the window can do without."""
    with plain_imports():
        return getattr(importlib.import_module(module), name)
