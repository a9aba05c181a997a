"""The edit of how many places a stage has."""

from dataclasses import dataclass, replace

from shortlister.domain.actor import Actor
from shortlister.domain.changes import Change
from shortlister.domain.edits.requirements import delta, require_office, require_reason
from shortlister.domain.edits.vacancy import scoring_has_opened
from shortlister.domain.leaving import is_first, places_at
from shortlister.domain.records import Kind
from shortlister.domain.refusals import Refusal, Sentence
from shortlister.domain.state import State
from shortlister.i18n import N_


def needs_reason(state: State, stage: str) -> bool:
    """Whether another number of places at the stage (id) needs a reason: its scores may be known."""
    return scoring_has_opened(state) if is_first(state, stage) else state.stages[stage].open


@dataclass(frozen=True, slots=True)
class SetPlaces:
    """How many the stage (id) chooses, None for no line; with a reason once its scores may be known.

    The first stage's number is the rule's, fixed with it when scoring opens; a later one is chosen until that stage is
    open. What is signed off has no other line.
    """

    stage: str
    places: int | None
    reason: str = ""

    def decide(self, state: State, actor: Actor) -> Change:
        require_office(actor)
        stage = state.stages[self.stage]
        if self.places is not None and self.places < 1:
            raise Refusal(N_("The number of places must be 1 or more."))
        if stage.signed_off:
            raise Refusal(N_("{stage} has been signed off, so nothing in it changes any more."), stage=stage.name)
        first = is_first(state, self.stage)
        named = {"stage": stage.name, "places": "–" if self.places is None else self.places}
        label = Sentence(N_("Places at {stage}: {places}"), named)
        if needs_reason(state, self.stage):
            reason = require_reason(self.reason)
            label = Sentence(N_("Places at {stage}: {places}. Reason: {reason}"), {**named, "reason": reason})
        if places_at(state, self.stage) == self.places:
            raise Refusal(N_("Nothing would change: {stage} has this number of places already."), stage=stage.name)
        own = replace(stage, places=None if first else self.places)
        deltas = [] if own == stage else [delta(state, Kind.STAGE, (stage.id,), own)]
        if first:
            vacancy = replace(state.vacancy, rule=replace(state.vacancy.rule, places=self.places))
            deltas.append(delta(state, Kind.VACANCY, (vacancy.id,), vacancy))
        return Change(label, tuple(deltas))
