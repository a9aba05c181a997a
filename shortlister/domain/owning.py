"""Whose chain a change belongs to: a member's own, or the vacancy's."""

from typing import Final

from shortlister.domain.changes import Change
from shortlister.domain.records import Kind

OWNED: Final = frozenset({Kind.SCORE, Kind.SUBMISSION, Kind.CONFLICT, Kind.ORDER})
"""The kinds whose records belong to one member: the first part of the key says whom."""


def owner(change: Change) -> str:
    """The member whose chain a change belongs to; empty for the vacancy's own chain."""
    members = {delta.key[0] for delta in change.deltas}
    return members.pop() if change.kinds <= OWNED and len(members) == 1 else ""
