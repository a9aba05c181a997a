"""Tables of the work with a column of what is asked for beside it: `Accountabilities | Measures | What you need`.

Where a document asks for something nowhere else, such a column is its specification, below its own heading.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.criteria.words.grid import grid_of
from shortlister.importing.criteria.words.section_words import SPECIFICATION, is_strong_specification, section_of
from shortlister.importing.criteria.words.vocabulary import (
    is_level_header,
    is_method_header,
    level_of_cell,
    levels_named,
)
from shortlister.importing.late_regexes import late_regex

_WORK: Final = late_regex(
    r"(?i)(?:(?:key|main|principal|job|core|specific|primary|your|the) )*(?:duties|responsibilit(?:y|ies)|tasks"
    r"|accountabilit(?:y|ies)|key result areas)(?: (?:and|&) (?:duties|responsibilities|tasks|accountabilities))?\W*"
)
_LONGEST: Final = 60
_DEPTH: Final = 6
_FEWEST: Final = 2


def with_asked_columns(document: Document) -> Document:
    """The document with such columns as lists below their headings, where nothing else is a specification."""
    ahead = (*document.blocks, None)[1:]
    if any(_specifies(block, following) for block, following in zip(document.blocks, ahead, strict=False)):
        return document
    blocks = tuple(one for block in document.blocks for one in _read(block))
    return document if blocks == document.blocks else replace(document, blocks=blocks)


def _specifies(block: Block, following: Block | None) -> bool:
    """Whether a block says levels or methods, or heads a specification that is no such table."""
    if block.cells:
        heads = [cell.text for cell in _heads(block)]
        levelled = any(len(cell.text) > 1 and level_of_cell(cell.text) for cell in block.cells)
        return levelled or any(is_level_header(text) or is_method_header(text) for text in heads)
    if not 0 < len(block.text) < _LONGEST:
        return False
    elsewhere = is_strong_specification(block.text) and (following is None or not following.cells)
    return elsewhere or bool(levels_named(block.text))


def _read(block: Block) -> Iterator[Block]:
    heads = _heads(block) if block.kind is BlockKind.TABLE else []
    asked = [cell for cell in heads if section_of(cell.text.strip()) == SPECIFICATION]
    lists = [(head, _below(block.cells, head)) for head in asked]
    if not any(_WORK.fullmatch(cell.text.strip()) for cell in heads) or not any(items for _head, items in lists):
        yield block
        return
    for head, items in lists:
        yield Block(BlockKind.HEADING, head.text.strip(), depth=_DEPTH, place=head.place)
        yield from items


def _heads(block: Block) -> Sequence[Cell]:
    """The short cells of the first row that has several; one over all columns may stand above it."""
    grid = grid_of(block.cells)
    rows = (grid.own(row) for row in range(1, min(grid.rows, _FEWEST) + 1))
    heads = next((own for own in rows if len(own) >= _FEWEST), [])
    return heads if all(len(cell.text) < _LONGEST and cell.column_span == 1 for cell in heads) else []


def _below(cells: Sequence[Cell], head: Cell) -> list[Block]:
    """The paragraphs below a heading as the items of a list."""
    own = (one for one in cells if one.row > head.row and one.column == head.column and one.column_span == 1)
    return [
        Block(BlockKind.ITEM, text.strip(), depth=1, label="•", place=cell.place)
        for cell in own
        for text in cell.paragraphs
        if text.strip()
    ]
