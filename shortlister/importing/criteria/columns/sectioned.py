"""Tables that hold a whole job specification: a section's name on the left of each row, its text on the right."""

import re
from collections.abc import Sequence
from typing import Final

from shortlister.domain.plans.drafts import Cell
from shortlister.importing.criteria.words.grid import Grid
from shortlister.importing.criteria.words.section_words import OTHER, SPECIFICATION, section_of
from shortlister.importing.late_regexes import late_regex

_NEEDED: Final = late_regex(
    r"\b(?:requirements?|qualifications?|skills|experience|knowledge|eligibility|competenc(?:y|ies|es)|attributes"
    r"|abilities)\b",
    re.IGNORECASE,
)


def is_sectioned(grid: Grid) -> bool:
    """Whether rows are sections of which at least two name what a person needs, one with a list, and one else."""
    rows = [cells for row in range(1, grid.rows + 1) if (cells := grid.own(row))]
    if grid.columns != 2 or any(len(cells) > 2 for cells in rows):
        return False
    wanted = [cells[1] for cells in rows if says_needs(cells) and len(cells[1].text) > 20]
    others = [cells for cells in rows if len(cells) == 2 and section_of(cells[0].text) == OTHER]
    listed = any(any(cell.marks) or len(cell.paragraphs) > 2 for cell in wanted)
    return len(wanted) > 1 and listed and bool(others)


def says_needs(cells: Sequence[Cell]) -> bool:
    """Whether a row is a section that says what a person needs."""
    if len(cells) != 2 or len(name := cells[0].text.strip()) > 80:
        return False
    kind = section_of(name)
    return kind == SPECIFICATION or (kind is None and bool(_NEEDED.search(name)))
