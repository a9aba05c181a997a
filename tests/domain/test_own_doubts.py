"""What a criterion's words leave in doubt is worked out anew when it is split, merged, or changed."""

from dataclasses import replace

import pytest

from shortlister.domain.edits.drafting import TakeSpecification
from shortlister.domain.edits.many import EditCriteria, MakeGroup, MergeCriteria
from shortlister.domain.edits.specification import (
    EditCriterion,
    MergeWithNext,
    SettleDoubt,
    SettleOpenEnds,
    SplitCriterion,
)
from shortlister.domain.edits.vacancy import created
from shortlister.domain.own_doubts import (
    HIDDEN,
    LIKE_A_HEADING,
    MORE_THAN_ONE,
    NEEDED,
    ONLY_INTERVIEW,
    desirable_part,
    own_doubts,
)
from shortlister.domain.places import Place
from shortlister.domain.plans.drafts import DraftCriterion, DraftPost
from shortlister.domain.records import Criterion, Level, Vacancy
from shortlister.domain.refusals import Refusal
from shortlister.domain.state import State, born
from tests.domain.conftest import HR, do

RUN = "Inspecting bridges for rust Writing reports for the council Surveying quays, preferably by boat"
UNREAD = "“Portfolio” stands beside it, but was not read as how it is measured."


def drafted(*ones: DraftCriterion) -> State:
    state = born(created(Vacancy("v", "Bridge Inspector")))
    return do(state, TakeSpecification(DraftPost("Bridge Inspector", ones), "x"))


def one(text: str, level: str = "essential", *doubts: str, group: str = "") -> DraftCriterion:
    return DraftCriterion(text, group, level, ("Interview",), Place(), doubts)


def at(state: State, row: int) -> Criterion:
    return state.criteria_in_order[row]


def test_each_part_of_a_split_criterion_keeps_the_doubts_that_its_own_words_leave() -> None:
    state = drafted(one(RUN, "essential", HIDDEN, MORE_THAN_ONE, UNREAD))
    state = do(state, SplitCriterion(at(state, 0).id, RUN.index("Writing"), "b"))
    assert at(state, 0).doubts == (UNREAD,)
    assert at(state, 1).doubts == (UNREAD, HIDDEN, MORE_THAN_ONE)
    state = do(state, SplitCriterion("b", at(state, 1).text.index("Surveying"), "c"))
    assert [one.doubts for one in state.criteria_in_order] == [(UNREAD,), (UNREAD,), (UNREAD, HIDDEN)]


def test_what_was_settled_about_the_level_of_the_whole_is_not_asked_again_of_a_part() -> None:
    state = drafted(one(RUN, "essential", HIDDEN, MORE_THAN_ONE))
    state = do(state, SettleDoubt(at(state, 0).id, HIDDEN))
    state = do(state, SplitCriterion(at(state, 0).id, RUN.index("Writing"), "b"))
    assert at(state, 1).doubts == (MORE_THAN_ONE,)


@pytest.mark.parametrize("several", [False, True])
@pytest.mark.parametrize(("first", "doubt"), [("essential", HIDDEN), ("desirable", NEEDED)])
def test_what_is_merged_of_an_essential_and_a_desirable_says_so(first: str, doubt: str, *, several: bool) -> None:
    other = {"essential": "desirable", "desirable": "essential"}[first]
    state = drafted(one("Swims", first), one("Dives", other, UNREAD))
    ids = tuple(one.id for one in state.criteria_in_order)
    state = do(state, MergeCriteria(ids) if several else MergeWithNext(ids[0]))
    assert (at(state, 0).level.value, at(state, 0).doubts) == (first, (UNREAD, doubt))
    state = do(state, EditCriterion(ids[0], level=Level(other)))
    assert at(state, 0).doubts == (UNREAD,)


def test_what_is_merged_of_one_level_is_in_doubt_only_where_it_was() -> None:
    state = drafted(one("Swims in the sea Teaching others"), one("Writing reports for the council"))
    state = do(state, MergeWithNext(at(state, 0).id))
    assert at(state, 0).doubts == ()


