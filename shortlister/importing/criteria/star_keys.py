"""Lines in which a star is no bullet but what they explain: `* = essential`, `* denotes an essential criterion`."""

import re
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.criteria.legends import mark_note

_EXPLAINS: Final = re.compile(
    r"(?:=|:|–|—|-|denotes?|indicates?|means?|marks?|shows?|signif(?:y|ies)|(?:is|are)\b)\s*\w", re.IGNORECASE
)


def with_star_keys(document: Document) -> Document:
    """The document, the star put back into such lines where they say a level."""
    blocks = tuple(_whole(block) for block in document.blocks)
    return document if blocks == document.blocks else replace(document, blocks=blocks)


def _whole(block: Block) -> Block:
    if block.kind is not BlockKind.ITEM or not re.fullmatch(r"\*{1,2}", block.label):
        return block
    said = f"{block.label} {block.text}"
    if not _EXPLAINS.match(block.text) or mark_note(said) is None:
        return block
    return replace(block, kind=BlockKind.PARAGRAPH, text=said, label="", depth=0)
