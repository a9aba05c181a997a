"""Rows that have a name, a level or methods, and nothing where the others have their criterion: the name is it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.places import Passage, place_words
from shortlister.domain.plans.drafts import Cell
from shortlister.domain.refusals import Problem, Sentence
from shortlister.i18n import N_
from shortlister.importing.criteria.columns.roles import Role, Roles
from shortlister.importing.criteria.gathered.gathering import Gathering
from shortlister.importing.criteria.gathered.row_shapes import place_of
from shortlister.importing.criteria.words.grid import Grid, grid_of
from shortlister.importing.criteria.words.vocabulary import is_group_header, is_group_name, level_of_cell, tick_of

TAKEN: Final = N_("{place}: no criterion stands beside “{text}”, so it was taken for one itself; check it.")


def with_names_taken(grid: Grid, roles: Roles) -> tuple[Grid, Sequence[Problem]]:
    """The grid with such names in the column of the criteria, and a doubt for each.

    A name that may be a group's by its words or its heading, or that reaches over several rows, stays where it is.
    """
    texts, names = roles.of(Role.TEXT), roles.of(Role.GROUP)
    if not texts or len(names) != 1 or is_group_header(roles.columns[names[0]].header):
        return grid, ()
    taken: dict[Cell, Cell] = {}
    for row in range(roles.first_row, grid.rows + 1):
        name, beside = grid.at(row, names[0]), grid.at(row, texts[0])
        blank = beside is None or (beside.row == row and _is_blank(beside.text))
        if name is None or name.row != row or name.row_span > 1 or not name.text.strip() or not blank:
            continue
        if _is_levelled(grid, roles, row) and not is_group_name(name.text):
            taken[name] = replace(name, column=texts[0])
    if not taken:
        return grid, ()
    places = {(cell.row, cell.column) for cell in taken.values()}
    kept = [cell for cell in dict.fromkeys(grid.cells.values()) if (cell.row, cell.column) not in places]
    whole = grid_of(tuple(taken.get(cell, cell) for cell in kept))
    return whole, tuple(_doubt(cell) for cell in taken)


def out_of_groups(gathering: Gathering, doubts: Sequence[Problem], group: str) -> None:
    """Takes the criteria that such names became out of the group of the row above, back into that of the table."""
    places = {one.passage.place for one in doubts if one.passage}
    for found in gathering.posts[-1].found if gathering.posts and places else ():
        if found.criterion.source in places:
            found.criterion = replace(found.criterion, group=group)


def _is_blank(text: str) -> bool:
    return not text.strip() or tick_of(text) is False


def _is_levelled(grid: Grid, roles: Roles, row: int) -> bool:
    """Whether a row has a level of its own: a word or letter, or a tick below the name of one."""
    told = [grid.text(row, at) for at in roles.of(Role.LEVEL, Role.ESSENTIAL, Role.DESIRABLE)]
    return any(level_of_cell(text) or tick_of(text) for text in told)


def _doubt(cell: Cell) -> Problem:
    place, text = place_of(cell), " ".join(cell.text.split())
    return Problem("", Sentence(TAKEN, {"place": place_words(place), "text": text}), Passage(place, text))
