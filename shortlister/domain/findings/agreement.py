"""How far members agree: Krippendorff's alpha, pairs that are alike, and who rates severely. Shown, never applied.

Intervals are percentile bootstraps over applicants, because the cells of one applicant are not independent.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import lcm
from typing import Final

from shortlister.domain.findings.coincidences import Coincidences, interval, resampled
from shortlister.domain.measures import Measure, applicants_in, measures, raters
from shortlister.domain.records import Member
from shortlister.domain.refusals import Sentence
from shortlister.domain.scales import NA
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


Unit = Mapping[str, int]
"""The values that members (ids) gave in one cell."""


def agreement(state: State, stage: str, *, resamples: int = 1000) -> Agreement:
    """The agreement of the stage (id); the same figures every time for the same scores."""
    lines = measures(state, stage)
    units = _units(state, stage, lines)
    members = tuple(member for member in state.scorers if state.submitted(member.id, stage))
    table = _Table(state, lines, units, members)
    rows = [table.row(own) for own in units]
    whole = table.read([sum(column) for column in zip(*rows, strict=True)]) if rows else table.read(table.row({}))
    drawn = [table.read(row) for row in resampled(rows, resamples if len(rows) > 1 else 0, SEED)]
    low, high = interval(one.alpha for one in drawn)
    exact, within_one = _pairs(units, state.vacancy.scale.values)
    paired = any(len(unit) > 1 for own in units for unit in own.values())
    return Agreement(
        stage=stage,
        alpha=whole.alpha,
        low=low if whole.alpha is not None else None,
        high=high if whole.alpha is not None else None,
        exact=exact,
        within_one=within_one,
        why=None if whole.alpha is not None else _why(members, paired=paired),
        criteria=tuple(zip(table.references, whole.criteria, strict=True)),
        members=tuple((member.name, own) for member, own in zip(members, whole.members, strict=True)),
        criteria_intervals=_intervals([one.criteria for one in drawn], whole.criteria),
        member_intervals=_intervals([one.members for one in drawn], whole.members),
    )


def _intervals(drawn: Sequence[Sequence[float | None]], whole: Sequence[float | None]) -> tuple[Interval, ...]:
    return tuple(
        (None, None) if value is None else interval(one[index] for one in drawn) for index, value in enumerate(whole)
    )


def _units(state: State, stage: str, lines: Sequence[Measure]) -> list[dict[str, Unit]]:
    """For each applicant, by measure, the values given by those who have submitted; conflicts are left out."""
    found: list[dict[str, Unit]] = []
    for applicant in applicants_in(state, stage):
        sheets = {
            member.id: state.scores.sheet(member.id, applicant.id).ratings
            for member in raters(state, stage, applicant.id)
            if state.submitted(member.id, stage)
        }
        own: dict[str, Unit] = {}
        for line in lines:
            unit = {
                member: rating
                for member, sheet in sheets.items()
                if (rating := sheet.get(line.key)) is not None
                and rating != NA
                and (member, applicant.id, line.key) not in state.conflicts
            }
            if unit:
                own[line.key] = unit
        found.append(own)
    return found


@dataclass(frozen=True, slots=True)
class _Figures:
    """Alpha over all and by criterion, and each member's severity."""

    alpha: float | None
    criteria: tuple[float | None, ...]
    members: tuple[float | None, ...]


class _Table:
    """An applicant's ratings as a row of whole numbers that can be added up, and what such a sum says.

    A row has a coincidence matrix for each criterion, then for each member how far below the others (moved up by the
    width of the scale for each cell, so that it is never negative) and in how many cells.
    """

    def __init__(
        self, state: State, lines: Sequence[Measure], units: Sequence[Mapping[str, Unit]], members: Sequence[Member]
    ) -> None:
        scale = state.vacancy.scale
        self.references = list(dict.fromkeys(line.criterion.reference for line in lines))
        self._keys = [[line.key for line in lines if line.criterion.reference == one] for one in self.references]
        self._members = [member.id for member in members]
        self._position = {value: index for index, value in enumerate(scale.values)}
        self._width = scale.highest - scale.lowest
        self._share = lcm(*{len(unit) - 1 for own in units for unit in own.values() if len(unit) > 1})
        self._matrix = Coincidences(len(scale.values), self._share)

    def row(self, own: Mapping[str, Unit]) -> list[int]:
        """The row of one applicant's cells."""
        row: list[int] = []
        for keys in self._keys:
            row += self._matrix.of([self._position[value] for value in own[key].values()] for key in keys if key in own)
        for member in self._members:
            cells = [unit for unit in own.values() if member in unit and len(unit) > 1]
            below = sum(
                (sum(unit.values()) - unit[member]) * self._share // (len(unit) - 1) - unit[member] * self._share
                for unit in cells
            )
            row += [below + self._width * self._share * len(cells), len(cells)]
        return row

    def read(self, row: Sequence[int]) -> _Figures:
        """What a sum of rows says."""
        size = self._matrix.entries
        end = size * len(self.references)
        matrices = [row[start : start + size] for start in range(0, end, size)]
        overall = [sum(column) for column in zip(*matrices, strict=True)] if matrices else [0] * size
        severities = [
            moved / (self._share * count) - self._width if count else None
            for moved, count in zip(row[end::2], row[end + 1 :: 2], strict=True)
        ]
        return _Figures(
            self._matrix.alpha(overall), tuple(self._matrix.alpha(one) for one in matrices), tuple(severities)
        )


def _pairs(units: Sequence[Mapping[str, Unit]], values: Sequence[int]) -> tuple[float | None, float | None]:
    """The share of pairs that are the same, and of those at most one step of the scale apart."""
    step = {value: index for index, value in enumerate(values)}
    pairs = same = near = 0
    for own in units:
        for unit in own.values():
            for one, other in combinations(unit.values(), 2):
                apart = abs(step[one] - step[other])
                pairs += 1
                same += apart == 0
                near += apart <= 1
    return (same / pairs, near / pairs) if pairs else (None, None)


def _why(members: Sequence[Member], *, paired: bool) -> Sentence:
    if len(members) < 2:
        return Sentence(N_("Agreement needs at least two members who have submitted."))
    if not paired:
        return Sentence(N_("No two members have rated the same applicant on the same criterion."))
    return Sentence(N_("All ratings are the same, so there is no variation in which to see agreement."))
