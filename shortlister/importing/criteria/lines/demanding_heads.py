"""Headings that begin the sentences below them with who must do so: `Applicants are required to`, `… are desired to`.

Over what asks something of a person they say its level and name no group; over the work, they head the duties.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.criteria.lines.open_leads import tells_of_person
from shortlister.importing.criteria.words.section_words import is_strong_specification
from shortlister.importing.criteria.words.vocabulary import levels_named, sounds_like_a_criterion
from shortlister.importing.late_regexes import late_regex

_WHO: Final = (
    r"(?:you|(?:(?:all|the|an?|any|each|every|our|successful|ideal|suitable|new|prospective|potential|job) ){0,3}"
    r"(?:candidates?|applicants?|persons?|people|appointees?|recruits?|individuals?|(?:post|role|job|office)"
    r"[- ]?holders?)(?: (?:for|to|in|applying for) (?:[\w’'-]+ ){0,5}?(?:post|role|position|job|vacancy|work))?)"
)
_BE: Final = r"(?: (?:is|are|will|would|must|shall|be|also|both|all|normally|therefore|ideally))+"
_HAVE: Final = r"(?: (?:be|have|hold|possess|demonstrate|show|be able to|have the following))?"
_DEMANDS: Final = late_regex(
    rf"{_WHO}{_BE} (?:(?P<must>required|expected|needed|obliged)|(?P<may>desired|preferred)) to{_HAVE}\s*[:…–—-]*",
    re.IGNORECASE,
)
_NAMED: Final = late_regex(
    r"\b(?:experience|knowledge|understanding|skills?|abilit(?:y|ies)|qualifications?|qualified|degree|fluency"
    r"|fluent|competen(?:ce|t|cies|cy)|proficien(?:t|cy)|willing(?:ness)?|commitment|aptitude|licen[cs]e|certificates?"
    r"|training in|educated)\b",
    re.IGNORECASE,
)
_FEWEST: Final = 2
_MOST_OF_WORK: Final = 5


def with_demanding_heads(document: Document) -> Document:
    """The document with the name of the level for such headings over what is asked of a person.

    One over a list of the work is that of the duties, where what is asked stands elsewhere and it not among that.
    """
    blocks = document.blocks
    found = {at: told for at, block in enumerate(blocks) if (told := _demand(block))}
    lists = {at: _list_below(blocks, at) for at in found}
    asks = {at for at in found if len(lists[at]) >= _FEWEST and 2 * _asking(lists[at]) >= len(lists[at])}
    headed = next((at for at, block in enumerate(blocks) if _heads_specification(block)), len(blocks))
    read = list(blocks)
    for at, level in found.items():
        if at in asks and not _below_a_level(blocks, at):
            read[at] = replace(blocks[at], text=level)
        elif at <= headed and (asks or headed < len(blocks)) and _is_work(blocks[at], lists[at]):
            read[at] = replace(blocks[at], text="Duties")
    return document if tuple(read) == blocks else replace(document, blocks=tuple(read))


def _demand(block: Block) -> str:
    """The level that a heading says in such words; nothing of any other block."""
    headed = block.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH)
    told = _DEMANDS.fullmatch(block.text.strip()) if headed else None
    return "" if told is None else "Essential" if told["must"] else "Desirable"


def _list_below(blocks: Sequence[Block], at: int) -> list[str]:
    below = (blocks[number] for number in range(at + 1, len(blocks)))
    return [one.text for one in takewhile(lambda one: one.kind is BlockKind.ITEM, below)]


def _asking(items: Sequence[str]) -> int:
    """How many items say what somebody is, has or can do."""
    return sum(1 for one in items if tells_of_person(one) or sounds_like_a_criterion(one) or _NAMED.search(one))


def _is_work(block: Block, items: Sequence[str]) -> bool:
    """Whether a heading stands over a list in which hardly an item asks for anything."""
    return block.kind is BlockKind.HEADING and len(items) >= _FEWEST and _MOST_OF_WORK * _asking(items) <= len(items)


def _heads_specification(block: Block) -> bool:
    return block.kind is BlockKind.HEADING and is_strong_specification(block.text)


def _below_a_level(blocks: Sequence[Block], at: int) -> bool:
    """Whether the heading right above already says a level."""
    return at > 0 and blocks[at - 1].kind is not BlockKind.ITEM and bool(levels_named(blocks[at - 1].text))
