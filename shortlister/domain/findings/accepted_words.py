"""Which criteria somebody accepted, or wants looked at again: the first of them by reference, and how many more."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.changes import Delta
from shortlister.domain.records import Criterion
from shortlister.domain.refusals import Sentence
from shortlister.i18n import N_

FIRST: Final = 6
"""So many are named."""


def accepted_words(references: Sequence[str], *, accepted: bool) -> Sentence:
    """`Criteria accepted: E1, E2`, by their references."""
    more = len(references) - FIRST
    named: dict[str, object] = {"criteria": ", ".join(references[:FIRST])}
    if more > 0:
        words = N_("Criteria accepted: {criteria} and {count} more")
        again = N_("Criteria to be looked at again: {criteria} and {count} more")
        return Sentence(words if accepted else again, {**named, "count": more})
    words = N_("Criteria accepted: {criteria}")
    again = N_("Criteria to be looked at again: {criteria}")
    return Sentence(words if accepted else again, named)


def told_of_accepting(deltas: Sequence[Delta]) -> Sentence | None:
    """Which were accepted by a change that did nothing else; None where it did, or is no such change."""
    after = [one.after for one in deltas if isinstance(one.after, Criterion) and _only_accepted(one)]
    if not after or len(after) != len(deltas) or len({one.accepted for one in after}) > 1:
        return None
    in_order = sorted(after, key=lambda one: one.position)
    return accepted_words([one.reference for one in in_order], accepted=after[0].accepted)


def _only_accepted(delta: Delta) -> bool:
    before, after = delta.before, delta.after
    if not isinstance(before, Criterion) or not isinstance(after, Criterion) or before.accepted == after.accepted:
        return False
    return replace(before, accepted=after.accepted, doubts=after.doubts) == after
