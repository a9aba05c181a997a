"""The sheet `Audit trail`: every entry of the ledger."""

from shortlister.exporting.derived import Derived, moment
from shortlister.exporting.sheet import Sheet
from shortlister.exporting.sheets.listing import Field, Listing, listing, longest
from shortlister.exporting.sheets.names import AUDIT_TRAIL
from shortlister.exporting.styles import ITEM, ITEM_NUMBER, SMALL
from shortlister.i18n import _


def audit_trail(derived: Derived) -> Sheet:
    """The sheet, in the order in which the ledger gives its entries."""
    ledger = derived.snapshot.ledger
    return listing(
        derived,
        Listing(
            name=AUDIT_TRAIL,
            fields=(
                Field(_("Copy"), 22, SMALL),
                Field(_("Entry"), 8, ITEM_NUMBER),
                Field(_("Time (UTC)"), 20),
                Field(_("Who"), 22),
                Field(_("Digest"), 48, SMALL),
                Field(_("What"), 70, ITEM, grows=True),
            ),
            values=lambda: (
                (line.replica, line.number, moment(line.at), line.who, line.digest, line.what) for line in ledger
            ),
            count=len(ledger),
            note=_("The ledger has no entries."),
            over=longest(line.what for line in ledger),
        ),
        title=_("Audit trail"),
    )
