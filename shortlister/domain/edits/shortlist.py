"""Edits of the shortlist: ties, outcomes one by one or by the rule, and how long the reserve list stands."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType
from typing import Final

from shortlister.domain.actor import Actor
from shortlister.domain.changes import Change, Delta
from shortlister.domain.edits.requirements import delta, require_moderator, require_open, require_reason
from shortlister.domain.findings.apart import apart
from shortlister.domain.findings.outcomes import by_rule, drafted_reason
from shortlister.domain.findings.ranking import ranking
from shortlister.domain.leaving import outcome_word
from shortlister.domain.records import Decision, Kind, Outcome, Tie
from shortlister.domain.refusals import Refusal, Sentence
from shortlister.domain.state import State
from shortlister.i18n import N_, plural


@dataclass(frozen=True, slots=True)
class DecideTie:
    """Record that `first` stands before `over` (ids), with whom it is level, and why."""

    stage: str
    first: str
    over: str
    reason: str

    def decide(self, state: State, actor: Actor) -> Change:
        require_moderator(state, actor, self.stage)
        require_open(state, self.stage)
        reason = require_reason(self.reason)
        found = {one.applicant: one for one in ranking(state, self.stage).standings}
        first, over = found.get(self.first), found.get(self.over)
        if first is None or over is None or self.first == self.over:
            raise Refusal(N_("A tie is between two different applicants of the stage."))
        if first.rank is None or over.rank is None or first.share != over.share:
            raise Refusal(
                N_("{first} and {over} are not level, so there is no tie to decide."),
                first=first.reference,
                over=over.reference,
            )
        deltas = [
            delta(state, Kind.TIE, (self.stage, self.first, self.over), Tie(self.stage, self.first, self.over, reason))
        ]
        opposite = (self.stage, self.over, self.first)
        if opposite in state.ties:
            deltas.insert(0, delta(state, Kind.TIE, opposite, None))
        found_apart = apart(state, self.stage, self.first, self.over)
        label = Sentence(
            N_("Tie: {first} before {over}, who are level. {apart} Reason: {reason}"),
            {"first": first.reference, "over": over.reference, "apart": str(found_apart.words), "reason": reason},
        )
        return Change(label, tuple(deltas))


@dataclass(frozen=True, slots=True)
class SetOutcome:
    """Set one applicant's (id) outcome by hand, with a reason; None takes it back."""

    stage: str
    applicant: str
    decision: Decision | None
    reason: str

    def decide(self, state: State, actor: Actor) -> Change:
        require_moderator(state, actor, self.stage)
        require_open(state, self.stage)
        reference = state.applicants[self.applicant].reference
        found = ranking(state, self.stage)
        if self.applicant not in {one.applicant for one in found.standings}:
            raise Refusal(
                N_("{applicant} is not in {stage}."), applicant=reference, stage=state.stages[self.stage].name
            )
        if found.provisional and self.decision not in (Decision.WITHDRAWN, None):
            raise Refusal(
                plural(
                    N_("{stage} is still provisional ({open} cell is open), so only a withdrawal can be recorded."),
                    N_("{stage} is still provisional ({open} cells are open), so only a withdrawal can be recorded."),
                    found.open,
                ),
                stage=state.stages[self.stage].name,
                open=found.open,
            )
        key = (self.applicant, self.stage)
        if self.decision is None:
            label = Sentence(N_("Outcome of {applicant} taken back"), {"applicant": reference})
            return Change(label, (delta(state, Kind.OUTCOME, key, None),))
        reason = require_reason(self.reason)
        label = Sentence(
            N_("{applicant}: {outcome}. Reason: {reason}"),
            {
                "applicant": reference,
                "outcome": outcome_word(state, self.stage, self.decision).lower(),
                "reason": reason,
            },
        )
        after = Outcome(self.applicant, self.stage, self.decision, reason)
        return Change(label, (delta(state, Kind.OUTCOME, key, after),))


