"""References as people type them: however cased and spaced, they are the same."""

from shortlister.exporting.cells import cleaned


def folded(text: str) -> str:
    """A reference without its case and its blanks at the ends."""
    return " ".join(cleaned(text).split()).casefold()
