"""Edits of scores: rating, evidence, taking a file of scores, submitting, reopening, settling two copies."""

from collections.abc import Sequence
from dataclasses import dataclass

from shortlister.domain.actor import Actor
from shortlister.domain.changes import Change, Delta
from shortlister.domain.edits.requirements import delta, require_office, require_open, require_reason
from shortlister.domain.findings.conflicts import evidence_meant
from shortlister.domain.findings.progress import member_progress
from shortlister.domain.measures import Measure, applicants_in, calibrating, measure_of, measures, takes_part
from shortlister.domain.records import Kind, MeasureKey, Role, Score, Submission
from shortlister.domain.refusals import Refusal, Sentence, Unsaid
from shortlister.domain.scales import Rating
from shortlister.domain.state import State
from shortlister.domain.texts import clean
from shortlister.i18n import N_, plural


def require_scorer(state: State, actor: Actor, member: str) -> None:
    """Scores are written by their member; HR may enter them on the member's behalf."""
    if member not in state.members or state.members[member].role is Role.HR:
        raise Refusal(N_("Only members of the panel score."))
    if actor.member != member and actor.role is not Role.HR:
        raise Refusal(N_("Only {name} writes these scores."), name=state.members[member].name)
    if state.members[member].left:
        raise Refusal(N_("{name} has left the panel; the scores stay as they are."), name=state.members[member].name)


def require_unlocked(state: State, member: str, stage: str) -> None:
    """The member has not submitted the stage (id), which is open."""
    require_open(state, stage)
    if state.submitted(member, stage):
        raise Refusal(
            N_("{name} has submitted {stage}, so the scores are locked. The chair can reopen them with a reason."),
            name=state.members[member].name,
            stage=state.stages[stage].name,
        )


def measure_at(state: State, measure: MeasureKey) -> tuple[Measure, str]:
    """The measure with this key and the stage (id) that scores it; a refusal where none does."""
    found = measure_of(state, measure)
    if found is None:
        raise Refusal(N_("No stage scores this criterion by this method."))
    return found[0], found[1].id


def require_scored_here(state: State, member: str, applicant: str, stage: str) -> None:
    """The applicant (id) is in the stage (id), and the member is asked to score them and not recused."""
    if not takes_part(state, applicant, stage):
        raise Refusal(N_("This applicant is not in {stage}."), stage=state.stages[stage].name)
    if state.recused(member, applicant, stage):
        raise Refusal(
            N_("{name} is recused for {applicant} and does not score them."),
            name=state.members[member].name,
            applicant=state.applicants[applicant].reference,
        )
    if not state.asked(member, applicant, stage):
        raise Refusal(
            N_("{applicant} is scored by others. The chair or HR can give them to {name}."),
            name=state.members[member].name,
            applicant=state.applicants[applicant].reference,
        )
    _require_not_before_others(state, applicant, stage)


def _require_not_before_others(state: State, applicant: str, stage: str) -> None:
    """While the panel calibrates, nobody but its applicants is scored."""
    first = calibrating(state, stage)
    if first and applicant not in first:
        raise Refusal(
            N_("The panel calibrates, with {first} first. The others follow once all have seen them together."),
            first=_listed(state, first),
        )


def _listed(state: State, applicants: Sequence[str]) -> str:
    return ", ".join(state.applicants[one].reference for one in applicants if one in state.applicants)


def _score(rating: Rating | None, evidence: str) -> Score | None:
    return None if rating is None and not evidence else Score(rating, evidence)


@dataclass(frozen=True, slots=True)
class Rate:
    """Rate an applicant (id) on a measure; None clears the rating and keeps the evidence."""

    member: str
    applicant: str
    measure: MeasureKey
    rating: Rating | None

    def decide(self, state: State, actor: Actor) -> Change:
        before = state.scores.get(self.member, self.applicant, self.measure)
        after = _score(self.rating, before.evidence if before else "")
        state.vacancy.scale.require(self.rating)
        message = (
            N_("{criterion} of {applicant} cleared")
            if self.rating is None
            else N_("{criterion} of {applicant} scored {rating}")
        )
        return _write(state, actor, self.member, self.applicant, self.measure, after, message)


