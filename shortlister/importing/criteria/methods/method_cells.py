"""What a cell of methods says in short codes or in words that no list of methods has."""

import re
from collections.abc import Collection
from typing import Final

from shortlister.importing.criteria.methods.methods import MethodKey, mentioned, methods_in, name_of, unique
from shortlister.importing.criteria.words.phrases import could_name_a_method, says_where
from shortlister.importing.criteria.words.vocabulary import tick_of
from shortlister.importing.late_regexes import late_regex

_SHORT_CODES: Final = late_regex(r"[A-Za-z]{1,3}(?:\s*[/,&+]\s*[A-Za-z]{1,3})+")
_LISTED: Final = late_regex(r"[A-Z][a-z]{2,}(?: [a-z]{3,})?(?:, ?[A-Z][a-z]{2,}(?: [a-z]{3,})?)+")
"""`Form, Chat`: names that each begin with a capital."""
_FEWEST: Final = 2
_CODE: Final = 3
_NO_NAME: Final = late_regex(
    r"n/?a|none|all|both|either|any|various|see .*|(?:same )?as above|same|ditto|tbc|page \d+(?: of \d+)?",
    re.IGNORECASE,
)


def short_codes(text: str, key: MethodKey) -> tuple[str, ...]:
    """The known ones of short codes beside one another (`Pan/Int`); the others are kept as unexplained."""
    parts = re.findall(r"[A-Za-z]+", text)
    if (
        not _SHORT_CODES.fullmatch(text.strip())
        or text.isupper()
        or any(tick_of(x) is not None for x in (text, *parts))
    ):
        return ()
    found: list[str] = []
    for part in parts:
        methods = methods_in(part, key)
        found.extend(methods or ())
        if not methods:
            key.unknown.add(part)
    return unique(found)


_PARTS: Final = late_regex(
    r"\s*(?:[,;/&+]|\b(?:and|plus|then|or|(?<!contact )(?<!correspondence )(?<!dealings )with)\b)\s*", re.IGNORECASE
)
_NOUN: Final = late_regex(
    r"(?:[^\W\d_][\w’'-]* ){0,3}?(?:forms?|letters?|chats?|visits?|trials?|tasks?|exercises?|auditions?|shifts?"
    r"|lessons?|tests?|conversations?|calls?|portfolios?|walk-?(?:about|round|through)s?|talks?|meetings?|statements?|demos?"
    r"|demonstrations?|sessions?|presentations?|checks?|samples?|quiz(?:zes)?|discussions?|tours?|panels?|questions"
    r"|trial days?|videos?|essays?|e-?mails?|interviews?|assessments?|observations?)"
    r"(?: (?:with|by) (?:[\w’'-]+ ?){1,5})?"
    r"|(?:all|any|every|your|our|other|further) (?:contacts?|correspondence|communications?|dealings|interactions?)"
    r"(?: (?:with|by) (?:[\w’'-]+ ?){1,5})?",
    re.IGNORECASE,
)
"""What people call a method in words of their own: `chat`, `taster shift`, `talk with the cooks`."""
_CHECKS: Final = late_regex(r"[A-Z]{2,6}(?: / [A-Z]{2,6})+ (?:checks?|clearances?|certificates?)")
"""`PVG / SSSC check`: the last word belongs to both."""
_BESIDE: Final = late_regex(r"\s*(?:[,;&+]|(?<!\w)/|/(?!\w))\s*")
_NAMED: Final = late_regex(
    r"(?:an?\s+(?:short\s+|brief\s+|quick\s+)?|(?=(?:trial|taster|mock|practice|practical|sample|paid)\s\w))"
    r"([^\W\d_][\w’'-]*(?: [\w’'-]+){0,4})",
    re.IGNORECASE,
)
"""A name with its article, or one that says it is a trial: `a trip round the bay`, `trial trip`."""
_TAIL: Final = late_regex(
    r"(?i)\b(?:on|at|in|from|by|with|through|via|during) (?:(?:the|your|our|an?) )?([\w’'-]+(?: [\w’'-]+){0,4})$"
)
"""Where or by what something is done, at the end of a clause."""
_MOSTLY: Final = late_regex(
    r"^(?:largely|mainly|mostly|chiefly|primarily|principally|predominantly|partly|especially|particularly)\s+",
    re.IGNORECASE,
)
"""How much a method tells of a criterion, beside others."""
_KIND: Final = late_regex(r"([^()]{2,40}?) \(([A-Za-z][\w -]{3,20})\)")
_OPENS: Final = late_regex(r"^(?:the|an?|your|our|short|brief|quick)\s+", re.IGNORECASE)


