"""Words by which a sentence about methods adds to what holds for all: `also`, `too`, `as well`, `in addition`."""

import re
from typing import Final

from shortlister.importing.late_regexes import late_regex

_ADDS: Final = late_regex(
    r"(?i)\b(?:also|additionally|in addition(?! to\b)|as well(?! as\b)|too(?! (?:many|much|few|little)\b)|moreover"
    r"|besides|furthermore|further(?= \w+ed\b)|on top(?: of (?:this|that))?)\b"
)


def adds(text: str) -> bool:
    """Whether a sentence says its methods in addition to others."""
    return _ADDS.search(text) is not None


def without_adding(text: str) -> str:
    """The sentence without such words."""
    return " ".join(re.sub(r"\s*,?\s*¤\s*,?", " ", _ADDS.sub("¤", text)).split())
