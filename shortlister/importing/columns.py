"""Tables without ruled lines: columns from the gaps that run down a stretch of lines, rows from what stands in them."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from shortlister.importing.criteria.words.vocabulary import is_group_name, level_of_cell, tick_of
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.prints import Stretch
from shortlister.importing.wording import BULLETS, calls_for_more, split_label

_TYPED: Final = ("-", "–", "—", "*", "o")
"""Bullets that are typed with a key."""
_NUMBER: Final = late_regex(r"^(?:\(?\d{1,3}[.)]?|\(?[A-Za-z][.)]?|[A-Z]{1,3}-?\d{1,3}|[ivxIVX]{1,4}[.)]|\d+\.\d+)$")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text on one line between two wide gaps, in characters (text) or points (PDF).

    `base` is how far down its own letters stand, in neighbouring cells a little higher or lower; `words` how they look.
    """

    left: float
    right: float
    text: str
    bold: bool = False
    base: float = 0.0
    words: tuple[Stretch, ...] = ()


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
    """A cell put together from the runs of one or several lines, with their numbers; `span` counts its columns."""

    column: int
    span: int
    lines: list[str] = field(default_factory=list)
    bold: bool = False
    numbers: list[int] = field(default_factory=list)
    right: float = 0.0
    letter: float = 1.0


@dataclass(frozen=True, slots=True)
class Column:
    """A column's left and right edge."""

    left: float
    right: float


def find_columns(lines: Sequence[RunLine], unit: float) -> list[Column]:
    """The columns in which the runs stand, narrow runs first; wide ones that lie over several make no column.

    `unit` is the width of a character. Columns that many runs bridge are one column after all.
    """
    runs = sorted((run for line in lines for run in line.runs), key=lambda run: run.right - run.left)
    clusters: list[list[float]] = []
    bridging: list[Run] = []
    for run in runs:
        touched = [
            at
            for at, (left, right) in enumerate(clusters)
            if run.left < right + 0.2 * unit and run.right > left - 0.2 * unit
        ]
        if len(touched) > 1:
            bridging.append(run)
        elif touched:
            home = clusters[touched[0]]
            home[0], home[1] = min(home[0], run.left), max(home[1], run.right)
        else:
            clusters.append([run.left, run.right])
    columns = [Column(left, right) for left, right in sorted((one[0], one[1]) for one in clusters)]
    columns = _closed(columns, lines, unit)
    return _bridged(columns, bridging, max(3, int(0.3 * len(lines))))


def _closed(columns: list[Column], lines: Sequence[RunLine], unit: float) -> list[Column]:
    """Narrow columns side by side that no line uses both of are one, whose entries are centred differently."""
    closed: list[Column] = []
    for column in columns:
        last = closed[-1] if closed else None
        if (
            last is not None
            and column.left - last.right < 3.6 * unit
            and max(last.right - last.left, column.right - column.left) < 9 * unit
        ):
            both = any(_uses(line, last) and _uses(line, column) for line in lines)
            if not both:
                closed[-1] = Column(last.left, column.right)
                continue
        closed.append(column)
    return closed


def _uses(line: RunLine, column: Column) -> bool:
    inside = [run for run in line.runs if run.left < column.right and run.right > column.left]
    return any(run.right - run.left < 1.5 * (column.right - column.left) + 0.1 for run in inside)


def _bridged(columns: list[Column], bridging: Sequence[Run], most: int) -> list[Column]:
    joined: list[Column] = []
    for column in columns:
        if joined:
            over = sum(1 for run in bridging if run.left < joined[-1].right and run.right > column.left)
            if over > most or column.left < joined[-1].right:
                joined[-1] = Column(joined[-1].left, max(column.right, joined[-1].right))
                continue
        joined.append(column)
    return joined


def column_at(columns: Sequence[Column], run: Run) -> tuple[int, int]:
    """The first column (from 0) that a run stands in and how many it covers."""
    touched = [
        index
        for index, column in enumerate(columns)
        if min(run.right, column.right) - max(run.left, column.left)
        > 0.15 * min(run.right - run.left, column.right - column.left)
    ]
    if not touched:
        middle = (run.left + run.right) / 2
        nearest = min(range(len(columns)), key=lambda i: abs((columns[i].left + columns[i].right) / 2 - middle))
        return nearest, 1
    return touched[0], touched[-1] - touched[0] + 1


