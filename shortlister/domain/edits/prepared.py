"""An edit that was decided beforehand, in the background, on a state that may have gone by when it is done."""

from dataclasses import dataclass, replace

from shortlister.domain.actor import Actor
from shortlister.domain.changes import Change
from shortlister.domain.edits.edit import Edit
from shortlister.domain.state import State


@dataclass(frozen=True, slots=True)
class Prepared:
    """The edit with the change that it comes to on this state by this person; on any other it is decided anew."""

    edit: Edit
    state: State
    actor: Actor
    change: Change

    def decide(self, state: State, actor: Actor) -> Change:
        same = state is self.state and replace(actor, at="") == replace(self.actor, at="")
        return self.change if same else self.edit.decide(state, actor)


def prepared(edit: Edit, state: State, actor: Actor) -> Prepared:
    """Decide it; a Refusal comes now."""
    return Prepared(edit, state, actor, edit.decide(state, actor))
