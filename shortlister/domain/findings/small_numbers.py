"""Counts of people that may be published: 1 to 4 are withheld, and so is what they could be worked out from.

Counts form a tree: a total, and partitions of it (by outcome, by rating). A reader knows the total, every count that
is shown, and these rules: what is called fewer than five is 1 to 4, what is withheld to protect it is 5 or more. From
that the range of each withheld count follows; while one is a single number, a further count is withheld, and where
that is not enough the whole partition.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

FEWEST: Final = 5
"""The smallest number of people that is shown."""


class Shown(StrEnum):
    """How a count is published."""

    AS_IT_IS = "as it is"
    FEW = "fewer than 5"
    WITHHELD = "withheld"


@dataclass(frozen=True, slots=True)
class Count:
    """A published count: its number where it is shown, else None."""

    number: int | None
    shown: Shown

    @property
    def document(self) -> int | str:
        """As JSON has it."""
        return self.number if self.number is not None else self.shown.value


def published(number: int) -> Count:
    """A number of people that hangs together with no other that is published."""
    return Count(None, Shown.FEW) if 0 < number < FEWEST else Count(number, Shown.AS_IT_IS)


def partition(numbers: Sequence[int], *, last: Collection[int] = ()) -> tuple[Count, ...]:
    """The parts of a total that is known to the reader, as they may be published.

    Parts at the places `last` are withheld to protect others only when no other will do.
    """
    hows = [Shown.FEW if 0 < number < FEWEST else Shown.AS_IT_IS for number in numbers]
    while not _safe(numbers, hows):
        open_ones = [
            (at in last, number, at) for at, number in enumerate(numbers) if hows[at] is Shown.AS_IT_IS and number
        ]
        if not open_ones:
            return tuple(Count(None, Shown.WITHHELD) for _ in numbers)
        hows[min(open_ones)[2]] = Shown.WITHHELD
    return tuple(
        Count(number if how is Shown.AS_IT_IS else None, how) for number, how in zip(numbers, hows, strict=True)
    )


def _safe(numbers: Sequence[int], hows: Sequence[Shown]) -> bool:
    """Whether no count that is fewer than five can be worked out, nor one of two numbers be told apart as known."""
    hidden = [(number, how) for number, how in zip(numbers, hows, strict=True) if how is not Shown.AS_IT_IS]
    if not any(how is Shown.FEW for _, how in hidden):
        return True
    missing = sum(number for number, _ in hidden)
    lows = [1 if how is Shown.FEW else FEWEST for _, how in hidden]
    highs = [FEWEST - 1 if how is Shown.FEW else missing for _, how in hidden]
    for at, (_, how) in enumerate(hidden):
        least = max(lows[at], missing - (sum(highs) - highs[at]))
        most = min(highs[at], missing - (sum(lows) - lows[at]))
        if how is Shown.FEW and most - least < 1:
            return False
    return True
