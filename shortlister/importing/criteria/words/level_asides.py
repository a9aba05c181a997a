"""Labels of levels that go on with a word to the reader: `Essential – please do not apply if the answer is no`."""

import re
from functools import lru_cache
from typing import Final

from shortlister.importing.criteria.words.vocabulary import DESIRABLE, level_of_cell, levels_named, says_not_essential
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
_TIME: Final = (
    r"(?:(?:on|at|upon|from|by|before|prior to|as of)(?: the)?"
    r"(?: (?:time|point|date|moment|day) of(?: your| the| an?)?)?"
    r" (?:appointment|applying|application|commencement|start(?:ing)?(?: date)?|outset|entry|joining"
    r"|recruitment|day (?:one|1)|first day|taking up (?:the )?(?:post|role|job|appointment|duty))"
    r"|(?:when|before) (?:you (?:start|join|apply|are appointed)|starting|joining|appointed|applying))"
)
_DATED: Final = late_regex(
    r"(?P<level>essentials?|desirables?|required|mandatory|must[- ]haves?|nice[- ]to[- ]haves?|needed)"
    r"(?: (?:criteria|requirements?|skills|attributes|qualities))?"
    r"(?:\s*[:–—,(-]?\s*(?:(?:which |that )?(?:must be|to be|needed|required|expected|held|in place)"
    rf"(?: (?:held|met|in place))? )?{_TIME}\)?"
    r"|\s*(?:[:–—,(]|-(?=\s)|\bbut\b)\s*(?:but )?(?:(?:these|this|they|which|it) )?"
    r"(?:(?:can|may|could|will) be (?:gained|learn(?:ed|t)|acquired|developed|taught|trained|obtained|picked up)"
    r"|(?:full )?training (?:can|will|may) be (?:given|provided|offered|arranged))(?: [\w’'-]+){0,5}\)?)\W*",
    re.IGNORECASE,
)
"""A level with when it has to be met, or that it can be learnt: `Essential on appointment`, `but can be learnt`."""
_KIND: Final = (
    r"(?:criteria|criterion|requirements?|attributes?|qualit(?:y|ies)|elements?|skills?|experience|qualifications?"
    r"|knowledge|abilities|competenc(?:y|ies|es)|characteristics)"
)
_OF_POST: Final = late_regex(
    rf"(?:the |our )?(?P<level>essentials?|desirables?|mandatory|must[- ]haves?|nice[- ]to[- ]haves?)"
    rf"(?: (?:selection |person |job |shortlisting )?{_KIND}(?:,? (?:and|&) {_KIND})?)? (?:for|of|in|to)"
    r" (?:(?:this|the|our|your|each|both|all|any|these|advertised) ){0,2}"
    r"(?:role|post|job|position|vacancy|appointment|posting|work)s?\W*",
    re.IGNORECASE,
)
"""A level of the post as such: `Essential criteria for the role`."""

_DENIED: Final = late_regex(
    r"\s*(?:[,;–—-]\s*|(?P<open>[(\[]))?(?:(?:but|though|although|and|yet) )?(?:it is |are )?(?:non-?|not )"
    r"(?:(?:strictly|absolutely|an?) )?(?:essential|required|necessary|mandatory|compulsory)(?(open)[)\]])(?=\W|$)",
    re.IGNORECASE,
)
"""What a level goes on to say that it is not: `Desirable (not essential) skills`."""
_LONGEST: Final = 80


def without_denial(text: str) -> str:
    """A short label of what is desirable without the words that it is not essential; any other text as it is."""
    if len(text) > _LONGEST or not says_not_essential(text):
        return text
    bare = _DENIED.sub("", text)
    return bare if levels_named(bare) == {DESIRABLE} else text


@lru_cache(maxsize=DEFAULT.pieces)
def level_before_aside(text: str) -> str | None:
    """The level of such a label, None for anything else: `Essential – a clean licence` asks for something."""
    bare = " ".join(text.split()).strip(" *_")
    found = _LABEL.fullmatch(bare)
    if found and _ASIDE.match(found["rest"]):
        return level_of_cell(found["level"])
    told = _DATED.fullmatch(bare) or _OF_POST.fullmatch(bare)
    return level_of_cell(told["level"]) if told else None
