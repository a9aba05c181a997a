"""Lines that lead up to a list of what is needed: `You must:`, `DRIVERS MUST`, `All staff will need to be able to`."""

import re
from typing import Final

from shortlister.importing.late_regexes import late_regex

_MUST: Final = late_regex(
    r"\b(?:must|shall|(?:needs?|needed|ha(?:ve|s)|required|expected) to)(?: also| all| both)*"
    r"(?: (?:be|have|hold|be (?:able|willing|prepared|ready) to))?\s*:?$",
    re.IGNORECASE,
)
_EXPECTS: Final = late_regex(
    r"\bwe(?:[’']ll| will| do| also| shall)* (?:expect|need|require|insist)\b|\b(?:must|shall|needs? to)\b",
    re.IGNORECASE,
)
_NOT: Final = late_regex(r"\b(?:not|never|neither|no)\b|n[’']t\b", re.IGNORECASE)


def leads_to_needs(text: str) -> bool:
    """Whether a line is the beginning of sentences that say what somebody must be, have or do."""
    bare = text.strip()
    return bool(_MUST.search(bare)) and not _NOT.search(bare)


def denies_needs(text: str) -> bool:
    """Whether a line begins sentences that say what somebody need not or must not be, have or do."""
    bare = text.strip()
    return bool(_MUST.search(bare)) and bool(_NOT.search(bare))


def says_what_is_expected(text: str) -> bool:
    """Whether a lead-in says, in whatever place, that something is expected of somebody: `We expect you to`."""
    return bool(_EXPECTS.search(text)) and not _NOT.search(text)
