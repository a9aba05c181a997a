"""In which way cells were settled together, and which chains a file brought that came back."""

from pathlib import Path
from typing import Final

from alembic import op

revision: Final = "0003"
down_revision: Final = "0002"

ADDED: Final = {"agreed": "", "receipt": "[]"}
"""Tables with one more column at their end, and what stands in it for what was written before: nothing is known."""


def upgrade() -> None:
    """Each table is made anew in the words of the SQL file and filled from the old."""
    for table in ADDED:
        op.execute(f"ALTER TABLE {table} RENAME TO {table}_before")
    for statement in Path(__file__).with_suffix(".sql").read_text(encoding="utf-8").split(";\n"):
        if statement.strip():
            op.execute(statement)
    for table, value in ADDED.items():
        op.execute(f"INSERT INTO {table} SELECT *, '{value}' FROM {table}_before")
        op.execute(f"DROP TABLE {table}_before")
