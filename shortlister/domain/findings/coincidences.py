"""Krippendorff's alpha for ordered ratings by coincidence matrices, and resampling them as whole numbers.

K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011). A matrix is kept as its upper half, diagonal
included, row by row; values are positions on the scale, from 0.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, combinations_with_replacement
from random import Random


class Coincidences:
    """Matrices over `size` values. A unit of m ratings counts each pair 1 / (m - 1) times; `share` makes that whole."""

    def __init__(self, size: int, share: int) -> None:
        self.size = size
        self.share = share
        self._pairs = list(combinations_with_replacement(range(size), 2))
        self._place = {pair: index for index, pair in enumerate(self._pairs)}

    @property
    def entries(self) -> int:
        """How many entries a matrix has."""
        return len(self._pairs)

    def of(self, units: Iterable[Sequence[int]]) -> list[int]:
        """The matrix of these units; one with a single rating adds nothing."""
        matrix = [0] * len(self._pairs)
        for values in units:
            for one, other in combinations(values, 2):
                pair = (one, other) if one <= other else (other, one)
                matrix[self._place[pair]] += self.share // (len(values) - 1)
        return matrix

    def alpha(self, matrix: Sequence[int]) -> float | None:
        """Alpha with the ordinal metric; None where nothing is paired or all values are the same."""
        counts = [0] * self.size
        for (low, high), entry in zip(self._pairs, matrix, strict=True):
            counts[low] += entry
            counts[high] += entry
        below = [0]
        for count in counts:
            below.append(below[-1] + count)
        observed = expected = 0
        for (low, high), entry in zip(self._pairs, matrix, strict=True):
            if low != high and counts[low] and counts[high]:
                # Four times the squared distance, to stay with whole numbers.
                distance = (2 * (below[high + 1] - below[low]) - counts[low] - counts[high]) ** 2
                observed += entry * distance
                expected += counts[low] * counts[high] * distance
        return 1 - (below[-1] - self.share) * observed / expected if expected else None


def resampled(rows: Sequence[Sequence[int]], resamples: int, seed: int) -> Iterator[list[int]]:
    """The sums, field by field, of as many rows drawn with replacement as there are; no number may be negative.

    Each row is packed into one integer, so that adding rows adds all their fields at once.
    """
    if not rows:
        return
    width = (max(max(row, default=0) for row in rows) * len(rows)).bit_length() + 1
    mask = (1 << width) - 1
    packed = [sum(number << width * index for index, number in enumerate(row)) for row in rows]
    random = Random(seed)
    for _ in range(resamples):
        total = sum(random.choices(packed, k=len(packed)))
        yield [total >> width * index & mask for index in range(len(rows[0]))]


def interval(values: Iterable[float | None]) -> tuple[float | None, float | None]:
    """The 2.5th and the 97.5th percentile of what has a value."""
    found = sorted(value for value in values if value is not None)
    if not found:
        return None, None
    last = len(found) - 1
    return found[round(0.025 * last)], found[round(0.975 * last)]
