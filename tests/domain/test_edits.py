"""What people may ask for, who may ask it, and when it is refused."""

from dataclasses import replace
from fractions import Fraction

import pytest

from shortlister.domain.access import visible
from shortlister.domain.edits.applicants import RemoveApplicant
from shortlister.domain.edits.declaring import Declare
from shortlister.domain.edits.moderation import Agree, AgreedRating
from shortlister.domain.edits.panel import AddMember
from shortlister.domain.edits.scoring import GivenScore, Rate, Reopen, Submit, TakeScores, WriteEvidence
from shortlister.domain.edits.specification import (
    AcceptCriteria,
    EditCriterion,
    MergeWithNext,
    MoveCriterion,
    RemoveCriterion,
    SetWeights,
    SplitCriterion,
)
from shortlister.domain.edits.stages import OpenScoring
from shortlister.domain.edits.vacancy import ChangeRule, ChangeScale, RevealNames
from shortlister.domain.measures import measures
from shortlister.domain.own_doubts import text_joined
from shortlister.domain.records import Interest, Level, Role, Rule
from shortlister.domain.scales import scale_named
from shortlister.domain.state import State, apply
from tests.domain.conftest import ANN, BO, HR, do, first, refused


def test_a_specification_brings_its_methods_stages_and_references(draft: State) -> None:
    assert [one.reference for one in draft.criteria_in_order] == ["E1", "E2", "D1"]
    assert [(one.name, len(one.methods)) for one in draft.stages_in_order] == [
        ("Shortlisting", 1),
        ("Interview", 1),
        ("Checks", 1),
    ]
    assert len(measures(draft, draft.vacancy.stage)) == 3


@pytest.mark.parametrize(
    ("one", "other", "whole"),
    [
        ("A licence.", "Own tools", "A licence; Own tools"),
        ("digging beds", "pruning roses", "digging beds; pruning roses"),
        ("Experience of", "Sage", "Experience of Sage"),
        ("Leads a team", "of five people", "Leads a team of five people"),
        ("Some of these:", "Excel", "Some of these: Excel"),
        ("Handling a budget", "Preferably over £20,000", "Handling a budget, preferably over £20,000"),
        ("Leads a team", "And trains it", "Leads a team and trains it"),
    ],
)
def test_what_is_merged_is_parted_by_a_semicolon_unless_it_goes_on(one: str, other: str, whole: str) -> None:
    assert text_joined(one, other) == whole


def test_criteria_are_split_merged_moved_and_numbered_anew(draft: State) -> None:
    second = draft.criteria_in_order[1]
    state = do(draft, SplitCriterion(second.id, second.text.index("trains"), "new"))
    assert [one.text for one in state.criteria_in_order][1:3] == ["Runs a website", "Trains editors"]
    assert [one.reference for one in state.criteria_in_order] == ["E1", "E2", "E3", "D1"]
    state = do(state, MergeWithNext(second.id))
    assert state.criteria_in_order[1].text == "Runs a website; Trains editors"
    state = do(state, MoveCriterion(second.id, -1))
    assert [one.reference for one in state.criteria_in_order] == ["E1", "E2", "D1"]
    assert state.criteria_in_order[0].id == second.id
    state = do(state, EditCriterion(second.id, level=Level.UNSPECIFIED))
    refused(state, OpenScoring(state.vacancy.stage), HR, "has no level")
    state = do(state, RemoveCriterion(second.id))
    assert len(state.criteria) == 2


def test_accepting_settles_the_doubts(draft: State) -> None:
    one = draft.criteria_in_order[0]
    state = apply(draft, AcceptCriteria((one.id,)).decide(draft, HR))
    assert state.criteria[one.id].accepted


def test_members_of_the_panel_set_nothing_up(draft: State) -> None:
    one = draft.criteria_in_order[0]
    for edit in (
        EditCriterion(one.id, text="Else"),
        AddMember("x", "Xanthe", Role.MEMBER),
        ChangeRule(Rule(places=2)),
        OpenScoring(draft.vacancy.stage),
        RevealNames("why"),
        SetWeights({}),
        RemoveApplicant("a1"),
    ):
        refused(draft, edit, BO, "Only the chair or HR")


