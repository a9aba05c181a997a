"""Rows that only begin those below them: `Able to:` inside a group, then `keep a cool head` and `set priorities`."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.criteria.lines.stems_joined import begins_below, is_open_stem
from shortlister.importing.criteria.words.grid import Grid, grid_of

_LONGEST: Final = 60
_BESIDE: Final = 2
"""The cells of such a row with the name of its group."""


def with_stems_of_rows_joined(document: Document) -> Document:
    """The document, such a row left out and its words before those of each row that it begins."""
    blocks = tuple(_joined(block) if block.kind is BlockKind.TABLE else block for block in document.blocks)
    return document if blocks == document.blocks else replace(document, blocks=blocks)


def _joined(block: Block) -> Block:
    if not any(is_open_stem(cell.text) for cell in block.cells if len(cell.text) < _LONGEST):
        return block
    grid = grid_of(block.cells)
    begun: dict[int, Cell] = {}
    spare: set[int] = set()
    for stem, rows in _stems(grid):
        spare.add(stem.row)
        begun |= dict.fromkeys(rows, stem)
    return replace(block, cells=tuple(_cells(block, begun, spare))) if spare else block


def _stems(grid: Grid) -> Iterator[tuple[Cell, range]]:
    """Each such row with those that it begins.

    It stands right below the heading of a group, or in that group looks as the first of them, or has the name of its
    group beside it: else it is the heading of one itself.
    """
    alone, look = 0, (0, 0, False)
    for row in range(1, grid.rows + 1):
        told = [cell for cell in grid.own(row) if cell.paragraphs]
        if not 0 < len(told) <= _BESIDE or not _is_line(told[-1]):
            alone = 0
            continue
        stem = told[-1]
        rows = _begun(grid, stem) if is_open_stem(stem.text) else range(0)
        beside = len(told) == _BESIDE
        here = (stem.column, stem.column_span, stem.bold)
        if rows and (beside or alone == 1 or here == look):
            yield stem, rows
            look, alone = here, 0
        elif beside:
            alone = 0
        else:
            look, alone = (0, 0, False), alone + 1


def _is_line(cell: Cell) -> bool:
    return len(cell.paragraphs) == 1 and len(cell.text) < _LONGEST


def _begun(grid: Grid, stem: Cell) -> range:
    """The rows right below that go on with its words, in small letters or as items, and say something beside them."""
    end = stem.row + 1
    while end <= grid.rows and _goes_on(grid, stem, end):
        end += 1
    return range(stem.row + 1, end)


def _goes_on(grid: Grid, stem: Cell, row: int) -> bool:
    told = [cell for cell in grid.own(row) if cell.paragraphs]
    if len(told) < 2 or told[0].column != stem.column or len(told[0].paragraphs) > 1:
        return False
    return told[0].text[:1].islower() or (any(told[0].marks) and not any(stem.marks))


def _cells(block: Block, begun: dict[int, Cell], spare: set[int]) -> Iterator[Cell]:
    """The cells without such rows; the name of a group beside one stands beside the first row that it begins."""
    for cell in block.cells:
        stem = begun.get(cell.row)
        first = cell.row - 1 in spare and not cell.paragraphs and stem is not None and cell.column < stem.column
        if first:
            continue
        if stem is not None and cell.column == stem.column and cell.paragraphs:
            yield replace(cell, paragraphs=(f"{begins_below(stem.text)} {cell.paragraphs[0]}",))
        elif cell.row not in spare:
            yield cell
        elif (below := begun[cell.row + 1]) and cell.column < below.column and cell.paragraphs:
            yield replace(cell, row=cell.row + 1, row_span=max(1, cell.row_span - 1))
