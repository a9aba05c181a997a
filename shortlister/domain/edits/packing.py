"""Edits that record what left for whom and what came back."""

from dataclasses import dataclass, replace

from shortlister.domain.actor import Actor
from shortlister.domain.changes import Change
from shortlister.domain.edits.requirements import delta, require_office, require_open
from shortlister.domain.records import Issue, Kind, Receipt, Role
from shortlister.domain.refusals import Refusal, Sentence
from shortlister.domain.state import State
from shortlister.domain.texts import clean
from shortlister.i18n import N_, plural


@dataclass(frozen=True, slots=True)
class IssuePack:
    """Record that a pack of the stage (id) went out to a member (id); `digest` (hex) is of what it was made from."""

    member: str
    stage: str
    digest: str

    def decide(self, state: State, actor: Actor) -> Change:
        require_office(actor)
        require_open(state, self.stage)
        member = state.members[self.member]
        if member.role is Role.HR or member.left:
            raise Refusal(N_("{name} does not score, so there is no pack for them."), name=member.name)
        after = Issue(member.id, self.stage, state.vacancy.edition, self.digest, actor.at)
        label = Sentence(
            N_("Pack issued to {name}, edition {edition}"), {"name": member.name, "edition": state.vacancy.edition}
        )
        return Change(label, (delta(state, Kind.ISSUE, (member.id, self.stage), after),))


@dataclass(frozen=True, slots=True)
class RecordReceipt:
    """Record a pack that came back and brought something new; `submits` names the stage that it submits, if any."""

    receipt: Receipt
    submits: str = ""

    def decide(self, state: State, actor: Actor) -> Change:
        require_office(actor)
        one = replace(self.receipt, file=clean(self.receipt.file))
        named: dict[str, str | int] = {
            "name": state.members[one.member].name,
            "new": one.new,
            "superseded": one.superseded,
            "conflicts": one.conflicts,
        }
        words = plural(
            N_("Pack of {name} merged: {new} new, {superseded} changed, {conflicts} conflict"),
            N_("Pack of {name} merged: {new} new, {superseded} changed, {conflicts} conflicts"),
            one.conflicts,
        )
        if self.submits:
            named["stage"] = self.submits
            words = plural(
                N_("Pack of {name} merged, submits {stage}: {new} new, {superseded} changed, {conflicts} conflict"),
                N_("Pack of {name} merged, submits {stage}: {new} new, {superseded} changed, {conflicts} conflicts"),
                one.conflicts,
            )
        return Change(Sentence(words, named), (delta(state, Kind.RECEIPT, (one.head,), one),))
