"""Tables of Rich Text: rows that say where their cells end, put on one grid; and all parts put into blocks."""

from bisect import bisect_left
from dataclasses import dataclass, field, replace
from typing import Final, Union

from shortlister.domain.places import Place
from shortlister.domain.plans.drafts import Cell, Print
from shortlister.importing.blocks import NOWHERE, Blocks
from shortlister.importing.layout_tables import Part, reading_order
from shortlister.importing.prints import PLAIN

Parts = list[Union["Line", "Table"]]
NEAR: Final = 60
"""Edges closer than this (twips) are one."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text with what its format says; `place` only of a note."""

    text: str
    bold: bool = False
    italic: bool = False
    heading: int = 0
    item: int = 0
    label: str = "•"
    place: Place = NOWHERE
    printed: Print = PLAIN


@dataclass(frozen=True, slots=True)
class CellEdge:
    """Where a cell ends (twips); whether it goes on with the cell before, begins a merge downwards, or is in one."""

    at: int
    goes_on: bool = False
    begins_below: bool = False
    below: bool = False


@dataclass(slots=True)
class Table:
    """Rows of cells; the cells of the row under way are in `cells`."""

    rows: list[tuple[tuple[CellEdge, ...], list[Parts]]] = field(default_factory=list)
    cells: list[Parts] = field(default_factory=list)

    def end_row(self, edges: tuple[CellEdge, ...]) -> None:
        """The row under way is complete."""
        cells, self.cells = self.cells, []
        if cells:
            own = edges[: len(cells)]
            last = own[-1].at if own else 0
            more = tuple(CellEdge(last + 1000 * (n + 1)) for n in range(len(cells) - len(own)))
            self.rows.append((own + more, cells))

    def nests(self) -> bool:
        """Whether a cell holds a table of its own."""
        return any(isinstance(part, Table) for _edges, cells in self.rows for cell in cells for part in cell)


def put_parts(blocks: Blocks, parts: Parts) -> None:
    """Every line and table, in order; a table round other tables is read cell by cell."""
    tables = 0
    waiting = list(reversed(parts))
    while waiting:
        match waiting.pop():
            case Line() as line:
                _put_line(blocks, line)
            case Table() as table if table.nests():
                waiting += reversed(_in_order(table))
            case Table() as table:
                tables += 1
                blocks.table(_cells(blocks, table, tables))


def _in_order(table: Table) -> Parts:
    """What stands in the cells of a table around other tables, each heading of a column with what is below it."""
    edges = _grid(table)
    parts: list[Part] = []
    contents: list[Parts] = []
    for row, (ends, cells) in enumerate(table.rows, 1):
        left = 0
        for end, content in zip(ends, cells, strict=True):
            right = max(bisect_left(edges, end.at - NEAR) + 1, left + 1)
            text = " ".join(part.text for part in content if isinstance(part, Line)).strip()
            holds = any(isinstance(part, Table) for part in content)
            parts.append(Part(row, left + 1, right - left, text, holds))
            contents.append(content)
            left = right
    return [part for at in reading_order(parts) for part in contents[at]]


def _put_line(blocks: Blocks, line: Line) -> None:
    if line.heading:
        blocks.heading(line.text, line.heading, line.place)
    elif line.item:
        how = {"bold": line.bold, "italic": line.italic}
        blocks.item(line.text, line.item, line.place, label=line.label, printed=line.printed, **how)
    else:
        blocks.paragraph(line.text, line.place, bold=line.bold, italic=line.italic, printed=line.printed)


def _grid(table: Table) -> list[int]:
    """The edges of all rows, near ones as one."""
    edges: list[int] = []
    for at in sorted({edge.at for row, _cells in table.rows for edge in row}):
        if not edges or at - edges[-1] > NEAR:
            edges.append(at)
    return edges


def _cells(blocks: Blocks, table: Table, number: int) -> list[Cell]:
    edges = _grid(table)
    made: list[Cell] = []
    merges: dict[int, int] = {}
    for row, (ends, contents) in enumerate(table.rows, 1):
        left = 0
        for end, content in zip(ends, contents, strict=True):
            right = bisect_left(edges, end.at - NEAR) + 1
            column, left = left + 1, max(right, left + 1)
            lines = [part for part in content if isinstance(part, Line)]
            if end.goes_on and made and made[-1].row == row:
                made[-1] = _with(blocks, made[-1], lines, column_span=left - made[-1].column + 1)
            elif end.below and column in merges:
                above = made[merges[column]]
                made[merges[column]] = _with(blocks, above, lines, row_span=row - above.row + 1)
            else:
                place = Place(cell=f"table {number} row {row} column {column}")
                spans = (1, max(1, left - column + 1))
                merges.pop(column, None)
                if end.begins_below:
                    merges[column] = len(made)
                made.append(_cell(blocks, lines, row, column, spans, place))
    return made


def _cell(
    blocks: Blocks, lines: list[Line], row: int, column: int, spans: tuple[int, int] = (1, 1), place: Place = NOWHERE
) -> Cell:
    return blocks.cell(
        [(line.text, line.item > 0) for line in lines],
        row,
        column,
        spans=spans,
        bold=bool(lines) and all(line.bold or line.heading for line in lines),
        italic=bool(lines) and all(line.italic for line in lines),
        place=place,
        prints=[replace(line.printed, bold=100) if line.heading else line.printed for line in lines],
        depths=[line.item for line in lines],
    )


def _with(blocks: Blocks, cell: Cell, lines: list[Line], *, row_span: int = 0, column_span: int = 0) -> Cell:
    more = _cell(blocks, lines, cell.row, cell.column)
    return replace(
        cell,
        paragraphs=cell.paragraphs + more.paragraphs,
        marks=cell.marks + more.marks,
        prints=cell.printed + more.printed,
        row_span=row_span or cell.row_span,
        column_span=column_span or cell.column_span,
    )
