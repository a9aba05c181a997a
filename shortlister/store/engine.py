"""SQLAlchemy over a connection that is open already."""

import sqlite3

from sqlalchemy import Engine, create_engine
from sqlalchemy.pool import StaticPool


def engine_over(connection: sqlite3.Connection) -> Engine:
    """An engine that has only this connection, and leaves beginning, committing and closing to its owner."""
    return create_engine(
        "sqlite://",
        creator=lambda: connection,
        poolclass=StaticPool,
        isolation_level="AUTOCOMMIT",
        pool_reset_on_return=None,
    )
