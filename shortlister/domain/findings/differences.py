"""The cells still to be settled, in the order in which they matter."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from shortlister.domain.findings.cells import Cell, CellState, outstanding
from shortlister.domain.findings.effects import Effect, Effects
from shortlister.domain.findings.marks import Board, Marks, board
from shortlister.domain.findings.ranking import open_cells
from shortlister.domain.leaving import places_at
from shortlister.domain.measures import Measure, withdrawn
from shortlister.domain.records import Member
from shortlister.domain.scales import Rating
from shortlister.domain.state import State

__all__ = ["Difference", "Differences", "Effect", "differences"]

_ORDER: Final = {Effect.GATE: 0, Effect.LINE: 1, Effect.NONE: 2}


@dataclass(frozen=True, slots=True)
class Difference:
    """A cell that is open, or that members rated differently; `ratings` by member (id), `applicant` an id.

    `open` is False where mean or median has settled it.
    """

    applicant: str
    reference: str
    measure: Measure
    ratings: Mapping[str, Rating]
    spread: int
    effect: Effect
    missing: bool
    conflict: bool
    open: bool = True


@dataclass(frozen=True, slots=True)
class Differences:
    """The queue of moderation: gate, line, then by spread. `open` and `missing` count open cells."""

    open: int
    missing: int
    items: tuple[Difference, ...]
    stage: str = ""
    outstanding: tuple[Member, ...] = ()

    @property
    def matter(self) -> tuple[Difference, ...]:
        """Those that can change the outcome."""
        return tuple(item for item in self.items if item.effect is not Effect.NONE)


def differences(state: State, stage: str) -> Differences:
    """The differences of the stage (id). Under mean and median what is settled but was rated differently is listed too.

    Recorded decisions about ties do not bear on the effects: they hold only between applicants who stay level.
    """
    return differing(state, stage, board(state, stage))


def differing(state: State, stage: str, of: Board) -> Differences:
    """The differences of marks that are already added up."""
    gone = {marks.applicant.id for marks in of.marks if withdrawn(state, marks.applicant.id, stage)}
    effects = Effects(of, gone, places_at(state, stage))
    found: list[tuple[int, int, str, int, Difference]] = []
    for marks in of.marks:
        if marks.applicant.id in gone:
            continue
        waiting = [
            (index, measure, cell)
            for index, measure in enumerate(of.measures)
            if listed(cell := of.cells[marks.applicant.id, measure.key])
        ]
        if not waiting:
            continue
        judge = effects.of(marks)
        for index, measure, cell in waiting:
            item = difference(marks, measure, cell, judge.effect(index, cell))
            found.append((*urgency(item.effect, item.spread), item.reference, index, item))
    found.sort(key=lambda entry: entry[:4])
    unsettled, missing = open_cells(of, gone)
    return Differences(unsettled, missing, tuple(entry[4] for entry in found), stage, outstanding(state, stage))


def listed(cell: Cell) -> bool:
    """Whether the cell stands in the queue: open, or rated differently and settled by mean or median."""
    return cell.open or (cell.differing and not cell.agreed)


def urgency(effect: Effect, spread: int) -> tuple[int, int]:
    """What the queue is ordered by first: gate, line, neither; within each the widest spread first."""
    return _ORDER[effect], -spread


def difference(marks: Marks, measure: Measure, cell: Cell, effect: Effect) -> Difference:
    """The listed cell of an applicant, with its effect."""
    return Difference(
        applicant=marks.applicant.id,
        reference=marks.applicant.reference,
        measure=measure,
        ratings=cell.ratings,
        spread=cell.spread,
        effect=effect,
        missing=cell.state is CellState.MISSING,
        conflict=cell.conflict,
        open=cell.open,
    )
