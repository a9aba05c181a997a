"""The sheet `Measured by`: for each criterion and method what is promised, how far scored, and still owed."""

from collections.abc import Iterator

from shortlister.exporting.cells import Value
from shortlister.exporting.derived import LEVELS, Derived
from shortlister.exporting.sheet import Sheet
from shortlister.exporting.sheets.listing import Field, Listing, listing, longest
from shortlister.exporting.sheets.names import MEASURED_BY
from shortlister.exporting.styles import ITEM, ITEM_LEAD, ITEM_NUMBER
from shortlister.i18n import _


def measured_by(derived: Derived) -> Sheet:
    """The sheet: a row for each criterion by each of its methods, at whatever stage, then the warnings."""
    found = [*_values(derived), *_warnings(derived)]
    return listing(
        derived,
        Listing(
            name=MEASURED_BY,
            fields=(
                Field(_("Criterion"), 11, ITEM_LEAD),
                Field(_("Level"), 12),
                Field(_("Measured by"), 24),
                Field(_("Stage"), 18),
                Field(_("Scored"), 10, ITEM_NUMBER),
                Field(_("Expected"), 10, ITEM_NUMBER),
                Field(_("Still owed"), 10, ITEM_NUMBER),
                Field(_("Text"), 70, ITEM, grows=True),
            ),
            values=lambda: found,
            count=len(found),
            over=longest(str(values[-1] or "") for values in found),
        ),
        title=_("Measured by"),
    )


def _values(derived: Derived) -> Iterator[tuple[Value, ...]]:
    for row in derived.coverage.measures:
        criterion = row.measure.criterion
        yield (
            criterion.reference,
            LEVELS[criterion.level],
            row.measure.method.name,
            row.stage.name if row.stage is not None else _("no stage"),
            row.scored,
            row.expected,
            None if row.expected is None else row.expected - row.scored,
            criterion.text,
        )


def _warnings(derived: Derived) -> Iterator[tuple[Value, ...]]:
    for warning in derived.coverage.warnings:
        yield (*(None,) * 7, str(warning))
