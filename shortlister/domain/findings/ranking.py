"""Who stands where: the gate, exact totals, ranks with their ties, and how far the open cells may still move them."""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from shortlister.domain.findings.cells import CellState, outstanding
from shortlister.domain.findings.gates import GateResult
from shortlister.domain.findings.marks import Board, Marks, board
from shortlister.domain.findings.reach import NOTHING, bounds, widened
from shortlister.domain.measures import withdrawn
from shortlister.domain.records import Member, Outcome
from shortlister.domain.state import State

__all__ = ["GateResult", "Ranking", "Standing", "in_order", "ranking"]


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one applicant stands at a stage.

    `share` is total over available, None when nothing is available. `rank_low` and `rank_high` are the best and the
    worst rank that the open cells still allow. `not_met` are the references of essentials settled below met.
    """

    applicant: str
    reference: str
    rank: int | None
    tied: bool
    gate: GateResult
    essentials_met: int
    essentials: int
    essential_total: Fraction
    desirable_total: Fraction
    total: Fraction
    available: Fraction
    share: Fraction | None
    rank_low: int | None
    rank_high: int | None
    total_low: Fraction
    total_high: Fraction
    outcome: Outcome | None
    not_met: tuple[str, ...]

    @property
    def nobody_rated(self) -> bool:
        """Whether every member is recused and nothing was agreed: nothing failed, because nothing was looked at.

        They have no rank and no outcome by the rule, and what is shown must not read as if they had passed.
        """
        return self.gate is GateResult.PASS and self.share is None and self.essentials > 0


@dataclass(frozen=True, slots=True)
class Ranking:
    """A stage (id) ranked; the standings are `in_order`."""

    stage: str
    standings: tuple[Standing, ...]
    provisional: bool
    open: int
    missing: int
    outstanding: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class Span:
    """The lowest and the highest share (times grain) still possible; `lost` when nothing may turn out available."""

    low: int
    high: int
    lost: bool


Wins = Mapping[str, Collection[str]]
"""Applicant (id) → those whom a recorded decision puts directly behind."""


def ranking(state: State, stage: str) -> Ranking:
    """The ranking of the stage (id) as things stand."""
    return ranked(state, stage, board(state, stage))


def ranked(state: State, stage: str, of: Board) -> Ranking:
    """The ranking of marks that are already added up."""
    wins = wins_of(state, stage)
    gates = {marks.applicant.id: marks.gate(of.bar) for marks in of.marks}
    gone = {marks.applicant.id for marks in of.marks if withdrawn(state, marks.applicant.id, stage)}
    out = gone | {applicant for applicant, gate in gates.items() if gate is GateResult.FAIL}
    running = [marks for marks in of.marks if marks.applicant.id not in out]
    shares = {one.applicant.id: Fraction(one.total, one.available) for one in of.marks if one.available}
    placed = places({one.applicant.id: shares[one.applicant.id] for one in running if one.available}, wins)
    spans = _spans({one.applicant.id: span for one in running if (span := span_of(one, of.grain)) is not None}, wins)
    standings = in_order(
        standing(
            marks,
            of,
            gate=gates[marks.applicant.id],
            share=shares.get(marks.applicant.id),
            place=placed.get(marks.applicant.id),
            span=spans.get(marks.applicant.id, (None, None)),
            outcome=state.outcomes.get((marks.applicant.id, stage)),
        )
        for marks in of.marks
    )
    still = outstanding(state, stage)
    unsettled, missing = open_cells(of, gone)
    return Ranking(stage, standings, bool(unsettled or still), unsettled, missing, still)


def in_order(standings: Iterable[Standing]) -> tuple[Standing, ...]:
    """The order of every list, provisional or not: rank as things stand, then reference.

    Then come those of whom nothing is settled yet but who can still get a rank, and last those who have none.
    """
    return tuple(
        sorted(standings, key=lambda one: (one.rank is None, one.rank_low is None, one.rank or 0, one.reference))
    )


def wins_of(state: State, stage: str) -> Wins:
    """The recorded decisions about ties at the stage (id)."""
    wins: dict[str, list[str]] = {}
    for tie in state.ties.values():
        if tie.stage == stage:
            wins.setdefault(tie.first, []).append(tie.over)
    return wins


def open_cells(of: Board, gone: Collection[str]) -> tuple[int, int]:
    """How many cells are open, and how many of them missing; those of applicants who are gone (ids) do not count."""
    left = [cell.state for (applicant, _), cell in of.cells.items() if applicant not in gone]
    missing = left.count(CellState.MISSING)
    return missing + left.count(CellState.DIFFERING), missing


def standing(
    marks: Marks,
    of: Board,
    *,
    gate: GateResult,
    share: Fraction | None,
    place: tuple[int, bool] | None,
    span: tuple[int | None, int | None],
    outcome: Outcome | None,
) -> Standing:
    """One applicant's standing from their marks, their place (rank, tied) and the span of their rank."""
    rank, tied = place or (None, False)
    unit = of.unit
    return Standing(
        applicant=marks.applicant.id,
        reference=marks.applicant.reference,
        rank=rank,
        tied=tied,
        gate=gate,
        essentials_met=marks.met,
        essentials=of.essentials,
        essential_total=Fraction(marks.essential_total, unit),
        desirable_total=Fraction(marks.desirable_total, unit),
        total=Fraction(marks.total, unit),
        available=Fraction(marks.available, unit),
        share=share,
        rank_low=span[0],
        rank_high=span[1],
        total_low=Fraction(marks.low, unit),
        total_high=Fraction(marks.high, unit),
        outcome=outcome,
        not_met=tuple(dict.fromkeys(of.measures[index].criterion.reference for index in marks.not_met)),
    )


