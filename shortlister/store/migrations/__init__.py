"""Alembic's folder: one step from each schema version to the next; a step that has been released is never changed."""
