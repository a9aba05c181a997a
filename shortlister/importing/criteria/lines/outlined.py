"""Outlines and mind maps as lists: `Woods`, below it `Essential` and `Desirable`, below these what is asked for.

What only names a group or a level there is put as the heading and the label that it would be above a list.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.criteria.methods.boxes import is_choice
from shortlister.importing.criteria.words.plain_levels import plain_level
from shortlister.importing.criteria.words.vocabulary import is_method_header
from shortlister.importing.late_regexes import late_regex

_MEASURED: Final = late_regex(r"^(?P<label>[^:]{2,40}?)\s*:\s*(?=\S)")
_HEAD: Final = 8
"""Deeper than the headings of a document that stand above a list."""
_SHORT: Final = 60
_BOTH: Final = 2


def with_outlines_read(document: Document) -> Document:
    """The document, such lists as headings, labels and one plain list below each; only where they say both levels."""
    blocks = list(document.blocks)
    for stretch in _lists(blocks):
        levels = {at: level for at in stretch if (level := _level(blocks, at))}
        if len({*levels.values()}) < _BOTH:
            continue
        groups = _groups(blocks, stretch, levels)
        if not groups:
            continue
        for at in stretch:
            blocks[at] = _told(blocks[at], levels.get(at, ""), group=at in groups)
    return document if tuple(blocks) == document.blocks else replace(document, blocks=tuple(blocks))


def _lists(blocks: Sequence[Block]) -> Iterator[range]:
    """Where items stand one below the other."""
    edges = [-1, *(at for at, block in enumerate(blocks) if block.kind is not BlockKind.ITEM), len(blocks)]
    for one, other in pairwise(edges):
        if other - one > _BOTH:
            yield range(one + 1, other)


def _level(blocks: Sequence[Block], at: int) -> str:
    """The level that an item names, if that is all it says and more items follow."""
    text = blocks[at].text.strip()
    alone = at + 1 < len(blocks) and blocks[at + 1].kind is BlockKind.ITEM and not is_choice(text)
    return (plain_level(text) or "") if alone else ""


def _groups(blocks: Sequence[Block], stretch: Sequence[int], levels: dict[int, str]) -> set[int]:
    """The items that name groups: those above levels that are less deep, or stand alike in a list of one depth."""
    depths = {blocks[at].depth for at in levels}
    below = {blocks[at + 1].depth for at in levels}
    if len(depths) == 1 and min(below) > max(depths):
        return {at for at in stretch if blocks[at].depth < max(depths)}
    if len({blocks[at].depth for at in stretch}) > 1 or len(levels) < 2 * _BOTH:
        return set()
    first = levels[min(levels)]
    groups = {at - 1 for at, level in levels.items() if level == first}
    alike = stretch[0] in groups and not groups & {*levels} and {at + 1 for at in groups} <= {*levels}
    return groups if alike and len(groups) >= _BOTH else set()


def _told(block: Block, level: str, *, group: bool) -> Block:
    if level:
        return replace(block, kind=BlockKind.PARAGRAPH, text=f"{level.capitalize()}:", label="", depth=0, bold=True)
    if group and len(block.text) < _SHORT:
        depth = _HEAD + block.depth
        return replace(block, kind=BlockKind.HEADING, text=block.text.strip(" :"), label="", depth=depth, bold=True)
    if (found := _MEASURED.match(block.text.strip())) and is_method_header(found["label"]):
        return replace(block, kind=BlockKind.PARAGRAPH, label="", depth=0)
    return replace(block, depth=1)
