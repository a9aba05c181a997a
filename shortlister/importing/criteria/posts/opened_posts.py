"""Where the posts of a document begin: headings with a specification each, lines that are the next one's title."""

import re
from collections.abc import Sequence
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.criteria.lines.trailing import heading_methods
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.posts.titles import title_in
from shortlister.importing.criteria.words.post_names import is_generic, names_a_post
from shortlister.importing.criteria.words.section_words import SPECIFICATION, is_strong_specification, section_of
from shortlister.importing.criteria.words.vocabulary import is_group_name, level_of_cell, levels_named

_LONGEST: Final = 100


def post_headings(blocks: Sequence[Block]) -> frozenset[int]:
    """The headings that each open a post: at one depth, at least two, each with a specification below it."""
    depths = sorted({block.depth for block in blocks if block.kind is BlockKind.HEADING})
    for depth in depths[:2]:
        places = [i for i, block in enumerate(blocks) if block.kind is BlockKind.HEADING and block.depth <= depth]
        opening = [
            begin
            for begin, end in zip(places, [*places[1:], len(blocks)], strict=True)
            if _may_open(blocks[begin].text) and _specifies(blocks[begin + 1 : end])
        ]
        if len(opening) >= 2:
            return frozenset(opening)
        alike = _alike(blocks, places) or _each_with_levels(blocks, places)
        if len(alike) >= 2:
            return frozenset(alike)
    return frozenset()


def _may_open(text: str) -> bool:
    """Whether a heading opens no section of its own, and does not say how its criteria are measured."""
    return section_of(text) is None and not heading_methods(text, MethodKey())[1]


def _each_with_levels(blocks: Sequence[Block], places: Sequence[int]) -> list[int]:
    """Headings that name posts, each with both levels below it, where no other heading of their depth has any."""
    levelled = [
        begin
        for begin, end in zip(places, [*places[1:], len(blocks)], strict=True)
        if _has_both_levels(blocks[begin + 1 : end])
    ]
    return levelled if all(names_a_post(blocks[begin].text) for begin in levelled) else []


def _has_both_levels(blocks: Sequence[Block]) -> bool:
    """Whether short texts among these blocks name the one level and the other."""
    texts = (text for block in blocks for text in (block.text, *(cell.text for cell in block.cells)))
    told = {level for text in texts if len(text) < 40 and (level := level_of_cell(text.strip(" :")))}
    return len(told) == 2


def _alike(blocks: Sequence[Block], places: Sequence[int]) -> list[int]:
    """Headings below which the same heading of a specification comes back: grades of a family, posts of a team."""
    below: dict[str, list[int]] = {}
    for begin, end in zip(places, [*places[1:], len(blocks)], strict=True):
        if not _may_open(blocks[begin].text) or is_group_name(blocks[begin].text):
            continue
        named = {
            block.text.strip(" :").lower()
            for block in blocks[begin + 1 : end]
            if block.kind is BlockKind.HEADING
            and section_of(block.text) == SPECIFICATION
            and not levels_named(block.text)
        }
        for text in named:
            below.setdefault(text, []).append(begin)
    return max(below.values(), key=len, default=[])


def _specifies(blocks: Sequence[Block]) -> bool:
    return any(block.kind is BlockKind.HEADING and is_strong_specification(block.text) for block in blocks)


def titles_of_specifications(blocks: Sequence[Block]) -> frozenset[int]:
    """Such lines in a document whose specifications have the titles of at least two posts in their headings."""
    named = {at: title for at, block in enumerate(blocks) if (title := _named(block))}
    if len(set(named.values())) < 2:
        return frozenset()
    return frozenset(at for at, block in enumerate(blocks) if at not in named and _opens(at, block, named))


def _named(block: Block) -> str:
    """The title in the heading of a specification: `Person specification: Team Leader`."""
    if block.kind not in (BlockKind.HEADING, BlockKind.PARAGRAPH) or not 0 < len(block.text) < _LONGEST:
        return ""
    if block.text.endswith(".") or not is_strong_specification(block.text):
        return ""
    title = title_in(block.text)
    return "" if is_generic(title) else title.casefold()


def _opens(at: int, block: Block, named: dict[int, str]) -> bool:
    """Whether a line is the title of the next specification, and not of the one that it stands in."""
    if block.kind not in (BlockKind.HEADING, BlockKind.PARAGRAPH) or len(block.text) > _LONGEST:
        return False
    title = title_in(block.text).casefold()
    before = next((named[one] for one in sorted(named, reverse=True) if one < at), "")
    return bool(title) and title != before and title == next((named[one] for one in sorted(named) if one > at), "")


def contents_lines(blocks: Sequence[Block]) -> frozenset[int]:
    """The lines of a table of contents: short lines behind its heading, and any with leaders of dots."""
    found = {i for i, block in enumerate(blocks) if re.search(r"(?:\.\s?){5,}\s*\d*$", block.text)}
    for begin, block in enumerate(blocks):
        if block.kind is not BlockKind.TABLE and re.fullmatch(
            r"(?i)(?:table of )?contents(?: page)?", block.text.strip()
        ):
            for at in range(begin, min(begin + 40, len(blocks))):
                text = blocks[at].text
                if (
                    blocks[at].kind is BlockKind.TABLE
                    or len(text) > 80
                    or text.endswith((".", ","))
                    or (at > begin + 1 and blocks[at].kind is BlockKind.HEADING)
                ):
                    break
                found.add(at)
    return frozenset(found)
