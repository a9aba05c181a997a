"""Headings that explain two signs as the two levels, `Essential ● Desirable ○`: put into words in the cells below."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.criteria.words.grid import Grid, grid_of
from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL, level_of_cell
from shortlister.importing.late_regexes import late_regex

_SIGN: Final = r"[(\[]?\s*(?P<{0}>[^\w\s()\[\]“”\"'’‘.,;:=&/|]{{1,3}}|[oxX])\s*[)\]]?"
_LEVEL: Final = r"(?P<{0}>[A-Za-z][A-Za-z -]*?)"
_IS: Final = r"\s*(?:[=:–—-]\s*)?"
_APART: Final = r"\s*(?:[,;/|]|\band\b|\bor\b)?\s*"
_BEHIND: Final = late_regex(
    _LEVEL.format("one") + _IS + _SIGN.format("first") + _APART + _LEVEL.format("other") + _IS + _SIGN.format("second")
)
_BEFORE: Final = late_regex(
    _SIGN.format("first") + _IS + _LEVEL.format("one") + _APART + _SIGN.format("second") + _IS + _LEVEL.format("other")
)
_LONGEST: Final = 60
_ROWS: Final = 3
_FEWEST: Final = 2
_NAMES: Final = {ESSENTIAL: "Essential", DESIRABLE: "Desirable"}


def with_headed_signs(document: Document) -> Document:
    """The document with such signs in words, where the column below holds little else."""
    blocks = tuple(_spelled(block) if block.kind is BlockKind.TABLE else block for block in document.blocks)
    return document if blocks == document.blocks else replace(document, blocks=blocks)


def explained_signs(text: str) -> dict[str, str]:
    """The signs that a heading is made of, each with its level; nothing for any other heading."""
    said = " ".join(text.split())
    found = (_BEHIND.fullmatch(said) or _BEFORE.fullmatch(said)) if len(said) < _LONGEST else None
    if found is None:
        return {}
    levels = [level_of_cell(found[name].strip()) for name in ("one", "other")]
    if set(levels) != {ESSENTIAL, DESIRABLE} or found["first"] == found["second"]:
        return {}
    return {found["first"]: levels[0] or "", found["second"]: levels[1] or ""}


def _spelled(block: Block) -> Block:
    told = {
        (cell.row, cell.column): signs
        for cell in block.cells
        if cell.row <= _ROWS and (signs := explained_signs(cell.text))
    }
    if not told:
        return block
    grid = grid_of(block.cells)
    used = {at: signs for at, signs in told.items() if _are_signs(grid, *at, signs)}
    cells = []
    for cell in block.cells:
        over = next((signs for (row, column), signs in used.items() if column == cell.column and row < cell.row), {})
        level = over.get(cell.text.strip(), "")
        if (cell.row, cell.column) in used:
            cell = replace(cell, paragraphs=(" / ".join(_NAMES.values()),))
        elif level:
            cell = replace(cell, paragraphs=(_NAMES[level],))
        cells.append(cell)
    return replace(block, cells=tuple(cells))


def _are_signs(grid: Grid, row: int, column: int, signs: Mapping[str, str]) -> bool:
    """Whether nearly all that stands below a heading is one of its signs."""
    texts = [text for at in range(row + 1, grid.rows + 1) if (text := grid.text(at, column).strip())]
    known = sum(1 for text in texts if text in signs)
    return known >= _FEWEST and known * 5 >= len(texts) * 4
