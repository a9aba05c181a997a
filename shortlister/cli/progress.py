"""How far long work is, on a terminal; nothing is written where standard error is a file or a pipe."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from shortlister.i18n import _

_AFTER: Final = 0.5
"""Seconds after which work counts as long."""

_EVERY: Final = 0.1


@contextmanager
def progress_shown(sentence: str) -> Iterator[Callable[[int, int], None] | None]:
    """A function to be told of what is done and of how much, for the length of a `with` block; None where unseen."""
    if not sys.stderr.isatty():
        yield None
        return
    line = _Line(sentence)
    try:
        yield line.told
    finally:
        line.gone()


class _Line:
    """One line of a terminal, written over and in the end taken away."""

    def __init__(self, sentence: str) -> None:
        self._sentence = sentence
        self._next = time.monotonic() + _AFTER
        self._shown = 0

    def told(self, done: int, of: int) -> None:
        now = time.monotonic()
        if now < self._next:
            return
        self._next = now + _EVERY
        words = _("{sentence}: {percent} %. Ctrl+C stops it.")
        self._show(words.format(sentence=self._sentence, percent=100 * done // max(of, 1)))

    def gone(self) -> None:
        if self._shown:
            self._show("")
            sys.stderr.write("\r")

    def _show(self, text: str) -> None:
        sys.stderr.write("\r" + text.ljust(self._shown))
        sys.stderr.flush()
        self._shown = len(text)
