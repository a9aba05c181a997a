"""Legends that explain a letter or a weight as a level, and lines whose ticks lost their columns."""

import re
from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import lru_cache
from typing import Final

from shortlister.importing.criteria.methods.methods import name_of, unique
from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL, level_of_cell, levels_named
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.limits import DEFAULT

_PAIR: Final = late_regex(
    r"^(?:\(|\[)?(\d{1,2}|[A-Z]{1,2}|\*{1,3})(?:\)|\])?\s*(?:=|:|–|—|-|\s)\s*(\S.{2,400})$", re.DOTALL
)
_TICKS: Final = late_regex(r"^(.{4,}?)((?:\s+[✓✔√☑☒★✗✘]|\s+[xX](?=\s|$))+)(?:\s+(\d{1,2}))?\s*$", re.DOTALL)


def legend_pair(text: str) -> tuple[str, str] | None:
    """`6 Minimum/critical – criteria which is essential` as (`6`, essential), or None."""
    found = _PAIR.match(text.strip())
    if found is None:
        return None
    head = re.split(r"\s[-–—:]\s|[.:;]", found[2])[0]
    named = levels_named(head) or levels_named(found[2])
    code = found[1]
    if code.isalpha() and (
        code.upper() not in ("E", "D", "M", "O", "P") or len(head.split()) > 3 or level_of_cell(head.strip()) is None
    ):
        return None
    if named == {ESSENTIAL} or (len(named) == 2 and levels_named(head) == {ESSENTIAL}):
        return code.upper(), ESSENTIAL
    return (code.upper(), DESIRABLE) if named == {DESIRABLE} else None


_LEVEL_PAIR: Final = late_regex(
    r"(?<![\w*])([A-Z]{1,2}|\d{1,2}|\*{1,3})\)?\s*(?:=|:|–|—|-)\s*(essential|desirable|must[- ]have"
    r"|(?:nice|good)[- ]to[- ]have|(?:should|could)[- ]have|would (?:have|like)"
    r"|mandatory|preferred|optional|required)\b",
    re.IGNORECASE,
)
_BETWEEN: Final = late_regex(r"[=:–—)\]-]\s*[a-zA-Z]|[(\[][A-Z]")
_BRACKET_PAIR: Final = late_regex(
    r"[(\[]([A-Z]{1,2}|\*{1,3})[)\]]\s*(essential|desirable|mandatory|preferred|required)\b", re.IGNORECASE
)
_BRACKET_BEHIND: Final = late_regex(
    r"\b(essential|desirable|mandatory|preferred|required)(?: criteria| requirements?)?\s*[(\[]([A-Z]{1,2})[)\]]",
    re.IGNORECASE,
)
"""`(E) Essential (D) Desirable` and `Essential (E), Desirable (D)`."""
_WORD_PAIR: Final = late_regex(r"\b([A-Z][a-z]{2,11})\s*=\s*(essential|desirable)\b", re.IGNORECASE)


def legend_pairs(text: str) -> dict[str, str]:
    """`H = essential, M = desirable` as codes and levels; the usual E and D say themselves what they are."""
    if not _BETWEEN.search(text):
        return {}
    found = _LEVEL_PAIR.findall(text) + _WORD_PAIR.findall(text) + _in_brackets(text)
    pairs = {code.upper(): level for code, word in found if (level := level_of_cell(word))}
    return {} if set(pairs) <= {"E", "D"} and len(text) > 300 else pairs


def _in_brackets(text: str) -> list[tuple[str, str]]:
    """The codes in brackets before or behind the names of two levels."""
    before = _BRACKET_PAIR.findall(text)
    behind = [(code, word) for word, code in _BRACKET_BEHIND.findall(text)]
    pairs = before if len(before) >= len(behind) else behind
    return pairs if len({code.upper() for code, _word in pairs}) > 1 else []


_MARKED: Final = late_regex(
    r"\b(?:marked|shown|indicated|denoted|printed|given|written|identified)\b.{0,40}?(\*{1,3}|\bitalics?\b"
    r"|\bbold\b|\basterisk\w*|\bunderlin\w+)|^(\*{1,3}|italics?|bold|underlin(?:ed|ing))\s*(?:=|:|–|-|denotes?|indicates?|means"
    r"|\bis\b|\bare\b)"
    r"|\bin (italics?|bold)\b|\b(underlined) (?:criteria|items|points|ones|requirements)\b"
    r"|\bare (underlined)\b|\b(?:with|have|has|having|followed by|carrying)\b.{0,10}?(\*{1,3}|\basterisk|\bstar\b)"
    r"|\b(starred|asterisked)\b"
    r"|\b(?:an?|the|each|every) (asterisk|star)\b[^,;.]{0,40}?\b(?:means?|denotes?|indicates?|shows?|signif(?:y|ies)"
    r"|stands? for|marks?|says?|tells?|is for)\b",
    re.IGNORECASE,
)


