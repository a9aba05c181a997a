"""What stands round the methods of a list and names none: brackets about each code, and when it is used."""

import re
from typing import Final

from shortlister.importing.late_regexes import late_regex

_WHEN: Final = late_regex(
    r"\s*\((?:at |for |the )*(?:sift(?:ing)?|short-?list(?:ing)?|screening|(?:stage|round) (?:\d|one|two|three)"
    r"|(?:first|second|third|1st|2nd|3rd|final|last)(?: (?:stage|round))?)\)|^only\s+|(?<=\w)\s+(?:only|alone)$",
    re.IGNORECASE,
)
"""What stands beside a code or a name and only says when it is used, or that nothing else is: `A (sift)`, `A only`."""


def without_when(text: str) -> str:
    """A list of methods without what only says when each of them is used, or that no other one is."""
    return _WHEN.sub("", text) or text


_BRACKETED: Final = late_regex(r"(?:(?:\[[A-Z]{1,4}\]|\([A-Z]{1,4}\)|\[\d\d?\]|\(\d\d?\))[\s,/&+;]*)+")
_CODE: Final = late_regex(r"[A-Z]+|\d+")


def without_brackets(text: str) -> str:
    """Codes of which each stands in brackets, `[A] [I]`, without these: `A I`; any other text as it is."""
    return " ".join(_CODE.findall(text)) if _BRACKETED.fullmatch(text) else text
