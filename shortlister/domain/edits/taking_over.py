"""Taking over what a matrix that came back says otherwise: ratings and outcomes, one reason, one step."""

from dataclasses import dataclass

from shortlister.domain.actor import Actor
from shortlister.domain.changes import Change, Delta
from shortlister.domain.edits.moderation import Agree, AgreedRating
from shortlister.domain.edits.requirements import require_reason
from shortlister.domain.edits.shortlist import SetOutcome
from shortlister.domain.records import Decision, MeasureKey
from shortlister.domain.refusals import Refusal, Sentence
from shortlister.domain.scales import Rating
from shortlister.domain.state import State, apply
from shortlister.i18n import N_, plural


@dataclass(frozen=True, slots=True)
class TakenRating:
    """A rating of an applicant (id) on a measure that the panel takes over."""

    applicant: str
    measure: MeasureKey
    rating: Rating


@dataclass(frozen=True, slots=True)
class TakenOutcome:
    """An outcome of an applicant (id) that the panel takes over."""

    applicant: str
    decision: Decision


@dataclass(frozen=True, slots=True)
class TakeOver:
    """Take ratings and outcomes of a stage (id) over from a file (its name): agreed ratings and outcomes by hand.

    Members' own scores stay. What each of them requires is required here too.
    """

    stage: str
    taken: tuple[TakenRating | TakenOutcome, ...]
    file: str
    reason: str

    def decide(self, state: State, actor: Actor) -> Change:
        if not self.taken:
            raise Refusal(N_("Nothing is chosen to be taken over. Choose a rating or an outcome first."))
        reason = require_reason(self.reason)
        deltas: list[Delta] = []
        ratings = tuple(
            AgreedRating(one.applicant, one.measure, one.rating, reason)
            for one in self.taken
            if isinstance(one, TakenRating)
        )
        if ratings:
            change = Agree(self.stage, ratings).decide(state, actor)
            deltas += change.deltas
            state = apply(state, change)
        for one in self.taken:
            if isinstance(one, TakenOutcome):
                change = SetOutcome(self.stage, one.applicant, one.decision, reason).decide(state, actor)
                deltas += change.deltas
                state = apply(state, change)
        message = plural(
            N_("{count} value taken over from “{file}”. Reason: {reason}"),
            N_("{count} values taken over from “{file}”. Reason: {reason}"),
            len(self.taken),
        )
        return Change(Sentence(message, {"count": len(self.taken), "file": self.file, "reason": reason}), tuple(deltas))
