"""Edits of the panel: who is on it, in which role, and their PINs."""

from dataclasses import dataclass, replace
from hashlib import sha256

from shortlister.domain.access import may_see_others
from shortlister.domain.actor import Actor
from shortlister.domain.changes import Change
from shortlister.domain.edits.allocation import taken_over
from shortlister.domain.edits.requirements import delta, require_name, require_office, require_reason
from shortlister.domain.edits.vacancy import scoring_has_opened
from shortlister.domain.records import Kind, Member, Role
from shortlister.domain.refusals import Refusal, Sentence
from shortlister.domain.state import State
from shortlister.domain.texts import clean
from shortlister.i18n import N_, _


def _member_name(text: str) -> str:
    """A member's name; HR, who acts outside the panel without a name, is none."""
    name = require_name(text, _("The name of a member"))
    if name.casefold() == "hr":
        raise Refusal(N_("“{name}” is who acts outside the panel; give the member's own name."), name=name)
    return name


@dataclass(frozen=True, slots=True)
class AddMember:
    """Add a member to the panel; there is one chair.

    `takes_over` is the member (id) who left and whose place it is: whom they were asked to score the new one scores.
    """

    id: str
    name: str
    role: Role
    takes_over: str = ""

    def decide(self, state: State, actor: Actor) -> Change:
        require_office(actor)
        name = _member_name(self.name)
        known = next((one for one in state.members.values() if one.name.casefold() == name.casefold()), None)
        if known is not None and (not known.left or self.role is Role.HR):
            raise Refusal(N_("{name} is on the panel already."), name=name)
        if self.role is Role.CHAIR and any(one.role is Role.CHAIR and not one.left for one in state.members.values()):
            raise Refusal(N_("The panel has a chair already; one chairs."))
        if known is not None:
            return _back(state, known, self.role, self.takes_over)
        position = max((one.position for one in state.members.values()), default=-1) + 1
        after = Member(self.id, name, self.role, position, takes_over=self.takes_over)
        label = Sentence(N_("{name} joined the panel as {role}"), {"name": name, "role": self.role.value})
        if self.takes_over:
            before = _require_free_place(state, self.takes_over)
            label = Sentence(
                N_("{name} joined the panel as {role} and takes over from {before}"),
                {"name": name, "role": self.role.value, "before": before.name},
            )
        part = taken_over(state, self.takes_over, self.id) if self.takes_over else []
        return Change(label, (delta(state, Kind.MEMBER, (self.id,), after), *part))


def _back(state: State, member: Member, role: Role, takes_over: str) -> Change:
    """Somebody who had left comes back as the same member, with what they scored; not where another has their place."""
    if takes_over and takes_over != member.takes_over:
        raise Refusal(N_("{name} was on the panel before and comes back to their own place."), name=member.name)
    _require_free_place(state, member.id)
    label = Sentence(N_("{name} is back on the panel as {role}"), {"name": member.name, "role": role.value})
    return Change(label, (delta(state, Kind.MEMBER, (member.id,), replace(member, left=False, role=role)),))


def _require_free_place(state: State, id: str) -> Member:
    """The member (id) whose place is taken over: one who has left, and whom nobody has followed yet."""
    member = state.members.get(id)
    if member is None or not member.left:
        raise Refusal(
            N_("Only the place of somebody who has left the panel is taken over. Record that they left first.")
        )
    taken = next((one.name for one in state.members.values() if one.takes_over == id), "")
    if taken:
        raise Refusal(N_("{name} has taken over from {before} already."), name=taken, before=member.name)
    return member


