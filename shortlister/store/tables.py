"""The tables: one a kind of record, and the ledger's; the same for vacancies and packs.

Foreign keys only where a row without the other would be somebody's personal data left behind; everything else is
kept whole by the ledger, and scores must survive whatever they refer to. No cascade anywhere: a migration that
copies a table would delete what hangs on it.
"""

from typing import Final

from shortlister.domain.records import Decision, Way
from shortlister.store.checks import (
    STRICT_BY_KEY,
    Row,
    at_least,
    check,
    filled,
    flag,
    identifier,
    listing,
    one_of,
    plain,
    rated,
    string,
    whole,
)
from shortlister.store.ledger_tables import LEDGER_ROWS
from shortlister.store.setup_tables import SETUP_ROWS


class ScoreRow(Row, table=True):
    """A member's score of an applicant on a measure; the table that is written all day."""

    __tablename__ = "score"
    __table_args__ = (
        *identifier("member", "applicant", "criterion", "method"),
        *rated(required=False),
        *plain("evidence"),
        STRICT_BY_KEY,
    )
    member: str = string(key=True)
    applicant: str = string(key=True)
    criterion: str = string(key=True)
    method: str = string(key=True)
    rating: int | None = whole(empty=True)
    not_assessable: int = whole()
    evidence: str = string()


class SubmissionRow(Row, table=True):
    """A member's locked stage."""

    __tablename__ = "submission"
    __table_args__ = (*identifier("member", "stage"), *plain("at"), *at_least(0, "gaps"), STRICT_BY_KEY)
    member: str = string(key=True)
    stage: str = string(key=True)
    at: str = string()
    gaps: int = whole()


class AgreedRow(Row, table=True):
    """The panel's rating of a measure."""

    __tablename__ = "agreed"
    __table_args__ = (
        *identifier("applicant", "criterion", "method"),
        *rated(required=True),
        *plain("reason"),
        *one_of("way", Way, or_empty=True),
        STRICT_BY_KEY,
    )
    applicant: str = string(key=True)
    criterion: str = string(key=True)
    method: str = string(key=True)
    rating: int | None = whole(empty=True)
    not_assessable: int = whole()
    reason: str = string()
    way: str = string()


class TieRow(Row, table=True):
    """A decision between two who are level."""

    __tablename__ = "tie"
    __table_args__ = (
        *identifier("stage", "first", "over"),
        *plain("reason"),
        check("first_and_over_differ", 'first <> "over"'),
        STRICT_BY_KEY,
    )
    stage: str = string(key=True)
    first: str = string(key=True)
    over: str = string(key=True)
    reason: str = string()


class OutcomeRow(Row, table=True):
    """How an applicant leaves a stage."""

    __tablename__ = "outcome"
    __table_args__ = (
        *identifier("applicant", "stage"),
        *one_of("decision", Decision),
        *plain("reason"),
        *flag("by_hand"),
        STRICT_BY_KEY,
    )
    applicant: str = string(key=True)
    stage: str = string(key=True)
    decision: str = string()
    reason: str = string()
    by_hand: int = whole()


class IssueRow(Row, table=True):
    """A pack that went out."""

    __tablename__ = "issue"
    __table_args__ = (
        *identifier("member", "stage"),
        *at_least(1, "edition"),
        *filled("digest"),
        *plain("digest", "at"),
        STRICT_BY_KEY,
    )
    member: str = string(key=True)
    stage: str = string(key=True)
    edition: int = whole()
    digest: str = string()
    at: str = string()


class ReceiptRow(Row, table=True):
    """A pack that came back."""

    __tablename__ = "receipt"
    __table_args__ = (
        *filled("head"),
        *identifier("member"),
        *plain("head", "file", "at"),
        *at_least(0, "new", "same", "superseded", "conflicts"),
        *listing("brought"),
        STRICT_BY_KEY,
    )
    head: str = string(key=True)
    member: str = string()
    file: str = string()
    new: int = whole()
    same: int = whole()
    superseded: int = whole()
    conflicts: int = whole()
    at: str = string()
    brought: str = string()


class ConflictRow(Row, table=True):
    """A cell that diverged; `versions` a JSON array."""

    __tablename__ = "conflict"
    __table_args__ = (*identifier("member", "applicant", "criterion", "method"), *listing("versions"), STRICT_BY_KEY)
    member: str = string(key=True)
    applicant: str = string(key=True)
    criterion: str = string(key=True)
    method: str = string(key=True)
    versions: str = string()


class OrderRow(Row, table=True):
    """A member's own order of the applicants."""

    __tablename__ = "own_order"
    __table_args__ = (*identifier("member", "stage"), *plain("seed"), STRICT_BY_KEY)
    member: str = string(key=True)
    stage: str = string(key=True)
    seed: str = string()


class AllocationRow(Row, table=True):
    """The applicants that a member is asked to score; `applicants` a JSON array of ids."""

    __tablename__ = "allocation"
    __table_args__ = (*identifier("member", "stage"), *listing("applicants"), STRICT_BY_KEY)
    member: str = string(key=True)
    stage: str = string(key=True)
    applicants: str = string()


class CalibrationRow(Row, table=True):
    """The applicants that are scored first; `applicants` a JSON array of ids."""

    __tablename__ = "calibration"
    __table_args__ = (*identifier("stage"), *listing("applicants"), *flag("together"), STRICT_BY_KEY)
    stage: str = string(key=True)
    applicants: str = string()
    together: int = whole()


class MeetingRow(Row, table=True):
    """A meeting of the panel; `present` a JSON array of names."""

    __tablename__ = "meeting"
    __table_args__ = (
        *identifier("id", "stage"),
        *at_least(0, "position"),
        *plain("began", "ended", "notes"),
        *listing("present"),
        STRICT_BY_KEY,
    )
    id: str = string(key=True)
    stage: str = string()
    position: int = whole()
    began: str = string()
    ended: str = string()
    present: str = string()
    notes: str = string()


class IdentityRow(Row, table=True):
    """The secret key of a recipient."""

    __tablename__ = "identity"
    __table_args__ = (*filled("recipient", "secret"), *plain("recipient", "secret"), STRICT_BY_KEY)
    recipient: str = string(key=True)
    secret: str = string()


class ErasureRow(Row, table=True):
    """That an applicant was erased."""

    __tablename__ = "erasure"
    __table_args__ = (
        *identifier("applicant"),
        *filled("reason"),
        *plain("reason", "authority", "at"),
        STRICT_BY_KEY,
    )
    applicant: str = string(key=True)
    reason: str = string()
    authority: str = string()
    at: str = string()


ROWS: Final[tuple[type[Row], ...]] = (
    *SETUP_ROWS,
    ScoreRow,
    SubmissionRow,
    AgreedRow,
    TieRow,
    OutcomeRow,
    IssueRow,
    ReceiptRow,
    ConflictRow,
    OrderRow,
    AllocationRow,
    CalibrationRow,
    MeetingRow,
    IdentityRow,
    ErasureRow,
    *LEDGER_ROWS,
)
"""Every table class."""

METADATA: Final = Row.metadata
"""Every table of a file."""
