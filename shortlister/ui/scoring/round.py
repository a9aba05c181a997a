"""What one member scores at one stage: the cells in both orders, and how far they are; looked up, never kept twice."""

from collections.abc import Iterator
from dataclasses import dataclass

from shortlister.domain.measures import Measure, applicants_in, calibrating, measures, withdrawn
from shortlister.domain.orders import shuffled
from shortlister.domain.records import Applicant, Conflict, MeasureKey, Sight, Submission
from shortlister.domain.scales import NA, Rating
from shortlister.domain.scores import Sheet
from shortlister.domain.state import State
from shortlister.ui.bridge import Bridge
from shortlister.ui.scoring.elsewhere import Elsewhere, elsewhere


@dataclass(frozen=True, slots=True)
class Spot:
    """A cell: applicant and measure by their numbers in the order of the round, from 0."""

    applicant: int
    measure: int


@dataclass(frozen=True, slots=True)
class Group:
    """A group of criteria: its name and the measures in it, from the first up to, not with, the last number."""

    name: str
    first: int
    last: int


class Round:
    """The applicants, measures and groups stand until the page asks anew; ratings are looked up in the state.

    What is counted is counted once, then followed cell by cell.
    """

    def __init__(self, bridge: Bridge, stage: str, *, seed: str = "") -> None:
        self._bridge = bridge
        self.stage = stage
        self.member = bridge.actor.member
        state = bridge.state
        self.measures: tuple[Measure, ...] = measures(state, stage) if stage in state.stages else ()
        self.elsewhere = elsewhere(state, stage)
        self.own_order = bool(seed)
        self.in_pack = bridge.is_pack
        self.sight: Sight = state.vacancy.sight
        self.first = calibrating(state, stage)
        self.applicants: tuple[Applicant, ...] = applicants_in(state, stage) if stage in state.stages else ()
        if self.first:
            self.applicants = tuple(one for one in self.applicants if one.id in self.first)
        self.applicants = tuple(
            one
            for one in self.applicants
            if state.asked(self.member, one.id, stage) or state.recused(self.member, one.id, stage)
        )
        if seed:
            self.applicants = shuffled(seed, self.applicants)
        self.groups = tuple(_groups(self.measures))
        self.number = {measure.key: at for at, measure in enumerate(self.measures)}
        self.place = {applicant.id: at for at, applicant in enumerate(self.applicants)}
        self.closed = frozenset(
            one.id
            for one in self.applicants
            if state.recused(self.member, one.id, stage) or withdrawn(state, one.id, stage)
        )
        self.owed = (len(self.applicants) - len(self.closed)) * len(self.measures)
        self._count(state)

    def _count(self, state: State) -> None:
        self._keys = frozenset(self.number)
        self.of_applicant = dict.fromkeys(self.place, 0)
        self.of_measure = dict.fromkeys(self.number, 0)
        self._rated: dict[str, frozenset[MeasureKey]] = {}
        for applicant in self.place:
            self._follow(state.scores.sheet(self.member, applicant), applicant)
        self.scored = sum(count for one, count in self.of_applicant.items() if one not in self.closed)

    def _follow(self, sheet: Sheet, applicant: str) -> None:
        rated = sheet.rated & self._keys
        if applicant not in self.closed:
            before = self._rated.get(applicant, frozenset())
            for key in rated - before:
                self.of_measure[key] += 1
            for key in before - rated:
                self.of_measure[key] -= 1
        self._rated[applicant] = rated
        self.of_applicant[applicant] = len(rated)

    def followed(self, applicant: str) -> None:
        """The member's scores of this applicant (id) have changed."""
        if applicant not in self.place:
            return
        before = self.of_applicant[applicant]
        self._follow(self._bridge.state.scores.sheet(self.member, applicant), applicant)
        if applicant not in self.closed:
            self.scored += self.of_applicant[applicant] - before

    # Looking up

    def spot(self, applicant: str, measure: MeasureKey) -> Spot | None:
        """Where this applicant (id) and measure stand; None where they are not in the round."""
        if applicant not in self.place or measure not in self.number:
            return None
        return Spot(self.place[applicant], self.number[measure])

    def applicant(self, spot: Spot) -> Applicant:
        """Whose cell it is."""
        return self.applicants[spot.applicant]

    def measure(self, spot: Spot) -> Measure:
        """What is measured there."""
        return self.measures[spot.measure]

    def rating(self, spot: Spot) -> Rating | None:
        """The member's own rating there."""
        applicant, measure = self.applicants[spot.applicant].id, self.measures[spot.measure].key
        return self._bridge.state.scores.sheet(self.member, applicant).rating(measure)

    def also(self, measure: Measure) -> tuple[Elsewhere, ...]:
        """What other stages score of the same criterion."""
        return tuple(one for one in self.elsewhere if one.measure.criterion.id == measure.criterion.id)

    def note(self, spot: Spot) -> str:
        """The member's own evidence there."""
        applicant, measure = self.applicants[spot.applicant].id, self.measures[spot.measure].key
        return self._bridge.state.scores.sheet(self.member, applicant).evidence(measure)

    def conflict(self, spot: Spot) -> Conflict | None:
        """The differing copies of this score, None where there is nothing to settle."""
        key = (self.member, self.applicants[spot.applicant].id, self.measures[spot.measure].key)
        return self._bridge.state.conflicts.get(key)

    def conflicts(self) -> list[Spot]:
        """Every cell in which two copies of the member's pack differ."""
        found = [
            Spot(self.place[applicant], self.number[measure])
            for member, applicant, measure in self._bridge.state.conflicts
            if member == self.member and applicant in self.place and measure in self.number
        ]
        return sorted(found, key=lambda spot: (spot.applicant, spot.measure))

    def conflict_after(self, spot: Spot) -> Spot | None:
        """The next cell in which two copies differ, round past the end; None where there is none."""
        found = self.conflicts()
        later = (one for one in found if (one.applicant, one.measure) > (spot.applicant, spot.measure))
        return next(later, found[0] if found else None)

    @property
    def submission(self) -> Submission | None:
        """The member's submission of the stage."""
        return self._bridge.state.submissions.get((self.member, self.stage))

    @property
    def locked(self) -> bool:
        """Whether nothing can be scored here any more."""
        state = self._bridge.state
        signed_off = self.stage in state.stages and state.stages[self.stage].signed_off
        return self.submission is not None or signed_off

    def is_closed(self, spot: Spot) -> bool:
        """Whether the member does not score this applicant."""
        return self.applicants[spot.applicant].id in self.closed

    def group_of(self, measure: int) -> int:
        """The number of the group in which the measure of this number stands."""
        return next((at for at, group in enumerate(self.groups) if group.first <= measure < group.last), 0)

    def scored_in(self, applicant: int, group: Group) -> int:
        """How many measures of a group have a rating."""
        rated = self._rated.get(self.applicants[applicant].id, frozenset())
        return sum(self.measures[at].key in rated for at in range(group.first, group.last))

    # Going on

    def cells(self, *, by_criterion: bool) -> Iterator[Spot]:
        """Every cell that is owed, in the order of working."""
        if by_criterion:
            for measure in range(len(self.measures)):
                for applicant in range(len(self.applicants)):
                    if self.applicants[applicant].id not in self.closed:
                        yield Spot(applicant, measure)
        else:
            for applicant in range(len(self.applicants)):
                if self.applicants[applicant].id not in self.closed:
                    for measure in range(len(self.measures)):
                        yield Spot(applicant, measure)

    def after(self, spot: Spot, *, by_criterion: bool) -> Spot:
        """The cell to go on to; the last one stays."""
        if by_criterion:
            following = self._next_open(spot.applicant + 1)
            if following is not None:
                return Spot(following, spot.measure)
            first = self._next_open(0)
            if spot.measure + 1 < len(self.measures) and first is not None:
                return Spot(first, spot.measure + 1)
            return spot
        if spot.measure + 1 < len(self.measures):
            return Spot(spot.applicant, spot.measure + 1)
        following = self._next_open(spot.applicant + 1)
        return spot if following is None else Spot(following, 0)

    def _next_open(self, at: int) -> int | None:
        return next((n for n in range(at, len(self.applicants)) if self.applicants[n].id not in self.closed), None)

    def missing_after(self, spot: Spot, *, by_criterion: bool) -> Spot | None:
        """The next cell without a rating, round past the end; None where nothing is missing."""
        first, passed = None, False
        for one in self.cells(by_criterion=by_criterion):
            if self.is_missing(one):
                if passed:
                    return one
                first = first or one
            passed = passed or one == spot or _later(one, spot, by_criterion)
        return first

    def is_missing(self, spot: Spot) -> bool:
        """Whether a cell that is owed has no rating."""
        return self.measures[spot.measure].key not in self._rated[self.applicants[spot.applicant].id]

    def stepped(self, spot: Spot, *, applicants: int = 0, measures: int = 0) -> Spot:
        """So many applicants and criteria on or back, as far as there are any."""
        applicant = min(max(spot.applicant + applicants, 0), len(self.applicants) - 1)
        return Spot(applicant, min(max(spot.measure + measures, 0), len(self.measures) - 1))

    def completed_by(self, spot: Spot) -> bool:
        """Whether this cell is the only one that is still missing."""
        return self.owed - self.scored == 1 and not self.is_closed(spot) and self.is_missing(spot)

    def without_note(self) -> list[Spot]:
        """Cells with a rating, not an X, that have no evidence."""
        return [
            one
            for one in self.cells(by_criterion=False)
            if self.rating(one) not in (None, NA) and not self.note(one).strip()
        ]

    def not_assessable(self) -> list[Spot]:
        """Cells that are not assessable at this stage."""
        return [one for one in self.cells(by_criterion=False) if self.rating(one) == "NA"]

    def missing(self) -> list[Spot]:
        """Cells that are owed and have no rating."""
        return [one for one in self.cells(by_criterion=False) if self.is_missing(one)]


def _later(one: Spot, other: Spot, by_criterion: bool) -> bool:
    if by_criterion:
        return (one.measure, one.applicant) > (other.measure, other.applicant)
    return (one.applicant, one.measure) > (other.applicant, other.measure)


def _groups(every: tuple[Measure, ...]) -> Iterator[Group]:
    first = 0
    for at in range(1, len(every) + 1):
        if at == len(every) or every[at].criterion.group != every[first].criterion.group:
            yield Group(every[first].criterion.group, first, at)
            first = at
