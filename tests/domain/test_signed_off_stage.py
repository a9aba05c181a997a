"""A stage that was signed off: whoever joins the panel or leaves it afterwards changes nothing in it."""

from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from shortlister.domain.access import all_submitted, may_see_others
from shortlister.domain.actor import Actor
from shortlister.domain.edits.declaring import Declare
from shortlister.domain.edits.panel import AddMember, LeavePanel
from shortlister.domain.edits.scoring import Rate
from shortlister.domain.edits.stages import NextStage, OpenAgain, OpenScoring, SignOff
from shortlister.domain.findings.agreement import agreement
from shortlister.domain.findings.allocation import parts, scoring
from shortlister.domain.findings.cells import cells, outstanding
from shortlister.domain.findings.coverage import coverage
from shortlister.domain.findings.differences import differences
from shortlister.domain.findings.followed_reading import ranking_of
from shortlister.domain.findings.following import followed
from shortlister.domain.findings.packs_out import packs_to_make
from shortlister.domain.findings.ranking import ranking
from shortlister.domain.findings.robustness import robustness
from shortlister.domain.measures import all_recused, raters
from shortlister.domain.records import Criterion, Decision, Interest, Level, Method, Outcome, Role, Sight, Stage
from shortlister.domain.refusals import Refusal
from shortlister.domain.state import State, apply
from tests.domain.vacancies import NAMES, STAGE, Row, vacancies, vacancy

HR = Actor("HR", Role.HR, at="2026-11-22T10:00:00+00:00")
LATER = "s-2"
TABLE: dict[str, Row] = {
    "A": {NAMES[0]: [3, 2, 1], NAMES[1]: [3, 2, 1]},
    "B": {NAMES[0]: [2, 2, 0], NAMES[1]: [2, 2, 0]},
}


def do(state: State, *edits: object) -> State:
    for edit in edits:
        state = apply(state, edit.decide(state, HR))  # type: ignore[attr-defined]
    return state


def with_interview(state: State) -> State:
    """The same, with a stage to come, a criterion that it scores, and an outcome for everybody."""
    spoken = Criterion("c-I", "I", "Speaks", 99, level=Level.ESSENTIAL, methods=("m-interview",))
    return replace(
        state,
        methods={**state.methods, "m-interview": Method("m-interview", "Interview", 1)},
        stages={**state.stages, LATER: Stage(LATER, "Interview", 1, ("m-interview",))},
        criteria={**state.criteria, spoken.id: spoken},
        outcomes={
            (one, STAGE): state.outcomes.get((one, STAGE)) or Outcome(one, STAGE, Decision.SHORTLISTED, "x")
            for one in state.applicants
        },
    )


def findings(state: State) -> tuple[object, ...]:
    """Everything that is found in the first stage."""
    rows = tuple(one for one in coverage(state).measures if one.stage is not None and one.stage.id == STAGE)
    agreed = agreement(state, STAGE, resamples=2)
    ids = tuple(state.applicants)
    return (
        dict(cells(state, STAGE)),
        ranking(state, STAGE),
        ranking_of(followed(state, STAGE)),
        differences(state, STAGE),
        robustness(state, STAGE),
        outstanding(state, STAGE),
        rows,
        agreed,
        [[member.id for member in raters(state, STAGE, one)] for one in ids],
        [all_recused(state, STAGE, one) for one in ids],
    )


@settings(max_examples=60)
@given(vacancies(), st.sampled_from([Role.MEMBER, Role.CHAIR, Role.HR]), st.booleans())
def test_who_joins_after_the_sign_off_changes_nothing_in_the_stage(drawn: State, role: Role, rates: bool) -> None:
    state = with_interview(drawn)
    assume(not outstanding(state, STAGE))
    stages = {**state.stages, STAGE: replace(state.stages[STAGE], signed_off=True)}
    stages[LATER] = replace(stages[LATER], open=rates)
    first = min(state.members.values(), key=lambda one: one.position)
    members = {**state.members, first.id: replace(first, role=Role.MEMBER)}
    state = replace(state, stages=stages, members=members, vacancy=replace(state.vacancy, stage=LATER))
    before = findings(state)
    joined = do(state, AddMember("p-late", "Late", role))
    assert findings(joined) == before
    chosen = [key[0] for key, one in state.outcomes.items() if one.decision is Decision.SHORTLISTED]
    if role is not Role.HR and rates and chosen:
        rated = do(joined, Rate("p-late", chosen[0], "c-I/m-interview", state.vacancy.scale.highest))
        assert findings(rated) == before
        if state.members:
            assert findings(do(rated, LeavePanel("p-late", "ill"))) == before


@settings(max_examples=60)
@given(vacancies(), st.data())
def test_who_leaves_after_the_sign_off_changes_nothing_in_the_stage(drawn: State, data: st.DataObject) -> None:
    state = with_interview(drawn)
    assume(not outstanding(state, STAGE))
    assume(len(state.members) > 1)
    stages = {**state.stages, STAGE: replace(state.stages[STAGE], signed_off=True)}
    state = replace(state, stages=stages, vacancy=replace(state.vacancy, stage=LATER))
    gone = data.draw(st.sampled_from(sorted(state.members)))
    after = do(state, LeavePanel(gone, "ill"))
    for found, known in zip(findings(after)[:4], findings(state)[:4], strict=True):
        assert found == known
    assert findings(after)[8:] == findings(state)[8:]


