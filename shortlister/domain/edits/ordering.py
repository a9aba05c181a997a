"""The edit by which a member chooses in which order they score the applicants."""

from dataclasses import dataclass

from shortlister.domain.actor import Actor
from shortlister.domain.changes import Change
from shortlister.domain.edits.requirements import delta
from shortlister.domain.edits.scoring import require_scorer, require_unlocked
from shortlister.domain.orders import seed_of
from shortlister.domain.records import Kind, Order
from shortlister.domain.refusals import Sentence
from shortlister.domain.state import State
from shortlister.i18n import N_


@dataclass(frozen=True, slots=True)
class ChooseOrder:
    """A random order of the member's own at a stage (id), or with `own` False that of the list; recorded."""

    member: str
    stage: str
    own: bool

    def decide(self, state: State, actor: Actor) -> Change:
        require_scorer(state, actor, self.member)
        require_unlocked(state, self.member, self.stage)
        seed = seed_of(state.vacancy.id, self.member, self.stage)
        after = Order(self.member, self.stage, seed) if self.own else None
        message = (
            N_("{name} scores {stage} in a random order of their own")
            if self.own
            else N_("{name} scores {stage} in the order of the list")
        )
        named = {"name": state.members[self.member].name, "stage": state.stages[self.stage].name}
        return Change(Sentence(message, named), (delta(state, Kind.ORDER, (self.member, self.stage), after),))
