"""Ranks that were pasted over ratings: seen by the scale, by each applicant's rank, and by a column as a whole."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from shortlister.domain.findings.ranking import Standing
from shortlister.domain.records import Combine
from shortlister.domain.scales import Scale
from shortlister.exporting.back.difference import DifferenceKind
from shortlister.exporting.back.found import Content, Found
from shortlister.exporting.derived import Derived

_FEWEST: Final = 3
"""Changed cells of a column that all are ranks, from which values on the scale are ranks too."""

_SHARE: Final = 0.8
"""The share of a column's cells that must be ranks for it to be a column of ranks."""

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
        self._places = {one.applicant: place for place, one in enumerate(derived.ranking.standings, start=1)}
        self._seen: dict[str, _Seen] = {}
        self._verdict: bool | None = None

    def see(self, standing: Standing, found: Found, rank: Found, *, differs: bool) -> None:
        """The next cell; `rank` is what the workbook itself shows as the applicant's rank."""
        number = _number(found.value)
        ranks = {standing.rank, _number(rank.value), self._places.get(standing.applicant)} - {None}
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
        if seen.number is not None and (
            (self._verdict and (seen.rank or seen.off_scale)) or (seen.rank and seen.off_scale)
        ):
            return DifferenceKind.RANK
        return DifferenceKind.RATING

    def _column_of_ranks(self) -> bool:
        """Whether what was changed is the ranks of the applicants, or the column an order of its own."""
        changed = [seen for seen in self._seen.values() if seen.differs and seen.number is not None]
        if not changed:
            return False
        beyond = any(seen.off_scale for seen in changed)
        if all(seen.rank for seen in changed):
            return len(changed) >= _FEWEST or beyond
        if len(changed) < _FEWEST or not beyond:
            return False
        numbers = [seen.number for seen in self._seen.values() if seen.number is not None]
        return _mostly(seen.rank for seen in changed) or _mostly(_in_places(numbers))


def row_of_ranks(standing: Standing, ratings: Sequence[Found], rank: Found, *, differing: int, scale: Scale) -> bool:
    """Whether an applicant's whole row is one rank again and again; `rank` is the workbook's own, if it shows one."""
    numbers = {_number(found.value) for found in ratings}
    if differing < _FEWEST or len(numbers) != 1:
        return False
    (one,) = numbers
    return one is not None and (
        one in {standing.rank, _number(rank.value)} or (one > scale.highest and one == int(one))
    )


def _mostly(hits: Iterable[bool]) -> bool:
    """Whether nearly all are: a cell or two that somebody changed besides does not hide what was done."""
    found = list(hits)
    return sum(found) >= _SHARE * len(found)


def _in_places(numbers: Sequence[int | float]) -> Iterator[bool]:
    """Whether each number is its own place in the order: 1, 2, 2, 4, or 1, 2, 2, 3 where nobody is passed over."""
    ordered = sorted(numbers)
    first = {number: place for place, number in reversed(list(enumerate(ordered, start=1)))}
    dense = {number: place for place, number in enumerate(dict.fromkeys(ordered), start=1)}
    return (number in {first[number], dense[number]} for number in numbers)


def _number(value: Content) -> int | float | None:
    """A cell's number; `3=` is one too."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, str):
        found = _TIED.fullmatch(value.strip())
        return int(found[1] or found[2]) if found else None
    return value