def test_an_edit_brings_the_doubts_that_are_new_and_ends_those_that_are_over() -> None:
    state = drafted(one("Swims", "essential"))
    id = at(state, 0).id
    state = do(state, EditCriterion(id, text="Swims, ideally well"))
    assert at(state, 0).doubts == (HIDDEN,)
    state = do(state, SettleDoubt(id, HIDDEN))
    state = do(state, EditCriterion(id, text="Swims, ideally very well"))
    assert at(state, 0).doubts == ()
    state = do(state, EditCriterion(id, level=Level.DESIRABLE))
    state = do(state, EditCriterion(id, level=Level.ESSENTIAL))
    assert at(state, 0).doubts == (HIDDEN,)
    state = do(state, EditCriterion(id, text="Swims"))
    assert at(state, 0).doubts == ()


@pytest.mark.parametrize("many", [False, True])
def test_that_only_an_interview_measures_it_is_over_when_a_method_is_added(*, many: bool) -> None:
    form = DraftCriterion("Rows", "", "essential", ("Application form",), Place())
    state = drafted(one("Swims", "essential", ONLY_INTERVIEW), one("Dives", "essential", ONLY_INTERVIEW, UNREAD), form)
    swims, dives, rows = state.criteria_in_order
    state = do(state, EditCriterion(dives.id, text="Dives well"))
    assert at(state, 1).doubts == (ONLY_INTERVIEW, UNREAD)
    both = (*dives.methods, *rows.methods)
    state = do(state, EditCriteria((dives.id,), methods=both) if many else EditCriterion(dives.id, methods=both))
    assert (at(state, 0).doubts, at(state, 1).doubts) == ((ONLY_INTERVIEW,), (UNREAD,))
    assert at(do(state, EditCriterion(swims.id, level=Level.DESIRABLE)), 0).doubts == ()


def test_a_level_for_all_or_for_several_brings_the_doubts_of_that_level() -> None:
    bare = drafted(one("Swims, ideally well", "unspecified"), one("Dives", "unspecified"))
    ids = tuple(one.id for one in bare.criteria_in_order)
    for edit in (SettleOpenEnds(level=Level.ESSENTIAL), EditCriteria(ids, level=Level.ESSENTIAL)):
        state = do(bare, edit)
        assert [one.doubts for one in state.criteria_in_order] == [(HIDDEN,), ()]


def test_what_is_accepted_stays_without_doubts() -> None:
    state = drafted(one("Swims"))
    accepted = replace(at(state, 0), accepted=True)
    state = replace(state, criteria={accepted.id: accepted})
    state = do(state, EditCriterion(accepted.id, text="Swims, ideally well"))
    assert at(state, 0).doubts == ()


def test_a_heading_becomes_the_group_of_what_it_stands_above() -> None:
    state = drafted(
        one("Boats:", "essential", LIKE_A_HEADING),
        one("Rows"),
        one("Sails"),
        one("Dives", "desirable"),
    )
    state = do(state, MakeGroup(at(state, 0).id))
    assert [(one.text, one.group) for one in state.criteria_in_order] == [
        ("Rows", "Boats"),
        ("Sails", "Boats"),
        ("Dives", ""),
    ]


def test_a_heading_ends_at_the_next_and_one_above_nothing_is_refused() -> None:
    state = drafted(
        one("Boats", "unspecified", LIKE_A_HEADING),
        one("Rows"),
        one("Sails", "desirable"),
        one("Water", "unspecified", LIKE_A_HEADING),
    )
    state = do(state, MakeGroup(at(state, 0).id))
    assert [one.group for one in state.criteria_in_order] == ["Boats", "Boats", ""]
    with pytest.raises(Refusal, match="below it"):
        MakeGroup(at(state, 2).id).decide(state, HR)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("A van, useful but you don't need it", "useful but you don't need it"),
        ("Gwybodaeth o’r ardal (not necessary)", "not necessary"),
        ("A first aid certificate is handy", "A first aid certificate is handy"),
        ("Sewing by hand, patching – optional", "patching – optional"),
        ("A 2.1 degree, preferably in law (or history)", "preferably in law"),
        ("Able to explain when advice is useful", ""),
        ("Sees that guests feel they are welcome", ""),
        ("Decides whether treatment is needed, and why", ""),
    ],
)
def test_words_that_take_back_that_a_thing_is_needed_are_seen_and_quoted(text: str, part: str) -> None:
    assert desirable_part(text) == part
    assert (HIDDEN in own_doubts(text, "essential")) is bool(part)
