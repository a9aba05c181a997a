"""Older files brought up to date."""

from pathlib import Path


def migrate(path: Path, *, backups: Path | None = None) -> None:
    """To be."""
    raise NotImplementedError
