"""Tables whose headings ask in words of their own: `What do we want?`, `Do you have to have it?`, `How will we know?`

What stands below tells what such a heading is for; it is given the word that headings of its kind have.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.criteria.columns.column_texts import texts_in
from shortlister.importing.criteria.columns.header import is_header_row
from shortlister.importing.criteria.columns.legend_heads import with_legend_heads, with_levels_lettered
from shortlister.importing.criteria.columns.paired_heads import with_paired_heads
from shortlister.importing.criteria.columns.post_heads import heads_of_posts
from shortlister.importing.criteria.methods.header_words import heads_remarks
from shortlister.importing.criteria.methods.methods import MethodKey, methods_in
from shortlister.importing.criteria.words.grid import Grid, grid_of
from shortlister.importing.criteria.words.vocabulary import (
    DESIRABLE,
    ESSENTIAL,
    is_level_header,
    level_of_cell,
    levels_named,
)
from shortlister.importing.criteria.words.words_for_levels import level_told
from shortlister.importing.late_regexes import late_regex

_ASKS: Final = late_regex(
    r"(?:how|what|who|which|where|why|do|does|is|are|must|can|could|will|would|should|have|has"
    r"|we (?:shall|will|would|ask|look|want|need|expect)|we[’']ll|you (?:will|should|must))\b[^.:;]*",
    re.IGNORECASE,
)
_NEED: Final = late_regex(
    r"\b(?:essential|must|needed|necessary|required|vital|compulsory|have to|need (?:it|this|to)|do without)\b",
    re.IGNORECASE,
)
_NO_NEED: Final = late_regex(r"\b(?:not|un\w+|only|just|without|desirable|extra|bonus|nice|help\w*)\b", re.IGNORECASE)
_YES: Final = late_regex(r"(?P<yes>yes|y)\b|(?P<no>no|n)\b", re.IGNORECASE)
_LIST: Final = late_regex(r"\s*(?:,|;|/|&|\+|\band\b|\bor\b)\s*", re.IGNORECASE)
_WORDS: Final = 10
_FEWEST: Final = 3
_TEXT, _LEVEL, _METHOD = "Criteria", "Level", "How assessed"


def with_known_heads(document: Document) -> Document:
    """The document, such headings put in the usual words, and `Yes` and `No` below `Is this essential?` as levels."""
    document = with_levels_lettered(with_legend_heads(with_paired_heads(document)))
    blocks = tuple(_with_heads(block) if block.kind is BlockKind.TABLE else block for block in document.blocks)
    return document if blocks == document.blocks else replace(document, blocks=blocks)


def _with_heads(block: Block) -> Block:
    grid = grid_of(block.cells)
    for row in range(1, min(grid.rows - _FEWEST, 3) + 1):
        own = grid.own(row)
        if len(own) == grid.columns > 1 and all(_may_head(cell) for cell in own):
            kinds = _kinds(grid, row, own)
            return replace(block, cells=_renamed(block.cells, row, kinds, own)) if kinds else block
    return block


def _may_head(cell: Cell) -> bool:
    text = " ".join(cell.paragraphs)
    return cell.column_span == cell.row_span == 1 and 0 < len(text.split()) <= _WORDS and not level_of_cell(text)


def _kinds(grid: Grid, row: int, own: Sequence[Cell]) -> dict[int, str]:
    """The usual words for the headings by their columns, one of them that of a level and one that of criteria."""
    if not any(_asks(cell) for cell in own):
        return {}
    below = {cell.column: texts_in(grid, row + 1, cell.column) for cell in own}
    levels = [cell for cell in own if _tells_levels(cell, below[cell.column])]
    methods = [cell for cell in own if cell not in levels and _are_methods(below[cell.column])]
    others = [cell for cell in own if cell not in (*levels, *methods) and below[cell.column]]
    if (
        len(levels) > 1
        or any(cell in levels for cell in heads_of_posts(grid, row))
        or not others
        or not (levels or (methods and not is_header_row(grid, row)))
    ):
        return {}
    if not levels and any(_is_entry(cell) for cell in methods):
        return {}  # a first criterion beside its own methods: `Has kept accounts`, `Interview`
    wanted = [cell for cell in others if not heads_remarks(cell.text)] or others
    main = max(wanted, key=lambda cell: sum(map(len, below[cell.column])))
    if sum(len(text.split()) for text in below[main.column]) < _FEWEST * len(below[main.column]):
        return {}
    kinds = dict.fromkeys([cell.column for cell in levels], _LEVEL) | {main.column: _TEXT}
    return kinds | dict.fromkeys([cell.column for cell in methods], _METHOD)


def _asks(cell: Cell) -> bool:
    text = " ".join(cell.paragraphs).strip()
    return text.endswith("?") or bool(len(text.split()) > 1 and _ASKS.fullmatch(text))


def _is_entry(cell: Cell) -> bool:
    """Whether a cell lists methods itself, and so heads nothing."""
    text = " ".join(cell.paragraphs).strip()
    return not text.endswith("?") and methods_in(text, MethodKey()) is not None


def _tells_levels(head: Cell, texts: Sequence[str]) -> bool:
    """Whether every cell below a heading says a level in words, or answers whether what it is beside is needed."""
    if len(texts) < _FEWEST:
        return False
    if _answers(head):
        return all(_YES.match(text) for text in texts)
    return {level_told(text) for text in texts} == {ESSENTIAL, DESIRABLE} and not is_level_header(head.text)


def _answers(head: Cell) -> str:
    """The level that `Yes` says below a heading, or nothing: `Is this essential?`"""
    text = " ".join(head.paragraphs).strip()
    if not text.endswith("?"):
        return ""
    if _NEED.search(text) and not (levels_named(text) - {ESSENTIAL}):
        spared = re.search(r"\b(?:do|manage|live) without\b", text)
        unasked = re.search(r"\b(?:not|un)\s?(?:essential|needed|necessary|required)", text)
        return DESIRABLE if unasked or (spared and not re.search(r"(?i)can(?:not|['’]t)", text)) else ESSENTIAL
    return DESIRABLE if levels_named(text) == {DESIRABLE} else ""


def _are_methods(texts: Sequence[str]) -> bool:
    told = sum(1 for text in texts if len(text) < 90 and methods_in(text, MethodKey()))
    return len(texts) >= _FEWEST and told * 3 >= len(texts) * 2


def _renamed(cells: Sequence[Cell], row: int, kinds: dict[int, str], own: Sequence[Cell]) -> tuple[Cell, ...]:
    heads = {cell.column: cell for cell in own}
    told: list[Cell] = []
    for cell in cells:
        kind = kinds.get(cell.column)
        if cell.row == row and kind:
            cell = replace(cell, paragraphs=(kind,), marks=())
        elif cell.row > row and kind == _LEVEL and cell.column_span == 1 and (yes := _answers(heads[cell.column])):
            cell = _as_level(cell, yes)
        told.append(cell)
    return tuple(told)


def _as_level(cell: Cell, yes: str) -> Cell:
    """A cell that says `Yes` or `No` with the level that means; other words behind it stay."""
    found = _YES.match(cell.text)
    if found is None:
        return cell
    no = DESIRABLE if yes == ESSENTIAL else ESSENTIAL
    level = yes if found["yes"] else no
    rest = cell.text[found.end() :].strip(" ,.;:–—-")
    return replace(cell, paragraphs=(level.capitalize() + (f" ({rest})" if rest else ""),), marks=())
