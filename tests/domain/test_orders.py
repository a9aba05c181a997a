"""A member's own random order: drawn from a recorded seed, chosen by its member alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shortlister.domain.access import visible
from shortlister.domain.actor import Actor
from shortlister.domain.edits.ordering import ChooseOrder
from shortlister.domain.orders import seed_of, shuffled
from shortlister.domain.owning import owner
from shortlister.domain.records import Applicant, Order, Role
from shortlister.domain.refusals import Refusal
from shortlister.domain.state import apply
from tests.domain.vacancies import NAMES, STAGE, alone, vacancy

APPLICANTS = tuple(Applicant(f"a{n}", f"A-{n}", n) for n in range(40))


@given(st.permutations(APPLICANTS))
def test_the_order_depends_on_nothing_but_the_seed_and_the_applicants(given_in: list[Applicant]) -> None:
    assert shuffled("s", given_in) == shuffled("s", APPLICANTS)


def test_everybody_is_in_it_once() -> None:
    assert sorted(one.position for one in shuffled("s", APPLICANTS)) == list(range(40))


def test_two_members_two_stages_and_two_vacancies_have_orders_of_their_own() -> None:
    places = [(vacancy, member, stage) for vacancy in ("v", "w") for member in ("ann", "bo") for stage in ("s", "t")]
    orders = {shuffled(seed_of(*place), APPLICANTS) for place in places}
    assert len(orders) == len(places)
    assert APPLICANTS not in orders


def test_an_applicant_who_comes_later_moves_nobody_else() -> None:
    before = shuffled("s", APPLICANTS[:-1])
    after = shuffled("s", APPLICANTS)
    assert tuple(one for one in after if one is not APPLICANTS[-1]) == before


def test_a_member_chooses_their_own_order_and_the_change_is_theirs() -> None:
    state = vacancy(alone({"A-1": (None, None, None)}), out=NAMES[:1])
    member = f"p-{NAMES[0]}"
    change = ChooseOrder(member, STAGE, True).decide(state, Actor(NAMES[0], Role.CHAIR, member))
    assert owner(change) == member
    chosen = apply(state, change)
    assert chosen.orders == {(member, STAGE): Order(member, STAGE, seed_of("v", member, STAGE))}
    back = ChooseOrder(member, STAGE, False).decide(chosen, Actor(NAMES[0], Role.CHAIR, member))
    assert apply(chosen, back).orders == {}


def test_nobody_chooses_for_another_and_nobody_after_submitting() -> None:
    state = vacancy({"A-1": dict.fromkeys(NAMES[:2], (1, 2, 3))}, out=NAMES[:1])
    ann, bo = (f"p-{name}" for name in NAMES[:2])
    with pytest.raises(Refusal, match="Only Ann Lee"):
        ChooseOrder(ann, STAGE, True).decide(state, Actor(NAMES[1], Role.MEMBER, bo))
    with pytest.raises(Refusal, match="locked"):
        ChooseOrder(bo, STAGE, True).decide(state, Actor(NAMES[1], Role.MEMBER, bo))


def test_in_which_order_a_colleague_scores_is_not_seen() -> None:
    state = vacancy({"A-1": dict.fromkeys(NAMES[:2], (1, 2, 3))}, out=NAMES[:2])
    ann, bo = (f"p-{name}" for name in NAMES[:2])
    chosen = apply(state, ChooseOrder(ann, STAGE, True).decide(state, Actor(NAMES[0], Role.CHAIR, ann)))
    assert visible(chosen, Actor(NAMES[1], Role.MEMBER, bo)).orders == {}
    assert visible(chosen, Actor(NAMES[0], Role.CHAIR, ann)).orders == chosen.orders
    assert visible(chosen, Actor("HR", Role.HR)).orders == chosen.orders
