"""A level alone further down the first column of a table that a level and methods head: it heads what is below it."""

from dataclasses import replace

from shortlister.domain.plans.drafts import Cell
from shortlister.importing.criteria.columns.roles import Role, Roles
from shortlister.importing.criteria.words.grid import Grid, grid_of
from shortlister.importing.criteria.words.vocabulary import level_of_cell


def with_headings_again(grid: Grid, roles: Roles) -> Grid:
    """The grid in which such a level stands beside the headings of the other columns once more."""
    only = roles.of(Role.LEVEL, Role.ESSENTIAL, Role.DESIRABLE)
    header = roles.first_row - 1
    if only != [1] or roles.of(Role.LEVEL) or header < 1 or not roles.measured:
        return grid
    rows = [row for row in range(roles.first_row, grid.rows + 1) if _is_level(grid, row)]
    heads = [cell for cell in grid.own(header) if cell.column > 1]
    if not rows or not heads:
        return grid
    kept = [_narrow(cell) if cell.row in rows and cell.column == 1 else cell for cell in _cells(grid)]
    kept = [cell for cell in kept if cell.row not in rows or cell.column == 1]
    added = [replace(cell, row=row, row_span=1) for row in rows for cell in heads]
    return grid_of(sorted([*kept, *added], key=lambda cell: (cell.row, cell.column)))


def _is_level(grid: Grid, row: int) -> bool:
    own = grid.own(row)
    text = own[0].text.strip(" :") if len(own) == 1 else ""
    return bool(text) and own[0].column == 1 and len(text) > 1 and level_of_cell(text) is not None


def _narrow(cell: Cell) -> Cell:
    return replace(cell, column_span=1)


def _cells(grid: Grid) -> list[Cell]:
    return list(dict.fromkeys(grid.cells.values()))
