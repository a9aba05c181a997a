"""A small vacancy in each state of its setting up and scoring, and edits done to it."""

import pytest

from shortlister.domain.actor import Actor
from shortlister.domain.edits.applicants import AddApplicants, NewApplicant
from shortlister.domain.edits.drafting import TakeSpecification
from shortlister.domain.edits.edit import Edit
from shortlister.domain.edits.panel import AddMember
from shortlister.domain.edits.scoring import Rate
from shortlister.domain.edits.stages import OpenScoring
from shortlister.domain.edits.vacancy import created
from shortlister.domain.measures import measures
from shortlister.domain.plans.drafts import DraftCriterion, DraftPost
from shortlister.domain.records import Level, Role, Vacancy
from shortlister.domain.refusals import Refusal
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


def first(state: State) -> str:
    return measures(state, state.vacancy.stage)[0].key
