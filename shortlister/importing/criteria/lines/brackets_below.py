"""Lines that stand in turn with brackets on lines of their own: `Typing`, `(A)`, `Filing`, `(I)`: put behind them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.criteria.words.vocabulary import levels_named
from shortlister.importing.late_regexes import late_regex

_BRACKET: Final = late_regex(
    r"[(\[](?:[^()\[\]\s]{1,30}(?: [^()\[\]\s]{1,30})?|[A-Z]{1,3}(?:[,/& ]{1,3}[A-Z]{1,3})*)[)\]][.;]?"
)
_TEXT: Final = (BlockKind.PARAGRAPH, BlockKind.ITEM)
_FEWEST: Final = 2


def with_brackets_joined(document: Document) -> Document:
    """The document with each such bracket behind the line above it, where at least two pairs follow one another.

    Such as say levels are read elsewhere.
    """
    blocks, at = document.blocks, 0
    whole: list[Block] = []
    while at < len(blocks):
        pairs = 0
        while _is_pair(blocks, at + 2 * pairs):
            pairs += 1
        if pairs < _FEWEST:
            whole.append(blocks[at])
            at += 1
            continue
        for line, below in zip(blocks[at : at + 2 * pairs : 2], blocks[at + 1 : at + 2 * pairs : 2], strict=True):
            text = f"{line.text.rstrip()} {below.text.strip()}"
            whole.append(
                replace(line, kind=BlockKind.ITEM, text=text, label=line.label or "•", depth=max(line.depth, 1))
            )
        at += 2 * pairs
    return document if len(whole) == len(blocks) else replace(document, blocks=tuple(whole))


def _is_pair(blocks: Sequence[Block], at: int) -> bool:
    """Whether a line and a bracket alone below it stand here."""
    if at + 1 >= len(blocks):
        return False
    line, below = blocks[at], blocks[at + 1]
    plain = (
        line.kind in _TEXT and not line.text.rstrip().endswith(":") and _BRACKET.fullmatch(line.text.strip()) is None
    )
    told = below.kind is BlockKind.PARAGRAPH and _BRACKET.fullmatch(below.text.strip()) is not None
    return plain and told and not levels_named(below.text)
