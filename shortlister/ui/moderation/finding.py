"""What moderation finds in a state: a followed stage, looked up cell by cell; nothing is listed unasked."""

from collections.abc import Collection
from dataclasses import dataclass
from fractions import Fraction

from shortlister.domain.findings import followed_queue
from shortlister.domain.findings.cells import Cell, CellState
from shortlister.domain.findings.differences import Difference, Effect
from shortlister.domain.findings.followed_queue import Queue
from shortlister.domain.findings.followed_reading import cell_of, effect_of
from shortlister.domain.findings.followed_rows import Row
from shortlister.domain.findings.following import Followed
from shortlister.domain.findings.gates import GateResult
from shortlister.domain.leaving import places_at
from shortlister.domain.measures import Measure
from shortlister.domain.records import Applicant, Interest, MeasureKey, Member
from shortlister.domain.scales import Rating
from shortlister.domain.state import State

Spot = tuple[str, MeasureKey]
"""A cell: applicant (id) and measure."""


@dataclass(frozen=True, slots=True, eq=False)
class Finding:
    """One stage of one state. `members` are those who score it, in the panel's order; `applicants` by reference."""

    of: Followed
    applicants: tuple[Applicant, ...]
    members: tuple[Member, ...]

    @property
    def state(self) -> State:
        return self.of.state

    @property
    def stage(self) -> str:
        """The stage (id)."""
        return self.of.stage

    @property
    def lines(self) -> tuple[Measure, ...]:
        """The measures, in order."""
        return self.of.fixed.board.measures

    @property
    def outstanding(self) -> tuple[Member, ...]:
        """Who has not submitted."""
        return self.of.fixed.outstanding

    @property
    def lined(self) -> bool:
        """Whether the stage has a line that a cell could move; without one only the gate is looked at."""
        return places_at(self.state, self.stage) is not None

    @property
    def queue(self) -> Queue:
        """What is settled first: what can change the outcome, else whatever is open; what matters most first."""
        return Queue(self.of)

    def holds(self, spot: Spot | None) -> bool:
        """Whether there is such a cell."""
        fixed = self.of.fixed
        return spot is not None and spot[0] in fixed.positions and spot[1] in fixed.indices

    def cell(self, spot: Spot) -> Cell:
        """The cell."""
        return cell_of(self.of, spot)

    def item(self, spot: Spot) -> Difference | None:
        """The cell as it stands among the differences; None where it does not."""
        return followed_queue.item_of(self.of, spot)

    def effect(self, spot: Spot) -> Effect:
        """What the cell can change."""
        return effect_of(self.of, spot) or Effect.NONE

    def matters(self, spot: Spot) -> bool:
        """Whether the cell can change the outcome."""
        return self.effect(spot) is not Effect.NONE

    def row(self, applicant: str) -> Row:
        """What is kept of the applicant (id)."""
        return self.of.row(self.of.fixed.positions[applicant])

    def gate(self, applicant: str) -> GateResult:
        """How the applicant (id) stands at the gate."""
        return self.row(applicant).gate

    def nobody_rated(self, applicant: str) -> bool:
        """Whether the applicant (id) has passed only because nobody could rate them: every member is recused."""
        row = self.row(applicant)
        return row.gate is GateResult.PASS and not row.marks.available

    def totals(self, applicant: str) -> tuple[Fraction, Fraction]:
        """The lowest and the highest total that the open cells still allow."""
        marks, unit = self.row(applicant).marks, self.of.fixed.board.unit
        return Fraction(marks.low, unit), Fraction(marks.high, unit)

    def gone(self, applicant: str) -> bool:
        """Whether the applicant (id) has withdrawn."""
        return self.row(applicant).gone

    def agreed(self) -> int:
        """How many cells were agreed in moderation, those settled together among them."""
        return sum(self.holds(spot) for spot in self.state.agreed)

    def together(self) -> int:
        """How many cells were settled together with others, by one rule."""
        return sum(self.holds(spot) for spot, agreed in self.state.agreed.items() if agreed.way)

    def said_by(self, member: Member, spot: Spot) -> Rating | str | None:
        """The member's rating in the cell, "recused", "not asked", or None where there is none that counts."""
        if self.state.recused(member.id, spot[0], self.stage):
            return "recused"
        if not self.state.asked(member.id, spot[0], self.stage):
            return "not asked"
        return self.cell(spot).ratings.get(member.id)

    def speaks_last(self, member: Member, applicant: str) -> bool:
        """Whether the member has declared an interest that makes them speak last about the applicant (id)."""
        return self.state.interest(member.id, applicant, self.stage) is Interest.SPEAKS_LAST

    def shown_by(self, member: Member, spot: Spot, heard: Spot | None) -> Rating | str | None:
        """The same as the room is shown it: "speaks last" until the others have spoken of the cell (`heard`)."""
        said = self.said_by(member, spot)
        counts = said == "NA" or isinstance(said, int)
        if not counts or spot == heard or not self.speaks_last(member, spot[0]) or not is_open(self.cell(spot)):
            return said
        return said if all(self.speaks_last(one, spot[0]) for one in self.members) else "speaks last"

    def contested_by(self, spot: Spot) -> tuple[Member, ...]:
        """The members of whose score in the cell two copies differ."""
        return tuple(member for member in self.members if (member.id, *spot) in self.state.conflicts)


def found(of: Followed, before: Finding | None = None) -> Finding:
    """The finding of a followed stage; what cannot have changed is taken over from the one before."""
    if before is not None and before.of.fixed is of.fixed:
        return Finding(of, before.applicants, before.members)
    state = of.state
    rows = (row for block in of.blocks for row in block.rows)
    members = tuple(one for one in state.scorers if state.counts(one, of.stage))
    return Finding(of, tuple(row.marks.applicant for row in rows), members)


def moved(before: Finding, now: Finding) -> Collection[tuple[str, tuple[int, ...]]] | None:
    """The applicants (ids) whose results may be others, and which of their measures; None where all may be."""
    if before.of.fixed is not now.of.fixed:
        return None
    return tuple(followed_queue.changed(before.of, now.of))


def is_open(cell: Cell) -> bool:
    """Whether the panel still has to settle the cell."""
    return cell.state in (CellState.DIFFERING, CellState.MISSING)