def lay_rows(lines: Sequence[RunLine], columns: Sequence[Column], unit: float) -> list[list[LaidCell]]:
    """The rows of cells; lines that go on with a cell's text are joined to it, repeated headers left out."""
    first = [run.text for run in lines[0].runs] if lines else []
    lines = [
        line for at, line in enumerate(lines) if not at or [run.text for run in line.runs] != first or len(first) < 2
    ]
    numbered, bulleted = _numbered(lines, columns), _bulleted(lines, columns)
    opening = _stanzas(lines, columns)
    rows: list[list[LaidCell]] = []
    before: RunLine | None = None
    beside = False
    for line in lines:
        cells = _cells(line, columns)
        if opening:
            goes_on = bool(rows) and line.number not in opening
        elif bulleted:
            named = beside and before is not None and not _is_apart(before, line)
            goes_on = bool(rows) and len(rows) > 1 and (0 not in cells or named)
            beside = 0 in cells
        else:
            goes_on = (
                bool(rows) and before is not None and _continues(rows[-1], cells, before, line, columns, unit, numbered)
            )
        if goes_on:
            _put(rows[-1], cells)
        elif cells:
            rows.append(list(cells.values()))
        before = line
    for row in rows:
        _clip(row)
    return rows


def _clip(row: Sequence[LaidCell]) -> None:
    """A cell whose text reaches over the next one's column ends before it, where that has a text of its own."""
    ordered = sorted(row, key=lambda cell: cell.column)
    for cell, following in itertools.pairwise(ordered):
        cell.span = min(cell.span, max(1, following.column - cell.column))


