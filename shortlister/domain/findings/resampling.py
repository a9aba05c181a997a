"""Resampling with replacement in whole numbers: how often each row is drawn, in all resamples at once.

A row's counts are packed into one integer, a field for each resample. Adding up such integers over the rows, each
times what the row brings, adds in every resample at the same time.
"""

import re
from array import array
from collections.abc import Iterable
from math import exp, sqrt
from random import Random
from sys import byteorder
from typing import Final

_SHORT: Final = 1 << 16
_OPEN: Final = b"\xff"
_NEVER: Final = 1e-18
"""The chance of a number that is not reckoned with."""


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
    """Row by row how often it is drawn, field by field; behind the last row what has to be drawn again.

    Independent Poisson numbers are, given their sum, counts of as many draws. So each row first has such a number, with
    a mean a little below 1; what a resample lacks then is drawn one by one, and one that has too much is begun anew.
    """
    counts = _begun(rows, fields, random)
    begun = sum(int.from_bytes(counts[start : start + fields].tobytes(), byteorder) for start in
                range(0, rows * fields, fields))  # fmt: skip
    totals = array("I", begun.to_bytes(4 * fields, byteorder))
    again = rows * fields
    starts_of = [row * fields for row in range(rows)] * (_SHORT // max(rows, 1))
    starts_of += [again] * (_SHORT - len(starts_of))
    for field in range(1, fields if rows else 0):
        left = rows - totals[field]
        if left < 0:
            counts[field:again:fields] = array("I", bytes(4 * rows))
            left = rows
        while left:
            for start in _starts(rows, fields, left, starts_of, random):
                counts[start + field] += 1
            left, counts[again + field] = counts[again + field], 0
    for row in range(rows):
        counts[row * fields] = 1
    return counts


def _starts(rows: int, fields: int, many: int, of: list[int], random: Random) -> Iterable[int]:
    """Where the counts of so many rows begin that are drawn one by one; `of` says it for every two random bytes."""
    if rows > _SHORT:
        return random.choices(range(0, rows * fields, fields), k=many)
    return map(of.__getitem__, array("H", random.randbytes(2 * many)))


def _begun(rows: int, fields: int, random: Random) -> "array[int]":
    """Poisson numbers for every row and field but the first, with room for one more row."""
    wide = fields - 1
    numbers = _poisson(1 - 2 / sqrt(rows) if rows > 4 else 0, rows * wide, random)
    counts = bytearray(4 * fields * (rows + 1))
    lowest = 4 if byteorder == "little" else 7
    for row in range(rows if wide else 0):
        start = 4 * fields * row
        counts[start + lowest : start + 4 * fields : 4] = numbers[wide * row : wide * (row + 1)]
    return array("I", bytes(counts))


def _poisson(mean: float, many: int, random: Random) -> bytearray:
    """Random numbers of a Poisson distribution: one byte decides nearly all, and a second draw what it leaves open."""
    chances = [exp(-mean)]
    while chances[-1] > _NEVER:
        chances.append(chances[-1] * mean / len(chances))
    sure = [int(256 * chance) for chance in chances]
    decided = b"".join(bytes([number]) * times for number, times in enumerate(sure))
    found = bytearray(random.randbytes(many).translate(decided.ljust(256, _OPEN)))
    places = [match.start() for match in re.finditer(_OPEN, found)]
    if places:
        left = [chance - times / 256 for chance, times in zip(chances, sure, strict=True)]
        for place, number in zip(places, random.choices(range(len(left)), left, k=len(places)), strict=True):
            found[place] = number
    return found
