"""What a merge makes of one member's scores, as plain values: an object for each would cost more than writing it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from shortlister.domain.changes import Change, Delta
from shortlister.domain.records import Kind, MeasureKey, Score
from shortlister.domain.scores import Cell, Scores
from shortlister.domain.state import Stale, State, apply

Sheets = Mapping[str, Mapping[MeasureKey, Cell | None]]
"""Applicant → measure → rating and evidence; None where the score goes."""


@dataclass(frozen=True, slots=True)
class Cells:
    """The cells of a member (id) that change, and the scores that stood when this was worked out."""

    member: str
    sheets: Sheets
    base: Scores

    def __bool__(self) -> bool:
        return any(self.sheets.values())

    def __len__(self) -> int:
        """How many there are that do not go."""
        return sum(sum(map(bool, cells.values())) for cells in self.sheets.values())

    def get(self, applicant: str, measure: MeasureKey) -> Cell | None:
        """What stands in this cell afterwards; None where it goes or does not change."""
        return self.sheets.get(applicant, {}).get(measure)

    def put(self, state: State) -> State:
        """The state with these cells in place; raises `Stale` where the scores are no longer those that stood."""
        if not self:
            return state
        if state.scores is not self.base:
            raise Stale(next(self.deltas()))
        return replace(state, scores=state.scores.put_cells(self.member, self.sheets))

    def deltas(self) -> Iterator[Delta]:
        """The same cell by cell, for whoever looks at each."""
        for applicant, cells in self.sheets.items():
            sheet = self.base.sheet(self.member, applicant)
            for measure, cell in cells.items():
                after = Score(*cell) if cell else None
                yield Delta(Kind.SCORE, (self.member, applicant, measure), sheet.get(measure), after)


NO_CELLS: Final = Cells("", {}, Scores())


@dataclass(frozen=True, slots=True)
class Effect:
    """What a merge changes: a member's scores as cells, and everything else."""

    rest: Change
    cells: Cells = NO_CELLS

    def __bool__(self) -> bool:
        return bool(self.cells or self.rest.deltas)

    def on(self, state: State) -> State:
        """The state with it; raises `Stale` where something else stands by now."""
        return apply(self.cells.put(state), self.rest)

    def change(self) -> Change:
        """All of it delta by delta; made anew each time, for whoever looks at every score."""
        return Change(self.rest.label, (*self.cells.deltas(), *self.rest.deltas))
