"""The title that the text before the first list or table tells in passing, where no label and no heading says it."""

import re
from collections.abc import Sequence
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
