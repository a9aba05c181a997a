"""How far members agree: Krippendorff's alpha, pairs that are alike, and who rates severely. Shown, never applied.

Intervals are percentile bootstraps over applicants, because the cells of one applicant are not independent.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations
from math import lcm
from typing import Final

from shortlister.domain.findings.coincidences import Coincidences, interval
from shortlister.domain.findings.resampling import Draws
from shortlister.domain.measures import Measure, applicants_in, measures, raters
from shortlister.domain.records import Member
from shortlister.domain.refusals import Sentence
from shortlister.domain.scales import Rating, Scale
from shortlister.domain.state import State
from shortlister.i18n import N_

SEED: Final = 20110125
"""Fixed, so that the same scores give the same interval."""

Interval = tuple[float | None, float | None]


@dataclass(frozen=True, slots=True)
class Agreement:
    """The agreement of a stage (id) among those who have submitted, on their own ratings before moderation.

    Not assessable is left out. `low` and `high` bound 95 % of resamples; `exact` and `within_one` are shares of the
    pairs of ratings of one cell. `criteria` by reference, `members` by name with how far below the others they rate;
    the intervals stand in the same order.
    """

    stage: str
    alpha: float | None
    low: float | None
    high: float | None
    exact: float | None
    within_one: float | None
    why: Sentence | None
    criteria: tuple[tuple[str, float | None], ...]
    members: tuple[tuple[str, float | None], ...]
    criteria_intervals: tuple[Interval, ...] = ()
    member_intervals: tuple[Interval, ...] = ()


Given = tuple[Rating | None, ...]
"""What each member (by seat) gave in one cell; not assessable and nothing do not count."""

Drawn = Sequence[float | None]


def agreement(state: State, stage: str, *, resamples: int = 1000) -> Agreement:
    """The agreement of the stage (id); the same figures every time for the same scores."""
    lines = measures(state, stage)
    members = tuple(member for member in state.scorers if state.submitted(member.id, stage))
    cells = list(_cells(state, stage, lines, members))
    counts = Counter(chain.from_iterable(cells))
    table = _Table(state.vacancy.scale, lines, len(members), counts)
    draws = Draws(len(cells), resamples if len(cells) > 1 else 0, SEED, most=len(cells) * len(lines) * table.most + 1)
    found = table.figures(cells, draws)
    alpha = found.alpha[0]
    low, high = _interval(found.alpha)
    exact, within_one = _pairs(counts, state.vacancy.scale.values)
    return Agreement(
        stage=stage,
        alpha=alpha,
        low=low,
        high=high,
        exact=exact,
        within_one=within_one,
        why=None if alpha is not None else _why(members, paired=exact is not None),
        criteria=tuple((name, drawn[0]) for name, drawn in zip(table.references, found.criteria, strict=True)),
        members=tuple((member.name, drawn[0]) for member, drawn in zip(members, found.members, strict=True)),
        criteria_intervals=tuple(map(_interval, found.criteria)),
        member_intervals=tuple(map(_interval, found.members)),
    )


def _interval(drawn: Drawn) -> Interval:
    """Of a figure that there is: as it is first, then by resample."""
    return (None, None) if drawn[0] is None else interval(drawn[1:])


def _cells(state: State, stage: str, lines: Sequence[Measure], members: Sequence[Member]) -> Iterator[list[Given]]:
    """For each applicant, by measure, what those who have submitted gave; conflicts are left out."""
    keys = [line.key for line in lines]
    nothing: list[Rating | None] = [None] * len(keys)
    for applicant in applicants_in(state, stage):
        may = {member.id for member in raters(state, stage, applicant.id)}
        given = []
        for member in members:
            if member.id not in may:
                given.append(nothing)
                continue
            ratings = state.scores.sheet(member.id, applicant.id).ratings
            given.append(list(map(ratings.get, keys)))
            if state.conflicts:
                differ = [(member.id, applicant.id, key) in state.conflicts for key in keys]
                given[-1] = [None if gone else one for one, gone in zip(given[-1], differ, strict=True)]
        yield list(zip(*given, strict=True)) if given else [()] * len(keys)


@dataclass(frozen=True, slots=True)
class _Figures:
    """Alpha over all, by criterion, and each member's severity; of each what it is, then by resample."""

    alpha: Drawn
    criteria: Sequence[Drawn]
    members: Sequence[Drawn]


