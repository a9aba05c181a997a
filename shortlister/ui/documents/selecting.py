"""Selecting in drawn pages without a mouse: the sentence round what was found, word by word with Shift and arrows."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt

from shortlister.domain.plans.drawings import DrawnPage
from shortlister.ui.documents.words import Spot, nearest

LONGEST: Final = 80
"""Words of a sentence; where none ends, so many are taken."""

FURTHER: Final = 1.25
LARGER: Final = 1.1
"""Of the usual step from line to line, and of the height of the type: from there it is another paragraph."""

_ENDS: Final = (".", "!", "?", ":", ";")
_STEPS: Final = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}

Marked = tuple[Spot, Spot]


def sentence(page: DrawnPage, first: int, last: int) -> Marked:
    """From the beginning to the end of the sentence in which these words stand; a heading is none of it."""
    words, usual = page.words, _usual_step(page)
    least = max(first - LONGEST // 2, 0)
    while first > least and not words[first - 1].text.endswith(_ENDS) and not _parts(page, first, usual):
        first -= 1
    most = min(first + LONGEST, len(words) - 1)
    while last < most and not words[last].text.endswith(_ENDS) and not _parts(page, last + 1, usual):
        last += 1
    return Spot(page.number, first), Spot(page.number, last)


def _step(page: DrawnPage, at: int) -> float:
    """How far down the line of a word begins under that of the word before; 0 on one and the same line."""
    (_l, before, _r, low), after = page.words[at - 1].box, page.words[at].box[1]
    return after - before if abs(after - before) > (low - before) / 2 else 0.0


def _usual_step(page: DrawnPage) -> float:
    """From line to line inside the paragraphs of a page: of all steps down a quarter are no longer."""
    steps = sorted(step for at in range(1, len(page.words)) if (step := _step(page, at)) > 0)
    return steps[len(steps) // 4] if steps else 0.0


def _parts(page: DrawnPage, at: int, usual: float) -> bool:
    """Whether another paragraph begins with this word: further down than lines stand, or in larger or smaller type."""
    step = _step(page, at)
    if not step:
        return False
    before, after = (page.words[n].box[3] - page.words[n].box[1] for n in (at - 1, at))
    return step > FURTHER * usual or max(before, after) > LARGER * min(before, after)


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
