"""References: E1, E2, … and D1, D2, … in the order of the document, made anew while the specification is a draft."""

from collections.abc import Iterable
from dataclasses import replace

from shortlister.domain.changes import Delta
from shortlister.domain.edits.requirements import delta
from shortlister.domain.records import Criterion, Kind, Level
from shortlister.domain.state import State

_LETTER = {Level.ESSENTIAL: "E", Level.DESIRABLE: "D", Level.UNSPECIFIED: "U"}


def numbered(criteria: Iterable[Criterion]) -> list[Criterion]:
    """The criteria with position and reference by their order; U1, U2, … while a level is still open."""
    counts = dict.fromkeys(Level, 0)
    result = []
    for position, one in enumerate(criteria):
        counts[one.level] += 1
        result.append(replace(one, position=position, reference=f"{_LETTER[one.level]}{counts[one.level]}"))
    return result


def criteria_change(state: State, after: Iterable[Criterion]) -> tuple[Delta, ...]:
    """The deltas from the criteria as they stand to these; nothing for those that stay the same."""
    new = {one.id: one for one in after}
    gone = [delta(state, Kind.CRITERION, (id,), None) for id in state.criteria if id not in new]
    changed = [delta(state, Kind.CRITERION, (id,), one) for id, one in new.items() if state.criteria.get(id) != one]
    return (*gone, *changed)
