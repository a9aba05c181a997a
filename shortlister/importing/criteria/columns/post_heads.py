"""Headings that name several posts beside one another, each over its own column: `Cook Level 1`, `Cook Level 2`."""

import re
from typing import Final

from shortlister.domain.plans.drafts import Cell
from shortlister.importing.criteria.words.grid import Grid
from shortlister.importing.criteria.words.post_names import names_a_post
from shortlister.importing.late_regexes import late_regex

_STEP: Final = late_regex(r"(?:level|grade|band|scale|post|role)\s+(?:\d{1,2}|[IVX]{1,4})", re.IGNORECASE)
"""A post told by its step alone: `Grade 5` beside `Grade 6`."""
_LONGEST: Final = 100


def heads_of_posts(grid: Grid, row: int) -> list[Cell]:
    """Such headings of a row, behind its first column; nothing where fewer than two differ."""
    own = [cell for cell in grid.own(row) if cell.column > 1 and cell.column_span == 1 and len(cell.text) < _LONGEST]
    heads = [cell for cell in own if names_a_post(cell.text) or _STEP.fullmatch(cell.text.strip())]
    return heads if len({" ".join(cell.text.casefold().split()) for cell in heads}) > 1 else []
