"""From the names and references that people use to records; each refusal says what there is instead."""

from collections.abc import Iterable

from shortlister.domain.measures import Measure, calibrating, measures, stage_of
from shortlister.domain.records import Applicant, Criterion, Member, Method, Stage
from shortlister.domain.refusals import Refusal
from shortlister.domain.state import State
from shortlister.domain.texts import clean
from shortlister.i18n import N_, plural


def member_named(state: State, name: str) -> Member:
    """The member of this name, however it is cased and spaced."""
    wanted = _folded(name)
    for member in state.members_in_order:
        if _folded(member.name) == wanted:
            return member
    raise Refusal(
        N_("Nobody called “{name}” is on the panel; it has {members}."),
        name=name,
        members=_listed(member.name for member in state.members_in_order),
    )


def applicant_with(state: State, reference: str) -> Applicant:
    """The applicant with this reference."""
    wanted = _folded(reference)
    for applicant in state.applicants.values():
        if _folded(applicant.reference) == wanted:
            return applicant
    raise Refusal(N_("There is no applicant “{reference}” in this vacancy."), reference=reference)


def applicant_in_pack(state: State, reference: str) -> Applicant:
    """The applicant with this reference in a member's pack, which knows no others; the refusal says what it holds."""
    wanted = _folded(reference)
    for applicant in state.applicants.values():
        if _folded(applicant.reference) == wanted:
            return applicant
    first = [state.applicants[one].reference for one in calibrating(state, state.vacancy.stage)]
    if first:
        raise Refusal(
            N_(
                "“{reference}” is not among those whom the panel calibrates with. This pack holds {first} alone; the "
                "others come with the next pack."
            ),
            reference=reference,
            first=", ".join(first),
        )
    raise Refusal(
        N_("“{reference}” is not in this pack. It holds those whom its member was asked to score when it was made."),
        reference=reference,
    )


def require_not_erased(state: State, wanted: str) -> None:
    """Refuse an applicant who was erased; by the id that the record keeps, as nobody knows the reference any more."""
    one = state.erasures.get(wanted.strip())
    if one is not None:
        raise Refusal(
            N_("The applicant {id} was erased on {day}. Reason: {reason}. Authority: {authority}. Nothing is kept."),
            id=one.applicant,
            day=one.at[:10],
            reason=one.reason,
            authority=one.authority,
        )
    known = any(_folded(applicant.reference) == _folded(wanted) for applicant in state.applicants.values())
    if state.erasures and not known:
        raise Refusal(
            plural(
                N_(
                    "There is no applicant “{reference}” in this vacancy. {count} applicant was erased from it, and "
                    "the reference too."
                ),
                N_(
                    "There is no applicant “{reference}” in this vacancy. {count} applicants were erased from it, and "
                    "their references too."
                ),
                len(state.erasures),
            ),
            reference=wanted,
            count=len(state.erasures),
        )


def criterion_with(state: State, reference: str) -> Criterion:
    """The criterion with this reference."""
    wanted = _folded(reference)
    for criterion in state.criteria.values():
        if _folded(criterion.reference) == wanted:
            return criterion
    raise Refusal(
        N_("There is no criterion “{reference}” in this vacancy; it has {references}."),
        reference=reference,
        references=_listed(criterion.reference for criterion in state.criteria_in_order),
    )


def method_named(state: State, name: str) -> Method:
    """The method of this name or code."""
    wanted = _folded(name)
    for method in state.methods_in_order:
        if wanted in (_folded(method.name), _folded(method.code) or wanted + "?"):
            return method
    raise Refusal(
        N_("There is no method “{name}” in this vacancy; it has {methods}."),
        name=name,
        methods=_listed(method.name for method in state.methods_in_order),
    )


def stage_named(state: State, name: str) -> Stage:
    """The stage of this name; the current one where the name is empty."""
    if not name:
        return state.stage
    wanted = _folded(name)
    for stage in state.stages_in_order:
        if _folded(stage.name) == wanted:
            return stage
    raise Refusal(
        N_("There is no stage “{name}” in this vacancy; it has {stages}."),
        name=name,
        stages=_listed(stage.name for stage in state.stages_in_order),
    )


def measure_for(state: State, stage: str, criterion: str, method: str = "") -> Measure:
    """The measure of a criterion (reference) at the stage (id); the method may be empty where there is only one."""
    one = criterion_with(state, criterion)
    here = [measure for measure in measures(state, stage) if measure.criterion.id == one.id]
    if method:
        wanted = method_named(state, method)
        for measure in here:
            if measure.method.id == wanted.id:
                return measure
        _refuse_elsewhere(state, stage, one, wanted)
    if len(here) == 1:
        return here[0]
    if not here:
        raise Refusal(
            N_("{criterion} is not measured at {stage}, so it is not scored there."),
            criterion=one.reference,
            stage=state.stages[stage].name,
        )
    raise Refusal(
        N_("{criterion} is measured by {methods} at {stage}; say which method is meant."),
        criterion=one.reference,
        methods=_listed(measure.method.name for measure in here),
        stage=state.stages[stage].name,
    )


def _refuse_elsewhere(state: State, stage: str, criterion: Criterion, method: Method) -> None:
    if method.id not in criterion.methods:
        raise Refusal(
            N_("{criterion} is not measured by {method}; it is measured by {methods}."),
            criterion=criterion.reference,
            method=method.name,
            methods=_listed(state.methods[one].name for one in criterion.methods),
        )
    other = stage_of(state, method.id)
    raise Refusal(
        N_("{criterion} by {method} is scored at {other}, not at {stage}."),
        criterion=criterion.reference,
        method=method.name,
        other=other.name if other else "–",
        stage=state.stages[stage].name,
    )


def _folded(text: str) -> str:
    return " ".join(clean(text).split()).casefold()


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names) or "–"
