"""How long a reserve list stands, how far level applicants are apart, and what closing a stage leaves undone."""

from dataclasses import replace

import pytest

from shortlister.domain.actor import Actor
from shortlister.domain.edits.shortlist import DecideTie, OutcomesByRule, SetOutcome, SetReserveUntil, written_day
from shortlister.domain.edits.stages import NextStage, OpenAgain, SignOff, _require_schemes_met
from shortlister.domain.findings.apart import apart
from shortlister.domain.findings.coverage import coverage, unmeasured
from shortlister.domain.findings.outcomes import must_shortlist
from shortlister.domain.records import Decision, Method, Outcome, Role, Stage, Submission
from shortlister.domain.refusals import Refusal
from shortlister.domain.scales import NA
from shortlister.domain.state import State, apply
from tests.domain.vacancies import NAMES, STAGE, alone, vacancy

HR = Actor("HR", Role.HR, at="2026-11-22T10:00:00+00:00")


def five(flagged: str = "") -> State:
    rows = alone({"A": [3, 3, 3], "B": [3, 3, 2], "C": [3, 2, 3], "D": [3, 3, 0], "F": [1, 3, 3]})
    return vacancy(rows, flagged=flagged)


@pytest.mark.parametrize("text", ["2027-03-31", " 31/03/2027 ", "31.03.2027"])
def test_a_day_is_written_in_either_way(text: str) -> None:
    assert written_day(text) == "2027-03-31"


