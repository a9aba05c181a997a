"""Pages laid out in panels, as leaflets and newsletters are: each is read from its top to its bottom."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from shortlister.importing.criteria.words.vocabulary import looks_like_header
from shortlister.importing.pdf_lines import Line, lines_of
from shortlister.importing.pdf_parts import Page, Rule, Word
from shortlister.importing.wording import BULLETS

_GUTTER: Final = 12.0
_FEWEST: Final = 5
"""The lines of a panel: fewer are something set beside the text."""
_MOST_LEVEL: Final = 0.55
"""The share of the lines of two panels that may stand level with one another; those of a table's rows nearly all do."""
_LISTED: Final = 2
_LEVEL: Final = 0.15
_PAST: Final = 3
_WORDED: Final = 0.6
_WORDS: Final = 3
_INTO: Final = 3.0
_NEAR: Final = 1.5
_NARROWEST: Final = 0.18
_MOST: Final = 4
_BANNER: Final = 3
"""The lines over all panels that may stand above them, and below."""


@dataclass(frozen=True, slots=True)
class _Panel:
    left: float
    right: float
    lines: tuple[Line, ...]


def panels_of(page: Page) -> list[Page]:
    """The page as its panels, like pages of their own, in the order of reading; the page itself where it has none."""
    lines = lines_of(page.words, page.number)
    if len(lines) < _FEWEST:
        return [page]
    for above, below in (
        (0, 0),
        *((up, down) for up in range(_BANNER + 1) for down in range(_BANNER + 1) if up + down),
    ):
        inner = lines[above : len(lines) - below]
        if panels := _panels([word for line in inner for word in line.words], page):
            words = [
                [word for line in part for word in line.words] for part in (lines[:above], lines[len(lines) - below :])
            ]
            parts = [_part(page, words[0]), *(_part(page, _words(one)) for one in panels), _part(page, words[1])]
            return [part for part in parts if part.words]
    return [page]


def _words(panel: _Panel) -> list[Word]:
    return [word for line in panel.lines for word in line.words]


def _panels(words: Sequence[Word], page: Page) -> list[_Panel]:
    """The panels that these words make, all told apart by white space that no word or line crosses; or none."""
    edges = _gutters(words, page)
    bounds = [min((word.left for word in words), default=0.0), *edges, max((word.right for word in words), default=0.0)]
    if not 1 <= len(edges) < _MOST:
        return []
    panels: list[_Panel] = []
    for left, right in pairwise(bounds):
        own = [word for word in words if left <= word.middle <= right]
        panels.append(_Panel(left, right, tuple(lines_of(own, page.number))))
    wide = bounds[-1] - bounds[0]
    if any(len(one.lines) < _FEWEST or _measure(one) < _NARROWEST * wide or not _is_worded(one) for one in panels):
        return []
    return panels if all(_are_two(one, other) for one, other in pairwise(panels)) else []


def _are_two(one: _Panel, other: _Panel) -> bool:
    """Whether two panels are read one after the other, and not line by line as the columns of a table."""
    if _are_listed(one, other) or _run_past(one, other):
        return True
    return _are_apart(one, other) and not any(looks_like_header(pair) for pair in _level_lines(one, other))


def _level_lines(one: _Panel, other: _Panel) -> list[tuple[str, str]]:
    """The texts of the lines that stand level with one another."""
    return [
        (line.text, also.text)
        for line in one.lines
        for also in other.lines
        if abs(line.base - also.base) < _LEVEL * line.size
    ]


def _measure(panel: _Panel) -> float:
    """How wide the text of a panel is."""
    return max(line.right for line in panel.lines) - min(line.left for line in panel.lines)


def _gutters(words: Sequence[Word], page: Page) -> list[float]:
    """The middles of the upright strips of white space that run down all these words."""
    gutters: list[float] = []
    level = _beside(page.level, words)
    reached = 0.0
    for word in sorted(words, key=lambda one: one.left):
        wide = max(_GUTTER, 1.2 * word.size)
        if reached and word.left - reached > wide and not _is_crossed(level, reached, word.left):
            gutters.append((reached + word.left) / 2)
        reached = max(reached, word.right)
    return gutters


def _beside(rules: Sequence[Rule], words: Sequence[Word]) -> list[Rule]:
    """The rules no farther above or below the words than a line: the frame of a banner higher up is none of these."""
    low = min((word.base - _NEAR * word.size for word in words), default=0.0)
    high = max((word.base + (1 + _NEAR) * word.size for word in words), default=0.0)
    return [rule for rule in rules if low <= rule.at <= high]


def _is_crossed(level: Sequence[Rule], left: float, right: float) -> bool:
    """Whether a ruled line leads from the text on one side of a strip into that on the other, as a table's rows do."""
    return any(rule.begin < left - _INTO and rule.end > right + _INTO for rule in level)


def _is_worded(panel: _Panel) -> bool:
    """Whether most lines of a panel are text, and not the letters or short names of a table's column."""
    worded = sum(1 for line in panel.lines if len(line.words) >= _WORDS)
    return worded >= _WORDED * len(panel.lines)


def _are_apart(one: _Panel, other: _Panel) -> bool:
    """Whether the lines of two panels stand at heights of their own."""
    fewer = min(len(one.lines), len(other.lines))
    return len(_level_lines(one, other)) <= _MOST_LEVEL * fewer


def _run_past(one: _Panel, other: _Panel) -> bool:
    """Whether several items of one panel's list begin beside lines that only go on with a sentence in the other."""
    beside = _level_lines(one, other)
    past = sum(1 for two in beside for item, text in (two, two[::-1]) if item[:1] in BULLETS and text[:1].islower())
    return past >= _PAST


def _are_listed(one: _Panel, other: _Panel) -> bool:
    """Whether each of two panels holds one list with bullets of its own below a heading of its own."""
    return all(_holds_list([line.text for line in panel.lines]) for panel in (one, other))


def _holds_list(texts: Sequence[str]) -> bool:
    marks = [text[:1] in BULLETS for text in texts]
    if marks[0] or sum(marks) < _LISTED:
        return False
    first, last = marks.index(True), len(marks) - marks[::-1].index(True)
    return all(mark or text[:1].islower() for mark, text in zip(marks[first:last], texts[first:last], strict=True))


def _part(page: Page, words: Sequence[Word]) -> Page:
    """A page with these words and the ruled lines that stand among them."""
    if not words:
        return replace(page, words=[])
    left, right = min(word.left for word in words) - _GUTTER, max(word.right for word in words) + _GUTTER
    level = [rule for rule in page.level if _overlaps(rule, left, right)]
    upright = [rule for rule in page.upright if left <= rule.at <= right]
    return replace(page, words=list(words), level=level, upright=upright, width=right - left)


def _overlaps(rule: Rule, left: float, right: float) -> bool:
    return min(rule.end, right) - max(rule.begin, left) > (rule.end - rule.begin) / 2
