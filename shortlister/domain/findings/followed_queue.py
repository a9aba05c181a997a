"""The queue of moderation as one goes through it: its length, who stands where, and what comes after."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final, overload

from shortlister.domain.findings.differences import Difference, difference
from shortlister.domain.findings.effects import Effect
from shortlister.domain.findings.followed_reading import queued
from shortlister.domain.findings.followed_rows import Bucket, Row
from shortlister.domain.findings.following import Followed, Spot

_EFFECTS: Final = (Effect.GATE, Effect.LINE, Effect.NONE)
_NONE: Final = _EFFECTS.index(Effect.NONE)


@dataclass(frozen=True, slots=True, eq=False)
class Queue(Sequence[Spot]):
    """What is settled first: the cells that can change the outcome, else whatever is open; what matters most first.

    Nothing is listed before it is asked for: length and place are counted from the rows' own counts.
    """

    of: Followed

    @property
    def _counted(self) -> bool:
        """Whether every cell that is counted is in it; under mean and median those that are settled are not."""
        return bool(self.of.matter) or self.of.length == self.of.open

    def __len__(self) -> int:
        return self.of.matter or self.of.open

    def __iter__(self) -> Iterator[Spot]:
        return self._spots(0)

    def _spots(self, start: int) -> Iterator[Spot]:
        """From one place to the end."""
        if self._counted:
            items = queued(self.of, start, len(self))
        else:
            items = islice((item for item in queued(self.of) if item.open), start, None)
        return ((item.applicant, item.measure.key) for item in items)

    @overload
    def __getitem__(self, at: int) -> Spot: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Spot]: ...

    def __getitem__(self, at: int | slice) -> Spot | Sequence[Spot]:
        if isinstance(at, slice):
            return tuple(self)[at]
        place = at if at >= 0 else len(self) + at
        if not 0 <= place < len(self):
            raise IndexError(at)
        return next(self._spots(place))

    def __contains__(self, spot: object) -> bool:
        return isinstance(spot, tuple) and len(spot) == 2 and self._bucket((spot[0], spot[1])) is not None

    def index(self, spot: object, _start: int = 0, _stop: int | None = None) -> int:
        """The place of a cell, from 0."""
        bucket = self._bucket(spot) if isinstance(spot, tuple) and len(spot) == 2 else None
        if bucket is None:
            raise ValueError(spot)
        if not self._counted:
            return next(at for at, one in enumerate(self) if one == spot)
        assert isinstance(spot, tuple)
        return self._before(spot, bucket)

    def _bucket(self, spot: Spot) -> Bucket | None:
        """How urgent the cell is; None where it does not stand in the queue."""
        fixed = self.of.fixed
        position, index = fixed.positions.get(spot[0]), fixed.indices.get(spot[1])
        if position is None or index is None:
            return None
        row = self.of.row(position)
        bucket = next(((effect, spread) for effect, spread, at in row.judged if at == index), None)
        if bucket is None or (bucket[0] == _NONE and self.of.matter):
            return None
        return bucket if self.of.matter or row.cells[index].open else None

    def _before(self, spot: Spot, bucket: Bucket) -> int:
        """How many stand before the cell: those more urgent, then those as urgent by reference and criterion."""
        of = self.of
        position, index = of.fixed.positions[spot[0]], of.fixed.indices[spot[1]]
        count = sum(many for other, many in of.counts.items() if other < bucket)
        place = 0
        for block in of.blocks:
            if place + len(block.rows) <= position:
                count += block.counts.get(bucket, 0)
                place += len(block.rows)
                continue
            for row in block.rows[: position - place]:
                count += _alike(row, bucket)
            return count + _alike(block.rows[position - place], bucket, index)
        return count


def _alike(row: Row, bucket: Bucket, before: int | None = None) -> int:
    """How many of the row's cells are as urgent, those of measures before `before` alone where it is given."""
    return sum(
        (effect, spread) == bucket and (before is None or index < before) for effect, spread, index in row.judged
    )


def item_of(of: Followed, spot: Spot) -> Difference | None:
    """The cell as it stands in the list of differences; None where it does not."""
    index = of.fixed.indices[spot[1]]
    row = of.row(of.fixed.positions[spot[0]])
    effect = next((_EFFECTS[effect] for effect, _, at in row.judged if at == index), None)
    if effect is None:
        return None
    return difference(row.marks, of.fixed.board.measures[index], row.cells[index], effect)


def settleable(of: Followed, *, every: bool) -> Iterator[Difference]:
    """The open cells that one rule would settle: those that cannot change the outcome, or every one."""
    items = queued(of, 0 if every else of.matter)
    return (item for item in items if item.open and not item.conflict and item.ratings)


def changed(before: Followed, now: Followed) -> Iterator[tuple[str, tuple[int, ...]]]:
    """The applicants (ids) whose row is another, and the indices of the measures whose cell or effect is.

    Both must have been followed from the same beginning (`fixed` is the same).
    """
    for old_block, new_block in zip(before.blocks, now.blocks, strict=True):
        if old_block is new_block:
            continue
        for old, new in zip(old_block.rows, new_block.rows, strict=True):
            if old is new:
                continue
            moved = {index for _, _, index in set(old.judged) ^ set(new.judged)}
            if old.cells is not new.cells:
                pairs = enumerate(zip(old.cells, new.cells, strict=True))
                moved |= {index for index, (one, other) in pairs if one is not other}
            yield new.marks.applicant.id, tuple(sorted(moved))


__all__ = ["Queue", "changed", "item_of", "settleable"]