def several(text: str, key: MethodKey, elsewhere: Collection[str]) -> tuple[str, ...]:
    """The methods that a cell lists by names of which not all are known: `Form and chat`; nothing for anything else.

    `elsewhere`: what the cells of the column say.
    """
    alone = frozenset(one.casefold() for said in elsewhere if (one := said.strip(" .")).replace(" ", "").isalpha())
    parts = [_MOSTLY.sub("", part.strip(" .:")) for part in _PARTS.split(" ".join(text.split()))]
    bare = [part.strip(" .:()") for part in parts]
    if len(parts) < _FEWEST or not all(bare) or _CHECKS.fullmatch(" / ".join(bare)):
        return ()
    names = [
        _with_its_kind(whole) or named_in_own_words(part, key, alone) or _with_its_article(part)
        for whole, part in zip(parts, bare, strict=True)
    ]
    return unique(name for found in names for name in found) if all(names) else ()


def among_known(text: str, key: MethodKey) -> tuple[str, ...]:
    """The methods that a line lists of which half or more are known: `Form / Interview / Guild or union records`."""
    parts = [part.strip(" .:") for part in _BESIDE.split(" ".join(text.split()))]
    known = [methods_in(part, MethodKey(dict(key.codes), single=key.single)) for part in parts]
    if sum(map(bool, known)) * 2 < len(parts) or len(parts) < _FEWEST or all(known):
        return ()
    others = [as_written(part) if could_name_a_method(part) else () for part in parts]
    names = [one or other for one, other in zip(known, others, strict=True)]
    return unique(name for one in names for name in one) if all(names) else ()


def named_in_own_words(text: str, key: MethodKey, alone: Collection[str] = ()) -> tuple[str, ...]:
    """The methods of a text: known ones, or one that its own noun or another cell (`alone`) shows to be one."""
    if known := methods_in(text, MethodKey(dict(key.codes), single=key.single)):
        return known
    if says_where(text):
        return (text[:1].upper() + text[1:],)
    bare = _OPENS.sub("", text)
    meant = _NOUN.fullmatch(bare) or text.casefold() in alone or bare.casefold() in alone
    return (bare[:1].upper() + bare[1:],) if meant and len(bare) > _CODE else ()


def methods_by_their_label(text: str, key: MethodKey) -> tuple[str, ...]:
    """What stands behind `How we'll know:`, where each part is a known name, a place or can be a name; else nothing."""
    parts = [part.strip(" .:;()") for part in _PARTS.split(" ".join(text.split()))]
    whole = named_in_own_words(text.strip(" .:;()"), key)
    named = [named_in_own_words(part, key) or _with_its_article(part) for part in parts]
    return whole or (unique(name for one in named for name in one) if all(parts) and all(named) else ())


def told_in_clauses(text: str, key: MethodKey) -> tuple[tuple[str, ...], bool]:
    """The methods of `We ask on the form and take you out on the water`, and whether each clause has one."""
    found: list[str] = []
    whole = True
    for clause in _PARTS.split(" ".join(text.split()).strip(" .")):
        tail = _TAIL.search(clause)
        names = mentioned(clause) or (tail and (named_in_own_words(tail[1], key) or named_in_own_words(tail[0], key)))
        whole = whole and bool(names)
        found += names or ()
    return unique(found), whole


def _with_its_kind(text: str) -> tuple[str, ...]:
    """A known method with its kind in a bracket, as the document writes it: `Selection process (centre)`."""
    found = _KIND.fullmatch(text)
    return (text[:1].upper() + text[1:],) if found and name_of(found[1]) and could_name_a_method(found[2]) else ()


def _with_its_article(text: str) -> tuple[str, ...]:
    found = _NAMED.fullmatch(text)
    meant = found is not None and could_name_a_method(found[1]) and tick_of(found[1]) is None
    return (found[1][:1].upper() + found[1][1:],) if found and meant else ()


def as_written(text: str) -> tuple[str, ...]:
    """A method in words that are not among the known ones, as the document writes it; several that commas part."""
    bare = text.strip(" .:;")
    if _LISTED.fullmatch(bare) and not _SHORT_CODES.fullmatch(bare):
        parts = [part.strip() for part in bare.split(",")]
        return unique(name for part in parts for name in methods_in(part, MethodKey()) or (part,))
    if (
        not 3 < len(bare) < 50
        or _SHORT_CODES.fullmatch(bare)
        or len(bare.split()) > 5
        or not bare[:1].isalpha()
        or tick_of(bare) is not None
        or _NO_NAME.fullmatch(bare)
    ):
        return ()
    return (bare[:1].upper() + bare[1:],)
