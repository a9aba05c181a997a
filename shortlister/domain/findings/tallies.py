"""Marks as sums of parts, one for each cell, so that changing a cell changes one part. All in whole units."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm

from shortlister.domain.findings.cells import Cell, CellState
from shortlister.domain.findings.gates import Bar, GateResult
from shortlister.domain.findings.marks import Slots
from shortlister.domain.measures import Measure
from shortlister.domain.records import Combine
from shortlister.domain.scales import NA, Rating
from shortlister.domain.state import State


@dataclass(frozen=True, slots=True)
class Tally:
    """A part, or the sum of parts. `failed` counts cells that fail the gate; `gate_open` is what open ones may bring.

    Ratings that are not assessable, and cells that nobody may rate, add nothing.
    """

    earned: int = 0
    available: int = 0
    gate_earned: int = 0
    gate_available: int = 0
    failed: int = 0
    gate_open: int = 0

    def swapped(self, old: "Tally", new: "Tally") -> "Tally":
        """With one part in place of another."""
        return Tally(
            self.earned - old.earned + new.earned,
            self.available - old.available + new.available,
            self.gate_earned - old.gate_earned + new.gate_earned,
            self.gate_available - old.gate_available + new.gate_available,
            self.failed - old.failed + new.failed,
            self.gate_open - old.gate_open + new.gate_open,
        )


NOTHING = Tally()
"""What adds nothing."""


def added(parts: Iterable[Tally]) -> Tally:
    """The sum of parts."""
    earned = available = gate_earned = gate_available = failed = gate_open = 0
    for one in parts:
        earned += one.earned
        available += one.available
        gate_earned += one.gate_earned
        gate_available += one.gate_available
        failed += one.failed
        gate_open += one.gate_open
    return Tally(earned, available, gate_earned, gate_available, failed, gate_open)


@dataclass(frozen=True, slots=True, eq=False)
class Moves:
    """A cell's part as it is, and the ratings that it might have in its place with their parts.

    A settled cell might be one step of the scale higher or lower, an open one whatever was given in it.
    Cells that are alike share one object.
    """

    part: Tally
    others: tuple[tuple[Rating, Tally], ...]


class Parts:
    """Makes the parts of a stage's cells, each kind once."""

    def __init__(self, lines: Sequence[Measure], rule: Bar, rating_unit: int) -> None:
        weight_unit = lcm(*(line.criterion.weight.denominator for line in lines))
        self.rule = rule
        self._slots = Slots(lines, rule, weight_unit=weight_unit, rating_unit=rating_unit)
        self._kinds = [(weight, gated) for weight, gated in zip(self._slots.weights, self._slots.gated, strict=True)]
        self._settled: dict[tuple[tuple[int, bool], Rating | Fraction], Tally] = {}
        self._moves: dict[tuple[tuple[int, bool], object], Moves] = {}
        most = sum(self._slots.full)
        self._grain = max(1, most * most)

    def key(self, of: Tally) -> int | None:
        """The share as a whole number that orders exactly as the shares do; None for one who is not ranked.

        Two different fractions of at most `most` are at least 1 / most² apart, so their multiples stay apart.
        """
        if of.failed or not of.available:
            return None
        if not self.rule.reached(of.gate_earned + of.gate_open, of.gate_available + of.gate_open):
            return None
        return of.earned * self._grain // of.available

    def passes(self, of: Tally) -> bool:
        """Whether the gate has not been failed."""
        return not of.failed and self.rule.reached(of.gate_earned + of.gate_open, of.gate_available + of.gate_open)

    def settled(self, index: int, rating: Rating | Fraction) -> Tally:
        """The part of a rating on the measure at `index`."""
        place = (self._kinds[index], rating)
        part = self._settled.get(place)
        if part is None:
            choice = self._slots.choice(index, rating)
            gate = (choice.earned, choice.available) if self._slots.gated[index] else (0, 0)
            part = self._settled[place] = Tally(
                choice.earned, choice.available, *gate, int(choice.gate is GateResult.FAIL)
            )
        return part

    def part(self, index: int, cell: Cell) -> Tally:
        """What the cell on the measure at `index` adds as things stand."""
        return self.moves(index, cell).part

    def moves(self, index: int, cell: Cell) -> Moves:
        """The cell's part, and what else it might be."""
        kind = self._kinds[index]
        what: object = (
            cell.rating if cell.state is CellState.SETTLED else (cell.state, frozenset(cell.ratings.values()))
        )
        found = self._moves.get((kind, what))
        if found is None:
            found = self._moves[kind, what] = self._made(index, cell)
        return found

    def _made(self, index: int, cell: Cell) -> Moves:
        scale = self.rule.scale
        if cell.state is CellState.RECUSED:
            return Moves(NOTHING, ())
        if cell.state is CellState.SETTLED and cell.rating is not None:
            return Moves(
                self.settled(index, cell.rating),
                tuple((one, self.settled(index, one)) for one in _steps(cell.rating, scale.values)),
            )
        ratings = set(cell.ratings.values())
        if cell.state is CellState.MISSING:
            ratings |= {scale.lowest, scale.highest}
        ordered = sorted(ratings, key=lambda rating: -1 if rating == NA else rating)
        others = tuple((one, self.settled(index, one)) for one in ordered)
        full = max(part.available for _, part in others) if self._slots.gated[index] else 0
        return Moves(Tally(gate_open=full), others)


def _steps(rating: Rating | Fraction, values: Sequence[int]) -> list[int]:
    """The next lower and the next higher value of the scale."""
    if rating == NA:
        return []
    lower = [value for value in values if value < rating]
    higher = [value for value in values if value > rating]
    return lower[-1:] + higher[:1]


def finest_unit(state: State) -> int:
    """The part of a rating in which every mean or median of some of the members is whole."""
    match state.vacancy.rule.combine:
        case Combine.AGREED:
            return 1
        case Combine.MEDIAN:
            return 2
        case Combine.MEAN:
            return lcm(*range(1, len(state.scorers) + 1))
