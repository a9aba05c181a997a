"""What is scored where: the measures of a stage, its applicants, and who scores whom."""

from dataclasses import dataclass

from shortlister.domain.records import Applicant, Criterion, Decision, Level, MeasureKey, Member, Method, Stage
from shortlister.domain.state import State


@dataclass(frozen=True, slots=True)
class Measure:
    """One criterion by one method, at the stage that uses the method."""

    key: MeasureKey
    criterion: Criterion
    method: Method

    @property
    def essential(self) -> bool:
        return self.criterion.level is Level.ESSENTIAL


def measure_key(criterion: str, method: str) -> MeasureKey:
    """The key of a criterion (id) by a method (id)."""
    return f"{criterion}/{method}"


def stage_of(state: State, method: str) -> Stage | None:
    """The stage that uses the method (id), None where none does."""
    using = [stage for stage in state.stages.values() if method in stage.methods]
    return min(using, key=lambda stage: stage.position) if len(using) > 1 else using[0] if using else None


def measures(state: State, stage: str) -> tuple[Measure, ...]:
    """The measures that the stage (id) scores, in the order of the criteria, then of each criterion's methods."""
    used = state.stages[stage].methods
    return tuple(
        Measure(measure_key(criterion.id, method), criterion, state.methods[method])
        for criterion in state.criteria_in_order
        for method in criterion.methods
        if method in used
    )


def applicants_in(state: State, stage: str) -> tuple[Applicant, ...]:
    """The applicants of a stage: all at the first, then those whom the stage before shortlisted.

    Those who withdraw at the stage itself stay in it, with that outcome.
    """
    stages = state.stages_in_order
    earlier = [one.id for one in stages if one.position < state.stages[stage].position]
    if not earlier:
        return state.applicants_in_order
    before = earlier[-1]
    return tuple(
        applicant
        for applicant in state.applicants_in_order
        if (outcome := state.outcomes.get((applicant.id, before))) and outcome.decision is Decision.SHORTLISTED
    )


def calibrating(state: State, stage: str) -> tuple[str, ...]:
    """The applicants (ids) whom the panel scores first at the stage (id), while not all have seen them together."""
    one = state.calibrations.get(stage)
    return () if one is None or one.together else one.applicants


def calibrated(state: State, stage: str) -> tuple[str, ...]:
    """The applicants (ids) whose scores the panel of the stage (id) has laid together; empty before."""
    one = state.calibrations.get(stage)
    return one.applicants if one is not None and one.together else ()


def takes_part(state: State, applicant: str, stage: str) -> bool:
    """Whether the applicant (id) is in the stage (id): the same as being among `applicants_in`, looked up alone."""
    if applicant not in state.applicants:
        return False
    here = state.stages[stage].position
    earlier = [one for one in state.stages.values() if one.position < here]
    if not earlier:
        return True
    before = max(earlier, key=lambda one: one.position)
    outcome = state.outcomes.get((applicant, before.id))
    return outcome is not None and outcome.decision is Decision.SHORTLISTED


def measure_of(state: State, measure: MeasureKey) -> tuple[Measure, Stage] | None:
    """The measure with this key and the stage that scores it, looked up alone; None where no stage scores it."""
    criterion_id, _, method_id = measure.partition("/")
    criterion = state.criteria.get(criterion_id)
    if criterion is None or method_id not in criterion.methods:
        return None
    stage = stage_of(state, method_id)
    return None if stage is None else (Measure(measure, criterion, state.methods[method_id]), stage)


def withdrawn(state: State, applicant: str, stage: str) -> bool:
    """Whether the applicant (id) has withdrawn at the stage (id)."""
    outcome = state.outcomes.get((applicant, stage))
    return outcome is not None and outcome.decision is Decision.WITHDRAWN


def raters(state: State, stage: str, applicant: str) -> tuple[Member, ...]:
    """Who owes ratings of the applicant (id) at the stage (id): the scorers who are asked and not recused.

    A member who left counts only where they had submitted the stage; once it is signed off, so does everybody.
    """
    return tuple(
        member for member in state.scorers if state.asked(member.id, applicant, stage) and state.counts(member, stage)
    )


def all_recused(state: State, stage: str, applicant: str, *, without: str = "") -> bool:
    """Whether nobody may rate the applicant (id) at the stage (id), whoever is asked to: every scorer is recused.

    `without` leaves a member (id) out of account.
    """
    return all(
        state.recused(member.id, applicant, stage) or not state.counts(member, stage)
        for member in state.scorers
        if member.id != without
    )
