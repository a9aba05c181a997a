"""An allocation answers with one look, however many applicants it has, and stays a record like the others."""

from dataclasses import FrozenInstanceError, replace

import pytest

from shortlister.domain.codec import encode
from shortlister.domain.records import Allocation

MANY = tuple(f"a{number}" for number in range(1000))


class Counting(str):
    """A text that counts how often it is compared."""

    compared = 0
    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        type(self).compared += 1
        return super().__eq__(other)

    __hash__ = str.__hash__


def test_whether_an_applicant_is_in_it_does_not_take_a_look_at_each() -> None:
    one = Allocation("bo", "s1", MANY)
    Counting.compared = 0
    assert one.holds(Counting("a999"))
    assert not one.holds(Counting("elsewhere"))
    assert Counting.compared < 10


def test_it_follows_what_is_replaced_and_is_no_part_of_the_record() -> None:
    one = Allocation("bo", "s1", MANY)
    other = replace(one, applicants=("x",))
    assert (other.holds("x"), other.holds("a0"), one.holds("a0")) == (True, False, True)
    assert one == Allocation("bo", "s1", MANY)
    assert hash(one) == hash(Allocation("bo", "s1", MANY))
    assert encode(other) == {"member": "bo", "stage": "s1", "applicants": ["x"]}
    assert "_among" not in repr(other)
    with pytest.raises(FrozenInstanceError):
        other.applicants = ()  # type: ignore[misc]
