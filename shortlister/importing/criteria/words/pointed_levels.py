"""Sentences that say the level of what they point at: `The following competencies are essential and …`."""

import re
from functools import lru_cache
from typing import Final

from shortlister.importing.criteria.words.vocabulary import levels_named, says_not_essential
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.limits import DEFAULT

_THING: Final = (
    r"(?:criteri(?:a|on)|requirements?|attributes?|qualities|skills|abilities|competenc(?:y|ies)|behaviou?rs|strengths"
    r"|qualifications?|points|items|ones|areas)"
)
_LEVEL: Final = r"(?P<level>essential|desirable|required|mandatory|necessary|advantageous|preferred)\b"
_ONE: Final = r"(?P<level>essential|desirable|mandatory)"
_NAMED: Final = rf"{_ONE}(?: (?:selection|shortlisting|job|person specification|person|role|additional))* {_THING}"
_SET: Final = r"(?:listed|shown|set out|given|described|outlined|stated|detailed)"
_SAYS: Final = tuple(
    late_regex(pattern, re.IGNORECASE)
    for pattern in (
        rf"^(?:(?:all|each|every one|both)(?: of)? )?(?:(?:the|these) )?(?:following(?: [\w,&’' -]{{0,40}}?{_THING})?"
        rf"|(?:[\w’'-]+ ){{0,3}}?{_THING},? (?:{_SET} )?(?:below|that follow)"
        rf"|(?:everything|those|these|all)(?: {_THING})? (?:{_SET} )?(?:below|that follows?|in this (?:section|part)))"
        r" (?:are|is|would be|will be)(?: all| each| both| also| considered| regarded as| seen as)* "
        rf"{_LEVEL}(?! (?:to (?!the (?:role|post|job))|and desirable|or desirable|/))",
        # What is named by its level: `The following are the essential criteria`, `Below are our desirable criteria`.
        rf"^(?:the following|(?:{_SET} )?(?:below|here|underneath)|what follows)"
        rf"(?: (?:list|table|section|part))? (?:are|is)(?: all| only| both)*(?: the| our)? {_NAMED}\b",
        rf"^(?:(?:all|each|both)(?: of)? )?the following {_NAMED},? (?:which |that )?(?:will|are|is|shall|must)\b",
        rf"^(?:this|the)(?: following| next)? (?:table|list|section|part)(?: below| that follows)?"
        rf" (?:shows?|lists?|sets out|gives?|contains?|holds?|covers?|has|is of)(?: all)?(?: of)?(?: the| our)?"
        rf" {_NAMED}\b",
        rf"^(?:the |our |all )*{_NAMED} (?:are|is|have been) {_SET} (?:below|here|underneath|in (?:the|this)"
        r" (?:following |next )?(?:table|list|section|part))\b",
    )
)
_NUMBER: Final = late_regex(
    r"^(?:(?:section|part|table|list|stage)\s+)?\(?(?:\d{1,2}[a-z]?|[a-z]|[ivx]{1,4})\s*(?:[.):]|[–—]|\s-|(?=\s))\s*"
    r"(?=(?:the|what|all|each|below|listed|here|these|those|set|shown|this|our|every|both|essential|desirable"
    r"|following)\b)",
    re.IGNORECASE,
)
"""What counts such sentences: `SECTION 1:`, `Part B –`, `2.`"""
_COUNTED: Final = late_regex(
    rf"^(?:these|those|here|they)(?: below| listed)? (?:are|is)(?: all| only| both)*(?: the| our)? {_NAMED}\b"
    rf"|^(?:the |our |all )*{_NAMED.replace('level', 'named')} (?:which|that) (?:will|are|is|shall|must|may)\b",
    re.IGNORECASE,
)
"""What says the level of a part that is counted, and so of what stands below: `Section 3: These are desirable`."""
_TELLS: Final = late_regex(r":\s*\S")
_WORDS: Final = late_regex(r"\b(?:essential|desirable)\b", re.IGNORECASE)
_LONGEST: Final = 420


@lru_cache(maxsize=DEFAULT.pieces)
def pointed_level(text: str) -> str | None:
    """The level that a sentence gives to all that stands below it, or None; `Section 2:` may stand before it."""
    bare = " ".join(text.split())
    whole = bare if 20 < len(bare) < _LONGEST else ""
    bare = _NUMBER.sub("", whole)
    found = next((found for pattern in _SAYS if (found := pattern.match(bare))), None)
    if found is None and bare != whole and (counted := _COUNTED.match(bare)):
        found = counted
    if found is None or _TELLS.search(bare, found.end()) or says_not_essential(bare):
        return None
    if len({word.lower() for word in _WORDS.findall(bare)}) > 1:
        return None
    level = next(one for name, one in found.groupdict().items() if name in ("level", "named") and one)
    return next(iter(levels_named(level)), None)