def test_a_panel_that_grows_between_two_stages_goes_on_to_the_next() -> None:
    state = do(with_interview(vacancy(TABLE)), SignOff(STAGE), AddMember("p-late", "Late", Role.MEMBER))
    assert not ranking(state, STAGE).provisional
    assert all_submitted(state, STAGE)
    assert (packs_to_make(state, STAGE), scoring(state, STAGE)) == ((), ())
    assert [one.member.name for one in parts(state, STAGE)] == list(NAMES[:2])
    state = do(state, NextStage(), OpenScoring(LATER))
    assert [one.name for one in outstanding(state, LATER)] == [*NAMES[:2], "Late"]
    assert [one.member.name for one in packs_to_make(state, LATER)] == [*NAMES[:2], "Late"]


def test_a_stage_that_is_opened_again_waits_for_who_joined_meanwhile() -> None:
    state = do(with_interview(vacancy(TABLE)), SignOff(STAGE), AddMember("p-late", "Late", Role.MEMBER))
    again = do(state, OpenAgain(STAGE, "A mistake"))
    assert [one.name for one in outstanding(again, STAGE)] == ["Late"]
    assert ranking(again, STAGE).provisional
    assert ranking_of(followed(again, STAGE)) == ranking(again, STAGE)


def test_the_chair_still_sees_a_stage_that_was_signed_off_before_somebody_joined() -> None:
    state = with_interview(vacancy(TABLE))
    state = replace(state, vacancy=replace(state.vacancy, sight=Sight.NEVER))
    state = do(state, SignOff(STAGE), AddMember("p-late", "Late", Role.MEMBER))
    assert may_see_others(state, Actor(NAMES[0], Role.CHAIR, f"p-{NAMES[0]}"), STAGE)
    assert not may_see_others(state, Actor("Late", Role.MEMBER, "p-late"), STAGE)


def test_who_submitted_without_a_rating_still_belongs_to_the_stage_after_leaving() -> None:
    table: dict[str, Row] = {"A": {NAMES[0]: [3, 3, 3], NAMES[1]: [None, None, None]}}
    state = with_interview(vacancy(table))
    left = do(state, LeavePanel(f"p-{NAMES[1]}", "ill"))
    assert [one.name for one in raters(left, STAGE, "a-A")] == list(NAMES[:2])
    assert cells(left, STAGE) == cells(state, STAGE)


@settings(max_examples=60)
@given(vacancies(), st.data())
def test_what_is_declared_at_a_later_stage_leaves_the_one_before_as_it_was(drawn: State, data: st.DataObject) -> None:
    state = with_interview(drawn)
    stages = {**state.stages, LATER: replace(state.stages[LATER], open=True)}
    state = replace(state, stages=stages, vacancy=replace(state.vacancy, stage=LATER))
    before = findings(state)
    cells_asked = [(member.id, one) for member in state.scorers for one in state.applicants]
    declared: dict[tuple[str, str], Interest] = {}
    for _turn in range(3):
        member, applicant = data.draw(st.sampled_from(cells_asked))
        interest = declared[member, applicant] = data.draw(st.sampled_from(Interest))
        state = do(state, Declare(member, applicant, interest, "Met at a fair"))
    assert findings(state) == before
    for (member, applicant), interest in declared.items():
        assert state.interest(member, applicant, LATER) is interest
        assert state.recused(member, applicant, LATER) == (interest is Interest.RECUSED)


def test_an_interest_can_be_declared_before_a_specification_gives_the_vacancy_its_stages() -> None:
    drawn = vacancy(TABLE)
    state = replace(drawn, stages={}, criteria={}, vacancy=replace(drawn.vacancy, stage=""))
    member, applicant = next(iter(state.members)), next(iter(state.applicants))
    state = do(state, Declare(member, applicant, Interest.RECUSED, "A cousin"))
    assert state.interest(member, applicant, STAGE) is Interest.RECUSED


def test_recused_at_a_later_stage_needs_no_reason_for_scores_that_stand_and_one_for_those_that_would_not() -> None:
    state = do(with_interview(vacancy(TABLE)), SignOff(STAGE), NextStage())
    member, applicant = sorted(state.members)[0], sorted(state.applicants)[0]
    assert state.scores.sheet(member, applicant).rated
    chair = Actor("Chair", Role.CHAIR, sorted(state.members)[1], at=HR.at)
    for actor in (HR, chair):
        Declare(member, applicant, Interest.RECUSED).decide(state, actor)  # nothing of the interview can be scored yet
    state = do(state, OpenScoring(LATER))
    Declare(member, applicant, Interest.RECUSED).decide(state, HR)
    with pytest.raises(Refusal, match=r"may have scored .* in Interview already; once recused"):
        Declare(member, applicant, Interest.RECUSED).decide(state, chair)
    scored = do(state, Rate(member, applicant, "c-I/m-interview", state.vacancy.scale.highest))
    with pytest.raises(Refusal, match=r"has scored .* in Interview already; once recused those scores no longer count"):
        Declare(member, applicant, Interest.RECUSED).decide(scored, HR)
    recused = do(scored, Declare(member, applicant, Interest.RECUSED, "A cousin"))
    assert findings(recused) == findings(scored)
    assert recused.interest_reason(member, applicant, STAGE) == ""
    assert recused.interest_reason(member, applicant, LATER) == "A cousin"
