"""Headings of criteria that hold the key to the codes of the table: `Criteria (A = form, I = interview)`.

The key is put as a line above the table, so that such a heading is not taken for one of methods.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.criteria.columns.column_texts import texts_in
from shortlister.importing.criteria.columns.header import compact_level
from shortlister.importing.criteria.methods.keys import key_pairs
from shortlister.importing.criteria.words.grid import Grid, grid_of
from shortlister.importing.criteria.words.vocabulary import (
    DESIRABLE,
    ESSENTIAL,
    GENERIC_HEADER,
    is_group_header,
    level_of_cell,
)
from shortlister.importing.late_regexes import late_regex

_HEAD: Final = late_regex(r"(?P<head>[^()\[\]=\n]{4,60}?)\s*(?P<mark>[(\[\n:]|\s[–—-]\s)\s*(?P<key>\S(?s:.)+)")
_SIGN: Final = late_regex(r"\b[A-Z][A-Za-z]{0,4}\)?\s?[=:–—-]")
_PARTS: Final = late_regex(r"[^A-Za-z0-9]+")
_HEADS: Final = 3
_FEWEST: Final = 2
_LONGEST: Final = 300
_CRITERIA: Final = "Criteria"


def with_keyed_heads(document: Document) -> Document:
    """The document with such keys told in lines of their own."""
    blocks = [one for block in document.blocks for one in _apart(block)]
    return document if len(blocks) == len(document.blocks) else replace(document, blocks=tuple(blocks))


def _apart(block: Block) -> Iterator[Block]:
    grid = grid_of(block.cells) if block.kind is BlockKind.TABLE and any(map(_key, block.cells)) else None
    for cell in block.cells if grid else ():
        if grid and cell.row <= _HEADS and (name := _name(grid, cell)):
            yield replace(block, kind=BlockKind.PARAGRAPH, text=_key(cell), place=cell.place, cells=())
            bare = replace(cell, paragraphs=(name,), marks=(False,))
            block = replace(block, cells=tuple(bare if one is cell else one for one in block.cells))
    yield block


def _key(cell: Cell) -> str:
    """The key that a heading holds, which is empty for any other cell."""
    text = cell.text.strip()
    if cell.row > _HEADS or len(text) > _LONGEST or not _SIGN.search(text):
        return ""
    found = _HEAD.fullmatch(text)
    key = found["key"].strip(" .)]") if found else text
    return key if len(key_pairs(key)) >= _FEWEST else ""


def _name(grid: Grid, cell: Cell) -> str:
    """What a heading of criteria, groups or a level is without its key; empty where it may be one of methods."""
    if not (key := _key(cell)):
        return ""
    found = _HEAD.fullmatch(cell.text.strip())
    name = found["head"].strip(" :") if found else ""
    if name and (GENERIC_HEADER.match(name) or is_group_header(name) or level_of_cell(name)):
        return name
    levels = {compact_level(one.text) for one in grid.own(cell.row) if one is not cell}
    codes = set(key_pairs(key))
    below = texts_in(grid, cell.row + 1, cell.column)
    coded = any(
        all(part.upper() in codes or set(part.upper()) <= codes for part in _PARTS.split(text)) for text in below
    )
    return _CRITERIA if {ESSENTIAL, DESIRABLE} <= levels and below and not coded else ""
