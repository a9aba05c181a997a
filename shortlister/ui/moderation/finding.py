"""What moderation finds in a state: marks, differences and standings together, derived once and looked up by cell."""

from collections.abc import Mapping
from dataclasses import dataclass

from shortlister.domain.findings.cells import Cell, CellState
from shortlister.domain.findings.differences import Difference, Differences, Effect, differing
from shortlister.domain.findings.marks import board
from shortlister.domain.findings.ranking import Standing, ranked
from shortlister.domain.measures import Measure, withdrawn
from shortlister.domain.records import Applicant, Interest, MeasureKey, Member
from shortlister.domain.scales import Rating
from shortlister.domain.state import State

Spot = tuple[str, MeasureKey]
"""A cell: applicant (id) and measure."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One stage of one state. `members` are those who score it, in the panel's order; `applicants` by reference."""

    state: State
    stage: str
    lines: tuple[Measure, ...]
    applicants: tuple[Applicant, ...]
    members: tuple[Member, ...]
    cells: Mapping[Spot, Cell]
    differing: Differences
    items: Mapping[Spot, Difference]
    effects: Mapping[Spot, Effect]
    standings: Mapping[str, Standing]
    gone: frozenset[str]

    @property
    def queue(self) -> tuple[Spot, ...]:
        """What is settled first: what can change the outcome, else whatever is open; what matters most first."""
        items = self.differing.matter or tuple(item for item in self.differing.items if item.open)
        return tuple((item.applicant, item.measure.key) for item in items)

    @property
    def matters(self) -> frozenset[Spot]:
        """The cells that can change the outcome."""
        return frozenset(spot for spot, effect in self.effects.items() if effect is not Effect.NONE)

    def said_by(self, member: Member, spot: Spot) -> Rating | str | None:
        """The member's rating in the cell, "recused", or None where there is none that counts."""
        if self.state.recused(member.id, spot[0]):
            return "recused"
        return self.cells[spot].ratings.get(member.id)

    def speaks_last(self, member: Member, applicant: str) -> bool:
        """Whether the member has declared an interest that makes them speak last about the applicant (id)."""
        declaration = self.state.declarations.get((member.id, applicant))
        return declaration is not None and declaration.interest is Interest.SPEAKS_LAST

    def contested_by(self, spot: Spot) -> tuple[Member, ...]:
        """The members of whose score in the cell two copies differ."""
        return tuple(member for member in self.members if (member.id, *spot) in self.state.conflicts)


def find(state: State, stage: str) -> Finding:
    """Derive it; at 24 × 13 × 3 a few milliseconds."""
    of = board(state, stage)
    found = differing(state, stage, of)
    standings = ranked(state, stage, of).standings
    items = {(item.applicant, item.measure.key): item for item in found.items}
    members = tuple(one for one in state.scorers if not one.left or state.submitted(one.id, stage))
    applicants = tuple(sorted((marks.applicant for marks in of.marks), key=lambda one: one.reference))
    return Finding(
        state=state,
        stage=stage,
        lines=of.measures,
        applicants=applicants,
        members=members,
        cells=of.cells,
        differing=found,
        items=items,
        effects={spot: item.effect for spot, item in items.items()},
        standings={one.applicant: one for one in standings},
        gone=frozenset(one.id for one in applicants if withdrawn(state, one.id, stage)),
    )


def is_open(cell: Cell) -> bool:
    """Whether the panel still has to settle the cell."""
    return cell.state in (CellState.DIFFERING, CellState.MISSING)
