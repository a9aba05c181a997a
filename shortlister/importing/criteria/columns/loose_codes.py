"""Codes of one cell that stand in cells of their own, beyond the last heading: `Level | How` over `E | A | I | R`."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.criteria.columns.header import is_header_row
from shortlister.importing.criteria.methods.methods import MethodKey, methods_in
from shortlister.importing.criteria.words.grid import Grid, grid_of
from shortlister.importing.criteria.words.vocabulary import level_of_cell, tick_of
from shortlister.importing.late_regexes import late_regex

_CODE: Final = late_regex(r"[(\[]?[A-Z]{1,3}\d?[)\]]?[.;,]?")
_SMALL: Final = late_regex(r"[a-z][.;,]?")
_LONGEST: Final = 40
_FEWEST: Final = 2


def with_loose_codes(document: Document) -> Document:
    """The document, such cells of each row put together, as where what parts codes was taken for a column's edge."""
    blocks = tuple(_joined(block) if block.kind is BlockKind.TABLE else block for block in document.blocks)
    return document if blocks == document.blocks else replace(document, blocks=blocks)


def are_methods(texts: Sequence[str]) -> bool:
    """Whether each of several cells has nothing but the code or the name of a method; a code may be typed small."""
    told = [_is_method(text) for text in texts]
    return any(told) and all(one or _is_small(text) for one, text in zip(told, texts, strict=True))


def _is_small(text: str) -> bool:
    return bool(_SMALL.fullmatch(text.strip())) and tick_of(text) is None


def ends_with_codes(texts: Sequence[str]) -> bool:
    """Whether a row ends with several of them; one of headings names both levels besides: `Area | ESS | DES | MOA`."""
    levels = {level for text in texts if (level := level_of_cell(text.strip()))}
    return len(levels) < _FEWEST and are_methods(texts[-_FEWEST:])


def _is_method(text: str) -> bool:
    bare = text.strip()
    if not 0 < len(bare) < _LONGEST or tick_of(bare) is not None:
        return False
    return bool(_CODE.fullmatch(bare)) or bool(methods_in(bare, MethodKey()))


def _joined(block: Block) -> Block:
    grid = grid_of(block.cells)
    runs = list(_runs(grid))
    if not runs:
        return block
    whole = {id(run[0]): replace(run[0], paragraphs=(_text(run),), marks=()) for run in runs}
    gone = {id(cell) for run in runs for cell in run[1:]}
    return replace(block, cells=tuple(whole.get(id(cell), cell) for cell in block.cells if id(cell) not in gone))


def _runs(grid: Grid) -> Iterator[list[Cell]]:
    """The cells of each row that reach beyond the headings above it and are the methods of one criterion."""
    last = head = 0
    for row in range(1, grid.rows + 1):
        own = grid.own(row)
        if is_header_row(grid, row):
            last = max(last if head == row - 1 else 0, own[-1].column + own[-1].column_span - 1)
            head = row
        elif last and own[-1:] and own[-1].column > last:
            yield from _beyond(grid, own, head, last)


def _beyond(grid: Grid, own: Sequence[Cell], head: int, last: int) -> Iterator[list[Cell]]:
    """The codes at a row's end from the last heading's column on, without the level before them."""
    behind = [cell for cell in own if cell.column >= last]
    levels = list(takewhile(lambda cell: level_of_cell(cell.text) is not None, behind))
    run = behind[len(levels) :]
    close = len(run) >= _FEWEST and run[-1].column - run[0].column == len(run) - 1
    free = all(grid.at(head, cell.column) is None for cell in run[1:])
    asked = any(map(_is_words, own[: -len(behind)]))
    texts = [cell.text.strip(" .;,") for cell in run]
    small = all(map(_is_small, texts)) and {text.upper() for text in texts} <= _codes(grid)
    if close and free and asked and (small or are_methods(texts)):
        yield run


def _codes(grid: Grid) -> set[str]:
    """The cells of a table that are a code in capitals."""
    texts = (cell.text.strip(" .;,") for row in range(1, grid.rows + 1) for cell in grid.own(row))
    return {text for text in texts if _CODE.fullmatch(text)}


def _is_words(cell: Cell) -> bool:
    """Whether a cell has more than a mark, a level or a method, so that the codes behind it may be its own."""
    text = cell.text.strip()
    return bool(text) and tick_of(text) is None and level_of_cell(text) is None and not _is_method(text)


def _text(run: Sequence[Cell]) -> str:
    texts = [cell.text.strip(" .;,") for cell in run]
    return ", ".join(text.upper() if _is_small(text) else text for text in texts)
