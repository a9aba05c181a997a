"""Rows of a PDF's table that only level lines part: what stands between two of them is one row."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from shortlister.importing.columns import Column, RunLine, column_at
from shortlister.importing.criteria.words.vocabulary import level_of_cell
from shortlister.importing.pdf_lines import Line
from shortlister.importing.pdf_parts import Rule
from shortlister.importing.pdf_pieces import is_mark

_WIDE: Final = 0.8
"""The share of the width of a table that a line between its rows has, at least."""
_FEWEST: Final = 3
_NEAR: Final = 2.6
_MOST: Final = 6
"""The lines of text that a row has, at most."""


def bands_of(
    lines: Sequence[RunLine], columns: Sequence[Column], rules: Mapping[int, Sequence[Rule]]
) -> tuple[int, ...] | None:
    """The number of the row in which each line stands; None where level lines do not part row from row.

    They do where each of most rows has one line with marks or levels, and none has two.
    """
    if len(columns) < 2:
        return None
    left, right = columns[0].left, columns[-1].right
    edges = {page: _edges(own, left, right) for page, own in rules.items()}
    found = [(line.page or 0, bisect_left(edges.get(line.page or 0, ()), line.bottom)) for line in lines]
    numbers = {band: number for number, band in enumerate(dict.fromkeys(found))}
    inside = sum(1 for page, edge in numbers if (page, edge - 1) in numbers)
    if inside < _FEWEST or max(Counter(found).values()) > _MOST:
        return None
    marked = Counter(
        (band, column)
        for line, band in zip(lines, found, strict=True)
        for column in {column_at(columns, run)[0] for run in line.runs if _is_told(run.text)}
        if column > 0
    )
    told = {band for band, _column in marked}
    if not marked or max(marked.values()) > 1 or 2 * len(told) < len(numbers):
        return None
    return tuple(numbers[band] for band in found)


def end_of_rows(lines: Sequence[Line], at: int, end: int, rules: Mapping[int, Sequence[Rule]]) -> int:
    """Where the table of a stretch of lines ends, with what stands below its last line above the next level line."""
    left, right = min(line.left for line in lines[at:end]), max(line.right for line in lines[at:end])
    last = lines[end - 1]
    edges = _edges(rules.get(last.page, ()), left, right)
    inside = sum(1 for edge in edges if -lines[at].base < edge < -last.base)
    below = next((edge for edge in edges if edge > -last.base), None)
    if inside < _FEWEST or below is None:
        return end
    while end < len(lines) and lines[end].page == last.page and -lines[end].base < below:
        if lines[end].left < left - _NEAR or lines[end].right > right + _NEAR:
            break
        end += 1
    return end


def _is_told(text: str) -> bool:
    return is_mark(text.strip()) or level_of_cell(text.strip()) is not None


def _edges(rules: Sequence[Rule], left: float, right: float) -> list[float]:
    """How far down the lines stand that reach over nearly all of a table."""
    covered: list[tuple[float, float]] = []
    for rule in sorted(rules, key=lambda rule: -rule.at):
        wide = max(0.0, min(rule.end, right) - max(rule.begin, left))
        if covered and abs(covered[-1][0] + rule.at) < _NEAR:
            covered[-1] = (covered[-1][0], covered[-1][1] + wide)
        else:
            covered.append((-rule.at, wide))
    return [at for at, wide in covered if wide >= _WIDE * (right - left)]
