"""Items that only begin those below them: `Practical experience of:` before `packing glass` and `working alone`.

So does a line above a list that asks for something and leaves open in what, before names that say nothing without it:
`Educated to grade C at GCSE in:`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.criteria.words.vocabulary import sounds_like_a_criterion
from shortlister.importing.late_regexes import late_regex

_OPEN: Final = late_regex(r"\b(?:of|in|with|to|for|by|on|at|about|using|through|from)\s*(?::|…|\.{3}|[-–—]|:-)?$")
_MARKED: Final = late_regex(r"(?::|…|\.{3}|[-–—])\s*$")
_ABILITY: Final = late_regex(
    r"(?i)(?:(?:the|an|proven|demonstrated) )?(?:able|ability|willing|willingness)(?: and (?:able|ability|willing"
    r"|willingness))? to\s*(?::|…|\.{3}|[-–—]|:-)?"
)
_FEWEST: Final = 2
_SAID: Final = 6
"""The words of a line above a list that says what is asked for, and no mere `Experience of:`."""
_NAME: Final = 3


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
        begun = blocks[at + 1 : end]
        if len(begun) < _FEWEST or (stem.kind is BlockKind.PARAGRAPH and not all(map(_is_name, begun))):
            yield stem
            at += 1
            continue
        begins = begins_below(stem.text)
        for one in begun:
            depth = stem.depth if stem.kind is BlockKind.ITEM else one.depth
            yield replace(one, text=f"{begins} {one.text.strip()}", depth=depth)
        at = end


def _is_stem(block: Block) -> bool:
    if block.kind is BlockKind.PARAGRAPH and not block.bold:
        text = block.text.strip()
        return (
            text.endswith(":") and len(text.split()) >= _SAID and sounds_like_a_criterion(text) and is_open_stem(text)
        )
    return block.kind is BlockKind.ITEM and is_open_stem(block.text)


def is_open_stem(text: str) -> bool:
    """Whether a line only begins what the lines below it end: `Able to`."""
    return bool(_OPEN.search(text.strip())) and len(text.split()) > 1


def is_stem_of_ability(text: str) -> bool:
    """Whether a line is nothing but `Able to` or the like, with which each line below it goes on."""
    return bool(_ABILITY.fullmatch(text.strip()))


def begins_below(text: str) -> str:
    """The words of such a line as they stand before each line below it."""
    return _MARKED.sub("", text.strip()).strip()


def _goes_on(stem: Block, block: Block, first: Block) -> bool:
    """Whether an item goes on with what the stem begins: in lower case, or deeper as the first of them is."""
    if block.kind is not BlockKind.ITEM or block.depth < stem.depth:
        return False
    if stem.kind is BlockKind.PARAGRAPH:
        return (block.label, block.depth) == (first.label, first.depth)
    deeper = block.depth > stem.depth
    return (deeper or block.text[:1].islower()) and deeper == (first.depth > stem.depth)


def _is_name(block: Block) -> bool:
    """Whether an item names a thing in a few words and asks for nothing by itself: `English / Literacy`."""
    words = [word for word in block.text.split() if any(map(str.isalnum, word))]
    return len(words) <= _NAME and not sounds_like_a_criterion(block.text)
