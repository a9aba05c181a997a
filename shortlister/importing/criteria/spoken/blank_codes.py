"""Cells left empty beside criteria in a column of methods, where a sentence says how all or the others are measured.

A row of which nothing but its text is filled may name a group. Here it asks for something, and its cell says `–`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.spoken.scopes import Which
from shortlister.importing.criteria.spoken.sentences import read, sentences_in
from shortlister.importing.criteria.words.grid import Grid, grid_of
from shortlister.importing.criteria.words.vocabulary import is_group_name, is_method_header
from shortlister.importing.late_regexes import late_regex

_NOTHING: Final = "–"
_ALSO: Final = late_regex(r"(?i)^(?:also|then|further|other(?:wise)?|in addition)\s+")
_HEAD_ROWS: Final = 3
_METHODS: Final = 2
"""The column of methods, which is the last."""


def with_blank_codes_shown(document: Document) -> Document:
    """The document, a dash in each such cell of a table of criteria and methods that has no other column."""
    tables = {at: rows for at, block in enumerate(document.blocks) if (rows := _empty(block))}
    if not tables or not any(map(_tells_of_others, document.blocks)):
        return document
    blocks = list(document.blocks)
    for at, rows in tables.items():
        blocks[at] = replace(blocks[at], cells=tuple(_filled(blocks[at], rows)))
    return replace(document, blocks=tuple(blocks))


def _tells_of_others(block: Block) -> bool:
    """Whether a paragraph says how every criterion is measured, or those of which nothing else is said."""
    if block.kind in (BlockKind.TABLE, BlockKind.HEADING):
        return False
    for sentence in (part for one in sentences_in(block.text) for part in one.split(";")):
        reading = read(sentence.strip(), (), MethodKey())
        for clause in reading.clauses:
            if any(one.every or one.which is Which.REST for one in clause.scopes) and not clause.without:
                return True
    return False


def _empty(block: Block) -> Sequence[int]:
    """The rows of a table of criteria and methods in which nothing stands beside what is asked for."""
    grid = grid_of(block.cells) if block.kind is BlockKind.TABLE else None
    if grid is None or grid.columns != _METHODS:
        return ()
    heads = range(1, min(grid.rows, _HEAD_ROWS) + 1)
    head = next((row for row in heads if is_method_header(_ALSO.sub("", grid.text(row, 2)))), 0)
    rows = range(head + 1, grid.rows + 1)
    if not head or not grid.text(head, 1).strip() or not rows:
        return ()
    alone = [row for row in rows if grid.text(row, 1).strip() and not grid.text(row, 2).strip()]
    asks = [row for row in alone if not _names_a_group(grid, row)]
    heads_none = rows[-1] in asks or any(row + 1 in asks for row in asks) or bool(asks and rows[0] not in alone)
    return asks if heads_none else ()


def _names_a_group(grid: Grid, row: int) -> bool:
    cell = grid.at(row, 1)
    return cell is None or cell.bold or cell.column_span > 1 or is_group_name(cell.text)


def _filled(block: Block, rows: Sequence[int]) -> Iterator[Cell]:
    for cell in block.cells:
        if cell.row in rows and cell.column == _METHODS:
            continue
        heads = cell.column == _METHODS and _ALSO.match(cell.text) is not None and cell.row <= _HEAD_ROWS
        yield replace(cell, paragraphs=(_ALSO.sub("", cell.text),), marks=()) if heads else cell
        if cell.row in rows and cell.column == 1:
            yield replace(cell, column=_METHODS, paragraphs=(_NOTHING,), marks=())
