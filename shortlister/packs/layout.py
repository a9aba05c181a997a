"""What a scoring pack holds: what one member needs to score alone, and nothing that depends on colleagues."""

from dataclasses import replace

from shortlister.domain.hr_doubts import without_hr_doubts
from shortlister.domain.measures import applicants_in, calibrating, withdrawn
from shortlister.domain.neutral_names import neutral_names
from shortlister.domain.records import Decision, Outcome, Retention, Role, Stage
from shortlister.domain.refusals import Refusal
from shortlister.domain.state import State
from shortlister.i18n import N_


def pack_state(state: State, member: str, stage: str, *, applications: bool = True) -> State:
    """The part of the state that leaves for a member (id) who scores a stage (id).

    The specification, the scale, the applicants that this member scores with their applications, the member's own
    declarations, scores and submission. No names, no contact, no scheme flags, no colleagues, no outcomes, no
    number of places; of the stages what each is called and measures, this one alone open and those before closed for
    good. That its applicants came through the stage before is all that is said of outcomes. While the panel
    calibrates, only the applicants that it scores first. The files have names that say nothing; without
    `applications` they stay behind, since what applicants write holds names.
    """
    one = state.members[member]
    if one.role is Role.HR:
        raise Refusal(N_("{name} does not score, so there is no pack for them."), name=one.name)
    first = calibrating(state, stage)
    here = {
        a.id: a
        for a in applicants_in(state, stage)
        if state.asked(member, a.id, stage) and not withdrawn(state, a.id, stage) and (not first or a.id in first)
    }
    begun = state.stages[stage].position
    stages = {
        key: Stage(
            value.id, value.name, value.position, value.methods, open=key == stage, signed_off=value.position < begun
        )
        for key, value in state.stages.items()
    }
    before = [one.id for one in state.stages_in_order if one.position < begun][-1:]
    vacancy = replace(
        state.vacancy,
        stage=stage,
        names_revealed=False,
        rule=replace(state.vacancy.rule, places=None),
        source="",
        source_digest="",
        retention=Retention(),
    )
    return State(
        vacancy=vacancy,
        methods=state.methods,
        stages=stages,
        criteria=state.criteria,
        applicants=here,
        applications=neutral_names(
            without_hr_doubts({key: one for key, one in state.applications.items() if applications and key[0] in here})
        ),
        members={member: replace(one, pin="", takes_over="")},
        declarations={k: v for k, v in state.declarations.items() if k[0] == member and k[1] in here},
        scores=state.scores.only([member]),
        outcomes={
            (one, last): Outcome(one, last, Decision.SHORTLISTED, "", by_hand=False) for last in before for one in here
        },
        submissions={key: value for key, value in state.submissions.items() if key[0] == member},
        conflicts={key: value for key, value in state.conflicts.items() if key[0] == member},
        calibrations={stage: replace(state.calibrations[stage], applicants=tuple(a for a in first if a in here))}
        if first
        else {},
        orders={key: value for key, value in state.orders.items() if key[0] == member},
    )