@dataclass(frozen=True, slots=True)
class WriteEvidence:
    """Write the evidence note of a score; the rating stays, and may still be missing."""

    member: str
    applicant: str
    measure: MeasureKey
    evidence: str

    def decide(self, state: State, actor: Actor) -> Change:
        before = state.scores.get(self.member, self.applicant, self.measure)
        after = _score(before.rating if before else None, clean(self.evidence).strip())
        message = N_("Evidence on {criterion} of {applicant} written")
        return _write(state, actor, self.member, self.applicant, self.measure, after, message)


def _write(
    state: State, actor: Actor, member: str, applicant: str, measure: MeasureKey, after: Score | None, message: str
) -> Change:
    require_scorer(state, actor, member)
    one, stage = measure_at(state, measure)
    require_unlocked(state, member, stage)
    require_scored_here(state, member, applicant, stage)
    key = (member, applicant, measure)
    label = Sentence(
        message,
        {
            "criterion": one.criterion.reference,
            "applicant": state.applicants[applicant].reference,
            "rating": "" if after is None or after.rating is None else after.rating,
        },
    )
    deltas = [delta(state, Kind.SCORE, key, after)]
    if key in state.conflicts:
        raise Refusal(N_("Two copies differ here; first say which counts."))
    return Change(label, tuple(deltas))


@dataclass(frozen=True, slots=True)
class GivenScore:
    """One score of a file, resolved: ids, rating (None clears) and evidence (None leaves the note as it is)."""

    applicant: str
    measure: MeasureKey
    rating: Rating | None
    evidence: str | None

    def after(self, before: Score | None) -> Score | None:
        """What the score is then."""
        if self.evidence is None:
            return _score(self.rating, before.evidence if before is not None else "")
        return _score(self.rating, clean(self.evidence).strip())


@dataclass(frozen=True, slots=True)
class TakeScores:
    """Take a member's scores of one stage from a file, all or none; `left_out`: its columns that say nothing here."""

    member: str
    stage: str
    scores: Sequence[GivenScore]
    source: str = ""
    left_out: tuple[str, ...] = ()

    def decide(self, state: State, actor: Actor) -> Change:
        require_scorer(state, actor, self.member)
        require_unlocked(state, self.member, self.stage)
        here = {one.key for one in measures(state, self.stage)}
        allowed = {one.id for one in applicants_in(state, self.stage) if state.asked(self.member, one.id, self.stage)}
        deltas: list[Delta] = []
        for one in self.scores:
            if one.measure not in here or one.applicant not in allowed:
                require_scored_here(state, self.member, one.applicant, self.stage)
                raise Refusal(N_("No stage scores this criterion by this method."))
            _require_not_before_others(state, one.applicant, self.stage)
            state.vacancy.scale.require(one.rating)
            if (self.member, one.applicant, one.measure) in state.conflicts:
                raise Refusal(N_("Two copies differ here; first say which counts."))
            before = state.scores.get(self.member, one.applicant, one.measure)
            after = one.after(before)
            if before != after:
                deltas.append(Delta(Kind.SCORE, (self.member, one.applicant, one.measure), before, after))
        label = Sentence(
            plural(
                N_("{count} score of {name} taken from “{source}”"),
                N_("{count} scores of {name} taken from “{source}”"),
                len(self.scores),
            ),
            {"count": len(self.scores), "name": state.members[self.member].name, "source": self.source},
        )
        return Change(label, tuple(deltas))


