"""What would change the shortlist: one member fewer, one criterion fewer, other weights, any one cell, another cut-off.

Each applicant is in or out at the line, or borderline when one such change alone moves them across it. Nothing is
ranked anew for a single cell: the applicant's part is swapped and the place of the new share looked up.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

from shortlister.domain.findings.cells import Cell, Rejudged, cells
from shortlister.domain.findings.cutoff import Cutoff, Flips, moved_sets, within
from shortlister.domain.findings.gates import bar
from shortlister.domain.findings.ranking import Wins, wins_of
from shortlister.domain.findings.tallies import NOTHING, Moves, Parts, Tally, added, finest_unit
from shortlister.domain.leaving import places_at
from shortlister.domain.measures import Measure, applicants_in, measures, withdrawn
from shortlister.domain.records import Applicant, Criterion, MeasureKey, Member
from shortlister.domain.refusals import Refusal
from shortlister.domain.scales import Rating
from shortlister.domain.state import State
from shortlister.i18n import N_


class Side(StrEnum):
    """Where an applicant stands at the line: within the places, not, or moved across by one change alone."""

    IN = "in"
    OUT = "out"
    BORDERLINE = "borderline"


class Without(StrEnum):
    """What one change leaves out or alters: a settled cell by one step, an open cell as one of those given in it."""

    MEMBER = "member"
    CRITERION = "criterion"
    WEIGHTS = "weights"
    CELL = "cell"
    OPEN_CELL = "open cell"


@dataclass(frozen=True, slots=True)
class Shift:
    """One change and what it does: who (ids) comes within the places and who goes out.

    `who` is the member or criterion (id) left out, or the applicant whose cell it is; `measure` and `rating` are the
    cell's. `passes` and `fails` are those whose gate changes (of a cell only its own applicant), `cut` those who are
    level at the last place when more stand there than fit.
    """

    without: Without
    who: str
    came: frozenset[str]
    went: frozenset[str]
    measure: MeasureKey = ""
    rating: Rating | None = None
    passes: tuple[str, ...] = ()
    fails: tuple[str, ...] = ()
    cut: tuple[str, ...] = ()

    @property
    def moves(self) -> bool:
        """Whether anybody crosses the line."""
        return bool(self.came or self.went)


@dataclass(frozen=True, slots=True)
class Finding:
    """An applicant (id) at the line, whether within the places as things stand, and what moves them across it."""

    applicant: str
    within: bool
    side: Side
    reasons: tuple[Shift, ...]


@dataclass(frozen=True, slots=True)
class Cut:
    """Another number of places: who is within it, and who is level at its last place when more stand there than fit."""

    places: int
    within: frozenset[str]
    tied: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Robustness:
    """What would change the shortlist of a stage (id); `findings` in the order of the applicants.

    `shifts` has every member, criterion and weight scheme that was tried, and of the cells those that move somebody
    or decide a gate; `tried` counts everything that was tried. Without places everybody who is ranked is in.
    """

    stage: str
    places: int | None
    findings: tuple[Finding, ...]
    shifts: tuple[Shift, ...]
    cuts: tuple[Cut, ...]
    tried: int

    def of(self, without: Without) -> tuple[Shift, ...]:
        """The shifts of one kind."""
        return tuple(one for one in self.shifts if one.without is without)


@dataclass(frozen=True, slots=True)
class _Row:
    """One applicant's cells, their parts, and the sum."""

    applicant: Applicant
    cells: Sequence[Cell]
    moves: Sequence[Moves]
    tally: Tally


class _Stage:
    """A stage as it stands, with its rows and its cut-off."""

    def __init__(self, state: State, stage: str) -> None:
        self.state, self.stage = state, stage
        self.lines = measures(state, stage)
        rule = state.vacancy.rule
        self.parts = Parts(self.lines, bar(rule, state.vacancy.scale, self.lines), finest_unit(state))
        found = cells(state, stage)
        present = [one for one in applicants_in(state, stage) if not withdrawn(state, one.id, stage)]
        self.rows = [self._row(one, [found[one.id, line.key] for line in self.lines]) for one in present]
        self.wins: Wins = wins_of(state, stage)
        places = places_at(state, stage)
        self.places = len(self.rows) if places is None else places
        self.passing = frozenset(row.applicant.id for row in self.rows if self.parts.passes(row.tally))
        self.cutoff = Cutoff(
            ranked(self.parts, {row.applicant.id: row.tally for row in self.rows}), self.wins, self.places
        )

    def _row(self, applicant: Applicant, own: Sequence[Cell]) -> _Row:
        moves = [self.parts.moves(index, cell) for index, cell in enumerate(own)]
        return _Row(applicant, own, moves, added(one.part for one in moves))

    def shift(self, without: Without, who: str, parts: Parts, tallies: Mapping[str, Tally]) -> Shift:
        """The shift to these tallies."""
        inside, cut = within(ranked(parts, tallies), self.wins, self.places)
        came, went = moved_sets(self.cutoff.inside, inside)
        passing = {one for one, tally in tallies.items() if parts.passes(tally)}
        passes = tuple(sorted(passing - self.passing))
        fails = tuple(sorted(self.passing - passing))
        return Shift(without, who, came, went, passes=passes, fails=fails, cut=cut)


def ranked(parts: Parts, tallies: Mapping[str, Tally]) -> dict[str, int]:
    """The shares, as whole numbers, of those who are ranked."""
    return {one: key for one, tally in tallies.items() if (key := parts.key(tally)) is not None}


