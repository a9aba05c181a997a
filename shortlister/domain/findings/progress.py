"""How far everything is: one member's scoring, and the seven steps as one person may see them."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from shortlister.domain.access import may_see_others
from shortlister.domain.actor import Actor
from shortlister.domain.findings.cells import outstanding
from shortlister.domain.findings.conflicts import undecided
from shortlister.domain.measures import applicants_in, measures, withdrawn
from shortlister.domain.records import Level, MeasureKey
from shortlister.domain.state import State

if TYPE_CHECKING:
    from shortlister.domain.findings.following import Followed


@dataclass(frozen=True, slots=True)
class MemberProgress:
    """One member at one stage: ratings given, ratings owed, and what is missing (applicant id, measure) in order."""

    scored: int
    owed: int
    missing: tuple[tuple[str, MeasureKey], ...]


def member_progress(state: State, member: str, stage: str) -> MemberProgress:
    """The progress of a member (id); nothing is owed of whom they are not asked to score, and of who has withdrawn."""
    keys = [measure.key for measure in measures(state, stage)]
    every = frozenset(keys)
    sheets = state.scores.sheets(member)
    missing: list[tuple[str, MeasureKey]] = []
    owed = 0
    for applicant in applicants_in(state, stage):
        if not state.asked(member, applicant.id, stage) or withdrawn(state, applicant.id, stage):
            continue
        owed += len(keys)
        rated = sheets[applicant.id].rated if applicant.id in sheets else frozenset()
        if not every <= rated:
            missing += [(applicant.id, key) for key in keys if key not in rated]
    return MemberProgress(owed - len(missing), owed, tuple(missing))


class StepState(StrEnum):
    """What the sidebar shows beside a step: nothing, a count, n of m, a tick, an amber number, a padlock."""

    NOT_STARTED = "not started"
    COUNT = "count"
    PART = "part"
    DONE = "done"
    ATTENTION = "attention"
    LOCKED = "locked"


@dataclass(frozen=True, slots=True)
class Step:
    """One of the seven steps; `text` is `24` or `61/312`, empty where there is none."""

    number: int
    state: StepState
    text: str = ""
    count: int = 0
    of: int = 0


Follows = Callable[[str], "Followed"]
"""Gives a stage (id) of the same state, followed: nothing is then added up again."""


def steps(state: State, actor: Actor, follows: Follows | None = None, *, derive: bool = True) -> tuple[Step, ...]:
    """The seven steps at the current stage, as this person may see them.

    Without `derive` what follows from all scores together is left out: 5 and 6 then show nothing yet.
    The priority schemes count under 6 only where `state` still has the flags; `visible` takes them from the panel.
    """
    return (
        _specification(state),
        _applicants(state),
        _panel(state),
        _score(state, actor),
        _moderate(state, actor, follows, derive),
        _shortlist(state, actor, follows, derive),
        Step(7, StepState.NOT_STARTED),
    )


def _count(number: int, state: StepState, count: int) -> Step:
    return Step(number, state, str(count), count)


def _part(number: int, count: int, of: int) -> Step:
    return Step(number, StepState.PART, f"{count}/{of}", count, of)


def criteria_in_doubt(state: State) -> int:
    """How many criteria lack a level or a method, or are in doubt and not accepted."""
    return sum(
        one.level is Level.UNSPECIFIED or not one.methods or bool(one.doubts and not one.accepted)
        for one in state.criteria.values()
    )


def _specification(state: State) -> Step:
    criteria = state.criteria.values()
    if not criteria:
        return Step(1, StepState.NOT_STARTED)
    if any(stage.open for stage in state.stages.values()):
        return Step(1, StepState.DONE)
    if in_doubt := criteria_in_doubt(state):
        return _count(1, StepState.ATTENTION, in_doubt)
    accepted = sum(one.accepted for one in criteria)
    return Step(1, StepState.DONE) if accepted == len(criteria) else _part(1, accepted, len(criteria))


def _applicants(state: State) -> Step:
    here = len(applicants_in(state, state.vacancy.stage)) if state.vacancy.stage in state.stages else 0
    return _count(2, StepState.COUNT, here) if here else Step(2, StepState.NOT_STARTED)


def _panel(state: State) -> Step:
    scorers = [member for member in state.scorers if not member.left]
    if not scorers or state.vacancy.stage not in state.stages:
        return Step(3, StepState.NOT_STARTED)
    differing = len(undecided(state, state.vacancy.stage))
    if differing:
        return _count(3, StepState.ATTENTION, differing)
    here = applicants_in(state, state.vacancy.stage)
    declared = here and all((one.id, applicant.id) in state.declarations for one in scorers for applicant in here)
    if declared or not outstanding(state, state.vacancy.stage):
        return Step(3, StepState.DONE)
    return _count(3, StepState.COUNT, len(scorers))


def _score(state: State, actor: Actor) -> Step:
    stage = state.stages.get(state.vacancy.stage)
    if stage is None or not stage.open:
        return Step(4, StepState.LOCKED if actor.scores else StepState.NOT_STARTED)
    if not actor.scores:
        return Step(4, StepState.NOT_STARTED if outstanding(state, stage.id) else StepState.DONE)
    if state.submitted(actor.member, stage.id):
        return Step(4, StepState.DONE)
    progress = member_progress(state, actor.member, stage.id)
    return _part(4, progress.scored, progress.owed)


def _moderate(state: State, actor: Actor, follows: Follows | None, derive: bool) -> Step:
    stage = state.stages.get(state.vacancy.stage)
    if stage is None or not stage.open or not may_see_others(state, actor, stage.id):
        return Step(5, StepState.LOCKED if actor.scores else StepState.NOT_STARTED)
    if not derive or outstanding(state, stage.id):
        return Step(5, StepState.NOT_STARTED)
    unsettled = follows(stage.id).open if follows else _unsettled(state, stage.id)
    return _count(5, StepState.ATTENTION, unsettled) if unsettled else Step(5, StepState.DONE)


def _unsettled(state: State, stage: str) -> int:
    from shortlister.domain.findings.marks import board  # the findings: not before there is something to derive
    from shortlister.domain.findings.ranking import open_cells

    gone = {one.id for one in applicants_in(state, stage) if withdrawn(state, one.id, stage)}
    return open_cells(board(state, stage), gone)[0]


def _shortlist(state: State, actor: Actor, follows: Follows | None, derive: bool) -> Step:
    stage = state.stages.get(state.vacancy.stage)
    if stage is None or not stage.open or not may_see_others(state, actor, stage.id):
        return Step(6, StepState.LOCKED if actor.scores else StepState.NOT_STARTED)
    if stage.signed_off:
        return Step(6, StepState.DONE)
    if not derive or outstanding(state, stage.id):
        return Step(6, StepState.NOT_STARTED)
    from shortlister.domain.findings.outcomes import (
        must_shortlist,
        owed_of,  # the findings: not before there is something to derive
    )

    waiting = len(owed_of(follows(stage.id), state) if follows else must_shortlist(state, stage.id))
    if waiting:
        return _count(6, StepState.ATTENTION, waiting)
    here = applicants_in(state, stage.id)
    decided = sum((applicant.id, stage.id) in state.outcomes for applicant in here)
    return _part(6, decided, len(here)) if decided else Step(6, StepState.NOT_STARTED)
