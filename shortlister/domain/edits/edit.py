"""What every edit is."""

from typing import Protocol

from shortlister.domain.actor import Actor
from shortlister.domain.changes import Change
from shortlister.domain.state import State


class Edit(Protocol):
    """Something that a person asks for."""

    def decide(self, state: State, actor: Actor) -> Change:
        """The change that does it, or a Refusal; never a change of anything by itself."""
        ...
