"""Settling all that differs in one member's scores by one of their copies, each score as if it were settled alone."""

from dataclasses import dataclass

from shortlister.domain.edits.scoring import Settle
from shortlister.domain.findings.conflicts import said, undecided, whole_copies
from shortlister.domain.refusals import Refusal, Sentence
from shortlister.domain.state import State
from shortlister.domain.texts import clean
from shortlister.i18n import N_, plural


@dataclass(frozen=True, slots=True)
class SettleThroughout:
    """Of a member's (id) scores in a stage (id) in which copies differ, those of one copy (`replica`) count.

    Where that copy does not stand in a score, the score stays open.
    """

    member: str
    stage: str
    replica: str
    reason: str

    def each(self, state: State) -> tuple[Settle, ...]:
        """An edit for each of the scores; Refusal where there is none."""
        found = [one for one in undecided(state, self.stage) if one.member.id == self.member]
        cells = next((one.cells for one in whole_copies(found) if one.replica == self.replica), ())
        if not cells:
            raise Refusal(N_("There are no scores in which this copy differs from another."))
        return tuple(
            Settle(
                self.member,
                one.applicant.id,
                one.measure.key,
                said(version)[0],
                self.reason,
                version.replica,
                version.number,
            )
            for one, version in cells
        )

    def label(self, state: State, count: int) -> Sentence:
        """So many scores settled, as one is told."""
        return Sentence(
            plural(
                N_("{count} score of {name} settled by one copy. Reason: {reason}"),
                N_("{count} scores of {name} settled by one copy. Reason: {reason}"),
                count,
            ),
            {"count": count, "name": state.members[self.member].name, "reason": clean(self.reason).strip()},
        )
