"""Tables with a criterion in each column, below it its level and methods: rows and columns are exchanged.

What the rows are is told by what stands in them, so that their headings may be in any words.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.criteria.columns.header import is_header_row
from shortlister.importing.criteria.methods.methods import MethodKey, methods_in
from shortlister.importing.criteria.words.grid import Grid, grid_of
from shortlister.importing.criteria.words.plain_levels import plain_level
from shortlister.importing.criteria.words.vocabulary import (
    DESIRABLE,
    ESSENTIAL,
    GENERIC_HEADER,
    is_method_header,
    level_of_cell,
    tick_of,
)

_TEXT, _LEVEL, _METHOD, _GROUP = "Criteria", "Level", "How assessed", "Area"
_FEWEST: Final = 3
_MOST_ROWS: Final = 16
_WORDS: Final = 2
"""The fewest words that the criteria of such a table have on average."""
_LONGEST: Final = 40


def with_tables_turned(document: Document) -> Document:
    """The document, each such table with a row for each criterion, and headings in the usual words."""
    blocks = tuple(_turned(one) if one.kind is BlockKind.TABLE else one for one in document.blocks)
    return document if blocks == document.blocks else replace(document, blocks=blocks)


def _turned(block: Block) -> Block:
    grid = grid_of(block.cells)
    heads = {cell.row: cell for cell in block.cells if cell.column == 1 and cell.paragraphs}
    rows = sorted(heads)
    if not _FEWEST <= len(rows) <= _MOST_ROWS or grid.columns <= _FEWEST or grid.columns < len(rows) // 2:
        return block
    if any(cell.column_span > 1 or len(cell.text) > _LONGEST for cell in heads.values()):
        return block
    main = max(rows, key=lambda row: sum(map(len, _texts(grid, row))))
    kinds = _kinds(grid, heads, main)
    if not kinds or is_header_row(grid, rows[0]):
        return block
    cells = [_exchanged(cell, rows, kinds) for cell in block.cells if cell.row in heads]
    return replace(block, cells=tuple(sorted(cells, key=lambda cell: (cell.row, cell.column))))


def _kinds(grid: Grid, heads: dict[int, Cell], main: int) -> dict[int, str]:
    """The usual headings of rows by their numbers; nothing unless one has the criteria, one or two the levels."""
    texts = _texts(grid, main)
    count = grid.columns - 1
    if len(texts) < count or sum(len(text.split()) for text in texts) <= _WORDS * count:
        return {}
    if len(grid.own(main)) <= count or any(map(plain_level, texts)):
        return {}
    levels = [row for row in heads if row != main and _tells_levels(_texts(grid, row), count)]
    ticked = {row: level_of_cell(heads[row].text.strip(" :")) for row in heads if _are_ticks(_texts(grid, row))}
    both = {level for level in ticked.values() if level} == {ESSENTIAL, DESIRABLE}
    if len(levels) != 1 and not (both and not levels):
        return {}
    kinds = {main: _TEXT} | dict.fromkeys(levels, _LEVEL)
    for row in (one for one in heads if one not in kinds and not level_of_cell(heads[one].text.strip(" :"))):
        said, head = _texts(grid, row), heads[row].text.strip(" :")
        listed = sum(1 for text in said if methods_in(text, MethodKey()))
        if said and listed * 2 > len(said) and not is_method_header(head):
            kinds[row] = _METHOD
        elif any(cell.column_span > 1 for cell in grid.own(row)) and not GENERIC_HEADER.match(head):
            kinds[row] = _GROUP
    return kinds


def _texts(grid: Grid, row: int) -> list[str]:
    """What stands in a row behind its heading."""
    return [" ".join(cell.text.split()) for cell in grid.own(row) if cell.column > 1 and cell.paragraphs]


def _tells_levels(texts: Sequence[str], count: int) -> bool:
    return len(texts) == count and {plain_level(text) or level_of_cell(text) for text in texts} == {
        ESSENTIAL,
        DESIRABLE,
    }


def _are_ticks(texts: Sequence[str]) -> bool:
    return bool(texts) and all(tick_of(text) is not None for text in texts) and any(map(tick_of, texts))


def _exchanged(cell: Cell, rows: Sequence[int], kinds: dict[int, str]) -> Cell:
    """A cell in its new place; a heading of its row with the usual word, of levels the usual words."""
    text = " ".join(cell.text.split())
    kind = kinds.get(cell.row, "")
    if cell.column == 1 and kind:
        cell = replace(cell, paragraphs=(kind,), marks=(False,))
    elif kind == _LEVEL and (level := plain_level(text)):
        cell = replace(cell, paragraphs=(level.capitalize(),), marks=(False,))
    at = rows.index(cell.row) + 1
    return replace(cell, row=cell.column, column=at, row_span=cell.column_span, column_span=1, bold=cell.column == 1)
