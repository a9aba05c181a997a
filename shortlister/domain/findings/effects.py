"""Which cells can change who passes the gate, or who stands before the line.

Exact, without trying every choice. A cell bears on the line when, with some choice of all the other open cells, the set
of applicants whose rank is within the places is not the same for two of its own choices. Cells of different
applicants are free of each other, so of the others it is enough to know, for a share, how many must end above it,
how many can, and whether somebody can end within an interval.
"""

from collections.abc import Collection
from enum import StrEnum
from itertools import pairwise
from math import inf

from shortlister.domain.findings.cells import Cell
from shortlister.domain.findings.gates import Bar, GateResult
from shortlister.domain.findings.line import Contender, Line, View, contender, line_of
from shortlister.domain.findings.marks import Board, Choice, Marks, Slot, Slots
from shortlister.domain.findings.reach import (
    NOTHING,
    Rest,
    bounds,
    needed,
    passing,
    totals,
    widened,
    without_choice,
    without_slot,
)


class Effect(StrEnum):
    """What a cell can still change."""

    GATE = "gate"
    LINE = "line"
    NONE = "none"


class Effects:
    """Judges the cells of one stage; `gone` are applicants (ids) who have withdrawn."""

    def __init__(self, board: Board, gone: Collection[str], places: int | None) -> None:
        self.board = board
        self.contenders = {
            marks.applicant.id: contender(marks, board.bar, board.grain)
            for marks in board.marks
            if places and marks.applicant.id not in gone
        }
        ranked = [one for one in self.contenders.values() if one]
        self.line = line_of(ranked, places, board.grain) if places else None

    def of(self, marks: Marks) -> "Judge":
        """The judge of one applicant's cells."""
        return Judge(self.board.bar, self.board.slots, marks, self.line, self.contenders.get(marks.applicant.id))


