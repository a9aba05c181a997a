"""Findings against numpy that does everything anew: `python tests/benchmarks/bench_findings.py`.

Following one agreed rating (rank and queue) and robustness. numpy is no dependency of the project: where it is not
installed, only the project's own figures are printed.
"""

import gc
import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

from made_vacancy import STAGE, made_vacancy  # type: ignore[import-not-found,unused-ignore]

from shortlister.domain.changes import Change, Delta
from shortlister.domain.findings.followed_reading import queued, ranking_of, standing_of
from shortlister.domain.findings.following import Followed, advanced, followed
from shortlister.domain.findings.ranking import ranking
from shortlister.domain.findings.robustness import robustness
from shortlister.domain.measures import measures
from shortlister.domain.records import Agreed, Kind
from shortlister.domain.refusals import Sentence
from shortlister.domain.scales import NA
from shortlister.domain.state import State, apply

try:
    import numpy
except ImportError:
    numpy = None  # type: ignore[assignment]

SIZES = ((30, 12, 5), (100, 20, 5), (200, 20, 5), (400, 40, 5), (1000, 40, 5))
"""Applicants, criteria, members."""
MET = 2


def say(line: str) -> None:
    sys.stdout.write(line + "\n")


class Arrays:
    """A vacancy without weights and without not assessable, as arrays; ranked and queued in full each time."""

    def __init__(self, state: State) -> None:
        lines = measures(state, STAGE)
        people = [one.id for one in state.applicants_in_order]
        self.keys = [line.key for line in lines]
        self.people = people
        self.essential = numpy.array([line.essential for line in lines])
        self.places = state.vacancy.rule.places or len(people)
        rows = [
            [[state.scores.sheet(member, one).rating(line.key) for line in lines] for one in people]
            for member in state.members
        ]
        assert all(rating not in (None, NA) for sheet in rows for row in sheet for rating in row)
        self.scores = numpy.array(rows, dtype=numpy.int8)
        self.agreed = numpy.full((len(people), len(lines)), -1, dtype=numpy.int8)
        for (one, measure), record in state.agreed.items():
            self.agreed[people.index(one), self.keys.index(measure)] = record.rating

    def cells(self, scores: Any = None) -> tuple[Any, Any, Any]:
        """The lowest and the highest rating of each cell, and whether it is open."""
        given = self.scores if scores is None else scores
        low, high = given.min(axis=0), given.max(axis=0)
        settled = self.agreed >= 0
        low, high = numpy.where(settled, self.agreed, low), numpy.where(settled, self.agreed, high)
        return low, high, low != high

    def rank(self, low: Any, shut: Any, essential: Any) -> Any:
        """The rank of everybody as things stand, 0 where there is none; `shut` are the settled cells."""
        total = numpy.where(shut, low, 0).sum(axis=1, dtype=numpy.int64)
        available = 3 * shut.sum(axis=1, dtype=numpy.int64)
        failed = (shut & essential & (low < MET)).any(axis=1)
        running = ~failed & (available > 0)
        grain = (3 * low.shape[1]) ** 2
        share = numpy.where(running, total * grain // numpy.maximum(available, 1), -1)
        ordered = numpy.sort(share[running])
        return numpy.where(running, 1 + len(ordered) - numpy.searchsorted(ordered, share, side="right"), 0)

    def everything(self) -> tuple[Any, Any]:
        """Rank and queue: gate, totals, spans, what each open cell can change, and the order in which they matter.

        Totals that open cells allow are taken as whole intervals, which is less than the exact answer asks.
        """
        low, high, open_ = self.cells()
        ranks = self.rank(low, ~open_, self.essential)
        lowest, highest = low.sum(axis=1, dtype=numpy.int64), high.sum(axis=1, dtype=numpy.int64)
        fails = (self.essential & (high < MET)).sum(axis=1)
        may_fail = self.essential & (low < MET)
        decides = open_ & may_fail & (high >= MET) & ((fails == 0)[:, None])
        least = numpy.where(self.essential, numpy.maximum(low, MET), low).sum(axis=1, dtype=numpy.int64)
        can = fails == 0
        sure = can & ~may_fail.any(axis=1)
        lows, highs = numpy.sort(least[sure])[::-1], numpy.sort(highest[can])[::-1]
        floor = lows[self.places - 1] if len(lows) >= self.places else -1
        cap = highs[self.places - 1] if len(highs) >= self.places else -1
        top = 3 * low.shape[1] + 2
        there = numpy.zeros(top + 1, dtype=numpy.int64)
        numpy.add.at(there, least[can], 1)
        numpy.add.at(there, highest[can] + 1, -1)
        others = numpy.concatenate([[0], numpy.cumsum(numpy.cumsum(there) > 1)])
        first, last = numpy.maximum(least, floor - 1), numpy.minimum(highest - 1, cap - 1)
        moves = can & (first <= last)
        moves &= others[numpy.clip(last + 2, 0, top)] > others[numpy.clip(first + 1, 0, top)]
        effect = numpy.where(decides, 0, numpy.where(moves[:, None], 1, 2))
        spread = high - low
        rows, columns = numpy.nonzero(open_)
        urgency = ((effect[rows, columns] * 8 + 7 - spread[rows, columns]) * len(low) + rows) * low.shape[1] + columns
        return ranks, numpy.argsort(urgency, kind="stable")


def timed(work: Callable[[], object], repeats: int) -> float:
    """The median, in microseconds."""
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times) * 1e6


