"""What of desk, edits and findings opening a vacancy can do without: imported when it is first asked for."""

from typing import TYPE_CHECKING, Any, Final

from shortlister.ui.before_qt import Room, late

if TYPE_CHECKING:
    from shortlister.desk import (
        carrying_over,
        comparing,
        declaring,
        documents,
        elsewhere,
        found,
        intake,
        keeping,
        ledger_export,
        merged,
        moderated,
        naming,
        outdated,
        own_record,
        place_among,
        publishing,
        purging,
        reporting,
        returning,
        rewording,
        sealing,
        taking_over,
        unfinished,
    )
    from shortlister.domain.edits import drafting, many, panel, specification, stages
    from shortlister.domain.edits import sealing as sealing_edits
    from shortlister.domain.findings import calibration, following, outcomes, ranking
else:
    carrying_over = Room("shortlister.desk.carrying_over")
    comparing = Room("shortlister.desk.comparing")
    declaring = Room("shortlister.desk.declaring")
    documents = Room("shortlister.desk.documents")
    elsewhere = Room("shortlister.desk.elsewhere")
    found = Room("shortlister.desk.found")
    intake = Room("shortlister.desk.intake")
    keeping = Room("shortlister.desk.keeping")
    ledger_export = Room("shortlister.desk.ledger_export")
    merged = Room("shortlister.desk.merged")
    moderated = Room("shortlister.desk.moderated")
    naming = Room("shortlister.desk.naming")
    outdated = Room("shortlister.desk.outdated")
    own_record = Room("shortlister.desk.own_record")
    place_among = Room("shortlister.desk.place_among")
    publishing = Room("shortlister.desk.publishing")
    purging = Room("shortlister.desk.purging")
    reporting = Room("shortlister.desk.reporting")
    returning = Room("shortlister.desk.returning")
    rewording = Room("shortlister.desk.rewording")
    sealing = Room("shortlister.desk.sealing")
    taking_over = Room("shortlister.desk.taking_over")
    unfinished = Room("shortlister.desk.unfinished")
    drafting = Room("shortlister.domain.edits.drafting")
    many = Room("shortlister.domain.edits.many")
    panel = Room("shortlister.domain.edits.panel")
    sealing_edits = Room("shortlister.domain.edits.sealing")
    specification = Room("shortlister.domain.edits.specification")
    stages = Room("shortlister.domain.edits.stages")
    calibration = Room("shortlister.domain.findings.calibration")
    following = Room("shortlister.domain.findings.following")
    outcomes = Room("shortlister.domain.findings.outcomes")
    ranking = Room("shortlister.domain.findings.ranking")

_ANSWERS: Final = {
    "Comparison": "comparing",
    "MatrixDifference": "comparing",
    "Record": "comparing",
    "LedgerSource": "ledger_export",
    "Letters": "own_record",
    "OwnRecord": "own_record",
    "Publication": "publishing",
    "Purged": "purging",
    "PageDrawer": "documents",
    "Found": "found",
    "Copy": "merged",
    "Merged": "merged",
    "Twice": "merged",
    "Since": "rewording",
    "CarriedOver": "carrying_over",
    "Decided": "moderated",
    "Moderated": "moderated",
    "Exported": "reporting",
    "LedgerLine": "reporting",
    "Snapshot": "reporting",
    "Verification": "reporting",
    "Reworded": "rewording",
    "Unfinished": "unfinished",
}
"""The desk's answers, and the module of each."""


def answer(name: str) -> Any:
    """The class of one of the desk's answers; AttributeError where it has none of this name."""
    if name not in _ANSWERS:
        raise AttributeError(name)
    return late(f"shortlister.desk.{_ANSWERS[name]}", name)


__all__ = [
    "answer",
    "calibration",
    "carrying_over",
    "comparing",
    "declaring",
    "documents",
    "drafting",
    "elsewhere",
    "following",
    "found",
    "intake",
    "keeping",
    "ledger_export",
    "many",
    "merged",
    "moderated",
    "naming",
    "outcomes",
    "outdated",
    "own_record",
    "panel",
    "place_among",
    "publishing",
    "purging",
    "ranking",
    "reporting",
    "returning",
    "rewording",
    "sealing",
    "sealing_edits",
    "specification",
    "stages",
    "taking_over",
    "unfinished",
]