@pytest.mark.parametrize("text", ["31/02/2027", "soon", "2027-13-01", "03/31/2027"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(Refusal, match="is not a date"):
        SetReserveUntil(STAGE, text).decide(five(), HR)


def test_the_rule_says_until_when_the_reserve_stands_and_the_date_can_be_changed_alone() -> None:
    state = five()
    change = DecideTie(STAGE, "a-B", "a-C", "more recent").decide(state, HR)
    state = apply(state, change)
    change = OutcomesByRule(STAGE, 1, 1, "31/03/2027").decide(state, HR)
    assert str(change.label).startswith("Outcomes by the rule: 1 shortlisted, 1 in reserve until 2027-03-31, ")
    state = apply(state, change)
    assert state.stages[STAGE].reserve_until == "2027-03-31"
    with pytest.raises(Refusal, match="already stands until then"):
        SetReserveUntil(STAGE, "2027-03-31").decide(state, HR)
    with pytest.raises(Refusal, match="has gone by"):
        SetReserveUntil(STAGE, "2026-11-21").decide(state, HR)
    with pytest.raises(Refusal, match="Every outcome already is"):
        OutcomesByRule(STAGE, 1, 1, "2027-03-31").decide(state, HR)
    later = apply(state, OutcomesByRule(STAGE, 1, 1, "2027-06-30").decide(state, HR))
    assert later.stages[STAGE].reserve_until == "2027-06-30"
    assert later.outcomes == state.outcomes
    assert apply(state, SetReserveUntil(STAGE, "").decide(state, HR)).stages[STAGE].reserve_until == ""


def test_the_date_stands_once_the_stage_is_signed_off_and_when_it_is_opened_again() -> None:
    state = apply(five(), DecideTie(STAGE, "a-B", "a-C", "more recent").decide(five(), HR))
    state = apply(state, OutcomesByRule(STAGE, 1, 1, "2027-03-31").decide(state, HR))
    signed = apply(state, SignOff(STAGE).decide(state, HR))
    with pytest.raises(Refusal, match="signed off"):
        SetReserveUntil(STAGE, "2027-06-30").decide(signed, HR)
    again = apply(signed, OpenAgain(STAGE, "One more place").decide(signed, HR))
    assert again.stages[STAGE].reserve_until == "2027-03-31"


def test_level_applicants_are_apart_by_the_criteria_in_which_they_differ() -> None:
    found = apart(five(), STAGE, "a-B", "a-C")
    assert found.criteria == ("E2", "D1")
    assert found.distance == 2
    label = str(DecideTie(STAGE, "a-B", "a-C", "more recent").decide(five(), HR).label)
    assert label == (
        "Tie: B before C, who are level. They differ in 2 criteria, E2, D1: 2 apart in all. Reason: more recent"
    )
    assert "the same in every criterion" in str(apart(five(), STAGE, "a-B", "a-B").words)


def test_not_assessable_against_a_rating_differs_without_a_distance() -> None:
    found = apart(vacancy(alone({"A": [3, NA, 3], "B": [3, 3, 3]})), STAGE, "a-A", "a-B")
    assert found.criteria == ("E2",)
    assert found.distance == 0


def test_nobody_signs_off_while_one_under_a_scheme_is_passed_over_without_a_reason() -> None:
    state = apply(five("B"), DecideTie(STAGE, "a-C", "a-B", "more recent").decide(five("B"), HR))
    state = apply(state, OutcomesByRule(STAGE, 2).decide(state, HR))
    assert must_shortlist(state, STAGE) == ("a-B",)
    for edit in (SignOff(STAGE), NextStage()):
        later = {**state.stages, "s-2": Stage("s-2", "Interview", 1)}
        with pytest.raises(Refusal) as refused:
            edit.decide(replace(state, stages=later), HR)
        assert str(refused.value).startswith("1 applicant under a priority scheme meets the minimum")
        assert "B" not in str(refused.value).split()
    state = apply(state, SetOutcome(STAGE, "a-B", Decision.NOT_SHORTLISTED, "Two places only").decide(state, HR))
    assert apply(state, SignOff(STAGE).decide(state, HR)).stages[STAGE].signed_off


def test_a_guaranteed_interview_is_no_claim_to_the_post_and_redeployment_is() -> None:
    sifted = {("a-A", "s-0"): Outcome("a-A", "s-0", Decision.SHORTLISTED, "x")}
    state = replace(five("A"), stages={"s-0": Stage("s-0", "Sift", -1), **five().stages}, outcomes=sifted)
    assert must_shortlist(state, STAGE) == ()
    person = replace(state.persons["a-A"], guaranteed_interview=False, redeployee=True)
    moved = replace(state, persons={**state.persons, "a-A": person})
    assert must_shortlist(moved, STAGE) == ("a-A",)
    with pytest.raises(Refusal, match=r"is not appointed\. Appoint them, or set the outcome by hand"):
        _require_schemes_met(moved, STAGE)
    between = replace(moved, stages={**moved.stages, "s-9": Stage("s-9", "Checks", 9)})
    with pytest.raises(Refusal, match=r"is not invited\. Invite them, or set the outcome by hand"):
        _require_schemes_met(between, STAGE)


def two_stages(*, talked: bool) -> State:
    """E1 was promised by form and interview, E2 by form; `talked`: the interview asked for E1, but not of A."""
    state = five()
    criteria = {**state.criteria, "c-E1": replace(state.criteria["c-E1"], methods=("m-form", "m-talk"))}
    scores = state.scores
    if talked:
        found = state.scores.get(f"p-{NAMES[0]}", "a-B", "c-E2/m-form")
        scores = scores.put([((f"p-{NAMES[0]}", "a-B", "c-E1/m-talk"), found)])
    outcomes = {
        (one, stage): Outcome(one, stage, Decision.SHORTLISTED, "x")
        for one in ("a-A", "a-B")
        for stage in (STAGE, "s-2")
    }
    return replace(
        state,
        criteria=criteria,
        scores=scores,
        outcomes=outcomes,
        methods={**state.methods, "m-talk": Method("m-talk", "Interview", 1)},
        stages={**state.stages, "s-2": Stage("s-2", "Interview", 1, ("m-talk",), open=True)},
        submissions={**state.submissions, (f"p-{NAMES[0]}", "s-2"): Submission(f"p-{NAMES[0]}", "s-2", "")},
    )


def test_closing_tells_of_an_essential_that_was_not_measured_by_the_method_that_was_promised() -> None:
    silent = two_stages(talked=False)
    assert unmeasured(silent, STAGE) == ()
    said = "E1 is essential and was not measured by Interview, as the specification promised."
    assert [str(one) for one in unmeasured(silent, "s-2")] == [said]
    assert coverage(silent).warnings == ()
    closed = replace(silent, stages={**silent.stages, "s-2": replace(silent.stages["s-2"], signed_off=True)})
    assert [str(one) for one in coverage(closed).warnings] == [said]


def test_closing_the_last_stage_tells_of_one_who_was_chosen_and_never_assessed() -> None:
    assert [str(one) for one in unmeasured(two_stages(talked=True), "s-2")] == [
        "E1 is essential and was never assessed of A by Interview."
    ]
