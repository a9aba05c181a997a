"""Plain tables beside those of criteria: facts of the post, duties, conditions, who approved the paper. No criteria."""

import re
from collections.abc import Sequence
from typing import Final

from shortlister.domain.places import Passage, place_words
from shortlister.domain.plans.drafts import Cell
from shortlister.domain.refusals import Problem, Sentence
from shortlister.i18n import N_
from shortlister.importing.criteria.columns.roles import Role, Roles, roles_from_content
from shortlister.importing.criteria.gathered.gathering import Gathering
from shortlister.importing.criteria.gathered.row_shapes import place_of
from shortlister.importing.criteria.gathered.sections import Sections
from shortlister.importing.criteria.words.form_lines import is_form_line
from shortlister.importing.criteria.words.grid import Grid
from shortlister.importing.criteria.words.schedules import is_schedule, tells_how_often
from shortlister.importing.criteria.words.section_words import OTHER, SPECIFICATION, section_of
from shortlister.importing.criteria.words.vocabulary import (
    UNSPECIFIED,
    is_group_name,
    level_of_cell,
    sounds_like_a_criterion,
    tick_of,
)
from shortlister.importing.late_regexes import late_regex

_SHORT: Final = 4
_LEVELLED: Final = late_regex(
    r"(?i)[(\[]?(?:[A-Z]{1,4}[-.])?(?:[ED]|ess(?:ential)?|des(?:irable)?)[-. ]?\d{1,2}[\].:)]?"
)
"""The number of a criterion that tells its level: `E1`, `PS-D2`."""


def stands_apart(grid: Grid, before: Roles | None, gathering: Gathering, level: str) -> bool:
    """Whether a table without a level holds something else than criteria; what is not sure of it is said.

    Dates do, and what stands below `Main duties`; so does a plain table where all criteria had levels from theirs.
    """
    if is_schedule(grid):
        return True
    cells = [cell for row in range(1, grid.rows + 1) for cell in grid.own(row)]
    answered = _asks_yes_or_no(grid)
    marked = any(_LEVELLED.fullmatch(cell.text.strip()) for cell in cells if cell.column == 1)
    marked = marked or any(level_of_cell(cell.text) or (tick_of(cell.text) and not answered) for cell in cells)
    if marked or (level != UNSPECIFIED and not answered):
        return False
    if _is_headed_otherwise(grid):
        return True
    known = gathering.posts[-1].found if gathering.count() else []
    written = before is not None and len(before.columns) == grid.columns and before.of(Role.ESSENTIAL, Role.DESIRABLE)
    begun = bool(written) and not (grid.rows == 1 and _is_short(grid))
    if cells and all(is_form_line(cell.text) for cell in cells if cell.column == 1):
        return True
    if not cells or not known or begun or not all(one.levelled for one in known) or grid.columns < 2:
        return False
    if not answered and any(
        any(cell.marks) or sounds_like_a_criterion(cell.text) or is_group_name(cell.text) for cell in cells
    ):
        return False
    _leave_out(cells, gathering)
    return True


def stands_outside(grid: Grid, sections: Sections) -> bool:
    """Whether a table stands in a section of something else, or behind text that asks for nothing and has no levels.

    One with as many columns as that of the criteria above the text is said, as it may be a further part of it.
    """
    scope, before, gathering = sections.scope, sections.roles, sections.gathering
    if scope.section == OTHER or scope.listing != OTHER:
        return scope.section == OTHER
    if scope.section != SPECIFICATION or before is None or len(before.columns) != grid.columns or not before.levelled:
        return True
    if is_schedule(grid) or _is_headed_otherwise(grid) or _asks_yes_or_no(grid):
        return True
    if roles_from_content(grid, gathering.key).levelled:
        return False
    if grid.rows > 1:
        _leave_out([cell for row in range(1, grid.rows + 1) for cell in grid.own(row)], gathering)
    return True


def _leave_out(cells: Sequence[Cell], gathering: Gathering) -> None:
    """Says by its first cell that a table was left out."""
    said = N_("{place}: “{text}” stands among what is asked for, but was left out.")
    place, text = place_of(cells[0]), " ".join(cells[0].text.split())
    words = Sentence(said, {"place": place_words(place), "text": text})
    gathering.notes.append(Problem("", words, Passage(place, cells[0].text)))


def _is_short(grid: Grid) -> bool:
    """Whether every place of a table's one row has a few words: nothing goes on from the table above."""
    texts = [grid.text(1, column) for column in range(1, grid.columns + 1)]
    return all(0 < len(text.split()) <= _SHORT for text in texts)


def _asks_yes_or_no(grid: Grid) -> bool:
    """Whether the first row heads columns to answer in: `Hazard`, `Yes`, `No`, or `Never`, `Sometimes`, `Often`."""
    beside = [" ".join(cell.text.lower().split()) for cell in grid.own(1)[1:]]
    often = sum(map(tells_how_often, beside))
    both = {"yes", "no"} <= set(beside) or any(re.fullmatch(r"(?:yes|y) ?(?:/|or) ?(?:no|n)", one) for one in beside)
    return both or (often > 1 and often >= len(beside) - 1)


def _is_headed_otherwise(grid: Grid) -> bool:
    """Whether a first row of a few short headings begins with one that opens another section: `Main duties`."""
    first = grid.own(1)
    short = all(len(cell.text.split()) <= _SHORT and len(cell.paragraphs) == 1 for cell in first)
    below = [cell for row in range(2, grid.rows + 1) for cell in grid.own(row) if cell.column == 1]
    others = any(section_of(cell.text) is not None for cell in below)
    return len(first) > 1 and len(below) > 1 and short and not others and section_of(first[0].text) == OTHER
