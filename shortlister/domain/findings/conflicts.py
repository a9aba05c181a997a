"""Scores of which two copies differ and nobody has said yet which counts: of whom, and in which cells."""

from collections.abc import Mapping
from dataclasses import dataclass

from shortlister.domain.measures import Measure, measures
from shortlister.domain.records import Applicant, Conflict, Member
from shortlister.domain.scales import Rating
from shortlister.domain.state import State


@dataclass(frozen=True, slots=True)
class Undecided:
    """A cell whose member has still to say which of the copies counts."""

    member: Member
    applicant: Applicant
    measure: Measure
    conflict: Conflict

    @property
    def ratings(self) -> tuple[Rating | None, ...]:
        """What the copies say, in the order of the ledger; None where one says nothing."""
        return tuple(one.score.rating if one.score else None for one in self.conflict.versions)


def undecided(state: State, stage: str) -> tuple[Undecided, ...]:
    """Those of the stage (id) in what somebody sees (`access.visible`): by member, then applicant, then criterion."""
    if not state.conflicts or stage not in state.stages:
        return ()
    every = {measure.key: (at, measure) for at, measure in enumerate(measures(state, stage))}
    found = [
        Undecided(state.members[key[0]], state.applicants[key[1]], every[key[2]][1], one)
        for key, one in state.conflicts.items()
        if key[2] in every and key[0] in state.members and key[1] in state.applicants
    ]
    return tuple(
        sorted(found, key=lambda one: (one.member.position, one.applicant.position, every[one.measure.key][0]))
    )


def by_member(found: tuple[Undecided, ...]) -> Mapping[str, tuple[Undecided, ...]]:
    """The same by member (id), in the panel's order."""
    return {
        id: tuple(one for one in found if one.member.id == id) for id in dict.fromkeys(one.member.id for one in found)
    }
