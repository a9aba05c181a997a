"""Rows that say how the criteria above are assessed (`Assessed by | Form | Interview`), made columns of methods."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Cell
from shortlister.importing.criteria.columns.header import compact_level
from shortlister.importing.criteria.methods.methods import MethodKey, methods_in
from shortlister.importing.criteria.words.grid import Grid
from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL, is_method_header, level_of_cell

_HIGHEST: Final = 4
_HEADING: Final = "Assessed by"
_OF_ALL: Final = re.compile(
    r"^(?:all(?: of)?|each|every|both|these|the) (?:the |these )?(?:above |essential and desirable |selection )?"
    r"(?:criteri(?:a|on)|requirements?|attributes?|points?|above)? ?(?:are |is |will be |to be )?"
    r"|\s+(?:for|of) (?:all|each|every|these|the)(?: of)?(?: the| these)?(?: above| essential and desirable)?"
    r"(?: (?:criteri(?:a|on)|requirements?|attributes?|points?))?$",
    re.IGNORECASE,
)
"""Words of such a label that only say of which criteria: `All criteria will be assessed by`."""


def with_method_columns(cells: Sequence[Cell], grid: Grid, key: MethodKey) -> tuple[Cell, ...] | None:
    """The cells with what such rows say in a column behind that of the criteria; None where there is no such row.

    A row tells of the rows since the one before it, or of those below where it stands directly under the heading.
    """
    key = MethodKey(dict(key.codes))  # what only looks like a code leaves no trace
    head, columns = _criteria_columns(grid)
    told = [row for row in range(head + 1, grid.rows + 1) if columns and _is_of_methods(grid, row, columns, key)]
    if not told or grid.columns > max(columns) or (not head and not _has_level_labels(grid)):
        return None
    first = next(row for row in range(head + 1, grid.rows + 1) if grid.own(row))
    sources = _sources(head + 1, grid.rows, told, above=told != [first])
    kept = [_moved(cell, columns) for cell in cells if cell.row in sources or cell.row <= head]
    for at, column in enumerate(columns):
        place = column + at + 1
        if head:
            over = grid.cells[head, column]
            kept.append(replace(over, column=place, column_span=1, row_span=1, paragraphs=(_HEADING,), marks=(False,)))
        for row, source in sources.items():
            beside, said = grid.at(row, column), grid.at(source, column)
            if source and beside and beside.row == row and beside.paragraphs and said and said.paragraphs:
                kept.append(replace(said, row=row, column=place, column_span=1, row_span=beside.row_span))
    return tuple(sorted(kept, key=lambda cell: (cell.row, cell.column)))


def _sources(first: int, last: int, told: Sequence[int], *, above: bool) -> dict[int, int]:
    """The row of methods for each other row: the next one, or 0 behind the last; the only one where none is above."""
    sources: dict[int, int] = {}
    following, those = 0 if above else told[0], set(told)
    for row in range(last, first - 1, -1):
        if row in those:
            following = row
        else:
            sources[row] = following
    return sources


def _criteria_columns(grid: Grid) -> tuple[int, list[int]]:
    """The row of the heading and the columns of criteria: those of both levels, or the second of two without one."""
    for row in range(1, min(grid.rows, _HIGHEST) + 1):
        levels = {cell.column: compact_level(cell.text) for cell in grid.own(row) if cell.column_span == 1}
        found = [column for column, level in levels.items() if level in (ESSENTIAL, DESIRABLE) and column > 1]
        if len(found) == 2 and {levels[column] for column in found} == {ESSENTIAL, DESIRABLE}:
            return row, found
    return 0, [2] if grid.columns == 2 else []


def _is_of_methods(grid: Grid, row: int, columns: Sequence[int], key: MethodKey) -> bool:
    """Whether a row has `Assessed by` or nothing in its first column, and nothing but methods in those of criteria."""
    own = grid.own(row)
    if len(columns) > 1 and [cell.column for cell in own] == [*columns]:
        above = [grid.text(row - 1, column).strip() for column in columns]
        return all(methods_in(cell.text, key) for cell in own) and not any(methods_in(text, key) for text in above)
    return (
        len(own) > 1
        and own[0].column == 1
        and is_method_header(_OF_ALL.sub("", " ".join(own[0].text.split()).strip(" :")).strip())
        and all(cell.column in columns and methods_in(cell.text, key) for cell in own[1:])
    )


def _has_level_labels(grid: Grid) -> bool:
    """Whether the first column says of two rows or more which level they have."""
    labels = [grid.text(row, 1).strip(" :") for row in range(1, grid.rows + 1)]
    return sum(1 for text in labels if level_of_cell(text)) > 1


def _moved(cell: Cell, columns: Sequence[int]) -> Cell:
    """A cell where it stands when each of the columns has one more behind it."""
    end = cell.column + cell.column_span - 1
    before = sum(1 for column in columns if column < cell.column)
    within = sum(1 for column in columns if cell.column <= column <= end)
    wider = within if cell.column_span > 1 else 0
    return replace(cell, column=cell.column + before, column_span=cell.column_span + wider)
