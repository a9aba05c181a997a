"""A document as plain text: one paragraph after the other, tables cell by cell, as a screen reader reads it."""

from collections.abc import Iterator
from dataclasses import replace

from shortlister.domain.plans.drafts import Block, BlockKind, Document


def plain_of(document: Document) -> Document:
    """The same text without tables, in the same order."""
    return replace(document, blocks=tuple(one for block in document.blocks for one in _plain(block)))


def _plain(block: Block) -> Iterator[Block]:
    if block.kind is not BlockKind.TABLE:
        yield block
        return
    for cell in sorted(block.cells, key=lambda cell: (cell.row, cell.column)):
        for at, text in enumerate(cell.paragraphs):
            marked = at < len(cell.marks) and cell.marks[at]
            kind = BlockKind.ITEM if marked else BlockKind.PARAGRAPH
            yield Block(kind, text, depth=int(marked), bold=cell.bold, place=replace(cell.place, block=None))
