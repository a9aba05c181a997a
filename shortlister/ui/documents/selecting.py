"""Selecting in drawn pages without a mouse: the sentence round what was found, word by word with Shift and arrows."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt

from shortlister.domain.plans.drawings import DrawnPage
from shortlister.ui.documents.words import Spot, nearest

LONGEST: Final = 80
"""Words of a sentence; where none ends, so many are taken."""

_ENDS: Final = (".", "!", "?", ":", ";")
_STEPS: Final = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}

Marked = tuple[Spot, Spot]


def sentence(page: DrawnPage, first: int, last: int) -> Marked:
    """From the beginning to the end of the sentence in which these words stand."""
    words = page.words
    least = max(first - LONGEST // 2, 0)
    while first > least and not words[first - 1].text.endswith(_ENDS):
        first -= 1
    most = min(first + LONGEST, len(words) - 1)
    while last < most and not words[last].text.endswith(_ENDS):
        last += 1
    return Spot(page.number, first), Spot(page.number, last)


def extended(pages: Mapping[int, DrawnPage], marked: Marked | None, start: Spot, key: int) -> Marked | None:
    """The selection after Shift and an arrow; without one it begins at `start`. None for another key."""
    step = _STEPS.get(Qt.Key(key))
    if step is None:
        return None
    if marked is None:
        return start, start
    by_words, by_lines = step
    end = _by_words(pages, marked[1], by_words) if by_words else _by_lines(pages, marked[1], by_lines)
    return marked[0], end


def _by_words(pages: Mapping[int, DrawnPage], spot: Spot, by: int) -> Spot:
    word = spot.word + by
    if 0 <= word < len(pages[spot.page].words):
        return Spot(spot.page, word)
    beside = pages.get(spot.page + by)
    if beside is None or not beside.words:
        return spot
    return Spot(beside.number, 0 if by > 0 else len(beside.words) - 1)


def _by_lines(pages: Mapping[int, DrawnPage], spot: Spot, by: int) -> Spot:
    page = pages[spot.page]
    left, top, right, low = page.words[spot.word].box
    across, high = (left + right) / 2, low - top
    for lines in (1.3, 2.0, 3.0):  # the next line may stand further off, as after a heading
        word = nearest(page, across, (top + low) / 2 + by * lines * high)
        if word is not None and by * (page.words[word].box[1] - top) > high / 2:
            return Spot(spot.page, word)
    return _by_words(pages, Spot(spot.page, len(page.words) - 1 if by > 0 else 0), by)
