"""Headings of codes that the document explains: `Talk` over levels, and `Code` over the codes of methods themselves."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.criteria.methods.keys import key_pairs
from shortlister.importing.criteria.methods.methods import name_of
from shortlister.importing.criteria.words.grid import Grid, grid_of
from shortlister.importing.criteria.words.vocabulary import GENERIC_HEADER, level_of_cell
from shortlister.importing.late_regexes import late_regex

_HEADS: Final = 3
_FEWEST: Final = 2
_LONGEST: Final = 600
_TEXT, _METHOD = "Criteria", "How assessed"
_CODES: Final = late_regex(r"(?:codes?|keys?|letters?|signs?|symbols?|marks?)[:.]?", re.IGNORECASE)
_PARTS: Final = late_regex(r"[^A-Za-z0-9]+")


def with_coded_heads(document: Document) -> Document:
    """The document with the names of the methods for such headings, where each of them is explained or a name."""
    grids = [grid_of(one.cells) for one in document.blocks if one.kind is BlockKind.TABLE]
    if not any(_headed(grid) or _over_codes(grid) for grid in grids):
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


def _over_codes(grid: Grid) -> Cell | None:
    """The heading of the last column that says no more than that codes stand below it, beside one of criteria."""
    own = grid.own(1)
    if len(own) != grid.columns or len(own) < _FEWEST or grid.rows < _HEADS:
        return None
    generic = any(GENERIC_HEADER.match(cell.text.strip()) or level_of_cell(cell.text) for cell in own[:-1])
    return own[-1] if generic and _CODES.fullmatch(own[-1].text.strip()) else None


def _below(grid: Grid, head: Cell) -> list[str]:
    rows = range(head.row + 1, grid.rows + 1)
    return [text for row in rows if (text := grid.text(row, head.column).strip())]


def _are_levels(texts: Sequence[str]) -> bool:
    return bool(texts) and all(level_of_cell(text) for text in texts)


def _named(block: Block, codes: Mapping[str, str]) -> Block:
    grid = grid_of(block.cells)
    if over := _over_codes(grid):
        told = {part.upper() for text in _below(grid, over) for part in _PARTS.split(text) if part}
        named = told and told <= set(codes) and not told <= {"E", "D"}
        return replace(block, cells=tuple(_renamed(one, over) for one in block.cells)) if named else block
    heads = {cell: _name(cell, codes) for cell in _headed(grid)}
    if not heads or not all(heads.values()):
        return block
    row, first = next((cell.row, cell.column) for cell in heads)
    before = [cell for cell in block.cells if cell.row == row and cell.column < first and cell.paragraphs]
    if len(before) == 1 and not GENERIC_HEADER.match(before[0].text.strip()):
        heads[before[0]] = _TEXT
    cells = (replace(cell, paragraphs=(name,)) if (name := heads.get(cell)) else cell for cell in block.cells)
    return replace(block, cells=tuple(cells))


def _renamed(cell: Cell, over: Cell) -> Cell:
    return replace(cell, paragraphs=(_METHOD,)) if cell == over else cell


def _name(cell: Cell, codes: Mapping[str, str]) -> str:
    text = " ".join(cell.text.split())
    return codes.get(text.upper()) or name_of(text) or ""
