"""Columns of levels below codes of methods that the document explains: `Talk`, with `E` or `D` where it is sought."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.criteria.methods.keys import key_pairs
from shortlister.importing.criteria.methods.methods import name_of
from shortlister.importing.criteria.words.grid import Grid, grid_of
from shortlister.importing.criteria.words.vocabulary import GENERIC_HEADER, level_of_cell

_HEADS: Final = 3
_FEWEST: Final = 2
_LONGEST: Final = 600
_TEXT: Final = "Criteria"


def with_coded_heads(document: Document) -> Document:
    """The document with the names of the methods for such headings, where each of them is explained or a name."""
    if not any(_headed(grid_of(one.cells)) for one in document.blocks if one.kind is BlockKind.TABLE):
        return document
    codes: dict[str, str] = {}
    for block in document.blocks:
        if block.kind is not BlockKind.TABLE and len(block.text) < _LONGEST:
            codes |= key_pairs(block.text)
    blocks = tuple(_named(one, codes) if one.kind is BlockKind.TABLE else one for one in document.blocks)
    return document if blocks == document.blocks else replace(document, blocks=blocks)


def _headed(grid: Grid) -> list[Cell]:
    """The headings of a table that stand over levels alone, at least two, and are none themselves."""
    for row in range(1, min(grid.rows - 1, _HEADS) + 1):
        over = [cell for cell in grid.own(row) if cell.column > 1 and cell.column_span == 1 and cell.paragraphs]
        found = [cell for cell in over if _are_levels(_below(grid, cell))]
        if len(found) >= _FEWEST and len(over) <= len(found) + 1:
            return [] if any(level_of_cell(cell.text) for cell in found) else found
    return []


def _below(grid: Grid, head: Cell) -> list[str]:
    rows = range(head.row + 1, grid.rows + 1)
    return [text for row in rows if (text := grid.text(row, head.column).strip())]


def _are_levels(texts: Sequence[str]) -> bool:
    return bool(texts) and all(level_of_cell(text) for text in texts)


def _named(block: Block, codes: Mapping[str, str]) -> Block:
    heads = {cell: _name(cell, codes) for cell in _headed(grid_of(block.cells))}
    if not heads or not all(heads.values()):
        return block
    row, first = next((cell.row, cell.column) for cell in heads)
    before = [cell for cell in block.cells if cell.row == row and cell.column < first and cell.paragraphs]
    if len(before) == 1 and not GENERIC_HEADER.match(before[0].text.strip()):
        heads[before[0]] = _TEXT
    cells = (replace(cell, paragraphs=(name,)) if (name := heads.get(cell)) else cell for cell in block.cells)
    return replace(block, cells=tuple(cells))


def _name(cell: Cell, codes: Mapping[str, str]) -> str:
    text = " ".join(cell.text.split())
    return codes.get(text.upper()) or name_of(text) or ""
