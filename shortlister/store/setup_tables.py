"""The tables of what is set up before scoring: post, specification, applicants, panel."""

from typing import Final

from sqlalchemy import ForeignKeyConstraint

from shortlister.domain.records import Interest, Level, Role, Sight
from shortlister.store.checks import (
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
    string,
    structure,
    whole,
)


def of_applicant() -> ForeignKeyConstraint:
    """Checked at the end of a transaction, so that the order of a change's deltas does not matter."""
    return ForeignKeyConstraint(["applicant"], ["applicant.id"], deferrable=True, initially="DEFERRED")


class VacancyRow(Row, table=True):
    """The one vacancy of the file."""

    __tablename__ = "vacancy"
    __table_args__ = (
        *identifier("id"),
        *plain("title", "reference", "organisation", "stage", "source", "recipient"),
        *listing("doubts"),
        *structure("scale", "rule", "retention"),
        *one_of("sight", Sight),
        *at_least(1, "edition"),
        *flag("names_revealed"),
        *hexadecimal("source_digest", or_empty=True),
        STRICT_BY_KEY,
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
    sight: str = string()
    retention: str = string()
    recipient: str = string()
    doubts: str = string()


class MethodRow(Row, table=True):
    """A way of assessing."""

    __tablename__ = "method"
    __table_args__ = (
        *identifier("id"),
        *filled("name"),
        *plain("name", "code"),
        *at_least(0, "position"),
        STRICT_BY_KEY,
    )
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
        *plain("name", "signed_by", "signed_at", "reserve_until"),
        *at_least(0, "position"),
        *at_least(1, "places"),
        *listing("methods"),
        *flag("open", "signed_off"),
        STRICT_BY_KEY,
    )
    id: str = string(key=True)
    name: str = string()
    position: int = whole()
    methods: str = string()
    open: int = whole()
    signed_off: int = whole()
    signed_by: str = string()
    signed_at: str = string()
    reserve_until: str = string()
    places: int | None = whole(empty=True)


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
        STRICT_BY_KEY,
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
    __table_args__ = (
        *identifier("id"),
        *filled("reference"),
        *plain("reference"),
        *at_least(0, "position"),
        STRICT_BY_KEY,
    )
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
        STRICT_BY_KEY,
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
        *plain("name", "doubt"),
        *hexadecimal("digest"),
        *at_least(0, "size"),
        of_applicant(),
        STRICT_BY_KEY,
    )
    applicant: str = string(key=True)
    name: str = string(key=True)
    digest: str = string()
    size: int = whole()
    doubt: str = string()


class MemberRow(Row, table=True):
    """A member of the panel."""

    __tablename__ = "member"
    __table_args__ = (
        *identifier("id"),
        *filled("name"),
        *plain("name", "takes_over", "pin"),
        *one_of("role", Role),
        *at_least(0, "position"),
        *flag("left"),
        STRICT_BY_KEY,
    )
    id: str = string(key=True)
    name: str = string()
    role: str = string()
    position: int = whole()
    left: int = whole()
    takes_over: str = string()
    pin: str = string()


class DeclarationRow(Row, table=True):
    """A declared interest."""

    __tablename__ = "declaration"
    __table_args__ = (
        *identifier("member", "applicant"),
        *one_of("interest", Interest),
        *plain("reason", "since"),
        *listing("earlier"),
        STRICT_BY_KEY,
    )
    member: str = string(key=True)
    applicant: str = string(key=True)
    interest: str = string()
    reason: str = string()
    since: str = string()
    earlier: str = string()


SETUP_ROWS: Final[tuple[type[Row], ...]] = (
    VacancyRow,
    MethodRow,
    StageRow,
    CriterionRow,
    ApplicantRow,
    PersonRow,
    ApplicationRow,
    MemberRow,
    DeclarationRow,
)
