"""Rank and queue followed from change to change, so that one agreed rating costs what it touches and no more.

`followed` derives a stage once; `advanced` makes the next value from a change. Both are pure: what `advanced` makes
equals what `followed` would derive anew. A page holds the value, hands it every change, and asks it for what it shows.
"""

from bisect import bisect_left, insort
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from shortlister.domain.changes import Change
from shortlister.domain.findings.cells import Cell, CellState, cell, outstanding
from shortlister.domain.findings.differences import listed
from shortlister.domain.findings.effects import Effect
from shortlister.domain.findings.followed_rows import Block, Bucket, Fixed, Row, made_row, rejudged, touches
from shortlister.domain.findings.line import Line, contender, line_of, replaced
from shortlister.domain.findings.marks import board
from shortlister.domain.findings.ranking import Wins, wins_of
from shortlister.domain.leaving import places_at
from shortlister.domain.measures import withdrawn
from shortlister.domain.records import Agreed, Kind, MeasureKey
from shortlister.domain.state import State

Spot = tuple[str, MeasureKey]
"""A cell: applicant (id) and measure."""

_BLOCK: Final = 32
_MANY: Final = 64
"""So many cells at once are derived anew."""
_INDIFFERENT: Final = frozenset({Kind.PERSON, Kind.APPLICATION, Kind.ISSUE, Kind.RECEIPT, Kind.MEETING})
_EFFECTS: Final = (Effect.GATE, Effect.LINE, Effect.NONE)