class _Table:
    """What each way of rating one cell adds to the coincidences and to the severities, worked out once.

    A severity is how far a member rates below the others (moved up by the width of the scale, so that it is never
    negative) and in how many cells.
    """

    def __init__(self, scale: Scale, lines: Sequence[Measure], members: int, cells: Iterable[Given]) -> None:
        self.references = list(dict.fromkeys(line.criterion.reference for line in lines))
        self._at = [[at for at, line in enumerate(lines) if line.criterion.reference == one] for one in self.references]
        self._width = scale.highest - scale.lowest
        rated = {cell: _values(cell) for cell in cells}
        self._share = lcm(*{len(values) - 1 for values in rated.values() if len(values) > 1})
        self._matrix = Coincidences(len(scale.values), self._share)
        position = {value: index for index, value in enumerate(scale.values)}
        self._paired = {
            cell: self._matrix.of([[position[value] for value in values]]) for cell, values in rated.items()
        }
        self._below = {cell: self._severity(cell, values) for cell, values in rated.items()}
        self._members = members
        self.most = max((max((2 * sum(own), *self._below[cell])) for cell, own in self._paired.items()), default=0)

    def _severity(self, cell: Given, values: Sequence[int]) -> list[int]:
        """Of each member how far below the others, and whether there are any."""
        others = len(values) - 1
        found: list[int] = []
        for value in cell:
            if not isinstance(value, int) or not others:
                found += (0, 0)
            else:
                below = (sum(values) - value) * (self._share // others) - value * self._share
                found += (below + self._width * self._share, 1)
        return found

    def figures(self, cells: Sequence[Sequence[Given]], draws: Draws) -> _Figures:
        """What the cells say, applicant by applicant and in each by measure."""
        drawn = [_by_way(cells, draws, at) for at in range(len(cells[0]) if cells else 0)]
        every: dict[Given, int] = {}
        for found in drawn:
            for cell, count in found.items():
                every[cell] = every.get(cell, 0) + count
        matrix, read = self._matrix, draws.read
        criteria = [
            matrix.alphas(_sums([drawn[at] for at in places if drawn], self._paired, matrix.entries), read)
            for places in self._at
        ]
        overall = matrix.alphas(_sums([every], self._paired, matrix.entries), read)
        below = [read(field) for field in _sums([every], self._below, 2 * self._members)]
        return _Figures(overall, criteria, list(map(self._severities, below[::2], below[1::2])))

    def _severities(self, below: Sequence[int], counts: Sequence[int]) -> Drawn:
        """Of one member's two fields."""
        share, width = self._share, self._width
        return [moved / (share * count) - width if count else None for moved, count in zip(below, counts, strict=True)]


def _values(cell: Given) -> list[int]:
    return [one for one in cell if isinstance(one, int)]


def _by_way(cells: Sequence[Sequence[Given]], draws: Draws, at: int) -> dict[Given, int]:
    """How often each way of rating one measure is drawn."""
    found: dict[Given, int] = {}
    for own, count in zip(cells, draws.counts, strict=True):
        cell = own[at]
        found[cell] = found.get(cell, 0) + count
    return found


def _sums(drawn: Iterable[Mapping[Given, int]], adds: Mapping[Given, Sequence[int]], size: int) -> list[int]:
    """The sums of what each way adds, so many fields of it; each packed, as the counts of the draws are."""
    fields = [0] * size
    for found in drawn:
        for cell, count in found.items():
            for field, each in enumerate(adds[cell]):
                if each:
                    fields[field] += each * count
    return fields


def _pairs(counts: Mapping[Given, int], values: Sequence[int]) -> tuple[float | None, float | None]:
    """The share of pairs that are the same, and of those at most one step of the scale apart."""
    step = {value: index for index, value in enumerate(values)}
    pairs = same = near = 0
    for cell, times in counts.items():
        for one, other in combinations([step[value] for value in _values(cell)], 2):
            pairs += times
            same += times * (one == other)
            near += times * (abs(one - other) <= 1)
    return (same / pairs, near / pairs) if pairs else (None, None)


def _why(members: Sequence[Member], *, paired: bool) -> Sentence:
    if len(members) < 2:
        return Sentence(N_("Agreement needs at least two members who have submitted."))
    if not paired:
        return Sentence(N_("No two members have rated the same applicant on the same criterion."))
    return Sentence(N_("All ratings are the same, so there is no variation in which to see agreement."))
