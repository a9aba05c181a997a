"""Lists inside lists, also in cells: a choice or what is only named becomes one criterion, `Able to` goes before each.

A name keeps its list below it, which is read as its group.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.criteria.lines.stems_joined import begins_below, is_open_stem
from shortlister.importing.criteria.words.choice_words import offers_choice
from shortlister.importing.criteria.words.vocabulary import sounds_like_a_criterion
from shortlister.importing.late_regexes import late_regex

_LEAD: Final = late_regex(r"^(?P<text>.*?\S)\s*(?P<codes>[(\[][^()\[\]]{1,40}[)\]])?\s*[:–…-]*$", re.DOTALL)
_END: Final = late_regex(r"(?:[;,.]|[;,]?\s+(?:and|or|and/or))\s*$", re.IGNORECASE)
_NAMES: Final = late_regex(
    r"\b(?:including|includes?|such as|namely|for example|for instance|e\.g\.?|i\.e\.?|like)"
    r"(?: (?:but )?not limited to)?(?: (?:any of |all of |some of )?(?:the following|these)(?: [a-z]+){0,2})?\W*$",
    re.IGNORECASE,
)
_FOLLOWING: Final = late_regex(
    r"\b(?:at|in|of|from|with|to|for|by|on|under|within)(?: (?:any|all|each|every|either|both|one)(?: one)? of)?"
    r" (?:the following|these)(?: [\w’'-]+){0,3}\s*:[-–]?\s*$",
    re.IGNORECASE,
)
"""The end of a criterion that what stands below it finishes: `a post at the following grades:`."""
_FEWEST: Final = 4
_FEW: Final = 10
"""The words of an item that can be a criterion, and of a point that only names a thing."""
_WHOLE: Final = 6
"""The words before `at the following grades` with which an item says more than the name of a list."""


def with_sublists_read(document: Document) -> Document:
    """The document with such lists joined to the items that they stand under."""
    blocks = tuple(
        replace(one, cells=tuple(map(_cell, one.cells))) if any(cell.depths for cell in one.cells) else one
        for one in _with_lists(document.blocks)
    )
    return document if blocks == document.blocks else replace(document, blocks=blocks)


def _with_lists(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, each item that offers a choice or names things with what is below it."""
    depths = [block.depth if block.kind is BlockKind.ITEM else 0 for block in blocks]
    made, at = list[Block](), 0
    while at < len(blocks):
        end = _end(depths, at)
        text = _joined(blocks[at].text, [one.text for one in blocks[at + 1 : end]], depths[at + 1 : end])
        made.append(replace(blocks[at], text=text) if text else blocks[at])
        at = end if text else at + 1
    return made


def _end(depths: Sequence[int], at: int) -> int:
    """Where the list below an item ends; right behind the item where there is none."""
    end = at + 1
    while depths[at] and end < len(depths) and depths[end] > depths[at]:
        end += 1
    return end


def _joined(lead: str, points: Sequence[str], depths: Sequence[int]) -> str:
    """An item and the list below it in one line where that is a choice, or only names things; otherwise nothing."""
    if points and offers_choice(lead):
        return _as_one(lead, points)
    ended = _FOLLOWING.search(lead)
    named = len(lead.split()) >= _FEWEST and _NAMES.search(lead) is not None
    named = named or (ended is not None and len(lead[: ended.start()].split()) >= _WHOLE)
    if not points or not named or any(len(one.split()) > _FEW or sounds_like_a_criterion(one) for one in points):
        return ""
    return f"{lead.rstrip(' :–…-')}: {'; '.join(_with_own_points(points, depths))}"


def _with_own_points(points: Sequence[str], depths: Sequence[int]) -> list[str]:
    """The points of a list, each with what is listed below it in turn: `Nights in: wards, clinics`."""
    made, at = list[str](), 0
    while at < len(points):
        end = _end(depths, at)
        own = ", ".join(_END.sub("", one.strip()) for one in points[at + 1 : end])
        bare = _END.sub("", points[at].strip())
        made.append(f"{bare.rstrip(' :–…-')}: {own}" if own else bare)
        at = end
    return made


def _as_one(lead: str, points: Sequence[str]) -> str:
    """A choice in one line, parted by `or`, the codes behind its lead at its end."""
    found = _LEAD.match(lead)
    said, codes = (found["text"].rstrip(" :–…-"), found["codes"]) if found else (lead, "")
    return f"{said}: {', or '.join(_END.sub('', one.strip()) for one in points)}" + (f" {codes}" if codes else "")


def _cell(cell: Cell) -> Cell:
    if len(cell.depths) != len(cell.paragraphs):
        return cell
    lines: list[tuple[str, int]] = []
    at, printed = 0, list[int]()
    while at < len(cell.paragraphs):
        text, end = cell.paragraphs[at], _end(cell.depths, at)
        points = cell.paragraphs[at + 1 : end]
        if joined := _joined(text, points, cell.depths[at + 1 : end]):
            lines.append((joined, cell.depths[at]))
            printed.append(at)
            at = end
        elif points and is_open_stem(text) and cell.depths[at + 1 : end] == (cell.depths[at + 1],) * len(points):
            lines += [(f"{begins_below(text)} {one.strip()}", cell.depths[at]) for one in points]
            printed += range(at + 1, end)
            at = end
        else:
            lines.append((text, cell.depths[at]))
            printed.append(at)
            at += 1
    if len(lines) == len(cell.paragraphs):
        return cell
    return replace(
        cell,
        paragraphs=tuple(text for text, _depth in lines),
        marks=tuple(cell.marks[one] for one in printed),
        labels=tuple(cell.labels[one] for one in printed) if len(cell.labels) == len(cell.paragraphs) else (),
        prints=tuple(cell.printed[one] for one in printed),
        depths=tuple(depth for _text, depth in lines),
    )
