"""Which cells can change who passes the gate, or who stands before the line.

Exact, without trying every choice. A cell bears on the line when, with some choice of all the other open cells, the set
of applicants whose rank is within the places is not the same for two of its own choices. Cells of different
applicants are free of each other, so of the others it is enough to know, for a share, how many must end above it,
how many can, and whether somebody can end within an interval.
"""

from collections.abc import Collection, Iterable
from enum import StrEnum
from itertools import pairwise

from shortlister.domain.findings.cells import Cell
from shortlister.domain.findings.gates import Bar, GateResult
from shortlister.domain.findings.line import Contender, Line, View
from shortlister.domain.findings.marks import Board, Choice, Marks, Slot
from shortlister.domain.findings.reach import (
    NOTHING,
    Rest,
    needed,
    passing,
    totals,
    whole,
    widened,
    without_choice,
    without_slot,
)
from shortlister.domain.scales import NA


class Effect(StrEnum):
    """What a cell can still change."""

    GATE = "gate"
    LINE = "line"
    NONE = "none"


class Effects:
    """Judges the cells of one stage; `gone` are applicants (ids) who have withdrawn."""

    def __init__(self, board: Board, gone: Collection[str], places: int | None) -> None:
        self.board = board
        self.line = _line(board, gone, places) if places else None

    def of(self, marks: Marks) -> "Judge":
        """The judge of one applicant's cells."""
        return Judge(self.board, marks, self.line)


def _line(board: Board, gone: Collection[str], places: int) -> Line:
    contenders: dict[str, Contender] = {}
    further: set[int] = set()
    for marks in board.marks:
        if marks.applicant.id in gone:
            continue
        reach, fails = passing(whole(marks), board.bar)
        if reach:
            contenders[marks.applicant.id] = Contender(marks.total, marks.available, reach, fails)
        further.update(_other_sums(board, marks))
    return Line(contenders, places, further)


def _other_sums(board: Board, marks: Marks) -> Iterable[int]:
    """The available marks if a settled cell in which somebody said not assessable were settled so, or another way."""
    settled = {
        board.slots.full[index]
        for index, measure in enumerate(board.measures)
        if not (cell := board.cells[marks.applicant.id, measure.key]).open
        and cell.differing
        and NA in cell.ratings.values()
    }
    if not settled:
        return
    sums = {marks.available}
    for _, slot in marks.slots:
        sums = {one + choice.available for one in sums for choice in slot.choices}
    for full in settled:
        yield from (one + change for one in sums for change in (-full, 0, full))


class Judge:
    """Judges one applicant's cells; cells that are alike are judged once."""

    def __init__(self, board: Board, marks: Marks, line: Line | None) -> None:
        self.board = board
        self.marks = marks
        self.line = line
        self.view = line.view(marks.applicant.id) if line else None
        self._slots = dict(marks.slots)
        self._known: dict[tuple[Slot, Choice | None], Effect] = {}

    def effect(self, index: int, cell: Cell) -> Effect:
        """The effect of the cell on the measure at `index`: open, or settled though members differed."""
        settled: Choice | None = None
        slot = self._slots.get(index)
        if slot is None:
            assert cell.rating is not None
            slot = self.board.slots.slot(index, cell.ratings.values())
            settled = self.board.slots.choice(index, cell.rating)
        known = self._known.get((slot, settled))
        if known is None:
            known = self._known[slot, settled] = self._judged(slot, settled)
        return known

    def _judged(self, slot: Slot, settled: Choice | None) -> Effect:
        if settled is None:
            rest = without_slot(self.marks, slot)
        else:
            rest = without_choice(self.marks, settled, gate=slot.gate)
        if rest.failed:
            return Effect.NONE
        if slot.gate and decides_gate(rest, slot, self.board.bar):
            return Effect.GATE
        if self.line and self.view and self._decides_line(rest, slot, self.line, self.view):
            return Effect.LINE
        return Effect.NONE

    def _decides_line(self, rest: Rest, slot: Slot, line: Line, view: View) -> bool:
        """Whether two choices of a cell that does not decide the gate can change who is before the line."""
        if any(choice.gate is GateResult.FAIL for choice in slot.choices):
            return False  # all its choices fail, or another cell does
        reach, _ = passing(rest, self.board.bar, slot.choices[0] if slot.gate else None)
        for more, bits in reach.items():
            ends = [
                (rest.total + choice.earned, line.factor(rest.available + more + choice.available))
                for choice in slot.choices
            ]
            for total in totals(bits):
                shares = [None if factor is None else (start + total) * factor for start, factor in ends]
                if any(line.moved(self.marks.applicant.id, view, one, other) for one, other in pairwise(shares)):
                    return True
        return False


def decides_gate(rest: Rest, slot: Slot, bar: Bar) -> bool:
    """Whether, with some choice of the other open cells, this cell of the gate changes its result."""
    results = {choice.gate for choice in slot.choices}
    if bar.percent is not None:
        return _decides_share(rest, slot, bar)
    others = [one for one in rest.slots if one.gate]
    if rest.failed or any(_always(one, GateResult.FAIL) for one in others) or len(results) == 1:
        return False
    if GateResult.FAIL in results:
        return True
    return not rest.carried and not any(_never(one, GateResult.PASS) for one in others)


def _decides_share(rest: Rest, slot: Slot, bar: Bar) -> bool:
    """The same for a gate that is a share of the essential marks."""
    reach = NOTHING
    valued = NOTHING
    for one in rest.slots:
        if one.gate:
            reach = widened(reach, one.choices)
            valued = widened(valued, [choice for choice in one.choices if choice.gate is GateResult.PASS])
    for available, bits in reach.items():
        least = [needed(rest, bar, available, choice) for choice in slot.choices]
        if bits >> min(least) != bits >> max(least) << (max(least) - min(least)):
            return True
    if rest.carried or len({choice.gate for choice in slot.choices}) == 1:
        return False
    return any(
        bits >> max(needed(rest, bar, available, choice) for choice in slot.choices)
        for available, bits in valued.items()
    )


def _always(slot: Slot, result: GateResult) -> bool:
    return all(choice.gate is result for choice in slot.choices)


def _never(slot: Slot, result: GateResult) -> bool:
    return all(choice.gate is not result for choice in slot.choices)
