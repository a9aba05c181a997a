"""Rows that a table without lines between them divided: what only goes on is put to the row above."""

from dataclasses import replace

from shortlister.domain.plans.drafts import Cell
from shortlister.importing.criteria.columns.roles import Role, Roles
from shortlister.importing.criteria.words.grid import Grid, grid_of


def whole_rows(grid: Grid, roles: Roles) -> Grid:
    """The grid with rows that go on in small letters joined to the rows above them.

    Only where nearly every row has a level of its own, and these have none.
    """
    columns = roles.of(Role.LEVEL)
    rows = [row for row in range(roles.first_row, grid.rows + 1) if len(grid.own(row)) > 1]
    lacking = [row for row in rows if not any(grid.text(row, column).strip() for column in columns)]
    divided = [row for row in lacking if _only_goes_on(grid, row)]
    if not columns or not divided or lacking != divided or len(divided) * 2 > len(rows):
        return _without_lone_ends(grid, roles) if columns else grid
    return _joined(grid, set(divided))


def _without_lone_ends(grid: Grid, roles: Roles) -> Grid:
    """The grid with lone cells of criteria that go on in small letters joined to the rows above them."""
    texts = roles.of(Role.TEXT)
    ends = {
        row
        for row in range(roles.first_row + 1, grid.rows + 1)
        if len(own := grid.own(row)) == 1 and own[0].column in texts and _only_goes_on(grid, row)
    }
    return _joined(grid, ends) if ends else grid


def _only_goes_on(grid: Grid, row: int) -> bool:
    """Whether every cell of a row begins in small letters, below one that has text and does not end its sentence."""
    above = [grid.text(row - 1, cell.column) for cell in grid.own(row)]
    small = all(cell.text[:1].islower() and len(cell.text) > 2 for cell in grid.own(row))
    return small and all(text and not text.endswith((".", ";", ":")) for text in above)


def _joined(grid: Grid, rows: set[int]) -> Grid:
    cells: dict[tuple[int, int], Cell] = {}
    for cell in dict.fromkeys(grid.cells.values()):
        home = cell.row
        while home in rows:
            home -= 1
        above = cells.get((home, cell.column)) if home != cell.row else None
        if above is not None and cell.paragraphs:
            last = f"{above.paragraphs[-1]} {cell.paragraphs[0]}"
            texts = (*above.paragraphs[:-1], last, *cell.paragraphs[1:])
            cells[home, cell.column] = replace(above, paragraphs=texts, marks=(*above.marks, *cell.marks[1:]))
        elif home == cell.row:
            cells[home, cell.column] = cell
    return grid_of(tuple(cells.values()))