def robustness(
    state: State,
    stage: str,
    *,
    progress: Callable[[int, int], object] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Robustness:
    """What would change the shortlist of the stage (id); `progress` is told how many of how many steps are done.

    Open cells count as things stand: neither earned nor available. Raises Refusal where it was cancelled.
    """
    found = _Stage(state, stage)
    people = [one for one in state.scorers if state.counts(one, stage)]
    people = people if len(people) > 1 else []
    criteria = tuple({line.criterion.id: line.criterion for line in found.lines}.values())
    steps = _steps(found, people, criteria)
    total = len(people) + len(criteria) + weighted(state) + len(found.rows)
    shifts: list[Shift] = []
    tried = 0
    for done, (count, more) in enumerate(steps, start=1):
        if cancelled is not None and cancelled():
            raise Refusal(N_("Looking for what would change the shortlist was stopped. Nothing was changed."))
        shifts += more
        tried += count
        if progress is not None:
            progress(done, total)
    places = places_at(state, stage)
    cuts = () if places is None else tuple(_cut(found, one) for one in (places - 1, places, places + 1) if one > 0)
    return Robustness(stage, places, _findings(found, shifts), tuple(shifts), cuts, tried)


def weighted(state: State) -> bool:
    """Whether weights are in use: with one weight for all, leaving them out changes nothing."""
    return len({one.weight for one in state.criteria.values()}) > 1


def _steps(
    found: _Stage, people: Sequence[Member], criteria: Sequence[Criterion]
) -> Iterator[tuple[int, Sequence[Shift]]]:
    """How many changes each step tries, and their shifts."""
    for member in people:
        yield 1, [_without_member(found, member)]
    for criterion in criteria:
        yield 1, [_without_criterion(found, criterion)]
    if weighted(found.state):
        yield 1, [_without_weights(found)]
    for row in found.rows:
        yield _cell_shifts(found, row)


def _without_member(found: _Stage, member: Member) -> Shift:
    """Only the cells that the member's rating bears on are settled anew."""
    judge = Rejudged(found.state, found.stage, member.id)
    tallies: dict[str, Tally] = {}
    for row in found.rows:
        tally = row.tally
        for index, cell in judge.changed(row.applicant.id, row.cells):
            tally = tally.swapped(row.moves[index].part, found.parts.part(index, cell))
        tallies[row.applicant.id] = tally
    return found.shift(Without.MEMBER, member.id, found.parts, tallies)


def _without_criterion(found: _Stage, criterion: Criterion) -> Shift:
    gone = [index for index, line in enumerate(found.lines) if line.criterion.id == criterion.id]
    tallies: dict[str, Tally] = {}
    for row in found.rows:
        tally = row.tally
        for index in gone:
            tally = tally.swapped(row.moves[index].part, NOTHING)
        tallies[row.applicant.id] = tally
    return found.shift(Without.CRITERION, criterion.id, found.parts, tallies)


def _without_weights(found: _Stage) -> Shift:
    """Every criterion with the same weight."""
    lines = [Measure(one.key, replace(one.criterion, weight=Fraction(1)), one.method) for one in found.lines]
    parts = Parts(lines, found.parts.rule, finest_unit(found.state))
    tallies = {
        row.applicant.id: added(parts.part(index, cell) for index, cell in enumerate(row.cells)) for row in found.rows
    }
    return found.shift(Without.WEIGHTS, "", parts, tallies)


def _cell_shifts(found: _Stage, row: _Row) -> tuple[int, list[Shift]]:
    """Every cell of one applicant, cells that are alike judged once."""
    who = row.applicant.id
    passed = who in found.passing
    known: dict[int, list[tuple[Rating, Flips, bool]]] = {}
    shifts: list[Shift] = []
    tried = 0
    for index, moves in enumerate(row.moves):
        tried += len(moves.others)
        judged = known.get(id(moves))
        if judged is None:
            judged = known[id(moves)] = []
            for rating, part in moves.others:
                tally = row.tally.swapped(moves.part, part)
                flips = found.cutoff.moved(who, found.parts.key(tally))
                passes = found.parts.passes(tally)
                if flips[0] or flips[1] or passes is not passed:
                    judged.append((rating, flips, passes))
        for rating, (came, went), passes in judged:
            shifts.append(
                Shift(
                    Without.OPEN_CELL if row.cells[index].open else Without.CELL,
                    who,
                    came,
                    went,
                    found.lines[index].key,
                    rating,
                    passes=(who,) if passes and not passed else (),
                    fails=(who,) if passed and not passes else (),
                )
            )
    return tried, shifts


def _findings(found: _Stage, shifts: Sequence[Shift]) -> tuple[Finding, ...]:
    reasons: dict[str, list[Shift]] = {}
    for shift in shifts:
        for one in (*shift.came, *shift.went):
            reasons.setdefault(one, []).append(shift)
    inside = found.cutoff.inside
    return tuple(
        Finding(
            one,
            one in inside,
            Side.BORDERLINE if one in reasons else Side.IN if one in inside else Side.OUT,
            tuple(reasons.get(one, ())),
        )
        for one in (row.applicant.id for row in found.rows)
    )


def _cut(found: _Stage, places: int) -> Cut:
    inside, tied = within(found.cutoff.keys, found.wins, places)
    return Cut(places, inside, tied)
