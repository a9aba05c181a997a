"""What is published of counts: no number from 1 to 4, and none that a reader could work out."""

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from shortlister.domain.findings.small_numbers import FEWEST, Count, Shown, partition, published

counts = st.lists(st.one_of(st.integers(0, 6), st.integers(0, 40)), min_size=1, max_size=5)


def possible(shown: tuple[Count, ...], total: int) -> list[tuple[int, ...]]:
    """Every row of numbers that a reader who knows the total and the rules could think of."""
    ranges = {
        Shown.FEW: range(1, FEWEST),
        Shown.WITHHELD: range(FEWEST, total + 1),
    }
    choices = [[one.number] if one.number is not None else list(ranges[one.shown]) for one in shown]
    return [row for row in product(*choices) if sum(row) == total]


@settings(deadline=None)
@given(counts)
def test_a_number_from_1_to_4_is_never_shown_and_never_to_be_worked_out(numbers: list[int]) -> None:
    shown = partition(numbers)
    assert all(one.number is None or not 0 < one.number < FEWEST for one in shown)
    if all(one.shown is Shown.WITHHELD for one in shown):
        return  # nothing at all is said
    for at, one in enumerate(shown):
        if one.shown is Shown.FEW:
            assert len({row[at] for row in possible(shown, sum(numbers))}) > 1


@given(counts)
def test_what_is_shown_is_right_and_nothing_is_withheld_without_need(numbers: list[int]) -> None:
    shown = partition(numbers)
    assert all(one.number in (None, number) for one, number in zip(shown, numbers, strict=True))
    if not any(0 < number < FEWEST for number in numbers):
        assert [one.number for one in shown] == numbers


def test_the_count_that_others_hang_on_is_withheld_last() -> None:
    assert [one.document for one in partition([6, 2, 16])] == ["withheld", "fewer than 5", 16]
    assert [one.document for one in partition([6, 2, 16], last={0})] == [6, "fewer than 5", "withheld"]
    assert [one.document for one in partition([1, 1], last={0})] == ["withheld", "withheld"]


def test_a_number_alone() -> None:
    assert [published(number).document for number in (0, 1, 4, 5)] == [0, "fewer than 5", "fewer than 5", 5]
