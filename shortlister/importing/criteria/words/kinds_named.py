"""Lines that only say what kinds of things are asked for: `Required knowledge, skills and behaviours`."""

import re
from typing import Final

_KINDS: Final = frozenset(
    re.findall(
        r"\w+",
        "qualifications experience skills knowledge education training abilities aptitudes behaviours competencies "
        "competences attributes qualities requirements criteria values",
    )
)
_AROUND: Final = frozenset(
    re.findall(
        r"\w+",
        "required needed need necessary wanted expected essential desirable key for this the role post job position "
        "and or in of to you we your our will general personal professional other "
        "additional further extra would like also",
    )
)


def names_only_kinds(text: str) -> bool:
    """Whether a line has no words but names of kinds of criteria and those around them: it asks for nothing itself."""
    words = re.findall(r"\w+", text.lower())
    return not _KINDS.isdisjoint(words) and all(word in _KINDS or word in _AROUND for word in words)
