"""Levels as people say them in a heading or on a badge: `You need`, `It would help`, `✅ Essential`, `⭐ Bonus`."""

import re
from functools import lru_cache
from typing import Final

from shortlister.importing.criteria.words.asked_levels import asked_level
from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL, level_of_cell
from shortlister.importing.criteria.words.words_for_levels import level_in_words
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.limits import DEFAULT

_EDGES: Final = late_regex(r"^[\W_]+|[\W_]+$")
_THINGS: Final = r"(?:(?:the |some )?(?:things|points|skills|qualities|bits|ones|what|which|that) )*"
_SURELY: Final = r"(?:(?:really|absolutely|definitely|certainly|always|also|simply|just) )*"
_HAVE: Final = r"(?: (?:you to|someone to|to|it|this|these|them|you|have|be|see|bring|do|show|with|who))*"
_WHOM: Final = r"(?: (?:from|of|in) (?:you|us|me|them|him|her|(?:an?|our|the) (?:new )?\w+))?"
_GOOD: Final = (
    r"(?:nice|good|great|lovely|useful|helpful|handy|ideal|better|welcome|wonderful|desirable"
    r"|(?:an? )?(?:added |real )?(?:bonus|plus|advantage|asset|extra|help))"
)
_IF: Final = r"(?: (?:if|to|that|you|we|also|have|had|has|were|are|can|could|with|be|see|it|still))*"
_WOULD: Final = r"(?: would| may| might| could| will|[’']d|[’']ll)"
_NEEDED: Final = late_regex(
    rf"{_THINGS}(?:(?:you|we|they|s?he|the \w+(?: \w+)?)(?:[’']ll| will)? {_SURELY}"
    rf"(?:needs?|must|have to|has to|require|insist on|(?:cannot|can[’']?t) do without){_HAVE}{_WHOM})"
    r"|(?:the |our |an? )?(?:absolute )?(?:musts?|must[- ]haves?|essentials?|non[- ]?negotiables?|deal[- ]?breakers?)"
    rf"|(?:you[’']ll|you will|you) (?:fit (?:right |straight )?in|do well|thrive|suit us|love it"
    rf"|be (?:right|perfect|great|happy|at home))(?: here| with us| for (?:this|us|it))? if{_IF}"
    rf"|(?:this|it)(?:[’']s| is) (?:(?:for )?you|a yes(?: from us)?) if{_IF}"
    r"|no compromise|cannot do without|can[’']t do without",
    re.IGNORECASE,
)
_WISHED: Final = late_regex(
    rf"{_THINGS}(?:(?:it|this|that|these|they){_WOULD}? )?(?:would |will |could |may |might )?{_SURELY}"
    rf"(?:helps?|be {_SURELY}{_GOOD}){_IF}"
    rf"|{_THINGS}(?:you|they|s?he) (?:may|might|could) (?:also |even |well )*(?:have|bring|be|know|offer)(?: done)?"
    rf"|{_THINGS}(?:you|they|s?he) (?:may|might|could) also"
    rf"|(?:bonus|brownie|extra|gold) (?:points?|stars?|credit)(?: for)?{_IF}"
    rf"|{_THINGS}(?:we|you|they)(?: would| should|[’']d) {_SURELY}(?:like|love|welcome|value|be (?:glad|pleased|happy)"
    rf"(?: of| if| to)?){_HAVE}(?: if you have)?"
    rf"|(?:the |an? |our |some )?(?:nice[- ]to[- ]haves?|desirables?|extras?|bonus(?:es)?(?: points?)?|plus(?:es)?"
    rf"|even better{_IF}|ideally|if possible|icing on the cake|{_GOOD}[- ](?:if|to)(?:{_IF}|[- ]haves?))",
    re.IGNORECASE,
)
_SHORTEST, _LONGEST = 3, 50


@lru_cache(maxsize=DEFAULT.pieces)
def plain_level(text: str) -> str | None:
    """The level that a short heading or badge says in whatever words, without its signs; None where it says none."""
    if len(text) >= _LONGEST:
        return None
    bare = " ".join(_EDGES.sub("", text).split())
    if len(bare) < _SHORTEST:
        return None
    if told := level_of_cell(bare) or level_in_words(bare):
        return told
    if text.rstrip().endswith("?") and (asked := asked_level(bare)):
        return asked
    if _WISHED.fullmatch(bare):
        return DESIRABLE
    return ESSENTIAL if _NEEDED.fullmatch(bare) else None
