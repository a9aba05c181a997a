"""Rows that each have a name of their own beside what it means: the name begins the criterion and is no group."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Cell
from shortlister.importing.criteria.columns.criteria_column import heads_criteria
from shortlister.importing.criteria.columns.header import is_header_row
from shortlister.importing.criteria.methods.header_words import heads_meaning
from shortlister.importing.criteria.words.grid import Grid
from shortlister.importing.criteria.words.vocabulary import (
    is_group_name,
    is_level_header,
    is_method_header,
    is_number_header,
    is_weight_header,
)

_HIGHEST: Final = 3
_FEWEST: Final = 2


def with_names_joined(cells: Sequence[Cell], grid: Grid) -> tuple[Cell, ...]:
    """The cells, each such name before what it means; nothing where names come again, are merged or usual groups."""
    head = next((row for row in range(1, min(grid.rows, _HIGHEST) + 1) if is_header_row(grid, row)), 0)
    meanings = [one.column for one in grid.own(head) if heads_meaning(one.text)] if head else []
    names = [one.column for one in grid.own(head) if one.column < min(meanings) and _may_name(one)] if meanings else []
    rows = range(head + 1, grid.rows + 1)
    if len(meanings) != 1 or len(names) != 1 or len(rows) < _FEWEST:
        return ()
    if names[0] + 1 < meanings[0] and heads_criteria(grid.text(head, names[0])):
        return ()  # a criterion beside its level is whole, and what stands behind explains it
    pairs = [(_alone(grid, row, names[0]), _alone(grid, row, meanings[0])) for row in rows]
    told = [(name, said) for name, said in pairs if name and said]
    texts = [name.text.strip(" .:") for name, _said in told]
    if len(told) < len(rows) or len({text.casefold() for text in texts}) < len(texts) or all(map(is_group_name, texts)):
        return ()
    joined = {
        (said.row, said.column): replace(said, paragraphs=(f"{text}: {said.paragraphs[0].strip()}",), labels=())
        for (_name, said), text in zip(told, texts, strict=True)
    }
    kept = (joined.get((cell.row, cell.column), cell) for cell in cells if cell.row < head or cell.column != names[0])
    return tuple(kept)


def _may_name(cell: Cell) -> bool:
    """Whether a heading may stand over names: it is none of levels, methods, numbers or weights."""
    text = cell.text.strip()
    others = (is_level_header, is_method_header, is_number_header, is_weight_header)
    return bool(text) and cell.column_span == 1 and not any(heads(text) for heads in others)


def _alone(grid: Grid, row: int, column: int) -> Cell | None:
    """A cell of one short line, or of one line, that stands in this row and column only."""
    cell = grid.at(row, column)
    if cell is None or (cell.row, cell.column) != (row, column) or cell.row_span > 1 or cell.column_span > 1:
        return None
    return cell if len(cell.paragraphs) == 1 and cell.text.strip() else None
