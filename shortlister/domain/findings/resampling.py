"""Resampling with replacement in whole numbers: how often each row is drawn, in all resamples at once.

A row's counts are packed into one integer, a field for each resample. Adding up such integers over the rows, each
times what the row brings, adds in every resample at the same time.
"""

from array import array
from random import Random
from sys import byteorder
from typing import Final

_SHORT: Final = 1 << 16


class Draws:
    """As many rows drawn as there are, `resamples` times over; the first field of each count is the rows as they are.

    `most` is more than any sum that is read may come to.
    """

    def __init__(self, rows: int, resamples: int, seed: int, *, most: int) -> None:
        self._fields = resamples + 1
        self._bytes = next((size for size in (4, 8) if most < 1 << 8 * size), (most.bit_length() + 7) // 8)
        counts = _counted(rows, self._fields, Random(seed))
        each = range(0, rows * self._fields, self._fields)
        self.counts = tuple(self._packed(counts[start : start + self._fields]) for start in each)

    def _packed(self, counts: "array[int]") -> int:
        if self._bytes == counts.itemsize:
            return int.from_bytes(counts.tobytes(), byteorder)
        return int.from_bytes(b"".join(count.to_bytes(self._bytes, byteorder) for count in counts), byteorder)

    def read(self, total: int) -> list[int]:
        """A sum of counts, each times a whole number of nought or more: first as it is, then by resample."""
        found = total.to_bytes(self._bytes * self._fields, byteorder)
        if self._bytes in (4, 8):
            return array("I" if self._bytes == 4 else "Q", found).tolist()
        starts = range(0, len(found), self._bytes)
        return [int.from_bytes(found[start : start + self._bytes], byteorder) for start in starts]


def _counted(rows: int, fields: int, random: Random) -> "array[int]":
    """Row by row how often it is drawn, field by field; behind the last row what has to be drawn again."""
    counts = array("I", bytes(4 * fields * (rows + 1)))
    if rows > _SHORT:
        starts = range(0, rows * fields, fields)
        for field in range(1, fields):
            for start in random.choices(starts, k=rows):
                counts[start + field] += 1
    elif rows:
        again = rows * fields
        starts_of = [row * fields for row in range(rows)] * (_SHORT // rows)
        starts_of += [again] * (_SHORT - len(starts_of))
        for field in range(1, fields):
            left = rows
            while left:
                for short in array("H", random.randbytes(2 * left)):
                    counts[starts_of[short] + field] += 1
                left, counts[again + field] = counts[again + field], 0
    for row in range(rows):
        counts[row * fields] = 1
    return counts
