"""What a scoring pack holds: what one member needs to score alone, and nothing that depends on colleagues."""

from dataclasses import replace

from shortlister.domain.measures import applicants_in
from shortlister.domain.records import Retention, Role
from shortlister.domain.refusals import Refusal
from shortlister.domain.state import State
from shortlister.i18n import N_


def pack_state(state: State, member: str, stage: str) -> State:
    """The part of the state that leaves for a member (id) who scores a stage (id).

    The specification, the scale, the applicants that this member scores with their applications, the member's own
    declarations, scores and submission. No names, no contact, no scheme flags, no colleagues, no outcomes, no
    number of places; only this and the later stages, of which this one alone is open.
    """
    one = state.members[member]
    if one.role is Role.HR:
        raise Refusal(N_("{name} does not score, so there is no pack for them."), name=one.name)
    here = {a.id: a for a in applicants_in(state, stage) if not state.recused(member, a.id)}
    first = state.stages[stage].position
    stages = {
        key: replace(value, open=key == stage, signed_off=False)
        for key, value in state.stages.items()
        if value.position >= first
    }
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
        applications={key: value for key, value in state.applications.items() if key[0] in here},
        members={member: one},
        declarations={k: v for k, v in state.declarations.items() if k[0] == member and k[1] in here},
        scores=state.scores.only([member]),
        submissions={key: value for key, value in state.submissions.items() if key[0] == member},
        conflicts={key: value for key, value in state.conflicts.items() if key[0] == member},
    )
