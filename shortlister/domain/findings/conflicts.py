"""Scores of which two copies differ and nobody has said yet which counts: of whom, and in which cells."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from shortlister.domain.measures import Measure, measures
from shortlister.domain.records import Applicant, Conflict, Member, Version
from shortlister.domain.refusals import Problem, Refusal, Sentence
from shortlister.domain.scales import Rating
from shortlister.domain.state import State
from shortlister.i18n import N_


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


@dataclass(frozen=True, slots=True)
class WholeCopy:
    """One of a member's copies (`replica`), with what it says in those of the cells in which it still stands."""

    replica: str
    cells: tuple[tuple[Undecided, Version], ...]


def whole_copies(found: Sequence[Undecided]) -> tuple[WholeCopy, ...]:
    """The copies of one member that differ in these cells; as they are numbered in the first cell, then in the others.

    The numbers are of a cell: the copy that is the first in one may be the second in another.
    """
    cells: dict[str, list[tuple[Undecided, Version]]] = {}
    for one in found:
        latest = {version.replica: version for version in one.conflict.versions}  # of one copy the last counts
        for replica, version in latest.items():
            cells.setdefault(replica, []).append((one, version))
    return tuple(WholeCopy(replica, tuple(those)) for replica, those in cells.items())


def said(version: Version) -> tuple[Rating | None, str]:
    """Rating and evidence of one copy."""
    return (version.score.rating, version.score.evidence) if version.score else (None, "")


def copy_words(number: int, version: Version) -> Sentence:
    """One of the copies of a score in words, with its number among them (from 1)."""
    rating, evidence = said(version)
    given = {"number": number, "rating": "–" if rating is None else rating, "evidence": evidence}
    if not evidence:
        return Sentence(N_("copy {number}: {rating}, no note"), given)
    return Sentence(N_("copy {number}: {rating}, “{evidence}”"), given)


def evidence_meant(conflict: Conflict, rating: Rating | None, *, replica: str = "", number: int = 0) -> str:
    """The evidence of the copy with this rating, which `replica` and `number` tell from others that have it too.

    Who settles scores nothing anew, and nothing is guessed: Refusal where no copy is meant, or several that differ.
    """
    meant = {
        said(one)[1]
        for one in conflict.versions
        if said(one)[0] == rating and replica in ("", one.replica) and number in (0, one.number)
    }
    if not meant:
        words = " / ".join("–" if one is None else str(one) for one, _evidence in map(said, conflict.versions))
        raise Refusal(N_("Neither copy says that. Choose the one that counts: {given}."), given=words)
    if len(meant) > 1:
        raise Refusal(
            N_("The copies have the same rating and differ in their notes. Say which copy counts, by its number."),
            problems=[Problem("", copy_words(at, one)) for at, one in enumerate(conflict.versions, start=1)],
        )
    return meant.pop()
