"""Tables of one column: a list whose every row is an item, or a box that only holds text."""

from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block
from shortlister.importing.criteria.gathered.scope import Scope
from shortlister.importing.criteria.lines.outline import is_note, level_label
from shortlister.importing.criteria.methods.header_words import heads_only_criteria
from shortlister.importing.criteria.methods.method_notes import method_note
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.words.grid import Grid
from shortlister.importing.criteria.words.section_words import (
    SPECIFICATION,
    is_hard_other,
    is_strong_specification,
    section_of,
)
from shortlister.importing.criteria.words.vocabulary import UNSPECIFIED, is_group_name

_FEW: Final = 2


def as_items(grid: Grid, block: Block, scope: Scope, key: MethodKey) -> Block:
    """The table with its plain rows marked as items, where a level stands and each row is a few words of its own.

    Where the specification is open, a first row that only heads the column is left out, and one that names a group
    stays above the others; either shows that these are items.
    """
    level, rows = scope.level, [cells[0] for row in range(1, grid.rows + 1) if len(cells := grid.own(row)) == 1]
    headed = False
    if grid.columns == 1 and scope.section == SPECIFICATION and len(rows) > _FEW:
        only = heads_only_criteria(rows[0].text)
        headed = only or is_group_name(rows[0].text)
        block = replace(block, cells=tuple(cell for cell in block.cells if cell != rows[0])) if only else block
        rows = rows[1:] if headed else rows
    told = [bool(method_note(cell.text, key)) for cell in rows]
    names = [
        note or any(level_label(one, key) for one in cell.paragraphs) for cell, note in zip(rows, told, strict=True)
    ]
    listed = [cell for cell, name in zip(rows, names, strict=True) if not name]
    if grid.columns != 1 or len(listed) < 2 or (level == UNSPECIFIED and not (headed or any(names[:2]))):
        return block
    if any(len(cell.paragraphs) > 1 or any(cell.marks) or cell.bold or _is_other(cell.text, key) for cell in listed):
        return block
    plain = {id(cell) for cell in listed}
    return replace(
        block, cells=tuple(replace(cell, marks=(True,)) if id(cell) in plain else cell for cell in block.cells)
    )


def _is_other(text: str, key: MethodKey) -> bool:
    """Whether a row is a heading, a note, or too long to be one item."""
    if len(text) > 200 or text.endswith(":") or is_note(text) or method_note(text, key):
        return True
    opens = section_of(text) == SPECIFICATION or is_hard_other(text)  # `Data protection law` may be a row
    return opens or is_group_name(text) or is_strong_specification(text)
