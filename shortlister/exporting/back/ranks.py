"""Ranks that were pasted over ratings: seen by the scale, by each applicant's rank, and by a column as a whole."""

import re
from dataclasses import dataclass
from typing import Final

from shortlister.domain.findings.ranking import Standing
from shortlister.domain.records import Combine
from shortlister.exporting.back.difference import DifferenceKind
from shortlister.exporting.back.found import Content, Found
from shortlister.exporting.derived import Derived

_FEWEST: Final = 3
"""Changed cells of a column that all are ranks, from which values on the scale are ranks too."""

_TIED: Final = re.compile(r"([0-9]{1,6})\s*=|=\s*([0-9]{1,6})")


@dataclass(frozen=True, slots=True)
class _Seen:
    number: int | float | None
    rank: bool
    off_scale: bool
    differs: bool


class RankJudge:
    """Sees a column of ratings cell by cell, then says of each cell that differs what it is."""

    def __init__(self, derived: Derived) -> None:
        scale = derived.state.vacancy.scale
        self._values = frozenset(scale.values)
        self._ends = (scale.lowest, scale.highest)
        self._whole = derived.state.vacancy.rule.combine is Combine.AGREED
        self._seen: dict[str, _Seen] = {}
        self._verdict: bool | None = None

    def see(self, standing: Standing, found: Found, rank: Found, *, differs: bool) -> None:
        """The next cell; `rank` is what the workbook itself shows as the applicant's rank."""
        number = _number(found.value)
        ranks = {standing.rank, _number(rank.value)} - {None}
        tied = isinstance(found.value, str) and _TIED.fullmatch(found.value.strip()) is not None
        off = number is not None and (tied or self._off_scale(number))
        self._seen[standing.applicant] = _Seen(number, number is not None and number in ranks, off, differs)

    def _off_scale(self, number: int | float) -> bool:
        if self._whole:
            return number not in self._values
        return not self._ends[0] <= number <= self._ends[1]

    def kind(self, standing: Standing) -> DifferenceKind:
        """What a cell that differs is, once the whole column has been seen."""
        if self._verdict is None:
            self._verdict = self._column_of_ranks()
        seen = self._seen[standing.applicant]
        if seen.number is not None and (self._verdict or (seen.rank and seen.off_scale)):
            return DifferenceKind.RANK
        return DifferenceKind.RATING

    def _column_of_ranks(self) -> bool:
        """Whether what was changed is the ranks of the applicants, or the column an order of its own."""
        changed = [seen for seen in self._seen.values() if seen.differs and seen.number is not None]
        if not changed:
            return False
        if all(seen.rank for seen in changed):
            return len(changed) >= _FEWEST or any(seen.off_scale for seen in changed)
        numbers = [seen.number for seen in self._seen.values() if seen.number is not None]
        places = all(number == 1 + sum(other < number for other in numbers) for number in numbers)
        return places and len(changed) >= _FEWEST and any(seen.off_scale for seen in changed)


def _number(value: Content) -> int | float | None:
    """A cell's number; `3=` is one too."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, str):
        found = _TIED.fullmatch(value.strip())
        return int(found[1] or found[2]) if found else None
    return value
