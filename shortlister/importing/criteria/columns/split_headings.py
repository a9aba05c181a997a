"""Headings of columns that are divided over the first rows of a table: `Essential/` above `Desirable`, put together."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Cell
from shortlister.importing.criteria.columns.header import compact_level
from shortlister.importing.criteria.methods.methods import MethodKey, methods_in
from shortlister.importing.criteria.words.grid import Grid
from shortlister.importing.criteria.words.vocabulary import (
    GENERIC_HEADER,
    is_method_header,
    level_of_cell,
    says_both_levels,
    tick_of,
)
from shortlister.importing.late_regexes import late_regex

_HIGHEST: Final = 8
_LONGEST: Final = 40
_OPEN: Final = late_regex(r"(?:[/&+|,(–—-]|\b(?:or|and))$", re.IGNORECASE)
_GOES_ON: Final = late_regex(r"^(?:[/&+|,)–—-]|(?:or|and)\b)", re.IGNORECASE)
_BROKEN_OFF: Final = late_regex(r"\b(?:of|be|will|is|are|how|to|the|for)$", re.IGNORECASE)
_REST: Final = late_regex(r"(?:by|at|in|via|through|from|on)\b\W*", re.IGNORECASE)


def with_whole_headings(cells: Sequence[Cell], grid: Grid, key: MethodKey) -> tuple[Cell, ...] | None:
    """The cells with such headings as one row; None where no column has one above its levels or methods."""
    key = MethodKey(dict(key.codes))  # what only looks like a code leaves no trace
    for begin in range(1, min(grid.rows - 2, _HIGHEST) + 1):
        for end in (begin + 2, begin + 1):
            columns = range(2, grid.columns + 1)
            if _could_head(grid, begin, end) and any(_is_divided(grid, begin, end, at, key) for at in columns):
                divided = [at for at in columns if _is_divided(grid, begin, end, at, key)]
                if all(any(_own(grid, row, at) for at in divided) for row in range(begin, end + 1)):
                    return _joined(cells, grid, begin, end, divided)
    return None


def _could_head(grid: Grid, begin: int, end: int) -> bool:
    """Whether the rows hold nothing but short texts in cells of one row, and no ticks."""
    own = [cell for row in range(begin, end + 1) for cell in grid.own(row)]
    return end + 2 <= grid.rows and all(
        len(cell.text) < _LONGEST and cell.row_span == 1 and not any(cell.marks) and tick_of(cell.text) is None
        for cell in own
    )  # fmt: skip


def _own(grid: Grid, row: int, column: int) -> str:
    """What a cell that begins in this very place says, where it lies over no others of the row below."""
    cell = grid.at(row, column)
    if cell is None or (cell.row, cell.column) != (row, column):
        return ""
    reach = range(column + 1, column + cell.column_span)
    return "" if any(one.column in reach for one in grid.own(row + 1)) else " ".join(cell.text.split())


def _is_divided(grid: Grid, begin: int, end: int, column: int, key: MethodKey) -> bool:
    """Whether the pieces of a column make a heading that none of them is, and levels or methods stand below it."""
    pieces = [text for row in range(begin, end + 1) if (text := _own(grid, row, column))]
    if len(pieces) < 2:
        return False
    both = _names_both(pieces) and (_is_open(pieces) or _names_criteria(grid, begin, end, column))
    if not both and not _speaks_of_methods(pieces, key):
        return False
    cells = [cell for row in range(end + 1, grid.rows + 1) if (cell := grid.at(row, column)) and cell.row == row]
    below = [cell.text.strip() for cell in cells if cell.column == column and cell.column_span == 1 and cell.paragraphs]
    if both:
        told = sum(1 for text in below if level_of_cell(text) or says_both_levels(text))
    else:
        told = sum(1 for text in below if level_of_cell(text) or tick_of(text) or methods_in(text, key))
    return len(below) > 1 and told * 10 >= len(below) * 7


def _names_both(pieces: Sequence[str]) -> bool:
    known = [compact_level(" ".join(pieces[:count])) for count in range(1, len(pieces))]
    return compact_level(" ".join(pieces)) == "both" and "both" not in (*known, compact_level(pieces[-1]))


def _is_open(pieces: Sequence[str]) -> bool:
    return any(_OPEN.search(one) for one in pieces[:-1]) or any(_GOES_ON.match(one) for one in pieces[1:])


def _names_criteria(grid: Grid, begin: int, end: int, column: int) -> bool:
    """Whether what stands to the left of the lowest piece is a heading like `Criteria`, or nothing at all."""
    left = [cell.text for row in range(begin + 1, end + 1) for cell in grid.own(row) if cell.column < column]
    return all(GENERIC_HEADER.match(text.strip()) for text in left)


def _speaks_of_methods(pieces: Sequence[str], key: MethodKey) -> bool:
    """Whether the pieces say `Assessed by` or `Method of assessment`, broken between its words."""
    last, before = pieces[-1], " ".join(pieces[:-1])
    broken = bool(_REST.fullmatch(last)) or bool(_BROKEN_OFF.search(before) and re.search(r"[a-z]{3}", last.lower()))
    return broken and is_method_header(f"{before} {last}") and not methods_in(last, key)


def _joined(cells: Sequence[Cell], grid: Grid, begin: int, end: int, divided: Sequence[int]) -> tuple[Cell, ...]:
    """The cells, the pieces put together in the first of the rows, but where a heading lies over several others."""
    rows = range(begin, end + 1)
    covered = _covered(grid, begin, end, divided)
    columns = [column for column in range(1, grid.columns + 1) if column not in covered]
    heads: list[Cell] = []
    for column in columns:
        own = [cell for row in rows if (cell := grid.at(row, column)) and (cell.row, cell.column) == (row, column)]
        told = [cell for cell in own if cell.paragraphs]
        if told:
            text = " ".join(" ".join(cell.text.split()) for cell in told)
            heads.append(replace(told[0], row=begin, column_span=1, paragraphs=(text,), marks=(False,)))
    kept = [cell for cell in cells if cell.row not in rows or cell.column not in columns]
    return tuple(sorted([*kept, *heads], key=lambda cell: (cell.row, cell.column)))


def _covered(grid: Grid, begin: int, end: int, divided: Sequence[int]) -> set[int]:
    """The columns below headings that lie over several others, by being merged or by the empty places behind them."""
    covered: set[int] = set()
    lower = {cell.column for cell in grid.own(end)} - {*divided}
    for row in range(begin, end):
        own = grid.own(row)
        for cell in own:
            following = min((one.column for one in own if one.column > cell.column), default=grid.columns + 1)
            reach = range(cell.column, following)
            if cell.column not in divided and len(lower.intersection(reach)) > 1:
                covered.update(reach)
    return covered
