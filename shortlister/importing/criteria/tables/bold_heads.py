"""Lines in bold type inside a cell that name the criteria below them in plain type."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Cell, Document
from shortlister.importing.criteria.lines.outline import could_be_heading, level_label
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.words.grid import Grid
from shortlister.importing.criteria.words.vocabulary import is_group_name, sounds_like_a_criterion

_LONGEST: Final = 70
_SEVERAL: Final = 2
_ALIKE: Final = 3
_NEAR: Final = 12
"""How many rows away others may tell how cells begin."""


def heads_in_bold(cell: Cell, marks: Sequence[bool], key: MethodKey, *, alike: bool = False) -> frozenset[int]:
    """Where in a cell such names stand: the first line is one, and each has lines below it.

    Bold type that is anywhere else, or that a criterion is written in, makes nothing a name. `alike`: the cells above
    and below begin so too.
    """
    texts = [text.strip() for text in cell.paragraphs]
    bold = [at for at, text in enumerate(texts) if text in cell.strong]
    found = [at for at in bold if level_label(texts[at], key) is None]
    plain = [at for at in range(len(texts)) if at not in bold]
    if not found or found[0] != min(set(range(len(texts))) - (set(bold) - set(found))):
        return frozenset()
    sure = alike or len(found) >= _SEVERAL or len(plain) >= _SEVERAL or is_group_name(texts[found[0]].strip(" :"))
    named = all(at + 1 in plain and not marks[at] and _names(texts[at], texts[at + 1]) for at in found)
    return frozenset(found) if sure and named else frozenset()


def begins_alike(grid: Grid, cell: Cell) -> bool:
    """Whether a cell begins with a bold line above plain ones as nearly all cells near it in its column do."""
    if not _begins_bold(cell):
        return False
    rows = range(max(1, cell.row - _NEAR), min(grid.rows, cell.row + _NEAR) + 1)
    near = [one for row in rows if (one := grid.at(row, cell.column)) and one.row == row and one.paragraphs]
    several = [one for one in near if len(one.paragraphs) > 1]
    return len(several) >= _ALIKE and all(map(_begins_bold, several)) and 2 * len(several) > len(near)


def _begins_bold(cell: Cell) -> bool:
    """Whether the first of several lines is bold and no other, and may be a name."""
    first, *others = cell.paragraphs or ("",)
    bold = bool(others) and cell.strong == {first} and first not in others
    return bold and _names(first.strip(), others[0].strip())


def _names(text: str, below: str) -> bool:
    """Whether a line is a name, and no criterion that the line below goes on with."""
    if len(text) > _LONGEST or not could_be_heading(text, bold=True) or below[:1].islower() or below[:1] == "(":
        return False
    return is_group_name(text.strip(" :")) or not sounds_like_a_criterion(text)


def without_bold_lines(document: Document) -> Document:
    """The document without bold lines in cells where it says itself what bold type means."""
    texts = (text for block in document.blocks for text in (block.text, *(cell.text for cell in block.cells)))
    if not any("bold" in text.lower() for text in texts):
        return document
    blocks = tuple(
        replace(block, cells=tuple(replace(cell, strong=frozenset()) for cell in block.cells))
        for block in document.blocks
    )
    return replace(document, blocks=blocks)
