"""Which criteria a few words of a sentence mean: by number, sign, order, level, group, or the words they name."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from shortlister.importing.criteria.gathered.gathering import Found
from shortlister.importing.criteria.later.stating import marks_of, numbers_of_criterion
from shortlister.importing.criteria.lines.stated import numbers_of
from shortlister.importing.criteria.words.letters import letters
from shortlister.importing.criteria.words.numbers import bare
from shortlister.importing.criteria.words.vocabulary import level_of_cell
from shortlister.importing.late_regexes import late_regex

THINGS: Final = (
    r"(?:criteri(?:a|on)|requirements?|attributes?|items?|points?|ones?|qualities|qualifications?|competenc(?:y|ies)"
    r"|skills?|essentials?|desirables?)"
)
ONE: Final = r"(?:\(?[A-Z]{1,3}[-.]?\d{1,2}(?:\.\d{1,2})?\)?|\(?\d{1,2}(?:\.\d{1,2})?\)?|\([a-z]\))"
NUMBERS: Final = rf"{ONE}(?:\s*(?:,\s*and\b|,|;|&|\+|\band\b|\bto\b|[-–—])\s*(?:{THINGS}\s+)?{ONE}(?![\w%]))*"
ORDER: Final = (
    r"the (?:very )?(?:first|last|final|top|bottom)(?: (?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}))?"
)
_KIND: Final = r"(?:(?:essential|desirable|selection|listed|above|following) )?"
_NUMBERED: Final = late_regex(
    rf"(?:the |those )?{_KIND}(?:{THINGS}\s+)?(?:numbers?\s+|nos?\.?\s+|numbered\s+|at\s+)*(?P<list>{NUMBERS})", re.I
)
_ORDERED: Final = late_regex(
    rf"{ORDER}(?P<level> (?:essential|desirable))?(?: {THINGS})?(?: (?:listed|above|below|in the list|on the list))*",
    re.I,
)
_LEVEL: Final = late_regex(
    rf"(?:all |any |the |those )*(?P<level>essential|desirable)s?(?: {THINGS})?(?: (?:listed|above|below))?", re.I
)
_SIGN: Final = late_regex(
    rf"(?:(?:any|all|the|those|{THINGS}|anything|everything|which are|that are|are|is|marked|shown|indicated|denoted"
    r"|identified|followed|highlighted|flagged|with|by|in|an?|double|single|asterisk|sign) )*"
    r"[(“‘\"'\[]?(?P<sign>\*{1,3}|[†‡§¶#^✦★¹²³]|asterisks?|stars?|dagger|starred|asterisked|bold(?: type| print"
    r"| text)?"
    rf"|italics?)[)”’\"'\]]?(?: {THINGS})?",
    re.I,
)
_NAMED_SIGN: Final = {"bold": "BOLD", "ital": "ITALIC", "aste": "*", "star": "*", "dagg": "†"}
_UNDER: Final = late_regex(
    rf"(?i)^(?:(?:all|any|the|those|these|everything|anything|that|which|are|is|{THINGS}|listed|set out|shown"
    rf"|given)\s+)*"
    r"(?:in|under|within|below|beneath|headed|from)\s+(?:(?:the|headings?|section|group|part|category)\s+)*"
)
_LITTLE: Final = frozenset(
    re.findall(
        r"\w+",
        "the a an any of for to in on at and or with your their his her own full valid current relevant this that "
        "those criterion criteria requirement requirements ability item point one about which regarding relating "
        "able be",
    )
)
_PLAIN: Final = frozenset(
    re.findall(
        r"\w+",
        "certificate certificates qualification qualifications skill skills experience knowledge good clean uk need "
        "question questions level training test standard status requirement check checks driving",
    )
)
"""Words that a document adds to what it names: `the food hygiene certificate` is `Level 2 food hygiene`."""
_COUNTS: Final = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
_JOINED: Final = late_regex(r"(?i)\s*,\s*(?:and\s+)?|\s+(?:and|or|&)\s+|\s*;\s*")


def sign_of(subject: str) -> str:
    """The sign of `those marked †`, or nothing."""
    found = _SIGN.fullmatch(_bare(subject))
    if found is None:
        return ""
    sign = found["sign"].lower()
    return _NAMED_SIGN.get(sign[:4], sign)


def numbers_in(subject: str) -> list[str]:
    """The numbers of `criteria 4 and 7`, or nothing."""
    found = _NUMBERED.fullmatch(_bare(subject))
    return numbers_of(found["list"]) if found else []


def is_order(subject: str) -> bool:
    """Whether the words tell criteria by their order: `the first three`."""
    return _ORDERED.fullmatch(_bare(subject)) is not None


def meant(subject: str, found: Sequence[Found]) -> list[Found]:
    """The criteria that the words mean for certain; none where it is not certain."""
    text = _bare(re.sub(r"(?<=\w)\s*\([^()]{2,}\)$", "", _bare(subject)))
    if sign := sign_of(text):
        marked = [one for one in found if sign in one.signs | marks_of(one.criterion.text)]
        return marked if len(marked) < len(found) else []
    if numbers := numbers_in(text):
        return _numbered(numbers, found)
    if order := _ORDERED.fullmatch(text):
        return _in_order(text, order["level"] or "", found)
    if level := _LEVEL.fullmatch(text):
        return [one for one in found if one.criterion.level == level_of_cell(level["level"])]
    return _named(text, found)


def _bare(subject: str) -> str:
    return " ".join(subject.split()).strip(" ,;:.–—-“”\"'‘’")


def _numbered(numbers: Sequence[str], found: Sequence[Found]) -> list[Found]:
    """The criteria of these numbers, where each is the number of exactly one."""
    own = {id(one): numbers_of_criterion(one) for one in found}
    if len(found) > 2 and all(one == {"1"} for one in own.values()):
        own = {
            id(one): frozenset((str(at),)) for at, one in enumerate(found, 1)
        }  # a list that counts itself, as Word's do
    held = Counter(number for one in own.values() for number in one)
    wanted = {bare(number) for number in numbers}
    if any(held[number] != 1 for number in wanted):
        return []
    return [one for one in found if own[id(one)] & wanted]


def _in_order(text: str, level: str, found: Sequence[Found]) -> list[Found]:
    """The first or last few criteria, of a level where one is named; not all there are."""
    among = [one for one in found if not level or one.criterion.level == level_of_cell(level.strip())]
    words = text.lower().split()
    count = next((_COUNTS.index(word) + 1 for word in words if word in _COUNTS), 0)
    count = count or next((int(word) for word in words if word.isdigit()), 1)
    if not 0 < count < len(among):
        return []
    return among[:count] if {"first", "top"} & set(words) else among[-count:]


def _named(text: str, found: Sequence[Found]) -> list[Found]:
    """The criteria of the groups of that name, or the only ones that the words name."""
    name = _UNDER.sub("", text).strip("“”\"'‘’ ")
    if grouped := _of_groups(name, found):
        return grouped
    if name == text and (one := _one(text, found)):
        return one
    parts = [part for part in _JOINED.split(name) if part.strip()]
    each = [_of_groups(part, found) or _one(part, found) if name == text else _of_groups(part, found) for part in parts]
    return [one for several in each for one in several] if len(parts) > 1 and all(each) else []


def _one(words: str, found: Sequence[Found]) -> list[Found]:
    one = _only(words, found)
    return [] if one is None else [one]


def _of_groups(name: str, found: Sequence[Found]) -> list[Found]:
    wanted = letters(re.sub(r"(?i)^the\s+|\s+(?:section|heading|group|criteria|category)$", "", name))
    return [one for one in found if wanted and letters(one.criterion.group) == wanted]


def _only(words: str, found: Sequence[Found]) -> Found | None:
    """The only criterion that has all these words, or all but the plain ones among them."""
    said = _stems(words) - _LITTLE
    for wanted in (said, said - _PLAIN):
        if wanted and (having := [one for one in found if wanted <= _stems(one.criterion.text)]):
            exact = [one for one in having if _stems(one.criterion.text) - _LITTLE == wanted]
            having = exact or having
            return having[0] if len(having) == 1 else None
    return None


def _stems(text: str) -> set[str]:
    """The words of a text without a plural's end."""
    words = re.findall(r"[^\W_]+", text.lower())
    return {re.sub(r"(?<=[^\Ws]{3})s$", "", word) for word in words}
