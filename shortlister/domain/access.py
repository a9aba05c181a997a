"""Who may see what: one pure function, and the only judge of it."""

from dataclasses import replace

from shortlister.domain.actor import Actor
from shortlister.domain.measures import measures
from shortlister.domain.records import Decision, MeasureKey, Role
from shortlister.domain.refusals import Refusal
from shortlister.domain.scores import Scores
from shortlister.domain.state import State
from shortlister.i18n import N_


def may_see_others(state: State, actor: Actor, stage: str) -> bool:
    """Whether colleagues' scores of the stage (id) may reach this person: HR, or a scorer who has submitted it."""
    if not actor.scores:
        return actor.role is Role.HR
    return state.submitted(actor.member, stage)


def require_sight(state: State, actor: Actor, stage: str) -> None:
    """Refuse what depends on colleagues' scores while this person has not submitted the stage (id)."""
    if not may_see_others(state, actor, stage):
        raise Refusal(
            N_(
                "{name} has not submitted {stage}, so nothing that depends on colleagues' scores is shown. "
                "Submit first."
            ),
            name=actor.name,
            stage=state.stages[stage].name,
        )


def visible(state: State, actor: Actor) -> State:
    """The state with everything left out that this person must not see.

    Names, contact and scheme flags: HR only, names alone once revealed. Colleagues' scores of a stage, and what
    was agreed, tied and decided there: only to those who have submitted it, and only of colleagues who have. That
    somebody has withdrawn follows from no score, and is seen by all.
    """
    state = _without_persons(state, actor)
    blind = {stage for stage in state.stages if not may_see_others(state, actor, stage)}
    if not blind:
        return _submitted_only(state, actor) if actor.scores else state
    own, all_blind = actor.member, len(blind) == len(state.stages)
    hidden: frozenset[MeasureKey] = frozenset()
    if state.agreed or not all_blind:
        hidden = frozenset(measure.key for stage in blind for measure in measures(state, stage))
    if all_blind:
        scores = state.scores.only([own])
    else:
        scores = _submitted_only(state, actor).scores
        scores = scores.put(
            ((member, applicant, measure), None)
            for (member, applicant, measure), _ in list(scores.items())
            if member != own and measure in hidden
        )
    return replace(
        state,
        scores=scores,
        conflicts={key: value for key, value in state.conflicts.items() if key[0] == own},
        agreed={key: value for key, value in state.agreed.items() if key[1] not in hidden},
        ties={key: value for key, value in state.ties.items() if key[0] not in blind},
        outcomes={
            key: value
            for key, value in state.outcomes.items()
            if key[1] not in blind or value.decision is Decision.WITHDRAWN
        },
        receipts={},
    )


def _without_persons(state: State, actor: Actor) -> State:
    if actor.role is Role.HR:
        return state
    if not state.vacancy.names_revealed:
        return replace(state, persons={}, identities={})
    bare = {
        key: replace(person, email="", phone="", guaranteed_interview=False, redeployee=False)
        for key, person in state.persons.items()
    }
    return replace(state, persons=bare, identities={})


def _submitted_only(state: State, actor: Actor) -> State:
    """Without the scores of colleagues who have not submitted the stage that the measure belongs to."""
    stages = state.stages_in_order
    missing = {
        member: {
            measure.key
            for stage in stages
            if not state.submitted(member, stage.id)
            for measure in measures(state, stage.id)
        }
        for member in state.scores.members()
        if member != actor.member
    }
    if not any(missing.values()):
        return state
    every = {measure.key for stage in stages for measure in measures(state, stage.id)}
    whole = [member for member in state.scores.members() if missing.get(member, set()) < every]
    scores: Scores = state.scores.only([*whole, actor.member])
    scores = scores.put((key, None) for key, _ in list(scores.items()) if key[2] in missing.get(key[0], frozenset()))
    return replace(state, scores=scores)
