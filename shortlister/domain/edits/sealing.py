"""Edits of sealing: whether packs come back so that only this vacancy can open them."""

from dataclasses import dataclass, replace

from shortlister.domain.actor import Actor
from shortlister.domain.changes import Change
from shortlister.domain.edits.requirements import delta, require_office
from shortlister.domain.records import Identity, Kind
from shortlister.domain.refusals import Refusal, Sentence
from shortlister.domain.state import State
from shortlister.i18n import N_


@dataclass(frozen=True, slots=True)
class SealPacks:
    """From now on packs go out with a public key, and come back sealed to it. The keys are drawn by `packs.seal`."""

    recipient: str
    secret: str

    def decide(self, state: State, actor: Actor) -> Change:
        require_office(actor)
        if state.vacancy.recipient:
            raise Refusal(N_("Packs of this vacancy come back sealed already."))
        after = replace(state.vacancy, recipient=self.recipient)
        deltas = (
            delta(state, Kind.IDENTITY, (self.recipient,), Identity(self.recipient, self.secret)),
            delta(state, Kind.VACANCY, (state.vacancy.id,), after),
        )
        return Change(Sentence(N_("Packs come back sealed from now on")), deltas)


@dataclass(frozen=True, slots=True)
class StopSealing:
    """Packs that go out from now on come back as they are; the key stays for those that are out."""

    def decide(self, state: State, actor: Actor) -> Change:
        require_office(actor)
        if not state.vacancy.recipient:
            raise Refusal(N_("Packs of this vacancy are not sealed."))
        after = replace(state.vacancy, recipient="")
        label = Sentence(N_("Packs come back as they are from now on"))
        return Change(label, (delta(state, Kind.VACANCY, (state.vacancy.id,), after),))
