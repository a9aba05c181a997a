"""Labels of a level for some of those who are looked for: `Desirable criteria for the evening shift`."""

import re
from typing import Final

from shortlister.importing.criteria.words.post_names import names_a_post
from shortlister.importing.criteria.words.vocabulary import level_of_cell
from shortlister.importing.late_regexes import late_regex

_LABEL: Final = late_regex(
    r"(?:the )?(?:additional |further |other )?(?P<level>essential|desirable|mandatory|preferred)"
    r"(?: (?:selection |person |additional |further |other )*(?:criteria|requirements?|attributes?|qualities|elements?)"
    r" (?:for|of)(?: (?:the|our|an?))?(?= [\w’'])|(?: (?:for|at|in))(?= (?:grades?|bands?|levels?|scales?) ))"
    r" (?P<whom>[\w’'&/-]+(?: [\w’'&/()-]+){0,8})\s*:?",
    re.IGNORECASE,
)
_OTHER: Final = late_regex(
    r"\b(?:is|are|was|will|would|must|should|can|may|shall|ha(?:ve|s)|be|appl(?:y|ying|icants?|ications?)|candidates?"
    r"|short-?list\w*|interview\w*|sift\w*|assess\w*|select\w*|appoint\w*|entry|admission|this|these|below|above"
    r"|following|essential|desirable)\b",
    re.IGNORECASE,
)
"""What makes a sentence of it, or names the stage at which the level counts."""
_WAY: Final = late_regex(
    r"\b(?:routes?|programmes?|pathways?|courses?|schemes?|shifts?|teams?|streams?|strands?|tracks?|placements?"
    r"|options?|pools?|grades?)$",
    re.IGNORECASE,
)
"""The end of what is no post though it may name one: `the nurse apprenticeship route`."""


def level_for(text: str) -> tuple[str, str] | None:
    """The level and for whom it is, which is the group; None for anything else, and where that is a post."""
    found = _LABEL.fullmatch(" ".join(text.split()).strip(" *_"))
    if found is None or _OTHER.search(whom := found["whom"]):
        return None
    if not _WAY.search(whom) and (whom[0].islower() or names_a_post(whom)):
        return None
    level = level_of_cell(found["level"])
    return (level, whom[:1].upper() + whom[1:]) if level else None
