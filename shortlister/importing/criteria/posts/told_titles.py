"""The titles that only sentences tell: before the first list in passing, or again and again in the running text."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.criteria.lines.outline import is_capitals, is_title_case
from shortlister.importing.criteria.words.announced import announced
from shortlister.importing.criteria.words.post_names import (
    ends_with_a_doer,
    is_generic,
    is_running_text,
    names_a_post,
    names_an_organisation,
)
from shortlister.importing.criteria.words.section_words import section_of
from shortlister.importing.criteria.words.vocabulary import level_of_cell
from shortlister.importing.late_regexes import late_regex

_OPENING: Final = 15
_SHORT: Final = 60
_FEW: Final = 6
_LOOKS_FOR: Final = late_regex(
    r"(?i)\b(?:looking for|looking to (?:appoint|recruit)|seeks?|seeking|requires?|wish(?:es)? to appoint|needs?|wanted"
    r"|recruiting|to appoint|hiring|join us as)(?: (?:an?|our next|our new|a new))?\s*[:…–—-]*$"
)
_NAME: Final = r"[A-Z][\w'’-]*(?: (?:(?:of|and|for|to|the|in|&) )?[A-Z][\w'’-]*){0,4}"
_WORKS: Final = r"(?:will|must|should|shall|is responsible|reports to|works)\b"
_DOES: Final = r"(?:will|must|should|shall|is|has|[a-z]{3,}s)\b"
_SUBJECT: Final = late_regex(rf"\b(?:The|Our|the|our) (?:new |next |successful )?({_NAME}) {_DOES}")
_AS: Final = late_regex(
    rf"\b(?:[Aa]s (?:an?|our|the) (?:new |next )?|(?:post|role|position|vacancy|job) of (?:an? |the )?)({_NAME})"
)
_HEAD, _LONGEST, _AGAIN = 12, 60, 2


def title_announced(blocks: Sequence[Block]) -> str:
    """The post that a sentence before the first list or table speaks of: `We are looking for a Cook.`"""
    for block, below in zip(blocks[:_OPENING], (*blocks[1:_OPENING], None), strict=False):
        if block.kind in (BlockKind.TABLE, BlockKind.ITEM) or level_of_cell(block.text.strip(" :")):
            return ""
        if title := announced(block.text) or _told_below(block, below) or _said_alone(block.text):
            return title
    return ""


def _said_alone(text: str) -> str:
    """The title that begins a sentence which says nothing but facts of the post: `Stage Hand, Town Hall, 3 days.`"""
    for sentence in re.split(r"(?<=[.!?])\s+", text):
        name, comma, rest = sentence.partition(",")
        words = name.split()
        alike = 1 < len(words) < _FEW and is_title_case(name) and len(rest.split()) < _FEW * 2
        if comma and alike and ends_with_a_doer(name) and not names_an_organisation(name):
            return name.strip()
    return ""


def _told_below(block: Block, below: Block | None) -> str:
    """The title on the line below one that only looks for somebody: `… is looking for a`, then `BOSUN`."""
    if below is None or below.kind is BlockKind.TABLE or not _LOOKS_FOR.search(block.text) or len(below.text) > _SHORT:
        return ""
    title = below.text.strip(" :!.")
    stands_out = below.bold or below.kind is BlockKind.HEADING or is_capitals(title)
    wrong = is_generic(title) or section_of(title) is not None or is_running_text(title) or level_of_cell(title)
    return "" if wrong or not (stands_out or names_a_post(title)) else title


def spoken_title(blocks: Sequence[Block]) -> str:
    """Whom the text speaks of at least twice as the one at work, or once under a line of that name; else empty."""
    text = " ".join(" ".join(block.text.split()) for block in blocks if block.kind is not BlockKind.TABLE)
    told = Counter(_names(text))
    (name, count), (_other, next_best) = (*told.most_common(2), ("", 0), ("", 0))[:2]
    if count >= _AGAIN and count > next_best:
        return name
    return next((line for line in _lines(blocks) if _is_at_work(line, text)), "")


def _names(text: str) -> Iterator[str]:
    for pattern in (_SUBJECT, _AS):
        for found in pattern.finditer(text):
            if ends_with_a_doer(found[1]) and not names_an_organisation(found[1]):
                yield found[1]


def _lines(blocks: Sequence[Block]) -> Iterator[str]:
    """The short lines at the head that could be a name."""
    for block in blocks[:_HEAD]:
        text = block.text.strip(" :")
        if block.kind not in (BlockKind.HEADING, BlockKind.PARAGRAPH) or not 2 < len(text) < _LONGEST:
            continue
        if not (is_generic(text) or section_of(text) or names_an_organisation(text) or is_running_text(text)):
            yield text


def _is_at_work(name: str, text: str) -> bool:
    """Whether the text says what somebody of that name does, or what it is to be one."""
    called = re.escape(name)
    said = rf"\b(?:as (?:an?|our)|(?:post|role|job) of(?: an?)?) {called}\b|\b(?:the|our) {called} {_WORKS}"
    return name[:1].isupper() and re.search(said, text, re.IGNORECASE) is not None
