"""Sentences that say the levels of lists by their order: `The first list is essential, the second desirable.`"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.domain.refusals import Problem
from shortlister.importing.criteria.gathered.gathering import Found, Gathering
from shortlister.importing.criteria.gathered.unread import unread_words
from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL, level_of_cell

_LIST: Final = r"(?:lists?|sets?|groups?|parts?|sections?|tables?|halves|half|paragraphs?|lots?)"
_LEVEL: Final = r"(?P<{}>essential|desirable|required|mandatory|preferred|optional)\b"
_ORDER: Final = re.compile(
    rf"\bthe (?:first|upper|top|former)(?: (?:of the|of these) (?:two )?)?(?: {_LIST})?\b"
    rf"(?:(?!\bsecond\b)[^.;]){{0,60}}?\b{_LEVEL.format('first')}[^.;]{{0,40}}?"
    rf"[,;]?\s*\b(?:and |while |whereas |but )?(?:(?:the|those in the) )?"
    rf"(?:second|lower|bottom|latter|other)(?: {_LIST})?\b[^.;]{{0,50}}?\b{_LEVEL.format('second')}",
    re.IGNORECASE,
)
_NAMES_LIST: Final = re.compile(rf"\b{_LIST}\b", re.IGNORECASE)
_LONGEST: Final = 400
_SHORT: Final = 120


def give_levels_by_list(blocks: Sequence[Block], gathering: Gathering) -> Iterator[Problem]:
    """Gives two lists the levels that such a sentence says; a doubt where there are not two."""
    for block in blocks:
        found = _said(block)
        if found is None:
            continue
        for post in gathering.posts:
            lists = _lists(post.found, blocks)
            if len(lists) != len(found):
                yield unread_words(block.text[:_SHORT], block.place)
                continue
            for level, those in zip(found, lists, strict=True):
                for one in those:
                    one.criterion, one.levelled = replace(one.criterion, level=level), True


def _said(block: Block) -> tuple[str, str] | None:
    text = " ".join(block.text.split())
    if block.kind is BlockKind.TABLE or len(text) > _LONGEST or not (told := _ORDER.search(text)):
        return None
    levels = (level_of_cell(told["first"]), level_of_cell(told["second"]))
    if {*levels} != {ESSENTIAL, DESIRABLE} or not _NAMES_LIST.search(told[0]):
        return None
    return levels[0] or "", levels[1] or ""


def _lists(found: Sequence[Found], blocks: Sequence[Block]) -> list[list[Found]]:
    """The criteria by the lists that they stand in: one table, or blocks one directly after the other."""
    order = {place: at for at, block in enumerate(blocks) for place in (block.place, *(c.place for c in block.cells))}
    lists: list[list[Found]] = []
    last = None
    for one in found:
        at = order.get(one.criterion.source)
        near = at is not None and last is not None and at - last <= (blocks[at].kind is not BlockKind.TABLE)
        if near:
            lists[-1].append(one)
        else:
            lists.append([one])
        last = at
    return lists
