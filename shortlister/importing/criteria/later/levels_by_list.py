"""Sentences that say the levels of lists by their order: `The first list is essential, the second desirable.`"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.domain.refusals import Problem
from shortlister.importing.criteria.gathered.gathering import Found, Gathering
from shortlister.importing.criteria.lines.ordered_lists import level_by_place, levels_in_order
from shortlister.importing.criteria.words.unread_words import unread_words
from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL, UNSPECIFIED, level_of_cell
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.limits import DEFAULT

_LIST: Final = r"(?:lists?|sets?|groups?|parts?|sections?|tables?|halves|half|paragraphs?|lots?)"
_LEVEL: Final = r"(?P<{}>essential|desirable|required|mandatory|preferred|optional)\b"
_ORDER: Final = late_regex(
    rf"\bthe (?:first|upper|top|former)(?: (?:of the|of these) (?:two )?)?(?: {_LIST})?\b"
    rf"(?:(?!\bsecond\b)[^.;]){{0,60}}?\b{_LEVEL.format('first')}[^.;]{{0,40}}?"
    rf"[,;]?\s*\b(?:and |while |whereas |but )?(?:(?:the|those in the) )?"
    rf"(?:second|lower|bottom|latter|other)(?: {_LIST})?\b[^.;]{{0,50}}?\b{_LEVEL.format('second')}",
    re.IGNORECASE,
)
_COUNTS: Final = {"two": 2, "three": 3, "four": 4, "five": 5}
_NEEDS: Final = (
    r"(?:need|require|expect|must (?:have|meet|show)|have to (?:have|meet|show)|(?:should|will) (?:have|meet))"
)
_FIRST: Final = late_regex(
    rf"(?P<needs>\b{_NEEDS} (?:you )?(?:to )?(?:(?:have|meet|show) )?)?"
    r"(?P<all>\b(?:all|everything|every|each)\b[^.;,]{0,40}?)"
    rf"\b(?:in|on|of|from|under) (?:the|our) first (?P<count>{'|'.join(_COUNTS)}|[2-5])(?: short)? {_LIST}\b"
    rf"(?: (?:above|below))?(?: (?:is|are)(?: all| things)? {_LEVEL.format('level')})?",
    re.IGNORECASE,
)
"""`You will need all of the things in the first two lists`, `Everything in the first three lists is essential`."""
_REFUSED: Final = late_regex(r"\b(?:not|never|\w+n[’']t|ideally|nearly|almost|most)\b", re.IGNORECASE)
_NAMES_LIST: Final = late_regex(rf"\b{_LIST}\b", re.IGNORECASE)
_LONGEST: Final = 400
_SHORT: Final = 120


def give_levels_by_list(blocks: Sequence[Block], gathering: Gathering) -> Iterator[Problem]:
    """Gives two lists the levels that such a sentence says; a doubt where there are not two."""
    for at, block in enumerate(blocks):
        if told := _of_first(block.text):
            yield from _give_to_first(blocks, at, told, gathering)
        ordered = levels_in_order(block.text) if block.kind is not BlockKind.TABLE else []
        found = None if ordered else _said(block)
        if not (found or ordered):
            continue
        for post in gathering.posts:
            lists = lists_of(post.found, blocks)
            levels = found or level_by_place(ordered, len(lists))
            if len(lists) != len(levels):
                yield unread_words(block.text[:_SHORT], block.place)
                continue
            heads = [_head_of(those, blocks) for those in lists]
            for level, head, those in zip(levels, heads, lists, strict=True):
                for one in those:
                    group = head if one.criterion.group in ("", *heads) else one.criterion.group
                    one.criterion, one.levelled = replace(one.criterion, level=level, group=group), True


def _head_of(found: Sequence[Found], blocks: Sequence[Block]) -> str:
    """The heading right above a list, which names its group where a sentence says the level; empty for a level's."""
    at = next((at for at, block in enumerate(blocks) if block.place == found[0].criterion.source), 0)
    head = blocks[at - 1] if at and blocks[at].kind is not BlockKind.TABLE else None
    text = head.text.strip(" :") if head else ""
    named = head is not None and (head.kind is BlockKind.HEADING or head.bold or head.text.endswith(":"))
    return text if named and text[-1:] not in (".", ";") and level_of_cell(text) is None else ""


def says_of_first_lists(text: str) -> bool:
    """Whether a line is a sentence that says the level of the first lists below it, or of each by its order."""
    return _of_first(text) is not None or bool(levels_in_order(text))


@lru_cache(maxsize=DEFAULT.pieces)
def _of_first(text: str) -> tuple[int, str] | None:
    """How many lists a sentence speaks of, and the level that it says of them."""
    bare = " ".join(text.split())
    told = _FIRST.search(bare) if len(bare) < _LONGEST else None
    if told is None or not (told["needs"] or told["level"]) or _REFUSED.search(bare[: told.end()]):
        return None
    level = level_of_cell(told["level"]) if told["level"] else ESSENTIAL
    return (_COUNTS.get(told["count"].lower()) or int(told["count"]), level) if level else None


def _give_to_first(blocks: Sequence[Block], at: int, told: tuple[int, str], gathering: Gathering) -> Iterator[Problem]:
    """Gives the criteria without a level in the first lists behind a sentence its level; a doubt without so many."""
    count, level = told
    for post in gathering.posts:
        lists = lists_of(post.found, blocks[at + 1 :])
        if len(lists) < count:
            yield unread_words(blocks[at].text[:_SHORT], blocks[at].place)
            continue
        for one in (one for those in lists[:count] for one in those if one.criterion.level == UNSPECIFIED):
            one.criterion, one.levelled = replace(one.criterion, level=level), True


def _said(block: Block) -> tuple[str, str] | None:
    text = " ".join(block.text.split())
    if block.kind is BlockKind.TABLE or len(text) > _LONGEST or not (told := _ORDER.search(text)):
        return None
    levels = (level_of_cell(told["first"]), level_of_cell(told["second"]))
    if {*levels} != {ESSENTIAL, DESIRABLE} or not _NAMES_LIST.search(told[0]):
        return None
    return levels[0] or "", levels[1] or ""


def lists_of(found: Sequence[Found], blocks: Sequence[Block]) -> list[list[Found]]:
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
