"""Sight, retention, sealing, sign-off, who takes over, and the records of the proceedings."""

from pathlib import Path
from typing import Final

from alembic import op

revision: Final = "0002"
down_revision: Final = "0001"

ADDED: Final[dict[str, dict[str, str | None]]] = {
    "vacancy": {"sight": "own submission", "retention": "{}", "recipient": "", "doubts": "[]"},
    "stage": {"signed_by": "", "signed_at": "", "reserve_until": "", "places": None},
    "application": {"doubt": ""},
    "declaration": {"since": "", "earlier": "[]"},
    "member": {"takes_over": "", "pin": ""},
}
"""The new columns of old tables, and what stands in them for what was written before."""


def upgrade() -> None:
    """Each changed table is made anew in the words of the SQL file and filled from the old; then the new tables."""
    for table in ADDED:
        op.execute(f"ALTER TABLE {table} RENAME TO {table}_before")
    for statement in Path(__file__).with_suffix(".sql").read_text(encoding="utf-8").split(";\n"):
        if statement.strip():
            op.execute(statement)
    connection = op.get_bind()
    for table, added in ADDED.items():
        names = [row[1] for row in connection.exec_driver_sql(f"PRAGMA table_info({table}_before)")]
        old = ", ".join(f'"{name}"' for name in names)
        new = ", ".join(f'"{name}"' for name in (*names, *added))
        values = ", ".join([old, *("?" for _ in added)])
        connection.exec_driver_sql(
            f"INSERT INTO {table} ({new}) SELECT {values} FROM {table}_before", tuple(added.values())
        )
        op.execute(f"DROP TABLE {table}_before")
