"""A calibration: who has still to score its applicants, and what the panel gave, laid together."""

from collections.abc import Iterable
from dataclasses import dataclass

from shortlister.domain.measures import Measure, calibrating, measures, raters, withdrawn
from shortlister.domain.records import Applicant, Member, Score
from shortlister.domain.state import State


def waiting_for(state: State, stage: str) -> tuple[Member, ...]:
    """The members who have not yet rated everything of the applicants that the panel of a stage (id) scores first."""
    keys = frozenset(measure.key for measure in measures(state, stage))
    still: dict[str, Member] = {}
    for applicant in calibrating(state, stage):
        if withdrawn(state, applicant, stage):
            continue
        for member in raters(state, stage, applicant):
            copies = any(key[:2] == (member.id, applicant) for key in state.conflicts)
            if copies or not keys <= state.scores.sheet(member.id, applicant).rated:
                still.setdefault(member.id, member)
    return tuple(sorted(still.values(), key=lambda member: member.position))


@dataclass(frozen=True, slots=True)
class Line:
    """One measure of one applicant with every score that may be seen, in the panel's order."""

    applicant: Applicant
    measure: Measure
    scores: tuple[tuple[Member, Score], ...]

    @property
    def differs(self) -> bool:
        """Whether there are two different ratings."""
        return len({score.rating for _, score in self.scores if score.rating is not None}) > 1


def lines(state: State, stage: str, applicants: Iterable[str]) -> tuple[Line, ...]:
    """Every measure of the stage (id) for these applicants (ids), with the scores that this state holds."""
    every = measures(state, stage)
    return tuple(
        Line(
            state.applicants[one],
            measure,
            tuple(
                (member, score)
                for member in state.scorers
                if (score := state.scores.get(member.id, one, measure.key)) is not None
            ),
        )
        for one in applicants
        if one in state.applicants
        for measure in every
    )
