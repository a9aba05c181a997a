"""Levels in the cells of tables put the usual way: headings of letters that are explained, methods for each level."""

import re
from collections.abc import Collection
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.criteria.methods.by_level import methods_by_level
from shortlister.importing.criteria.methods.legends import legend_pairs
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL
from shortlister.importing.late_regexes import late_regex

_LETTERS: Final = late_regex(r"[A-Z]{1,2}(?:\s*[/,|]\s*[A-Z]{1,2})+")
_BOTH: Final = late_regex(r"(?is)essential.*desirable|desirable.*essential")
_HEADS: Final = 3
"""The first rows of a table, one of which has the headings."""
_LONGEST: Final = 600
_LEVEL: Final = "E/D"


def with_legend_heads(document: Document) -> Document:
    """The document with `E/D` for each heading that is nothing but letters explained as levels, both of them there."""
    texts = [block.text for block in document.blocks if block.kind is not BlockKind.TABLE]
    texts += [cell.text for block in document.blocks for cell in block.cells]
    legend = {code: level for text in texts if len(text) < _LONGEST for code, level in legend_pairs(text).items()}
    if {*legend.values()} != {ESSENTIAL, DESIRABLE} or legend.keys() <= {"E", "D"}:
        return document
    blocks = tuple(_with_heads(one, legend) if one.kind is BlockKind.TABLE else one for one in document.blocks)
    return document if blocks == document.blocks else replace(document, blocks=blocks)


def with_levels_lettered(document: Document) -> Document:
    """The document with `Form (E), Interview (D)` for cells that say in words which methods are for which level.

    By its words such a cell could be taken for a heading of levels.
    """
    blocks = tuple(
        replace(block, cells=tuple(map(_lettered, block.cells))) if block.kind is BlockKind.TABLE else block
        for block in document.blocks
    )
    return document if blocks == document.blocks else replace(document, blocks=blocks)


def _lettered(cell: Cell) -> Cell:
    spelled = cell.row > 1 and _BOTH.search(cell.text) and len(cell.text) < _LONGEST
    told = methods_by_level(cell.text, MethodKey()) if spelled else {}
    if not told:
        return cell
    said = ", ".join(f"{' and '.join(names)} ({level[:1].upper()})" for level, names in sorted(told.items()))
    return replace(cell, paragraphs=(said,), marks=(False,))


def _with_heads(block: Block, legend: Collection[str]) -> Block:
    return replace(block, cells=tuple(_as_level(cell, legend) for cell in block.cells))


def _as_level(cell: Cell, legend: Collection[str]) -> Cell:
    text = cell.text.strip(" :")
    if cell.row > _HEADS or not _LETTERS.fullmatch(text) or not all(c in legend for c in re.findall(r"[A-Z]+", text)):
        return cell
    return replace(cell, paragraphs=(_LEVEL,), marks=(False,))
