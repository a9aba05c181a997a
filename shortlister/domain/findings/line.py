"""The line after the last place: who can end where, so that a cell can be asked whether it moves the line.

Shares are whole numbers here, all of one common denominator, so that comparing them is exact and quick.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import inf, lcm

from shortlister.domain.findings.reach import Reach, bounds, totals


@dataclass(frozen=True, slots=True)
class Contender:
    """What an applicant can end with: settled total and marks, the further totals possible; or perhaps out."""

    total: int
    available: int
    reach: Reach
    may_fail: bool


@dataclass(frozen=True, slots=True)
class View:
    """The line as one applicant sees it; of the others, with N places:

    at a share from `floor` on, fewer than N must be above it; under `cap`, N can be; under `near`, N - 1 can.
    """

    floor: float
    cap: float
    near: float


class Line:
    """All who can still be ranked, at one number of places."""

    def __init__(self, contenders: Mapping[str, Contender], places: int, marks: Iterable[int]) -> None:
        """`marks` are the sums of available marks, beyond those of the reaches, for which shares will be asked."""
        self.places = places
        sums = {one.available + more for one in contenders.values() for more in one.reach}
        self._common = lcm(*{available for available in (*sums, *marks) if available > 0})
        self._lows: dict[str, int] = {}
        self._highs: dict[str, int] = {}
        owners: dict[int, str] = {}
        self._tops: dict[int, int] = {}
        for applicant, one in contenders.items():
            self._enter(applicant, one, owners)
        self._ordered_lows = sorted(self._lows.values(), reverse=True)
        self._ordered_highs = sorted(self._highs.values(), reverse=True)
        self._shares = sorted(owners)
        self._owners = [owners[share] for share in self._shares]
        self._others = self._next_others()

    def _enter(self, applicant: str, one: Contender, owners: dict[int, str]) -> None:
        low: int | None = None
        high: int | None = None
        out = one.may_fail
        for more, bits in one.reach.items():
            factor = self.factor(one.available + more)
            if factor is None:
                out = True
                continue
            for total in totals(bits):
                share = (one.total + total) * factor
                owners[share] = applicant if owners.get(share, applicant) == applicant else ""
            first, last = ((one.total + end) * factor for end in bounds(bits))
            low = first if low is None else min(low, first)
            high = last if high is None else max(high, last)
        if low is not None and high is not None:
            self._highs[applicant] = high
            self._tops[high] = self._tops.get(high, 0) + 1
            if not out:
                self._lows[applicant] = low

    def _next_others(self) -> list[int]:
        """For each share, the index of the first from there on that is not that applicant's alone."""
        following = [len(self._shares)] * len(self._shares)
        for index in range(len(self._shares) - 2, -1, -1):
            same = self._owners[index] == self._owners[index + 1] != ""
            following[index] = following[index + 1] if same else index + 1
        return following

    def factor(self, available: int) -> int | None:
        """What a total of these available marks is multiplied by to become a share; None where nothing is available."""
        return self._common // available if available else None

    def view(self, applicant: str) -> View:
        """The line as this applicant sees it."""
        lows, highs = self._ordered_lows, self._ordered_highs
        return View(
            _nth(lows, self.places, self._lows.get(applicant), beyond=-inf),
            _nth(highs, self.places, self._highs.get(applicant), beyond=-inf),
            _nth(highs, self.places - 1, self._highs.get(applicant), beyond=-inf),
        )

    def moved(self, applicant: str, view: View, one: int | None, other: int | None) -> bool:
        """Whether, with some choices of the others, it changes who is before the line if this applicant ends at
        the share `other` in place of `one`; None is out of the ranking."""
        if one is None or other is None:
            share = other if one is None else one
            return share is not None and share >= view.floor
        low, high = min(one, other), max(one, other)
        if low == high:
            return False
        if high >= view.floor and low < view.cap and self._somebody(applicant, low, high):
            return True
        # Level with somebody at the last place, both are before the line; a little higher, that one no longer is.
        if low < view.floor:
            return False
        if low < view.cap and self._somebody_at(applicant, low):
            return True
        return low < view.near and self._tops_at(applicant, low)

    def _somebody(self, applicant: str, above: int, to: int) -> bool:
        """Whether anybody else can end above one share and not above another."""
        index = bisect_right(self._shares, above)
        if index < len(self._shares) and self._owners[index] == applicant:
            index = self._others[index]
        return index < len(self._shares) and self._shares[index] <= to

    def _somebody_at(self, applicant: str, share: int) -> bool:
        index = bisect_left(self._shares, share)
        return index < len(self._shares) and self._shares[index] == share and self._owners[index] != applicant

    def _tops_at(self, applicant: str, share: int) -> bool:
        """Whether somebody else can end at this share and not above it."""
        return self._tops.get(share, 0) > (self._highs.get(applicant) == share)


def _nth(ordered: list[int], nth: int, own: int | None, *, beyond: float) -> float:
    """The nth highest (from 1) without one's own; infinite for nth 0, `beyond` where there are not so many."""
    if nth < 1:
        return inf
    if own is not None and nth <= len(ordered) and own >= ordered[nth - 1]:
        nth += 1
    return ordered[nth - 1] if nth <= len(ordered) else beyond