def _stanzas(lines: Sequence[RunLine], columns: Sequence[Column]) -> frozenset[int]:
    """The numbers of the lines that each begin a row, where white space parts the rows and not the lines in them.

    Empty where it does not: where a line inside a stretch fills its columns afresh, stretches are groups of rows.
    """
    steps = [other.top - one.top for one, other in itertools.pairwise(lines)]
    usual = sorted(step for step in steps if step > 0)
    if len(usual) < 4:
        return frozenset()
    most = 1.25 * usual[len(usual) // 10]
    stanzas = [[lines[0]]]
    for line, step in zip(lines[1:], steps, strict=True):
        if 0 < step <= most and line.page == stanzas[-1][-1].page:
            stanzas[-1].append(line)
        else:
            stanzas.append([line])
    later = [(stanza, line) for stanza in stanzas for line in stanza[1:]]
    if len(stanzas) < 3 or sum(1 for stanza in stanzas if len(stanza) > 1) < 2:
        return frozenset()
    afresh = sum(1 for stanza, line in later if _begins_afresh(stanza, line, columns))
    return frozenset(stanza[0].number for stanza in stanzas) if afresh * 8 <= len(later) else frozenset()


def _begins_afresh(stanza: Sequence[RunLine], line: RunLine, columns: Sequence[Column]) -> bool:
    """Whether a line inside a stanza is a row by itself: as many cells as any, none going on in small letters."""
    cells, known = _cells(line, columns), [_cells(one, columns) for one in stanza if one is not line]
    widest = max((len(one) for one in known), default=0)
    texts = {column: cell.lines[0] for column, cell in cells.items()}
    if any(len(text) < 3 and any(column in one for one in known) for column, text in texts.items()):
        return True
    if any(map(_says_level, _behind(cells))) and any(_says_level(text) for one in known for text in _behind(one)):
        return True
    return len(cells) >= widest and not any(text[:1].islower() for text in texts.values())


def _behind(cells: dict[int, LaidCell]) -> list[str]:
    return [cell.lines[0] for column, cell in cells.items() if column]


def _says_level(text: str) -> bool:
    return level_of_cell(text) is not None or tick_of(text) is True


def _cells(line: RunLine, columns: Sequence[Column]) -> dict[int, LaidCell]:
    cells: dict[int, LaidCell] = {}
    for run in line.runs:
        column, span = column_at(columns, run)
        cell = cells.setdefault(column, LaidCell(column, span, numbers=[line.number], bold=run.bold))
        cell.lines = [" ".join([*cell.lines, run.text])]
        cell.right, cell.letter = run.right, (run.right - run.left) / max(1, len(run.text))
    return cells


def _put(row: list[LaidCell], cells: dict[int, LaidCell]) -> None:
    known = {cell.column: cell for cell in row}
    for column, cell in cells.items():
        if column in known:
            known[column].lines.extend(cell.lines)
            known[column].numbers.extend(cell.numbers)
            known[column].right = cell.right
        else:
            row.append(cell)


def _bulleted(lines: Sequence[RunLine], columns: Sequence[Column]) -> bool:
    """Whether the cells beside the first column hold lists, so that only the first column tells the rows."""
    others = [run.text for line in lines for run in line.runs if column_at(columns, run)[0] > 0]
    first = [line for line in lines if any(column_at(columns, run)[0] == 0 for run in line.runs)]
    marked = sum(1 for text in others if text[:1] in BULLETS or split_label(text)[0] in _TYPED)
    return marked >= 3 and marked >= 0.3 * len(others) and len(first) < 0.75 * len(lines)


def _numbered(lines: Sequence[RunLine], columns: Sequence[Column]) -> bool:
    """Whether the first column holds nothing but numbers or letters of rows."""
    first = [run.text for line in lines for run in line.runs if column_at(columns, run)[0] == 0]
    good = sum(1 for text in first if _NUMBER.match(text.strip()))
    return len(columns) > 2 and good >= 3 and good >= 0.7 * len(first)


def _is_apart(before: RunLine, line: RunLine) -> bool:
    """Whether white space parts a line from the one above it."""
    if line.bottom == line.top:
        return line.top - before.top > 1.5
    return line.top - before.bottom > 1.2 * (before.bottom - before.top) + 0.01


def _continues(
    row: Sequence[LaidCell],
    cells: dict[int, LaidCell],
    before: RunLine,
    line: RunLine,
    columns: Sequence[Column],
    unit: float,
    numbered: bool,
) -> bool:
    if _is_apart(before, line):
        return False
    known = {cell.column: cell for cell in row}
    if numbered and (0 in known or not any(map(_says_level, [cell.lines[0] for cell in row if cell.column]))):
        alone = 0 not in cells and 0 in known and all(cell.span == 1 for cell in cells.values())
        return alone and not _is_another(known, cells)
    if list(known) == [0] and 0 in cells and calls_for_more(known[0].lines[-1].strip()):
        return True
    shared = [column for column in cells if column in known]
    if not shared or any(column not in known for column in cells):
        return False
    if list(cells) == [0] and len(known) > 1 and line.bottom == line.top and _heads(known[0], cells[0]):
        return False
    return all(_goes_on(known[column], cells[column], _wraps_at(columns, column, unit), unit) for column in shared)


def _heads(cell: LaidCell, following: LaidCell) -> bool:
    """Whether words alone in the first column of a text are the name of a group, and no end of the words above."""
    text, last = following.lines[0], cell.lines[-1].strip()
    return text[:1].isupper() and is_group_name(text) and not (calls_for_more(last) or last.split()[-1].istitle())


def _is_another(known: dict[int, LaidCell], cells: dict[int, LaidCell]) -> bool:
    """Whether a line without a number has its own mark of a level, below a heading or a line that has one too."""
    if not any(map(_says_level, _behind(cells))):
        return False
    before = [cell.lines[-1] for column, cell in known.items() if column]
    return any(map(_says_level, before)) or all(map(is_group_name, before))


def _wraps_at(columns: Sequence[Column], column: int, unit: float) -> float:
    """Where the text of a column is wrapped: near the next column's left edge, at its own right edge in the last."""
    if column + 1 < len(columns):
        return max(columns[column].right, columns[column + 1].left - 2 * unit)
    return columns[column].right


def _goes_on(cell: LaidCell, following: LaidCell, edge: float, unit: float) -> bool:
    text, last = following.lines[0], cell.lines[-1]
    if cell.bold != following.bold or (text.isupper() and len(text) > 3 and not last.isupper()):
        return False
    if text[:1].islower() or text[:1] in "(&/" or last.endswith((",", "-", "/", " and", " or", " the", " of")):
        return True
    full = cell.right + (1 + len(text.split()[0])) * following.letter > edge - 0.5 * unit
    return full and not last.endswith((".", ";", ":")) and len(last) > 12
