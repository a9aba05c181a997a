"""Snapshots drawn by number: any scale, rule, weights and kind of cell, at the first stage or the last."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise
from random import Random

from shortlister.domain.erasing import effect_on, traces_of
from shortlister.domain.measures import measures
from shortlister.domain.records import (
    Allocation,
    Combine,
    Conflict,
    Decision,
    Gate,
    GateKind,
    Outcome,
    Score,
    Submission,
    Tie,
    Version,
)
from shortlister.domain.refusals import Sentence
from shortlister.domain.scales import NA, SCALES, Rating
from shortlister.domain.state import State, apply
from shortlister.exporting.snapshot import Snapshot
from tests.exporting.making import STAGE, Recipe, snapshot, vacancy

SECOND = "s2"


@dataclass(frozen=True, slots=True)
class Drawn:
    """A snapshot, and what was done to it on the way: the words of `WAYS`."""

    source: Snapshot
    ways: frozenset[str]


WAYS = frozenset({"later stage", "erased", "allocated", "conflict", "left", "places of the stage", "tie decided"})


def drawn(number: int) -> Drawn:
    """The snapshot of this number; always the same."""
    random = Random(number)
    state = vacancy(_recipe(random, number))
    ways = set()
    stage = STAGE
    if random.random() < 0.4:
        stage, state = SECOND, _second(random, state)
        ways.add("later stage")
    changes = {
        "allocated": (0.25, _allocated),
        "conflict": (0.25, _conflict),
        "left": (0.2, _left),
        "erased": (0.3, _erased),
        "places of the stage": (0.4, _places),
    }
    for way, (chance, change) in changes.items():
        if random.random() < chance and state.applicants:
            state = change(random, state, stage)
            ways.add(way)
    if any(tie.stage == stage for tie in state.ties.values()):
        ways.add("tie decided")
    return Drawn(replace(snapshot(state), stage=stage), frozenset(ways))


def _recipe(random: Random, number: int) -> Recipe:
    criteria = random.choice((1, 2, 5, 9, 13, 24))
    return Recipe(
        seed=number,
        applicants=(0, 1, 2)[number // 7 % 3] if number % 7 == 6 else random.randint(6, 24),
        criteria=criteria,
        members=random.randint(1, 5),
        scale=random.choice(SCALES),
        combine=random.choice(tuple(Combine)),
        gate=_gate(random, criteria),
        places=random.choice((None, 1, 4, 8)),
        weights=random.random() < 0.5,
        agree_rest=random.random() < 0.6,
        not_assessable=random.choice((0.0, 0.05, 0.4)),
        recusals=random.choice((0.0, 0.1, 0.4)),
        all_recused=random.choice((0, 0, 2)),
        ties=random.random() < 0.4,
        withdrawn=random.choice((0, 0, 1, 3)),
        outstanding=random.choice((0, 0, 0, 1)),
        two_methods=random.choice((0, 0, 3)),
    )


def _gate(random: Random, criteria: int) -> Gate:
    kind = random.choice(tuple(GateKind))
    match kind:
        case GateKind.MINIMUM:
            return Gate(kind, random.choice((Fraction(40), Fraction(60), Fraction(200, 3), Fraction(100))))
        case GateKind.LEAD:
            return Gate(kind, lead="D1" if criteria > 1 and random.random() < 0.5 else "E1")
        case _:
            return Gate(kind)


def _second(random: Random, state: State) -> State:
    """The interview of some: many rate the same, some leave gaps, and there may be ties decided and outcomes."""
    chosen = [one for one in state.applicants if random.random() < 0.6]
    first = {
        (one, STAGE): Outcome(
            one, STAGE, Decision.SHORTLISTED if one in chosen else Decision.NOT_SHORTLISTED, "Set.", by_hand=True
        )
        for one in state.applicants
    }
    stages = {
        STAGE: replace(state.stages[STAGE], signed_off=True),
        SECOND: replace(state.stages[SECOND], open=True),
    }
    scorers = [member.id for member in state.scorers]
    later = replace(state, stages=stages, outcomes=first, vacancy=replace(state.vacancy, stage=SECOND))
    gaps = random.choice((0.0, 0.0, 0.1))
    given = []
    for index, applicant in enumerate(chosen):
        for measure in measures(later, SECOND):
            rating = Random(index // 2).choice(state.vacancy.scale.values)
            for member in scorers:
                if random.random() >= gaps and not later.recused(member, applicant, later.vacancy.stage):
                    other: Rating = random.choice((NA, *state.vacancy.scale.values))
                    score = Score(other if random.random() < gaps else rating, "Said so.")
                    given.append(((member, applicant, measure.key), score))
    handed = {(member, SECOND): Submission(member, SECOND, "2026-11-28T10:00:00+00:00") for member in scorers}
    ties = {(SECOND, one, over): Tie(SECOND, one, over, "Depth.") for over, one in pairwise(chosen[:2])}
    withdrawn = {(one, SECOND): Outcome(one, SECOND, Decision.WITHDRAWN, "Moved.") for one in chosen[4:5]}
    return replace(
        later,
        scores=later.scores.put(given),
        submissions={**later.submissions, **handed},
        ties={**later.ties, **ties},
        outcomes={**later.outcomes, **withdrawn},
    )


def _allocated(random: Random, state: State, stage: str) -> State:
    """Each member is asked for some of the applicants; some applicants fall to nobody."""
    found: Mapping[tuple[str, str], Allocation] = {
        (member.id, stage): Allocation(
            member.id, stage, tuple(one for one in state.applicants if random.random() < 0.7)
        )
        for member in state.scorers
    }
    return replace(state, allocations=found)


def _conflict(random: Random, state: State, stage: str) -> State:
    """Two copies of a member's scores differ in one cell."""
    keys = [key for key, _score in state.scores.items() if key[2] in {one.key for one in measures(state, stage)}]
    if not keys:
        return state
    key = random.choice(keys)
    values = state.vacancy.scale.values
    versions = tuple(Version(replica, 1, Score(value)) for replica, value in zip("ab", values[:2], strict=True))
    return replace(state, conflicts={key: Conflict(*key, versions)})


def _left(random: Random, state: State, stage: str) -> State:
    """A member left the panel, with or without having handed in."""
    one = random.choice(state.scorers)
    kept = {
        key: submission
        for key, submission in state.submissions.items()
        if key != (one.id, stage) or random.random() < 0.5
    }
    return replace(state, members={**state.members, one.id: replace(one, left=True)}, submissions=kept)


def _erased(random: Random, state: State, stage: str) -> State:
    """Two applicants are erased as the desk does it, the first in rank among them now and then."""
    for one in random.sample(list(state.applicants), min(2, len(state.applicants))):
        state = apply(state, effect_on(state, traces_of(state, one), Sentence("Erased")))
    return state


def _places(random: Random, state: State, stage: str) -> State:
    return replace(state, stages={**state.stages, stage: replace(state.stages[stage], places=random.randint(1, 5))})