def test_the_specification_scale_rule_and_weights_stand_once_scoring_is_open(opened: State) -> None:
    one = opened.criteria_in_order[0]
    refused(opened, EditCriterion(one.id, text="Else"), HR, "needs a reason")
    refused(opened, ChangeScale(scale_named("0-5")), HR, "fixed when scoring opened")
    refused(opened, ChangeRule(Rule(combine=opened.vacancy.rule.combine.MEAN)), HR, "only the number of places")
    refused(opened, ChangeRule(Rule(places=2)), HR, "A reason is needed")
    refused(opened, SetWeights({one.id: Fraction(2)}), HR, "fixed when scoring opened")
    state = do(opened, EditCriterion(one.id, text="A degree or the like", reason="A typing error"))
    assert state.vacancy.edition == opened.vacancy.edition + 1


def test_only_the_stages_own_measures_are_scored(opened: State) -> None:
    interview = opened.criteria_in_order[2].id + "/" + opened.criteria_in_order[2].methods[1]
    refused(opened, Rate("bo", "a1", interview, 2), BO, "not open yet")
    refused(opened, Rate("bo", "a1", "c/x", 2), BO, "No stage scores this")
    refused(opened, Rate("bo", "a1", first(opened), 4), BO, "not a rating of the scale")
    refused(opened, Rate("bo", "a9", first(opened), 2), BO, "not in Shortlisting")
    refused(opened, Rate("ann", "a1", first(opened), 2), BO, "Only Ann Lee writes these scores")


def test_clearing_a_rating_keeps_the_note_and_never_becomes_nought(opened: State) -> None:
    key = ("bo", "a1", first(opened))
    state = do(opened, Rate(*key, 2), BO)
    state = do(state, WriteEvidence(*key, "Page 2\x07"), BO)
    state = do(state, Rate(*key, None), BO)
    score = state.scores.get(*key)
    assert score is not None
    assert (score.rating, score.evidence) == (None, "Page 2")
    state = do(state, WriteEvidence(*key, ""), BO)
    assert state.scores.get(*key) is None


def test_the_recused_do_not_score(opened: State) -> None:
    state = do(opened, Declare("bo", "a1", Interest.RECUSED, "A cousin"), BO)
    refused(state, Rate("bo", "a1", first(state), 2), BO, "is recused")
    refused(state, TakeScores("bo", state.vacancy.stage, [GivenScore("a1", first(state), 2, "")]), BO, "is recused")


def test_gaps_are_submitted_only_when_that_is_said_and_submitted_scores_are_locked(opened: State) -> None:
    stage = opened.vacancy.stage
    refused(opened, Submit("bo", stage), BO, "9 of 9 scores are missing")
    state = do(opened, Submit("bo", stage, with_gaps=True), BO)
    refused(state, Rate("bo", "a1", first(state), 2), BO, "has submitted")
    refused(state, Reopen("bo", stage, ""), HR, "A reason is needed")
    refused(state, Reopen("bo", stage, "why"), BO, "Only the chair or HR")
    state = do(state, Reopen("bo", stage, "Two applications came late"))
    assert do(state, Rate("bo", "a1", first(state), 2), BO).scores.get("bo", "a1", first(state)) is not None


def test_nothing_of_colleagues_is_seen_before_ones_own_submission(scored: State) -> None:
    state = do(scored, Submit("bo", scored.vacancy.stage), BO)
    for actor in (ANN, replace(BO, member="ann", name="Ann Lee")):
        seen = visible(state, actor)
        assert seen.scores.members() == ("ann",)
        assert not seen.persons
    refused(state, Agree(state.vacancy.stage, [AgreedRating("a1", first(state), 2, "why")]), ANN, "Submit first")
    unsubmitted_seen = visible(scored, ANN)
    assert visible(state, ANN).scores == unsubmitted_seen.scores
    state = do(state, Submit("ann", state.vacancy.stage), ANN)
    assert set(visible(state, ANN).scores.members()) == {"ann", "bo"}
    assert visible(state, HR).persons
