"""Items that only begin those below them: `Practical experience of:` before `packing glass` and `working alone`."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.late_regexes import late_regex

_OPEN: Final = late_regex(r"\b(?:of|in|with|to|for|by|on|at|about|using|through|from)\s*(?::|…|\.{3}|[-–—]|:-)?$")
_MARKED: Final = late_regex(r"(?::|…|\.{3}|[-–—])\s*$")
_FEWEST: Final = 2


def with_stems_joined(document: Document) -> Document:
    """The document, each such item before the words of the items that it begins."""
    blocks = tuple(_joined(document.blocks))
    return document if blocks == document.blocks else replace(document, blocks=blocks)


def _joined(blocks: Sequence[Block]) -> Iterator[Block]:
    at = 0
    while at < len(blocks):
        stem, end = blocks[at], at + 1
        while _is_stem(stem) and end < len(blocks) and _goes_on(stem, blocks[end], blocks[at + 1]):
            end += 1
        if end - at - 1 < _FEWEST:
            yield stem
            at += 1
            continue
        begins = begins_below(stem.text)
        for one in blocks[at + 1 : end]:
            yield replace(one, text=f"{begins} {one.text.strip()}", depth=stem.depth)
        at = end


def _is_stem(block: Block) -> bool:
    return block.kind is BlockKind.ITEM and is_open_stem(block.text)


def is_open_stem(text: str) -> bool:
    """Whether a line only begins what the lines below it end: `Able to`."""
    return bool(_OPEN.search(text.strip())) and len(text.split()) > 1


def begins_below(text: str) -> str:
    """The words of such a line as they stand before each line below it."""
    return _MARKED.sub("", text.strip()).strip()


def _goes_on(stem: Block, block: Block, first: Block) -> bool:
    """Whether an item goes on with what the stem begins: in lower case, or deeper as the first of them is."""
    if block.kind is not BlockKind.ITEM or block.depth < stem.depth:
        return False
    deeper = block.depth > stem.depth
    return (deeper or block.text[:1].islower()) and deeper == (first.depth > stem.depth)
