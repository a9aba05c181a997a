"""Edits of what members declare about applicants."""

from dataclasses import dataclass

from shortlister.domain.actor import Actor
from shortlister.domain.changes import Change
from shortlister.domain.edits.panel import sees_scores_of
from shortlister.domain.edits.requirements import delta, require_office, require_reason
from shortlister.domain.measures import measures
from shortlister.domain.records import Applicant, Declaration, Interest, Kind, Member, Role
from shortlister.domain.refusals import Refusal, Sentence
from shortlister.domain.state import State
from shortlister.domain.texts import clean
from shortlister.i18n import N_, plural


@dataclass(frozen=True, slots=True)
class Declare:
    """Record what a member (id) declares about an applicant (id); *speaks last* and *recused* may give a reason.

    Who is recused no longer sees the applicant's reference. So nobody recuses themselves without a reason, and only HR
    takes a recusal back: else a member learns, name by name, whose reference is whose.
    """

    member: str
    applicant: str
    interest: Interest
    reason: str = ""

    def decide(self, state: State, actor: Actor) -> Change:
        if actor.member != self.member:
            require_office(actor)
        member, applicant = state.members[self.member], state.applicants[self.applicant]
        if member.role is Role.HR:
            raise Refusal(N_("{name} does not score, so there is nothing to declare."), name=member.name)
        if any(one.signed_off and one.id == state.vacancy.stage for one in state.stages.values()):
            raise Refusal(N_("{stage} has been signed off, so nothing in it changes any more."), stage=state.stage.name)
        stage = state.vacancy.stage
        if self.interest is Interest.RECUSED and actor.member == self.member and actor.role is not Role.HR:
            require_reason(self.reason)
        if self.interest is not Interest.RECUSED and state.recused(member.id, applicant.id, stage):
            require_may_take_back(actor, member)
        now_recused = self.interest is Interest.RECUSED and not state.recused(member.id, applicant.id, stage)
        if now_recused and not self.reason.strip():
            _require_not_scored(state, actor, member, applicant, stage)
        earlier = _earlier(state, member.id, applicant.id, stage)
        after = Declaration(
            member.id, applicant.id, self.interest, clean(self.reason).strip(), stage if earlier else "", earlier
        )
        said = {"name": member.name, "applicant": applicant.reference, "interest": self.interest.value}
        label = Sentence(N_("{name} declares for {applicant}: {interest}"), said)
        if actor.role is not Role.HR:  # they see a name: the reference beside it would join the two
            label = Sentence(N_("{name} declares: {interest}"), {"name": member.name, "interest": self.interest.value})
        return Change(label, (delta(state, Kind.DECLARATION, (member.id, applicant.id), after),))


def require_may_take_back(actor: Actor, member: Member) -> None:
    """Only HR takes a recusal of the member back."""
    if actor.role is not Role.HR:
        raise Refusal(
            N_(
                "{name} is recused here, and only HR takes a recusal back, because whose reference is whose would "
                "show by it. Tell HR why."
            ),
            name=member.name,
        )


def _earlier(state: State, member: str, applicant: str, stage: str) -> tuple[tuple[str, str], ...]:
    """What stood for the stages before this one, by the stage (id) from which it did; nothing at the first stage.

    Nothing either while there are no stages, because no specification was taken yet.
    """
    now = state.stages.get(stage)
    before = [one for one in state.stages_in_order if now is not None and one.position < now.position]
    return tuple((one.id, state.interest(member, applicant, one.id).value) for one in before)


def _require_not_scored(state: State, actor: Actor, member: Member, applicant: Applicant, stage: str) -> None:
    """Refuse without a reason what would make scores of the stage (id) count no longer; those before it stand.

    A chair who still scores is not to learn from the answer whether a colleague has scored, so it is asked for always.
    """
    one = state.stages.get(stage)
    if one is None or not one.open:
        return  # nothing of it can have been scored
    seen = sees_scores_of(state, actor, member)
    rated = state.scores.sheet(member.id, applicant.id).rated
    if seen and rated.isdisjoint(measure.key for measure in measures(state, stage)):
        return
    sentence = (
        N_(
            "{name} has scored {applicant} in {stage} already; once recused those scores no longer count. Say why as "
            "the reason."
        )
        if seen
        else N_(
            "{name} may have scored {applicant} in {stage} already; once recused those scores no longer count. Say "
            "why as the reason."
        )
    )
    raise Refusal(sentence, name=member.name, applicant=applicant.reference, stage=one.name)


@dataclass(frozen=True, slots=True)
class Declared:
    """One declaration of a list: the applicant (id), what is declared, and why."""

    applicant: str
    interest: Interest
    reason: str = ""


@dataclass(frozen=True, slots=True)
class DeclareMany:
    """Record a member's (id) whole list of declarations, as one change."""

    member: str
    declared: tuple[Declared, ...]

    def decide(self, state: State, actor: Actor) -> Change:
        changes = [
            Declare(self.member, one.applicant, one.interest, one.reason).decide(state, actor) for one in self.declared
        ]
        label = Sentence(
            plural(
                N_("{name} declares about {count} applicant"),
                N_("{name} declares about {count} applicants"),
                len(self.declared),
            ),
            {"name": state.members[self.member].name, "count": len(self.declared)},
        )
        return Change(label, tuple(delta for change in changes for delta in change.deltas))


@dataclass(frozen=True, slots=True)
class DeclareNone:
    """Record that a member (id) has nothing to declare about these applicants (ids), as one change."""

    member: str
    applicants: tuple[str, ...]

    def decide(self, state: State, actor: Actor) -> Change:
        changes = [Declare(self.member, one, Interest.NONE).decide(state, actor) for one in self.applicants]
        label = Sentence(
            plural(
                N_("{name} has nothing to declare about {count} applicant"),
                N_("{name} has nothing to declare about {count} applicants"),
                len(self.applicants),
            ),
            {"name": state.members[self.member].name, "count": len(self.applicants)},
        )
        return Change(label, tuple(delta for change in changes for delta in change.deltas))
