"""One vacancy or pack in one SQLite file: SQLModel lives here and nowhere else, and only `desk` comes in."""
