"""Krippendorff's alpha for ordered ratings, from coincidences in whole numbers.

K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011). Of a coincidence matrix two things are kept: how
often each value is paired, and the entries above the diagonal, row by row; values are positions on the scale, from 0.
"""

from collections.abc import Iterable, Sequence
from itertools import combinations


class Coincidences:
    """Coincidences of `size` values. A unit of m ratings counts each pair 1 / (m - 1) times, made whole by `share`."""

    def __init__(self, size: int, share: int) -> None:
        self.size = size
        self.share = share
        self._pairs = list(combinations(range(size), 2))
        self._place = {pair: size + index for index, pair in enumerate(self._pairs)}

    @property
    def entries(self) -> int:
        """How many numbers are kept."""
        return self.size + len(self._pairs)

    def of(self, units: Iterable[Sequence[int]]) -> list[int]:
        """The coincidences of these units; one with a single rating adds nothing."""
        kept = [0] * self.entries
        for values in units:
            for one, other in combinations(values, 2):
                each = self.share // (len(values) - 1)
                kept[one] += each
                kept[other] += each
                if one != other:
                    kept[self._place[(one, other) if one < other else (other, one)]] += each
        return kept

    def alpha(self, kept: Sequence[int]) -> float | None:
        """Alpha with the ordinal metric; None where nothing is paired or all values are the same.

        The distance of two values is that of the middles of their ranks. Twice such a middle is a whole number, and
        weighted by how often each value is paired these add up to the square of all.
        """
        below = inertia = 0
        middles = []
        for count in kept[: self.size]:
            middle = below + below + count
            below += count
            middles.append(middle)
            inertia += count * middle * middle
        expected = below * inertia - below**4
        if not expected:
            return None
        observed = 0
        for (low, high), entry in zip(self._pairs, kept[self.size :], strict=True):
            if entry:
                apart = middles[high] - middles[low]
                observed += entry * apart * apart
        return 1 - (below - self.share) * observed / expected


def interval(values: Iterable[float | None]) -> tuple[float | None, float | None]:
    """The 2.5th and the 97.5th percentile of what has a value."""
    found = sorted(value for value in values if value is not None)
    if not found:
        return None, None
    last = len(found) - 1
    return found[round(0.025 * last)], found[round(0.975 * last)]
