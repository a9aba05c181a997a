"""Keys of numbers on one line whose first number was taken for a list's: `1. Application form 2. Interview`."""

from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.criteria.methods.numbered_keys import numbered_pairs

_FIRST: Final = "1"


def with_keys_unlisted(document: Document) -> Document:
    """The document with such lines whole, and in no list."""
    blocks = tuple(_unlisted(block) for block in document.blocks)
    return document if blocks == document.blocks else replace(document, blocks=blocks)


def _unlisted(block: Block) -> Block:
    if block.kind is BlockKind.TABLE:
        if any(_begins(label) for cell in block.cells for label in cell.labels):
            return replace(block, cells=tuple(map(_whole, block.cells)))
    elif block.kind is BlockKind.ITEM and (told := _told(block.label, block.text)):
        return replace(block, kind=BlockKind.PARAGRAPH, label="", depth=0, text=told)
    return block


def _whole(cell: Cell) -> Cell:
    if len(cell.labels) != len(cell.paragraphs) or len(cell.marks) != len(cell.paragraphs):
        return cell
    told = [_told(label, text) for label, text in zip(cell.labels, cell.paragraphs, strict=True)]
    if not any(told):
        return cell
    return replace(
        cell,
        paragraphs=tuple(one or text for one, text in zip(told, cell.paragraphs, strict=True)),
        marks=tuple(mark and not one for one, mark in zip(told, cell.marks, strict=True)),
        labels=tuple("" if one else label for one, label in zip(told, cell.labels, strict=True)),
    )


def _begins(label: str) -> bool:
    return label.strip("().: ") == _FIRST


def _told(label: str, text: str) -> str:
    """The line with its number, where the two are such a key together."""
    whole = f"{label} {text}"
    return whole if _begins(label) and numbered_pairs(whole) else ""