@dataclass(frozen=True, slots=True)
class Submit:
    """Lock a member's scores for a stage (id); with gaps only when that is said."""

    member: str
    stage: str
    with_gaps: bool = False

    def decide(self, state: State, actor: Actor) -> Change:
        require_scorer(state, actor, self.member)
        require_unlocked(state, self.member, self.stage)
        first = calibrating(state, self.stage)
        if first:
            raise Refusal(
                N_(
                    "The panel calibrates, so nothing is submitted yet: score {first}, and send the pack back as it is."
                ),
                first=_listed(state, first),
            )
        if any(key[0] == self.member for key in state.conflicts):
            raise Refusal(N_("Two copies differ; first say which counts, then submit."))
        progress = member_progress(state, self.member, self.stage)
        gaps = progress.owed - progress.scored
        if gaps and not self.with_gaps:
            raise Unsaid(
                plural(
                    N_("{gaps} of {owed} scores is missing, so nothing is submitted. Score it, or submit with gaps."),
                    N_(
                        "{gaps} of {owed} scores are missing, so nothing is submitted. Score them, or submit with gaps."
                    ),
                    gaps,
                ),
                what="with-gaps",
                gaps=gaps,
                owed=progress.owed,
            )
        label = Sentence(
            N_("{name} submitted {stage}: {scored} of {owed} scored"),
            {
                "name": state.members[self.member].name,
                "stage": state.stages[self.stage].name,
                "scored": progress.scored,
                "owed": progress.owed,
            },
        )
        after = Submission(self.member, self.stage, actor.at, gaps)
        return Change(label, (delta(state, Kind.SUBMISSION, (self.member, self.stage), after),))


@dataclass(frozen=True, slots=True)
class Reopen:
    """Unlock a member's scores of a stage (id) again: the chair or HR, with a reason."""

    member: str
    stage: str
    reason: str

    def decide(self, state: State, actor: Actor) -> Change:
        require_office(actor)
        require_open(state, self.stage)
        name = state.members[self.member].name
        if not state.submitted(self.member, self.stage):
            raise Refusal(
                N_("{name} has not submitted {stage}, so there is nothing to reopen."),
                name=name,
                stage=state.stages[self.stage].name,
            )
        label = Sentence(
            N_("Scores of {name} reopened. Reason: {reason}"), {"name": name, "reason": require_reason(self.reason)}
        )
        return Change(label, (delta(state, Kind.SUBMISSION, (self.member, self.stage), None),))


@dataclass(frozen=True, slots=True)
class Settle:
    """Say which score counts where two copies of one member's pack differ: that member, or HR on their word.

    `replica` and `number` name the copy by its entry; they may be left out where the rating alone says which is meant.
    """

    member: str
    applicant: str
    measure: MeasureKey
    rating: Rating | None
    reason: str
    replica: str = ""
    number: int = 0

    def decide(self, state: State, actor: Actor) -> Change:
        if actor.member != self.member and actor.role is not Role.HR:
            raise Refusal(
                N_("Only {name}, or HR on their word, says which counts."), name=state.members[self.member].name
            )
        reason = require_reason(self.reason)
        state.vacancy.scale.require(self.rating)
        key = (self.member, self.applicant, self.measure)
        conflict = state.conflicts.get(key)
        if conflict is None:
            raise Refusal(N_("There are no two differing copies of this score to settle."))
        evidence = evidence_meant(conflict, self.rating, replica=self.replica, number=self.number)
        one, _stage = measure_at(state, self.measure)
        label = Sentence(
            N_("{criterion} of {applicant}: {rating} counts of two copies. Reason: {reason}"),
            {
                "criterion": one.criterion.reference,
                "applicant": state.applicants[self.applicant].reference,
                "rating": "–" if self.rating is None else self.rating,
                "reason": reason,
            },
        )
        deltas = (
            delta(state, Kind.SCORE, key, _score(self.rating, evidence)),
            delta(state, Kind.CONFLICT, key, None),
        )
        return Change(label, deltas)
