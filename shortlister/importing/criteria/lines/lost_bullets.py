"""Lines between two items of one list that lost their bullet, as in text from a page: items as those around them.

So are lines whose dash stands right before the first word (`-Numeracy`) beside items with that dash.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.criteria.lines.outline import is_note
from shortlister.importing.criteria.lines.run_in import run_in
from shortlister.importing.criteria.lines.trailing import heading_methods
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.words.vocabulary import is_group_name, sounds_like_a_criterion
from shortlister.importing.late_regexes import late_regex

_ARTICLE: Final = late_regex(r"^(?:an?|the|some|your) ", re.IGNORECASE)
_STUCK: Final = late_regex(r"^\s*(?P<mark>[-–—•·])(?P<said>[^\W\d_].*)$", re.DOTALL)
_MOST, _WORDS, _LONGEST = 3, 6, 60


def with_lost_bullets(document: Document) -> Document:
    """The document with such lines as items, the further lines of one put to its first."""
    blocks = _with_stuck_marks(document.blocks)
    at = 1
    while at < len(blocks) - 1:
        if (run := _run(blocks, at)) and (text := _whole(blocks[at : at + run])):
            above = blocks[at - 1]
            item = replace(blocks[at], kind=BlockKind.ITEM, text=text, label=above.label, depth=above.depth)
            blocks[at : at + run] = [item]
        at += 1
    return document if tuple(blocks) == document.blocks else replace(document, blocks=tuple(blocks))


def _with_stuck_marks(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, lines beside an item that begin with its very dash and no space behind it as items of its list."""
    read = list(blocks)
    for at, block in enumerate(blocks):
        if block.kind is not BlockKind.PARAGRAPH or not (found := _STUCK.match(block.text)):
            continue
        beside = (one for one in (*read[max(0, at - 1) : at], *blocks[at + 1 : at + 2]) if one.kind is BlockKind.ITEM)
        if alike := next((one for one in beside if one.label.strip() == found["mark"]), None):
            read[at] = replace(block, kind=BlockKind.ITEM, text=found["said"], label=alike.label, depth=alike.depth)
    return read


def _run(blocks: Sequence[Block], at: int) -> int:
    """How many paragraphs stand from here up to an item as the one above; 0 where they are not between such items."""
    above = blocks[at - 1]
    if above.kind is not BlockKind.ITEM or not above.label or above.label[-1:].isalnum():
        return 0
    for count in range(1, _MOST + 1):
        below = blocks[at + count] if at + count < len(blocks) else None
        if below is None or blocks[at + count - 1].kind is not BlockKind.PARAGRAPH or blocks[at + count - 1].bold:
            return 0
        if below.kind is BlockKind.ITEM:
            return count if (below.label, below.depth) == (above.label, above.depth) else 0
    return 0


def _whole(lines: Sequence[Block]) -> str:
    """The text of lines that open as a criterion does and go on in small letters; empty for any others."""
    first, *others = (" ".join(one.text.split()) for one in lines)
    text = " ".join((first, *others))
    asks = first[:1].isupper() and sounds_like_a_criterion(_ARTICLE.sub("", text))
    few = _WORDS <= len(text.split()) <= _LONGEST
    if not (asks and few and all(one[:1].islower() for one in others)) or text.endswith((":", "?")):
        return ""
    named = heading_methods(text, MethodKey())[1] or is_group_name(text)
    return "" if named or is_note(text) or run_in(text) else text
