"""Sentences that say which numbers are essential or desirable: `Criteria 1 to 12 are essential, the rest desirable.`"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.domain.refusals import Problem
from shortlister.importing.criteria.gathered.gathering import Found, Gathering
from shortlister.importing.criteria.later.last_level import free_last_level
from shortlister.importing.criteria.later.levels_by_list import says_of_first_lists
from shortlister.importing.criteria.lines.stated import numbers_of
from shortlister.importing.criteria.words.numbers import bare
from shortlister.importing.criteria.words.unread_words import unread_words
from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL, UNSPECIFIED, level_of_cell
from shortlister.importing.late_regexes import late_regex

_THINGS: Final = r"(?:criteri(?:a|on)|requirements?|attributes?|items?|points?|numbers?|nos?\.?|those|ones)"
_ONE: Final = r"(?:\(?[A-Z]{0,3}[-.]?\d{1,2}(?:\.\d{1,2})?\)?|\([a-z]\)|(?-i:\b[A-Z]\b))"
_LIST: Final = rf"{_ONE}(?:\s*(?:,\s*and\b|,|;|&|\band\b|\bto\b|\bthrough to\b|[-–—])\s*{_ONE})*"
_IS: Final = (
    r"\s*(?:,|:|=|–|—|-|\()?\s*(?:(?:above|below|in the list|of the list),? )?(?:(?:are|is|will be|being|all|both|each"
    r"|considered|regarded as|classed as|the|only|also|inclusive)\b,?\s*)*"
    r"(?P<level>essential|desirable|minimum requirements|mandatory|required)\b"
)
_NUMBERED: Final = late_regex(
    rf"(?:\b{_THINGS}\s+(?:numbers?\s+|nos?\.?\s+|numbered\s+|marked\s+|from\s+)*(?P<list>{_LIST})"
    rf"|(?:^|[;,.] |\band )(?P<bare>{_LIST}))(?![\w%]){_IS}",
    re.IGNORECASE,
)
_LEVEL_FIRST: Final = late_regex(
    rf"\b(?P<level>essential|desirable)(?: (?:criteri(?:a|on)|requirements?|attributes?|items?|points?|ones))?"
    rf"\s*(?:are|is|=|:|–|—|-|\()?\s*(?:(?:the )?{_THINGS}\s+(?:numbers?\s+|numbered\s+)*)?(?P<list>{_LIST})"
    r"(?=\s*(?:[.;)]|$|,? (?:and|while|whilst)\b|, ?(?:the )?desirable))",
    re.IGNORECASE,
)
_LETTERED: Final = late_regex(
    rf"\b{_THINGS}\s+(?:which |that |whose |with )?(?:are |an? |numbers? )*(?:numbered|beginning|starting|begins?"
    rf"|starts?"
    rf"|coded|prefixed|marked|labelled|with|in)\b(?: (?:with|by|an?|the|letter|numbers?|references?|code"
    rf"|prefix))*\s*[“‘\"'(]?"
    rf"(?P<letter>[A-Z])[”’\"')]?(?:\s?(?:…|\.\.\.|\d))?(?: (?:in|before) [^.;,]{{3,30}}?)?{_IS}"
)
_REST: Final = late_regex(
    rf"\b(?:the (?:rest|others?|remainder|remaining\b[^.;]{{0,20}}?)|all (?:the )?others?"
    rf"|others)\b(?: {_THINGS})?{_IS}",
    re.IGNORECASE,
)
_OF_GROUPS: Final = late_regex(
    r"(?:^|[;,.] |\band |\bwhile )(?:everything|all(?: of)?(?: (?:the|those))?(?: (?:things|points|criteria|items"
    r"|requirements))?|what is|the (?:things|points|criteria|items|requirements)|anything)"
    r"(?: (?:listed|set out|named|shown|you see))? (?:under|in|below|beneath)(?: the headings?)?"
    r" (?P<groups>(?!(?:is|are|will)\b)[^.;]{3,120}?),? (?:is|are)(?: all)?(?: considered)?"
    r" (?P<level>essential|desirable)\b",
    re.IGNORECASE,
)
_LONGEST: Final = 600
_MOST_POSTS: Final = 20


@dataclass(frozen=True, slots=True)
class _Said:
    """The numbers and first letters of numbers that have a level, and the level of the rest, where it is said."""

    block: Block
    numbers: dict[str, str]
    letters: dict[str, str]
    rest: str


def give_levels(blocks: Sequence[Block], gathering: Gathering) -> Iterator[Problem]:
    """Gives criteria without a level the one that a sentence says of their number; what fits none is doubted."""
    for post in gathering.posts[:_MOST_POSTS]:
        free_last_level(post.found)
        _give_by_letters(post.found, explained="E" in gathering.legend)
    for block in blocks:
        yield from _give_to_groups(block, gathering)
    for said in [one for block in blocks if (one := _said(block))]:
        fitting = [post for post in gathering.posts[:_MOST_POSTS] if _fits(said, post.found)]
        key = {*said.numbers, *said.letters} <= {"E", "D", *gathering.legend}  # they say so of the cells of a table
        if not fitting and gathering.posts and not key:
            yield unread_words(said.block.text[:110], said.block.place)
        for post in fitting:
            for found in post.found:
                level = _level(said, found)
                if level and found.criterion.level == UNSPECIFIED:
                    found.criterion, found.levelled = replace(found.criterion, level=level), True


def _give_to_groups(block: Block, gathering: Gathering) -> Iterator[Problem]:
    """Gives the criteria of groups that a sentence names the level that it says: `All under Skills is essential.`"""
    text = " ".join(block.text.split())
    if block.kind is BlockKind.TABLE or len(text) > _LONGEST or says_of_first_lists(text):
        return
    for said in _OF_GROUPS.finditer(text):
        named = f" {re.sub(r'[^a-z]+', ' ', said['groups'].lower())} "
        fitting = [
            one
            for post in gathering.posts[:_MOST_POSTS]
            for one in post.found
            if (group := re.sub(r"[^a-z]+", " ", one.criterion.group.lower()).strip()) and f" {group} " in named
        ]
        for one in fitting:
            if one.criterion.level == UNSPECIFIED:
                one.criterion = replace(one.criterion, level=level_of_cell(said["level"]) or UNSPECIFIED)
                one.levelled = True
        if gathering.posts and not fitting:
            yield unread_words(text[:110], block.place)


_LETTERED_NUMBER: Final = late_regex(
    r"(?i)(?:[A-Z]{1,4}[-.])?([ED])(?:(?<=e)ss(?:ential)?|(?<=d)es(?:irable)?)?[-. ]?\d{1,2}"
)


def _give_by_letters(found: Sequence[Found], *, explained: bool) -> None:
    """Gives criteria numbered `E1` and `D1` these levels, where none has another letter."""
    labels = [_LETTERED_NUMBER.fullmatch(one.label.strip(" ()[].:")) for one in found]
    letters = {label[1].upper() for label in labels if label}
    if not all(labels) or not (len(letters) == 2 or (letters == {"E"} and explained)):
        return
    for one, label in zip(found, labels, strict=True):
        if label and one.criterion.level == UNSPECIFIED:
            one.criterion = replace(one.criterion, level=ESSENTIAL if label[1].upper() == "E" else DESIRABLE)
            one.levelled = True


def codes_with_levels(text: str) -> dict[str, str]:
    """The numbers and letters of which a paragraph says levels; none where it says them of everything else too."""
    said = _said(Block(BlockKind.PARAGRAPH, text))
    return said.numbers if said else {}


def _said(block: Block) -> _Said | None:
    text = " ".join(block.text.split())
    if block.kind is BlockKind.TABLE or len(text) > _LONGEST or not re.search(r"\d|\b[A-Z]\b|\([a-z]\)", text):
        return None
    numbers: dict[str, str] = {}
    for found in _NUMBERED.finditer(text):
        for number in numbers_of(found["list"] or found["bare"]):
            numbers[bare(number)] = level_of_cell(found["level"].split()[0]) or ""
    for found in () if numbers else _LEVEL_FIRST.finditer(text):
        numbers.update((bare(number), level_of_cell(found["level"]) or "") for number in numbers_of(found["list"]))
    letters = {found["letter"]: level_of_cell(found["level"].split()[0]) or "" for found in _LETTERED.finditer(text)}
    if not numbers and not letters:
        return None
    rest = _REST.search(text)
    return _Said(block, numbers, letters, (level_of_cell(rest["level"].split()[0]) or "") if rest else "")


def _fits(said: _Said, found: Sequence[Found]) -> bool:
    """Whether criteria have the numbers of which it speaks, each once, and letters before theirs."""
    held = Counter(number for one in found if (number := _number(one)))
    if any(held[number] != 1 for number in said.numbers):
        return False
    return all(any(number.startswith(letter) for number in held) for letter in said.letters)


def _level(said: _Said, one: Found) -> str:
    number = _number(one)
    by_letter = said.letters.get(number[:1], "") if number[:1].isalpha() else ""
    return said.numbers.get(number) or by_letter or (said.rest if number else "")


def _number(one: Found) -> str:
    opens = re.match(r"\(?((?:[A-Z]{1,3}[-.]?)?\d{1,2}(?:\.\d{1,2})?)[.):]?\s+\S", one.criterion.text)
    return bare(one.label) or (bare(opens[1]) if opens else "")
