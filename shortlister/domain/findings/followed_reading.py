"""What a page asks of a followed stage: a standing, the order of the list, the queue from one place to another."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Final

from shortlister.domain.findings.cells import Cell
from shortlister.domain.findings.differences import Difference, Differences, difference
from shortlister.domain.findings.effects import Effect
from shortlister.domain.findings.following import Followed, Spot
from shortlister.domain.findings.ranking import Ranking, Standing, in_order, standing, within_level

_EFFECTS: Final = (Effect.GATE, Effect.LINE, Effect.NONE)


def standing_of(of: Followed, applicant: str) -> Standing:
    """Where the applicant (id) stands."""
    position = of.fixed.positions[applicant]
    row = of.row(position)
    place = span = None
    if row.key is not None:
        place = _place(of, position, row.key)
    if row.span is not None:
        span = 1 + _before(of, of.lows, position, row.span.high), 1 + _before(of, of.highs, position, row.span.low)
    return standing(
        row.marks,
        of.fixed.board,
        gate=row.gate,
        share=Fraction(row.marks.total, row.marks.available) if row.marks.available else None,
        place=place,
        span=span or (None, None),
        outcome=of.state.outcomes.get((applicant, of.stage)),
    )


def _place(of: Followed, position: int, key: int) -> tuple[int, bool]:
    """Rank, and whether it is tied."""
    many = len(of.fixed.positions)
    first, end = bisect_left(of.order, -key * many), bisect_left(of.order, (1 - key) * many)
    if not of.wins:
        return first + 1, end - first > 1
    level = [_id(of, number) for number in of.order[first:end]]
    ahead, behind = within_level(level, of.wins)[_id(of, position)]
    return first + ahead + 1, ahead + behind + 1 < len(level)


def _before(of: Followed, numbers: Sequence[int], position: int, share: int) -> int:
    """How many others among the numbers are above this share, or level with it and put before by a decision."""
    many = len(of.fixed.positions)
    end = bisect_left(numbers, (share + 1) * many)
    above = len(numbers) - end
    span = of.row(position).span
    own = None
    if span is not None:
        own = span.high if numbers is of.highs else None if span.lost else span.low
    if own is not None and own > share:
        above -= 1
    if not of.wins:
        return above
    level = [
        _id(of, number) for number in numbers[bisect_left(numbers, share * many) : end] if number % many != position
    ]
    one = _id(of, position)
    return above + (within_level([one, *level], of.wins)[one][0] if level else 0)


def _id(of: Followed, number: int) -> str:
    position = number % len(of.fixed.positions)
    return of.row(position).marks.applicant.id


def ranked_ids(of: Followed) -> Iterator[str]:
    """Those who are ranked (ids) in the order of every list; without decisions about ties shares give it as it is."""
    if not of.wins:
        return (_id(of, number) for number in of.order)
    return (one.applicant for one in in_order(standing_of(of, _id(of, number)) for number in of.order))


def unranked_ids(of: Followed) -> Iterator[str]:
    """The others (ids): first those who can still get a rank, each by reference."""
    rows = [row for block in of.blocks for row in block.rows if row.key is None]
    rows.sort(key=lambda row: row.span is None)
    return (row.marks.applicant.id for row in rows)


def queued(of: Followed, start: int = 0, stop: int | None = None) -> Iterator[Difference]:
    """The cells of the queue from one place to another, most urgent first."""
    left = of.length - start if stop is None else stop - start
    for bucket in sorted(of.counts):
        if start >= of.counts[bucket]:
            start -= of.counts[bucket]
            continue
        for block in of.blocks:
            count = block.counts.get(bucket, 0)
            if start >= count:
                start -= count
                continue
            for row in block.rows:
                for effect, spread, index in row.judged:
                    if (effect, spread) != bucket:
                        continue
                    if start:
                        start -= 1
                        continue
                    if left <= 0:
                        return
                    left -= 1
                    yield difference(row.marks, of.fixed.board.measures[index], row.cells[index], _EFFECTS[effect])


def most_marks(of: Followed) -> Fraction:
    """The most marks that are available to anybody, or may be earned."""
    most = max((max(row.marks.available, row.marks.high) for block in of.blocks for row in block.rows), default=0)
    return Fraction(most, of.fixed.board.unit)


def mattering(of: Followed, applicant: str) -> tuple[tuple[Effect, str], ...]:
    """What the applicant's (id) cells can change, and their criteria's references: those that matter, urgent first."""
    row = of.row(of.fixed.positions[applicant])
    return tuple(
        (_EFFECTS[effect], of.fixed.board.measures[index].criterion.reference)
        for effect, _, index in row.judged
        if _EFFECTS[effect] is not Effect.NONE
    )


def cells_of(of: Followed) -> Mapping[Spot, Cell]:
    """Every cell, by applicant (id) and measure."""
    return {
        (applicant, measure): of.row(position).cells[index]
        for applicant, position in of.fixed.positions.items()
        for measure, index in of.fixed.indices.items()
    }


def cell_of(of: Followed, spot: Spot) -> Cell:
    """The cell of an applicant (id) on a measure."""
    return of.row(of.fixed.positions[spot[0]]).cells[of.fixed.indices[spot[1]]]


def effect_of(of: Followed, spot: Spot) -> Effect | None:
    """What the cell can change; None where it does not stand in the queue."""
    index = of.fixed.indices[spot[1]]
    row = of.row(of.fixed.positions[spot[0]])
    return next((_EFFECTS[effect] for effect, _, at in row.judged if at == index), None)


def ranking_of(of: Followed) -> Ranking:
    """The whole ranking, as `ranking` derives it."""
    standings = in_order(standing_of(of, applicant) for applicant in of.fixed.positions)
    return Ranking(of.stage, standings, of.provisional, of.open, of.missing, of.fixed.outstanding)


def differences_of(of: Followed) -> Differences:
    """The whole queue, as `differences` derives it."""
    return Differences(of.open, of.missing, tuple(queued(of)), of.stage, of.fixed.outstanding)
