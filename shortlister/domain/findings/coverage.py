"""What the specification promised to measure, how far it is scored, and what nobody will ever score."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from shortlister.domain.findings.cells import outstanding
from shortlister.domain.measures import Measure, applicants_in, measure_key, raters, stage_of
from shortlister.domain.records import Decision, Member, Stage
from shortlister.domain.refusals import Sentence
from shortlister.domain.scales import NA
from shortlister.domain.state import State
from shortlister.i18n import N_, ngettext


@dataclass(frozen=True, slots=True)
class Coverage:
    """One measure: its stage (None where none uses the method), ratings given, and ratings owed once it is open.

    `scored` counts not assessable, `rated` does not.
    """

    measure: Measure
    stage: Stage | None
    scored: int
    expected: int | None
    rated: int = 0


@dataclass(frozen=True, slots=True)
class CoverageReport:
    """Every measure of the specification in order, what is wrong with it, and who has still to submit what is open."""

    measures: tuple[Coverage, ...]
    warnings: tuple[Sentence, ...]
    outstanding: tuple[Member, ...] = ()


def coverage(state: State, *, own: str = "") -> CoverageReport:
    """The coverage by those who have submitted, or, before somebody (`own`, an id) has, by that member alone."""
    every = [
        Measure(measure_key(criterion.id, method), criterion, state.methods[method])
        for criterion in state.criteria_in_order
        for method in criterion.methods
        if method in state.methods
    ]
    counts = {stage.id: _Counts(state, stage, own) for stage in state.stages_in_order}
    rows: list[Coverage] = []
    for measure in every:
        stage = stage_of(state, measure.method.id)
        scored, rated = counts[stage.id].scored(measure.key) if stage else (0, 0)
        expected = counts[stage.id].expected if stage and stage.open else None
        rows.append(Coverage(measure, stage, scored, expected, rated))
    still = {member.id for stage in state.stages_in_order if stage.open for member in outstanding(state, stage.id)}
    members = tuple(member for member in state.members_in_order if member.id in still)
    return CoverageReport(tuple(rows), _warnings(state, rows), members)


class _Counts:
    """Who is to score whom at one stage, and how often each measure has been scored."""

    def __init__(self, state: State, stage: Stage, own: str) -> None:
        self.expected = 0
        self._sheets = []
        for applicant in applicants_in(state, stage.id):
            for member in raters(state, stage.id, applicant.id):
                if own and member.id != own:
                    continue
                self.expected += 1
                if own or state.submitted(member.id, stage.id):
                    self._sheets.append(state.scores.sheet(member.id, applicant.id).ratings)

    def scored(self, measure: str) -> tuple[int, int]:
        """How many ratings of the measure there are, with and without not assessable."""
        given = [rating for sheet in self._sheets if (rating := sheet.get(measure)) is not None]
        return len(given), len(given) - given.count(NA)


def _warnings(state: State, rows: list[Coverage]) -> tuple[Sentence, ...]:
    bare = [
        Sentence(N_("{criterion} has no method: nothing will measure it."), {"criterion": criterion.reference})
        for criterion in state.criteria_in_order
        if not any(method in state.methods for method in criterion.methods)
    ]
    idle: list[Sentence] = []
    for method in state.methods_in_order:
        owed = sum(one.stage is None and one.measure.method == method for one in rows)
        if owed:
            message = ngettext(
                "No stage uses {method}: {count} measure would stay unscored.",
                "No stage uses {method}: {count} measures would stay unscored.",
                owed,
            )
            idle.append(Sentence(message, {"method": method.name, "count": owed}))
    return (*bare, *idle, *_never_measured(state, rows))


def _never_measured(state: State, rows: list[Coverage]) -> Iterator[Sentence]:
    """What the stages that are signed off have left unmeasured of the essentials; the last one closes all of them."""
    stages = state.stages_in_order
    over = max((number for number, one in enumerate(stages) if one.signed_off), default=-1)
    if over >= 0:
        yield from _left_out(rows, set(stages[: over + 1]), last=over == len(stages) - 1)


def unmeasured(state: State, stage: str) -> tuple[Sentence, ...]:
    """What closing a stage (id) would leave unmeasured: essentials never measured by a method that was promised.

    Not assessable measures nothing. After the last stage nothing is owed any more, so a method that no stage uses
    counts too, and so does what was never assessed of one who was chosen.
    """
    stages = state.stages_in_order
    closed = {one for one in stages if one.position <= state.stages[stage].position}
    rows, last = coverage(state).measures, len(closed) == len(stages)
    return (*_left_out(rows, closed, last=last), *(_never_assessed(state, stage, rows) if last else ()))


def _never_assessed(state: State, stage: str, rows: Sequence[Coverage]) -> Iterator[Sentence]:
    """The essentials that somebody was rated on by a method, but not one who was chosen at the stage (id)."""
    chosen = [
        applicant
        for applicant in applicants_in(state, stage)
        if (found := state.outcomes.get((applicant.id, stage))) and found.decision is Decision.SHORTLISTED
    ]
    for applicant in chosen:
        sheets = [state.scores.sheet(member.id, applicant.id).ratings for member in state.scorers]
        for one in rows:
            given = [sheet.get(one.measure.key) for sheet in sheets]
            if one.measure.essential and one.rated and all(rating in (None, NA) for rating in given):
                message = N_("{criterion} is essential and was never assessed of {applicant} by {method}.")
                named: dict[str, object] = {
                    "criterion": one.measure.criterion.reference,
                    "applicant": applicant.reference,
                    "method": one.measure.method.name,
                }
                yield Sentence(message, named)


def _left_out(rows: Sequence[Coverage], closed: set[Stage], *, last: bool) -> Iterator[Sentence]:
    essentials = dict.fromkeys(one.measure.criterion for one in rows if one.measure.essential)
    for criterion in essentials:
        own = [one for one in rows if one.measure.criterion == criterion]
        missing = [one for one in own if not one.rated and (one.stage in closed or last)]
        if missing and last and not any(one.rated for one in own):
            message = N_("No stage has measured {criterion}, which is essential.")
            yield Sentence(message, {"criterion": criterion.reference})
            continue
        for one in missing:
            message = N_("{criterion} is essential and was not measured by {method}, as the specification promised.")
            yield Sentence(message, {"criterion": criterion.reference, "method": one.measure.method.name})
