"""Rows led by a number for which no heading was kept: `Skills | Essential | Desirable` over `1 | Typing | A`."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.criteria.columns.header import compact_level, is_header_row
from shortlister.importing.criteria.columns.loose_codes import are_methods
from shortlister.importing.criteria.words.grid import Grid, grid_of
from shortlister.importing.criteria.words.vocabulary import is_level_header, is_number_header, level_of_cell, tick_of
from shortlister.importing.late_regexes import late_regex

_NUMBER: Final = late_regex(r"\(?\d{1,3}(?:\.\d{1,2})?[.):]?")
_HEADS, _CELLS, _ROWS = 3, 2, 2


def without_numbers_before(document: Document) -> Document:
    """The document, such rows without their numbers and so each cell below the heading that it had."""
    blocks = tuple(_shifted(block) if block.kind is BlockKind.TABLE else block for block in document.blocks)
    return document if blocks == document.blocks else replace(document, blocks=blocks)


def _shifted(block: Block) -> Block:
    grid = grid_of(block.cells)
    heads = {row for row in range(1, grid.rows + 1) if is_header_row(grid, row)}
    rows = [row for row in range(1, grid.rows + 1) if row not in heads and len(grid.own(row)) >= _CELLS]
    if not (len(rows) >= _ROWS and heads and all(map(_is_led, (grid.own(row) for row in rows)))):
        return block
    headings = [grid.own(row) for row in sorted(heads)]
    if min(heads) > min(rows) or not all(_is_level_beside(own) for own in headings):
        return block
    if not all(_is_beside_marks(grid, row) for row in rows) or not _says_more(grid, rows, headings[0]):
        return block
    cells = (_moved(cell) if cell.row in rows else cell for cell in block.cells)
    return replace(block, cells=tuple(cell for cell in cells if cell.column))


def _is_led(own: Sequence[Cell]) -> bool:
    """Whether a row begins with its number, and words stand beside it."""
    number, text = own[:_CELLS]
    beside = (number.column, text.column) == (1, 2) and number.column_span == text.column_span == 1
    return beside and bool(_NUMBER.fullmatch(number.text.strip())) and not _is_mark(text)


def _is_level_beside(own: Sequence[Cell]) -> bool:
    """Whether the headings are one that is not of numbers, one of levels, and one or more behind it."""
    filled = [cell.column for cell in own] == list(range(1, len(own) + 1)) and len(own) >= _HEADS
    return filled and not is_number_header(own[0].text) and bool(_level_of(own[1]))


def _is_beside_marks(grid: Grid, row: int) -> bool:
    return all(map(_is_mark, grid.own(row)[_CELLS:]))


def _is_mark(cell: Cell) -> bool:
    text = cell.text.strip()
    said = [part for part in text.replace("/", ",").split(",") if part.strip()]
    return tick_of(text) is not None or level_of_cell(text) is not None or bool(said and are_methods(said))


def _says_more(grid: Grid, rows: Sequence[int], heads: Sequence[Cell]) -> bool:
    """Whether what the rows have behind their words stands below a heading that is not for it."""
    if _level_of(heads[1]) == "both":
        return True
    return bool(_level_of(heads[2])) and any(len(grid.own(row)) > _CELLS for row in rows)


def _level_of(head: Cell) -> str:
    text = head.text.strip(" :")
    return compact_level(text) or ("both" if is_level_header(text) else "")


def _moved(cell: Cell) -> Cell:
    """The cell a column further to the left; the number before the others is left out."""
    return replace(cell, column=cell.column - 1)
