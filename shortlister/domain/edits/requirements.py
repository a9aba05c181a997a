"""What edits require before they decide: roles, stages that are open, texts that can be kept."""

from shortlister.domain.access import require_sight
from shortlister.domain.actor import Actor
from shortlister.domain.changes import Delta, Key
from shortlister.domain.records import Kind, Record, Stage
from shortlister.domain.refusals import Refusal, Unsaid
from shortlister.domain.state import State, current
from shortlister.domain.texts import clean
from shortlister.i18n import N_


def require_office(actor: Actor) -> None:
    """Only the chair and HR set a vacancy up, moderate and decide."""
    if not actor.runs_the_vacancy:
        raise Refusal(N_("Only the chair or HR may do this; {name} is a member of the panel."), name=actor.name)


def require_moderator(state: State, actor: Actor, stage: str) -> None:
    """Only the chair and HR, and a chair who scores only after their own submission, whatever they may see before."""
    require_office(actor)
    require_sight(state, actor, stage)
    if actor.scores and not state.submitted(actor.member, stage):
        raise Refusal(
            N_("{name} has not submitted {stage} yet. Whoever still scores does not moderate. Submit first."),
            name=actor.name,
            stage=state.stages[stage].name,
        )


def require_open(state: State, stage: str) -> Stage:
    """The stage, which must be open for scoring and not signed off."""
    one = state.stages[stage]
    if not one.open:
        raise Refusal(N_("Scoring of {stage} is not open yet. Open scoring first."), stage=one.name)
    if one.signed_off:
        raise Refusal(N_("{stage} has been signed off, so nothing in it changes any more."), stage=one.name)
    return one


def require_reason(reason: str) -> str:
    """The reason without blanks round it; a refusal where there is none."""
    text = clean(reason).strip()
    if not text:
        raise Unsaid(N_("A reason is needed. Write why, then repeat it."), what="reason")
    return text


def require_name(name: str, what: str) -> str:
    """A name on one line, without blanks round it; `what` says of what, already translated."""
    text = " ".join(clean(name).split())
    if not text:
        raise Refusal(N_("{what} cannot be empty."), what=what)
    return text


def delta(state: State, kind: Kind, key: Key, after: Record | None) -> Delta:
    """The delta from what stands now to `after`."""
    return Delta(kind, key, current(state, kind, key), after)
