"""Ordinary features of layouts combined by seeds, each file read exactly: groups, texts, levels and methods.

What a seed stands for is in `tests/fixtures/combined`; more seeds are read by `tests/benchmarks/bench_layouts.py`.
"""

from typing import Final

import pytest

from tests.fixtures.combined.reading import KINDS, reading_of

SEEDS: Final = {"tables": 40, "lists": 40, "cells": 40, "told": 16, "several": 14, "printed": 12}
# Headings in plain text: a sentence and a further heading part a group from its list (12), or two lists alike (7).
LEFT_OUT: Final[dict[str, set[int]]] = {"told": {7, 12}}
CASES: Final = [
    (kind, seed) for kind, many in SEEDS.items() for seed in range(many) if seed not in LEFT_OUT.get(kind, ())
]


@pytest.mark.parametrize(("kind", "seed"), CASES)
def test_a_combination_of_ordinary_features_is_read_exactly(kind: str, seed: int) -> None:
    reading = reading_of(kind, seed)
    if not reading.is_exact:
        pytest.fail(f"{kind}, seed {seed}\n{reading.difference}", pytrace=False)


def test_few_seeds_are_left_out() -> None:
    assert SEEDS.keys() == KINDS.keys()
    assert all(len(seeds) <= SEEDS[kind] / 8 for kind, seeds in LEFT_OUT.items())


@pytest.mark.parametrize("kind", KINDS)
def test_a_seed_makes_the_same_specification_again(kind: str) -> None:
    assert KINDS[kind](7) == KINDS[kind](7)
