"""Where a text stands on a drawn page: followed word by word, within its column and over the ends of lines."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from shortlister.domain.plans.drawings import Box, DrawnPage

ENOUGH: Final = 0.6
"""So much of a text must be found: it may have been edited since, or go on over the page."""

_LINES_DOWN: Final = 4.0
_SKIPPED: Final = 4
"""So many words at the beginning of a text may have been written anew."""


@dataclass(frozen=True, slots=True)
class Found:
    """Numbers of words on the page, in the order of the text, and how many letters of it they make."""

    words: tuple[int, ...]
    letters: int


def letters(text: str) -> str:
    """Letters and digits alone, whatever their case: what two ways of setting a text have in common."""
    return "".join(c for c in text.casefold() if c.isalnum())


class PageText:
    """The words of one page, ready to be searched."""

    def __init__(self, page: DrawnPage) -> None:
        self._letters = [letters(word.text) for word in page.words]
        self._boxes = [word.box for word in page.words]
        self._at: dict[str, list[int]] = {}
        for at, word in enumerate(self._letters):
            self._at.setdefault(word[:1], []).append(at)

    def find(self, text: str, *, least: float = ENOUGH) -> Found | None:
        """The words that are this text, or so much of it from its beginning; None where they are not on the page."""
        words = text.split()
        whole = len(letters(text))
        for skipped in range(min(_SKIPPED, len(words))):
            wanted = letters(" ".join(words[skipped:]))
            if len(wanted) < least * whole:
                break
            best = max(self._tries(wanted), key=lambda one: one.letters, default=None)
            if best is not None and best.letters >= least * whole:
                return best
        return None

    def find_rest(self, text: str, done: int) -> Found | None:
        """What of a text follows the letters that an earlier page has; it must all be here."""
        rest = letters(text)[done:]
        return next((one for one in self._tries(rest) if one.letters == len(rest)), None) if rest else None

    def _tries(self, wanted: str) -> Iterator[Found]:
        for first in self._at.get(wanted[:1], ()):
            if wanted.startswith(self._letters[first]):
                yield self._follow(first, wanted)

    def _follow(self, first: int, wanted: str) -> Found:
        taken = [first]
        done = len(self._letters[first])
        while done < len(wanted):
            following = next((at for at in self._after(taken) if self._fits(at, wanted, done)), None)
            if following is None:
                break
            taken.append(following)
            done = min(done + len(self._letters[following]), len(wanted))
        return Found(tuple(taken), done)

    def _fits(self, at: int, wanted: str, done: int) -> bool:
        word = self._letters[at]
        return bool(word) and (wanted.startswith(word, done) or word.startswith(wanted[done:]))

    def _after(self, taken: Sequence[int]) -> Iterator[int]:
        """What may be read next: the next word of the file, of the line, or of a line below in the same column."""
        last = taken[-1]
        for at in range(last + 1, min(last + 4, len(self._letters))):
            if self._letters[at]:
                yield at
                break
        left, top, right, low = self._boxes[last]
        high = low - top
        beside, below = [], []
        begin = min(self._boxes[at][0] for at in taken)
        for at, (x1, y1, _x2, y2) in enumerate(self._boxes):
            middle = (y1 + y2) / 2
            if at == last or not self._letters[at]:
                continue
            if top < middle < low and x1 > left:
                beside.append((x1, at))
            elif low <= middle < low + _LINES_DOWN * high and begin - 3 * high < x1 <= right:
                below.append((round((middle - low) / high), x1, at))
        yield from (at for _x, at in sorted(beside))
        yield from (at for _down, _x, at in sorted(below))


def lines_of(page: DrawnPage, words: Iterable[int]) -> tuple[Box, ...]:
    """One box for each line on which these words stand."""
    lines: list[Box] = []
    for at in words:
        left, top, right, low = page.words[at].box
        middle = (top + low) / 2
        if lines and lines[-1][1] < middle < lines[-1][3] and left > lines[-1][0]:
            x1, y1, x2, y2 = lines[-1]
            lines[-1] = (min(x1, left), min(y1, top), max(x2, right), max(y2, low))
        else:
            lines.append((left, top, right, low))
    return tuple(lines)
