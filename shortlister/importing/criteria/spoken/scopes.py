"""The words by which a sentence points at criteria: all, those of a level, of a group, by number, these, the others."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

from shortlister.importing.criteria.spoken.references import references_in
from shortlister.importing.criteria.words.vocabulary import DESIRABLE, levels_named
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.limits import DEFAULT


class Which(StrEnum):
    """What criteria are meant. `GENERAL`: the criteria as such; `AGAIN`: those last spoken of, or the ones close by.

    `EACH`: all, with no word for what (`all are`); `ALL_THESE`: all of those close by.
    """

    ALL = "all"
    EACH = "each"
    ALL_THESE = "all these"
    LEVEL = "level"
    GROUP = "group"
    NUMBERS = "numbers"
    FIRST = "first"
    LAST = "last"
    LIST = "list"
    REST = "rest"
    ABOVE = "above"
    BELOW = "below"
    AGAIN = "again"
    GENERAL = "general"
    NAMED = "named"
    MARKED = "marked"


@dataclass(frozen=True, slots=True)
class Scope:
    """Which criteria, with what tells them: levels, the name of a group, labels, or a count; `level`: of that alone."""

    which: Which
    names: tuple[str, ...] = ()
    every: bool = False
    level: str = ""


OF_ALL: Final = (Which.ALL, Which.EACH, Which.ALL_THESE, Which.GENERAL, Which.AGAIN)
"""What tells no criteria from others."""
_THING: Final = (
    r"(?:criteri(?:a|on)|requirements?|points?|items?|attributes?|qualities|competenc(?:y|ies|es|e)|elements?|areas?"
    r"|aspects?|things?|lines?|headings?|sections?|lists?|ones?|statements?|factors?|columns?|parts?|bullets?"
    r"(?: points?)?|categor(?:y|ies))\b"
)
_FIELD: Final = (
    r"(?:(?:person specification|selection|short-?listing|assessment|job|role|listed|stated|key|same|main|\d{1,2}|two"
    r"|three) )*"
)
_PLACE: Final = (
    r"(?:,? (?:(?:set out|listed|shown|given|described|outlined|stated|detailed|asked for|mentioned|named)"
    r"(?: (?:here|above|below|in (?:this|the|our) [\w ]{3,24}?\b(?:list|document|section|table|specification|advert"
    r"|page)))?|here|above|below|(?:in|on|of|from) (?:this|the|our|either|both|each) (?:person specification"
    r"|specification|lists?|document|section|table|page|sheet|advert|profile)))?"
)
_LEVEL: Final = (
    r"(?:essentials?|desirables?|must[- ]haves?|nice[- ]to[- ]haves?|necessary|preferred|minimum|mandatory|preferable"
    r"|advantageous|great[- ]to[- ]haves?)"
)
_OF_LEVEL: Final = late_regex(rf"(?i){_LEVEL}(?: {_THING})?")
_ALL: Final = r"(?:\b(?:all|each|every|both|any|the whole)\b(?: one)?(?: of)? ?)"
_THE: Final = r"(?:(?:the|our|its|your|these|those) ?)?"
_SECTION: Final = r"(?:headings?|sections?|lists?|groups?|parts?|tables?|box(?:es)?)"
_UNDER: Final = (
    rf"(?:(?:{_ALL}?{_THE}{_FIELD}{_THING}|{_ALL}?(?:those|these|ones)|anything|everything|whatever|what|all)"
    r"(?: (?:that|which))?(?: (?:is|are|comes?|falls?|appears?|stands?))?(?: (?:listed|shown|set out|given|placed))?"
    rf" (?:headed|under|beneath|(?:in|of|from|within)(?= {_THE}(?:{_SECTION} (?:headed|called|named|on|about)"
    rf"|[\w,&/“”\"‘’-]{{3,20}}(?: [\w,&/“”\"‘’-]{{1,20}}){{0,4}}? {_SECTION})\b))(?: the)?"
    rf"(?: (?:{_SECTION}|headed|called|named|of|on|about))* [\"“‘]?)"
)
_GOES_ON: Final = (
    r"(?=$|[,;:.]| (?:will|are|is|shall|at|by|from|in|on|through|via|and|when|before|with|as|again|using|during|to|all"
    r"|both|should|must|need|further|also|too|here|above|below|with)\b)"
)
_COUNT: Final = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})"
_ORDINAL: Final = r"(?:first|second|third|fourth|last|other)"
_NUMBER: Final = r"(?:\(?\b\d{1,2}\b\)?|\([a-z]\)|(?:one|two|three|four|five|six|seven|eight|nine|ten)\b)"
_TO: Final = r"(?:\s?(?:[-–,&]|,? and|to|or)\s?)"
_UNITS: Final = (
    r"(?! ?(?:years?|months?|weeks?|days?|hours?|minutes?|people|staff|%|[ap]m\b|(?:January|February|March|April|May"
    r"|June|July|August|September|October|November|December)\b))"
)
_IS: Final = r"(?= (?:are|is|will|shall|to be|by|at|from|through|via|on|assessed|measured|tested|judged|in|against)\b)"
_SIGN: Final = r"[(\[\"'“‘]?([A-Z]{1,2}(?![\w’'])|[*†‡§#^+])[)\]\"'”’]?"
_MARKED: Final = late_regex(
    rf"(?<!\w)(?:(?i:(?:{_ALL}?{_THE}(?:{_FIELD}{_THING} |ones? )?)?(?:(?:that|which) (?:are|have|carry) )?"
    r"(?:marked|shown|followed|indicated|denoted|identified|starred|labelled)(?: (?:with|by|as|in))?(?: an?)?"
    rf"(?: (?:star|asterisk|letter|sign|symbol))?) ?{_SIGN}"
    rf"|(?i:{_ALL}?{_THE}(?:{_FIELD}{_THING} |ones? |those )?(?:with|bearing|carrying|which have|that have) (?:an? )?)"
    r"[(\[“‘\"']?([*†‡§#^])[)\]”’\"']?"
    rf"|(?<=or ){_SIGN}(?=,)|(?i:{_ALL}?{_THE}(?:{_FIELD}{_THING} )?(?:(?:marked|shown) with an? )?(?P<star>starred"
    rf"|asterisked|(?<=an )asterisk|(?<=a )star)\b(?: {_FIELD}{_THING})?))"
)
_FORMS: Final = tuple(
    (which, late_regex(rf"(?<!\w)(?:{form})", re.IGNORECASE))
    for which, form in (
        (
            Which.ALL,
            rf"{_ALL}?{_THE}?{_LEVEL}(?: {_THING})? ?(?:and|&|or|as well as|and also|plus|/) (?:all )?{_THE}(?:any )?"
            rf"{_LEVEL}(?: {_THING})?{_PLACE}",
        ),
        (
            Which.REST,
            rf"(?:(?:all|any|everything|anything) ?(?:of )?)?(?:the )?(?:rest|others"
            rf"|(?:{_COUNT} )?(?:other|remaining) (?:{_COUNT}\b ?)?(?:{_FIELD}(?:{_LEVEL} )?{_THING}"
            r"|(?<=(?:two|ree|our|ive) ))"
            rf"|remainder|remaining(?: {_FIELD}(?:{_LEVEL} )?{_THING})?)\b(?: of (?:{_ALL}?{_THE}{_FIELD}{_THING}"
            rf"|the list|them|these))?{_PLACE}|(?:everything|anything|all|whatever) else{_PLACE}|all others\b"
            rf"|(?:{_ALL}?{_THE}{_FIELD}{_THING} |those )?(?:that are )?(?:not (?:so )?(?:marked|starred)|unmarked"
            rf"|(?:without|with no) (?:an? )?"
            rf"(?:star|mark|asterisk|letter|code|sign|symbol))\b(?: (?:in this way|{_THING}))?",
        ),
        (
            Which.NUMBERS,
            rf"{_THE}(?:{_THING}|numbers?|nos?\.?|numbered"
            rf"|criteria numbers?) {_NUMBER}{_UNITS}(?:{_TO}{_NUMBER}{_UNITS})*(?=\W|$)"
            rf"|\d{{1,2}}(?:{_TO}\d{{1,2}}\b{_UNITS})+(?! \w+ \d{{4}})"
            rf"|(?<![\w.])\d{{1,2}}(?= (?:by|at|from|is|will|through|in)\b)",
        ),
        (
            Which.FIRST,
            rf"(?:the )?first {_COUNT}\b{_UNITS}(?: (?:of the )?{_LEVEL}\b)?(?: (?:of (?:the|these) )?{_THING}"
            r"(?: (?:in|of"
            rf"|on) {_THE}?\w+(?: \w+)?)?)?",
        ),
        (
            Which.LIST,
            rf"(?:(?:{_ALL}?{_THE}{_FIELD}{_THING}|those|anything|everything|what is) )?(?:(?:in|on|of|under) )?the"
            rf" {_ORDINAL}(?: of the (?:two|three|four))? (?:lists?|sections?|parts?|half|tables?|groups?|sets?|bit|lot"
            rf"|headings?)\b|(?:(?:{_THING}|those) )?(?:in|on|under) the {_ORDINAL}"
            r"(?= (?:are|is|will|shall|by|at|from|through|via)\b|[,;.]|$)",
        ),
        (
            Which.LAST,
            rf"(?:the )?(?:last|final) {_COUNT}\b{_UNITS}(?: (?:of the )?{_LEVEL}\b)?(?: (?:of (?:the|these) )?"
            rf"{_THING})?",
        ),
        (
            Which.BELOW,
            rf"{_ALL}?(?:the following(?: {_FIELD}{_THING})?\b|{_THE}{_FIELD}{_THING} (?:(?:listed|set out|shown"
            rf"|given) )?"
            rf"(?:below|that follow|which follow)|(?:these|those) below|what follows)",
        ),
        (
            Which.ABOVE,
            rf"{_ALL}?(?:the above(?:[- ]mentioned)?(?: {_FIELD}{_THING})?\b|{_THE}{_FIELD}{_THING} (?:(?:listed"
            rf"|set out"
            rf"|shown|given) )?above|(?:these|those) above)|everything above",
        ),
        (
            Which.LEVEL,
            rf"(?:{_UNDER}|{_ALL}|anything (?:under )?|everything (?:that is |under )?|what is |{_THING} under )?"
            rf"{_THE}{_FIELD}{_LEVEL}\b(?: {_FIELD}(?:{_THING}"
            rf"|skills|experience|qualifications))?{_PLACE}",
        ),
        (
            Which.ALL,
            rf"{_ALL}{_THE}{_FIELD}{_THING}\b(?! (?:{_LEVEL}|headed|under)){_PLACE}"
            rf"|(?:pretty much )?everything{_PLACE}\b(?! under )|the lot\b"
            rf"|all of (?:it|this)\b"
            rf"|it all\b"
            rf"|all{_IS}|(?:both|each)(?= (?:are|is|will|shall)\b)|both lists\b",
        ),
        (
            Which.AGAIN,
            rf"{_ALL}?(?:these|those)(?: {_FIELD}{_THING}|{_GOES_ON}){_PLACE}"
            r"|(?:(?<=test )|(?<=assess )|(?<=check )|(?<=cover )|(?<=explore )|(?<=probe )|(?<=judge )|(?<=discuss )"
            rf"|(?<=measure ))(?:it|this){_GOES_ON}"
            r"|the same (?:ground|points|things|criteria|list|ones|areas|requirements)\b"
            rf"|{_ALL}?(?:them\b|they\b(?= (?:are|will|shall|should)(?: all| both| also| then)* be\b| are\b))"
            rf"|this (?:section|part|list|heading|group|category|area|table|criterion)\b|this{_IS}",
        ),
        (
            Which.GENERAL,
            rf"{_THE}{_FIELD}(?:criteria|requirements|person specification|specification)\b{_PLACE}"
            r"|(?<=against )(?:it|this)\b"
            rf"|(?:the|our|these|those) {_FIELD}(?:competencies|attributes|points|qualities|list)\b{_PLACE}",
        ),
    )
)
_EVERY: Final = late_regex(r"(?i)\b(?:all|each|every|both|everything|lot)\b")
_HEADED: Final = late_regex(rf"(?i)^{_UNDER}")
_NAMED: Final = late_regex(rf"(?i)^(?:the|our|your) (?=.+ {_SECTION}$)|(?<=[\w”\"’]) {_SECTION}$")
_THINGS: Final = late_regex(rf"(?i)\b(?:these|those)(?: {_FIELD}{_THING}|$)")
_SHORT: Final = 3
_WORDS: Final = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def is_level(words: str) -> bool:
    """Whether words name a level and nothing else: `Must have`, `Essential criteria`."""
    return _OF_LEVEL.fullmatch(words) is not None


def scopes_in(text: str, groups: Sequence[str], labels: Sequence[str] = ()) -> Iterator[tuple[int, int, Scope]]:
    """Where a sentence points at criteria, and at which, by the document's groups and the labels of its criteria."""
    taken: list[tuple[int, int]] = []
    for begin, end, names in references_in(text, labels):
        if not any(start < end and begin < stop for start, stop in taken):
            taken.append((begin, end))
            yield begin, end, Scope(Which.NUMBERS, names, _EVERY.search(text[begin:end]) is not None)
    lower = text.lower()
    named = [_of_group(name) for name, words in _names(tuple(groups)) if all(word in lower for word in words)]
    for found in _MARKED.finditer(text):
        if any(start < found.end() and found.start() < stop for start, stop in taken):
            continue
        taken.append(found.span())
        yield *found.span(), Scope(Which.MARKED, ("*" if found["star"] else next(filter(None, found.groups()), ""),))
    under = [(Which.GROUP, _under(name)) for name, words in _names(tuple(groups)) if all(one in lower for one in words)]
    for which, form in (*under, *_FORMS[:-1], *((Which.GROUP, one) for one in named), _FORMS[-1]):
        for found in form.finditer(text):
            begin, end = found.span()
            if begin < end and not any(start < end and begin < stop for start, stop in taken):
                taken.append((begin, end))
                yield begin, end, _scope(which, found[0].strip())


