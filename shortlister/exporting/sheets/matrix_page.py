"""The matrix on the page: widths, heights, merged groups and outline, by how many measures there are."""

from collections.abc import Sequence
from itertools import groupby
from math import ceil
from textwrap import wrap
from typing import Final

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


def pages_wide(columns_: Sequence[Column]) -> int:
    """Pages across: one, unless the print would shrink under three fifths."""
    width = sum(column.width for column in columns_ if not column.hidden)
    return max(1, ceil(width * 0.6 / _PAGE))


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
