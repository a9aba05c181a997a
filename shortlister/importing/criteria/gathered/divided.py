"""Rows that a table without lines between them divided: what only goes on is put to the row above."""

from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Cell
from shortlister.importing.criteria.columns.roles import Role, Roles
from shortlister.importing.criteria.words.grid import Grid, grid_of
from shortlister.importing.criteria.words.vocabulary import is_group_name
from shortlister.importing.late_regexes import late_regex

_OPEN_END: Final = late_regex(
    r"(?i)(?:\b(?:and|or|of|the|an?|to|for|with|in|on|by|at|from|as|that|which|who|including|all|its|their|your)|[,/&])$"
)


def whole_rows(grid: Grid, roles: Roles) -> Grid:
    """The grid with rows that go on in small letters joined to the rows above them.

    Only where nearly every row has a level of its own, and these have none.
    """
    columns = roles.of(Role.LEVEL)
    grid = _with_split_rows(grid, roles)
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


def _measuring(roles: Roles) -> list[int]:
    """The columns in which each row has its level, or its methods where no column is one of levels."""
    levels = roles.of(Role.LEVEL, Role.ESSENTIAL, Role.DESIRABLE)
    if not roles.of(Role.TEXT):
        return []
    return levels or roles.of(Role.METHOD, Role.METHOD_TICK)


def _with_split_rows(grid: Grid, roles: Roles) -> Grid:
    """The grid with lone cells that only go on joined to the rows above: each other row has a level, these none.

    They go on in small letters below criteria that begin large, or where the words above end open: `knowledge of the`.
    """
    texts, columns = roles.of(Role.TEXT), _measuring(roles)
    rows = range(roles.first_row, grid.rows + 1) if columns else range(0)
    full = {row for row in rows if any(grid.text(row, column).strip() for column in columns)}
    first = [grid.own(row)[0].text for row in rows if len(grid.own(row)) == 1 and row < min(full, default=0)]
    large = not any(text[:1].islower() for text in first)
    large = large and all(
        text[:1].isupper() for row in full for at in texts if (text := grid.text(row, at).strip(" *•·–-("))
    )
    ends: set[int] = set()
    for row in rows:
        own = grid.own(row)
        if row in full or len(own) != 1 or own[0].column not in texts or row - 1 not in full | ends:
            continue
        above, text = grid.text(row - 1, own[0].column).strip(), own[0].text.strip()
        open_end = bool(_OPEN_END.search(above))
        small = large and _only_goes_on(grid, row) and not is_group_name(text)
        if above and own[0].column_span == 1 and len(own[0].paragraphs) == 1 and (open_end or small):
            ends.add(row)
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
