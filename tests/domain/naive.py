"""The rules of product.md once more, as slowly and plainly as they are written there, to hold the findings against."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from statistics import median

from shortlister.domain.measures import Measure, applicants_in, measures, raters, withdrawn
from shortlister.domain.records import Combine, GateKind
from shortlister.domain.scales import NA, Rating
from shortlister.domain.state import State
from tests.domain.vacancies import STAGE

Place = tuple[str, str]
Value = Rating | Fraction | None
"""A settled rating; None where everybody is recused."""


@dataclass(frozen=True)
class Known:
    """Settled cells, and the choices of the open ones."""

    settled: dict[Place, Value]
    open: dict[Place, list[Rating]]
    missing: set[Place]
    given: dict[Place, list[Rating]]


def known(state: State) -> Known:
    """Every cell of the stage as section 8 settles it."""
    settled: dict[Place, Value] = {}
    unsettled: dict[Place, list[Rating]] = {}
    missing: set[Place] = set()
    everything: dict[Place, list[Rating]] = {}
    scale = state.vacancy.scale
    for applicant in applicants_in(state, STAGE):
        owing = raters(state, STAGE, applicant.id)
        for measure in measures(state, STAGE):
            place = (applicant.id, measure.key)
            scores = [state.scores.get(m.id, *place) for m in owing if state.submitted(m.id, STAGE)]
            given = [score.rating for score in scores if score is not None and score.rating is not None]
            everything[place] = given
            if place in state.agreed:
                settled[place] = state.agreed[place].rating
            elif not owing:
                settled[place] = None
            elif len(given) < len(owing):
                missing.add(place)
                unsettled[place] = list({*given, scale.lowest, scale.highest})
            elif state.vacancy.rule.combine is not Combine.AGREED:
                settled[place] = _combined(given, state.vacancy.rule.combine)
            elif len(set(given)) == 1:
                settled[place] = given[0]
            else:
                unsettled[place] = list(set(given))
    return Known(settled, unsettled, missing, everything)


def _combined(given: list[Rating], combine: Combine) -> Value:
    values = [Fraction(rating) for rating in given if rating != NA]
    if not values:
        return NA
    return Fraction(sum(values) / len(values) if combine is Combine.MEAN else median(values))


def gate(state: State, cells: Mapping[Place, Value], applicant: str) -> str:
    """pass, fail or carried, when every cell is settled."""
    rule, scale = state.vacancy.rule.gate, state.vacancy.scale
    inside = [
        (measure, cells[applicant, measure.key])
        for measure in measures(state, STAGE)
        if measure.essential or (rule.kind is GateKind.LEAD and measure.criterion.reference == rule.lead)
    ]
    values = [(measure, value) for measure, value in inside if value is not None and value != NA]
    match rule.kind:
        case GateKind.EVERY | GateKind.LEAD:
            failed = any(value < scale.met_from for _, value in values)
        case GateKind.NO_LOWEST:
            failed = any(value == scale.lowest for _, value in values)
        case GateKind.MINIMUM:
            earned = sum((measure.criterion.weight * value for measure, value in values), Fraction(0))
            full = sum((measure.criterion.weight * scale.highest for measure, _ in values), Fraction(0))
            failed = earned < full * rule.percent / 100
    if failed:
        return "fail"
    return "carried" if any(value == NA for _, value in inside) else "pass"


def marks(
    state: State, cells: Mapping[Place, Value], applicant: str, lines: list[Measure]
) -> tuple[Fraction, Fraction]:
    """Earned and available over the settled cells of these measures."""
    earned = available = Fraction(0)
    for measure in lines:
        value = cells.get((applicant, measure.key))
        if value is not None and value != NA:
            earned += measure.criterion.weight * value
            available += measure.criterion.weight * state.vacancy.scale.highest
    return earned, available


def share(state: State, cells: Mapping[Place, Value], applicant: str) -> Fraction | None:
    """Earned over available, None where nothing is available."""
    earned, available = marks(state, cells, applicant, list(measures(state, STAGE)))
    return earned / available if available else None


def choices(of: Mapping[Place, list[Rating]]) -> Iterator[dict[Place, Value]]:
    """Every choice of the open cells."""
    places = list(of)
    for ratings in product(*(of[place] for place in places)):
        yield dict(zip(places, ratings, strict=True))


def first(state: State, cells: Mapping[Place, Value], places: int) -> frozenset[str]:
    """Who is ranked within the places when every cell is settled, ties undecided."""
    shares = {
        one.id: found
        for one in applicants_in(state, STAGE)
        if not withdrawn(state, one.id, STAGE)
        and gate(state, cells, one.id) != "fail"
        and (found := share(state, cells, one.id)) is not None
    }
    return frozenset(one for one, own in shares.items() if sum(other > own for other in shares.values()) < places)


def effects(state: State) -> dict[Place, str]:
    """The effect of every listed cell, by trying every choice of the others."""
    cells = known(state)
    listed = dict(cells.open)
    for place, given in cells.given.items():
        if place in cells.settled and place not in state.agreed and len(set(given)) > 1:
            listed[place] = list(set(given))
    return {
        place: _effect(state, cells, place, own)
        for place, own in listed.items()
        if not withdrawn(state, place[0], STAGE)
    }


def _effect(state: State, cells: Known, place: Place, own: list[Rating]) -> str:
    others = {other: ratings for other, ratings in cells.open.items() if other != place}
    mine = {other: ratings for other, ratings in others.items() if other[0] == place[0]}
    for chosen in choices(mine):
        if len({gate(state, {**cells.settled, **chosen, place: rating}, place[0]) for rating in own}) > 1:
            return "gate"
    places = state.vacancy.rule.places
    if places is not None:
        for chosen in choices(others):
            if len({first(state, {**cells.settled, **chosen, place: rating}, places) for rating in own}) > 1:
                return "line"
    return "none"
