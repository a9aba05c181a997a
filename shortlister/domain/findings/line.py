"""The line after the last place: who can end where, so that a cell can be asked whether it moves the line.

Shares are whole numbers here (total times grain by available), which order exactly as the shares do. A line is a value:
one with another contender in place of one is made in a few steps, and the rest is shared.
"""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import inf

from shortlister.domain.findings.gates import Bar
from shortlister.domain.findings.marks import Marks
from shortlister.domain.findings.reach import bounds, passing, totals, whole


@dataclass(frozen=True, slots=True)
class Contender:
    """Where an applicant can end: bits of the totals by available marks, the lowest and the highest share.

    `sure` is False where some choice leaves them without a rank.
    """

    ends: Mapping[int, int]
    low: int
    high: int
    sure: bool


def contender(marks: Marks, bar: Bar, grain: int) -> Contender | None:
    """Where the applicant can end; None where no choice gives them a rank."""
    if marks.failed:
        return None
    reach, fails = passing(whole(marks), bar)
    ends = {marks.available + more: bits << marks.total for more, bits in reach.items()}
    lost = ends.pop(0, None) is not None
    if not ends:
        return None
    spans = [
        (low * grain // available, high * grain // available)
        for available, bits in ends.items()
        for low, high in (bounds(bits),)
    ]
    return Contender(ends, min(low for low, _ in spans), max(high for _, high in spans), not (fails or lost))


@dataclass(frozen=True, slots=True)
class View:
    """The line as one applicant sees it; of the others, with N places:

    at a share from `floor` on, fewer than N must be above it; under `cap`, N can be; under `near`, N - 1 can.
    """

    floor: float
    cap: float
    near: float


@dataclass(frozen=True, slots=True)
class Line:
    """All who can still be ranked, at one number of places.

    `lows` are the lowest shares of those who are sure of a rank, `highs` the highest of all, both in order; `counts`
    says how many can end at each total, by available marks, `once` and `twice` where one and where two of them can.
    """

    places: int
    grain: int
    lows: Sequence[int]
    highs: Sequence[int]
    counts: Mapping[int, Mapping[int, int]]
    once: Mapping[int, int]
    twice: Mapping[int, int]

    def share(self, total: int, available: int) -> int:
        """The share as a whole number."""
        return total * self.grain // available

    def view(self, own: Contender | None) -> View:
        """The line as this contender sees it, or one who is none."""
        low = own.low if own and own.sure else None
        high = own.high if own else None
        return View(
            _nth(self.lows, self.places, low),
            _nth(self.highs, self.places, high),
            _nth(self.highs, self.places - 1, high),
        )

    def moved(self, own: Contender | None, view: View, one: int | None, other: int | None) -> bool:
        """Whether, with some choices of the others, it changes who is before the line if this applicant ends at
        the share `other` in place of `one`; None is out of the ranking."""
        if one is None or other is None:
            share = other if one is None else one
            return share is not None and share >= view.floor
        low, high = min(one, other), max(one, other)
        if low == high:
            return False
        if high >= view.floor and low < view.cap and self._somebody(own, low + 1, high):
            return True
        # Level with somebody at the last place, both are before the line; a little higher, that one no longer is.
        if low < view.floor:
            return False
        if low < view.cap and self._somebody(own, low, low):
            return True
        return low < view.near and self._tops_at(own, low)

    def moved_run(self, own: Contender | None, view: View, available: int, lows: tuple[int, int], gap: int) -> bool:
        """Whether `moved` holds for some total from the first to the last of `lows` and the one `gap` higher.

        All of them have these available marks, the higher ones a share from the floor on, the lower ones one below
        where the line is out of reach. What lies between neighbouring totals adds up to one stretch.
        """
        first, last = lows
        under_cap = self.totals_between(available, 0, view.cap - 1)[1] if view.cap != inf else last
        if first <= under_cap:
            end = min(last, under_cap) + gap
            if self._somebody(own, self.share(first, available) + 1, self.share(end, available)):
                return True
        level = max(first, self.totals_between(available, view.floor, view.floor)[0])
        if level == first <= under_cap and self._somebody(own, *2 * (self.share(first, available),)):
            return True
        return any(
            self._tops_at(own, self.share(total, available)) for total in range(max(level, under_cap + 1), last + 1)
        )

    def _somebody(self, own: Contender | None, low: int, high: int) -> bool:
        """Whether anybody else can end at a share from `low` to `high`."""
        for available, once in self.once.items():
            first, last = self.totals_between(available, low, high)
            if first > last:
                continue
            mine = own.ends.get(available, 0) if own else 0
            if (((once & ~mine) | self.twice[available]) >> first) & ((1 << (last - first + 1)) - 1):
                return True
        return False

    def totals_between(self, available: int, low: float, high: float) -> tuple[int, int]:
        """The first and the last total of these available marks whose share is from `low` to `high` (whole numbers)."""
        first = 0 if low <= 0 else -(-int(low) * available // self.grain)
        last = -1 if high < 0 else ((int(high) + 1) * available - 1) // self.grain if high != inf else first
        return first, last

    def _tops_at(self, own: Contender | None, share: int) -> bool:
        """Whether somebody else can end at this share and not above it."""
        there = bisect_right(self.highs, share) - bisect_left(self.highs, share)
        return there > (own is not None and own.high == share)

    @property
    def edges(self) -> tuple[float, ...]:
        """What decides every view: while these stay, so does the line as each sees it."""
        return (
            _nth(self.lows, self.places, None),
            _nth(self.lows, self.places + 1, None),
            *(_nth(self.highs, self.places + more, None) for more in (-1, 0, 1)),
        )


def line_of(contenders: Iterable[Contender], places: int, grain: int) -> Line:
    """The line of these."""
    every = list(contenders)
    counts: dict[int, dict[int, int]] = {}
    for one in every:
        for available, total in _places_of(one):
            at = counts.setdefault(available, {})
            at[total] = at.get(total, 0) + 1
    return Line(
        places,
        grain,
        sorted(one.low for one in every if one.sure),
        sorted(one.high for one in every),
        counts,
        {available: sum(1 << total for total in at) for available, at in counts.items()},
        {available: sum(1 << total for total, count in at.items() if count > 1) for available, at in counts.items()},
    )


def _places_of(one: Contender) -> Iterator[tuple[int, int]]:
    for available, bits in one.ends.items():
        for total in totals(bits):
            yield available, total


def replaced(line: Line, old: Contender | None, new: Contender | None) -> tuple[Line, list[int]]:
    """The line with one contender in place of another, and the shares at which others may now find it different.

    For the line as they see it compare `edges` too.
    """
    counts, once, twice = dict(line.counts), dict(line.once), dict(line.twice)
    touched: list[int] = []
    before, after = old.ends if old else {}, new.ends if new else {}
    for available in {**before, **after}:
        was, now = before.get(available, 0), after.get(available, 0)
        if was == now:
            continue
        at = counts[available] = dict(counts.get(available, {}))
        one, two = once.get(available, 0), twice.get(available, 0)
        for total in totals(was & ~now):
            at[total] -= 1
            if not at[total]:
                del at[total]
        for total in totals(now & ~was):
            at[total] = at.get(total, 0) + 1
        for total in totals(was ^ now):
            count, bit = at.get(total, 0), 1 << total
            one = one | bit if count else one & ~bit
            two = two | bit if count > 1 else two & ~bit
        changed = (one ^ once.get(available, 0)) | (two ^ twice.get(available, 0))
        touched += [line.share(total, available) for total in totals(changed)]
        once[available], twice[available] = one, two
        if not at:
            del counts[available], once[available], twice[available]
    lows = _swapped(line.lows, old.low if old and old.sure else None, new.low if new and new.sure else None)
    highs = _swapped(line.highs, old.high if old else None, new.high if new else None)
    if highs is not line.highs:
        touched += [one.high for one in (old, new) if one and _few(line.highs, one.high) | _few(highs, one.high)]
    return Line(line.places, line.grain, lows, highs, counts, once, twice), touched


def _few(ordered: Sequence[int], value: int) -> bool:
    """Whether so few stand at this value that one more or less makes a difference to somebody."""
    return bisect_right(ordered, value) - bisect_left(ordered, value) < 2


def _swapped(ordered: Sequence[int], old: int | None, new: int | None) -> Sequence[int]:
    """The ordered values with one in place of another; the same object where nothing changes."""
    if old == new:
        return ordered
    copy = list(ordered)
    if old is not None:
        del copy[bisect_left(copy, old)]
    if new is not None:
        insort(copy, new)
    return copy


def _nth(ordered: Sequence[int], nth: int, own: int | None) -> float:
    """The nth highest (from 1) without one's own; infinite for nth 0, minus infinite where there are not so many."""
    if nth < 1:
        return inf
    count = len(ordered)
    if own is not None and nth <= count and own >= ordered[-nth]:
        nth += 1
    return ordered[-nth] if nth <= count else -inf