@dataclass(frozen=True, slots=True)
class EditMember:
    """Correct a member's name, or change the role; a new chair takes over from the old."""

    id: str
    name: str
    role: Role
    reason: str = ""

    def decide(self, state: State, actor: Actor) -> Change:
        require_office(actor)
        member = state.members[self.id]
        name = _member_name(self.name)
        if any(one.id != member.id and one.name.casefold() == name.casefold() for one in state.members.values()):
            raise Refusal(N_("{name} is on the panel already."), name=name)
        if self.role is Role.HR and member.role is not Role.HR and not sees_scores_of(state, actor, member):
            raise Refusal(
                N_(
                    "{name} may have scored, so they do not become HR: scores stay. HR can look, and change the role; "
                    "or record that they left."
                ),
                name=member.name,
            )
        if self.role is Role.HR and (state.scores.sheets(member.id) or _has_submitted(state, member.id)):
            raise Refusal(
                N_("{name} has scored, so they do not become HR: the scores stay. Record that they left instead."),
                name=member.name,
            )
        deltas = [delta(state, Kind.MEMBER, (member.id,), replace(member, name=name, role=self.role))]
        if self.role is Role.CHAIR:
            deltas += [
                delta(state, Kind.MEMBER, (one.id,), replace(one, role=Role.MEMBER))
                for one in state.members.values()
                if one.role is Role.CHAIR and one.id != member.id
            ]
        said: dict[str, object] = {"name": name, "role": self.role.value}
        reason = clean(self.reason).strip()
        if reason:
            label = Sentence(N_("{name} is {role}. Reason: {reason}"), {**said, "reason": reason})
            return Change(label, tuple(deltas))
        return Change(Sentence(N_("{name} is {role}"), said), tuple(deltas))


def sees_scores_of(state: State, actor: Actor, member: Member) -> bool:
    """Whether the answer may depend on what the member scored; a chair who still scores is not to learn it by asking.

    Before scoring has opened there is nothing to learn.
    """
    if actor.role is Role.HR or actor.member == member.id or not scoring_has_opened(state):
        return True
    stage = state.vacancy.stage
    return may_see_others(state, actor, stage) and state.submitted(member.id, stage)


def _has_submitted(state: State, member: str) -> bool:
    return any(key[0] == member for key in state.submissions)


@dataclass(frozen=True, slots=True)
class SetPin:
    """A member's (id) PIN for sitting down at the desk, as `pin_kept` makes it of the digits; empty takes it away.

    It says who; it protects nothing. Each member sets their own, HR takes a forgotten one away.
    """

    member: str
    pin: str

    def decide(self, state: State, actor: Actor) -> Change:
        member = state.members[self.member]
        if actor.member != member.id and (actor.role is not Role.HR or self.pin):
            raise Refusal(N_("Each member sets their own PIN; HR can only take it away."))
        message = N_("{name} has set a PIN") if self.pin else N_("The PIN of {name} is taken away")
        after = replace(member, pin=self.pin)
        return Change(Sentence(message, {"name": member.name}), (delta(state, Kind.MEMBER, (member.id,), after),))


def pin_kept(member: str, digits: str) -> str:
    """What is kept of a PIN of 4 to 8 digits, so that nobody reads it by accident."""
    text = digits.strip()
    if not (text.isascii() and text.isdigit() and 4 <= len(text) <= 8):
        raise Refusal(N_("A PIN has 4 to 8 digits."))
    return sha256(f"{member}\n{text}".encode()).hexdigest()


def pin_holds(member: Member, digits: str) -> bool:
    """Whether these are the digits of the member's PIN; also where there is none."""
    return not member.pin or sha256(f"{member.id}\n{digits.strip()}".encode()).hexdigest() == member.pin


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
            gone += [delta(state, Kind.ALLOCATION, key, None) for key in state.allocations if key[0] == member.id]
            label = Sentence(N_("{name} taken off the panel"), {"name": member.name})
            return Change(label, (*gone, delta(state, Kind.MEMBER, (member.id,), None)))
        if member.left:
            raise Refusal(N_("{name} has left the panel already."), name=member.name)
        if member.role is not Role.HR and not any(
            one.role is not Role.HR and not one.left and one.id != member.id for one in state.members.values()
        ):
            raise Refusal(
                N_("{name} is the last who scores. Add whoever takes over first; then record that they left."),
                name=member.name,
            )
        said = {"name": member.name, "reason": require_reason(self.reason)}
        label = Sentence(N_("{name} left the panel. Reason: {reason}"), said)
        if not state.submitted(member.id, state.vacancy.stage):
            words = N_("{name} left the panel; what they had not submitted stays and does not count. Reason: {reason}")
            label = Sentence(words, said)
        return Change(label, (delta(state, Kind.MEMBER, (member.id,), replace(member, left=True)),))
