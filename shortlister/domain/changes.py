"""The keystone: a change is a label and a list of deltas; it saves, undoes, audits, merges and refreshes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from shortlister.domain.records import Kind, Record
from shortlister.domain.refusals import Sentence

Key = tuple[str, ...]
"""What tells a record of a kind from the others: its id, or the ids of what it joins."""


@dataclass(frozen=True, slots=True)
class Delta:
    """One record before and after; None before is new, None after is gone."""

    kind: Kind
    key: Key
    before: Record | None
    after: Record | None

    def inverted(self) -> "Delta":
        return Delta(self.kind, self.key, self.after, self.before)


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that somebody did. `contents` are new files by SHA-256 (hex): on disk with it, not in the ledger.

    `remains` says of entries whose content was erased what is left of each.
    """

    label: Sentence
    deltas: tuple[Delta, ...]
    contents: Mapping[str, bytes] = field(default_factory=dict, compare=False)
    remains: tuple["Remains", ...] = ()

    def inverted(self, label: Sentence) -> "Change":
        """The change that takes this one back, under its own label."""
        return Change(label, tuple(delta.inverted() for delta in reversed(self.deltas)))

    @property
    def kinds(self) -> frozenset[Kind]:
        return frozenset(delta.kind for delta in self.deltas)


@dataclass(frozen=True, slots=True)
class Remains:
    """What is left of a ledger entry (replica, number) whose content was erased: what it did to others."""

    replica: str
    number: int
    change: Change


def folded(label: Sentence, changes: Iterable[Change]) -> Change:
    """Several changes, one after the other, as one: each record once, from its first before to its last after."""
    deltas: dict[tuple[Kind, Key], Delta] = {}
    contents: dict[str, bytes] = {}
    for change in changes:
        contents |= change.contents
        for delta in change.deltas:
            place = (delta.kind, delta.key)
            before = deltas[place].before if place in deltas else delta.before
            deltas[place] = Delta(delta.kind, delta.key, before, delta.after)
    kept = tuple(delta for delta in deltas.values() if delta.before != delta.after)
    return Change(label, kept, contents)
