"""Levels in brackets behind the lines of a column: `A degree (essential)`."""

import re
from typing import Final

from shortlister.domain.plans.drafts import Cell
from shortlister.importing.criteria.words.grid import Grid
from shortlister.importing.late_regexes import late_regex

_LEVEL_BEHIND: Final = late_regex(r"\w\s+[(\[](essential|desirable)[)\]]$", re.IGNORECASE)


def ends_as_others(grid: Grid, cell: Cell) -> bool:
    """Whether a cell ends with its level in brackets as half the lines of its column do, some with either level."""
    if not _LEVEL_BEHIND.search(cell.text.strip()):
        return False
    rows = [grid.at(at, cell.column) for at in range(1, grid.rows + 1)]
    own = [one for one in rows if one is not None and one.column == cell.column]
    lines = [line.strip() for one in own for line in one.paragraphs if line.strip()]
    ends = [found[1].casefold() for line in lines if (found := _LEVEL_BEHIND.search(line))]
    return len(set(ends)) > 1 and 2 * len(ends) >= len(lines)
