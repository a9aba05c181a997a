"""Cells and results in words: why a cell is in the queue, and what a screen reader says of it."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Final

from shortlister.domain.findings.cells import CellState
from shortlister.domain.findings.differences import Effect
from shortlister.domain.findings.gates import GateResult
from shortlister.domain.findings.reasons import Need
from shortlister.domain.leaving import places_at
from shortlister.domain.records import Combine, GateKind, Member, Way
from shortlister.domain.scales import NA, Rating
from shortlister.i18n import N_, _
from shortlister.ui.moderation.finding import Finding, Spot

GATES: Final[Mapping[GateResult, str]] = {
    GateResult.PASS: N_("pass"),
    GateResult.FAIL: N_("fail"),
    GateResult.OPEN: N_("open"),
    GateResult.CARRIED: N_("carried"),
}


MISSING: Final[Mapping[Need, str]] = {
    Need.NOBODYS: N_("Nobody gave it: say why, then Ctrl+Enter"),
    Need.CROSSES_MET: N_("Decides “met”: say why, then Ctrl+Enter"),
}
"""What is said where a reason is missing."""

REASONS: Final[Mapping[Need, str]] = {
    Need.NONE: N_("Reason, optional"),
    Need.NOBODYS: N_("Reason"),
    Need.CROSSES_MET: N_("Reason"),
}
"""What stands over the reason."""


_SETTLED: Final[Mapping[str, str]] = {
    Way.MEDIAN: N_("Settled with the rest, by the median"),
    Way.MEAN: N_("Settled with the rest, by the mean"),
    Way.LOWEST: N_("Settled with the rest, at the lowest rating"),
    Way.HIGHEST: N_("Settled with the rest, at the highest rating"),
}


def written(number: Fraction) -> str:
    """A whole number, or a decimal without needless noughts."""
    return str(number.numerator) if number.denominator == 1 else f"{float(number):.2f}".rstrip("0")


def total_words(low: Fraction, high: Fraction) -> str:
    """The total, or its span while cells are open."""
    return written(low) if low == high else f"{written(low)}–{written(high)}"


def digit(rating: Rating | Fraction | str | None) -> str:
    """A rating as a cell shows it."""
    match rating:
        case None:
            return "·"
        case "recused" | "not asked":
            return "–"
        case "NA":
            return "X"
        case Fraction():
            return f"{float(rating):.1f}"
        case _:
            return str(rating)


def why(finding: Finding, spot: Spot) -> str:
    """Why the cell is in the queue, or why it is not."""
    item = finding.item(spot)
    cell = finding.cell(spot)
    if cell.conflict and not cell.agreed:
        return _("Two copies of one score differ")
    if item is None or not (item.open or item.effect is not Effect.NONE):
        return _settled_words(finding, spot)
    rule = finding.state.vacancy.rule
    match item.effect:
        case Effect.GATE if rule.gate.kind in (GateKind.EVERY, GateKind.LEAD):
            return _("Can change whether {criterion} is met").format(criterion=item.measure.criterion.reference)
        case Effect.GATE:
            return _("Can change whether the gate is passed")
        case Effect.LINE:
            return _("Can move the line after place {places}").format(places=places_at(finding.state, finding.stage))
        case Effect.NONE:
            if item.missing:
                return _("A rating is missing")
            return _("Cannot change the outcome") if finding.lined else _("Cannot change who passes")


def _settled_words(finding: Finding, spot: Spot) -> str:
    cell = finding.cell(spot)
    if finding.gone(spot[0]):
        return _("This applicant has withdrawn")
    if cell.agreed:
        words = _SETTLED.get(finding.state.agreed[spot].way)
        return _(words) if words else _("Agreed in moderation")
    if cell.state is CellState.RECUSED:
        return _("Every member is recused")
    if not cell.differing:
        return _("All gave the same rating")
    if finding.state.vacancy.rule.combine is Combine.MEAN:
        return _("Settled by the mean")
    return _("Settled by the median")


def told(finding: Finding, spot: Spot, *, names: bool, heard: Spot | None = None) -> str:
    """The cell for a screen reader: whose, which, how it stands, what members said, what it can change."""
    cell, item = finding.cell(spot), finding.item(spot)
    criterion = finding.state.criteria[spot[1].partition("/")[0]].reference
    named = {
        "applicant": finding.state.applicants[spot[0]].reference,
        "criterion": criterion,
        "ratings": ratings_words(finding, spot, names=names, heard=heard),
        "rating": digit(cell.rating),
    }
    if cell.conflict and not cell.agreed:
        return _("{applicant}, {criterion}, open: {ratings}, two copies of one score differ").format(**named)
    if cell.agreed and finding.state.agreed[spot].way:
        return _("{applicant}, {criterion}, settled {rating} with the rest: {ratings}").format(**named)
    if cell.agreed:
        return _("{applicant}, {criterion}, agreed {rating}: {ratings}").format(**named)
    if item is None or not item.open:
        return _("{applicant}, {criterion}, settled {rating}").format(**named)
    match item.effect:
        case Effect.GATE if finding.state.vacancy.rule.gate.kind in (GateKind.EVERY, GateKind.LEAD):
            return _("{applicant}, {criterion}, open: {ratings}, can change whether it is met").format(**named)
        case Effect.GATE:
            return _("{applicant}, {criterion}, open: {ratings}, can change whether the gate is passed").format(**named)
        case Effect.LINE:
            return _("{applicant}, {criterion}, open: {ratings}, can move the line").format(**named)
        case Effect.NONE:
            return _("{applicant}, {criterion}, open: {ratings}").format(**named)


def ratings_words(finding: Finding, spot: Spot, *, names: bool, heard: Spot | None = None) -> str:
    """`Ann Lee 1, Bo Rees 3`, or without names the ratings alone, sorted; who speaks last once that was `heard`."""
    said = [(member, finding.shown_by(member, spot, heard)) for member in finding.members]
    if names:
        return ", ".join(f"{member.name} {_spoken(rating)}" for member, rating in said)
    return ", ".join(_spoken(rating) for _member, rating in sorted(said, key=_by_rating))


def _by_rating(said: tuple[Member, Rating | str | None]) -> tuple[bool, int, str]:
    rating = said[1]
    return (not isinstance(rating, int), rating if isinstance(rating, int) else 0, str(rating))


def _spoken(rating: Rating | str | None) -> str:
    match rating:
        case None:
            return _("missing")
        case "recused":
            return _("recused")
        case "not asked":
            return _("not asked")
        case "speaks last":
            return _("speaks last")
        case "NA":
            return _("not assessable")
        case _:
            return str(rating)


def scale_words(lowest: int, highest: int) -> str:
    """`0–3`."""
    return f"{lowest}–{highest}"


__all__ = ["GATES", "NA", "digit", "ratings_words", "scale_words", "told", "total_words", "why", "written"]
