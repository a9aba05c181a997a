"""The ledger's own tables: entries, chains, attached files, and what the file says of itself."""

from typing import Final

from sqlalchemy import Column, PrimaryKeyConstraint, String, Table

from shortlister.store.checks import (
    STRICT,
    STRICT_BY_KEY,
    Row,
    at_least,
    blob,
    filled,
    hexadecimal,
    plain,
    sized,
    string,
    structure,
    whole,
)

Bytes = bytes
"""The type under another name: a column of that name hides it."""


class MetaRow(Row, table=True):
    """What the file says of itself."""

    __tablename__ = "meta"
    __table_args__ = (*filled("key"), *plain("key", "value"), STRICT_BY_KEY)
    key: str = string(key=True)
    value: str = string()


class ContentRow(Row, table=True):
    """An attached file by the SHA-256 (hex) of its bytes."""

    __tablename__ = "content"
    __table_args__ = (*hexadecimal("digest"), STRICT)
    digest: str = string(key=True)
    bytes: Bytes = blob()


class EntryRow(Row, table=True):
    """A ledger entry; the rows lie in the order in which they were written here."""

    __tablename__ = "entry"
    __table_args__ = (
        *filled("replica"),
        *at_least(1, "number"),
        *plain("replica", "member", "author", "at"),
        *structure("seen"),
        *sized("digest", 32),
        *sized("link", 32),
        STRICT,
    )
    replica: str = string(key=True)
    number: int = whole(key=True)
    member: str = string()
    author: str = string()
    at: str = string()
    seen: str = string()
    salt: bytes = blob()
    payload: bytes | None = blob(empty=True)
    digest: bytes = blob()
    link: bytes = blob()


class ReplicaRow(Row, table=True):
    """A chain; `place` tells the copy of the file that writes it, empty for all others.

    How far it goes is not kept here: its last entry says it, and every score would write one page more.
    """

    __tablename__ = "replica"
    __table_args__ = (*filled("id"), *plain("id", "member"), *hexadecimal("place", or_empty=True), STRICT_BY_KEY)
    id: str = string(key=True)
    member: str = string()
    place: str = string()


ALEMBIC_VERSION = Table(
    "alembic_version",
    Row.metadata,
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
"""As Alembic itself makes it."""

LEDGER_ROWS: Final[tuple[type[Row], ...]] = (MetaRow, ContentRow, EntryRow, ReplicaRow)
