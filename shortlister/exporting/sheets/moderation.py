"""The sheet `Moderation`: every cell that is open, was rated differently, or was agreed by the panel, and why."""

from collections.abc import Iterator

from shortlister.domain.findings.cells import Cell, CellState
from shortlister.domain.findings.together_words import settled_words
from shortlister.domain.measures import raters
from shortlister.domain.records import Agreed
from shortlister.exporting.cells import Value
from shortlister.exporting.derived import NOT_ASKED, RECUSED, Derived
from shortlister.exporting.sheet import Sheet
from shortlister.exporting.sheets.listing import Field, Listing, listing, longest
from shortlister.exporting.sheets.names import MODERATION
from shortlister.exporting.styles import ITEM, ITEM_LEAD, ITEM_NUMBER
from shortlister.i18n import _


def moderation(derived: Derived) -> Sheet:
    """The sheet, in the order of the matrix; a column for each member who scores."""
    found = list(_values(derived))
    return listing(
        derived,
        Listing(
            name=MODERATION,
            fields=(
                Field(_("Applicant"), 14, ITEM_LEAD),
                Field(_("Criterion"), 11, ITEM_NUMBER),
                Field(_("Measured by"), 20),
                *(Field(member.name, 11, ITEM_NUMBER) for member in derived.scorers),
                Field(_("Spread"), 9, ITEM_NUMBER),
                Field(_("Panel's rating"), 10, ITEM_NUMBER),
                Field(_("How settled"), 33, grows=True),
                Field(_("Reason"), 52, ITEM, grows=True),
            ),
            values=lambda: found,
            count=len(found),
            note=_("All members gave the same ratings, and none is missing."),
            over=longest(str(values[-1] or "") for values in found),
        ),
        title=_("Moderation"),
    )


def _values(derived: Derived) -> Iterator[tuple[Value, ...]]:
    scorers = [member.id for member in derived.scorers]
    for standing in derived.ranking.standings:
        for measure in derived.measures:
            cell = derived.cells[standing.applicant, measure.key]
            if not (cell.agreed or cell.open or cell.differing):
                continue
            agreed = derived.state.agreed.get((standing.applicant, measure.key))
            yield (
                standing.reference,
                measure.criterion.reference,
                measure.method.name,
                *(_given(derived, cell, standing.applicant, member) for member in scorers),
                cell.spread,
                derived.value(cell),
                _how(derived, cell, standing.applicant, agreed),
                (agreed.reason or None) if agreed is not None else None,
            )


def _given(derived: Derived, cell: Cell, applicant: str, member: str) -> Value:
    """A member's rating; a dash for one who is recused, words for one not asked, nothing where it is missing."""
    rating = cell.ratings.get(member)
    if rating is None and derived.state.recused(member, applicant, derived.snapshot.stage):
        return RECUSED
    if rating is None and not derived.state.asked(member, applicant, derived.snapshot.stage):
        return NOT_ASKED
    return rating


def _how(derived: Derived, cell: Cell, applicant: str, agreed: Agreed | None) -> str:
    if cell.agreed:
        return settled_words(agreed)
    if cell.conflict:
        return _("open: two copies of one member's scores differ")
    match cell.state:
        case CellState.MISSING if derived.scorers and not raters(derived.state, derived.snapshot.stage, applicant):
            return _("open: nobody is asked to score this applicant")
        case CellState.MISSING:
            return _("open: a rating is missing")
        case CellState.DIFFERING:
            return _("open: ratings differ")
        case _:
            return _("by the rule: {combine}").format(combine=_(derived.state.vacancy.rule.combine.value))
