"""A table as rows and columns in which a merged cell answers for every place that it covers."""

from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter

from shortlister.domain.plans.drafts import Cell


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells of a table by row and column, both from 1."""

    cells: dict[tuple[int, int], Cell]
    rows: int
    columns: int
    beginning: dict[int, list[Cell]]

    def at(self, row: int, column: int) -> Cell | None:
        """The cell that covers a place, or None."""
        return self.cells.get((row, column))

    def text(self, row: int, column: int) -> str:
        """The text of the cell that covers a place."""
        cell = self.cells.get((row, column))
        return "" if cell is None else cell.text

    def own(self, row: int) -> list[Cell]:
        """The non-empty cells that begin in a row, from the left."""
        return self.beginning.get(row, [])[:]


def grid_of(cells: Sequence[Cell]) -> Grid:
    """The grid of a table's cells; empty columns are closed up."""
    covered: dict[tuple[int, int], Cell] = {}
    for cell in cells:
        for row in range(cell.row, cell.row + min(cell.row_span, 2000)):
            for column in range(cell.column, cell.column + min(cell.column_span, 100)):
                covered.setdefault((row, column), cell)
    rows = max((row for row, _column in covered), default=0)
    last = max((cell.row for cell in cells), default=0)
    columns = max((column for _row, column in covered), default=0)
    beginning: dict[int, list[Cell]] = {}
    for place, cell in sorted(covered.items(), key=itemgetter(0)):
        if place == (cell.row, cell.column) and cell.paragraphs:
            beginning.setdefault(cell.row, []).append(cell)
    return Grid(covered, max(last, min(rows, last + 200)), columns, beginning)
