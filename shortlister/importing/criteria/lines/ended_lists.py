"""Lists whose criteria each end with their level: an item that does not, over others that do, names their group.

`2. Experience` over `4. Two years in an office (E)` does; a line that only heads a column stands over them for nothing.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.criteria.words.levels_written_on import level_behind
from shortlister.importing.criteria.words.section_words import is_strong_specification
from shortlister.importing.criteria.words.vocabulary import (
    GENERIC_HEADER,
    is_group_name,
    sounds_like_a_criterion,
)

_FEWEST: Final = 3
_AGAIN: Final = 2
_WORDS: Final = 6
_DEEP: Final = 6
_BULLET: Final = "•"
_LISTED: Final = (BlockKind.ITEM, BlockKind.PARAGRAPH)


def with_names_over_ended(document: Document) -> Document:
    """The document, such items as headings, and without lines that head nothing but a column right above the list."""
    blocks = document.blocks
    ended = [at for at, block in enumerate(blocks) if block.kind in _LISTED and level_behind(block.text)]
    if len(ended) < _FEWEST:
        return document
    names, heads = _names(blocks, ended), _heads(blocks, ended)
    if not names and not heads:
        return document
    whole = (
        _shown(block, at in names, at in ended) if names else block
        for at, block in enumerate(blocks)
        if at not in heads
    )
    return replace(document, blocks=tuple(whole))


def _shown(block: Block, name: bool, ended: bool) -> Block:
    if name:
        return replace(block, kind=BlockKind.HEADING, depth=_DEEP, bold=True, label="")
    if ended and block.kind is BlockKind.PARAGRAPH:
        return replace(block, kind=BlockKind.ITEM, depth=1, bold=False, label=_BULLET)
    return block


def _names(blocks: Sequence[Block], ended: Collection[int]) -> frozenset[int]:
    """The items that begin each part of the list; none where another item of it has no level either."""
    listed = [at for at, block in enumerate(blocks) if block.kind is BlockKind.ITEM]
    plain = [at for at in listed if at not in ended]
    if len(plain) < _AGAIN or not all(at + 1 in ended and _may_name(blocks[at]) for at in plain):
        return frozenset()
    usual = sum(1 for at in plain if is_group_name(blocks[at].text))
    apart = _counts([blocks[at].label for at in plain]) and _counts([blocks[at].label for at in listed if at in ended])
    return frozenset(plain) if apart or usual * _AGAIN > len(plain) else frozenset()


def _may_name(block: Block) -> bool:
    text = block.text.strip()
    return (
        len(text.split()) <= _WORDS and text[-1:] != "." and (is_group_name(text) or not sounds_like_a_criterion(text))
    )


def _counts(labels: Sequence[str]) -> bool:
    """Whether labels are numbers that count on from 1, one by one."""
    numbers = [label.strip("(.): ") for label in labels]
    return numbers == [str(at) for at in range(1, len(numbers) + 1)]


def _heads(blocks: Sequence[Block], ended: Collection[int]) -> frozenset[int]:
    """The lines above a list that only head its column, `Description`, where there is no more than one such word."""
    over = [
        at for at in range(len(blocks) - 1) if _heads_column(blocks[at]) and {at + 1, at + _AGAIN}.intersection(ended)
    ]
    same = len({blocks[at].text.strip(" :").casefold() for at in over}) == 1
    return frozenset(over) if same else frozenset()


def _heads_column(block: Block) -> bool:
    text = block.text.strip(" :")
    named = bool(text and GENERIC_HEADER.match(text)) and not (is_group_name(text) or is_strong_specification(text))
    return block.kind is not BlockKind.TABLE and named
