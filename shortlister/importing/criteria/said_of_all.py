"""Sentences that say of all criteria, or of those below, how they are assessed, wherever in a sentence that stands."""

import re
from dataclasses import dataclass
from typing import Final

from shortlister.importing.criteria.method_notes import method_note
from shortlister.importing.criteria.methods import MethodKey, unique
from shortlister.importing.criteria.vocabulary import levels_named

_SAID: Final = re.compile(
    r"\b(?:(?P<every>all|each|every)(?: one)?(?: of)? )?(?:(?:the|these|our) )?(?P<next>following )?"
    r"(?:(?:essential and desirable|selection|shortlisting|assessment|job|role|person specification) )*"
    r"(?:criteri(?:a|on)|requirements?|attributes?)"
    r"(?: (?:(?:set out|listed|shown|given|described|outlined|stated|detailed|as) )?"
    r"(?:(?P<below>below)|(?P<above>above)|(?:in|of|on) (?:the|this) (?:person specification|document|list|table)))?"
    r"[,;]? *(?:and )?(?:(?:all|each) of )?(?:which |that |they |these |each )?"
    r"(?:are|is|will be|will all be|will each be|shall be|are to be|is to be|are all|are each|to be)(?: all| each)? "
    r"(?P<how>(?:assessed|measured|tested|evidenced|demonstrated|examined|evaluated|identified)\b.*)$",
    re.IGNORECASE,
)
_LIMITED: Final = re.compile(r"\b(?:not|only|some|except|unless|never|marked|highlighted|asterisk\w*)\b", re.IGNORECASE)
_LONGEST: Final = 600


@dataclass(frozen=True, slots=True)
class SaidOfAll:
    """The methods that a sentence gives; `below`: to the criteria behind it, `above`: before it; else to all.

    `every`: it says `all` or `each`; `listed`: only the list behind it, after which another may come.
    """

    methods: tuple[str, ...]
    below: bool
    above: bool
    every: bool
    listed: bool


def said_of_all(text: str, key: MethodKey) -> SaidOfAll | None:
    """What a paragraph says of how all criteria are assessed, or None."""
    if len(text) > _LONGEST:
        return None
    found = [one for sentence in re.split(r"(?<=[.!?])\s+", text.strip()) if (one := _sentence(sentence, key))]
    if not found:
        return None
    methods = unique(name for one in found for name in one.methods)
    below, above = any(one.below for one in found), any(one.above for one in found)
    return SaidOfAll(methods, below, above, found[0].every, all(one.listed for one in found))


def _sentence(text: str, key: MethodKey) -> SaidOfAll | None:
    found = _SAID.search(text)
    if found is None or not any(found[name] for name in ("every", "next", "below", "above")):
        return None
    if len(levels_named(text)) == 1 or _LIMITED.search(text):
        return None
    methods = method_note(found["how"].rstrip(" .:;"), key)
    if not methods:
        return None
    below, every = bool(found["below"] or found["next"]), bool(found["every"])
    return SaidOfAll(methods, below, bool(found["above"]), every, bool(found["next"]) and not every)
