"""The tables: one a kind of record, and the ledger's; the same for vacancies and packs.

Foreign keys only where a row without the other would be somebody's personal data left behind; everything else is
kept whole by the ledger, and scores must survive whatever they refer to. No cascade anywhere: a migration that
copies a table would delete what hangs on it.
"""

from typing import Final

from sqlalchemy import ForeignKeyConstraint

from shortlister.domain.records import Decision, Interest, Level, Role
from shortlister.store.checks import (
    STRICT,
    STRICT_BY_KEY,
    Row,
    at_least,
    check,
    filled,
    flag,
    hexadecimal,
    identifier,
    listing,
    one_of,
    plain,
    rated,
    string,
    structure,
    whole,
)
from shortlister.store.ledger_tables import LEDGER_METADATA


def of_applicant() -> ForeignKeyConstraint:
    """Checked at the end of a transaction, so that the order of a change's deltas does not matter."""
    return ForeignKeyConstraint(["applicant"], ["applicant.id"], deferrable=True, initially="DEFERRED")


class VacancyRow(Row, table=True):
    """The one vacancy of the file."""

    __tablename__ = "vacancy"
    __table_args__ = (
        *identifier("id"),
        *plain("title", "reference", "organisation", "stage", "source"),
        *structure("scale", "rule"),
        *at_least(1, "edition"),
        *flag("names_revealed"),
        *hexadecimal("source_digest", or_empty=True),
        STRICT,
    )
    id: str = string(key=True)
    title: str = string()
    reference: str = string()
    organisation: str = string()
    scale: str = string()
    rule: str = string()
    edition: int = whole()
    stage: str = string()
    names_revealed: int = whole()
    source: str = string()
    source_digest: str = string()


class MethodRow(Row, table=True):
    """A way of assessing."""

    __tablename__ = "method"
    __table_args__ = (*identifier("id"), *filled("name"), *plain("name", "code"), *at_least(0, "position"), STRICT)
    id: str = string(key=True)
    name: str = string()
    position: int = whole()
    code: str = string()


class StageRow(Row, table=True):
    """A step of the selection; `methods` a JSON array of ids."""

    __tablename__ = "stage"
    __table_args__ = (
        *identifier("id"),
        *filled("name"),
        *plain("name"),
        *at_least(0, "position"),
        *listing("methods"),
        *flag("open", "signed_off"),
        STRICT,
    )
    id: str = string(key=True)
    name: str = string()
    position: int = whole()
    methods: str = string()
    open: int = whole()
    signed_off: int = whole()


class CriterionRow(Row, table=True):
    """A line of the person specification; `weight` a fraction as text."""

    __tablename__ = "criterion"
    __table_args__ = (
        *identifier("id"),
        *filled("reference"),
        *plain("reference", "text", "group"),
        *at_least(0, "position"),
        *one_of("level", Level),
        *listing("methods", "doubts"),
        check("weight_fraction", "weight LIKE '_%' AND weight NOT LIKE '-%'"),
        *flag("accepted"),
        *structure("source"),
        STRICT,
    )
    id: str = string(key=True)
    reference: str = string()
    text: str = string()
    position: int = whole()
    group: str = string()
    level: str = string()
    methods: str = string()
    weight: str = string()
    accepted: int = whole()
    source: str = string()
    doubts: str = string()


class ApplicantRow(Row, table=True):
    """An applicant, by reference."""

    __tablename__ = "applicant"
    __table_args__ = (*identifier("id"), *filled("reference"), *plain("reference"), *at_least(0, "position"), STRICT)
    id: str = string(key=True)
    reference: str = string()
    position: int = whole()


class PersonRow(Row, table=True):
    """Who an applicant is."""

    __tablename__ = "person"
    __table_args__ = (
        *plain("name", "email", "phone"),
        *flag("guaranteed_interview", "redeployee"),
        of_applicant(),
        STRICT,
    )
    applicant: str = string(key=True)
    name: str = string()
    email: str = string()
    phone: str = string()
    guaranteed_interview: int = whole()
    redeployee: int = whole()


class ApplicationRow(Row, table=True):
    """A file attached to an applicant; its bytes are in `content`."""

    __tablename__ = "application"
    __table_args__ = (
        *filled("name"),
        *plain("name"),
        *hexadecimal("digest"),
        *at_least(0, "size"),
        of_applicant(),
        STRICT,
    )
    applicant: str = string(key=True)
    name: str = string(key=True)
    digest: str = string()
    size: int = whole()


class MemberRow(Row, table=True):
    """A member of the panel."""

    __tablename__ = "member"
    __table_args__ = (
        *identifier("id"),
        *filled("name"),
        *plain("name"),
        *one_of("role", Role),
        *at_least(0, "position"),
        *flag("left"),
        STRICT,
    )
    id: str = string(key=True)
    name: str = string()
    role: str = string()
    position: int = whole()
    left: int = whole()


class DeclarationRow(Row, table=True):
    """A declared interest."""

    __tablename__ = "declaration"
    __table_args__ = (
        *identifier("member", "applicant"),
        *one_of("interest", Interest),
        *plain("reason"),
        STRICT,
    )
    member: str = string(key=True)
    applicant: str = string(key=True)
    interest: str = string()
    reason: str = string()


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
    __table_args__ = (*identifier("member", "stage"), *plain("at"), *at_least(0, "gaps"), STRICT)
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
        STRICT,
    )
    applicant: str = string(key=True)
    criterion: str = string(key=True)
    method: str = string(key=True)
    rating: int | None = whole(empty=True)
    not_assessable: int = whole()
    reason: str = string()


class TieRow(Row, table=True):
    """A decision between two who are level."""

    __tablename__ = "tie"
    __table_args__ = (
        *identifier("stage", "first", "over"),
        *plain("reason"),
        check("first_and_over_differ", 'first <> "over"'),
        STRICT,
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
        STRICT,
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
        STRICT,
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
        STRICT,
    )
    head: str = string(key=True)
    member: str = string()
    file: str = string()
    new: int = whole()
    same: int = whole()
    superseded: int = whole()
    conflicts: int = whole()
    at: str = string()


class ConflictRow(Row, table=True):
    """A cell that diverged; `versions` a JSON array."""

    __tablename__ = "conflict"
    __table_args__ = (
        *identifier("member", "applicant", "criterion", "method"),
        *listing("versions"),
        STRICT,
    )
    member: str = string(key=True)
    applicant: str = string(key=True)
    criterion: str = string(key=True)
    method: str = string(key=True)
    versions: str = string()


METADATA: Final = LEDGER_METADATA
"""Every table of a file."""
