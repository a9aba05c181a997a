"""What is asked for as often as it is a way of measuring: `Two references`, `Enhanced disclosure`, `DBS`."""

import re
from typing import Final

from shortlister.importing.late_regexes import late_regex

_HELD: Final = late_regex(
    r"\b(?:dbs|crb|pvg|access ?ni|disclosures?|references?|medical|checks?|clearance|vetting|licen[cs]e"
    r"|certificates?)\b",
    re.IGNORECASE,
)
_OF_A_KIND: Final = late_regex(
    r"(?:two|three|enhanced|basic|standard|satisfactory|clear|clean|current|valid|good|full|positive)\s", re.IGNORECASE
)


def names_a_paper(text: str) -> bool:
    """Whether a text names a paper or a check that somebody may be asked for."""
    return _HELD.search(text) is not None


def names_its_kind(text: str) -> bool:
    """Whether a text says how many or of what kind, as the heading of a column does not: `Two references`."""
    return names_a_paper(text) and _OF_A_KIND.match(text.strip()) is not None
