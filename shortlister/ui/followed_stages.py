"""The stages that open views show, followed from change to change: derived once, for page, sidebar and shortlist."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from shortlister.domain.records import Kind
from shortlister.ui.rooms import following

if TYPE_CHECKING:
    from collections.abc import Callable

    from shortlister.domain.changes import Change
    from shortlister.domain.findings.following import Followed
    from shortlister.domain.state import State

_FOLLOWED: Final = frozenset(
    {
        Kind.AGREED, Kind.TIE, Kind.OUTCOME, Kind.SCORE, Kind.CONFLICT, Kind.PERSON, Kind.APPLICATION, Kind.ISSUE,
        Kind.RECEIPT, Kind.MEETING,
    }
)  # fmt: skip
"""After a change of other kinds a stage is derived anew, when somebody asks for it."""


class FollowedStages:
    """Holds what was derived of the state that a person sees; never older than the last change."""

    def __init__(self, state: Callable[[], State]) -> None:
        self._state = state
        self._last: State | None = None
        self._kept: dict[str, Followed] = {}

    def of(self, stage: str) -> Followed:
        """The stage (id) of the state as it is now."""
        state = self._now()
        kept = self._kept.get(stage)
        if kept is None:
            kept = self._kept[stage] = following.followed(state, stage)
        return kept

    def told(self, change: Change) -> None:
        """A change has made another state: what is kept goes along, or goes."""
        if not self._kept:
            return
        before, state = self._last, self._state()
        self._last = state
        if not change.kinds <= _FOLLOWED:
            self._kept.clear()
            return
        self._kept = {
            stage: following.advanced(of, state, change) for stage, of in self._kept.items() if of.state is before
        }

    def forget(self) -> None:
        """Somebody else is at the desk, or the file was read again."""
        self._kept.clear()

    def _now(self) -> State:
        state = self._state()
        if state is not self._last:
            self._kept.clear()
            self._last = state
        return state
