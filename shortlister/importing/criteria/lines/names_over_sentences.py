"""Items that only name what the sentence below each asks for: `1. Health`, then `Candidates must be in good health.`"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.criteria.lines.outline import is_capitals, level_label
from shortlister.importing.criteria.lines.prose import says_must
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.words.asking import level_asked
from shortlister.importing.criteria.words.section_words import is_strong_specification

_FEWEST: Final = 2
_NAME: Final = 6
_SENTENCE: Final = 4


def with_names_over_sentences(document: Document) -> Document:
    """The document, the sentences below such names as items of a list in theirs, below a level or a specification."""
    blocks = list(document.blocks)
    for at, block in enumerate(document.blocks[:-1]):
        run = _run(document.blocks, at + 1) if _opens(block) else []
        for name, end in run:
            blocks[name] = replace(blocks[name], bold=True)
            for one in range(name + 1, end):
                blocks[one] = replace(blocks[one], kind=BlockKind.ITEM, depth=blocks[name].depth + 1, label="•")
    return document if tuple(blocks) == document.blocks else replace(document, blocks=tuple(blocks))


def _opens(block: Block) -> bool:
    if block.kind not in (BlockKind.HEADING, BlockKind.PARAGRAPH):
        return False
    return level_label(block.text, MethodKey()) is not None or is_strong_specification(block.text)


def _run(blocks: Sequence[Block], first: int) -> list[tuple[int, int]]:
    """Where each of the names stands and its sentences end; none where a name has no sentence or few of these ask."""
    run = list(_pairs(blocks, first))
    below = blocks[run[-1][1]] if run and run[-1][1] < len(blocks) else None
    goes_on = below is not None and below.kind is BlockKind.ITEM and below.depth >= blocks[first].depth
    if len(run) < _FEWEST or goes_on:
        return []
    asking = sum(_asks(blocks[name + 1].text) for name, _end in run)
    return run if 2 * asking > len(run) else []


def _pairs(blocks: Sequence[Block], first: int) -> Iterator[tuple[int, int]]:
    at = first
    while at < len(blocks) and _is_name(blocks[at], blocks[first]):
        end = at + 1
        while end < len(blocks) and _is_sentence(blocks[end]):
            end += 1
        if end == at + 1:
            return
        yield at, end
        at = end


def _is_name(block: Block, first: Block) -> bool:
    text = block.text.strip().removesuffix(" etc.").rstrip(" ,:")
    short = len(text.split()) <= _NAME and text[:1].isupper() and text[-1:].isalpha()
    return short and block.kind is BlockKind.ITEM and block.depth == first.depth


def _is_sentence(block: Block) -> bool:
    text = block.text.strip()
    whole = text.endswith((".", ";")) and len(text.split()) >= _SENTENCE
    return whole and block.kind is BlockKind.PARAGRAPH and not block.bold and not is_capitals(text)


def _asks(text: str) -> bool:
    """Whether a sentence says what somebody must be or have."""
    return says_must(text) or level_asked(text) is not None
