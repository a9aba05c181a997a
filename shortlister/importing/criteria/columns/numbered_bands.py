"""Rows alone with a number, `(i) Ability to lead a team`, over rows that have none but their methods: headings."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.criteria.columns.header import is_header_row
from shortlister.importing.criteria.words.grid import Grid, grid_of

_FEWEST: Final = 2


def with_numbered_bands(document: Document) -> Document:
    """The document, the cells of such rows laid over the whole table."""
    blocks = tuple(_laid(block) if block.kind is BlockKind.TABLE else block for block in document.blocks)
    return document if blocks == document.blocks else replace(document, blocks=blocks)


def _laid(block: Block) -> Block:
    grid = grid_of(block.cells)
    rows = [own for row in range(1, grid.rows + 1) if (own := grid.own(row)) and not is_header_row(grid, row)]
    bands = {own[0].row: own[0] for own in rows if len(own) == 1}
    beside = [own for own in rows if len(own) > 1]
    if grid.columns == 1 or not beside or not _are_bands(grid, list(bands.values()), beside):
        return block
    wide = {row: replace(cell, column_span=grid.columns, bold=True) for row, cell in bands.items()}
    cells = (wide.pop(cell.row, None) if cell.row in bands else cell for cell in block.cells)
    return replace(block, cells=tuple(cell for cell in cells if cell is not None))


def _are_bands(grid: Grid, bands: Sequence[Cell], beside: Sequence[Sequence[Cell]]) -> bool:
    """Whether all rows alone have a number of their own, with rows that have none, or a further one, below each."""
    numbers = [cell.number(0).strip("().: ") for cell in bands if len(cell.paragraphs) == 1 and cell.column == 1]
    if not _FEWEST <= len(bands) == len(numbers) == len(set(numbers)) or "" in numbers:
        return False
    single = all(cell.column_span == cell.row_span == 1 for cell in bands)
    below = all(len(grid.own(cell.row + 1)) > 1 for cell in bands)
    further = (own[0].number(0).strip("().: ") for own in beside)
    return single and below and all(not one or "." in one for one in further) and not any("." in one for one in numbers)
