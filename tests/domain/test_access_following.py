"""What a person sees after a change is what making it from nothing gives, at the same cost in a large vacancy."""

import sys
from collections.abc import Callable
from dataclasses import replace
from types import FrameType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shortlister.domain.access import Seen, seen, visible
from shortlister.domain.actor import Actor
from shortlister.domain.records import (
    Applicant,
    Calibration,
    Criterion,
    Decision,
    Level,
    Member,
    Method,
    Outcome,
    Role,
    Score,
    Sight,
    Stage,
    Submission,
    Vacancy,
)
from shortlister.domain.scores import Scores, Sheet
from shortlister.domain.state import State
from tests.domain.test_access import actor, watched
from tests.domain.vacancies import NAMES, STAGE


@st.composite
def moved(draw: st.DrawFn, state: State) -> State:
    """The state after one to three changes of any kind that bears on who sees what."""
    for _ in range(draw(st.integers(1, 3))):
        member = draw(st.sampled_from(sorted(state.members)))
        applicant = draw(st.sampled_from(sorted(state.applicants)))
        match draw(st.sampled_from(["score", "score", "score", "submit", "sight", "calibrate", "outcome", "reveal"])):
            case "score":
                measure = f"{draw(st.sampled_from(sorted(state.criteria)))}/{next(iter(state.methods))}"
                given = draw(st.sampled_from([None, Score(1), Score(2, "A note")]))
                state = replace(state, scores=state.scores.put([((member, applicant, measure), given)]))
            case "submit":
                submissions = dict(state.submissions)
                if submissions.pop((member, STAGE), None) is None:
                    submissions[member, STAGE] = Submission(member, STAGE, "", gaps=1)
                state = replace(state, submissions=submissions)
            case "sight":
                state = replace(state, vacancy=replace(state.vacancy, sight=draw(st.sampled_from(Sight))))
            case "calibrate":
                one = Calibration(STAGE, (applicant,), together=True)
                state = replace(state, calibrations={} if state.calibrations else {STAGE: one})
            case "outcome":
                done = Outcome(applicant, STAGE, Decision.RESERVE, "By the rule")
                state = replace(state, outcomes={**state.outcomes, (applicant, STAGE): done})
            case _:
                revealed = not state.vacancy.names_revealed
                state = replace(state, vacancy=replace(state.vacancy, names_revealed=revealed))
    return state


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_following_changes_shows_what_making_it_anew_shows(data: st.DataObject) -> None:
    state = data.draw(watched())
    who = actor(state, data.draw(st.sampled_from([name for name in NAMES if f"p-{name}" in state.members])))
    known: Seen | None = None
    for _ in range(3):
        known = seen(state, who, known)
        assert known.view == visible(state, who)
        state = data.draw(moved(state))


def test_what_one_person_saw_is_not_taken_over_for_another() -> None:
    state = staged(3, Sight.OWN)
    ann, bo = (Actor(name, Role.MEMBER, name) for name in ("m0", "m1"))
    known = seen(state, ann)
    assert len(known.view.scores.sheet("m0", "a0")) == 4
    assert seen(state, bo, known).view == visible(state, bo)
    assert set(seen(state, bo, known).view.scores.sheet("m0", "a0").ratings) == {"c0/form", "c1/form"}


# What it costs


def staged(applicants: int, sight: Sight) -> State:
    """Two stages of two measures; everybody has rated all; only the first member has submitted both, the others one."""
    sheet = {f"c{n}/{method}": 2 for n in range(2) for method in ("form", "talk")}
    members = {f"m{n}": Member(f"m{n}", f"Member {n}", Role.MEMBER, n) for n in range(3)}
    people = {f"a{n}": Applicant(f"a{n}", f"A-{n}", n) for n in range(applicants)}
    return State(
        Vacancy("v", "Web Manager", stage="s1", sight=sight),
        methods={"form": Method("form", "Form", 0), "talk": Method("talk", "Talk", 1)},
        stages={
            "s1": Stage("s1", "Shortlisting", 0, ("form",), open=True),
            "s2": Stage("s2", "Interview", 1, ("talk",), open=True),
        },
        criteria={f"c{n}": Criterion(f"c{n}", f"E{n}", "", n, "", Level.ESSENTIAL, ("form", "talk")) for n in range(2)},
        applicants=people,
        members=members,
        scores=Scores({one: {key: Sheet(ratings=dict(sheet)) for key in people} for one in members}),
        submissions={
            (member, stage): Submission(member, stage, "")
            for member, stage in [("m0", "s1"), ("m1", "s1"), ("m2", "s1"), ("m0", "s2")]
            if not (sight is Sight.APPLICANT and member == "m0" and stage == "s2")
        },
    )


def calls_of(act: Callable[[], object]) -> int:
    """How many Python functions are called."""
    count = 0

    def hook(_frame: FrameType, event: str, _argument: Any) -> None:
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(hook)
    try:
        act()
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("sight", list(Sight))
def test_a_key_costs_the_same_however_many_applicants_there_are(sight: Sight) -> None:
    counted: list[int] = []
    for applicants in (10, 400):
        state = staged(applicants, sight)
        who = Actor("m0", Role.MEMBER, "m0")
        known = seen(state, who)
        after = replace(state, scores=state.scores.put([(("m0", "a3", "c0/talk"), Score(1))]))
        counted.append(calls_of(lambda after=after, who=who, known=known: seen(after, who, known)))  # type: ignore[misc]
        assert seen(after, who, known).view == visible(after, who)
    assert counted[1] == counted[0]


def test_a_colleagues_hidden_half_stays_hidden_while_one_scores_on() -> None:
    state = staged(3, Sight.OWN)
    who = Actor("m0", Role.MEMBER, "m0")
    known = seen(state, who)
    for rating in (1, 2, 3):
        state = replace(state, scores=state.scores.put([(("m1", "a1", "c0/talk"), Score(rating))]))
        known = seen(state, who, known)
        assert set(known.view.scores.sheet("m1", "a1").ratings) == {"c0/form", "c1/form"}
    state = replace(state, submissions={**state.submissions, ("m1", "s2"): Submission("m1", "s2", "")})
    assert seen(state, who, known).view.scores.get("m1", "a1", "c0/talk") == Score(3)