@dataclass(frozen=True, slots=True, eq=False)
class Followed:
    """A stage of one state, ready to be asked and to be advanced.

    `order` has those who are ranked by share; `lows` and `highs` the shares that open cells still allow. In all three a
    number is share times the number of applicants, plus place in the order of references. `counts` are the cells of the
    queue by urgency.
    """

    fixed: Fixed
    state: State
    blocks: tuple[Block, ...]
    counts: Mapping[Bucket, int]
    order: Sequence[int]
    lows: Sequence[int]
    highs: Sequence[int]
    line: Line | None
    wins: Wins
    open: int
    missing: int

    @property
    def stage(self) -> str:
        """The stage (id)."""
        return self.fixed.stage

    @property
    def provisional(self) -> bool:
        """Whether cells are open or members outstanding."""
        return bool(self.open or self.fixed.outstanding)

    @property
    def length(self) -> int:
        """How many cells stand in the queue."""
        return sum(self.counts.values())

    @property
    def matter(self) -> int:
        """How many of them can change the outcome; they stand first."""
        return sum(count for (effect, _), count in self.counts.items() if _EFFECTS[effect] is not Effect.NONE)

    def row(self, position: int) -> Row:
        """The row at this place in the order of references."""
        return self.blocks[position // _BLOCK].rows[position % _BLOCK]


def followed(state: State, stage: str) -> Followed:
    """Derive the stage (id)."""
    of = board(state, stage)
    ordered = sorted(of.marks, key=lambda one: one.applicant.reference)
    fixed = Fixed(
        stage,
        of,
        of.grain,
        {one.applicant.id: position for position, one in enumerate(ordered)},
        {line.key: index for index, line in enumerate(of.measures)},
        outstanding(state, stage),
    )
    gone = {one.applicant.id for one in ordered if withdrawn(state, one.applicant.id, stage)}
    contenders = [None if one.applicant.id in gone else contender(one, of.bar, of.grain) for one in ordered]
    places = places_at(state, stage)
    line = line_of([one for one in contenders if one], places, of.grain) if places else None
    rows = [
        made_row(
            fixed,
            marks,
            tuple(of.cells[marks.applicant.id, one.key] for one in of.measures),
            own,
            line,
            gone=marks.applicant.id in gone,
        )
        for marks, own in zip(ordered, contenders, strict=True)
    ]
    blocks = tuple(Block.of(rows[start : start + _BLOCK]) for start in range(0, len(rows), _BLOCK))
    counts: dict[Bucket, int] = {}
    for block in blocks:
        for bucket, count in block.counts.items():
            counts[bucket] = counts.get(bucket, 0) + count
    many = len(rows)
    numbers = [_numbers(row, position, many) for position, row in enumerate(rows)]
    order, lows, highs = (sorted(number for one in numbers if (number := one[at]) is not None) for at in range(3))
    present = [row for row in rows if not row.gone]
    return Followed(
        fixed,
        state,
        blocks,
        counts,
        order,
        lows,
        highs,
        line,
        wins_of(state, stage),
        sum(len(row.marks.slots) for row in present),
        sum(row.missing for row in present),
    )


def _numbers(row: Row, position: int, many: int) -> tuple[int | None, int | None, int | None]:
    """What the row is in the three ordered lists; None where it does not stand in one."""
    return (
        None if row.key is None else -row.key * many + position,
        None if row.span is None or row.span.lost else row.span.low * many + position,
        None if row.span is None else row.span.high * many + position,
    )


def advanced(before: Followed, state: State, change: Change) -> Followed:
    """The same stage after the change has made `state`; equal to deriving it anew."""
    spots = _spots(before, state, change)
    if spots is None:
        return followed(state, before.stage)
    draft = _Draft(before, state)
    for applicant, new in spots.items():
        draft.put(applicant, new)
    draft.look_round()
    return draft.done(wins_of(state, before.stage) if Kind.TIE in change.kinds else before.wins)


def _spots(before: Followed, state: State, change: Change) -> dict[str, dict[int, Cell]] | None:
    """The new cells by applicant and index of their measure; None where the stage is better derived anew."""
    stage, indices = before.stage, before.fixed.indices
    found: dict[str, dict[int, Cell]] = {}
    if len(change.deltas) > _MANY:
        return None
    for delta in change.deltas:
        match delta.kind:
            case Kind.AGREED | Kind.SCORE | Kind.CONFLICT:
                applicant, measure = delta.key[-2:]
                if delta.kind is Kind.SCORE and state.members[delta.key[0]].left:
                    return None
            case Kind.OUTCOME if delta.key[1] == stage:
                found.setdefault(delta.key[0], {})
                continue
            case Kind.TIE:
                continue
            case kind if kind in _INDIFFERENT:
                continue
            case _:
                return None
        position = before.fixed.positions.get(applicant)
        if position is None or measure not in indices:
            continue
        index = indices[measure]
        if delta.kind is Kind.AGREED and isinstance(delta.after, Agreed) and len(change.kinds) == 1:
            old = before.row(position).cells[index]
            new = Cell(CellState.SETTLED, delta.after.rating, True, old.ratings, old.conflict)
        else:
            new = cell(state, stage, applicant, measure)
            if isinstance(new.rating, Fraction) and not before.fixed.board.slots.holds(new.rating):
                return None
        found.setdefault(applicant, {})[index] = new
    return {applicant: new for applicant, new in found.items() if applicant in before.fixed.positions}


class _Draft:
    """The next value while it is being made; what it does not touch is shared with the one before."""

    def __init__(self, before: Followed, state: State) -> None:
        self.before = before
        self.state = state
        self.fixed = before.fixed
        self.blocks = list(before.blocks)
        self.counts = dict(before.counts)
        self.lists: list[Sequence[int]] = [before.order, before.lows, before.highs]
        self.line = before.line
        self.open, self.missing = before.open, before.missing
        self.put_rows: set[int] = set()
        self.touched: list[int] = []

    def put(self, applicant: str, cells: Mapping[int, Cell]) -> None:
        """Put an applicant's new cells (by index) in place."""
        position = self.fixed.positions[applicant]
        old = self.before.row(position)
        marks, own = old.marks, list(old.cells)
        for index, new in cells.items():
            marks = self.fixed.board.counting.swapped(marks, index, own[index], new)
            own[index] = new
        gone = withdrawn(self.state, applicant, self.before.stage)
        waiting = [one for one in old.listed if one[0] not in cells]
        waiting += [(index, new.spread) for index, new in cells.items() if listed(new)]
        waiting.sort()
        missing = old.missing + sum(
            (new.state is CellState.MISSING) - (old.cells[index].state is CellState.MISSING)
            for index, new in cells.items()
        )
        mine = None if gone else contender(marks, self.fixed.board.bar, self.fixed.grain)
        if self.line is not None:
            self.line, touched = replaced(self.line, old.contender, mine)
            self.touched += touched
        row = made_row(
            self.fixed,
            marks,
            tuple(own),
            mine,
            self.line,
            gone=gone,
            waiting=None if old.gone else tuple(waiting),
            missing=missing,
        )
        self._exchange(position, old, row)
        self.open += (0 if row.gone else len(row.marks.slots)) - (0 if old.gone else len(old.marks.slots))
        self.missing += (0 if row.gone else row.missing) - (0 if old.gone else old.missing)
        self._reorder(position, old, row)
        self.put_rows.add(position)

    def look_round(self) -> None:
        """Judge again the rows for which the line is not what it was."""
        old, line = self.before.line, self.line
        if old is None or line is None:
            return
        if len(self.put_rows) > 1:  # all but the last were judged by a line in which not all were in place
            for position in self.put_rows:
                at, offset = divmod(position, _BLOCK)
                row = self.blocks[at].rows[offset]
                self._exchange(position, row, rejudged(self.fixed, row, line))
        moved = [
            (min(one, other), max(one, other)) for one, other in zip(old.edges, line.edges, strict=True) if one != other
        ]
        moved += [(share, share) for share in self.touched]
        if not moved:
            return
        for start, block in enumerate(self.before.blocks):
            for offset, row in enumerate(block.rows):
                position = start * _BLOCK + offset
                if row.listed and position not in self.put_rows and touches(row, moved):
                    again = rejudged(self.fixed, row, line)
                    if again.judged != row.judged:
                        self._exchange(position, row, again)

    def _exchange(self, position: int, old: Row, new: Row) -> None:
        at, offset = divmod(position, _BLOCK)
        block = self.blocks[at]
        rows = (*block.rows[:offset], new, *block.rows[offset + 1 :])
        if new.judged == old.judged:
            self.blocks[at] = Block(rows, block.counts)
            return
        counts = dict(block.counts)
        before, after = set(old.judged), set(new.judged)
        for changed, sign in ((before - after, -1), (after - before, 1)):
            for effect, spread, _ in changed:
                for one in (counts, self.counts):
                    one[effect, spread] = one.get((effect, spread), 0) + sign
                    if not one[effect, spread]:
                        del one[effect, spread]
        self.blocks[at] = Block(rows, counts)

    def _reorder(self, position: int, old: Row, new: Row) -> None:
        many = len(self.fixed.positions)
        pairs = zip(_numbers(old, position, many), _numbers(new, position, many), strict=True)
        for at, (was, now) in enumerate(pairs):
            if was == now:
                continue
            numbers = list(self.lists[at])
            if was is not None:
                del numbers[bisect_left(numbers, was)]
            if now is not None:
                insort(numbers, now)
            self.lists[at] = numbers

    def done(self, wins: Wins) -> Followed:
        order, lows, highs = self.lists
        return Followed(
            self.fixed,
            self.state,
            tuple(self.blocks),
            self.counts,
            order,
            lows,
            highs,
            self.line,
            wins,
            self.open,
            self.missing,
        )
