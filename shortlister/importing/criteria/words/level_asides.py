"""Labels of levels that go on with a word to the reader: `Essential – please do not apply if the answer is no`."""

import re
from functools import lru_cache
from typing import Final

from shortlister.importing.criteria.words.vocabulary import level_of_cell
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.limits import DEFAULT

_LABEL: Final = late_regex(
    r"(?P<level>essentials?|desirables?|must[- ]haves?|nice[- ]to[- ]haves?)(?: (?:criteria|requirements?))?"
    r"\s*(?::|–|—|-(?=\s)|,)\s*(?P<rest>\S.{5,110})",
    re.IGNORECASE,
)
_ASIDE: Final = late_regex(
    r"(?:but |so )?(?:please (?:do not|don[’']t|only|don’t|apply|read|make sure|tell|show)\b|do(?: not|n[’']t) (?:apply"
    r"|worry|be put off|let)\b|not to worry|no need to worry|never mind|if (?:you|the answer|yours|any of)\b[^,]*$"
    r"|without (?:these|this|them|all|any)\b|you (?:must|need to|should|have to) (?:have|meet|show|be able to say)"
    r" (?:all|every|each|these|this|them|yes)\b|you (?:need|can|could|may|might) not\b"
    r"|we (?:can(?:not|[’']t)|will not|won[’']t|shall not|need (?:all|these|you)|would (?:like|love|be glad))\b"
    r"[^,]*(?:these|this|them|without|all|any|both|appoint|shortlist|interview)\b"
    r"|(?:good|nice|fine|handy|useful) (?:to have|if)\b[^,]*$|it (?:would|will) (?:not|help)\b"
    r"|(?:a|the) bonus\b[^,]*$|(?:all|every one|each|any) of these\b)",
    re.IGNORECASE,
)


@lru_cache(maxsize=DEFAULT.pieces)
def level_before_aside(text: str) -> str | None:
    """The level of such a label, None for anything else: `Essential – a clean licence` asks for something."""
    found = _LABEL.fullmatch(" ".join(text.split()).strip(" *_"))
    return level_of_cell(found["level"]) if found and _ASIDE.match(found["rest"]) else None
