"""Criteria that stand in one line of a cell between semicolons, in a table whose other lines end with semicolons.

Not where a cell beside it has a level for each of the lines as they are.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Cell
from shortlister.importing.criteria.words.vocabulary import level_of_cell
from shortlister.importing.late_regexes import late_regex

_BREAK: Final = late_regex(r"(?<=[^\s;]);\s+(?=[A-Z][\w&’'-]*[\s,])(?![^()]*\))")
_FEWEST: Final = 2
_WORDS: Final = 2
_LEVELS: Final = 3


def parted(cells: Sequence[Cell]) -> tuple[Cell, ...]:
    """The cells with every such criterion a paragraph of its own; other tables as they are."""
    ends = sum(1 for cell in cells for line in cell.paragraphs[:-1] if line.rstrip().endswith(";"))
    if ends < _FEWEST:
        return tuple(cells)
    levelled = {(cell.row, cell.row_span, len(cell.paragraphs)) for cell in cells if _has_levels(cell)}
    return tuple(
        cell if (cell.row, cell.row_span, len(cell.paragraphs)) in levelled else _parted(cell) for cell in cells
    )


def _has_levels(cell: Cell) -> bool:
    """Whether a cell has a level in each of several lines."""
    return len(cell.paragraphs) >= _LEVELS and all(map(level_of_cell, cell.paragraphs))


def _parted(cell: Cell) -> Cell:
    lines = [_parts(line) for line in cell.paragraphs]
    if all(len(parts) == 1 for parts in lines):
        return cell
    marks = cell.marks or (False,) * len(cell.paragraphs)
    return replace(
        cell,
        paragraphs=tuple(part for parts in lines for part in parts),
        marks=tuple(mark for parts, mark in zip(lines, marks, strict=True) for _part in parts) if cell.marks else (),
    )


def _parts(line: str) -> list[str]:
    """The parts of a line, or the whole where one of them would be a lone word."""
    parts = [part.strip() for part in _BREAK.split(line)]
    return parts if all(len(part.split()) >= _WORDS for part in parts) else [line]