def agreeing(state: State, found: Followed) -> tuple[State, Change]:
    """The cell that matters most, agreed as the middle rating."""
    item = next(queued(found))
    place = (item.applicant, item.measure.key)
    ratings = sorted(rating for rating in item.ratings.values() if rating != NA)
    change = Change(
        Sentence("Agreed"), (Delta(Kind.AGREED, place, None, Agreed(*place, ratings[len(ratings) // 2], "seen")),)
    )
    return apply(state, change), change


def bench_following() -> None:
    """One agreed rating after another, in the order of the queue."""
    grown: list[tuple[int, float]] = []
    for size in SIZES:
        state = made_vacancy(*size)
        found = followed(state, STAGE)
        times: list[float] = []
        gc.collect()
        for _ in range(min(300, found.matter)):
            state, change = agreeing(state, found)
            start = time.perf_counter()
            found = advanced(found, state, change)
            standing_of(found, change.deltas[0].key[0])
            next(queued(found), None)
            times.append(time.perf_counter() - start)
        assert ranking_of(found) == ranking(state, STAGE)
        ours = statistics.median(times) * 1e6
        scores = size[0] * size[1] * size[2]
        grown.append((scores, ours))
        line = (
            f"one agreed rating at {scores:>7,} scores: rank and queue {ours:.0f} µs, worst {max(times) * 1e3:.1f} ms"
        )
        if numpy is not None:
            arrays = Arrays(state)
            theirs = timed(arrays.everything, 50)
            ranks = timed(lambda a=arrays: a.rank(*((c := a.cells())[0], ~c[2]), a.essential), 50)  # type: ignore[misc]
            line += f"; numpy in full {theirs:.0f} µs ({ranks:.0f} for the rank alone), ratio {ours / theirs:.3f}"
        say(line)
    (few, small), (many, large) = grown[0], grown[-1]
    say(f"growth from {few:,} to {many:,} scores: × {large / small:.2f}, cube root × {(many / few) ** (1 / 3):.2f}")


def numpy_robustness(arrays: Arrays, sample: int) -> float:
    """Seconds for ranking every changed vacancy in full; of the cells a sample is timed and counted up."""
    start = time.perf_counter()
    for member in range(len(arrays.scores)):
        low, _, open_ = arrays.cells(numpy.delete(arrays.scores, member, axis=0))
        arrays.rank(low, ~open_, arrays.essential)
    low, high, open_ = arrays.cells()
    for column in range(low.shape[1]):
        arrays.rank(
            *(numpy.delete(one, column, axis=1) for one in (low, ~open_)), numpy.delete(arrays.essential, column)
        )
    whole = time.perf_counter() - start
    places = [
        (row, column, rating)
        for row in range(low.shape[0])
        for column in range(low.shape[1])
        for rating in (
            {int(low[row, column]), int(high[row, column])}
            if open_[row, column]
            else {max(0, low[row, column] - 1), min(3, low[row, column] + 1)} - {low[row, column]}
        )
    ]
    step = max(1, len(places) // sample)
    shut = ~open_
    start = time.perf_counter()
    for row, column, rating in places[::step]:
        before, was = low[row, column], shut[row, column]
        low[row, column], shut[row, column] = rating, True
        arrays.rank(low, shut, arrays.essential)
        low[row, column], shut[row, column] = before, was
    return whole + (time.perf_counter() - start) * len(places) / len(places[::step])


def bench_robustness() -> None:
    """All members, criteria and cells."""
    for size, sample in (((200, 20, 5), 100000), ((1000, 40, 5), 2000)):
        state = made_vacancy(*size)
        gc.collect()
        start = time.perf_counter()
        found = robustness(state, STAGE)
        ours = time.perf_counter() - start
        line = f"robustness of {' × '.join(map(str, size))}: {found.tried:,} changes in {ours * 1e3:.0f} ms"
        if numpy is not None:
            theirs = numpy_robustness(Arrays(state), sample)
            line += f"; numpy in full {theirs * 1e3:.0f} ms, ratio {ours / theirs:.3f}"
        say(line)


def main() -> None:
    bench_following()
    bench_robustness()


if __name__ == "__main__":
    main()
