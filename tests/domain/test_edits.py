"""What people may ask for, who may ask it, and when it is refused."""

from dataclasses import replace
from fractions import Fraction

import pytest

from shortlister.domain.access import visible
from shortlister.domain.actor import Actor
from shortlister.domain.changes import Change
from shortlister.domain.edits.applicants import AddApplicants, NewApplicant, RemoveApplicant
from shortlister.domain.edits.drafting import AddMethod, TakeSpecification
from shortlister.domain.edits.edit import Edit
from shortlister.domain.edits.moderation import Agree, AgreedRating, AgreeRest, Way, settled_by
from shortlister.domain.edits.panel import AddMember, Declare, EditMember, LeavePanel
from shortlister.domain.edits.scoring import GivenScore, Rate, Reopen, Submit, TakeScores, WriteEvidence
from shortlister.domain.edits.shortlist import DecideTie, OutcomesByRule, SetOutcome
from shortlister.domain.edits.specification import (
    AcceptCriteria,
    EditCriterion,
    MergeWithNext,
    MoveCriterion,
    RemoveCriterion,
    SetWeights,
    SplitCriterion,
)
from shortlister.domain.edits.stages import NextStage, OpenScoring, SetStages, SignOff
from shortlister.domain.edits.vacancy import ChangeRule, ChangeScale, RevealNames, created
from shortlister.domain.measures import measures
from shortlister.domain.plans.drafts import DraftCriterion, DraftPost
from shortlister.domain.records import Decision, Interest, Kind, Level, Role, Rule, Vacancy
from shortlister.domain.refusals import Refusal
from shortlister.domain.scales import NA, scale_named
from shortlister.domain.state import State, apply, born

HR = Actor("HR", Role.HR, at="2026-01-05T09:00:00Z")
ANN = Actor("Ann Lee", Role.CHAIR, "ann", "2026-01-05T09:00:00Z")
BO = Actor("Bo Rees", Role.MEMBER, "bo", "2026-01-05T09:00:00Z")

POST = DraftPost(
    "Web Manager",
    (
        DraftCriterion("A degree", "Qualifications", "essential", ("Application form", "Certificates")),
        DraftCriterion("Runs a website; trains editors", "Experience", "essential", ("Application form",)),
        DraftCriterion("Speaks Welsh", "Experience", "desirable", ("Application form", "Interview")),
    ),
)


def do(state: State, edit: Edit, actor: Actor = HR) -> State:
    return apply(state, edit.decide(state, actor))


def refused(state: State, edit: Edit, actor: Actor, words: str) -> None:
    with pytest.raises(Refusal) as refusal:
        edit.decide(state, actor)
    assert words in " ".join(refusal.value.lines())


@pytest.fixture
def draft() -> State:
    state = born(created(Vacancy("v", "Web Manager")))
    state = do(state, TakeSpecification(POST, "x", "spec.docx"))
    state = do(state, AddApplicants([NewApplicant(f"a{n}", f"A-{n}", f"Person {n}") for n in range(3)]))
    state = do(state, AddMember("ann", "Ann Lee", Role.CHAIR))
    return do(state, AddMember("bo", "Bo Rees", Role.MEMBER))


@pytest.fixture
def opened(draft: State) -> State:
    return do(draft, OpenScoring(draft.vacancy.stage))


@pytest.fixture
def scored(opened: State) -> State:
    state = opened
    stage = state.vacancy.stage
    for actor, low in ((ANN, 2), (BO, 3)):
        for applicant in state.applicants:
            for measure in measures(state, stage):
                rating = low if measure.criterion.level is Level.DESIRABLE else 2
                state = do(state, Rate(actor.member, applicant, measure.key, rating), actor)
    return state


def submitted(state: State) -> State:
    for actor in (ANN, BO):
        state = do(state, Submit(actor.member, state.vacancy.stage), actor)
    return state


def settled(state: State) -> State:
    return do(submitted(state), AgreeRest(state.vacancy.stage, Way.LOWEST, "As the lower member", every=True))


def first(state: State) -> str:
    return measures(state, state.vacancy.stage)[0].key


def test_a_specification_brings_its_methods_stages_and_references(draft: State) -> None:
    assert [one.reference for one in draft.criteria_in_order] == ["E1", "E2", "D1"]
    assert [(one.name, len(one.methods)) for one in draft.stages_in_order] == [
        ("Shortlisting", 1),
        ("Interview", 1),
        ("Checks", 1),
    ]
    assert len(measures(draft, draft.vacancy.stage)) == 3


def test_criteria_are_split_merged_moved_and_numbered_anew(draft: State) -> None:
    second = draft.criteria_in_order[1]
    state = do(draft, SplitCriterion(second.id, second.text.index("trains"), "new"))
    assert [one.text for one in state.criteria_in_order][1:3] == ["Runs a website", "Trains editors"]
    assert [one.reference for one in state.criteria_in_order] == ["E1", "E2", "E3", "D1"]
    state = do(state, MergeWithNext(second.id))
    assert state.criteria_in_order[1].text == "Runs a website Trains editors"
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


