"""Headings of two columns side by side that say in plain speech what is needed and what is wished for.

`Has to be | Would be nice`, `You will have | It would be great if you had`: each alone may head anything; as a pair
they are the levels. They are given the usual words.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.criteria.columns.header import compact_level
from shortlister.importing.criteria.words.grid import Grid, grid_of
from shortlister.importing.late_regexes import late_regex

_WHO: Final = (
    r"(?:(?:we|you|they|applicants|candidates|what|who|which|the person|someone|somebody|it|this)[’'\w]* ){0,3}"
)
_VERY: Final = r"(?:really |absolutely |simply |just |definitely |always )?"
_NEEDED: Final = late_regex(
    rf"(?i){_WHO}{_VERY}(?:must(?:[- ]haves?)?|(?:has|have|had|got|needs?) to|needs?|needed|will|cannot|can[’']?t"
    r"|can not|required?|requires?|expect)"
    r"(?: (?:be|have|bring|see|hold|do without|manage without|live without|be there))?"
    r"(?: (?:in|from|of) (?:you|us|them))?[\s.:…]*"
)
_WISHED: Final = late_regex(
    r"(?i)(?!.*\b(?:must|required|essential)\b).*\b(?:nice|bonus|great|good|lovely|wonderful|handy|extras?|plus"
    r"|welcomed?|helps?|helpful|useful|love|like|advantages?|assets?|ideal(?:ly)?|prefer(?:red)?|hope)\b.*"
)
_NO_LEVEL: Final = late_regex(
    r"(?i)\b(?:what|how|who|where|why) (?:is|are|was|did|do|does)\b|\?|\bscores?\b|\bnotes?\b"
)
_LONGEST: Final = 8
_ROWS: Final = 2
_LEVELS: Final = ("Essential", "Desirable")


def with_paired_heads(document: Document) -> Document:
    """The document with `Essential` and `Desirable` for such headings."""
    blocks = tuple(_paired(block) if block.kind is BlockKind.TABLE else block for block in document.blocks)
    return document if blocks == document.blocks else replace(document, blocks=blocks)


def _paired(block: Block) -> Block:
    grid = grid_of(block.cells)
    for row in range(1, min(grid.rows - 1, _ROWS) + 1):
        own = grid.own(row)
        pairs = [pair for pair in pairwise(own) if _is_pair(pair)]
        if len(pairs) != 1 or any(compact_level(cell.text) for cell in own if cell is not pairs[0][1]):
            continue
        if _are_lists(grid, row, pairs[0]):
            told = {(cell.row, cell.column): level for cell, level in zip(pairs[0], _LEVELS, strict=True)}
            cells = (_renamed(cell, told.get((cell.row, cell.column))) for cell in block.cells)
            return replace(block, cells=tuple(cells))
    return block


def _is_pair(pair: Sequence[Cell]) -> bool:
    needed, wished = (" ".join(cell.text.split()) for cell in pair)
    short = all(0 < len(text.split()) <= _LONGEST for text in (needed, wished))
    plain = short and not (_NO_LEVEL.search(needed) or _NO_LEVEL.search(wished))
    return plain and bool(_NEEDED.fullmatch(needed) and _WISHED.fullmatch(wished)) and not _WISHED.fullmatch(needed)


def _are_lists(grid: Grid, row: int, pair: Sequence[Cell]) -> bool:
    """Whether something of more than a word stands below both, and below the first one in most rows."""
    below = [[grid.text(at, cell.column) for at in range(row + 1, grid.rows + 1)] for cell in pair]
    told = [[text for text in texts if len(text.split()) > 1] for texts in below]
    return all(told) and 2 * len(told[0]) >= len(below[0])


def _renamed(cell: Cell, level: str | None) -> Cell:
    return cell if level is None else replace(cell, paragraphs=(level,), marks=(), labels=(), prints=())
