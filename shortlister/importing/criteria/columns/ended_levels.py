"""Tables whose criteria have their level on them, and no column has it: `Types well (E)` is made `Types well | E`."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from shortlister.domain.places import Place
from shortlister.domain.plans.drafts import Block, Cell, Document
from shortlister.importing.criteria.columns.column_texts import is_enumerator
from shortlister.importing.criteria.columns.header import compact_level, is_header_row
from shortlister.importing.criteria.methods.keys import key_pairs
from shortlister.importing.criteria.methods.methods import MethodKey, methods_in
from shortlister.importing.criteria.words.grid import Grid, grid_of
from shortlister.importing.criteria.words.levels_written_on import EDGES, Edge, Written, level_bare
from shortlister.importing.criteria.words.vocabulary import (
    GENERIC_HEADER,
    is_group_header,
    is_group_name,
    is_method_header,
    is_number_header,
    level_of_cell,
)

_LETTERS: Final = frozenset("ED")
_CRITERIA, _HEADING = "Criteria", "Level"
_FEWEST: Final = 3
_SHARE: Final = 0.7
_Told = Mapping[int, Written]
"""The criteria of a table by their rows."""


def with_ended_levels_apart(document: Document) -> Document:
    """The document, such levels in a column of their own, where nearly every criterion of a table has one on it."""
    for edge in EDGES:
        found = {at: told for at, block in enumerate(document.blocks) if (told := _written_on(block, edge))}
        levels = [one.letter for _column, told in found.values() for one in told.values()]
        if edge is level_bare and not _LETTERS.issubset(levels):
            continue
        if len(levels) >= _FEWEST and not ({*levels} <= _codes(document)):
            blocks = (_apart(block, *found[at]) if at in found else block for at, block in enumerate(document.blocks))
            document = replace(document, blocks=tuple(blocks))
    return document


def _codes(document: Document) -> frozenset[str]:
    """E and D, where a key of the document explains them as anything but levels: `D = Documents`."""
    texts = (text for block in document.blocks for text in (block.text, *(cell.text for cell in block.cells)))
    pairs = (pair for text in texts for pair in key_pairs(text).items())
    return frozenset(code for code, name in pairs if code in _LETTERS and level_of_cell(name) is None)


def _written_on(block: Block, edge: Edge) -> tuple[int, _Told] | None:
    """The column of a table whose criteria have their level on them, and these; none beside other levels."""
    if not block.cells:
        return None
    grid = grid_of(block.cells)
    written = {at: told for at in range(1, grid.columns + 1) if (told := _written_in(grid, at, edge))}
    if len(written) != 1 or any(_says_level(cell) for cell in block.cells if not edge(cell.text)):
        return None
    column, told = next(iter(written.items()))
    methods = sum(1 for one in told.values() if one.text.isupper() or methods_in(one.text, MethodKey()))
    return None if 2 * methods > len(told) else (column, told)  # `E: Application form` says how, and what level


def _written_in(grid: Grid, column: int, edge: Edge) -> _Told:
    cells = [cell for row in range(1, grid.rows + 1) for cell in grid.own(row) if cell.column == column]
    beside = [cell for cell in cells if len(grid.own(cell.row)) > 1 or column > 1 or grid.columns == 1]
    told = {one.row: said for one in cells if len(one.paragraphs) == 1 and (said := edge(one.text))}
    return told if len(told) >= _SHARE * len(beside) - 1 else {}


def _says_level(cell: Cell) -> bool:
    """Whether a cell says a level, or heads those that do."""
    text = cell.text.strip()
    return not is_enumerator(text) and compact_level(text) is not None


def _apart(block: Block, column: int, told: _Told) -> Block:
    grid = grid_of(block.cells)
    head, first = _head(grid, column, min(told)), min(told)
    heads = [row for row in range(1, grid.rows + 1) if head and _texts(grid, row) == _texts(grid, head)]
    cells = [_beside(cell, column, told) for cell in block.cells]
    cells += [_level(grid, row, column + 1, one.letter) for row, one in told.items()]
    cells += [_level(grid, row, column + 1, _HEADING) for row in heads]
    if not head and column == grid.columns:
        while first > 1 and len(own := grid.own(first - 1)) == 1 and is_group_name(own[0].text):
            first -= 1
        cells = [replace(cell, row=cell.row + 1) if cell.row >= first else cell for cell in cells]
        cells += [_level(grid, first, column, _CRITERIA), _level(grid, first, column + 1, _HEADING)]
    return replace(block, cells=tuple(sorted(cells, key=lambda cell: (cell.row, cell.column))))


def _texts(grid: Grid, row: int) -> list[tuple[int, str]]:
    return [(cell.column, cell.text) for cell in grid.own(row)]


def _head(grid: Grid, column: int, first: int) -> int:
    """The row above the first criterion that has the headings of the columns, or 0."""
    return next((row for row in range(first - 1, 0, -1) if _heads(grid, column, row)), 0)


def _heads(grid: Grid, column: int, row: int) -> bool:
    own = grid.own(row)
    over = next((cell for cell in own if cell.column <= column < cell.column + cell.column_span), None)
    if over is None and any(cell.column > column for cell in own):
        return True  # the criteria themselves have no heading
    heads = over is not None and over.column_span == 1 and over.column == column and _is_usual(over, column)
    return heads or is_header_row(grid, row) or (bool(own) and all(_is_usual(cell, column) for cell in own))


def _is_usual(cell: Cell, column: int) -> bool:
    """Whether a cell is a heading: of criteria, groups or numbers, or of methods where it stands right of criteria."""
    text = cell.text.strip()
    listed = bool(GENERIC_HEADER.match(text)) or is_group_header(text) or is_number_header(text)
    return listed or (cell.column > column and is_method_header(text))


def _beside(cell: Cell, column: int, told: _Told) -> Cell:
    """A cell with its place in the wider table, and without the level that stands in a cell of its own."""
    if cell.column > column:
        return replace(cell, column=cell.column + 1)
    if cell.column + cell.column_span - 1 > column:
        return replace(cell, column_span=cell.column_span + 1)
    if cell.column == column and cell.row in told:
        return replace(cell, paragraphs=(told[cell.row].text,))
    return cell


def _level(grid: Grid, row: int, column: int, text: str) -> Cell:
    beside = grid.at(row, column - 1)
    return Cell((text,), row, column, place=beside.place if beside else Place())
