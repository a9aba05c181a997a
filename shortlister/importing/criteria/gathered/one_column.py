"""Tables of one column: a list whose every row is an item, or a box that only holds text."""

from dataclasses import replace

from shortlister.domain.plans.drafts import Block
from shortlister.importing.criteria.lines.outline import is_note, level_label
from shortlister.importing.criteria.methods.method_notes import method_note
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.words.grid import Grid
from shortlister.importing.criteria.words.section_words import is_strong_specification, section_of
from shortlister.importing.criteria.words.vocabulary import UNSPECIFIED, is_group_name


def as_items(grid: Grid, block: Block, level: str, key: MethodKey) -> Block:
    """The table with its plain rows marked as items, where a level stands and each row is a few words of its own."""
    rows = [cells[0] for row in range(1, grid.rows + 1) if len(cells := grid.own(row)) == 1]
    told = [bool(method_note(cell.text, key)) for cell in rows]
    names = [
        note or any(level_label(one, key) for one in cell.paragraphs) for cell, note in zip(rows, told, strict=True)
    ]
    listed = [cell for cell, name in zip(rows, names, strict=True) if not name]
    if grid.columns != 1 or len(listed) < 2 or (level == UNSPECIFIED and not any(names[:2])):
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
    return is_group_name(text) or is_strong_specification(text) or section_of(text) is not None
