"""The program's window: shown first, then everything else is imported, then the file is opened."""

from pathlib import Path

from shortlister.ui.before_qt import plain_imports
from shortlister.ui.first_picture import Program

__all__ = ["run"]


def run(path: Path | None = None) -> int:
    """Open the window, and in it the file if one is given; returns the exit status."""
    with plain_imports():
        program = Program(path)
    return program.run()