_EXCEPT: Final = late_regex(r"\b(?:except|unless|apart from|other than|excluding|but not)\b", re.IGNORECASE)
_OPPOSITE: Final[Mapping[str, str]] = {ESSENTIAL: DESIRABLE, DESIRABLE: ESSENTIAL}


@lru_cache(maxsize=DEFAULT.pieces)
def mark_note(text: str) -> tuple[str, str] | None:
    """`Criteria marked * are desirable` as (`*`, desirable); `ITALIC`, `BOLD`, `UNDERLINED` for print. Else None."""
    if len(text) > 200 or not levels_named(text) or (found := _MARKED.search(text)) is None:
        return None
    if _SPEAKS.search(text):
        text = _of_levels(text)
        found = _MARKED.search(text)
    if found is None or not (named := levels_named(text)):
        return None
    mark = next(one for one in found.groups() if one).lower()
    code = (
        "*"
        if mark.startswith(("*", "asterisk", "star"))
        else "ITALIC"
        if mark.startswith("italic")
        else "BOLD"
        if mark == "bold"
        else "UNDERLINED"
        if mark.startswith("underlin")
        else ""
    )
    clause = re.split(r"(?i)[,;.]|\b(?:and|while|whilst|but)\b|\ball other", text[found.start() :], maxsplit=1)[0]
    before = re.findall(r"(?i)\b(essential|desirable)\b", text[: found.start()])
    after = re.search(r"(?i)\b(essential|desirable)", clause if len(before) == 1 else text[found.start() :])
    if after is None and len(before) == 1 and len(named) == 2:
        told = level_of_cell(before[0]) or ESSENTIAL
        told = _OPPOSITE[told] if _EXCEPT.search(text[: found.start()]) else told
        return (code, told) if code else None
    if after is None and _EXCEPT.search(text[: found.start()]):
        level = _OPPOSITE.get(_only(named) or "")
    else:
        level = level_of_cell(after[1]) if after else _only(named)
    return (code, level) if code and level else None


_SPEAKS: Final = late_regex(
    r"\b(?:assess|measur|test|explor|examin|evaluat|judg|scor|sift|short-?list|interview|meet\b|met\b|appl(?:y|ic)"
    r"|check)",
    re.IGNORECASE,
)
"""What is done with criteria: a level named in such a sentence is their own, and no meaning of a mark."""
_SENTENCES: Final = late_regex(r"(?<=[.;!?])\s+")
_MEANS: Final = late_regex(
    r"\b(?:are|is|be|being|=|denotes?|indicates?|means?|shows?|signif(?:y|ies))\b[^.;]{0,40}?"
    r"\b(?:essential|desirable)\b(?! criteri| requirement| item| point)"
    r"|\b(?:essential|desirable)(?: \w+){0,2}? (?:are|is|have been|has been) (?:marked|shown|indicated|denoted"
    r"|printed|given|written|identified|in\b|starred|followed)|=\s*(?:essential|desirable)"
    r"|^\W*(?:[*†‡]|italics?|bold)\W*(?:essential|desirable)",
    re.IGNORECASE,
)


def _of_levels(text: str) -> str:
    """A text without its sentences that say what is done with criteria and not what a mark means."""
    kept = [one for one in _SENTENCES.split(text) if not _SPEAKS.search(one) or _MEANS.search(one)]
    return " ".join(kept)


def _only(named: frozenset[str]) -> str | None:
    return next(iter(named)) if len(named) == 1 else None


_OTHERS: Final = late_regex(
    r"(?i)\b(?:others?|rest|remaind?er|remaining|unmarked|(?:every|any)thing else|all else"
    r"|(?:ordinary|normal|plain|regular|light|roman|standard|not(?: in)? bold)(?: type| print| text| font|face)*"
    r"|(?:everything|anything|those|ones|items?|criteria|points?|lines?|requirements?|all)"
    r"(?: (?:which|that|is|are|has|have))*"
    r" (?:without|with no|not marked|lacking|no)(?: \w+){1,3}?"
    r"|(?:where|when|if) (?:it|they|something|anything|that|this|one)(?: is| are|[’']s)(?: not|n[’']t)(?: \w+){0,3}?)\b"
    r".{0,30}\b(essential|desirable)\b"
)


def others_note(text: str) -> str | None:
    """The level of `all others are essential`, or of `essential except those marked *`; None for anything else."""
    excepted, mark = _EXCEPT.search(text), _MARKED.search(text)
    if excepted and mark and len(text) <= 200 and excepted.start() < mark.start():
        before = re.findall(r"(?i)\b(essential|desirable)\b", text[: excepted.start()])
        if len(before) == 1:
            return level_of_cell(before[0])
    found = _OTHERS.search(text)
    return level_of_cell(found[1]) if found else None


