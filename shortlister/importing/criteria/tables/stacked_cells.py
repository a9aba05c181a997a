"""Paragraphs of a document that are the cells of a table, one below the other: put into a table again."""

from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.criteria.lines.cell_lines import Pasted, pasted_tables
from shortlister.importing.criteria.methods.column_heads import heads_levels, level_head

_LONGEST: Final = 40


def with_cells_in_tables(document: Document) -> Document:
    """The document with a table for each stretch of such paragraphs."""
    blocks = document.blocks
    heads = [block.text for block in blocks if block.kind is not BlockKind.TABLE and len(block.text) < _LONGEST]
    if not any(level_head(text) or heads_levels(text) for text in heads):
        return document
    lines = ["" if block.kind is BlockKind.TABLE else block.text for block in blocks]
    kept: list[Block] = []
    done = 0
    for at, found in pasted_tables(lines):
        if any(block.kind is BlockKind.TABLE for block in blocks[at : found.end]):
            continue
        kept.extend(blocks[done:at])
        kept.append(Block(BlockKind.TABLE, cells=_cells(blocks, found), place=blocks[at].place))
        done = found.end
    return replace(document, blocks=(*kept, *blocks[done:])) if done else document


def _cells(blocks: tuple[Block, ...], found: Pasted) -> tuple[Cell, ...]:
    cells = []
    lines = [block.text for block in blocks]
    for row, numbers in enumerate(found.rows, 1):
        span = found.width if len(numbers) == 1 else 1
        for column, at in enumerate(numbers, found.first_column(numbers)):
            text, place = found.text_at(lines, at), blocks[at].place
            cells.append(Cell((text,), row, column, 1, span, blocks[at].bold or row == 1, (False,), place))
    return tuple(cells)
