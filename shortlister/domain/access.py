"""Who may see what: one pure function, and the only judge of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, Final

from shortlister.domain.actor import Actor
from shortlister.domain.hr_doubts import without_hr_doubts
from shortlister.domain.measures import measures
from shortlister.domain.neutral_names import neutral_names
from shortlister.domain.records import (
    Agreed,
    Application,
    Decision,
    Declaration,
    Issue,
    MeasureKey,
    Meeting,
    Order,
    Outcome,
    Person,
    Receipt,
    Role,
    Sight,
    Submission,
    Tie,
)
from shortlister.domain.refusals import Refusal, Sentence
from shortlister.domain.scores import Scores
from shortlister.domain.sheets_shown import Hidden, hidden_from, moved_on, scores_shown
from shortlister.domain.state import State
from shortlister.i18n import N_

_NEVER = N_("On this panel members do not see colleagues' scores of {stage}; the meeting brings them together.")
_WAITING = N_(
    "Not everybody has submitted {stage} yet, so nothing that depends on colleagues' scores is shown to {name}."
)
_SINGLE = N_(
    "{name} has not submitted {stage}, so colleagues' scores are shown of single applicants alone, once both have "
    "rated them on everything. Submit to see the rest."
)
_SUBMIT = N_("{name} has not submitted {stage}, so nothing that depends on colleagues' scores is shown. Submit first.")


def all_submitted(state: State, stage: str) -> bool:
    """Whether everybody who scores and is still on the panel has submitted the stage (id), or it is signed off."""
    return not any(state.awaited(member, stage) for member in state.scorers)


def may_see_others(state: State, actor: Actor, stage: str) -> bool:
    """Whether colleagues' scores of the stage (id) as a whole may reach this person.

    HR always. Who scores: as the vacancy's sight says. *Never* leaves it to the chair, who moderates once everybody
    has submitted; *own applicant* opens single applicants before (see `visible`), and the whole by submitting.
    """
    if not actor.scores:
        return actor.role is Role.HR
    match state.vacancy.sight:
        case Sight.NEVER:
            return actor.role is Role.CHAIR and _own_and_all(state, actor, stage)
        case Sight.ALL:
            return _own_and_all(state, actor, stage)
        case Sight.OWN | Sight.APPLICANT:
            return state.submitted(actor.member, stage)
        case Sight.ALWAYS:
            return True


def may_see_who_submitted(state: State, actor: Actor, stage: str) -> bool:
    """Whether this person may know which colleagues have submitted the stage (id), and whose pack is out or back.

    Chair and HR hand the packs out and chase what is outstanding; to the others it says what colleagues did.
    """
    return actor.runs_the_vacancy or may_see_others(state, actor, stage)


def _own_and_all(state: State, actor: Actor, stage: str) -> bool:
    return state.submitted(actor.member, stage) and all_submitted(state, stage)


def why_blind(state: State, actor: Actor, stage: str) -> Sentence:
    """Why colleagues' scores of the stage (id) do not reach this person yet, and how that changes."""
    sight = state.vacancy.sight
    named = {"name": actor.name, "stage": state.stages[stage].name}
    if sight is Sight.NEVER and actor.role is not Role.CHAIR:
        return Sentence(_NEVER, named)
    if state.submitted(actor.member, stage):
        return Sentence(_WAITING, named)
    return Sentence(_SINGLE if sight is Sight.APPLICANT else _SUBMIT, named)


def require_sight(state: State, actor: Actor, stage: str) -> None:
    """Refuse what depends on colleagues' scores while this person may not see those of the stage (id)."""
    if not may_see_others(state, actor, stage):
        why = why_blind(state, actor, stage).message
        raise Refusal(why, name=actor.name, stage=state.stages[stage].name)


def visible(state: State, actor: Actor) -> State:
    """The state with everything left out that this person must not see.

    Of colleagues, to a member who scores and may see no stage of theirs yet: nothing that they did, not even that they
    have submitted or declared. Names, contact and scheme flags: HR only, names alone once revealed. Colleagues' scores
    of a stage, and what was agreed, tied and decided there: only as the vacancy's sight lets them. That somebody has
    withdrawn, or was shortlisted at a stage that is over, is seen by all.
    """
    return seen(state, actor).view


def seen(state: State, actor: Actor, before: "Seen | None" = None) -> "Seen":
    """What is `visible`, made of what the same person saw before wherever it follows from the very same records.

    So a key costs the same however many scores there are; without `before` every sheet is looked at.
    """
    if actor.role is Role.HR:
        return Seen(state, actor, state, frozenset(), Hidden(actor.member))
    blind = frozenset(stage for stage in state.stages if not may_see_others(state, actor, stage))
    known = before if before is not None and before.rules_stand(state, actor, blind) else None
    hidden, moved = hidden_from(state, actor, blind) if known is None else moved_on(state, known.state, known.hidden)
    shown: dict[str, Any] = {
        "scores": scores_shown(state, hidden, moved, known.view.scores if known is not None else Scores()),
        "conflicts": {key: one for key, one in state.conflicts.items() if key[2] not in hidden.of(key[0], key[1])},
        "identities": {},
    }
    for name, made in (_PERSONS if not blind else _EVERY).items():
        same = known is not None and getattr(known.state, name) is getattr(state, name)
        shown[name] = getattr(known.view, name) if known is not None and same else made(state, actor, blind)
    return Seen(state, actor, replace(state, **shown), blind, hidden)


