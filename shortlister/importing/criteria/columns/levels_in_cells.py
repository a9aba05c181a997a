"""Cells that hold a criterion and, on a line of its own below or above it, its level: `Typing`, then `Essential`."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.criteria.methods.boxes import has_box
from shortlister.importing.criteria.words.grid import Grid, grid_of
from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL, level_of_cell

_FEWEST: Final = 3
_SHARE: Final = 0.8
_SHORT: Final = 3
_BRACKETED: Final = ("(E)", "(D)", "[E]", "[D]")
_LETTERS: Final = {ESSENTIAL: "E", DESIRABLE: "D"}
"""Letters, so that the cell is no heading of levels."""


def with_levels_in_cells(document: Document) -> Document:
    """The document with such levels in brackets behind the criteria, where nearly every cell of a column has its own.

    Both levels must be among them, in one table or in all of those that stand under headings of their own.
    """
    tables = {at: grid_of(block.cells) for at, block in enumerate(document.blocks) if block.kind is BlockKind.TABLE}
    found = {at: told for at, grid in tables.items() if (told := dict(_columns(grid)))}
    levels = [level for told in found.values() for one in told.values() for level in one]
    if len(levels) < _FEWEST or {*levels} != {ESSENTIAL, DESIRABLE}:
        return document
    blocks = (_told(block, found[at]) if at in found else block for at, block in enumerate(document.blocks))
    return replace(document, blocks=tuple(blocks))


def _told(block: Block, columns: Collection[int]) -> Block:
    cells = (_in_brackets(cell) if cell.column in columns else cell for cell in block.cells)
    return replace(block, cells=tuple(cells))


def _columns(grid: Grid) -> Iterator[tuple[int, list[str]]]:
    """The columns of a table nearly all of whose cells have a level in them, with these levels."""
    for column in range(1, grid.columns + 1):
        own = [one for row in range(1, grid.rows + 1) for one in grid.own(row) if one.column == column]
        own = [one for one in own if len(grid.own(one.row)) > 1 or column > 1 or grid.columns == 1]
        told = [level for one in own if (level := _level(one)[1])]
        if told and len(told) >= _SHARE * max(1, len(own) - 1):  # the heading has none
            yield column, told


def _level(cell: Cell) -> tuple[int, str]:
    """The place of the one line of a cell that is a level, the last or the first; the level is empty where none is."""
    said = [(at, level) for at, text in enumerate(cell.paragraphs) if (level := _named(text))]
    if len(said) != 1 or len(cell.paragraphs) < len("ED") or said[0][0] not in (0, len(cell.paragraphs) - 1):
        return 0, ""
    return said[0]


def _named(text: str) -> str:
    if has_box(text):
        return ""  # one of the choices of a form, of which the ticked one counts
    bare = text.strip(" ()[]")
    return (level_of_cell(bare) or "") if len(bare) >= _SHORT or text.strip() in _BRACKETED else ""


def _in_brackets(cell: Cell) -> Cell:
    at, level = _level(cell)
    rest = [text.strip() for place, text in enumerate(cell.paragraphs) if place != at]
    if not level or not rest:
        return cell
    said = f"{' '.join(rest).rstrip(' .;,')} ({_LETTERS[level]})"
    return replace(cell, paragraphs=(said,), marks=())
