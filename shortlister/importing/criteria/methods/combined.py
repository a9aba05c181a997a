"""Columns whose cells say a level and methods at once (`E – A, I`), taken apart into two."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Cell
from shortlister.importing.criteria.methods.methods import MethodKey, methods_in
from shortlister.importing.criteria.words.grid import Grid
from shortlister.importing.criteria.words.vocabulary import level_of_cell, tick_of
from shortlister.importing.late_regexes import late_regex

_BOTH: Final = late_regex(r"(essential|desirable|[ED])\s*(?:[-–—:/|,;(]|\s)\s*(\S.{0,60}?)\)?", re.IGNORECASE)
_LEVEL: Final = "E/D"
_METHOD: Final = "Assessed by"


def taken_apart(cells: Sequence[Cell], grid: Grid, key: MethodKey) -> tuple[Cell, ...] | None:
    """The cells with such a column as two, its headings replaced by what the two say; None where there is none."""
    key = MethodKey(dict(key.codes))  # what only looks like a code leaves no trace
    column = next((at for at in range(2, grid.columns + 1) if _is_combined(grid, at, key)), 0)
    if not column or any(_tells_levels(grid, at) for at in range(1, grid.columns + 1)):
        return None
    apart: list[Cell] = []
    for cell in cells:
        reach = cell.column + cell.column_span - 1
        if cell.column > column:
            apart.append(replace(cell, column=cell.column + 1))
        elif reach > column or (reach == column and cell.column_span > 1):
            apart.append(replace(cell, column_span=cell.column_span + 1))
        elif reach < column:
            apart.append(cell)
        else:
            apart += _two(cell, key)
    return tuple(apart)


def _two(cell: Cell, key: MethodKey) -> list[Cell]:
    said = _parts(cell.text, key) or ((_LEVEL, _METHOD) if cell.paragraphs else ("", ""))
    return [
        replace(cell, paragraphs=(text,) if text else (), marks=(False,) if text else (), column=cell.column + at)
        for at, text in enumerate(said)
    ]


def _parts(text: str, key: MethodKey) -> tuple[str, str] | None:
    """The level and the list of methods of a cell that says both."""
    found = _BOTH.fullmatch(" ".join(text.split()))
    if found is None or level_of_cell(found[2]) or not methods_in(found[2], key):
        return None
    return found[1], found[2]


def _own(grid: Grid, column: int) -> list[str]:
    cells = (grid.at(row, column) for row in range(1, grid.rows + 1))
    found = [cell for cell in cells if cell is not None and cell.column == column and cell.column_span == 1]
    return [cell.text.strip() for cell in dict.fromkeys(found) if cell.text.strip()]


def _is_combined(grid: Grid, column: int, key: MethodKey) -> bool:
    """Whether all but the heading of a column says both; not where the key has E or D for methods."""
    texts = _own(grid, column)
    told = [text for text in texts if _parts(text, key)]
    return len(told) >= 3 and len(texts) - len(told) <= 1 and not {"E", "D"} & key.codes.keys()


def _tells_levels(grid: Grid, column: int) -> bool:
    """Whether a column says levels by itself, by letters, words or ticks."""
    texts = _own(grid, column)
    return sum(1 for text in texts if level_of_cell(text) or tick_of(text)) * 2 > len(texts)
