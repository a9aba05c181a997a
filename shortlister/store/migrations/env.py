"""Alembic's entry: runs the steps on the connection that `migrate` gives, in the transaction that it has begun."""

from alembic import context

from shortlister.store.tables import METADATA

context.configure(connection=context.config.attributes["connection"], target_metadata=METADATA, render_as_batch=True)
context.run_migrations()