def _persons_shown(state: State, _actor: Actor, _blind: frozenset[str]) -> dict[str, Person]:
    """Names alone, once they are revealed."""
    if not state.vacancy.names_revealed:
        return {}
    return {
        key: replace(person, email="", phone="", guaranteed_interview=False, redeployee=False)
        for key, person in state.persons.items()
    }


def _files_shown(state: State, _actor: Actor, _blind: frozenset[str]) -> Mapping[tuple[str, str], Application]:
    """What a file is called says whose it is: until names are revealed it has a name that says nothing.

    A doubt about whose it is stays with HR, then too.
    """
    shown = without_hr_doubts(state.applications)
    return shown if state.vacancy.names_revealed else neutral_names(shown)


def _own_orders(state: State, actor: Actor, _blind: frozenset[str]) -> dict[tuple[str, str], Order]:
    """In which order a colleague scores is what that colleague did."""
    return {key: one for key, one in state.orders.items() if key[0] == actor.member}


_RULES: Final = ("vacancy", "stages", "criteria", "methods", "members", "submissions", "calibrations")
"""What says who may see which scores, but for the scores themselves."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What one person sees of a state, and what it was made of."""

    state: State
    actor: Actor
    view: State
    blind: frozenset[str]
    hidden: Hidden

    def rules_stand(self, state: State, actor: Actor, blind: frozenset[str]) -> bool:
        """Whether the same person may see the same of another state, as far as that does not follow from the scores."""
        return (
            (actor.member, actor.role) == (self.actor.member, self.actor.role)
            and blind == self.blind
            and all(getattr(state, name) is getattr(self.state, name) for name in _RULES)
            and set(state.scores.members()) == set(self.state.scores.members())
        )


def _outcomes_shown(state: State, _actor: Actor, blind: frozenset[str]) -> dict[tuple[str, str], Outcome]:
    """Of the stages that are hidden: who has withdrawn, and who went on to the next without the reason."""
    over = state.stages[state.vacancy.stage].position if state.vacancy.stage in state.stages else 0
    found: dict[tuple[str, str], Outcome] = {}
    for key, one in state.outcomes.items():
        if key[1] not in blind or one.decision is Decision.WITHDRAWN:
            found[key] = one
        elif one.decision is Decision.SHORTLISTED and state.stages[key[1]].position < over:
            found[key] = replace(one, reason="", by_hand=False)
    return found


def _bare_receipts(state: State, actor: Actor, _blind: frozenset[str]) -> dict[str, Receipt]:
    """For those who run the vacancy: whose pack is back, without a count or a digest of what it brought."""
    if not actor.runs_the_vacancy:
        return {}
    return {
        one.member: replace(one, head=one.member, file="", new=0, same=0, superseded=0, conflicts=0, brought=())
        for one in sorted(state.receipts.values(), key=lambda one: one.at)  # the latest; the heads are in no order
    }


def _agreed_shown(state: State, _actor: Actor, blind: frozenset[str]) -> dict[tuple[str, MeasureKey], Agreed]:
    closed = frozenset(measure.key for stage in blind for measure in measures(state, stage)) if state.agreed else ()
    return {key: value for key, value in state.agreed.items() if key[1] not in closed}


def _submissions_shown(state: State, actor: Actor, blind: frozenset[str]) -> dict[tuple[str, str], Submission]:
    """That a colleague has submitted is for those who chase it; how many gaps they left follows from their scores."""
    return {
        key: replace(one, gaps=0) if one.gaps and key[0] != actor.member and key[1] in blind else one
        for key, one in state.submissions.items()
        if actor.runs_the_vacancy or key[0] == actor.member or key[1] not in blind
    }


def _declarations_shown(state: State, actor: Actor, blind: frozenset[str]) -> Mapping[tuple[str, str], Declaration]:
    """What colleagues declared says that they have begun: to a member nothing of it until one stage may be seen."""
    if actor.runs_the_vacancy or not state.stages.keys() <= blind:
        return state.declarations
    return {key: one for key, one in state.declarations.items() if key[0] == actor.member}


def _issues_shown(state: State, actor: Actor, blind: frozenset[str]) -> Mapping[tuple[str, str], Issue]:
    """A pack that goes out again says that its member had not submitted."""
    if actor.runs_the_vacancy:
        return state.issues
    return {key: one for key, one in state.issues.items() if key[0] == actor.member or key[1] not in blind}


def _ties_shown(state: State, _actor: Actor, blind: frozenset[str]) -> dict[tuple[str, str, str], Tie]:
    return {key: value for key, value in state.ties.items() if key[0] not in blind}


def _meetings_shown(state: State, _actor: Actor, blind: frozenset[str]) -> dict[str, Meeting]:
    return {key: one for key, one in state.meetings.items() if one.stage not in blind}


Shows = Callable[[State, Actor, frozenset[str]], Mapping[Any, Any]]
"""What of one kind of records is shown to a person who is blind for these stages (ids)."""

_PERSONS: Final[Mapping[str, Shows]] = MappingProxyType(
    {"persons": _persons_shown, "applications": _files_shown, "orders": _own_orders}
)
_EVERY: Final[Mapping[str, Shows]] = MappingProxyType(
    {
        **_PERSONS,
        "submissions": _submissions_shown,
        "declarations": _declarations_shown,
        "issues": _issues_shown,
        "agreed": _agreed_shown,
        "ties": _ties_shown,
        "outcomes": _outcomes_shown,
        "receipts": _bare_receipts,
        "meetings": _meetings_shown,
    }
)
"""Besides the scores, by the field of the state; each follows from that field and from the rules alone."""
