"""Text as a PDF can show it: with the fonts that every reader has, and in the order in which it is seen."""

from datetime import UTC, datetime
from typing import Final
from unicodedata import bidirectional

from fpdf.bidi import BidiParagraph

_TYPED: Final = str.maketrans(
    {"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "−": "-", "…": "...", "≥": ">=", "≤": "<=", "•": "-"}
)
"""What the fonts that every reader of PDF has cannot show, as people type it."""


def typed(text: str) -> str:
    """The text as people type it, in what those fonts have."""
    return text.translate(_TYPED).encode("latin-1", "replace").decode("latin-1")


def visual(line: str) -> str:
    """A line in the order in which it is seen: without a shaping engine fpdf2 leaves Hebrew and Arabic as typed."""
    if any(bidirectional(letter) in {"R", "AL", "AN"} for letter in line):
        return str(BidiParagraph(text=line).get_reordered_string())
    return line


def time_of(text: str) -> datetime:
    """A recorded time (ISO 8601); the earliest that a file may have where it is none."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return datetime(1980, 1, 1, tzinfo=UTC)
    return at if at.tzinfo is not None else at.replace(tzinfo=UTC)
