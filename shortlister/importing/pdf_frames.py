"""Cells of a ruled PDF table whose shading is drawn in pieces: the strips around its text are none of the table's own.

Word prints a shaded cell as one patch a line of text and strips at its sides. Their edges look like lines, so that a
heading cell would fall into nine and no row below it would have a column to stand in.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from shortlister.importing.pdf_parts import RuledCell

_STRIP: Final = 9.0
"""The widest strip at the side of a shaded cell, in points."""


def with_frames_joined(cells: Sequence[RuledCell], edges: Sequence[float]) -> tuple[list[RuledCell], tuple[float, ...]]:
    """The cells with each shaded one whole again, rows and columns numbered anew, and the edges that are left.

    An edge goes where a strip stands at it in each row that has it, and a cell with text reaches across it elsewhere.
    """
    strips = [cell for cell in cells if not cell.words and cell.right - cell.left <= _STRIP]
    gone = _edges_gone(cells, strips) if strips else set()
    if not gone:
        return list(cells), tuple(edges)
    kept = [at for at in range(len(edges)) if at not in gone]
    columns = {column: sum(1 for at in kept if at < column) for column in range(1, len(edges))}
    parts = _parts([cell for cell in strips if _sides(cell) & gone], columns)
    homes: dict[tuple[int, int, int], list[RuledCell]] = {}
    for cell in cells:
        column, rows = columns[cell.column], (cell.row, cell.row + cell.row_span)
        home = next((one for one in parts.get(column, ()) if rows[0] < one[1] and one[0] < rows[1]), None)
        if home and not (home[0] <= rows[0] and rows[1] <= home[1] and columns[_last(cell)] == column):
            return list(cells), tuple(edges)
        homes.setdefault((*(home or rows), column), []).append(cell)
    whole = [_whole(held, rows, column, columns) for (*rows, column), held in homes.items()]
    return _numbered(whole), tuple(edges[at] for at in kept)


def _last(cell: RuledCell) -> int:
    return cell.column + cell.column_span - 1


def _sides(cell: RuledCell) -> set[int]:
    """The edges of the table, counted from 0, at which a cell begins and ends."""
    return {cell.column - 1, _last(cell)}


def _edges_gone(cells: Sequence[RuledCell], strips: Sequence[RuledCell]) -> set[int]:
    crossed = {at for cell in cells if cell.words for at in range(cell.column, _last(cell))}
    beside = {(at, row) for cell in strips for at in _sides(cell) for row in _rows(cell)}
    met = {(at, row) for cell in cells for at in _sides(cell) for row in _rows(cell)}
    return crossed & {at for at, _row in beside} - {at for at, _row in met - beside}


def _rows(cell: RuledCell) -> range:
    return range(cell.row, cell.row + cell.row_span)


def _parts(strips: Iterable[RuledCell], columns: dict[int, int]) -> dict[int, list[tuple[int, int]]]:
    """The rows (first, behind the last) of each shaded cell by the column that it has afterwards."""
    parts: dict[int, list[tuple[int, int]]] = {}
    for cell in sorted(strips, key=lambda cell: (cell.row, cell.column)):
        rows, held = (cell.row, cell.row + cell.row_span), parts.setdefault(columns[cell.column], [])
        if held and rows[0] < held[-1][1]:
            held[-1] = held[-1][0], max(held[-1][1], rows[1])
        else:
            held.append(rows)
    return parts


def _whole(held: Sequence[RuledCell], rows: Sequence[int], column: int, columns: dict[int, int]) -> RuledCell:
    """One cell of all that stand in its place."""
    return RuledCell(
        rows[0],
        column,
        rows[1] - rows[0],
        columns[_last(held[0])] - column + 1,
        min(cell.left for cell in held),
        max(cell.right for cell in held),
        min(cell.bottom for cell in held),
        max(cell.top for cell in held),
        [word for cell in held for word in cell.words],
    )


def _numbered(cells: Sequence[RuledCell]) -> list[RuledCell]:
    """The cells without the rows in which none begins."""
    begun = sorted({cell.row for cell in cells})
    number = {row: at for at, row in enumerate(begun, start=1)}
    return [
        replace(cell, row=number[cell.row], row_span=sum(1 for row in begun if row in _rows(cell)))
        for cell in sorted(cells, key=lambda cell: (cell.row, cell.column))
    ]
