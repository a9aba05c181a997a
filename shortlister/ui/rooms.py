"""What of the desk and the findings opening a vacancy can do without: imported when it is first asked for."""

from typing import TYPE_CHECKING, Any, Final

from shortlister.ui.before_qt import Room, late

if TYPE_CHECKING:
    from shortlister.desk import (
        comparing,
        documents,
        intake,
        ledger_export,
        own_record,
        reporting,
        returning,
        rewording,
    )
    from shortlister.domain.findings import outcomes, ranking
else:
    comparing = Room("shortlister.desk.comparing")
    documents = Room("shortlister.desk.documents")
    intake = Room("shortlister.desk.intake")
    ledger_export = Room("shortlister.desk.ledger_export")
    own_record = Room("shortlister.desk.own_record")
    reporting = Room("shortlister.desk.reporting")
    returning = Room("shortlister.desk.returning")
    rewording = Room("shortlister.desk.rewording")
    outcomes = Room("shortlister.domain.findings.outcomes")
    ranking = Room("shortlister.domain.findings.ranking")

_ANSWERS: Final = {
    "Comparison": "comparing",
    "MatrixDifference": "comparing",
    "LedgerSource": "ledger_export",
    "Letters": "own_record",
    "OwnRecord": "own_record",
    "Merged": "packing",
    "Exported": "reporting",
    "LedgerLine": "reporting",
    "Snapshot": "reporting",
    "Verification": "reporting",
    "Reworded": "rewording",
}
"""The desk's answers, and the module of each."""


def answer(name: str) -> Any:
    """The class of one of the desk's answers; AttributeError where it has none of this name."""
    if name not in _ANSWERS:
        raise AttributeError(name)
    return late(f"shortlister.desk.{_ANSWERS[name]}", name)


__all__ = [
    "answer",
    "comparing",
    "documents",
    "intake",
    "ledger_export",
    "outcomes",
    "own_record",
    "ranking",
    "reporting",
    "returning",
    "rewording",
]
