"""Rows that are made anew each time they are read."""

import pytest

from shortlister.exporting.sheet import Again


def test_rows_that_come_again_are_a_sequence_that_is_never_held() -> None:
    made: list[int] = []

    def make() -> list[int]:
        made.append(1)
        return [10, 11, 12, 13]

    rows = Again(make, 4)
    assert made == []
    assert len(rows) == 4
    assert list(rows) == list(rows) == [10, 11, 12, 13]
    assert len(made) == 2
    assert (rows[0], rows[3], rows[-1]) == (10, 13, 13)
    assert (rows[1:3], rows[:-1], rows[4:]) == ((11, 12), (10, 11, 12), ())
    with pytest.raises(IndexError):
        rows[4]
