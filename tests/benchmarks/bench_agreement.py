"""Alpha with its interval against the `krippendorff` package: `python tests/benchmarks/bench_agreement.py`.

Ours gives alpha over all, by criterion and each member's severity, each with an interval from 1,000 resamples of the
applicants. The package is timed for alpha over all alone, and for the same figures (over all and by criterion): some
calls, counted up to 1,001. It is no dependency of the program: where it is not installed, only the project's own
figures are printed.
"""

import contextlib
import gc
import importlib
import statistics
import sys
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from shortlister.domain.findings.agreement import agreement  # noqa: E402
from shortlister.domain.measures import measures  # noqa: E402
from shortlister.domain.state import State  # noqa: E402
from tests.benchmarks.made_vacancy import STAGE, made_vacancy  # noqa: E402

numpy: Any = None
krippendorff: Any = None
with contextlib.suppress(ImportError):
    numpy = importlib.import_module("numpy")
    krippendorff = importlib.import_module("krippendorff")

SIZES = ((24, 13, 3), (200, 20, 5), (1000, 40, 5))
"""Applicants, criteria, members."""
RESAMPLES = 1000
CALLS = 5


def say(line: str) -> None:
    sys.stdout.write(line + "\n")


def sheets(state: State) -> Any:
    """Members × applicants × criteria."""
    lines = measures(state, STAGE)
    people = [one.id for one in state.applicants_in_order]
    rows = [
        [[state.scores.sheet(member, one).rating(line.key) for line in lines] for one in people]
        for member in state.members
    ]
    return numpy.array(rows, dtype=float)


def theirs(state: State) -> tuple[float, float, float]:
    """Alpha, and the seconds that it and as many resamples of the applicants would take: over all, and all figures."""
    every = sheets(state)
    members, people, lines = every.shape
    random = numpy.random.default_rng(1)

    def alpha(rows: Any) -> float:
        flat = rows.reshape(members, -1)
        return float(
            krippendorff.alpha(reliability_data=flat, level_of_measurement="ordinal", value_domain=[0, 1, 2, 3])
        )

    found = alpha(every)
    overall, criteria = [], []
    for _ in range(CALLS):
        drawn = every[:, random.integers(0, people, people), :]
        start = time.perf_counter()
        alpha(drawn)
        overall.append(time.perf_counter() - start)
        start = time.perf_counter()
        for number in range(lines):
            alpha(drawn[:, :, number : number + 1])
        criteria.append(time.perf_counter() - start)
    alone = statistics.median(overall) * (RESAMPLES + 1)
    return found, alone, alone + statistics.median(criteria) * (RESAMPLES + 1)


def main() -> None:
    for size in SIZES:
        state = made_vacancy(*size)
        gc.collect()
        times = []
        for _ in range(3):
            start = time.perf_counter()
            found = agreement(state, STAGE, resamples=RESAMPLES)
            times.append(time.perf_counter() - start)
        ours = statistics.median(times)
        line = f"alpha of {' × '.join(map(str, size))} with {RESAMPLES:,} resamples: {ours * 1e3:.0f} ms"
        if krippendorff is not None:
            alpha, alone, same = theirs(state)
            assert found.alpha is not None
            assert abs(found.alpha - alpha) < 1e-9
            line += f"; krippendorff the same figures {same:.2f} s, ratio {ours / same:.4f}"
            line += f"; over all alone {alone:.2f} s, ratio {ours / alone:.4f}"
        say(line)


if __name__ == "__main__":
    main()
