"""The level that a criterion says in its own words and by no sign: `NVQ or similar desirable`, `… is essential`."""

import re
from typing import Final

from shortlister.importing.criteria.words.vocabulary import (
    DESIRABLE,
    ESSENTIAL,
    levels_named,
    sounds_like_a_criterion,
)
from shortlister.importing.late_regexes import late_regex

_VERY: Final = r"(?:(?:also|very|highly|particularly|strongly|most) )*"
_GOOD: Final = (
    r"(?:desirable|desired|preferred|preferable|advantageous|an? (?:added |distinct |real |big )?"
    r"(?:advantage|plus|bonus|asset))"
)
_THING: Final = (
    r"(?:experience|knowledge|understanding|familiarity|skills?|ability|qualifications?|training|degree|certificate)"
)
_WISHED: Final = (
    late_regex(rf"(?<=[\w)’'%+]) {_VERY}{_GOOD}[.;!]?$", re.IGNORECASE),
    late_regex(
        rf"^(?:\w+ ){{0,3}}?{_THING} {_VERY}(?:desirable|preferred|advantageous) (?:in|of|with|at|to)\b", re.IGNORECASE
    ),
    late_regex(rf"^{_VERY}(?:desirable|preferable|advantageous) to (?:have|be|hold)\b", re.IGNORECASE),
)
_NEEDED: Final = late_regex(
    r"(?<=[\w)’']) (?:is|are) (?:(?:also|absolutely|therefore) )?(?:essential|mandatory|required|a must)"
    r"(?: (?:for|in) (?:this|the) (?:post|role|job|position))?[.;!]?$",
    re.IGNORECASE,
)
_AT_LEAST: Final = late_regex(r"(?<=[\w)’'%+*]) ?[(\[](?:the )?minimum[)\]][.;!]?$", re.IGNORECASE)
_NOT_SO: Final = late_regex(
    r"\b(?:as|if|is|are|be|was|were|where|when|what|which|that|who|whatever|whether|not|no|than|their|your|its|the)"
    r"\W*$",
    re.IGNORECASE,
)
"""What stands before such a word where it says nothing of the criterion: `as desired`, `the preferred …`."""
_FURTHER: Final = late_regex(
    r"[;:!?] |[a-z)]\.\s?(?=[A-Z])|\s[-–—]\s|\b(?:but|although|though|while|whilst|unless|if|when)\b"
)
_BEHIND_COMMA: Final = late_regex(r", (?!(?:and|or|and/or)\b)", re.IGNORECASE)
_LAST: Final = late_regex(r", (?:and|or|and/or) [^,]*$", re.IGNORECASE)
_JOINED: Final = late_regex(r",? (?:and|plus|as well as|with) ", re.IGNORECASE)


def level_in_own_words(text: str) -> str | None:
    """The level that a criterion says of all that it asks for; None where it may say it of a part only."""
    bare = " ".join(text.split())
    if len(levels_named(bare)) > 1:
        return None
    for level, patterns in ((DESIRABLE, _WISHED), (ESSENTIAL, (_NEEDED, _AT_LEAST))):
        for pattern in patterns:
            if (found := pattern.search(bare)) and _of_all(bare, found.start() or len(bare)):
                return level
    return None


def _of_all(text: str, end: int) -> bool:
    """Whether what stands before such words is one thing, or a list of them joined by `and` or `or`."""
    before = text[:end].strip()
    if _NOT_SO.search(before) or _FURTHER.search(before):
        return False
    listed = _LAST.search(before)
    if _BEHIND_COMMA.search(before) and not listed:
        return False
    parts = _JOINED.split(before)
    return not any(sounds_like_a_criterion(part) for part in parts[1:])
