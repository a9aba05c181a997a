"""Ordinary features of layouts combined by seeds, each file read exactly: groups, texts, levels and methods.

What a seed stands for is in `tests/fixtures/combined`; more seeds are read by `tests/benchmarks/bench_layouts.py`.
"""

from typing import Final

import pytest

from tests.fixtures.combined.reading import KINDS, reading_of

SEEDS: Final = range(40)
# “WHAT YOU NEED” in capitals is taken for a group where a sentence stands between it and its list (12).
LEFT_OUT: Final[dict[str, set[int]]] = {"tables": set(), "lists": {12}, "cells": set()}
CASES: Final = [(kind, seed) for kind in KINDS for seed in SEEDS if seed not in LEFT_OUT[kind]]


@pytest.mark.parametrize(("kind", "seed"), CASES)
def test_a_combination_of_ordinary_features_is_read_exactly(kind: str, seed: int) -> None:
    reading = reading_of(kind, seed)
    if not reading.is_exact:
        pytest.fail(f"{kind}, seed {seed}\n{reading.difference}", pytrace=False)


@pytest.mark.parametrize("kind", KINDS)
def test_few_seeds_are_left_out(kind: str) -> None:
    assert len(LEFT_OUT[kind]) <= len(SEEDS) / 20


@pytest.mark.parametrize("kind", KINDS)
def test_a_seed_makes_the_same_specification_again(kind: str) -> None:
    assert KINDS[kind](7) == KINDS[kind](7)
