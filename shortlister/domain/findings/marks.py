"""An applicant's marks at a stage: what is settled, and what each open cell may still become. All in whole units."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import pairwise
from math import lcm
from operator import itemgetter

from shortlister.domain.findings.cells import Cell, CellState, cells
from shortlister.domain.findings.gates import Bar, GateResult, bar
from shortlister.domain.measures import Measure, applicants_in, measures
from shortlister.domain.records import Applicant, MeasureKey
from shortlister.domain.scales import NA, Rating
from shortlister.domain.state import State


@dataclass(frozen=True, slots=True)
class Choice:
    """One rating that a cell may get: earned and available marks in units, and what it does at the gate."""

    earned: int
    available: int
    gate: GateResult


@dataclass(frozen=True, slots=True, eq=False)
class Slot:
    """What a cell may become. Slots that are alike are one object, so identity tells them apart.

    `gate` tells whether the cell stands in the gate; `low` and `high` are the least and the most that it can earn,
    which is nothing where it may be not assessable.
    `passing` are the choices that do not fail the gate, `results` what the choices do there; `even` is the available
    marks of the passing ones where those are the same for all, and `run` whether then each earns one unit more;
    `flat` is the available marks of all choices where those are the same.
    """

    choices: tuple[Choice, ...]
    gate: bool
    low: int
    high: int
    passing: tuple[Choice, ...]
    results: frozenset[GateResult]
    even: int | None
    run: bool
    flat: int | None

    @property
    def most(self) -> int:
        """The available marks at the most."""
        return max(choice.available for choice in self.choices)


def slot_of(choices: tuple[Choice, ...], *, gate: bool) -> Slot:
    """The slot of these choices."""
    passing = tuple(choice for choice in choices if choice.gate is not GateResult.FAIL)
    sums = {choice.available for choice in passing}
    even = len(sums) == 1
    return Slot(
        choices,
        gate,
        min((choice.earned for choice in choices), default=0),
        max((choice.earned for choice in choices), default=0),
        passing,
        frozenset(choice.gate for choice in choices),
        sums.pop() if even else None,
        even and all(other.earned - one.earned == 1 for one, other in pairwise(passing)),
        choices[0].available if len({choice.available for choice in choices}) == 1 else None,
    )


@dataclass(slots=True)
class Marks:
    """One applicant's settled marks in units, how many settled cells fail or carry the gate, and the open slots.

    Slots stand with the index of their measure, in order; so do the measures of the gate settled below met.
    """

    applicant: Applicant
    essential_total: int = 0
    desirable_total: int = 0
    available: int = 0
    gate_earned: int = 0
    gate_available: int = 0
    met: int = 0
    failed: int = 0
    carried: int = 0
    not_met: list[int] = field(default_factory=list)
    slots: list[tuple[int, Slot]] = field(default_factory=list)

    @property
    def total(self) -> int:
        return self.essential_total + self.desirable_total

    @property
    def low(self) -> int:
        """The total with every open cell at its lowest; one that may be not assessable then earns nothing."""
        return self.total + sum(slot.low for _, slot in self.slots)

    @property
    def high(self) -> int:
        """The total with every open cell at its highest."""
        return self.total + sum(slot.high for _, slot in self.slots)

    def gate(self, rule: Bar) -> GateResult:
        """The gate as things stand; a share of the marks has failed when no rating could still reach it."""
        if self.failed or not rule.reached(*self._best_at_gate()):
            return GateResult.FAIL
        if any(slot.gate for _, slot in self.slots):
            return GateResult.OPEN
        return GateResult.CARRIED if self.carried else GateResult.PASS

    def _best_at_gate(self) -> tuple[int, int]:
        full = sum(slot.most for _, slot in self.slots if slot.gate)
        return self.gate_earned + full, self.gate_available + full


@dataclass(frozen=True, slots=True)
class Board:
    """A stage's measures, cells and marks. A unit is the part of a mark in which all sums are whole numbers."""

    measures: tuple[Measure, ...]
    bar: Bar
    unit: int
    cells: Mapping[tuple[str, MeasureKey], Cell]
    marks: tuple[Marks, ...]
    slots: "Slots"
    counting: "Counting"
    essentials: int

    @property
    def grain(self) -> int:
        """What shares are multiplied by to become whole numbers that order exactly as the shares do.

        Two different fractions of at most `most` marks are at least 1 / most² apart, so their multiples stay apart.
        """
        most = sum(self.slots.full)
        return max(1, most * most)


