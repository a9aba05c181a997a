"""The post that a sentence speaks of in passing: `Here's the person spec for the Cook`, `We need a Ferry Steward`."""

import re
from collections.abc import Iterator
from typing import Final

from shortlister.importing.criteria.words.post_names import is_generic, names_a_post, names_an_organisation
from shortlister.importing.late_regexes import late_regex

_SPEAKS: Final = late_regex(
    r"\b(?:here|this|these|please|find|attached|pasted|below|promised|hi|hiya|dear|hello|morning|we|us|i|you|me|see|let"
    r"|agreed|discussed|what makes|wanted|seeks?|following|successful|ideal|opportunity|vacancy|opening|invited|hiring"
    r"|recruiting)\b|\b(?:it|that|what)['’]s\b",
    re.IGNORECASE,
)
"""What stands in sentences to a reader, and not in the titles of documents."""
_PAPER: Final = (
    r"(?:spec(?:ification)?s?|criteria|requirements?|profile|j\.?d\.?|job description|advert(?:isement)?|list|wording"
    r"|(?:things|points|qualities|skills|what) (?:we|you|i)(?:['’](?:re|ve|d))? [\w ]{2,24})"
)
_NEW: Final = (
    r"(?:(?:our|the|an?|new|next|another|two|three|part-time|full-time|vacant|temporary|permanent|seasonal) )*"
    r"(?:(?:post|role|job|position|vacancy) of (?:an? |the )?)?"
)
_BEFORE: Final = tuple(
    late_regex(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_PAPER}(?: [\w'’]+){{0,3}}? (?:for|of|in|from) {_NEW}",
        r"\b(?:post|role|job|position|vacancy) of (?:an? |the )?",
        rf"\b(?:looking for|looking to (?:appoint|recruit|hire)|seek(?:s|ing)?|recruit(?:s|ing)?(?: for)?"
        rf"|appoint(?:ing)?"
        rf"|hir(?:e|ing)|advertising for|wish to appoint|(?:we|i) (?:need|want)) {_NEW}",
        r"\b(?:(?:opportunit(?:y|ies)|openings?|vacanc(?:y|ies)|positions?)(?: (?:has|have|is|are|now|currently|just"
        r"|arisen|available|exists?|open|here|at|with|[A-Z][\w’']+))*|applications? (?:(?:is|are) )?invited) (?:for|as)"
        rf" {_NEW}",
        r"\b(?:be|become|meet|employ|engage|welcome) (?:our|the) (?:next|new) (?:(?:part-time|full-time) )?",
        rf"\b(?:join us|join our team|work with us|work for us) as {_NEW}",
        r"^what makes an? (?:(?:good|great|effective|excellent|outstanding|successful) )*",
        r"\b(?:the|our) (?:successful|ideal|right|next|new|perfect) ",
        r"\bspec(?:ification)?s?[:,–—-]+ ",
    )
)
_BEHIND: Final = late_regex(
    r"(?i)\b(?:the|our) ((?:(?!the |our )[\w'’/-]+ ){1,5}?)(?:person |job |new |draft |final )*"
    r"(?:spec(?:ification)?|criteria|requirements|advert|j\.?d)\b"
)
"""`the stage hand spec`, `our Cook criteria`: the name stands before what the paper is."""
_NAME: Final = late_regex(
    r"(?:[^\W\d_][\w'’&/-]*)(?:(?: (?:of|for|and|&|in|to|the) (?=[A-Z])| )[A-Z][\w'’&/-]*)*(?: \([^()]{2,30}\))?"
)
_PLAIN: Final = late_regex(r"[^\W\d_][\w'’/-]*(?: [^\W\d_][\w'’/-]*){0,4}")
_ENDS: Final = late_regex(
    r"(?i) (?:as|that|which|who|whom|we|you|i|below|above|attached|post|role|job|vacancy|position|when|from|with"
    r"|at|by|on|in"
    r"|for|to|is|are|was|were|will|should|must|needs?|has|have|would|can|could|today|now|again|please|and)\b.*$"
)

_LONGEST: Final = 400


def announced(text: str) -> str:
    """The name of the post in such a sentence; empty where it is no sentence, or names none."""
    bare = " ".join(text.split())
    if not 10 < len(bare) < _LONGEST or not _SPEAKS.search(bare):
        return ""
    return next(_names(bare), "")


def _names(text: str) -> Iterator[str]:
    for found in _BEHIND.finditer(text):
        if _is_post(name := found[1].strip()):
            yield name[:1].upper() + name[1:]
    for pattern in _BEFORE:
        for found in pattern.finditer(text):
            rest = text[found.end() :]
            if title := _capital_name(rest) or _plain_name(rest):
                yield title


def _capital_name(rest: str) -> str:
    found = _NAME.match(rest)
    name = found[0].strip(" -–—") if found and found[0][:1].isupper() else ""
    name = re.sub(r" (?:Post|Role|Job|Vacancy|Position)$", "", name)
    return name if _is_post(name) else ""


def _plain_name(rest: str) -> str:
    """A name written small, as far as it goes: `the minibus driver as agreed`."""
    found = _PLAIN.match(rest)
    name = _ENDS.sub("", found[0]).strip() if found else ""
    return name[:1].upper() + name[1:] if _is_post(name) else ""


def _is_post(name: str) -> bool:
    return 2 < len(name) < 80 and names_a_post(name) and not is_generic(name) and not names_an_organisation(name)
