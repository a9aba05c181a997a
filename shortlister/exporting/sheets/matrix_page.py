"""The matrix on the page: widths, heights, merged groups and outline, by how many measures there are."""

from collections.abc import Sequence
from itertools import accumulate, groupby
from math import ceil
from textwrap import wrap
from typing import Final, NamedTuple

from shortlister.domain.measures import Measure
from shortlister.exporting.cells import begun
from shortlister.exporting.sheet import Column
from shortlister.exporting.sheets.names import KEY
from shortlister.exporting.sheets.places import COMPUTED, Places
from shortlister.i18n import _

MANY: Final = 21
"""Measures from which columns are narrow, groups outlined, and the texts are left to the sheet `Key`."""

WIDE: Final = 11.5
NARROW: Final = 4.4
_REFERENCE: Final = 13.0
_COMPUTED_WIDTHS: Final = (10.0, 9.5, 9.5, 8.5, 9.5, 9.0, 8.5, 8.0, 15.0, 9.5)
_PROVISIONAL_WIDTH: Final = 12.0
_TEXT_LETTERS: Final = 15
"""Letters of 8 points on a line of a wide column."""

_LINE: Final = 10.6
_HIGHEST_ROW: Final = 400.0
_HIGHEST_GROUP: Final = 90.0
_PAGE: Final = 205.0
"""Characters of full size across a landscape A3 sheet; below three fifths of full size a second page is taken."""

_SURE: Final = 185.0
"""As many fit in every office program; LibreOffice, whose columns are the widest, takes some 192."""

_LEAST: Final = 0.6
_NEAR: Final = 1e-6


def many(measures: int) -> bool:
    """Whether the matrix is set narrow."""
    return measures >= MANY


def columns(
    places: Places, measures: Sequence[Measure], references: Sequence[str], *, provisional: bool
) -> tuple[Column, ...]:
    """Every column of the matrix; in an outline the first column of each group stays."""
    narrow = many(places.measures)
    longest = max((len(reference) for reference in references), default=0)
    outlines = [
        int(narrow and index > 0)
        for _name, run in groupby(measures, key=lambda measure: measure.criterion.group)
        for index, _measure in enumerate(run)
    ]
    own = tuple(Column(NARROW if narrow else WIDE, outline=outline) for outline in outlines)
    least = _PROVISIONAL_WIDTH if provisional else 0
    computed = tuple(Column(max(width, least)) for width in _COMPUTED_WIDTHS)
    hidden = (Column(10, hidden=True),) * (places.width - 1 - places.measures - len(COMPUTED))
    return (Column(min(max(_REFERENCE, longest * 1.15), 30)), *own, *computed, *hidden)


class Across(NamedTuple):
    """How the matrix goes on paper: fitted to so many pages, or in percent of full size with breaks at group edges.

    `breaks` are the columns (from 1) after which a page ends; `scale` is 0 where it is fitted.
    """

    pages: int = 1
    scale: int = 0
    breaks: tuple[int, ...] = ()


def across(columns_: Sequence[Column], measures: Sequence[Measure]) -> Across:
    """One page, unless the print would shrink under three fifths; then no group is cut by the edge of a page.

    Where the pages are counted, office programs pass breaks over, so with breaks the size is given. A group wider
    than a page is cut all the same.
    """
    shown = [column.width for column in columns_ if not column.hidden]
    head, widths = shown[0], shown[1:]
    pages = max(1, ceil(sum(shown) * _LEAST / _PAGE))
    if pages == 1:
        return Across()
    runs = [len(list(run)) for _name, run in groupby(measures, key=lambda measure: measure.criterion.group)]
    ends = list(accumulate([*runs, len(widths) - sum(runs)]))
    starts = [0, *ends[:-1]]
    parts = [sum(widths[start:end]) for start, end in zip(starts, ends, strict=True)]
    if head + max(parts) > _SURE / _LEAST:
        return Across(pages)
    while head + max(map(sum, chosen := _parted(parts, pages))) > _SURE / _LEAST:
        pages += 1
    widest = head + max(map(sum, chosen))
    last = list(accumulate(map(len, chosen)))[:-1]
    breaks = tuple(1 + ends[number - 1] for number in last)
    return Across(len(chosen), min(100, int(100 * _SURE / widest)), breaks)


def _parted(parts: Sequence[float], pages: int) -> list[list[float]]:
    """The parts in their order on at most so many pages, the fullest of them as little full as can be."""
    sums = {sum(parts[start:end]) for end in range(len(parts) + 1) for start in range(end)}
    for most in sorted(sums):
        filled: list[list[float]] = [[]]
        for part in parts:
            if filled[-1] and sum(filled[-1]) + part > most + _NEAR:
                filled.append([])
            filled[-1].append(part)
        if len(filled) <= pages and max(map(sum, filled)) <= most + _NEAR:
            return filled
    return [[part] for part in parts]


def merged(measures: Sequence[Measure], places: Places) -> tuple[str, ...]:
    """The cells of row 1 that a group's name spans."""
    areas = []
    start = 0
    for _name, run in groupby(measures, key=lambda measure: measure.criterion.group):
        end = start + len(list(run))
        if end - start > 1:
            areas.append(f"{places.measure(start)}1:{places.measure(end - 1)}1")
        start = end
    return tuple(areas)


def heights(measures: Sequence[Measure]) -> tuple[float, ...]:
    """The heights of the header rows."""
    narrow = many(len(measures))
    width = NARROW if narrow else WIDE
    groups = max(
        _lines(name, max(1, round(len(list(run)) * width)))
        for name, run in groupby(measures, key=lambda measure: measure.criterion.group)
    )
    group = min(_HIGHEST_GROUP, max(21.0, groups * 13.5 + 5))
    method = max(len(measure.method.name) for measure in measures)
    if narrow:
        return (group, 18.0, 14.0, 46.0, min(_HIGHEST_ROW, method * 4.6 + 10), 17.0, 42.0)
    lines = max(_lines(measure.criterion.text, _TEXT_LETTERS) for measure in measures)
    methods = max(_lines(measure.method.name, _TEXT_LETTERS + 1) for measure in measures)
    return (group, 18.0, min(_HIGHEST_ROW, lines * _LINE + 8), 17.0, methods * _LINE + 7, 17.0, 42.0)


def text_shown(text: str) -> str:
    """A criterion's text over its column: all of it where a cell holds so much."""
    return begun(text, _(" … (in full on the sheet {sheet})").format(sheet=KEY))


def _lines(text: str, letters: int) -> int:
    return len(wrap(text, letters)) or 1
