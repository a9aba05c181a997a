"""Weights explained as levels: `Those rated 4 or 5 are essential, 1 to 3 desirable`, or a list of the numbers."""

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL, level_of_cell, levels_named
from shortlister.importing.late_regexes import late_regex

_SPEAKS: Final = late_regex(
    r"\b(?:weight(?:s|ed|ing|ings)?|rat(?:ed|ing|ings)|ranked|ranking|scored?|scale|priority|importance)\b",
    re.IGNORECASE,
)
_NUMBER: Final = late_regex(r"\(?(\d{1,2})\)?[.):]?")
_OPENS: Final = late_regex(r"\(?(\d{1,2})\)?\s*(?:[.:)=–—-]|\s(?=(?:is|are|means?|denotes?)\b))\s*(?=[A-Za-z])")
_SAYS: Final = late_regex(
    r"(?:(?:is|are|means?|denotes?|indicates?|items?|criteria|requirements|those|that|which|an?|the|very|highly"
    r"|absolutely|considered|regarded as|judged)\b\s*)*(?P<level>[a-z]+)",
    re.IGNORECASE,
)
_WORD: Final = r"(?P<level>essential|desirable|mandatory|required)"
_NUMBERS: Final = (
    r"(?P<from>\d{1,2})(?P<open>\s*(?:\+|(?:and|or) (?:above|over|more|higher|upwards)))"
    r"|(?P<upto>\d{1,2})\s*(?:and|or) (?:below|under|less|lower|fewer)"
    r"|(?P<list>\d{1,2}(?:\s*(?:,|;|/|&|\band\b|\bor\b|\bto\b|[-–—])\s*(?:and |or )?\d{1,2})*)"
)
_SENTENCE: Final = late_regex(
    rf"(?:{_NUMBERS})(?![\w%.]\d)\s*(?:,|:|=|–|—|-|\(|(?:is|are|means?|being|all|both|will be|items|criteria|those"
    rf"|considered|regarded as)\b|\s)*{_WORD}\b",
    re.IGNORECASE,
)
_REST: Final = late_regex(
    r"\b(?:the rest|(?:all )?(?:the )?others?|anything (?:lower|less|below)|below that|lower (?:weights|ratings"
    r"|numbers))\b[\s,]*(?:(?:is|are|being|=|:|as)\s*)*(?P<level>essential|desirable)\b",
    re.IGNORECASE,
)
_OF_CRITERIA: Final = late_regex(
    r"\b(?:criteri(?:a|on)|requirements?|items?|attributes?|points?)\s+(?:(?:numbers?|nos?\.?|numbered)\s+)?[A-Z]?\d",
    re.IGNORECASE,
)
"""Numbers of criteria and no weights."""
_MOST: Final = 10
_LONGEST: Final = 200
_FEWEST: Final = 3
"""Behind so many numbers that are told one more may be without a level."""


def levels_of_weights(blocks: Sequence[Block]) -> tuple[dict[str, str], list[Block]]:
    """The levels by weight, where a document explains both of them, and the blocks that only do so."""
    for at, block in enumerate(blocks):
        if block.kind is BlockKind.TABLE or not _SPEAKS.search(block.text):
            continue
        if len(levels := _in_sentence(block.text)) > 1:
            return levels, [block]
        run = list(takewhile(_explains, blocks[at + 1 : at + 1 + _MOST]))
        told = dict(found for one in run if (found := _explains(one)))
        if len(told) == len(run) > 1 and set(told.values()) == {ESSENTIAL, DESIRABLE}:
            further = blocks[at + 1 + len(run) : at + 2 + len(run)]
            last = _last_of(told, further[0]) if further and len(run) >= _FEWEST else ""
            return (told | {last: ESSENTIAL}, [*run, *further]) if last else (told, run)
    return {}, []


def _last_of(told: dict[str, str], block: Block) -> str:
    """The number of a line that weighs still more than the essential ones above it, though no word says its level."""
    numbers = sorted(told, key=int)
    rises = [told[number] for number in numbers] == sorted(told.values())  # desirable before essential
    found = _numbered(block)
    return found[0] if found and rises and int(found[0]) == int(numbers[-1]) + 1 else ""


def _numbered(block: Block) -> tuple[str, str] | None:
    """The number before a line, and the line without it."""
    if block.kind is BlockKind.TABLE or len(block.text) > _LONGEST:
        return None
    text = block.text.strip()
    if number := _NUMBER.fullmatch(block.label.strip()):
        return number[1], text
    opening = _OPENS.match(text)
    return (opening[1], text[opening.end() :]) if opening else None


def _explains(block: Block) -> tuple[str, str] | None:
    """The number before a line and the level that the line says of it: `4` before `are essential, with some room`."""
    if (found := _numbered(block)) is None:
        return None
    number, text = found
    said = _SAYS.match(text)
    word = said["level"] if said and said.start("level") < len(text) else ""
    level = level_of_cell(word) if len(word) > 2 else None
    named = levels_named(text)
    if level is None and len(named) == 1 and re.search(r"[(–—-]\s*(?:essential|desirable)\b", text, re.IGNORECASE):
        level = next(iter(named))
    return (number, level) if level else None


def _in_sentence(text: str) -> dict[str, str]:
    told: dict[str, str] = {}
    said = [one for one in re.split(r"(?<=[.!?])\s+", " ".join(text.split())) if not _OF_CRITERIA.search(one)]
    bare = " ".join(said) if any(map(_SPEAKS.search, said)) else ""
    for found in _SENTENCE.finditer(bare):
        level = level_of_cell(found["level"]) or ""
        told.update(dict.fromkeys(_numbers(found), level))
    if told and (rest := _REST.search(bare)):
        told = {str(number): level_of_cell(rest["level"]) or "" for number in range(1, _MOST + 1)} | told
    return told if set(told.values()) == {ESSENTIAL, DESIRABLE} else {}


def _numbers(found: re.Match[str]) -> list[str]:
    if found["from"]:
        return [str(number) for number in range(int(found["from"]), _MOST + 1)]
    if found["upto"]:
        return [str(number) for number in range(1, int(found["upto"]) + 1)]
    listed = found["list"]
    numbers = set(re.findall(r"\d+", listed))
    for begin, end in re.findall(r"(\d{1,2})\s*(?:\bto\b|[-–—])\s*(\d{1,2})", listed):
        numbers |= {str(number) for number in range(int(begin), int(end) + 1)}
    return sorted(numbers, key=int)
