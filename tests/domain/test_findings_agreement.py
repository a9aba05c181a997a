"""Agreement against published figures, and against the definition written out."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations
from math import comb, lcm

import pytest
from hypothesis import given, settings

from shortlister.domain.findings.agreement import Agreement, agreement
from shortlister.domain.findings.coincidences import Coincidences
from shortlister.domain.findings.resampling import Draws
from shortlister.domain.scales import NA, Rating, Scale, Step
from shortlister.domain.state import State
from tests.domain.vacancies import NAMES, STAGE, vacancies, vacancy

ANN, BO, CARYS, DAI = NAMES[:4]

# Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), example C: four observers, twelve units.
OBSERVERS = (
    (1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None),
    (1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3),
    (None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None),
    (1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None),
)
ONE_TO_FIVE = Scale("1-5", tuple(Step(value, str(value), "") for value in range(1, 6)), 3)


def published() -> State:
    rows = {
        f"A-{unit:02}": {name: [own[unit]] for name, own in zip(NAMES, OBSERVERS, strict=False)} for unit in range(12)
    }
    return vacancy(rows, criteria=["E1"], scale=ONE_TO_FIVE)


def test_ordinal_alpha_is_the_published_one() -> None:
    assert agreement(published(), STAGE, resamples=0).alpha == pytest.approx(0.815, abs=0.0005)


def defined(units: Sequence[Sequence[int]]) -> float | None:
    """Alpha for ordinal data straight from its definition, pair by pair."""
    paired = [unit for unit in units if len(unit) > 1]
    values = [value for unit in paired for value in unit]
    count = {value: values.count(value) for value in set(values)}

    def distance(one: int, other: int) -> float:
        low, high = min(one, other), max(one, other)
        between = sum(number for value, number in count.items() if low <= value <= high)
        return float((between - (count[low] + count[high]) / 2) ** 2) if low != high else 0.0

    total = len(values)
    expected = sum(distance(*pair) for pair in permutations(values, 2)) / (total * (total - 1)) if total > 1 else 0
    if not expected:
        return None
    observed = sum(distance(*pair) / (len(unit) - 1) for unit in paired for pair in permutations(unit, 2)) / total
    return 1 - observed / expected


@settings(max_examples=100, deadline=None)
@given(vacancies(members=4))
def test_alpha_is_what_its_definition_gives(state: State) -> None:
    units = [
        [
            rating
            for member in state.scorers
            if state.submitted(member.id, STAGE)
            and not state.recused(member.id, applicant, STAGE)
            and (rating := state.scores.sheet(member.id, applicant).rating(f"{criterion}/m-form")) is not None
            and rating != NA
        ]
        for applicant in state.applicants
        for criterion in state.criteria
    ]
    found = agreement(state, STAGE, resamples=0).alpha
    expected = defined(units)
    assert found == (None if expected is None else pytest.approx(expected))


def rated(*units: tuple[Rating | None, ...]) -> Agreement:
    rows = {
        f"A-{number}": {name: [rating] for name, rating in zip(NAMES, unit, strict=False)}
        for number, unit in enumerate(units)
    }
    return agreement(vacancy(rows, criteria=["E1"]), STAGE, resamples=200)


def test_members_who_always_agree_have_an_alpha_of_one() -> None:
    found = rated((0, 0), (1, 1), (2, 2), (3, 3))
    assert (found.alpha, found.low, found.high, found.exact, found.within_one) == (1, 1, 1, 1, 1)


def test_members_who_contradict_each_other_have_an_alpha_below_nought() -> None:
    found = rated((0, 3), (3, 0), (0, 3))
    assert found.alpha is not None
    assert found.alpha < 0
    assert found.exact == 0


def test_the_interval_encloses_alpha_and_is_the_same_every_time() -> None:
    found = agreement(published(), STAGE)
    assert found.low is not None
    assert found.high is not None
    assert found.alpha is not None
    assert found.low < found.alpha < found.high
    assert found == agreement(published(), STAGE)


def test_pairs_are_exact_or_within_one_step_and_not_assessable_is_left_out() -> None:
    found = rated((2, 2), (2, 3), (0, 3), (NA, 2))
    assert found.exact == pytest.approx(1 / 3)
    assert found.within_one == pytest.approx(2 / 3)


def test_severity_is_how_far_below_the_mean_of_the_others() -> None:
    found = rated((1, 2, 3), (0, 2, 2), (3, None, None))
    assert dict(found.members) == {ANN: pytest.approx(1.75), BO: pytest.approx(-0.5), CARYS: pytest.approx(-1.25)}


def test_without_variation_there_is_no_alpha_and_a_sentence_says_so() -> None:
    found = rated((2, 2), (2, 2))
    assert (found.alpha, found.low, found.exact) == (None, None, 1)
    assert "no variation" in str(found.why)


def test_without_overlap_there_is_no_alpha_and_a_sentence_says_so() -> None:
    found = rated((2, None), (None, 3))
    assert (found.alpha, found.exact, found.within_one) == (None, None, None)
    assert "same applicant" in str(found.why)


def test_one_member_alone_cannot_agree() -> None:
    assert "two members" in str(rated((2,), (3,)).why)


def test_only_those_who_have_submitted_count_and_moderation_does_not() -> None:
    rows = {"A-1": {ANN: [2], BO: [2], CARYS: [0]}, "A-2": {ANN: [3], BO: [3], CARYS: [0]}}
    found = agreement(vacancy(rows, criteria=["E1"], out=[CARYS], agreed={("A-1", "E1"): 0}), STAGE)
    assert found.alpha == 1
    assert [name for name, _ in found.members] == [ANN, BO]


def test_a_criterion_by_two_methods_is_one_line() -> None:
    state = vacancy({"A-1": {ANN: [2, 1], BO: [3, 1]}}, criteria=["E1", "E2"])
    again = replace(state.criteria["c-E2"], reference="E1")
    found = agreement(replace(state, criteria={**state.criteria, "c-E2": again}), STAGE)
    assert [reference for reference, _ in found.criteria] == ["E1"]


def test_the_intervals_of_criteria_and_members_enclose_their_figures() -> None:
    rows = {
        f"A-{number}": {ANN: [number % 4, 1], BO: [number % 3, 1], CARYS: [(number + 1) % 4, 1]} for number in range(12)
    }
    found = agreement(vacancy(rows, criteria=["E1", "E2"]), STAGE)
    (low, high), none = found.criteria_intervals
    alpha = dict(found.criteria)["E1"]
    assert alpha is not None
    assert low is not None
    assert high is not None
    assert low <= alpha <= high
    assert none == (None, None)
    for (_, severity), (lower, upper) in zip(found.members, found.member_intervals, strict=True):
        assert severity is not None
        assert lower is not None
        assert upper is not None
        assert lower <= severity <= upper


@pytest.mark.parametrize("most", [1000, 1 << 40, 1 << 90])
def test_each_resample_draws_as_many_rows_as_there_are(most: int) -> None:
    draws = Draws(7, 50, seed=1, most=most)
    rows = [draws.read(count) for count in draws.counts]
    assert [row[0] for row in rows] == [1] * 7
    assert [sum(column) for column in zip(*rows, strict=True)] == [7] * 51
    assert len({tuple(column) for column in zip(*rows, strict=True)}) > 40
    brings = (1, 7, 2, 0, 5, 0, 3)
    total = draws.read(sum(each * count for each, count in zip(brings, draws.counts, strict=True)))
    assert total[0] == sum(brings)
    assert total == [sum(map(int.__mul__, brings, column)) for column in zip(*rows, strict=True)]
    assert Draws(7, 50, seed=1, most=most).counts == draws.counts


def test_every_row_is_as_likely_to_be_drawn() -> None:
    draws = Draws(30, 4000, seed=3, most=1 << 20)
    often = [sum(draws.read(count)[1:]) for count in draws.counts]
    assert sum(often) == 30 * 4000
    assert all(abs(each - 4000) < 5 * 4000**0.5 for each in often)


@pytest.mark.parametrize("rows", [5, 30])
def test_rows_are_drawn_as_often_as_with_replacement(rows: int) -> None:
    many = 6000
    draws = Draws(rows, many, seed=5, most=1 << 20)
    often = [number for count in draws.counts for number in draws.read(count)[1:]]
    for number in range(4):
        chance = comb(rows, number) * (1 / rows) ** number * (1 - 1 / rows) ** (rows - number)
        assert often.count(number) / (rows * many) == pytest.approx(chance, abs=5 * (chance / (rows * many)) ** 0.5)
    first, second = (draws.read(count)[1:] for count in draws.counts[:2])
    together = sum(map(int.__mul__, first, second)) / many
    assert together == pytest.approx(1 - 1 / rows, abs=5 * (2 / many) ** 0.5)


def test_alphas_of_many_at_once_are_those_of_each() -> None:
    table = Coincidences(3, 2)
    several = [table.of([(0, 1, 1), (2, 2, 1)]), table.of([(0, 0), (0, 0)]), table.of([(0, 2), (2, 2), (1, 0)])]
    packed = [sum(kept[at] << 32 * place for place, kept in enumerate(several)) for at in range(table.entries)]
    found = table.alphas(packed, lambda number: [number >> 32 * place & 0xFFFFFFFF for place in range(3)])
    assert found == [table.alpha(kept) for kept in several]
    assert found[1] is None


def test_a_large_panel_of_uneven_units_is_counted_exactly() -> None:
    units = [[number % 4 for number in range(size)] for size in range(2, 21)]
    table = Coincidences(4, lcm(*range(1, 20)))
    assert table.alpha(table.of(units)) == pytest.approx(defined(units))
