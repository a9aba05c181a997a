"""Headings below a level whose like, as deep, names that level again: `Further criteria for drivers`, `Desirable …`.

What the second one has to say is not said of the first: it is of the other level, or of either.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.criteria.lines.outline import level_label
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.words.vocabulary import levels_named

_EITHER: Final = "Essential or desirable"
_FEWEST: Final = 2


def with_siblings_open(document: Document) -> Document:
    """The document, what stands below such a heading of neither level."""
    blocks = tuple(_opened(document.blocks))
    return document if len(blocks) == len(document.blocks) else replace(document, blocks=blocks)


def _opened(blocks: Sequence[Block]) -> Iterator[Block]:
    above: list[tuple[int, str]] = []
    for at, block in enumerate(blocks):
        yield block
        if block.kind is not BlockKind.HEADING:
            continue
        above = [one for one in above if one[0] < block.depth]
        if label := level_label(block.text, MethodKey()):
            above.append((block.depth, label.level))
        elif above and _has_like(blocks[at + 1 :], block, above[-1][1]):
            yield replace(block, kind=BlockKind.PARAGRAPH, text=_EITHER, bold=False, depth=0)


def _has_like(below: Sequence[Block], block: Block, level: str) -> bool:
    """Whether a heading of the same depth is this one with the level before it: the same words end both."""
    words = _words(block.text)
    for one in below:
        if one.kind is not BlockKind.HEADING or one.depth > block.depth:
            continue
        if one.depth < block.depth:
            return False
        first, rest = _words(one.text)[:1], _words(one.text)[1:]
        alike = len(rest) >= _FEWEST and words[-len(rest) :] == rest and len(words) <= len(rest) + 1
        if alike and levels_named(" ".join(first)) == {level}:
            return True
    return False


def _words(text: str) -> list[str]:
    return re.findall(r"[\w’'&/-]+", text.lower())
