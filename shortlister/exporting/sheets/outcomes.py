"""The sheet `Outcomes`: how each applicant leaves the stage, and why."""

from collections.abc import Iterator

from shortlister.domain.findings.apart import apart
from shortlister.domain.records import Decision
from shortlister.exporting.cells import LONGEST_TEXT, Value, units
from shortlister.exporting.derived import Derived, gate_word, reason_of
from shortlister.exporting.sheet import Sheet
from shortlister.exporting.sheets.listing import Field, Listing, listing, longest
from shortlister.exporting.sheets.names import OUTCOMES
from shortlister.exporting.styles import ITEM, ITEM_LEAD, ITEM_NUMBER
from shortlister.i18n import _


def outcomes(derived: Derived) -> Sheet:
    """The sheet, in the order of the matrix, with the decisions on ties; names only where they may be shown."""
    found = list(_values(derived))
    names = (Field(_("Name"), 24),) if derived.snapshot.named else ()
    return listing(
        derived,
        Listing(
            name=OUTCOMES,
            fields=(
                Field(_("Applicant"), 14, ITEM_LEAD),
                *names,
                Field(_("Rank"), 8, ITEM_NUMBER),
                Field(_("Gate"), 9, ITEM_NUMBER),
                Field(_("Outcome"), 16, ITEM_LEAD),
                Field(_("Reserve until"), 18),
                Field(_("Set"), 11),
                Field(_("Essentials not met"), 20, grows=True),
                Field(_("Decision on a tie"), 30, grows=True),
                Field(_("Reason"), 60, ITEM, grows=True),
            ),
            values=lambda: found,
            count=len(found),
            note=_("There are no applicants at this stage."),
            over=longest(str(values[-1] or "") for values in found),
        ),
        title=_("Outcomes"),
    )


def _values(derived: Derived) -> Iterator[tuple[Value, ...]]:
    references = {standing.applicant: standing.reference for standing in derived.ranking.standings}
    decided: dict[str, list[str]] = {}
    for tie in derived.state.ties.values():
        if tie.stage == derived.snapshot.stage and tie.over in references:
            words = str(apart(derived.state, tie.stage, tie.first, tie.over).words)
            sentence = _("Before {reference}: {reason} ({apart})").format(
                reference=references[tie.over], reason=tie.reason, apart=words
            )
            decided.setdefault(tie.first, []).append(sentence)
    for standing in derived.ranking.standings:
        outcome = standing.outcome
        ties, reason = "\n".join(decided.get(standing.applicant, ())), reason_of(standing)
        if units(ties) > LONGEST_TEXT:  # the last column goes on to the right
            ties, reason = _("See the reason"), f"{reason}\n{ties}".strip()
        name = (derived.name(standing.applicant) or None,) if derived.snapshot.named else ()
        yield (
            standing.reference,
            *name,
            standing.rank,
            gate_word(standing),
            derived.outcome_word(outcome.decision) if outcome else None,
            (derived.reserve_until or None) if outcome and outcome.decision is Decision.RESERVE else None,
            (_("by hand") if outcome.by_hand else _("by the rule")) if outcome else None,
            ", ".join(standing.not_met) or None,
            ties or None,
            reason or None,
        )
