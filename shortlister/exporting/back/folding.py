"""References as people type them: however cased and spaced, they are the same."""


def folded(text: str) -> str:
    """A reference without its case and its blanks at the ends."""
    return " ".join(text.split()).casefold()
