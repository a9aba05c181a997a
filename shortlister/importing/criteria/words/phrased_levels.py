"""What people say of what they need and of what they could do without, in sentences of their own."""

import re
from typing import Final

from shortlister.importing.criteria.words.plain_levels import plain_level
from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL
from shortlister.importing.late_regexes import late_regex

_WISHED: Final = late_regex(
    r"\b(?:bonus|extras?|nice|desirable|handy|welcome|icing|optional|preferred|ideally|in time"
    r"|(?:would|[’']d) (?:\w+ ){0,2}?(?:love|like|help|be)\b|(?:can|could) (?:\w+ ){0,2}?(?:live without|do without|be"
    r" (?:added|learn\w*|taught|trained|picked up)|learn\w*|wait|grow|teach|train|manage without|come later)"
    r"|(?:an?|real|big|distinct) (?:plus|advantage|asset)|if you have (?:it|them)|good to (?:have|see)"
    r"|(?:pleased|glad|delighted|happy) (?:to (?:see|have|find|hear)|if|of)"
    r"|not (?:essential|needed|required|necessary|a must))\b",
    re.IGNORECASE,
)
_REFUSED: Final = (
    r"(?:appoint|hire|offer|consider|interview|shortlist|employ|take you|bend|budge|compromise|flex|give way|move"
    r"|do without|manage without|live without|be without|without)"
)
_NEEDED: Final = late_regex(
    r"\b(?:must|deal[- ]?breakers?|essential|non[- ]?negotiable|required|vital|mandatory|needed|(?:has|have) to"
    r"|expect(?:ed)?(?: (?:it|this|that|them|these))? (?:of|from)|(?:we|you|they) (?:really |absolutely )?need"
    rf"|(?:cannot|can[’']?t|could not|couldn[’']?t|will not|won[’']?t|not) (?:\w+ ){{0,3}}?{_REFUSED}"
    r"|no compromise|(?:on|from) (?:day one|the first day|the start|your first day))\b",
    re.IGNORECASE,
)
_HEAD: Final = late_regex(r"[:,;]|\s[–—-]\s|\bbut\b|\bso\b|\band\b")


def phrased_level(text: str) -> str | None:
    """The level that such words say: `we cannot appoint you without it`, `dealbreaker: no red, no offer`.

    What says both is read up to its first comma or `but`; None where that says none or both, too.
    """
    bare = text.strip(" .:;,()")
    if told := plain_level(bare):
        return told
    for part in (bare, _HEAD.split(bare, maxsplit=1)[0]):
        wished, needed = _WISHED.search(part), _NEEDED.search(part)
        if bool(wished) != bool(needed):
            return DESIRABLE if wished else ESSENTIAL
    return None
