"""Rows of a table that have a level as others have and no criterion; columns of criteria that were not read."""

from collections.abc import Iterator
from typing import Final

from shortlister.domain.places import Passage, place_words
from shortlister.domain.plans.drafts import Cell
from shortlister.domain.refusals import Problem, Sentence
from shortlister.i18n import N_
from shortlister.importing.criteria.closing.stood import Standing, cut
from shortlister.importing.criteria.columns.criteria_column import heads_criteria
from shortlister.importing.criteria.words.grid import Grid
from shortlister.importing.criteria.words.letters import letters
from shortlister.importing.criteria.words.vocabulary import is_group_name, level_of_cell, tick_of

LOST: Final = N_("{place}: “{text}” has a level in its row, but no criterion was read from it.")
BEHIND: Final = N_("{place}: the criteria were read from this column, but “{heading}” heads another; check them.")
_FEWEST: Final = 2


def lost_rows(standing: Standing) -> Iterator[Problem]:
    """A doubt for each row with a level where the rows that were read have theirs, and of which nothing was read."""
    taken = " ".join(letters(one.criterion.text) for one in standing.found)
    for at, found in standing.in_tables.items():
        grid, rows, columns = standing.grids[at], {one.row for one in found}, {one.column for one in found}
        levels = _level_columns(grid, rows) - columns
        reached = {row for one in found if one.cell for row in range(one.row, one.row + one.cell.row_span)}
        for row in range(min(rows), grid.rows + 1) if len(rows) >= _FEWEST and levels else ():
            told = row not in reached and any(_says(cell) for cell in grid.own(row) if cell.column in levels)
            words = [cell for cell in grid.own(row) if cell.column not in levels and _is_words(cell)]
            told = told and not any(cell.column in columns for cell in words)  # what stands there is said already
            if told and words and not any(letters(cell.text) in taken for cell in words):
                first = words[0]
                said = {"place": place_words(first.place), "text": cut(first.text)}
                yield Problem("", Sentence(LOST, said), Passage(first.place, first.text))


def other_columns(standing: Standing) -> Iterator[Problem]:
    """A doubt where criteria were read behind their levels, and `Criteria` heads a column before these."""
    for at, found in standing.in_tables.items():
        grid, columns = standing.grids[at], {one.column for one in found}
        rows = {one.row for one in found}
        top = next((row for row in range(1, min(rows)) if len(grid.own(row)) > 1), 0)
        named = [cell for cell in grid.own(top) if heads_criteria(cell.text) and cell.column_span == 1]
        if len(columns) != 1 or len(named) != 1 or not _stand_between(grid, rows, named[0].column, min(columns)):
            continue
        below = [grid.text(row, named[0].column).strip() for row in sorted(rows)]
        if len(below) >= _FEWEST and len({*below}) == len(below) and all(below) and not all(map(is_group_name, below)):
            known = found[0].criterion
            said = {"place": place_words(known.source), "heading": cut(named[0].text)}
            yield Problem("", Sentence(BEHIND, said), Passage(known.source, known.text))


def _level_columns(grid: Grid, rows: set[int]) -> set[int]:
    """The columns in which every row that was read says a level, by a letter or a word."""
    return {at for at in range(1, grid.columns + 1) if all(level_of_cell(grid.text(row, at)) for row in rows)}


def _stand_between(grid: Grid, rows: set[int], first: int, last: int) -> bool:
    """Whether a column of levels or ticks stands between two others."""
    for at in range(first + 1, last):
        texts = [text for row in rows if (text := grid.text(row, at).strip())]
        if texts and all(level_of_cell(text) or tick_of(text) is not None for text in texts):
            return True
    return False


def _says(cell: Cell) -> bool:
    return level_of_cell(cell.text) is not None


def _is_words(cell: Cell) -> bool:
    """Whether a cell holds words that no group is named by."""
    text = cell.text.strip()
    return tick_of(text) is None and len(letters(text)) > len("abc") and not is_group_name(text)
