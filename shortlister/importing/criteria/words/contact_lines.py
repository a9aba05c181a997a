"""Lines of a letterhead that say where to write or ring, by a letter before it: `E: jobs@…`, `D: 0131 496 0000`."""

from functools import lru_cache
from typing import Final

from shortlister.importing.late_regexes import late_regex
from shortlister.importing.limits import DEFAULT

_LABEL: Final = (
    r"(?:(?:e-?mail|tel(?:ephone)?|phone|mob(?:ile)?|direct(?: dial)?|web(?:site)?|fax|[DEFMTW])"
    r"(?:\s*[:.|–—-]|(?=\s))\s*)"
)
_WAY: Final = (
    r"(?:[\w.+-]+\s?(?:@|[(\[]at[)\]])\s?[\w-]+\.[\w.-]+|(?:https?://|www\.)\S+"
    r"|(?:\+|00?)[\d ().-]{6,24}(?:ext?n?\.? ?\d{1,5})?)"
)
_PARTS: Final = late_regex(rf"(?i)\s*[,;/|]\s+|\s+(?:or\s+)?(?={_LABEL})")
_PART: Final = late_regex(rf"(?i){_LABEL}?{_WAY}")
_LONGEST: Final = 200


@lru_cache(maxsize=DEFAULT.pieces)
def is_contact(text: str) -> bool:
    """Whether a text is nothing but addresses of mail, numbers to ring and pages, each with its letter or none."""
    bare = " ".join(text.split()).strip(" .;,|")
    parts = _PARTS.split(bare) if len(bare) < _LONGEST else []
    return bool(parts) and all(map(_PART.fullmatch, parts))
