"""Tables of two columns whose rows are the levels (`Essential | a list`, `Desirable | a list`): turned."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.criteria.words.grid import Grid, grid_of
from shortlister.importing.criteria.words.plain_levels import plain_level
from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL, GENERIC_HEADER, is_method_header

_METHODS: Final = "methods"
_HEADS: Final = {ESSENTIAL: "Essential", DESIRABLE: "Desirable", _METHODS: "Assessed by"}


def with_level_rows_turned(document: Document) -> Document:
    """The document, each such table with a column for each level, and one for the methods that a row tells."""
    blocks = tuple(_turned(one) if one.kind is BlockKind.TABLE else one for one in document.blocks)
    return document if blocks == document.blocks else replace(document, blocks=blocks)


def _turned(block: Block) -> Block:
    cells = turned_level_rows(block.cells, grid_of(block.cells))
    return replace(block, cells=cells) if cells else block


def turned_level_rows(cells: Sequence[Cell], grid: Grid) -> tuple[Cell, ...]:
    """The cells of such a table with its rows as columns, below their names; nothing of any other table."""
    rows = level_rows(grid)
    if not rows or grid.columns != 2:
        return ()
    turned = []
    for column, (row, kind) in enumerate(rows.items(), 1):
        for cell in sorted((one for one in cells if one.row == row), key=lambda one: one.column):
            place = replace(cell, row=cell.column, column=column)
            head = cell.column == 1
            turned.append(replace(place, paragraphs=(_HEADS[kind],), marks=(False,), bold=True) if head else place)
    return tuple(sorted(turned, key=lambda one: (one.row, one.column)))


def level_rows(grid: Grid) -> dict[int, str]:
    """The rows that name a level or say that they tell methods, each but once; empty where others stand among them.

    A first row may head the columns.
    """
    found: dict[int, str] = {}
    for row in range(1, grid.rows + 1):
        own = grid.own(row)
        if any(cell.row_span > 1 or cell.column_span > 1 for cell in own):
            return {}
        head = " ".join(grid.text(row, 1).split()).strip(" :")
        kind = plain_level(head) or (_METHODS if is_method_header(head) else "")
        if kind and kind not in found.values():
            found[row] = kind
        elif own and (row > 1 or kind or not (head == "" or GENERIC_HEADER.match(head))):
            return {}
    return found if {ESSENTIAL, DESIRABLE} <= {*found.values()} else {}