@lru_cache(maxsize=4)
def _names(groups: tuple[str, ...]) -> list[tuple[str, list[str]]]:
    """The names of groups and of their parts (`Skills and abilities`) with their words, the longest first."""
    parts = [part for name in groups for part in re.split(r"\s*(?:,|&|/|\band\b)\s*", name)]
    words = {one.lower() for one in (*groups, *parts) if len(one) > _SHORT and re.search(r"\w", one)}
    return [(one, _words(one)) for one in sorted(words, key=len, reverse=True)]


def _words(name: str) -> list[str]:
    """The words of a name, the last one without the ending that tells its number."""
    words = re.findall(r"\w+", name)
    words[-1] = re.sub(r"(?:(?<=.{4})ies|(?<=[^s].{3})s|(?<=.{4})y)$", "", words[-1])
    return words


@lru_cache(maxsize=DEFAULT.pieces)
def _under(name: str) -> "re.Pattern[str]":
    word = r"\W+".join(map(re.escape, _words(name)))
    return re.compile(rf"(?<!\w){_UNDER}{word}(?:s|ies|y)?[\"”’]?(?: {_SECTION})?(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=DEFAULT.pieces)
def _of_group(name: str) -> "re.Pattern[str]":
    word = r"\W+".join(map(re.escape, _words(name)))
    return re.compile(
        rf"(?:\b{_UNDER}{word}(?:s|ies|y)?\b"
        rf"|\b(?:the|all|your) {word}(?:s|ies|y)?(?= (?:will|are|is|shall)\b)"
        rf"|(?<!\byour )(?<!\brelevant )(?<!\bany )\b(?:(?:the|all) )?{word}(?:s|ies|y)?\b(?: {_THING})?)"
        r"(?! (?:tests?|exercises?|tasks?|interviews?|based|checks?)\b)",
        re.IGNORECASE,
    )


def _scope(which: Which, text: str) -> Scope:
    every = _EVERY.search(text) is not None
    match which:
        case Which.LEVEL:
            return Scope(which, tuple(sorted(levels_named(text))) or (DESIRABLE,), every)
        case Which.NUMBERS:
            return Scope(which, tuple(_labels(text)), every)
        case Which.FIRST | Which.LAST:
            words = re.findall(rf"\b{_COUNT}\b", text.lower())
            said = words[0] if words else ""
            level = next(iter(levels_named(text)), "")
            return Scope(which, (str(_WORDS.index(said)) if said in _WORDS else said,), every, level)
        case Which.ALL if re.search(r"(?i)\b(?:in|of|on|under) this (?:section|list|heading|part|group)\b", text):
            return Scope(Which.AGAIN, (), every)
        case Which.AGAIN if _THINGS.search(text):
            return Scope(which, ("things",), every)
        case Which.ALL if re.search(r"(?i)\b(?:these|those)\b", text):
            return Scope(Which.ALL_THESE, (), every)
        case Which.ALL if len(levels_named(text)) > 1:
            return Scope(Which.LEVEL, tuple(sorted(levels_named(text))), every)
        case Which.ALL if text.lower() in ("all", "both", "each"):
            return Scope(Which.EACH, (), every)
        case Which.LIST:
            own = re.search(r"\b(?:section|part|group|heading|table)", text.lower())
            return Scope(which, (re.findall(_ORDINAL, text.lower())[-1], own[0] if own else "list"), every)
        case Which.GROUP:
            return Scope(which, (_NAMED.sub("", _HEADED.sub("", text)).strip('"“”‘’ '),), every)
        case _:
            return Scope(which, (), every)


def _labels(text: str) -> Iterator[str]:
    """The numbers or letters of a list, those between two ends with them."""
    text = re.sub(rf"\b{_COUNT}\b", lambda one: str(_WORDS.index(one[0])) if one[0] in _WORDS else one[0], text.lower())
    parts = re.findall(r"\b(\d{1,2}|[a-z])\b|([-–]|\bto\b)", text)
    last, to = "", False
    for label, dash in parts:
        if dash:
            to = bool(last)
            continue
        if to and last.isdigit() and label.isdigit():
            yield from map(str, range(int(last) + 1, int(label) + 1))
        elif to and last.isalpha() and label.isalpha():
            yield from map(chr, range(ord(last.lower()) + 1, ord(label.lower()) + 1))
        else:
            yield label.lower()
        last, to = label, False
