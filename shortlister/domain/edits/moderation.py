"""Edits of moderation: agreed ratings, one by one, from a file, or for the rest by one rule."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import floor
from typing import Any

from shortlister.domain.actor import Actor
from shortlister.domain.changes import Change, Delta
from shortlister.domain.edits.requirements import delta, require_moderator, require_open, require_reason
from shortlister.domain.findings.cells import cell
from shortlister.domain.findings.differences import Difference, Effect, differences
from shortlister.domain.findings.reasons import Need, reason_needed
from shortlister.domain.measures import applicants_in, measures
from shortlister.domain.records import Agreed, Kind, MeasureKey, Way
from shortlister.domain.refusals import Refusal, Sentence, Unsaid
from shortlister.domain.scales import NA, Rating
from shortlister.domain.state import State
from shortlister.domain.texts import clean
from shortlister.i18n import N_, plural


@dataclass(frozen=True, slots=True)
class AgreedRating:
    """An agreed rating, resolved: ids, rating (None takes an agreed rating back) and reason, where one is needed.

    `way` is the `Way` (its value) in which it is settled together with others; empty: by itself.
    """

    applicant: str
    measure: MeasureKey
    rating: Rating | None
    reason: str
    way: str = ""


@dataclass(frozen=True, slots=True)
class Agree:
    """Record what the panel agreed at a stage (id), one rating or many, as one change; members' scores stay."""

    stage: str
    ratings: Sequence[AgreedRating]

    def decide(self, state: State, actor: Actor) -> Change:
        require_moderator(state, actor, self.stage)
        require_open(state, self.stage)
        if not any(key[1] == self.stage for key in state.submissions):
            raise Refusal(
                N_("Nobody has submitted {stage} yet, so there is nothing to agree on."),
                stage=state.stages[self.stage].name,
            )
        here = {one.key: one for one in measures(state, self.stage)}
        present = {one.id: one for one in applicants_in(state, self.stage)}
        deltas: list[Delta] = []
        for one in self.ratings:
            if one.measure not in here or one.applicant not in present:
                raise Refusal(N_("This cell is not part of {stage}."), stage=state.stages[self.stage].name)
            if any(key[1:] == (one.applicant, one.measure) for key in state.conflicts):
                raise Refusal(
                    N_(
                        "Two copies of a score differ in {criterion} of {applicant}; "
                        "first that member says which counts."
                    ),
                    criterion=here[one.measure].criterion.reference,
                    applicant=present[one.applicant].reference,
                )
            state.vacancy.scale.require(one.rating)
            after = None
            if one.rating is not None:
                require_reason_given(state, self.stage, one)
                after = Agreed(one.applicant, one.measure, one.rating, clean(one.reason).strip(), one.way)
            deltas.append(delta(state, Kind.AGREED, (one.applicant, one.measure), after))
        kept = tuple(one for one in deltas if one.before != one.after)
        if not kept:
            raise Refusal(N_("Nothing would change: this is what is agreed already."))
        return Change(self._label(state), kept)

    def _label(self, state: State) -> Sentence:
        if len(self.ratings) > 1:
            return Sentence(N_("{count} ratings agreed"), {"count": len(self.ratings)})
        (one,) = self.ratings
        criterion = state.criteria[one.measure.partition("/")[0]]
        named = {"criterion": criterion.reference, "applicant": state.applicants[one.applicant].reference}
        if one.rating is None:
            return Sentence(N_("{criterion} of {applicant} left open again"), named)
        reason = clean(one.reason).strip()
        if not reason:
            return Sentence(N_("{criterion} of {applicant} agreed as {rating}"), {**named, "rating": one.rating})
        return Sentence(
            N_("{criterion} of {applicant} agreed as {rating}. Reason: {reason}"),
            {**named, "rating": one.rating, "reason": reason},
        )


def require_reason_given(state: State, stage: str, one: AgreedRating) -> None:
    """Refuse a rating without a reason where it is no member's own, or members stand on both sides of met."""
    if one.rating is None or clean(one.reason).strip():
        return
    given = tuple(cell(state, stage, one.applicant, one.measure).ratings.values())
    need = reason_needed(state.vacancy.scale, given, one.rating)
    if need is Need.NONE:
        return
    criterion = state.criteria[one.measure.partition("/")[0]].reference
    applicant = state.applicants[one.applicant].reference
    named: dict[str, Any] = {"criterion": criterion, "applicant": applicant, "rating": one.rating}
    if need is Need.NOBODYS:
        message = N_("A reason is needed: no member gave {rating} in {criterion} of {applicant}.")
        raise Unsaid(message, what="reason", **named)
    raise Unsaid(
        N_(
            "A reason is needed: members stand on both sides of met in {criterion} of {applicant}, "
            "and {rating} decides it."
        ),
        what="reason",
        **named,
    )


def settled_by(way: Way, ratings: Sequence[Rating]) -> Rating | None:
    """The rating that `way` makes of members' ratings; halves go up, NA is left out unless all say so."""
    if not ratings:
        return None
    values = sorted(int(rating) for rating in ratings if rating != NA)
    if not values:
        return NA
    match way:
        case Way.LOWEST:
            return values[0]
        case Way.HIGHEST:
            return values[-1]
        case Way.MEAN:
            return floor(Fraction(sum(values), len(values)) + Fraction(1, 2))
        case Way.MEDIAN:
            middle = Fraction(values[(len(values) - 1) // 2] + values[len(values) // 2], 2)
            return floor(middle + Fraction(1, 2))


@dataclass(frozen=True, slots=True)
class AgreeRest:
    """Agree the open cells that cannot change the outcome (or every one) by one rule with one reason.

    Where the rule of the vacancy named a way beforehand, it is that one. Cells without any rating, and those where two
    copies of one score differ, stay open.
    """

    stage: str
    way: Way
    reason: str
    every: bool = False

    def decide(self, state: State, actor: Actor) -> Change:
        require_moderator(state, actor, self.stage)
        reason = require_reason(self.reason)
        beforehand = state.vacancy.rule.rest
        if beforehand and beforehand != self.way:
            raise Refusal(
                N_("Before scoring opened it was fixed that the rest is settled by the {way}, so no other is taken."),
                way=beforehand,
            )
        chosen: list[tuple[Difference, Rating]] = []
        for one in differences(state, self.stage).items:
            rating = settled_by(self.way, tuple(one.ratings.values()))
            if one.open and rating is not None and not one.conflict and (self.every or one.effect is Effect.NONE):
                chosen.append((one, rating))
        if not chosen:
            raise Refusal(N_("There is no open cell that this would settle."))
        way = self.way.value
        ratings = [AgreedRating(one.applicant, one.measure.key, rating, reason, way) for one, rating in chosen]
        change = Agree(self.stage, ratings).decide(state, actor)
        label = Sentence(
            plural(
                N_("{count} open cell settled by the {way}. Reason: {reason}"),
                N_("{count} open cells settled by the {way}. Reason: {reason}"),
                len(chosen),
            ),
            {"count": len(chosen), "way": self.way.value, "reason": reason},
        )
        return Change(label, change.deltas)
