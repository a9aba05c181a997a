"""Tables whose levels are said in plain words (`You need`, `It would help`) above columns or before rows.

Both levels must be there, so that one heading alone (`What you need`) is not taken for more than it says.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.criteria.columns.column_texts import texts_in
from shortlister.importing.criteria.methods.methods import MethodKey, mentioned, methods_in
from shortlister.importing.criteria.words.grid import Grid, grid_of
from shortlister.importing.criteria.words.plain_levels import plain_level
from shortlister.importing.criteria.words.vocabulary import level_of_cell

_HEADS: Final = 3
_BOTH: Final = 2
_METHOD, _TEXT, _LEVEL = "How assessed", "Criteria", "Level"
_FEWEST, _MOST = 2, 4
"""How many columns a table may have whose rows begin with their level."""


def with_plain_heads(document: Document) -> Document:
    """The document with *Essential* and *Desirable* for such headings, and headings for rows that begin with them."""
    blocks = tuple(_renamed(one) if one.kind is BlockKind.TABLE else one for one in _with_bands(document.blocks))
    return document if blocks == document.blocks else replace(document, blocks=blocks)


def _with_bands(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks with such words on rows of their own, and on a line right above a table, in the usual ones."""
    bands = {at: told for at, one in enumerate(blocks) if (told := _bands(one))}
    above = {at for at in range(len(blocks) - 1) if blocks[at + 1].kind is BlockKind.TABLE and _heads_table(blocks[at])}
    said = {plain_level(cell.text) for told in bands.values() for cell in told}
    if not bands or len(said | {plain_level(blocks[at].text) for at in above}) < _BOTH:
        return blocks
    whole = list(blocks)
    for at, told in bands.items():
        whole[at] = replace(blocks[at], cells=_in_usual_words(blocks[at].cells, told))
    for at in above:
        level = plain_level(blocks[at].text) or ""
        whole[at] = replace(blocks[at], text=level.capitalize())
    return whole


def _bands(block: Block) -> list[Cell]:
    """The cells of a table that stand alone in their rows and say a level."""
    if block.kind is not BlockKind.TABLE:
        return []
    grid = grid_of(block.cells)
    rows = ([cell for cell in grid.own(row) if cell.text.strip()] for row in range(1, grid.rows + 1))
    return [own[0] for own in rows if len(own) == 1 and own[0].column == 1 and plain_level(own[0].text)]


def _heads_table(block: Block) -> bool:
    return block.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH) and plain_level(block.text) is not None


def _renamed(block: Block) -> Block:
    grid = grid_of(block.cells)
    for row in range(1, min(grid.rows - 1, _HEADS) + 1):
        own = grid.own(row)
        if len(own) > 1 and _say_both(own):
            return replace(block, cells=_in_usual_words(block.cells, own))
    first = [cell for row in range(1, grid.rows + 1) if (cell := grid.at(row, 1)) and cell.row == row]
    if (asked := _asks_how(grid, first)) and plain_level(first[0].text) is None:
        named = (replace(one, paragraphs=(_METHOD,), marks=(False,)) if one == asked else one for one in block.cells)
        return replace(block, cells=_in_usual_words(tuple(named), first))
    if not _begins_rows(grid, first):
        return block
    cells = _in_usual_words(block.cells, first)
    if cells == block.cells:
        return block  # said in the usual words already
    headed = plain_level(first[0].text) is None
    heads = () if headed else _heads(grid, first[0])
    return replace(block, cells=cells if headed else (*heads, *map(_lower, cells))) if headed or heads else block


def _say_both(cells: Sequence[Cell]) -> bool:
    """Whether one of a few cells says the one level and one the other."""
    told = [level for cell in cells if (level := plain_level(cell.text))]
    return len(told) == len(set(told)) == _BOTH


def _begins_rows(grid: Grid, first: Sequence[Cell]) -> bool:
    """Whether each row but one of headings begins with its level, both levels once, before a cell with more to read."""
    told = [cell for cell in first if cell.paragraphs and plain_level(cell.text)]
    others = [cell for cell in first if cell not in told and (cell.paragraphs or cell.row > 1)]
    if not _FEWEST <= grid.columns <= _MOST or not _say_both(told) or [cell for cell in others if cell.row > 1]:
        return False
    beside = [grid.at(cell.row, 2) for cell in told]
    return all(cell is not None and cell.paragraphs and not plain_level(cell.text) for cell in beside)


def _asks_how(grid: Grid, first: Sequence[Cell]) -> Cell | None:
    """The first cell of the only row below the two levels, with methods below each of the groups across the top."""
    told = [cell for cell in first if cell.paragraphs and plain_level(cell.text)]
    below = [cell for cell in first if told and cell.paragraphs and cell.row > told[-1].row]
    groups = [cell for cell in grid.own(1) if cell.column > 1 and cell.column_span == 1]
    if not _say_both(told) or len(below) != 1 or told[0].row != _BOTH or len(groups) < max(_BOTH, grid.columns - 1):
        return None
    said = [text for column in range(2, grid.columns + 1) if (text := grid.text(below[0].row, column).strip())]
    known = sum(1 for text in said if methods_in(text, MethodKey()) or mentioned(text))
    return below[0] if len(said) >= _BOTH and known * 3 >= len(said) * 2 else None


def _heads(grid: Grid, first: Cell) -> tuple[Cell, ...]:
    """Headings for the columns of rows that begin with their level; none where one holds neither of what is known."""
    names = [_LEVEL, _TEXT]
    for column in range(3, grid.columns + 1):
        if not all(methods_in(text, MethodKey()) for text in texts_in(grid, 1, column)):
            return ()
        names.append(_METHOD)
    return tuple(Cell((name,), 1, at, 1, 1, True, (False,), first.place) for at, name in enumerate(names, 1))


def _lower(cell: Cell) -> Cell:
    return replace(cell, row=cell.row + 1)


def _in_usual_words(cells: Sequence[Cell], telling: Collection[Cell]) -> tuple[Cell, ...]:
    return tuple(_in_usual_word(cell) if cell in telling else cell for cell in cells)


def _in_usual_word(cell: Cell) -> Cell:
    level = plain_level(cell.text)
    if level is None or level_of_cell(cell.text) == level:
        return cell
    return replace(cell, paragraphs=(level.capitalize(),), marks=(False,))
