"""Competencies each in a paragraph below its name (`The role holder is required to …`), behind the criteria proper."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.criteria.lines.outline import could_be_heading, level_label
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.late_regexes import late_regex

_SPEAKS: Final = late_regex(r"\b(?:competenc(?:y|ies|es)|behaviou?rs)\b", re.IGNORECASE)
_ASKS: Final = late_regex(
    r"(?:(?:the|each|every) )?(?:(?:role|post|job|office)[- ]?holder|appointee|successful candidate)s?"
    r" (?:(?:is|are) (?:required|expected|needed) to|must|should|shall|needs? to|has to|have to|will (?:be"
    r" (?:required|expected) to|need to|have to))\b"
    r"|[^.]{3,80} (?:is|are) (?:a requirement|required|essential)\b",
    re.IGNORECASE,
)
_FEWEST: Final = 2
_LONGEST: Final = 160


def with_competencies_listed(document: Document) -> Document:
    """The document, the paragraphs below such names as items, where a line of the specification speaks of them."""
    blocks = list(document.blocks)
    levelled, done = False, 0
    for at, block in enumerate(document.blocks):
        levelled = levelled or level_label(block.text, MethodKey()) is not None
        if at < done or not levelled or block.cells or len(block.text) > _LONGEST or not _SPEAKS.search(block.text):
            continue
        for one, is_name in _run(document.blocks, at + 1):
            done = one + 1
            listed = replace(blocks[one], kind=BlockKind.ITEM, depth=1, label="•")
            blocks[one] = replace(blocks[one], bold=True) if is_name else listed
    return document if tuple(blocks) == document.blocks else replace(document, blocks=tuple(blocks))


def _run(blocks: Sequence[Block], first: int) -> list[tuple[int, bool]]:
    """The names and the paragraphs below them as far as they go on so; nothing where few of these ask."""
    found: list[tuple[int, bool]] = []
    names = 0
    for at in range(first, len(blocks)):
        if _is_name(blocks[at]) and names < _FEWEST:
            names += 1
            found.append((at, True))
        elif names and blocks[at].kind is BlockKind.PARAGRAPH and _ASKS.match(blocks[at].text.strip()):
            names = 0
            found.append((at, False))
        else:
            break
    while found and found[-1][1]:
        found.pop()
    return found if sum(not is_name for _at, is_name in found) >= _FEWEST else []


def _is_name(block: Block) -> bool:
    plain = block.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH)
    named = plain and could_be_heading(block.text, bold=block.bold) and not block.text.rstrip().endswith(":")
    return named and level_label(block.text, MethodKey()) is None and not _ASKS.match(block.text)
