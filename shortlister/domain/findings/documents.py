"""What is found, as the JSON documents that the command line prints."""

from collections.abc import Iterable
from fractions import Fraction
from math import floor

from shortlister.domain.access import may_see_who_submitted
from shortlister.domain.actor import Actor
from shortlister.domain.findings.agreement import Agreement
from shortlister.domain.findings.cells import outstanding
from shortlister.domain.findings.coverage import CoverageReport
from shortlister.domain.findings.differences import Difference, Differences
from shortlister.domain.findings.ranking import Ranking, Standing
from shortlister.domain.leaving import places_at, reserve_until
from shortlister.domain.measures import measures
from shortlister.domain.records import Member, Stage
from shortlister.domain.scales import Rating
from shortlister.domain.state import State


def rank_document(state: State, ranking: Ranking) -> dict[str, object]:
    """The document of `rank`."""
    return {
        "stage": state.stages[ranking.stage].name,
        "provisional": ranking.provisional,
        "open": ranking.open,
        "missing": ranking.missing,
        "outstanding": [member.name for member in ranking.outstanding],
        "reserve_until": reserve_until(state, ranking.stage) or None,
        "places": places_at(state, ranking.stage),
        "applicants": [_standing(one) for one in ranking.standings],
    }


def _standing(one: Standing) -> dict[str, object]:
    percent = None if one.share is None else 100 * one.share
    return {
        "applicant": one.reference,
        "rank": one.rank,
        "tied": one.tied,
        "gate": one.gate.value,
        "essentials_met": one.essentials_met,
        "essentials": one.essentials,
        **_marks("essential_total", one.essential_total),
        **_marks("desirable_total", one.desirable_total),
        **_marks("total", one.total),
        **_marks("available", one.available),
        "percent": None if percent is None else rounded(percent),
        "percent_exact": None if percent is None else str(percent),
        "rank_low": one.rank_low,
        "rank_high": one.rank_high,
        **_marks("total_low", one.total_low),
        **_marks("total_high", one.total_high),
        "outcome": one.outcome.decision.value if one.outcome else None,
        "reason": one.outcome.reason if one.outcome else None,
        "not_met": list(one.not_met),
    }


def rounded(number: Fraction) -> float:
    """Two decimals, halves up."""
    return floor(number * 100 + Fraction(1, 2)) / 100


def _marks(name: str, number: Fraction) -> dict[str, object]:
    """A whole number as it is; another as a decimal, and exactly beside it."""
    if number.denominator == 1:
        return {name: number.numerator}
    return {name: float(number), f"{name}_exact": str(number)}


def stages_document(state: State, wanted: Iterable[Stage], actor: Actor) -> dict[str, object]:
    """The document of `stages`, of these, as this person may see them."""
    return {
        "current": state.stages[state.vacancy.stage].name if state.vacancy.stage in state.stages else None,
        "stages": [
            {
                "stage": stage.name,
                "methods": [state.methods[method].name for method in stage.methods if method in state.methods],
                "measures": len(measures(state, stage.id)),
                "open": stage.open,
                "signed_off": stage.signed_off,
                "places": places_at(state, stage.id),
                "submitted": [one.name for one in state.members_in_order if state.submitted(one.id, stage.id)],
                "outstanding": [one.name for one in waited_for(state, stage.id, actor)] if stage.open else [],
            }
            for stage in wanted
        ],
    }


def waited_for(state: State, stage: str, actor: Actor) -> tuple[Member, ...]:
    """Who has still to submit the stage (id); to somebody who may not know it of colleagues, themselves alone."""
    known = may_see_who_submitted(state, actor, stage)
    return tuple(one for one in outstanding(state, stage) if known or one.id == actor.member)


def disagreements_document(state: State, differences: Differences) -> dict[str, object]:
    """The document of `disagreements`."""
    return {
        "open": differences.open,
        "missing": differences.missing,
        "matter": len(differences.matter),
        "outstanding": [member.name for member in differences.outstanding],
        "disagreements": [
            {
                "applicant": one.reference,
                "criterion": one.measure.criterion.reference,
                "method": one.measure.method.name,
                "ratings": {state.members[member].name: rating for member, rating in one.ratings.items()},
                "spread": one.spread,
                "effect": one.effect.value,
                "missing": one.missing,
                "conflict": one.conflict,
                "conflicts": _copies(state, one),
            }
            for one in differences.items
        ],
    }


def _copies(state: State, one: Difference) -> dict[str, list[Rating | None]]:
    """What the copies of whose scores differ say, by member."""
    return {
        state.members[key[0]].name: [version.score.rating if version.score else None for version in conflict.versions]
        for key, conflict in state.conflicts.items()
        if one.conflict and key[1:] == (one.applicant, one.measure.key)
    }


def coverage_document(report: CoverageReport) -> dict[str, object]:
    """The document of `coverage`."""
    return {
        "measures": [
            {
                "criterion": one.measure.criterion.reference,
                "method": one.measure.method.name,
                "stage": one.stage.name if one.stage else None,
                "scored": one.scored,
                "expected": one.expected,
            }
            for one in report.measures
        ],
        "warnings": [str(warning) for warning in report.warnings],
        "outstanding": [member.name for member in report.outstanding],
    }


def agreement_document(state: State, agreement: Agreement) -> dict[str, object]:
    """The document of `agreement`."""
    return {
        "stage": state.stages[agreement.stage].name,
        "alpha": agreement.alpha,
        "low": agreement.low,
        "high": agreement.high,
        "exact": agreement.exact,
        "within_one": agreement.within_one,
        "why": str(agreement.why) if agreement.why else None,
        "criteria": [
            {"criterion": reference, "alpha": alpha, "low": low, "high": high}
            for (reference, alpha), (low, high) in zip(agreement.criteria, agreement.criteria_intervals, strict=True)
        ],
        "members": [
            {"member": name, "severity": severity, "low": low, "high": high}
            for (name, severity), (low, high) in zip(agreement.members, agreement.member_intervals, strict=True)
        ],
        "outstanding": [member.name for member in outstanding(state, agreement.stage)],
    }
