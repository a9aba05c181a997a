"""Findings against numpy that does everything anew: `python tests/benchmarks/bench_findings.py`.

Following one agreed rating (rank and queue), robustness, and the open window of a meeting. numpy is no dependency of
the project: where it is not installed, only the project's own figures are printed.
"""

import contextlib
import gc
import importlib
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from shortlister.domain.changes import Change, Delta  # noqa: E402
from shortlister.domain.findings.followed_reading import queued, ranking_of, standing_of  # noqa: E402
from shortlister.domain.findings.following import Followed, advanced, followed  # noqa: E402
from shortlister.domain.findings.ranking import ranking  # noqa: E402
from shortlister.domain.findings.robustness import robustness  # noqa: E402
from shortlister.domain.measures import measures  # noqa: E402
from shortlister.domain.records import Agreed, Kind  # noqa: E402
from shortlister.domain.refusals import Sentence  # noqa: E402
from shortlister.domain.scales import NA  # noqa: E402
from shortlister.domain.state import State, apply  # noqa: E402
from tests.benchmarks import meeting_window  # noqa: E402
from tests.benchmarks.made_vacancy import STAGE, made_vacancy  # noqa: E402

numpy: Any = None
with contextlib.suppress(ImportError):
    numpy = importlib.import_module("numpy")

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
        """Rank and queue, as exact as the findings: what each open cell can change, and the order in which they matter.

        The queue is places in the matrix, row by row. Totals that can be reached are rows of truth values, from the
        left over the criteria before a cell and from the right over those behind it.
        """
        low, high, open_ = self.cells()
        ranks = self.rank(low, ~open_, self.essential)
        choices = self.choices(low, open_)
        failing = self.essential & ~choices[:, :, MET:].any(axis=2)
        fails = failing.sum(axis=1)
        decides = open_ & self.essential & (low < MET) & (high >= MET) & (fails == 0)[:, None]
        passing = choices.copy()
        passing[:, self.essential, :MET] = False
        moves = self.line_moves(passing, fails == 0, (self.essential & (low < MET)).any(axis=1), open_)
        effect = numpy.where(decides, 0, numpy.where(moves & ~(self.essential & (low < MET)), 1, 2))
        rows, columns = numpy.nonzero(open_)
        spread = (high - low)[rows, columns]
        urgency = ((effect[rows, columns] * 8 + 7 - spread) * len(low) + rows) * low.shape[1] + columns
        order = numpy.argsort(urgency, kind="stable")
        return ranks, rows[order] * low.shape[1] + columns[order]

    def choices(self, low: Any, open_: Any) -> Any:
        """Which ratings each cell may have: the settled one, or all that were given."""
        found = numpy.zeros((*low.shape, 4), dtype=bool)
        for rating in range(4):
            found[:, :, rating] = numpy.where(open_, (self.scores == rating).any(axis=0), low == rating)
        return found

    def line_moves(self, passing: Any, can: Any, may_fail: Any, open_: Any) -> Any:
        """Whether each open cell can change who is within the places, whatever the others become."""
        many, columns, _ = passing.shape
        most = 3 * columns
        before = numpy.zeros((columns + 1, many, most + 4), dtype=bool)
        before[0, :, 0] = can
        for column in range(columns):
            for rating in range(4):
                here = passing[:, column, rating, None]
                before[column + 1, :, rating : most + 1] |= here & before[column, :, : most + 1 - rating]
        ends = before[columns, :, : most + 1]
        highest = numpy.where(can, most - ends[:, ::-1].argmax(axis=1), -1)
        lowest = numpy.where(can & ~may_fail, ends.argmax(axis=1), -1)
        floor, cap, near = (
            self.nth(lowest, self.places),
            self.nth(highest, self.places),
            self.nth(highest, self.places - 1),
        )
        others = (ends.sum(axis=0) - ends) > 0
        tops = (numpy.bincount(highest[can], minlength=most + 1)[None, :] - (highest[:, None] == range(most + 1))) > 0
        totals = numpy.arange(most + 1)[None, :]
        level = (totals >= floor) & (((totals < cap) & others) | ((totals < near) & tops))
        found = numpy.zeros(open_.shape, dtype=bool)
        for gap in (1, 2, 3):
            reached = numpy.zeros_like(others)
            for step in range(1, gap + 1):
                reached[:, :-step] |= others[:, step:]
            after = numpy.zeros((many, most + 4), dtype=bool)
            after[:, : most + 1] = level | ((totals + gap >= floor) & (totals < cap) & reached)
            for column in range(columns - 1, -1, -1):
                for rating in range(4 - gap):
                    pair = passing[:, column, rating] & passing[:, column, rating + gap]
                    pair &= ~passing[:, column, rating + 1 : rating + gap].any(axis=1)
                    hit = before[column, :, : most + 1] & after[:, rating : most + 1 + rating]
                    found[:, column] |= pair & hit.any(axis=1)
                wider = numpy.zeros_like(after)
                for rating in range(4):
                    wider[:, : most + 1] |= passing[:, column, rating, None] & after[:, rating : most + 1 + rating]
                after = wider
        return found & open_

    def nth(self, ends: Any, nth: int) -> Any:
        """The nth highest end as each applicant sees it, who leaves their own out; far off where there is none."""
        if nth < 1:
            return numpy.full((len(ends), 1), 10**9)
        ordered = numpy.concatenate([numpy.sort(ends[ends >= 0])[::-1], [-(10**9), -(10**9)]])
        padded = numpy.concatenate([ordered, numpy.full(max(0, nth + 1 - len(ordered)), -(10**9))])
        own = (ends >= 0) & (ends >= padded[nth - 1])
        return numpy.where(own, padded[nth], padded[nth - 1])[:, None]


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
            lines = len(arrays.keys)
            expected = [(arrays.people[place // lines], arrays.keys[place % lines]) for place in arrays.everything()[1]]
            assert [(one.applicant, one.measure.key) for one in queued(found)] == expected
            theirs = timed(arrays.everything, 7)
            low, _, open_ = arrays.cells()
            ranks = timed(partial(Arrays.rank, arrays, low, ~open_, arrays.essential), 50)
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
        left, shut = numpy.delete(low, column, axis=1), numpy.delete(~open_, column, axis=1)
        arrays.rank(left, shut, numpy.delete(arrays.essential, column))
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
    meeting_window.main()


if __name__ == "__main__":
    main()
