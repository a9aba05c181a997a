"""What totals an applicant can still reach: every sum of choices, as the bits of an integer.

A reach maps marks available to the totals possible with them; bit n of the value stands for a total of n units.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from shortlister.domain.findings.gates import Bar, GateResult
from shortlister.domain.findings.marks import Choice, Marks, Slot

Reach = dict[int, int]

NOTHING: Reach = {0: 1}
"""Read-only: no marks at all."""


@dataclass(frozen=True, slots=True)
class Rest:
    """An applicant's marks, whole or without one cell: what is settled, and the slots of the open cells."""

    total: int
    available: int
    gate_earned: int
    gate_available: int
    failed: int
    carried: int
    slots: Sequence[Slot]


def whole(marks: Marks) -> Rest:
    """All of an applicant's marks."""
    return Rest(
        marks.total,
        marks.available,
        marks.gate_earned,
        marks.gate_available,
        marks.failed,
        marks.carried,
        [slot for _, slot in marks.slots],
    )


def without_slot(marks: Marks, slot: Slot) -> Rest:
    """The marks without one open cell of this kind."""
    rest = whole(marks)
    slots = list(rest.slots)
    slots.remove(slot)
    return Rest(rest.total, rest.available, rest.gate_earned, rest.gate_available, rest.failed, rest.carried, slots)


def without_choice(marks: Marks, choice: Choice, *, gate: bool) -> Rest:
    """The marks without a cell that mean or median has settled so, though ratings differ: it carries nothing."""
    rest = whole(marks)
    return Rest(
        rest.total - choice.earned,
        rest.available - choice.available,
        rest.gate_earned - (choice.earned if gate else 0),
        rest.gate_available - (choice.available if gate else 0),
        rest.failed - (choice.gate is GateResult.FAIL),
        rest.carried,
        rest.slots,
    )


def widened(reach: Reach, choices: Iterable[Choice]) -> Reach:
    """The reach with one more cell, which may take any of these choices; empty where there are none."""
    wider: Reach = {}
    for choice in choices:
        for available, bits in reach.items():
            key = available + choice.available
            wider[key] = wider.get(key, 0) | bits << choice.earned
    return wider


def needed(rest: Rest, bar: Bar, available: int, choice: Choice | None) -> int:
    """The lowest further total that reaches the gate's share of marks, with `choice` in the cell left out."""
    assert bar.percent is not None
    earned = rest.gate_earned + (choice.earned if choice else 0)
    full = rest.gate_available + available + (choice.available if choice else 0)
    return max(0, ceil(bar.percent * full / 100) - earned)


def passing(rest: Rest, bar: Bar, choice: Choice | None = None) -> tuple[Reach, bool]:
    """The further totals of choices that do not fail the gate, and whether some choices do fail it.

    `choice` is what stands in a cell of the gate that `rest` leaves out.
    """
    if rest.failed:
        return {}, True
    fails = any(GateResult.FAIL in slot.results for slot in rest.slots)
    if bar.percent is None:
        return spread(NOTHING, rest.slots), fails
    enough: Reach = {}
    for available, bits in spread(NOTHING, [slot for slot in rest.slots if slot.gate]).items():
        least = needed(rest, bar, available, choice)
        if kept := bits >> least << least:
            enough[available] = kept
        fails = fails or kept != bits
    return spread(enough, [slot for slot in rest.slots if not slot.gate]), fails


def spread(reach: Reach, slots: Iterable[Slot]) -> Reach:
    """The reach with these cells more, each at any choice that does not fail the gate."""
    uneven: list[Slot] = []
    more = 0
    even: list[Slot] = []
    for slot in slots:
        if slot.even is None:
            uneven.append(slot)
        else:
            even.append(slot)
            more += slot.even
    wider: Reach = {}
    for available, bits in reach.items():
        for slot in even:
            sums = 0
            for choice in slot.passing:
                sums |= bits << choice.earned
            bits = sums
        wider[available + more] = bits
    for slot in uneven:
        wider = widened(wider, slot.passing)
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
