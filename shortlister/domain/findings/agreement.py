"""How far members agree: Krippendorff's alpha for ordered ratings, pairs that are alike, and who rates severely.

Alpha: K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), by coincidence matrices. The interval is a
percentile bootstrap over applicants, because the cells of one applicant are not independent.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import lcm
from random import Random
from typing import Final

from shortlister.domain.findings.measures import applicants_in, measures, raters
from shortlister.domain.records import Member
from shortlister.domain.refusals import Sentence
from shortlister.domain.scales import NA
from shortlister.domain.state import State
from shortlister.i18n import N_

WIDTH: Final = 64
"""Bits for each entry of a coincidence matrix that is packed into one integer, so that matrices add as integers do."""

SEED: Final = 20110125


@dataclass(frozen=True, slots=True)
class Agreement:
    """The agreement of a stage (id) among those who have submitted, on their own ratings before moderation.

    Not assessable is left out. `low` and `high` bound 95 % of resamples; `exact` and `within_one` are shares of the
    pairs of ratings of one cell. `criteria` by reference, `members` by name: how far below the others they rate.
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


Unit = Mapping[str, int]
"""The values that members (ids) gave in one cell."""


class Coincidences:
    """Packs and reads coincidence matrices over the values 0 to `size` - 1 (positions on the scale).

    A unit of m ratings counts each ordered pair 1 / (m - 1) times; `share` makes these whole numbers.
    """

    def __init__(self, size: int, most: int) -> None:
        self.size = size
        self.share = lcm(*range(1, max(2, most)))

    def pack(self, units: Iterable[Sequence[int]]) -> int:
        """The units' coincidence matrix (upper half, diagonal included) as one integer."""
        packed = 0
        for values in units:
            if len(values) < 2:
                continue
            weight = self.share // (len(values) - 1)
            for one, other in combinations(values, 2):
                low, high = (one, other) if one <= other else (other, one)
                packed += weight << WIDTH * (low * self.size + high)
        return packed

    def alpha(self, packed: int) -> float | None:
        """Alpha with the ordinal metric; None where nothing can be paired or all values are the same."""
        mask = (1 << WIDTH) - 1
        matrix = [
            [packed >> WIDTH * (low * self.size + high) & mask for high in range(self.size)] for low in range(self.size)
        ]
        counts = [
            sum(matrix[min(one, other)][max(one, other)] for other in range(self.size)) + matrix[one][one]
            for one in range(self.size)
        ]
        observed = expected = 0
        for low, high in combinations(range(self.size), 2):
            # Four times the squared ordinal distance, to stay with whole numbers.
            distance = (2 * sum(counts[low : high + 1]) - counts[low] - counts[high]) ** 2
            observed += matrix[low][high] * distance
            expected += counts[low] * counts[high] * distance
        if not expected:
            return None
        return 1 - (sum(counts) - self.share) * observed / expected


def agreement(state: State, stage: str, *, resamples: int = 1000) -> Agreement:
    """The agreement of the stage (id); the same figures every time for the same scores."""
    lines = measures(state, stage)
    units = _units(state, stage)
    values = {value: index for index, value in enumerate(state.vacancy.scale.values)}
    most = max((len(unit) for cells in units.values() for unit in cells.values()), default=0)
    table = Coincidences(len(values), most)
    places = {
        applicant: {key: [values[value] for value in unit.values()] for key, unit in cells.items()}
        for applicant, cells in units.items()
    }
    packed = [table.pack(cells.values()) for cells in places.values()]
    alpha = table.alpha(sum(packed))
    low, high = _interval(table, [one for one in packed if one], resamples) if alpha is not None else (None, None)
    keys: dict[str, list[str]] = {}
    for line in lines:
        keys.setdefault(line.criterion.reference, []).append(line.key)
    criteria = tuple(
        (reference, table.alpha(table.pack(cells[key] for cells in places.values() for key in own if key in cells)))
        for reference, own in keys.items()
    )
    exact, within_one = _pairs(units.values(), state)
    members = _submitters(state, stage)
    return Agreement(
        stage=stage,
        alpha=alpha,
        low=low,
        high=high,
        exact=exact,
        within_one=within_one,
        why=None if alpha is not None else _why(members, any(packed)),
        criteria=criteria,
        members=tuple((member.name, _severity(member, units.values())) for member in members),
    )


def _submitters(state: State, stage: str) -> tuple[Member, ...]:
    return tuple(member for member in state.scorers if state.submitted(member.id, stage))


def _units(state: State, stage: str) -> dict[str, dict[str, Unit]]:
    """By applicant and measure, the values given by those who have submitted; conflicts are left out."""
    keys = [line.key for line in measures(state, stage)]
    found: dict[str, dict[str, Unit]] = {}
    for applicant in applicants_in(state, stage):
        sheets = {
            member.id: state.scores.sheet(member.id, applicant.id).ratings
            for member in raters(state, stage, applicant.id)
            if state.submitted(member.id, stage)
        }
        cells: dict[str, dict[str, int]] = {}
        for key in keys:
            unit = {
                member: rating
                for member, sheet in sheets.items()
                if (rating := sheet.get(key)) is not None and rating != NA
            }
            if unit:
                cells[key] = unit
        found[applicant.id] = {**cells}
    for member, applicant_id, key in state.conflicts:
        contested = found.get(applicant_id, {}).get(key)
        if contested is not None:
            found[applicant_id][key] = {one: value for one, value in contested.items() if one != member}
    return found


def _interval(table: Coincidences, packed: Sequence[int], resamples: int) -> tuple[float | None, float | None]:
    """The 2.5th and the 97.5th percentile over resampled applicants; none where there are fewer than two."""
    if len(packed) < 2 or resamples < 1:
        return None, None
    random = Random(SEED)
    drawn = (table.alpha(sum(random.choices(packed, k=len(packed)))) for _ in range(resamples))
    found = sorted(alpha for alpha in drawn if alpha is not None)
    if not found:
        return None, None
    last = len(found) - 1
    return found[round(0.025 * last)], found[round(0.975 * last)]


def _pairs(units: Iterable[Mapping[str, Unit]], state: State) -> tuple[float | None, float | None]:
    """The share of pairs that are the same, and of those at most one step of the scale apart."""
    step = {value: index for index, value in enumerate(state.vacancy.scale.values)}
    pairs = same = near = 0
    for cells in units:
        for unit in cells.values():
            for one, other in combinations(unit.values(), 2):
                apart = abs(step[one] - step[other])
                pairs += 1
                same += apart == 0
                near += apart <= 1
    return (same / pairs, near / pairs) if pairs else (None, None)


def _severity(member: Member, units: Iterable[Mapping[str, Unit]]) -> float | None:
    """How far the member rates below the mean of the others, on the cells that both rated."""
    below = 0.0
    count = 0
    for cells in units:
        for unit in cells.values():
            own = unit.get(member.id)
            if own is None or len(unit) < 2:
                continue
            below += (sum(unit.values()) - own) / (len(unit) - 1) - own
            count += 1
    return below / count if count else None


def _why(members: Sequence[Member], paired: bool) -> Sentence:
    if len(members) < 2:
        return Sentence(N_("Agreement needs at least two members who have submitted."))
    if not paired:
        return Sentence(N_("No two members have rated the same applicant on the same criterion."))
    return Sentence(N_("All ratings are the same, so there is no variation in which to see agreement."))
