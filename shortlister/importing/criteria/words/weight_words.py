"""Headings of weights and marks, told from criteria in which such a word only happens to stand."""

import re
from typing import Final

from shortlister.importing.late_regexes import late_regex

_CORE: Final = late_regex(
    r"\b(?:weight(?:ing|ings|s)?|max(?:imum)? (?:score|marks?)|points|importance score)\b", re.IGNORECASE
)
_AROUND: Final = frozenset(
    re.findall(
        r"\w+",
        "a an and at be by each for from in is it of on or out per the this to total possible available maximum max "
        "minimum given awarded allocated score scores scored scoring mark marks point rating value level scale range "
        "low high medium importance relative percentage percent criteria criterion requirement essential desirable "
        "shortlisting interview application panel assessment selection item",
    )
)
_MOST: Final = 2
"""How many other words such a heading may have."""


def speaks_of_weights(text: str) -> bool:
    """Whether a heading speaks of weights or marks; `A licence with no more than six points` does not."""
    if not _CORE.search(text):
        return False
    words = re.findall(r"[a-z]+", re.sub(r"\(.*?\)", " ", _CORE.sub(" ", text)).lower())
    return sum(1 for word in words if word not in _AROUND) <= _MOST
