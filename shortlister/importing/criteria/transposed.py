"""Tables that lie on their side: levels down the first column, groups along the top."""

from shortlister.domain.places import Place
from shortlister.importing.criteria.cell_items import entries_of
from shortlister.importing.criteria.gathering import Gathering
from shortlister.importing.criteria.grid import Grid
from shortlister.importing.criteria.methods import methods_in
from shortlister.importing.criteria.roles import Role, Roles
from shortlister.importing.criteria.vocabulary import is_method_header, level_of_cell


def is_transposed(grid: Grid, roles: Roles) -> bool:
    """Whether the first column names levels and the columns beside it, each with its own heading, hold criteria."""
    first = roles.first_row
    if first < 2 or grid.columns < 3 or roles.columns[1].role is not Role.LEVEL:
        return False
    beside = [column for column in range(2, grid.columns + 1) if roles.columns[column].role is not Role.METHOD]
    headed = all(grid.text(first - 1, column).strip() for column in beside)
    levels = [
        grid.text(row, 1).strip(" :")
        for row in range(first, grid.rows + 1)
        if grid.own(row) and not is_method_header(grid.text(row, 1))
    ]
    return (
        headed and bool(levels) and len(levels) <= 4 and all(level_of_cell(text) for text in levels) and len(beside) > 1
    )


def read_transposed(grid: Grid, roles: Roles, gathering: Gathering, methods: tuple[str, ...]) -> None:
    """Emits the criteria of every cell with the level of its row and the group and methods of its column."""
    below = {
        column: methods_in(grid.text(row, column), gathering.key) or _as_written(grid.text(row, column))
        for row in range(roles.first_row, grid.rows + 1)
        if is_method_header(grid.text(row, 1))
        for column in range(2, grid.columns + 1)
    }
    for row in range(roles.first_row, grid.rows + 1):
        if is_method_header(grid.text(row, 1)):
            continue
        level = level_of_cell(grid.text(row, 1).strip(" :")) or ""
        named = next((methods_in(grid.text(row, c), gathering.key) for c in roles.of(Role.METHOD)), None)
        for cell in grid.own(row):
            if cell.column == 1 or roles.columns[cell.column].role is Role.METHOD:
                continue
            group = grid.text(roles.first_row - 1, cell.column).replace("\n", " ").strip(" :")
            for entry in entries_of(cell, gathering.key):
                place = cell.place if cell.place.cell else Place(cell=f"row {row} column {cell.column}")
                gathering.emit(
                    entry.text, level=entry.level or level,
                    methods=entry.methods or below.get(cell.column) or named or methods,
                    group=group, place=place, strength=3, doubts=entry.doubts,
                )  # fmt: skip


def _as_written(text: str) -> tuple[str, ...]:
    """A method in words that are not among the known ones."""
    bare = " ".join(text.split())
    return (bare[:1].upper() + bare[1:],) if 3 < len(bare) < 50 else ()
