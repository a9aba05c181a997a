"""Keys that the end of a line cut before the last name, whose dash then looks like a bullet: `… T`, `- Test`."""

import re
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.criteria.methods.methods import name_of
from shortlister.importing.criteria.words.vocabulary import level_of_cell
from shortlister.importing.late_regexes import late_regex

_CUT: Final = late_regex(r"(?<!\w)[A-Z]{1,3} [–—-] \S.*\s[A-Z]{1,3}$", re.DOTALL)
"""A code with its name, and behind others one without."""
_DASHES: Final = ("-", "–", "—")


def with_whole_keys(document: Document) -> Document:
    """The document, each such name put to the key that it belongs to."""
    whole: list[Block] = []
    for block in document.blocks:
        if whole and _ends_key(whole[-1], block):
            whole[-1] = replace(whole[-1], text=f"{whole[-1].text} {block.label} {block.text}")
        else:
            whole.append(block)
    return document if len(whole) == len(document.blocks) else replace(document, blocks=tuple(whole))


def _ends_key(before: Block, block: Block) -> bool:
    if block.kind is not BlockKind.ITEM or block.label not in _DASHES or before.kind is not BlockKind.PARAGRAPH:
        return False
    named = name_of(block.text) is not None or level_of_cell(block.text) is not None
    return named and _CUT.search(before.text) is not None
