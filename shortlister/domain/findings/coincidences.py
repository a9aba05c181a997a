"""Krippendorff's alpha for ordered ratings, from coincidences in whole numbers.

K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011). Of a coincidence matrix two things are kept: how
often each value is paired, and the entries above the diagonal, row by row; values are positions on the scale, from 0.
"""

from collections.abc import Callable, Iterable, Sequence
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
        """Alpha with the ordinal metric; None where nothing is paired or all values are the same."""
        return self.alphas(kept, lambda number: [number])[0]

    def alphas(self, kept: Sequence[int], read: Callable[[int], Sequence[int]]) -> list[float | None]:
        """The same of many at once: what is kept stands in packed numbers, of which `read` gives the single ones.

        The distance of two values is that of the middles of their ranks. Twice such a distance is a whole number, so
        it can be added up packed. Each value's distance from the middle of all, squared and weighted by how often the
        value is paired, adds up to a third of the cube of all less the cubes of each (the correction for ties of
        rank correlation), which saves the distances of what is expected.
        """
        counts = kept[: self.size]
        totals = read(sum(counts))
        spread = [total * total * total for total in totals]
        for count in filter(None, counts):
            spread = [left - one * one * one for left, one in zip(spread, read(count), strict=True)]
        observed = [0] * len(totals)
        for (low, high), entry in zip(self._pairs, kept[self.size :], strict=True):
            if entry:
                apart = read(counts[low] + counts[high] + 2 * sum(counts[low + 1 : high]))
                found = zip(observed, read(entry), apart, strict=True)
                observed = [so_far + one * far * far for so_far, one, far in found]
        share = self.share
        return [
            1 - 3 * (total - share) * seen / (total * left) if left else None
            for total, left, seen in zip(totals, spread, observed, strict=True)
        ]


def interval(values: Iterable[float | None]) -> tuple[float | None, float | None]:
    """The 2.5th and the 97.5th percentile of what has a value."""
    found = sorted(value for value in values if value is not None)
    if not found:
        return None, None
    last = len(found) - 1
    return found[round(0.025 * last)], found[round(0.975 * last)]
