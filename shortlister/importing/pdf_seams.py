"""Tables of a PDF with level lines only, each drawn cell by cell, as browsers print them.

Where two pieces of a line touch, two cells do; the upright lines that nobody drew are put at these seams.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from shortlister.importing.pdf_parts import Page, Rule, Word

_NEAR: Final = 2.6
_FEWEST: Final = 3
"""So many lines have a seam at the same place, at least, where columns meet."""
_LEADING: Final = 1.6
"""How many heights of its letters a line of a heading stands above the next, at most."""
_SPANNING: Final = 3.2
"""How many heights of its letters a row has, at most, whose text reaches over a seam: the name of a group."""
_SPACE: Final = 0.5
"""How wide a space is, at most, in heights of the letters."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A level line from end to end, and where pieces of it touch."""

    at: float
    begin: float
    end: float
    seams: tuple[float, ...]


def seams(page: Page) -> tuple[list[Rule], list[Rule]]:
    """The upright lines at such seams and at the ends of these lines, row by row, and the level ones over headings.

    None for any other page.
    """
    if len(page.level) > 3000 or len(page.level) < 2 * _FEWEST:
        return [], []
    upright: list[Rule] = []
    level: list[Rule] = []
    lines = _lines(page.level)
    for begin, end in dict.fromkeys((round(line.begin), round(line.end)) for line in lines if line.seams):
        own = [one for one in lines if abs(one.begin - begin) < _NEAR and abs(one.end - end) < _NEAR]
        told = Counter(round(seam / 2) for one in own for seam in one.seams)
        cuts = sorted({2.0 * place for place, count in told.items() if count >= _FEWEST})
        if cuts and not _is_ruled(page, own, cuts):
            words = [word for word in page.words if own[0].begin - _NEAR < word.middle < own[0].end + _NEAR]
            edges, heights = (own[0].begin, *cuts, own[0].end), _heights(own)
            over, under = _over(heights[0], edges, words), _under(heights[-1], edges, words)
            level += [Rule(at, edges[0], edges[-1]) for at in (*over, *under)]
            upright += _uprights([*over, *heights, *under], edges, words)
    return upright, level


def _lines(level: Sequence[Rule]) -> list[_Line]:
    """The level lines from the top, pieces put together that touch."""
    heights: dict[int, list[Rule]] = {}
    for rule in level:
        near = round(rule.at)
        home = next((at for at in (near, near - 1, near + 1) if at in heights), near)
        heights.setdefault(home, []).append(rule)
    lines = []
    for _height, rules in sorted(heights.items(), reverse=True):
        whole = (min(rule.begin for rule in rules), max(rule.end for rule in rules))
        pieces = sorted({(rule.begin, rule.end) for rule in rules if rule.end - rule.begin < whole[1] - whole[0] - 6})
        met = [one[1] for one, other in pairwise(pieces) if abs(one[1] - other[0]) < _NEAR]
        lines.append(_Line(rules[0].at, *whole, tuple(met)))
    return lines


def _is_ruled(page: Page, lines: Sequence[_Line], cuts: Sequence[float]) -> bool:
    """Whether upright lines stand at the seams already."""
    high = lines[0].at - lines[-1].at
    drawn = sum(rule.end - rule.begin for rule in page.upright if any(abs(rule.at - cut) < _NEAR for cut in cuts))
    return drawn > 0.2 * high


def _heights(lines: Sequence[_Line]) -> list[float]:
    """Where the lines stand, from the first with a seam to the last."""
    sewn = [at for at, line in enumerate(lines) if line.seams]
    return [line.at for line in lines[sewn[0] : sewn[-1] + 1]]


def _uprights(heights: Sequence[float], edges: Sequence[float], words: Sequence[Word]) -> list[Rule]:
    """Upright lines between two level ones, where no text reaches over a seam, or only one line of text does."""
    rules = []
    for top, bottom in pairwise(heights):
        inside = [word for word in words if bottom < word.base + 0.3 * word.size < top]
        over = [edge for edge in edges[1:-1] if _is_crossed(edge, inside)]
        if inside and (not over or top - bottom < _SPANNING * max(word.size for word in inside)):
            rules += [Rule(edge, bottom, top) for edge in edges if edge not in over]
    return rules


def _is_crossed(edge: float, words: Sequence[Word]) -> bool:
    """Whether text reaches over a seam: in the middle of a word, or between two of a line."""
    near = [word for word in words if word.left - word.size < edge < word.right + word.size]
    if any(word.left < edge - 1 < edge + 1 < word.right for word in near):
        return True
    before, behind = ([word for word in near if (word.middle < edge) is side] for side in (True, False))
    return any(
        abs(one.base - other.base) < 1 and other.left - one.right < _SPACE * one.size
        for one in before
        for other in behind
    )


def _over(top: float, edges: Sequence[float], words: Sequence[Word]) -> list[float]:
    """The top of the headings that stand above the first line, if any do in a column behind the first."""
    above = [word for word in words if word.base > top]
    found: list[float] = []
    for base, size, behind in _lines_next(top, edges, above):
        found = [base + size] if behind else found
    return found


def _under(bottom: float, edges: Sequence[float], words: Sequence[Word]) -> list[float]:
    """The bottom of a last row without a line below it, if anything stands in a column behind its first."""
    below = [word for word in words if word.base < bottom]
    lines = _lines_next(bottom, edges, below)
    return [lines[-1][0] - 0.4 * lines[-1][1]] if any(behind for _base, _size, behind in lines) else []


def _lines_next(at: float, edges: Sequence[float], words: Sequence[Word]) -> list[tuple[float, float, bool]]:
    """The lines of text one by one from a level line on: base, size, and whether any of it stands behind column 1."""
    found = []
    for base in sorted({word.base for word in words}, key=lambda base: abs(base - at)):
        line = [word for word in words if word.base == base]
        size = max(word.size for word in line)
        if abs(base - at) > _LEADING * size or any(_is_crossed(edge, line) for edge in edges[1:-1]):
            break
        found.append((base, size, any(word.left > edges[1] - _NEAR for word in line)))
        at = base
    return found
