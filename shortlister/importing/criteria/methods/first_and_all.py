"""Sentences that share the criteria by their place: `CV for the first part, then a trial for everything`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from shortlister.importing.criteria.methods.methods import MethodKey, mentioned
from shortlister.importing.criteria.methods.told_methods import told_methods
from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL, sounds_like_a_criterion
from shortlister.importing.late_regexes import late_regex

_PART: Final = (
    r"(?:(?P<half>half)|(?P<whole>part|lot|list|section|set|group|block|bit|batch|bunch|chunk|table|heading|box)"
    r"|(?P<few>few|couple)|(?P<several>bits|parts|lots|lists|sections|things|points|ones|lines|items|stuff))"
    r"(?: (?:things|points|ones|lines|items|bits|criteria))?"
)
_THERE: Final = r"(?: (?:of|on|in) (?:the|this|our) (?:list|page|table|sheet|criteria|specification|spec|poster))?"
_LEVELS: Final = (
    r"(?:the |your |our )(?P<level>must[- ]haves?|essentials|musts|nice[- ]to[- ]haves?|desirables"
    r"|(?:must[- ]have|essential|desirable)(?= (?:list|part|half|section|bits?|ones|things)\b))"
    r"(?: (?:list|part|half|section|bits?|ones|criteria|points|things))?"
)
_FIRST: Final = late_regex(
    rf"\b(?:(?:the|our|this|that) (?:very )?(?:first|top|upper|opening) {_PART}{_THERE}\b"
    rf"(?! (?:of|in|on)\b)|{_LEVELS}\b)",
    re.IGNORECASE,
)
_OTHERS: Final = late_regex(
    r"\b(?:(?P<all>(?:absolutely )?everything\b(?! else)(?: (?:on (?:the|this) (?:list|page|sheet)|here|above|below"
    r"|listed))?"
    r"|all of (?:it|them|these|those|the (?:list|points|above|below))\b|it all\b|them all\b|all the points\b"
    r"|the (?:whole|entire) (?:lot|list|thing|page|sheet)\b|the lot\b|both(?: (?:of them|lists?|parts?|halves"
    r"|sections?|lots))?\b)"
    r"|(?P<rest>(?:all )?the (?:rest|remainder|others?(?: ones| things)?)\b"
    r"(?: of (?:it|them|the (?:list|page|points)))?"
    r"|everything else\b|what(?:[’']s| is) left\b)"
    rf"|(?P<later>(?:the|our) (?:second|last|bottom|lower|other|latter|next) (?:half|part|lot|list|section|set|group"
    rf"|block|bits?|batch|chunk|things|points|ones){_THERE}\b(?! of\b)))",
    re.IGNORECASE,
)
_JOINT: Final = late_regex(
    r"\s*[;:.,–—]\s*(?:(?:and|but|while|whilst|whereas|with|then|after that|next|later|afterwards)\b,?\s*)*"
    r"|\s+(?:(?:and|but|while|whilst|whereas|with|then|followed by|before|after that)\b,?\s+)+",
    re.IGNORECASE,
)
_WHO: Final = r"(?:we|I|they|you|our panel|the (?:\w+ )?(?:panel|team|committee|board|manager|owners?|head))"
_DO: Final = (
    r"(?:use|using|go (?:by|on|from|through|over)|read|look (?:at|through|for|into)|rely on|do|have|hold|run|take|set"
    r"|ask (?:for|about|you (?:to|for))|see(?: you (?:for|at))?|invite you (?:in )?(?:for|to)|talk (?:about|through"
    r"|over)|cover|check|test|assess|discuss|find out(?: about)?|judge|score|sift(?: on)?|shortlist(?: on)?|deal with"
    r"|decide(?: on)?|measure|mark|try(?: out)?|give you|meet you (?:for|at)|work from|draw on|base)"
)
_LEADS: Final = late_regex(
    rf"^(?:(?:so|first|firstly|next|finally|to start|for|on|with|by|from|at|in|via|through|there(?:[’']s| is| will be)"
    rf"|{_WHO}(?:[’']ll|[’']re going to| will| shall| are going to)?|just|only|simply|also|always|then"
    rf"|(?:[’']ll|will|shall)|{_DO})\b,?\s*)+",
    re.IGNORECASE,
)
_TRAILS: Final = late_regex(
    r"(?:\s+(?:is|are|will|shall|be|also|then|just|only|there|used|meant|going|what we (?:use|look at)))*"
    r"\s+(?:for|on|against|covers?|decides?|settles?|tests?|shows?|answers?|(?:is|are) about|deals? with|takes? care of"
    r"|tells? (?:us|me) (?:about|of)|shows? us|checks?|gives? us|does|to (?:check|assess|test|cover|judge|see|decide)"
    r"|looks? at|goes? (?:through|over|with|to)|says?|measures?|assess(?:es)?|scores?)$",
    re.IGNORECASE,
)
_BEHIND: Final = late_regex(
    r"^\s*(?:(?:will|shall|is|are|be|being|gets?|comes?|goes|up|all|then|also|each|only|just|both|mainly|assessed"
    r"|measured|tested|judged|scored|checked|looked at|looked for|seen|covered|sifted|shortlisted|considered|done|dealt"
    r"|taken|tried|found|marked|explored|out|we (?:use|go by|look at|do|have))\s+)*"
    r"(?:(?:by|at|via|through|from|in|on|using|with|during|as part of)\s+|[=:–—]\s*|-\s+|(?<=use )|(?<=at )|(?<=by ))",
    re.IGNORECASE,
)
_UNSURE: Final = late_regex(
    r"(?i)\b(?:may|might|could|can|usually|normally|probably|possibly|perhaps|sometimes|either|or|if|unless|except\w*"
    r"|not|never)\b|n[’']t\b"
)
_NEEDED: Final = late_regex(r"(?i)must|essential")
_SENTENCES: Final = late_regex(r"(?<=[.!?])\s+(?=\S)")
_LONGEST: Final = 300


class Kind(StrEnum):
    """What the words for the first criteria are like, and which others the second half speaks of."""

    WHOLE = "whole"
    HALF = "half"
    SEVERAL = "several"
    FEW = "few"
    LEVEL = "level"
    ALL = "all"
    REST = "rest"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class FirstAndAll:
    """The methods of the first part of the criteria, of `level` where that names it, and of all or of the others.

    Without methods it was not read; `first_words` are what it says of the first part.
    """

    text: str
    first: Kind
    others: Kind
    level: str = ""
    first_words: str = ""
    first_methods: tuple[str, ...] = ()
    other_methods: tuple[str, ...] = ()


def first_and_all(text: str, key: MethodKey) -> tuple[str, list[FirstAndAll]]:
    """A paragraph without such sentences, of which one may be told in two, and what they say."""
    whole = " ".join(text.split())
    if not _FIRST.search(whole) or not _OTHERS.search(whole):
        return text, []
    sentences = _SENTENCES.split(whole)
    kept: list[str] = []
    found: list[FirstAndAll] = []
    at = 0
    while at < len(sentences):
        pair = " ".join(sentences[at : at + 2])
        if told := _said(sentences[at], key):
            at += 1
        elif at + 1 < len(sentences) and not _said(sentences[at + 1], key) and (told := _said(pair, key)):
            at += 2
        else:
            kept.append(sentences[at])
            at += 1
            continue
        found.append(told)
    return (" ".join(kept), found) if found else (text, [])


def _said(sentence: str, key: MethodKey) -> FirstAndAll | None:
    """What a sentence says of a first part and of all or the others; None where it does not speak of both."""
    bare = sentence.strip(" .!;()")
    if not 12 < len(bare) < _LONGEST or sounds_like_a_criterion(bare):
        return None
    first = _FIRST.search(bare)
    others = _OTHERS.search(bare, first.end()) if first else None
    if first is None or others is None or not mentioned(bare):
        return None
    kind = Kind(next(name for name in ("half", "whole", "several", "few", "level") if first[name]))
    rest = Kind(others.lastgroup or "")
    if kind is Kind.LEVEL and rest is not Kind.ALL:
        return None  # read elsewhere
    level = (ESSENTIAL if _NEEDED.match(first["level"]) else DESIRABLE) if first["level"] else ""
    unread = FirstAndAll(sentence, kind, rest, level, sentence)
    if _UNSURE.search(bare):
        return unread
    for one, other in _halves(bare, first, others):
        methods, more = _methods(one, key), _methods(other, key)
        if methods and more:
            words = one.replace("¤", first[0])
            return FirstAndAll(sentence, kind, rest, level, words, methods, more)
    return unread


def _halves(text: str, first: re.Match[str], others: re.Match[str]) -> Iterator[tuple[str, str]]:
    """The sentence parted at each joint between the two, with a sign where they stand."""
    for joint in _JOINT.finditer(text, first.end(), others.start()):
        yield (
            f"{text[: first.start()]}¤{text[first.end() : joint.start()]}",
            f"{text[joint.end() : others.start()]}¤{text[others.end() :]}",
        )


def _methods(clause: str, key: MethodKey) -> tuple[str, ...]:
    """The methods of a clause, which stand before the sign or behind it, and nothing else does."""
    before, behind = (part.strip(" ,") for part in clause.split("¤"))
    before = _LEADS.sub("", f"{before} ").strip() if before else ""
    if before and not behind:
        trails = _TRAILS.search(before)
        return _told(before[: trails.start()], key) if trails else ()
    if before or not behind:
        return ()
    link = _BEHIND.match(f"{behind}")
    bare = behind[link.end() :] if link else _LEADS.sub("", behind)
    return _told(bare, key) if bare != behind else ()


def _told(words: str, key: MethodKey) -> tuple[str, ...]:
    told = told_methods(words, MethodKey(dict(key.codes)))
    return told.methods if told.known and not told.unread else ()
