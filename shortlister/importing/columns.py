"""Tables without ruled lines: columns from the gaps that run down a stretch of lines, rows from what stands in them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

_NUMBER: Final = re.compile(r"^(?:\(?\d{1,3}[.)]?|\(?[A-Za-z][.)]?|[A-Z]{1,3}-?\d{1,3}|[ivxIVX]{1,4}[.)]|\d+\.\d+)$")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text on one line between two wide gaps, in characters (text) or points (PDF)."""

    left: float
    right: float
    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class RunLine:
    """The runs of one line, its number and its top and bottom edge (equal to the number in plain text)."""

    number: int
    top: float
    bottom: float
    runs: tuple[Run, ...]
    page: int | None = None


@dataclass(slots=True)
class LaidCell:
    """A cell put together from the runs of one or several lines; `span` counts the columns it covers."""

    column: int
    span: int
    lines: list[str] = field(default_factory=list)
    bold: bool = False
    number: int = 0


@dataclass(frozen=True, slots=True)
class Column:
    """A column's left and right edge."""

    left: float
    right: float


def find_columns(lines: Sequence[RunLine], unit: float, *, tolerance: float = 0.12) -> list[Column]:
    """The columns between gaps that (almost) no line crosses; `unit` is the width of a character."""
    runs = [run for line in lines for run in line.runs]
    if not runs:
        return []
    least, most = min(run.left for run in runs), max(run.right for run in runs)
    steps = int((most - least) / unit) + 2
    covered = [0] * (steps + 1)
    for run in runs:
        for step in range(int((run.left - least) / unit), int((run.right - least) / unit - 0.01) + 1):
            covered[step] += 1
    allowed = max(0, int(len(lines) * tolerance))
    columns: list[Column] = []
    step = 0
    while step < steps:
        if covered[step] <= allowed:
            step += 1
            continue
        begin = step
        while step < steps and covered[step] > allowed:
            step += 1
        columns.append(Column(least + begin * unit, least + step * unit))
    return _closed(columns, unit)


def _closed(columns: list[Column], unit: float) -> list[Column]:
    """Columns with less than one and a half characters between them are one."""
    closed: list[Column] = []
    for column in columns:
        if closed and column.left - closed[-1].right < 1.5 * unit:
            closed[-1] = Column(closed[-1].left, column.right)
        else:
            closed.append(column)
    return closed


def column_at(columns: Sequence[Column], run: Run) -> tuple[int, int]:
    """The first column (from 0) that a run stands in and how many it covers."""
    touched = [
        index
        for index, column in enumerate(columns)
        if min(run.right, column.right) - max(run.left, column.left) > 0.15 * min(run.right - run.left, column.right - column.left)
    ]
    if not touched:
        middle = (run.left + run.right) / 2
        nearest = min(range(len(columns)), key=lambda i: abs((columns[i].left + columns[i].right) / 2 - middle))
        return nearest, 1
    return touched[0], touched[-1] - touched[0] + 1


def lay_rows(lines: Sequence[RunLine], columns: Sequence[Column], unit: float) -> list[list[LaidCell]]:
    """The rows of cells; lines that go on with a cell's text are joined to it."""
    numbered = _numbered(lines, columns)
    rows: list[list[LaidCell]] = []
    before: RunLine | None = None
    for line in lines:
        cells: dict[int, LaidCell] = {}
        for run in line.runs:
            column, span = column_at(columns, run)
            cell = cells.setdefault(column, LaidCell(column, span, number=line.number, bold=run.bold))
            cell.lines = [" ".join([*cell.lines, run.text])]
        if rows and before is not None and _continues(rows[-1], cells, before, line, columns, unit, numbered):
            known = {cell.column: cell for cell in rows[-1]}
            for column, cell in cells.items():
                if column in known:
                    known[column].lines.extend(cell.lines)
                else:
                    rows[-1].append(cell)
        elif cells:
            rows.append(list(cells.values()))
        before = line
    return rows


def _numbered(lines: Sequence[RunLine], columns: Sequence[Column]) -> bool:
    """Whether the first column holds nothing but numbers or letters of rows."""
    first = [run.text for line in lines for run in line.runs if column_at(columns, run)[0] == 0]
    good = sum(1 for text in first if _NUMBER.match(text.strip()))
    return len(columns) > 2 and good >= 3 and good >= 0.7 * len(first)


def _continues(
    row: Sequence[LaidCell], cells: dict[int, LaidCell], before: RunLine, line: RunLine,
    columns: Sequence[Column], unit: float, numbered: bool,
) -> bool:
    if line.top - before.bottom > 1.2 * (before.bottom - before.top) + 0.01 and line.bottom != line.top:
        return False
    if line.bottom == line.top and line.top - before.top > 1.5:
        return False
    known = {cell.column: cell for cell in row}
    if numbered:
        return 0 not in cells and 0 in known and all(cell.span == 1 for cell in cells.values())
    shared = [column for column in cells if column in known]
    if not shared or any(column not in known for column in cells):
        return False
    return all(_goes_on(known[column], cells[column], columns[column], unit) for column in shared)


def _goes_on(cell: LaidCell, following: LaidCell, column: Column, unit: float) -> bool:
    text, last = following.lines[0], cell.lines[-1]
    if text[:1].islower() or text[:1] in "(&/" or last.endswith((",", "-", "/", " and", " or", " the", " of")):
        return True
    full = len(last) + 1 + len(text.split()[0]) > 0.95 * (column.right - column.left) / unit
    return full and not last.endswith((".", ";", ":")) and len(last) > 12
