"""Edits from moderation on: what is agreed, outcomes, the next stage, meetings, sign-off."""

from dataclasses import replace

import pytest

from shortlister.domain.access import visible
from shortlister.domain.changes import Change
from shortlister.domain.edits.applicants import AddApplicants, NewApplicant
from shortlister.domain.edits.drafting import AddMethod
from shortlister.domain.edits.meeting import Attend, BeginMeeting, EndMeeting, NoteMeeting
from shortlister.domain.edits.moderation import Agree, AgreedRating, AgreeRest, settled_by
from shortlister.domain.edits.panel import AddMember, EditMember, LeavePanel
from shortlister.domain.edits.scoring import Rate, Reopen, Submit
from shortlister.domain.edits.shortlist import DecideTie, OutcomesByRule, SetOutcome
from shortlister.domain.edits.stages import NextStage, OpenAgain, OpenScoring, SetStages, SignOff
from shortlister.domain.edits.vacancy import ChangeRule, RevealNames
from shortlister.domain.measures import measures
from shortlister.domain.records import Decision, Kind, Role, Rule, Way
from shortlister.domain.refusals import Refusal
from shortlister.domain.scales import NA
from shortlister.domain.state import State, apply
from tests.domain.conftest import ANN, BO, HR, do, first, refused


def submitted(state: State) -> State:
    for actor in (ANN, BO):
        state = do(state, Submit(actor.member, state.vacancy.stage), actor)
    return state


def settled(state: State) -> State:
    return do(submitted(state), AgreeRest(state.vacancy.stage, Way.LOWEST, "As the lower member", every=True))


def test_what_nobody_gave_is_agreed_with_a_reason_and_members_scores_are_left_alone(scored: State) -> None:
    state = submitted(scored)
    stage, key = state.vacancy.stage, measures(state, state.vacancy.stage)[2].key
    refused(state, Agree(stage, [AgreedRating("a1", key, 1, " ")]), HR, "A reason is needed: no member gave 1")
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


def test_a_members_own_rating_on_the_side_of_all_is_agreed_without_a_reason(scored: State) -> None:
    state = submitted(scored)
    stage, key = state.vacancy.stage, measures(state, state.vacancy.stage)[2].key
    after = do(state, Agree(stage, [AgreedRating("a1", key, 3, "")]))
    assert (after.agreed["a1", key].rating, after.agreed["a1", key].reason) == (3, "")


def test_what_decides_met_is_agreed_with_a_reason(opened: State) -> None:
    stage = opened.vacancy.stage
    state, key = opened, first(opened)
    for actor, rating in ((ANN, 1), (BO, 3)):
        for applicant in state.applicants:
            for measure in measures(state, stage):
                state = do(state, Rate(actor.member, applicant, measure.key, rating), actor)
    state = submitted(state)
    refused(state, Agree(stage, [AgreedRating("a1", key, 3, "")]), HR, "both sides of met in E1 of A-1")
    assert do(state, Agree(stage, [AgreedRating("a1", key, 3, "page 2")])).agreed


def test_the_rest_is_settled_by_the_way_that_was_fixed_beforehand(opened: State, scored: State) -> None:
    refused(opened, ChangeRule(Rule(rest="median")), HR, "fixed when scoring opened")
    state = replace(scored, vacancy=replace(scored.vacancy, rule=Rule(rest="median")))
    state = submitted(state)
    refused(state, AgreeRest(state.vacancy.stage, Way.LOWEST, "why"), HR, "settled by the median")
    assert do(state, AgreeRest(state.vacancy.stage, Way.MEDIAN, "why")).agreed


def test_whoever_signs_off_is_recorded_and_gone_when_it_is_opened_again(scored: State) -> None:
    state = settled(scored)
    stage = state.vacancy.stage
    state = do(state, OutcomesByRule(stage, 3))
    state = do(state, BeginMeeting(stage, "m", ["ann", "Note taker"]), ANN)
    state = do(state, SignOff(stage), ANN)
    one = state.stages[stage]
    assert (one.signed_by, one.signed_at) == ("ann", ANN.at)
    assert state.meetings["m"].ended == ANN.at
    refused(state, Reopen("bo", stage, "a slip"), HR, "signed off")
    refused(state, OpenAgain(stage, " "), HR, "A reason is needed")
    state = do(state, OpenAgain(stage, "A slip"))
    assert (state.stages[stage].signed_by, state.stages[stage].signed_at) == ("", "")


def test_a_meeting_begins_once_is_noted_and_ends(scored: State) -> None:
    state = submitted(scored)
    stage = state.vacancy.stage
    refused(state, BeginMeeting(stage, "m", [" "]), HR, "Name who is there")
    refused(state, BeginMeeting(stage, "m", ["bo"]), BO, "Only the chair or HR")
    state = do(state, BeginMeeting(stage, "m", ["ann", "bo", "bo", " Note  taker "]), ANN)
    assert state.meetings["m"].present == ("ann", "bo", "Note taker")
    refused(state, BeginMeeting(stage, "n", ["ann"]), HR, "under way")
    state = do(state, NoteMeeting("m", " Began late.\n"), ANN)
    state = do(state, Attend("m", ["ann"]), ANN)
    state = do(state, EndMeeting("m"), ANN)
    meeting = state.meetings["m"]
    assert (meeting.notes, meeting.present, meeting.began, meeting.ended) == ("Began late.", ("ann",), ANN.at, ANN.at)
    refused(state, EndMeeting("m"), HR, "already ended")
    refused(state, NoteMeeting("x", ""), HR, "no such meeting")
    assert do(state, BeginMeeting(stage, "n", ["ann"])).meetings["n"].position == 1


def test_a_chair_who_still_scores_holds_no_meeting(scored: State) -> None:
    refused(scored, BeginMeeting(scored.vacancy.stage, "m", ["ann"]), ANN, "Submit first")
