"""Ties: who is level with whom, which pair is still to be decided, and decisions that run in a circle."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from shortlister.domain.findings.followed_reading import ranked_ids
from shortlister.domain.findings.following import Followed
from shortlister.domain.findings.ranking import Standing, Wins, all_behind, within_level


def line_at(standings: Sequence[Standing], places: int) -> tuple[int, int]:
    """After how many of a list `in_order` the line is drawn, and how many are level across it.

    Never between those who are level: the order of rows decides no tie. Of whom nothing is settled yet is behind it,
    as things stand, unless there are places for all.
    """
    within = sum(one.rank is not None and one.rank <= places for one in standings)
    running = sum(one.rank_low is not None for one in standings)
    if within <= places:
        return (running if running <= places else within), 0
    last = standings[within - 1].rank
    return within, sum(one.rank == last for one in standings)


def tie_across(of: Followed) -> tuple[str, ...]:
    """The applicants (ids, by reference) who are tied and among whom the last place may fall; empty where none are.

    Only those count whose own cells are all settled; those above them may still fail the gate or fall behind.
    """
    line = of.line
    if line is None:
        return ()
    shares: dict[int, list[str]] = {}
    for one in ranked_ids(of):
        row = of.row(of.fixed.positions[one])
        if row.key is not None and not row.marks.slots:
            shares.setdefault(row.key, []).append(one)
    for share in sorted((share for share, level in shares.items() if len(level) > 1), reverse=True):
        best = len(line.lows) - bisect_right(line.lows, share)
        worst = len(line.highs) - bisect_right(line.highs, share)
        ahead: dict[int, list[str]] = {}
        for one, (before, _) in within_level(shares[share], of.wins).items():
            ahead.setdefault(before, []).append(one)
        for before, level in ahead.items():
            first, last = best + before + 1, worst + before + 1
            if len(level) > 1 and first <= line.places and line.places - len(level) + 1 < last:
                return tuple(sorted(level, key=of.fixed.positions.__getitem__))
    return ()


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
