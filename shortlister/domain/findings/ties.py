"""Ties: who is level with whom, which pair is still to be decided, and decisions that run in a circle."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from shortlister.domain.findings.ranking import Ranking, Standing, Wins, all_behind


@dataclass(frozen=True, slots=True)
class Level:
    """Applicants who are level on the same share, by reference; `across` says that the line may run through them."""

    standings: tuple[Standing, ...]
    across: bool


def levels(found: Ranking, places: int | None) -> tuple[Level, ...]:
    """Every group of ranked applicants on one share in which a tie is undecided, highest first."""
    groups: dict[object, list[Standing]] = {}
    for one in found.standings:
        if one.rank is not None:
            groups.setdefault(one.share, []).append(one)
    return tuple(
        Level(tuple(sorted(group, key=lambda one: one.reference)), _across(group, places))
        for group in groups.values()
        if any(one.tied for one in group)
    )


def _across(group: Sequence[Standing], places: int | None) -> bool:
    """Whether the last place may fall within those who stay level, wherever open cells still move them."""
    if places is None:
        return False
    for rank in {one.rank for one in group if one.tied and one.rank is not None}:
        level = [one for one in group if one.rank == rank]
        first = min(one.rank_low or rank for one in level)
        last = max(one.rank_high or rank for one in level)
        if len(level) > 1 and any(start <= places < start + len(level) - 1 for start in range(first, last + 1)):
            return True
    return False


def next_pair(level: Iterable[str], wins: Wins, left: Iterable[frozenset[str]] = ()) -> tuple[str, str] | None:
    """The next two of the level applicants (ids) whose order is not decided; those in a circle count as undecided.

    `left` are pairs that the panel has left level.
    """
    ids = list(level)
    put_by = set(left)
    behind = {one: all_behind(one, set(ids), wins) for one in ids}
    for at, one in enumerate(ids):
        for other in ids[at + 1 :]:
            decided = (other in behind[one]) is not (one in behind[other])
            if not decided and frozenset((one, other)) not in put_by:
                return one, other
    return None


def circle(level: Iterable[str], wins: Wins) -> tuple[str, ...]:
    """The applicants (ids) of one circle of decisions, in its order; empty where there is none."""
    ids = list(level)
    for first in ids:
        trail = _way_back(first, set(ids), wins)
        if trail:
            return trail
    return ()


def _way_back(first: str, inside: set[str], wins: Wins) -> tuple[str, ...]:
    """The shortest way along decisions from `first` to itself."""
    ways: list[tuple[str, ...]] = [(first,)]
    seen: set[str] = set()
    while ways:
        way = ways.pop(0)
        for other in wins.get(way[-1], ()):
            if other == first:
                return way
            if other in inside and other not in seen:
                seen.add(other)
                ways.append((*way, other))
    return ()
