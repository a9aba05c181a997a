"""The words of drawn pages: finding what is typed, also across line ends, and what lies between two places."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass

from shortlister.domain.plans.drawings import DrawnPage


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """A word: its page (from 1) and its number there (from 0)."""

    page: int
    word: int


@dataclass(frozen=True, slots=True)
class Found:
    """A place where what was sought stands: the page, and the first and last word of it."""

    page: int
    first: int
    last: int


def find_words(page: DrawnPage, sought: str) -> list[Found]:
    """Every place on the page, whatever its case; words part at spaces, so line ends do not matter."""
    wanted = " ".join(sought.split()).casefold()
    if not wanted:
        return []
    starts: list[int] = []
    parts: list[str] = []
    length = 0
    for word in page.words:
        text = word.text.casefold()
        starts.append(length)
        parts.append(text)
        length += len(text) + 1
    text = " ".join(parts)
    found: list[Found] = []
    at = text.find(wanted)
    while at >= 0 and len(found) < 500:
        found.append(Found(page.number, _word_at(starts, at), _word_at(starts, at + len(wanted) - 1)))
        at = text.find(wanted, at + 1)
    return found


def _word_at(starts: list[int], place: int) -> int:
    return bisect_right(starts, place) - 1


def nearest(page: DrawnPage, across: float, down: float) -> int | None:
    """The word at or nearest to a place (shares of the page); None on a page without words."""
    best, distance = None, 0.0
    for at, word in enumerate(page.words):
        left, top, right, low = word.box
        beside = max(left - across, 0.0, across - right)
        above = max(top - down, 0.0, down - low)
        far = beside + 4 * above
        if best is None or far < distance:
            best, distance = at, far
    return best


def between(one: Spot, other: Spot) -> tuple[Spot, Spot]:
    """The two in the order of the text."""
    return (one, other) if one <= other else (other, one)


def spoken(pages: Mapping[int, DrawnPage], first: Spot, last: Spot) -> str:
    """The words from one place to another, on one line."""
    words: list[str] = []
    for number in sorted(pages):
        for at, word in enumerate(pages[number].words):
            if first <= Spot(number, at) <= last:
                words.append(word.text)
    return " ".join(words)