class Judge:
    """Judges one applicant's cells; cells that are alike are judged once."""

    def __init__(self, bar: Bar, slots: Slots, marks: Marks, line: Line | None, own: Contender | None) -> None:
        self.bar = bar
        self.slots = slots
        self.marks = marks
        self.line = line
        self.own = own
        self.view = line.view(own) if line else None
        self._open = dict(marks.slots)
        gated = [slot.results for slot in self._open.values() if slot.gate]
        self._failing = gated.count(frozenset({GateResult.FAIL}))
        self._unpassable = sum(GateResult.PASS not in results for results in gated)
        self._runs = all(slot.run for slot in self._open.values())
        self._zone: tuple[int, int] | None = None
        self._known: dict[tuple[Slot, Choice | None], Effect] = {}

    def effect(self, index: int, cell: Cell) -> Effect:
        """The effect of the cell on the measure at `index`: open, or settled though members differed."""
        settled: Choice | None = None
        slot = self._open.get(index)
        if slot is None:
            assert cell.rating is not None
            slot = self.slots.slot(index, cell.ratings.values())
            settled = self.slots.choice(index, cell.rating)
        known = self._known.get((slot, settled))
        if known is None:
            known = self._known[slot, settled] = self._judged(slot, settled)
        return known

    def _judged(self, slot: Slot, settled: Choice | None) -> Effect:
        if settled is None:
            if self.bar.percent is None:
                return self._judged_open(slot)
            rest = without_slot(self.marks, slot)
        else:
            rest = without_choice(self.marks, settled, gate=slot.gate)
        if rest.failed:
            return Effect.NONE
        if slot.gate and decides_gate(rest, slot, self.bar):
            return Effect.GATE
        if self.line and self.view and self._decides_line(rest, slot, self.line, self.view):
            return Effect.LINE
        return Effect.NONE

    def _judged_open(self, slot: Slot) -> Effect:
        """The same for an open cell where no share of the marks is asked for: what all cells have in common is known.

        Outside the zone, from the line's floor to where it is out of reach, no cell of the applicant bears on it.
        """
        if self.marks.failed:
            return Effect.NONE
        if slot.gate and len(slot.results) > 1:
            failing = self._failing - (slot.results == {GateResult.FAIL})
            if not failing and GateResult.FAIL in slot.results:
                return Effect.GATE
            unpassable = self._unpassable - (GateResult.PASS not in slot.results)
            if not failing and not self.marks.carried and not unpassable:
                return Effect.GATE
        line, view, own = self.line, self.view, self.own
        if line is None or view is None or own is None or GateResult.FAIL in slot.results:
            return Effect.NONE
        if own.high < view.floor or (own.sure and own.low >= view.near):
            return Effect.NONE
        if self._runs and len(own.ends) == 1:
            moves = self._run_moves(slot, line, view, own)
        else:
            moves = self._decides_line(without_slot(self.marks, slot), slot, line, view)
        return Effect.LINE if moves else Effect.NONE

    def _run_moves(self, slot: Slot, line: Line, view: View, own: Contender) -> bool:
        """`_decides_line` where the other cells reach every total from a first to a last one: no total is tried."""
        ((available, bits),) = own.ends.items()
        first, last = bounds(bits)
        first, last = first - slot.passing[0].earned, last - slot.passing[-1].earned
        from_floor, to_near = self._within(available)
        for one, other in pairwise(slot.passing):
            low = max(first + one.earned, from_floor - other.earned + one.earned)
            high = min(last + one.earned, to_near)
            if low <= high and line.moved_run(own, view, available, (low, high), other.earned - one.earned):
                return True
        return False

    def _within(self, available: int) -> tuple[int, int]:
        """The first total from the floor on, and the last below where the line is out of reach."""
        assert self.line is not None
        assert self.view is not None
        if self._zone is None:
            near = self.view.near
            self._zone = self.line.totals_between(available, self.view.floor, near if near == inf else near - 1)
            if near == inf:
                self._zone = (self._zone[0], self.line.grain)
        return self._zone

    def _decides_line(self, rest: Rest, slot: Slot, line: Line, view: View) -> bool:
        """Whether two choices of a cell that does not decide the gate can change who is before the line."""
        if GateResult.FAIL in slot.results:
            return False  # all its choices fail, or another cell does
        reach, _ = passing(rest, self.bar, slot.choices[0] if slot.gate else None)
        for more, bits in reach.items():
            sums = [(rest.total + choice.earned, rest.available + more + choice.available) for choice in slot.choices]
            for (one, available), (other, also) in pairwise(sums):
                if available == also:
                    if available and self._moved_level(bits, one, other, available, line, view):
                        return True
                elif any(
                    line.moved(
                        self.own,
                        view,
                        line.share(one + total, available) if available else None,
                        line.share(other + total, also) if also else None,
                    )
                    for total in totals(bits)
                ):
                    return True
        return False

    def _moved_level(self, bits: int, one: int, other: int, available: int, line: Line, view: View) -> bool:
        """The same for two choices of the same available marks: only totals about the line are looked at."""
        low, high = min(one, other), max(one, other)
        if low == high or view.floor == inf or view.near == -inf:
            return False
        first, last = line.totals_between(available, view.floor, inf if view.near == inf else view.near - 1)
        first = max(0, first - high)
        bits >>= first
        if view.near != inf:
            if last < low + first:
                return False
            bits &= (1 << (last - low - first + 1)) - 1
        return any(
            line.moved(
                self.own,
                view,
                line.share(low + first + total, available),
                line.share(high + first + total, available),
            )
            for total in totals(bits)
        )


def decides_gate(rest: Rest, slot: Slot, bar: Bar) -> bool:
    """Whether, with some choice of the other open cells, this cell of the gate changes its result."""
    results = slot.results
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
    if rest.carried or len(slot.results) == 1:
        return False
    return any(
        bits >> max(needed(rest, bar, available, choice) for choice in slot.choices)
        for available, bits in valued.items()
    )


def _always(slot: Slot, result: GateResult) -> bool:
    return slot.results == {result}


def _never(slot: Slot, result: GateResult) -> bool:
    return result not in slot.results
