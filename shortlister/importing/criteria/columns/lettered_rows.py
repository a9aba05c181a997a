"""Columns of criteria that each end with their level, below a heading that names both: `Criteria (E or D)`."""

import re
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.criteria.columns.header import compact_level
from shortlister.importing.criteria.methods.legends import legend_pairs
from shortlister.importing.criteria.words.grid import Grid, grid_of
from shortlister.importing.late_regexes import late_regex

_ENDS: Final = late_regex(
    r"^\S.{3,}?[\s,;–—-]*[(\[](?:E|D|ess|des|essential|desirable)[.]?[)\]](?:\s*[(\[][^()\[\]]{1,60}[)\]])*[.;,]?$",
    re.IGNORECASE | re.DOTALL,
)
_EXPLAINS: Final = late_regex(r"\s*(?:[(\[].*|\s[–—-]\s.*|:.*|\bE\s?/\s?D\b.*|\bE or D\b.*)$", re.DOTALL)
_HEAD_ROWS: Final = 3
_SHARE: Final = 0.7


def with_lettered_rows(document: Document) -> Document:
    """The document, such headings without what they say of levels, which each row tells itself."""
    blocks = tuple(_plain(block) if block.kind is BlockKind.TABLE else block for block in document.blocks)
    return document if blocks == document.blocks else replace(document, blocks=blocks)


def _plain(block: Block) -> Block:
    grid = grid_of(block.cells)
    rows = range(1, min(grid.rows - 1, _HEAD_ROWS) + 1)
    heads = [cell for row in rows for cell in grid.own(row) if _heads_levels(grid, cell)]
    named = {(cell.row, cell.column): _name(cell.text) for cell in heads}
    if not named:
        return block
    cells = (
        replace(cell, paragraphs=(named[cell.row, cell.column],), marks=())
        if (cell.row, cell.column) in named
        else cell
        for cell in block.cells
    )
    return replace(block, cells=tuple(cells))


def _heads_levels(grid: Grid, cell: Cell) -> bool:
    """Whether a heading names both levels, and nearly each line below it ends with one of them."""
    text = " ".join(cell.text.split())
    both = (
        compact_level(text) == "both"
        or re.search(r"\bE ?(?:/|or|and) ?D\b", text)
        or len(set(legend_pairs(text).values())) > 1
    )
    own = len(cell.paragraphs) > 1 and all(_ENDS.match(line.strip()) for line in cell.paragraphs)
    if not both or own or len(grid.own(cell.row)) == 1:
        return False
    below = [grid.at(row, cell.column) for row in range(cell.row + 1, grid.rows + 1)]
    lines = [text.strip() for one in below if one and one.column_span == 1 for text in one.paragraphs]
    told = [text for text in lines if _ENDS.match(text)]
    return len(told) > 1 and len(told) >= _SHARE * len(lines)


def _name(text: str) -> str:
    bare = _EXPLAINS.sub("", " ".join(text.split())).strip(" :–—-")
    return bare if bare and compact_level(bare) is None else "Criteria"