_ALL_BUT: Final = late_regex(
    r"^\W*(?:(?:n\.?b|note)\b\W*)?(?:all|each|every(?:thing)?)\b[^.]{0,60}?\b(essential|desirable)\b[^.]{0,25}\b(?:unless|except)\b"
    r"[^.]{3,80}\.?$",
    re.IGNORECASE,
)
_THESE_BUT: Final = late_regex(
    r"^\W*(?:(?:n\.?b|note|please note)\b\W*(?:that )?)?(?:(?:the|these|those|our) )?(?:following )?"
    r"(?:(?:points|items|criteria|requirements|qualities|attributes|lines|statements|things)(?:,? (?:and|or) )?){1,2}"
    r"(?: (?:(?:listed|shown|given|set out) )?(?:below|here|that follow|in (?:this|the) (?:list|section|table"
    r"|specification)))? (?:are|is) (?:all )?(essential|desirable)(?: for (?:the|this) (?:post|role|job))?,? "
    r"(?:unless|except (?:where|when|if)|if not)\b[^.;]{0,30}?\b(?:marked|stated|noted|shown|indicated|specified"
    r"|labelled|say|says|said|flagged|described|listed)\b(?: (?:as|to be|that|it|they|is|are|otherwise|so|below|with|by"
    r"|an?|the word)){0,6}[\s(‘“\"']*(?:essential|desirable)?[)’”\"']*\.?$",
    re.IGNORECASE,
)
"""The same of `the points below`, where what is behind says of each which it is: `unless marked desirable`."""


_BUT_FIRST: Final = late_regex(
    r"^\W*(?P<but>(?:unless|except where|except when|if not)\b[^,.;:]{3,60}),\s+(?P<all>[^,.;:]{3,90})\.?$",
    re.IGNORECASE,
)
"""The exception before what it is one from: `Unless marked desirable, all criteria are essential`."""


def all_but_note(text: str) -> str | None:
    """The level of `all criteria are essential unless they say otherwise`, one sentence of others; None for else."""
    found = [
        told
        for sentence in _SENTENCES.split(text.strip())
        for one in [_BUT_FIRST.sub(r"\g<all> \g<but>", sentence)]
        if (told := _ALL_BUT.match(one) or _THESE_BUT.match(one.removesuffix(".")))
    ]
    return level_of_cell(found[0][1]) if len(found) == 1 else None


def tick_line(
    text: str, columns: Sequence[str], legend: Mapping[str, str]
) -> tuple[str, tuple[str, ...], str | None] | None:
    """A line that ends with ticks and a weight: its text, the first columns' methods, the weight's level."""
    found = _TICKS.match(text)
    if found is None:
        return None
    count = len(found[2].split())
    names = [name for column in columns if (name := name_of(column)) and column.lower() != "shortlisting"]
    levels = [level for column in columns if (level := level_of_cell(column))]
    methods = unique(names[:count]) if names and not levels else ()
    return found[1].strip(), methods, legend.get(found[3] or "")


def ticked_weight(text: str) -> Fraction | None:
    """The weight after the ticks at the end of a line, or None."""
    found = _TICKS.match(text)
    return Fraction(found[3]) if found is not None and found[3] and int(found[3]) else None


def goes_on_with_legend(text: str, legend: Mapping[str, str]) -> bool:
    """Whether a line explains a further weight of a legend without naming a level (`4 Important – …`)."""
    return any(code.isdigit() for code in legend) and bool(
        re.match(r"^\d{1,2}\s+[A-Z][^.]{2,60}\s[-–—:]\s", text.strip())
    )


_RECORD: Final = (
    (
        "criterion",
        late_regex(r"^(?:criterion|requirement|criteria)(?: (?:no\.? ?)?\d+)?\s*:\s*(\S.{2,})$", re.IGNORECASE),
    ),
    (
        "level",
        late_regex(
            r"^(?:level|importance|priority|status|essential ?(?:/|or) ?desirable|e/d|type)\s*:\s*(\w[\w ]{0,20})$",
            re.IGNORECASE,
        ),
    ),
    (
        "methods",
        late_regex(
            r"^(?:(?:measured|assessed|tested|evidenced)(?: (?:by|at|via|through|in))?"
            r"|how (?:assessed|measured|tested)|assessment(?: methods?)?|methods?(?: of assessment)?|evidence)"
            r"\s*:\s*(\S.{0,90})$",
            re.IGNORECASE,
        ),
    ),
    ("group", late_regex(r"^(?:category|group|area|heading)\s*:\s*(\S.{1,60})$", re.IGNORECASE)),
)


def record_field(text: str) -> tuple[str, str] | None:
    """`Level: Essential` as (`level`, `Essential`), or None."""
    return next(((name, found[1].strip()) for name, pattern in _RECORD if (found := pattern.match(text.strip()))), None)
