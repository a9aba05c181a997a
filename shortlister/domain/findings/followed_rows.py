"""What is kept of each applicant while rank and queue are followed from change to change."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from shortlister.domain.findings.cells import Cell, CellState
from shortlister.domain.findings.differences import listed, urgency
from shortlister.domain.findings.effects import Judge
from shortlister.domain.findings.gates import GateResult
from shortlister.domain.findings.line import Contender, Line
from shortlister.domain.findings.marks import Board, Marks
from shortlister.domain.findings.ranking import Span, span_of
from shortlister.domain.findings.reach import bounds
from shortlister.domain.records import MeasureKey, Member

Bucket = tuple[int, int]
"""Cells of the queue of one urgency: what they can change, and their spread, widest first."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """What stays as long as a value is only advanced; `board` is that of the state in which it was derived.

    `positions` is the place of each applicant (id) in the order of references, `indices` that of each measure.
    """

    stage: str
    board: Board
    grain: int
    positions: Mapping[str, int]
    indices: Mapping[MeasureKey, int]
    outstanding: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One applicant. `key` is the share (times grain) of one who is ranked, `span` what open cells make of it.

    `listed` are the cells of the queue (index of the measure, spread), `judged` those in order of urgency: what each
    can change, its spread, its index. `sees` are the lowest and highest share at which the line bears on them.
    """

    marks: Marks
    cells: tuple[Cell, ...]
    gone: bool
    gate: GateResult
    key: int | None
    span: Span | None
    contender: Contender | None
    listed: tuple[tuple[int, int], ...]
    missing: int
    sees: tuple[float, float]
    judged: tuple[tuple[int, int, int], ...]


@dataclass(frozen=True, slots=True)
class Block:
    """Some rows that follow one another by reference, and how many of their cells are of each urgency."""

    rows: tuple[Row, ...]
    counts: Mapping[Bucket, int]

    @classmethod
    def of(cls, rows: Iterable[Row]) -> "Block":
        """A block of these rows."""
        every = tuple(rows)
        counts: dict[Bucket, int] = {}
        for row in every:
            for effect, spread, _ in row.judged:
                counts[effect, spread] = counts.get((effect, spread), 0) + 1
        return cls(every, counts)


def made_row(
    fixed: Fixed,
    marks: Marks,
    cells: tuple[Cell, ...],
    own: Contender | None,
    line: Line | None,
    *,
    gone: bool,
    waiting: tuple[tuple[int, int], ...] | None = None,
    missing: int | None = None,
) -> Row:
    """The row of these marks and cells, judged by the line; `waiting` and `missing` where they are known already."""
    board = fixed.board
    gate = marks.gate(board.bar)
    running = not gone and gate is not GateResult.FAIL
    if waiting is None:
        waiting = tuple((index, cell.spread) for index, cell in enumerate(cells) if listed(cell))
    if missing is None:
        missing = sum(cell.state is CellState.MISSING for cell in cells)
    waiting = () if gone else waiting
    return Row(
        marks,
        cells,
        gone,
        gate,
        marks.total * fixed.grain // marks.available if running and marks.available else None,
        span_of(marks, fixed.grain) if running else None,
        own,
        waiting,
        missing,
        _sees(fixed, cells, waiting, own),
        _judged(fixed, marks, cells, own, waiting, line),
    )


def _sees(
    fixed: Fixed, cells: Sequence[Cell], waiting: Sequence[tuple[int, int]], own: Contender | None
) -> tuple[float, float]:
    """From which to which share the line bears on the cells; a settled one might have been settled another way."""
    settled = [index for index, _ in waiting if not cells[index].open]
    if not settled:
        return (own.low, own.high) if own else (1, 0)
    if own is None:
        return 0, fixed.grain
    slots = fixed.board.slots
    less = more = 0
    for index in settled:
        cell = cells[index]
        assert cell.rating is not None
        now = slots.choice(index, cell.rating)
        for choice in slots.slot(index, cell.ratings.values()).choices:
            if choice.available != now.available:
                return 0, fixed.grain
            less, more = min(less, choice.earned - now.earned), max(more, choice.earned - now.earned)
    ends = [(available, *bounds(bits)) for available, bits in own.ends.items()]
    low = min(max(0, first + less) * fixed.grain // available for available, first, _ in ends)
    return low, max((last + more) * fixed.grain // available for available, _, last in ends)


def _judged(
    fixed: Fixed,
    marks: Marks,
    cells: Sequence[Cell],
    own: Contender | None,
    waiting: Sequence[tuple[int, int]],
    line: Line | None,
) -> tuple[tuple[int, int, int], ...]:
    if not waiting:
        return ()
    judge = Judge(fixed.board.bar, fixed.board.slots, marks, line, own)
    return tuple(sorted((*urgency(judge.effect(index, cells[index]), spread), index) for index, spread in waiting))


def rejudged(fixed: Fixed, row: Row, line: Line) -> Row:
    """The row with its cells judged by another line."""
    return replace(row, judged=_judged(fixed, row.marks, row.cells, row.contender, row.listed, line))


def touches(row: Row, moved: Iterable[tuple[float, float]]) -> bool:
    """Whether the line has moved where it bears on the row."""
    low, high = row.sees
    return any(low <= last and first <= high for first, last in moved)
