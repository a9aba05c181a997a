"""What the specification promised to measure, how far it is scored, and what nobody will ever score."""

from dataclasses import dataclass

from shortlister.domain.findings.cells import outstanding
from shortlister.domain.measures import Measure, applicants_in, measure_key, raters, stage_of
from shortlister.domain.records import Level, Member, Stage
from shortlister.domain.refusals import Sentence
from shortlister.domain.state import State
from shortlister.i18n import N_, ngettext


@dataclass(frozen=True, slots=True)
class Coverage:
    """One measure: its stage (None where none uses the method), ratings given, and ratings owed once it is open."""

    measure: Measure
    stage: Stage | None
    scored: int
    expected: int | None


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
        scored = counts[stage.id].scored(measure.key) if stage else 0
        rows.append(Coverage(measure, stage, scored, counts[stage.id].expected if stage and stage.open else None))
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

    def scored(self, measure: str) -> int:
        """How many ratings of the measure there are, not assessable included."""
        return sum(sheet.get(measure) is not None for sheet in self._sheets)


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


def _never_measured(state: State, rows: list[Coverage]) -> tuple[Sentence, ...]:
    """The essentials that no stage has measured, once the last stage is signed off."""
    stages = state.stages_in_order
    if not stages or not stages[-1].signed_off:
        return ()
    measured = {row.measure.criterion.id for row in rows if row.scored}
    return tuple(
        Sentence(N_("No stage has measured {criterion}, which is essential."), {"criterion": criterion.reference})
        for criterion in state.criteria_in_order
        if criterion.level is Level.ESSENTIAL and criterion.id not in measured
    )
