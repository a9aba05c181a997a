"""Splitting evenly: everybody is scored by as many as was said, and nobody has more than one applicant more."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from shortlister.domain.findings.allocation import asked_of_nobody, evenly, parts
from shortlister.domain.findings.cells import Rejudged, cell, cells
from shortlister.domain.findings.marks import board
from shortlister.domain.measures import measures
from shortlister.domain.records import Allocation, Declaration, Interest
from shortlister.domain.state import State
from tests.domain.vacancies import NAMES, STAGE, key, vacancies, vacancy


def field(many: int, members: int) -> State:
    names = NAMES[:members]
    state = vacancy({f"A-{n:02}": {name: [1, 2, 3] for name in names} for n in range(many)}, out=names)
    return replace(state, scores=state.scores.only([]))


@given(st.integers(1, 40), st.integers(1, 5), st.data())
def test_each_is_scored_by_so_many_and_the_load_is_level(many: int, members: int, data: st.DataObject) -> None:
    state = field(many, members)
    each = data.draw(st.integers(1, members))
    found = evenly(state, STAGE, each)
    assert {id: sum(id in chosen for chosen in found.values()) for id in state.applicants} == dict.fromkeys(
        state.applicants, each
    )
    loads = [len(chosen) for chosen in found.values()]
    assert max(loads) - min(loads) <= 1


def test_any_two_members_share_some_so_that_agreement_can_be_seen() -> None:
    found = evenly(field(24, 4), STAGE, 2)
    ids = list(found)
    assert all(set(found[one]) & set(found[two]) for one in ids for two in ids)


@given(st.integers(4, 20), st.sets(st.tuples(st.integers(0, 3), st.integers(0, 19)), max_size=30))
def test_nobody_is_given_whom_they_are_recused_from(many: int, pairs: set[tuple[int, int]]) -> None:
    state = field(many, 4)
    ids = list(state.applicants)
    declared = {
        (f"p-{NAMES[m]}", ids[n]): Declaration(f"p-{NAMES[m]}", ids[n], Interest.RECUSED) for m, n in pairs if n < many
    }
    state = replace(state, declarations=declared)
    found = evenly(state, STAGE, 2)
    for member, chosen in found.items():
        assert not any(state.recused(member, one, STAGE) for one in chosen)
    for id in ids:
        may = sum(not state.recused(member, id, STAGE) for member in state.members)
        assert sum(id in chosen for chosen in found.values()) == min(2, may)


@st.composite
def split(draw: st.DrawFn) -> State:
    """Any vacancy in which some members have a part."""
    state = draw(vacancies(members=3).filter(lambda one: len(one.members) > 1))
    ids = sorted(state.applicants)
    allocations = {
        (member, STAGE): Allocation(member, STAGE, tuple(sorted(draw(st.sets(st.sampled_from(ids))))))
        for member in sorted(draw(st.sets(st.sampled_from(sorted(state.members)))))
    }
    return replace(state, allocations=allocations)


@settings(max_examples=150, deadline=None)
@given(split())
def test_one_cell_is_what_all_of_them_are_and_what_is_left_without_a_member_too(state: State) -> None:
    every = cells(state, STAGE)
    assert every == {place: cell(state, STAGE, *place) for place in every}
    keys = [one.key for one in measures(state, STAGE)]
    for member in state.members:
        rejudged = Rejudged(state, STAGE, member)
        others = {id: one for id, one in state.members.items() if id != member}
        without = cells(replace(state, members=others), STAGE)
        for applicant in state.applicants:
            own = [every[applicant, one] for one in keys]
            for index, found in rejudged.changed(applicant, own):
                assert found.state is without[applicant, keys[index]].state
                assert found.rating == without[applicant, keys[index]].rating


@settings(max_examples=100, deadline=None)
@given(split())
def test_of_one_left_to_nobody_no_cell_is_settled_unless_it_was_agreed(state: State) -> None:
    for one in asked_of_nobody(state, STAGE):
        for measure in measures(state, STAGE):
            found = cells(state, STAGE)[one.id, measure.key]
            assert found.open or found.agreed
    assert board(state, STAGE).marks
    assert sum(len(part.applicants) for part in parts(state, STAGE)) >= 0


def test_a_part_counts_what_was_rated_beside_it() -> None:
    state = vacancy({"A-0": {NAMES[0]: [1, 2, 3]}, "A-1": {NAMES[0]: [1, 2, None]}}, out=NAMES[:1])
    state = replace(state, allocations={(f"p-{NAMES[0]}", STAGE): Allocation(f"p-{NAMES[0]}", STAGE, ("a-A-0",))})
    (part,) = parts(state, STAGE)
    assert [one.reference for one in part.beside] == ["A-1"]
    assert key("E1") in state.scores.sheet(f"p-{NAMES[0]}", "a-A-1").rated
