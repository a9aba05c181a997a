"""Layouts combined by seeds: how many are read exactly, by kind and by the value of each feature.

Run: python -m tests.benchmarks.bench_layouts [N] [--first SEED] [--show]
N seeds of each kind are read (300 by default), from SEED on; --show prints those that are not read exactly.
A wrong reading is silent where neither the draft nor any of its criteria has a doubt.
Limit: 90 % of each kind exact; the command fails below it.
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from tests.fixtures.combined.reading import KINDS, Reading, reading_of

LEAST: Final = 0.9
WIDE: Final = 64


def share(readings: Sequence[Reading]) -> str:
    """How many are exact, of how many, and how many are wrong without a doubt."""
    exact = sum(one.is_exact for one in readings)
    silent = sum(not one.is_exact and not one.doubted for one in readings)
    return f"{exact:6} of {len(readings):4} exact{f', {silent} silently wrong' if silent else ''}"


def by_feature(readings: Sequence[Reading]) -> dict[tuple[str, str], list[Reading]]:
    """The readings by the name and value of each feature."""
    found: dict[tuple[str, str], list[Reading]] = defaultdict(list)
    for one in readings:
        for feature in one.of.features.items():
            found[feature].append(one)
    return found


def table(kind: str, readings: Sequence[Reading]) -> None:
    """Prints a kind's figures, then those of each value of each feature."""
    print(f"\n{kind:{WIDE}}{share(readings)}")
    features = by_feature(readings)
    for name, value in sorted(features):
        label = f"{name} “{value}”" if value else f"{name}: none"
        print(f"  {label[: WIDE - 2]:{WIDE - 2}}{share(features[name, value])}")


def main() -> int:
    """The figures of every kind; how many kinds are below the limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seeds", type=int, nargs="?", default=300)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--show", action="store_true")
    chosen = parser.parse_args()
    below = 0
    for kind in KINDS:
        readings = {seed: reading_of(kind, seed) for seed in range(chosen.first, chosen.first + chosen.seeds)}
        table(kind, [*readings.values()])
        wrong = {seed: one for seed, one in readings.items() if not one.is_exact}
        print(f"  not exact: {', '.join(map(str, wrong)) or 'none'}")
        for seed, one in wrong.items() if chosen.show else ():
            print(f"  {kind}, seed {seed}{'' if one.doubted else ', SILENT'}\n{one.difference}")
        below += len(readings) - len(wrong) < LEAST * len(readings)
    return below


if __name__ == "__main__":
    sys.exit(main())