def test_what_is_agreed_needs_a_reason_and_leaves_members_scores_alone(scored: State) -> None:
    state = submitted(scored)
    stage, key = state.vacancy.stage, measures(state, state.vacancy.stage)[2].key
    refused(state, Agree(stage, [AgreedRating("a1", key, 2, " ")]), HR, "A reason is needed")
    after = do(state, Agree(stage, [AgreedRating("a1", key, 2, "Page 2 again")]))
    assert after.scores == state.scores
    assert after.agreed["a1", key].rating == 2
    refused(after, Agree(stage, [AgreedRating("a1", key, 2, "Page 2 again")]), HR, "Nothing would change")
    assert not do(after, Agree(stage, [AgreedRating("a1", key, None, "")])).agreed


@pytest.mark.parametrize(
    ("way", "ratings", "rating"),
    [
        (Way.MEAN, [1, 2], 2),
        (Way.MEAN, [0, 0, 1], 0),
        (Way.MEDIAN, [0, 3, 3], 3),
        (Way.MEDIAN, [1, 2], 2),
        (Way.LOWEST, [3, NA, 1], 1),
        (Way.HIGHEST, [3, NA, 1], 3),
        (Way.MEAN, [NA, NA], NA),
        (Way.MEAN, [], None),
    ],
)
def test_the_rest_is_settled_by_the_way_that_was_chosen(way: Way, ratings: list[int], rating: int | None) -> None:
    assert settled_by(way, ratings) == rating


def test_outcomes_wait_until_nothing_is_open_but_a_withdrawal_does_not(scored: State) -> None:
    state = submitted(scored)
    stage = state.vacancy.stage
    refused(state, SetOutcome(stage, "a1", Decision.SHORTLISTED, "why"), HR, "still provisional")
    assert do(state, SetOutcome(stage, "a1", Decision.WITHDRAWN, "By e-mail")).outcomes
    refused(state, SignOff(stage), HR, "still provisional")
    refused(state, OutcomesByRule(stage, 1), HR, "provisional")


def test_a_tie_across_the_line_waits_for_a_decision(scored: State) -> None:
    state = settled(scored)
    stage = state.vacancy.stage
    with pytest.raises(Refusal):
        OutcomesByRule(stage, 1).decide(state, HR)
    state = do(state, DecideTie(stage, "a2", "a0", "The stronger example"))
    state = do(state, DecideTie(stage, "a2", "a1", "The stronger example"))
    state = do(state, OutcomesByRule(stage, 1))
    assert state.outcomes["a2", stage].decision is Decision.SHORTLISTED
    assert state.outcomes["a1", stage].decision is Decision.NOT_SHORTLISTED
    assert all(outcome.reason for outcome in state.outcomes.values())


def test_the_next_stage_has_those_who_were_shortlisted(scored: State) -> None:
    state = settled(scored)
    stage = state.vacancy.stage
    refused(state, NextStage(), HR, "no outcome yet")
    state = do(state, SetOutcome(stage, "a1", Decision.RESERVE, "By hand"))
    state = do(state, OutcomesByRule(stage, 3))
    assert state.outcomes["a1", stage].decision is Decision.RESERVE
    state = do(state, SignOff(stage))
    refused(state, SetOutcome(stage, "a1", Decision.SHORTLISTED, "why"), HR, "signed off")
    state = do(state, NextStage())
    assert state.stage.name == "Interview"
    state = do(state, OpenScoring(state.vacancy.stage))
    assert [one.criterion.reference for one in measures(state, state.vacancy.stage)] == ["D1"]
    refused(state, Rate("bo", "a1", first(state), 2), BO, "not in Interview")
    assert do(state, Rate("bo", "a0", first(state), 2), BO)


def test_one_chairs_and_a_member_who_leaves_keeps_their_scores(scored: State) -> None:
    refused(scored, AddMember("x", "Xanthe", Role.CHAIR), HR, "a chair already")
    refused(scored, AddMember("x", "bo rees", Role.MEMBER), HR, "on the panel already")
    state = do(scored, EditMember("bo", "Bo Rees", Role.CHAIR))
    assert state.members["ann"].role is Role.MEMBER
    refused(state, LeavePanel("bo"), HR, "A reason is needed")
    state = do(state, LeavePanel("bo", "Off sick"))
    assert state.scores.sheets("bo")


def test_references_are_used_once_and_names_are_revealed_once(draft: State) -> None:
    refused(draft, AddApplicants([NewApplicant("z", "a-1")]), HR, "there already")
    state = do(draft, RevealNames("Interviews are being arranged"))
    refused(state, RevealNames("again"), HR, "already been revealed")
    assert visible(state, BO).persons["a1"].name == "Person 1"


def test_a_method_added_goes_to_its_usual_stage(draft: State) -> None:
    state = do(draft, AddMethod("Written test", "t"))
    assert [one.name for one in state.stages_in_order] == ["Shortlisting", "Assessment", "Interview", "Checks"]
    refused(state, AddMethod("written test", "u"), HR, "already has the method")


def test_a_method_is_used_by_one_stage(draft: State) -> None:
    method = draft.methods_in_order[0].id
    refused(draft, SetStages([("One", [method]), ("Two", [method])], "q"), HR, "one stage only")
    refused(draft, SetStages([("One", [method]), ("one", [])], "q"), HR, "two stages called")
    change: Change = SetStages([("One", [method])], "q").decide(draft, HR)
    assert apply(draft, change).stage.name == "One"
    assert change.kinds == {Kind.STAGE, Kind.VACANCY}