def places(shares: Mapping[str, Fraction], wins: Wins) -> dict[str, tuple[int, bool]]:
    """Rank and whether it is tied, by applicant: 1, 2, 2, 4; those who are level in the order of the decisions."""
    groups: dict[Fraction, list[str]] = {}
    for applicant, share in shares.items():
        groups.setdefault(share, []).append(applicant)
    found: dict[str, tuple[int, bool]] = {}
    before = 0
    for share in sorted(groups, reverse=True):
        level = groups[share]
        for applicant, (ahead, behind) in within_level(level, wins).items():
            found[applicant] = (before + ahead + 1, ahead + behind + 1 < len(level))
        before += len(level)
    return found


def within_level(level: Sequence[str], wins: Wins) -> dict[str, tuple[int, int]]:
    """How many of those who are level a decision puts before each of them, and how many behind."""
    inside = set(level)
    if len(level) == 1 or not any(one in wins for one in level):
        return dict.fromkeys(level, (0, 0))
    behind = {one: all_behind(one, inside, wins) for one in level}
    ahead = dict.fromkeys(level, 0)
    below = dict.fromkeys(level, 0)
    for one in level:
        for other in behind[one]:
            if one not in behind[other]:
                ahead[other] += 1
                below[one] += 1
    return {one: (ahead[one], below[one]) for one in level}


def all_behind(first: str, inside: Collection[str], wins: Wins) -> set[str]:
    """Everyone whom decisions put behind `first`, one after another, among those inside."""
    found: set[str] = set()
    waiting = [first]
    while waiting:
        for other in wins.get(waiting.pop(), ()):
            if other in inside and other not in found:
                found.add(other)
                waiting.append(other)
    return found - {first}


def span_of(marks: Marks, grain: int) -> Span | None:
    """The shares that the open cells allow; None where nothing can become available."""
    reach = NOTHING
    if any(slot.flat is None for _, slot in marks.slots):
        for _, slot in marks.slots:
            reach = widened(reach, slot.choices)
        ends = {available: bounds(totals) for available, totals in reach.items()}
    else:
        available = low = high = 0
        for _, slot in marks.slots:
            available += slot.flat or 0
            low += slot.low
            high += slot.high
        ends = {available: (low, high)}
    sums = {marks.available + more: (marks.total + low, marks.total + high) for more, (low, high) in ends.items()}
    lost = sums.pop(0, None) is not None
    if not sums:
        return None
    lows = [low * grain // available for available, (low, _) in sums.items()]
    highs = [high * grain // available for available, (_, high) in sums.items()]
    return Span(min(lows), max(highs), lost)


def _spans(spans: Mapping[str, Span], wins: Wins) -> dict[str, tuple[int | None, int | None]]:
    """The best and the worst rank of each: the others all at their lowest, then all at their highest."""
    lows = _Crowd({one: span.low for one, span in spans.items() if not span.lost}, wins)
    highs = _Crowd({one: span.high for one, span in spans.items()}, wins)
    return {one: (1 + lows.before(one, span.high), 1 + highs.before(one, span.low)) for one, span in spans.items()}


class _Crowd:
    """Applicants at given shares, to be asked how many of them stand before another."""

    def __init__(self, shares: Mapping[str, int], wins: Wins) -> None:
        self._shares = shares
        self._ordered = sorted(shares.values())
        self._wins = wins
        self._level: dict[int, list[str]] = {}
        for applicant, share in shares.items():
            self._level.setdefault(share, []).append(applicant)

    def before(self, one: str, share: int) -> int:
        """How many others are above this share, or level with it and put before `one` by a decision."""
        above = len(self._ordered) - bisect_right(self._ordered, share)
        own = self._shares.get(one)
        if own is not None and own > share:
            above -= 1
        level = [other for other in self._level.get(share, ()) if other != one] if self._wins else []
        return above + (within_level([one, *level], self._wins)[one][0] if level else 0)
