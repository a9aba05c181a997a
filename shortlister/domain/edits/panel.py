"""Edits of the panel: members and what they declare."""

from dataclasses import dataclass, replace

from shortlister.domain.actor import Actor
from shortlister.domain.changes import Change
from shortlister.domain.edits.requirements import delta, require_name, require_office, require_reason
from shortlister.domain.edits.vacancy import scoring_has_opened
from shortlister.domain.records import Declaration, Interest, Kind, Member, Role
from shortlister.domain.refusals import Refusal, Sentence
from shortlister.domain.state import State
from shortlister.domain.texts import clean
from shortlister.i18n import N_, _


@dataclass(frozen=True, slots=True)
class AddMember:
    """Add a member to the panel; there is one chair."""

    id: str
    name: str
    role: Role

    def decide(self, state: State, actor: Actor) -> Change:
        require_office(actor)
        name = require_name(self.name, _("The name of a member"))
        if any(one.name.casefold() == name.casefold() for one in state.members.values()):
            raise Refusal(N_("{name} is on the panel already."), name=name)
        if self.role is Role.CHAIR and any(one.role is Role.CHAIR and not one.left for one in state.members.values()):
            raise Refusal(N_("The panel has a chair already; one chairs."))
        position = max((one.position for one in state.members.values()), default=-1) + 1
        label = Sentence(N_("{name} joined the panel as {role}"), {"name": name, "role": self.role.value})
        return Change(label, (delta(state, Kind.MEMBER, (self.id,), Member(self.id, name, self.role, position)),))


@dataclass(frozen=True, slots=True)
class EditMember:
    """Correct a member's name, or change the role; a new chair takes over from the old."""

    id: str
    name: str
    role: Role

    def decide(self, state: State, actor: Actor) -> Change:
        require_office(actor)
        member = state.members[self.id]
        name = require_name(self.name, _("The name of a member"))
        if any(one.id != member.id and one.name.casefold() == name.casefold() for one in state.members.values()):
            raise Refusal(N_("{name} is on the panel already."), name=name)
        deltas = [delta(state, Kind.MEMBER, (member.id,), replace(member, name=name, role=self.role))]
        if self.role is Role.CHAIR:
            deltas += [
                delta(state, Kind.MEMBER, (one.id,), replace(one, role=Role.MEMBER))
                for one in state.members.values()
                if one.role is Role.CHAIR and one.id != member.id
            ]
        return Change(Sentence(N_("{name} is {role}"), {"name": name, "role": self.role.value}), tuple(deltas))


@dataclass(frozen=True, slots=True)
class LeavePanel:
    """A member leaves: before scoring opens they are taken out, afterwards their scores stay."""

    id: str
    reason: str = ""

    def decide(self, state: State, actor: Actor) -> Change:
        require_office(actor)
        member = state.members[self.id]
        if not scoring_has_opened(state):
            gone = [delta(state, Kind.DECLARATION, key, None) for key in state.declarations if key[0] == member.id]
            label = Sentence(N_("{name} taken off the panel"), {"name": member.name})
            return Change(label, (*gone, delta(state, Kind.MEMBER, (member.id,), None)))
        label = Sentence(
            N_("{name} left the panel. Reason: {reason}"),
            {"name": member.name, "reason": require_reason(self.reason)},
        )
        return Change(label, (delta(state, Kind.MEMBER, (member.id,), replace(member, left=True)),))


@dataclass(frozen=True, slots=True)
class Declare:
    """Record what a member (id) declares about an applicant (id); *speaks last* and *recused* may give a reason."""

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
        after = Declaration(member.id, applicant.id, self.interest, clean(self.reason).strip())
        label = Sentence(
            N_("{name} declares for {applicant}: {interest}"),
            {"name": member.name, "applicant": applicant.reference, "interest": self.interest.value},
        )
        return Change(label, (delta(state, Kind.DECLARATION, (member.id, applicant.id), after),))


@dataclass(frozen=True, slots=True)
class DeclareNone:
    """Record that a member (id) has nothing to declare about these applicants (ids), as one change."""

    member: str
    applicants: tuple[str, ...]

    def decide(self, state: State, actor: Actor) -> Change:
        changes = [Declare(self.member, one, Interest.NONE).decide(state, actor) for one in self.applicants]
        label = Sentence(
            N_("{name} has nothing to declare about {count} applicants"),
            {"name": state.members[self.member].name, "count": len(self.applicants)},
        )
        return Change(label, tuple(delta for change in changes for delta in change.deltas))
