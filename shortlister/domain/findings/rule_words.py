"""The rule in words, as it stands on the Summary sheet and in the window."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Final

from shortlister.domain.leaving import is_first, places_at
from shortlister.domain.records import Combine, GateKind, Sight, Way
from shortlister.domain.state import State
from shortlister.i18n import N_, _, ngettext


def rule_in_words(state: State) -> tuple[str, ...]:
    """One sentence or two for each: scale, gate, desirables, combination, sight, places, weights."""
    rows = (
        _scale(state),
        gate_in_words(state),
        _("Not assessable at this stage counts neither for nor against, and is carried to the next stage."),
        _("Those who pass are ranked by their marks out of those available. Desirable criteria rescue nobody."),
        _("Those with the same share of the marks stay level, until a decision with a reason parts them."),
        _combination(state),
        _rest(state),
        sight_in_words(state.vacancy.sight),
        *_places(state),
        _weights(state),
    )
    return tuple(row for row in rows if row)


def plain(number: Fraction) -> str:
    """A fraction as people write it: 3, 0.5, or as it is where no short decimal is exact."""
    if number.denominator == 1:
        return str(number.numerator)
    decimal = f"{float(number):.2f}".rstrip("0")
    return decimal if Fraction(decimal) == number else str(number)


def _scale(state: State) -> str:
    scale = state.vacancy.scale
    ratings = ", ".join(_("{value} {label}").format(value=step.value, label=_(step.label)) for step in scale.steps)
    return _("Each criterion is rated {ratings}. It is met from {met}.").format(ratings=ratings, met=scale.met_from)


def gate_in_words(state: State) -> str:
    """When an applicant passes."""
    gate = state.vacancy.rule.gate
    match gate.kind:
        case GateKind.EVERY:
            return _("An applicant passes when every essential criterion of the stage is met.")
        case GateKind.NO_LOWEST:
            return _(
                "An applicant passes when no essential criterion of the stage has the lowest rating, {lowest}."
            ).format(lowest=state.vacancy.scale.lowest)
        case GateKind.MINIMUM:
            return _(
                "An applicant passes with at least {percent} % of the available essential marks of the stage."
            ).format(percent=plain(gate.percent))
        case GateKind.LEAD:
            return _(
                "{lead} is looked at first. "
                "An applicant passes when it and every essential criterion of the stage are met."
            ).format(lead=gate.lead)


def _combination(state: State) -> str:
    match state.vacancy.rule.combine:
        case Combine.AGREED:
            return _("Where members' ratings differ, the panel agrees one and records why.")
        case Combine.MEAN:
            return _("The panel's rating is the mean of the members' ratings, unless the panel agrees another.")
        case Combine.MEDIAN:
            return _("The panel's rating is the median of the members' ratings, unless the panel agrees another.")


RESTS: Final[Mapping[str, str]] = {
    Way.MEDIAN: N_("Open cells that cannot change the outcome are settled together by the median."),
    Way.MEAN: N_("Open cells that cannot change the outcome are settled together by the mean, to the nearest rating."),
    Way.LOWEST: N_("Open cells that cannot change the outcome are settled together at the lowest rating given."),
    Way.HIGHEST: N_("Open cells that cannot change the outcome are settled together at the highest rating given."),
}


def _rest(state: State) -> str:
    words = RESTS.get(state.vacancy.rule.rest)
    return _(words) if words else ""


def sight_in_words(sight: Sight) -> str:
    """When members see colleagues' scores, and the chair with them."""
    match sight:
        case Sight.NEVER:
            return _(
                "Members do not see colleagues' scores. The chair sees them, to moderate, once everybody has submitted."
            )
        case Sight.ALL:
            return _("Members see colleagues' scores once everybody has submitted.")
        case Sight.OWN:
            return _("Members see colleagues' scores once they have submitted their own.")
        case Sight.APPLICANT:
            return _(
                "Members see colleagues' scores of an applicant once both have rated that applicant on everything, "
                "and the rest once they have submitted."
            )
        case Sight.ALWAYS:
            return _("Members see colleagues' scores at any time, also while they score themselves.")


def _places(state: State) -> list[str]:
    """The number of places of the first stage, and of each later one that has its own."""
    return [words for stage in state.stages_in_order if (words := places_in_words(state, stage.id))]


def places_in_words(state: State, stage: str) -> str:
    """How many the stage (id) chooses; empty of a later stage for which no number is set."""
    places, first = places_at(state, stage), is_first(state, stage)
    if places is None:
        return _("No number of places is set.") if first else ""
    if first and not any(one.places is not None for one in state.stages.values() if one.id != stage):
        return ngettext("{count} place.", "{count} places.", places).format(count=places)
    words = ngettext("{count} place at {stage}.", "{count} places at {stage}.", places)
    return words.format(count=places, stage=_(state.stages[stage].name))


def _weights(state: State) -> str:
    weighted = [one for one in state.criteria_in_order if one.weight != 1]
    if not weighted:
        return _("Every criterion has the same weight.")
    listed = ", ".join(
        _("{criterion} × {weight}").format(criterion=one.reference, weight=plain(one.weight)) for one in weighted
    )
    return _("Weights: {weights}; the others 1.").format(weights=listed)
