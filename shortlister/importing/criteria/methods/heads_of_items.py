"""Headings of lists whose every criterion carries a sign or word of its level: lines right above that carry none."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.criteria.words.plain_levels import plain_level

_LONGEST: Final = 60
_WORDS: Final = 8
_DEPTH: Final = 8
"""Deeper than the headings of a document that stand above a list."""


def with_heads_of_items(before: Collection[Block], blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks; a short line right above an item that was none `before` and ends with its level is a heading."""
    was = {id(block) for block in before}
    new = [_ends_with_level(block) and id(block) not in was for block in blocks]
    for at, block in enumerate(blocks):
        below = at + 1 < len(blocks) and new[at + 1] and not new[at]
        yield _heading(block) if below and _heads(block) else block


def _ends_with_level(block: Block) -> bool:
    return block.kind is BlockKind.ITEM and block.text.endswith(("(Essential)", "(Desirable)"))


def _heads(block: Block) -> bool:
    text = block.text.strip()
    plain = block.kind is BlockKind.PARAGRAPH or (block.kind is BlockKind.ITEM and set(block.label) == {">"})
    short = len(text) <= _LONGEST and len(text.split()) <= _WORDS and text[-1:] not in ".;,!?"
    return plain and short and plain_level(text) is None and not text.endswith(":")


def _heading(block: Block) -> Block:
    text = block.text.strip()
    return replace(block, kind=BlockKind.HEADING, text=text[:1].upper() + text[1:], depth=_DEPTH, bold=True)
