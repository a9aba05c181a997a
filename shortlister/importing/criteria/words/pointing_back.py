"""Sentences that ask for nothing themselves and only point at what is listed: `You must have all of these.`

No word in them is of anything but people, having and showing, the selection and the post.
"""

import re
from typing import Final

from shortlister.importing.late_regexes import late_regex

_THING: Final = (
    r"(?:criteri(?:a|on)|requirements?|attributes?|qualities|skills?|abilities|competenc(?:y|ies)|behaviours"
    r"|qualifications?|points?|items?|things?|standards?)"
)
_POINTS: Final = late_regex(
    rf"\b(?:(?:of|all|each|both|meets?|met|satisf(?:y|ies)|fulfils?|without) (?:them|those)(?: {_THING})?(?! who\b)"
    rf"|these(?: {_THING})?|(?:the )?(?:following|above)(?: {_THING})?"
    rf"|(?:(?:the|all|each|every|everything|those)(?: of the)?(?: {_THING})?"
    r" (?:listed |set out |named |shown )?(?:below|above|here|that follows?|in this (?:section|list|part))))\b",
    re.IGNORECASE,
)
_SAYS_NOTHING: Final = frozenset(
    re.findall(
        r"\w+",
        "a able address addressed addressing all also an and any anybody anyone applicant applicants appoint "
        "appointed appointee appointing appointment are as at be before being but by called can candidate "
        "candidates cannot consider consideration considered day demonstrate demonstrated demonstrates "
        "demonstrating do does duties duty each either every everyone everything evidence evidenced example "
        "examples expect expected few first for from fulfil fulfilled fulfils fully further had has have having "
        "held hold holder holding holds how ideally if important in interview interviewed invite invited is it "
        "job least may meet meeting meets met might minimum most must necessary need needed needs next no nobody "
        "not of on one only or people person please position possess possessing post postholder progress prove "
        "required role satisfied satisfies satisfy see selected shall shortlist shortlisted shortlisting should "
        "show showing shown shows some somebody someone start started starting success successful take taking "
        "tell that the their there they things this those time to unable unless until up us very vital we what "
        "when where whether which who will with within without would you your",
    )
)
_WORDS: Final = late_regex(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_LONGEST: Final = 40
"""The words of such a paragraph."""


def only_points_back(text: str) -> bool:
    """Whether a paragraph is made of such sentences alone."""
    bare = " ".join(text.split())
    if not 2 < len(bare.split()) <= _LONGEST or bare.endswith((":", "?")) or not _POINTS.search(bare):
        return False
    rest = _WORDS.findall(_POINTS.sub(" ", bare).casefold().replace("’", "'"))
    return any(word in _SAYS_NOTHING for word in rest) and all(_is_empty(word) for word in rest)


def _is_empty(word: str) -> bool:
    return word in _SAYS_NOTHING or word.split("'")[0] in ("you", "we", "they", "can", "don", "won", "doesn", "isn")