@dataclass(frozen=True, slots=True)
class OutcomesByRule:
    """Give everyone an outcome by the rule: the first `top` shortlisted, the next `reserve` in reserve.

    Reasons are drafted from the criteria not met; what was set by hand stays. `until` (an ISO date) is when the
    reserve list expires; empty: the date that stands is kept.
    """

    stage: str
    top: int
    reserve: int = 0
    until: str = ""

    def decide(self, state: State, actor: Actor) -> Change:
        require_moderator(state, actor, self.stage)
        require_open(state, self.stage)
        decisions = by_rule(state, self.stage, self.top, self.reserve)
        standings = {one.applicant: one for one in ranking(state, self.stage).standings}
        deltas = []
        for applicant, decision in decisions.items():
            before = state.outcomes.get((applicant, self.stage))
            if before is not None and before.by_hand:
                continue
            reason = drafted_reason(state, self.stage, standings[applicant], places=self.top)
            after = Outcome(applicant, self.stage, decision, reason, by_hand=False)
            deltas.append(delta(state, Kind.OUTCOME, (applicant, self.stage), after))
        kept = tuple(one for one in deltas if one.before != one.after)
        until = tuple(_until(state, actor, self.stage, self.until)) if self.until else ()
        if not kept and not until:
            raise Refusal(N_("Every outcome already is what the rule gives, or was set by hand."))
        given = Counter(decisions.values())
        named = {
            "chosen": given[Decision.SHORTLISTED],
            "reserve": given[Decision.RESERVE],
            "others": given[Decision.NOT_SHORTLISTED],
            "until": written_day(self.until) if until else "",
        }
        bare, dated = _BY_RULE[outcome_word(state, self.stage, Decision.SHORTLISTED)]
        return Change(Sentence(dated if until else bare, named), (*kept, *until))


_BY_RULE: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "Shortlisted": (
            N_("Outcomes by the rule: {chosen} shortlisted, {reserve} in reserve, {others} not shortlisted"),
            N_(
                "Outcomes by the rule: {chosen} shortlisted, {reserve} in reserve until {until}, "
                "{others} not shortlisted"
            ),
        ),
        "Invited": (
            N_("Outcomes by the rule: {chosen} invited, {reserve} in reserve, {others} not invited"),
            N_("Outcomes by the rule: {chosen} invited, {reserve} in reserve until {until}, {others} not invited"),
        ),
        "Appointed": (
            N_("Outcomes by the rule: {chosen} appointed, {reserve} in reserve, {others} not appointed"),
            N_("Outcomes by the rule: {chosen} appointed, {reserve} in reserve until {until}, {others} not appointed"),
        ),
    }
)
"""By what the stage calls those whom it chooses: without and with the day until which the reserve list stands."""


@dataclass(frozen=True, slots=True)
class SetReserveUntil:
    """Say until when (an ISO date) the reserve list of a stage (id) stands; empty takes the date away."""

    stage: str
    until: str

    def decide(self, state: State, actor: Actor) -> Change:
        require_moderator(state, actor, self.stage)
        stage = require_open(state, self.stage)
        deltas = _until(state, actor, self.stage, self.until)
        if not deltas:
            raise Refusal(N_("The reserve list of {stage} already stands until then."), stage=stage.name)
        if not self.until.strip():
            label = Sentence(N_("Reserve list of {stage}: the date is taken away"), {"stage": stage.name})
            return Change(label, deltas)
        named = {"stage": stage.name, "until": written_day(self.until)}
        return Change(Sentence(N_("Reserve list of {stage} stands until {until}"), named), deltas)


def _until(state: State, actor: Actor, stage: str, until: str) -> tuple[Delta, ...]:
    """The delta that writes the date, none where it stands already; a refusal where it is no date, or has gone by."""
    text = until.strip() and written_day(until)
    if text and actor.at and text < actor.at[:10]:
        raise Refusal(N_("{until} has gone by; a reserve list stands until a later date."), until=text)
    now = state.stages[stage]
    if now.reserve_until == text:
        return ()
    return (delta(state, Kind.STAGE, (stage,), replace(now, reserve_until=text)),)


def written_day(text: str) -> str:
    """A day as an ISO date; `2027-03-31` and `31/03/2027` are understood. Refusal where it is no day."""
    for form in ("%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y"):
        try:
            return datetime.strptime(text.strip(), form).date().isoformat()
        except ValueError:
            continue
    raise Refusal(N_("“{until}” is not a date. Write it as 2027-03-31 or 31/03/2027."), until=text.strip())
