"""Sentences that say the level of what they point at: `The following competencies are essential and …`."""

import re
from typing import Final

from shortlister.importing.criteria.vocabulary import levels_named, says_not_essential

_THING: Final = (
    r"(?:criteri(?:a|on)|requirements?|attributes?|qualities|skills|abilities|competenc(?:y|ies)|behaviou?rs|strengths"
    r"|qualifications?|points|items|ones|areas)"
)
_SAYS: Final = re.compile(
    rf"^(?:(?:all|each|every one|both)(?: of)? )?(?:(?:the|these) )?(?:following(?: [\w,&’' -]{{0,40}}?{_THING})?"
    rf"|(?:[\w’'-]+ ){{0,3}}?{_THING},? (?:(?:listed|shown|set out|given|described) )?(?:below|that follow))"
    r" (?:are|is|would be|will be)(?: all| each| both| also| considered| regarded as| seen as)* "
    r"(?P<level>essential|desirable|required|mandatory|necessary|advantageous|preferred)\b"
    r"(?! (?:to (?!the (?:role|post|job))|and desirable|or desirable|/))",
    re.IGNORECASE,
)
_LONGEST: Final = 260


def pointed_level(text: str) -> str | None:
    """The level that a sentence gives to all that stands below it, or None."""
    bare = " ".join(text.split())
    found = _SAYS.match(bare) if len(bare) < _LONGEST else None
    if found is None or says_not_essential(bare) or len(levels_named(bare)) > 1:
        return None
    return next(iter(levels_named(found["level"])), None)
