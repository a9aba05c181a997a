"""What totals an applicant can still reach: every sum of choices, as the bits of an integer.

A reach maps marks available to the totals possible with them; bit n of the value stands for a total of n units.
"""

from collections.abc import Iterable, Iterator

from shortlister.domain.findings.marks import Choice

Reach = dict[int, int]

NOTHING: Reach = {0: 1}
"""Read-only: no marks at all."""


def widened(reach: Reach, choices: Iterable[Choice]) -> Reach:
    """The reach with one more cell, which may take any of these choices; empty where there are none."""
    wider: Reach = {}
    for available, totals in reach.items():
        for choice in choices:
            key = available + choice.available
            wider[key] = wider.get(key, 0) | totals << choice.earned
    return wider


def totals(bits: int) -> Iterator[int]:
    """The totals that the bits stand for, lowest first."""
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest


def bounds(bits: int) -> tuple[int, int]:
    """The lowest and the highest total."""
    return (bits & -bits).bit_length() - 1, bits.bit_length() - 1
