"""Tables with a column of groups and one of their parts: `Domain | Sub-domain | Essential | Desirable`."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.criteria.words.grid import Grid, grid_of
from shortlister.importing.criteria.words.vocabulary import level_of_cell
from shortlister.importing.late_regexes import late_regex

_PARTS: Final = late_regex(
    r"(?i)sub[- ]?(?:domain|group|area|categor|section|heading|topic|theme|division|factor|type)\w*\W*"
)
_HEADS: Final = 3
_GROUPS, _WITHIN = 1, 2


def with_subgroups_joined(document: Document) -> Document:
    """The document, the two columns of such a table joined into one: `Clinical: Assessment`."""
    blocks = tuple(_joined(block) if block.kind is BlockKind.TABLE else block for block in document.blocks)
    return document if blocks == document.blocks else replace(document, blocks=blocks)


def _joined(block: Block) -> Block:
    grid = grid_of(block.cells)
    head = next((row for row in range(1, min(grid.rows, _HEADS) + 1) if _heads(grid, row)), 0)
    return replace(block, cells=tuple(_cells(block, grid, head))) if head else block


def _heads(grid: Grid, row: int) -> bool:
    """Whether a row heads such columns, and behind them those of levels."""
    own = grid.own(row)
    if len(own) <= _WITHIN or len(own) != grid.columns or not _PARTS.fullmatch(own[_GROUPS].text.strip()):
        return False
    return any(level_of_cell(cell.text.strip()) for cell in own[_WITHIN:])


def _cells(block: Block, grid: Grid, head: int) -> Iterator[Cell]:
    above: Cell | None = None
    for row in range(head + 1, grid.rows + 1):
        over, within = grid.at(row, _GROUPS), grid.at(row, _WITHIN)
        if over is None or over.column_span > 1:
            continue
        above = over = over if over.paragraphs else above or over  # a blank goes on with the group above
        names = [" ".join(dict.fromkeys(one.paragraphs)) for one in (over, within) if one and one.paragraphs]
        whole = within if within and within.paragraphs else over
        yield replace(whole, paragraphs=(": ".join(names),), row=row, column=1, row_span=1, marks=(), labels=())
    for cell in block.cells:
        if cell.column > _WITHIN:
            yield replace(cell, column=cell.column - 1)
        elif cell.column_span > 1:
            yield replace(cell, column_span=cell.column_span - 1)
        elif cell.column == _GROUPS and cell.row <= head:
            yield cell
