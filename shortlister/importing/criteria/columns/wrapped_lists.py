"""Lists side by side under the two levels whose lines a narrow column broke: each line taken for a row is put back."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.criteria.words.grid import Grid, grid_of
from shortlister.importing.criteria.words.vocabulary import level_of_cell
from shortlister.importing.wrapped import goes_on

_FULL: Final = 0.8
"""How full a line is, beside the longest of its column, when the next word had no room in it."""


def with_broken_lines_joined(document: Document) -> Document:
    """The document with such lines joined in each column by itself, for the rows mean nothing in these tables."""
    blocks = tuple(_whole(block) for block in document.blocks)
    return document if blocks == document.blocks else replace(document, blocks=blocks)


def _whole(block: Block) -> Block:
    if block.kind is not BlockKind.TABLE:
        return block
    grid = grid_of(block.cells)
    heads = grid.own(1)
    levels = {level_of_cell(cell.text.strip(" :")) for cell in heads}
    if grid.columns != len(heads) or len(heads) < 2 or None in levels or len(levels) < len(heads):
        return block
    joined = [part for cell in heads for part in _column(grid, cell.column)]
    kept = (*heads, *joined)
    return block if len(kept) == len(block.cells) else replace(block, cells=tuple(sorted(kept, key=_place)))


def _place(cell: Cell) -> tuple[int, int]:
    return cell.row, cell.column


def _column(grid: Grid, column: int) -> Sequence[Cell]:
    """The cells of a column, those that only go on with the line before put to that."""
    cells = [cell for row in range(2, grid.rows + 1) for cell in grid.own(row) if cell.column == column]
    texts = [cell for cell in cells if cell.paragraphs]
    longest = max((len(cell.text) for cell in texts), default=0)
    if not texts or texts[0].text[:1].islower():
        return cells
    whole: list[Cell] = []
    line = ""
    for cell in cells:
        single = len(cell.paragraphs) == 1 and not any(cell.marks)
        if whole and single and _continues(line, cell.text, longest):
            before = whole[-1]
            last = f"{before.paragraphs[-1]} {cell.text}"
            whole[-1] = replace(before, paragraphs=(*before.paragraphs[:-1], last))
        elif cell.paragraphs:
            whole.append(cell)
        line = cell.paragraphs[-1] if cell.paragraphs else line
    return whole


def _continues(before: str, line: str, longest: int) -> bool:
    small = line[:1].islower() and goes_on(before, line)
    return small and len(before) + 1 + len(line.split()[0]) >= _FULL * longest
