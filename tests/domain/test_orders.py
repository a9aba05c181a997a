"""A member's own random order."""

from hypothesis import given
from hypothesis import strategies as st

from shortlister.domain.orders import own_order
from shortlister.domain.records import Applicant

APPLICANTS = tuple(Applicant(f"a{n}", f"A-{n}", n) for n in range(40))


@given(st.permutations(APPLICANTS))
def test_the_order_depends_on_nothing_but_vacancy_member_and_applicants(shuffled: list[Applicant]) -> None:
    assert own_order("v", "bo", shuffled) == own_order("v", "bo", APPLICANTS)


def test_everybody_is_in_it_once() -> None:
    assert sorted(one.position for one in own_order("v", "bo", APPLICANTS)) == list(range(40))


def test_two_members_and_two_vacancies_have_orders_of_their_own() -> None:
    orders = {own_order(vacancy, member, APPLICANTS) for vacancy in ("v", "w") for member in ("ann", "bo")}
    assert len(orders) == 4
    assert APPLICANTS not in orders


def test_an_applicant_who_comes_later_moves_nobody_else() -> None:
    before = own_order("v", "bo", APPLICANTS[:-1])
    after = own_order("v", "bo", APPLICANTS)
    assert tuple(one for one in after if one is not APPLICANTS[-1]) == before
