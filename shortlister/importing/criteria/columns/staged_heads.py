"""Columns headed by the number of a stage before what happens in it: `Stage 2: micro-teach`, over ticks or answers."""

import re
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.criteria.words.grid import Grid, grid_of
from shortlister.importing.criteria.words.vocabulary import level_of_cell, tick_of
from shortlister.importing.late_regexes import late_regex

_STAGE: Final = late_regex(
    r"(?:stage|step|part|round|phase)\s+(?:\d|[A-C]|I{1,3}|one|two|three|four)\s*[:.,)–—-]\s*(?P<what>\S.{1,40})",
    re.IGNORECASE,
)
_HEADS: Final = 3
_FEWEST: Final = 2


def with_staged_heads(document: Document) -> Document:
    """The document with the names alone in such headings, where a table has several."""
    blocks = tuple(_named(one) if one.kind is BlockKind.TABLE else one for one in document.blocks)
    return document if blocks == document.blocks else replace(document, blocks=blocks)


def _named(block: Block) -> Block:
    grid = grid_of(block.cells)
    for row in range(1, min(grid.rows - 1, _HEADS) + 1):
        heads = {cell: found["what"].strip() for cell in grid.own(row) if (found := _staged(grid, cell))}
        if len(heads) >= _FEWEST:
            cells = (replace(cell, paragraphs=(heads[cell],)) if cell in heads else cell for cell in block.cells)
            return replace(block, cells=tuple(cells))
    return block


def _staged(grid: Grid, cell: Cell) -> re.Match[str] | None:
    """What a cell says of its stage, where nothing but marks or levels stands below it."""
    found = _STAGE.fullmatch(" ".join(cell.text.split())) if cell.column_span == 1 else None
    below = [text for row in range(cell.row + 1, grid.rows + 1) if (text := grid.text(row, cell.column).strip())]
    return found if below and all(tick_of(text) is not None or level_of_cell(text) for text in below) else None