class Slots:
    """Makes the slots of a stage, like ones once."""

    def __init__(self, measures: Iterable[Measure], rule: Bar, *, weight_unit: int, rating_unit: int) -> None:
        self._rule = rule
        self._rating_unit = rating_unit
        self.weights = [int(measure.criterion.weight * weight_unit) for measure in measures]
        self.gated = [measure.key in rule.measures for measure in measures]
        self.full = [weight * rule.scale.highest * rating_unit for weight in self.weights]
        self._made: dict[tuple[int, bool, frozenset[Rating]], Slot] = {}

    def holds(self, rating: Fraction) -> bool:
        """Whether marks of this rating are whole in units."""
        return (rating * self._rating_unit).denominator == 1

    def choice(self, index: int, rating: Rating | Fraction) -> Choice:
        """What this rating on the measure at `index` gives."""
        gate = self._rule.verdict(rating) if self.gated[index] else GateResult.PASS
        if rating == NA:
            return Choice(0, 0, gate)
        return Choice(int(self.weights[index] * Fraction(rating) * self._rating_unit), self.full[index], gate)

    def slot(self, index: int, ratings: Iterable[Rating]) -> Slot:
        """The slot of the measure at `index` with these ratings to choose from."""
        key = (self.weights[index], self.gated[index], frozenset(ratings))
        made = self._made.get(key)
        if made is None:
            ordered = sorted(key[2], key=lambda rating: -1 if rating == NA else rating)
            choices = tuple(self.choice(index, rating) for rating in ordered)
            made = self._made[key] = slot_of(choices, gate=key[1])
        return made

    def open_slot(self, index: int, cell: Cell) -> Slot:
        """The slot of an open cell: the ratings given in it, and the scale's ends where one is missing."""
        ratings = set(cell.ratings.values())
        if cell.state is CellState.MISSING:
            ratings |= {self._rule.scale.lowest, self._rule.scale.highest}
        return self.slot(index, ratings)


def board(state: State, stage: str) -> Board:
    """The marks of every applicant of the stage (id), in their order."""
    lines = measures(state, stage)
    rule = bar(state.vacancy.rule, state.vacancy.scale, lines)
    found = cells(state, stage)
    weight_unit = lcm(*(line.criterion.weight.denominator for line in lines))
    rating_unit = lcm(*{cell.rating.denominator for cell in found.values() if isinstance(cell.rating, Fraction)})
    slots = Slots(lines, rule, weight_unit=weight_unit, rating_unit=rating_unit)
    counting = Counting(lines, rule, slots)
    marks = tuple(counting.marks(applicant, found) for applicant in applicants_in(state, stage))
    return Board(
        lines, rule, weight_unit * rating_unit, found, marks, slots, counting, sum(line.essential for line in lines)
    )


class Counting:
    """Adds applicants' cells up, and swaps single cells in a sum."""

    def __init__(self, lines: tuple[Measure, ...], rule: Bar, slots: Slots) -> None:
        self.lines = [(index, line.key, line.essential, line.key in rule.measures) for index, line in enumerate(lines)]
        self.rule = rule
        self.slots = slots
        self.choices: dict[tuple[int, Rating | Fraction], Choice] = {}

    def marks(self, applicant: Applicant, found: Mapping[tuple[str, MeasureKey], Cell]) -> Marks:
        """The marks of an applicant whose cells are among those found."""
        marks = Marks(applicant)
        for index, key, _, _ in self.lines:
            self._enter(marks, index, found[applicant.id, key])
        return marks

    def swapped(self, marks: Marks, index: int, old: Cell, new: Cell) -> Marks:
        """New marks with one cell in place of another on the measure at `index`."""
        after = Marks(
            marks.applicant,
            marks.essential_total,
            marks.desirable_total,
            marks.available,
            marks.gate_earned,
            marks.gate_available,
            marks.met,
            marks.failed,
            marks.carried,
            [one for one in marks.not_met if one != index],
            [one for one in marks.slots if one[0] != index],
        )
        if old.state is CellState.SETTLED and old.rating is not None:
            self._settle(after, index, old.rating, -1)
        self._enter(after, index, new)
        after.slots.sort(key=itemgetter(0))
        after.not_met.sort()
        return after

    def _enter(self, marks: Marks, index: int, cell: Cell) -> None:
        if cell.state is CellState.SETTLED and cell.rating is not None:
            self._settle(marks, index, cell.rating, 1)
            if self.lines[index][3] and cell.rating != NA and cell.rating < self.rule.scale.met_from:
                marks.not_met.append(index)
        elif cell.state is not CellState.RECUSED:
            marks.slots.append((index, self.slots.open_slot(index, cell)))

    def _settle(self, marks: Marks, index: int, rating: Rating | Fraction, sign: int) -> None:
        """Add (1) or take away (-1) a settled rating."""
        choice = self.choices.get((index, rating))
        if choice is None:
            choice = self.choices[index, rating] = self.slots.choice(index, rating)
        _, _, essential, gated = self.lines[index]
        earned, available = sign * choice.earned, sign * choice.available
        marks.available += available
        if essential:
            marks.essential_total += earned
        else:
            marks.desirable_total += earned
        if gated:
            marks.gate_earned += earned
            marks.gate_available += available
            if choice.gate is GateResult.FAIL:
                marks.failed += sign
            elif choice.gate is GateResult.CARRIED:
                marks.carried += sign
            if essential and rating != NA and rating >= self.rule.scale.met_from:
                marks.met += sign
