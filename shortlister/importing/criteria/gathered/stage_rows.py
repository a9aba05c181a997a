"""Rows across a table that name a stage of the selection for the groups below: `INTERVIEW CRITERIA`, then groups."""

from collections.abc import Iterator
from dataclasses import replace

from shortlister.domain.plans.drafts import Cell
from shortlister.importing.criteria.columns.roles import Roles
from shortlister.importing.criteria.methods.header_words import table_methods
from shortlister.importing.criteria.words.grid import Grid, grid_of


def stage_parts(grid: Grid, roles: Roles) -> Iterator[tuple[tuple[str, ...], Grid, Roles]]:
    """The parts of a table below such rows, each with its methods; the whole table where it has none of them.

    The first of them stands above all criteria, so that none is a note about the rows above it.
    """
    stages = {row: said for row in range(roles.first_row, grid.rows + 1) if (said := _stage(grid, row))}
    first = next((row for row in range(roles.first_row, grid.rows + 1) if grid.own(row)), 0)
    again = len(stages) > 1 or any(len(grid.own(row + 1)) == 1 for row in stages if row < grid.rows)
    if roles.measured or first not in stages or not again:
        yield (), grid, roles
        return
    ends = [*sorted(stages)[1:], grid.rows + 1]
    for (row, methods), end in zip(sorted(stages.items()), ends, strict=True):
        kept = [cell for cell in _cells(grid) if cell.row < end]
        yield methods, grid_of(kept), replace(roles, first_row=row + 1)


def _stage(grid: Grid, row: int) -> tuple[str, ...]:
    own = grid.own(row)
    wide = len(own) == 1 and own[0].column == 1 and (own[0].column_span >= max(2, grid.columns - 1) or own[0].bold)
    return table_methods(own[0].text) if wide else ()


def _cells(grid: Grid) -> list[Cell]:
    return [cell for row in range(1, grid.rows + 1) for cell in grid.own(row)]
