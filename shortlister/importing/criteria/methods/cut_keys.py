"""Keys that the end of a line cut: before the last name, whose dash then looks like a bullet, or behind a comma."""

import re
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.criteria.methods.keys import key_pairs
from shortlister.importing.criteria.methods.method_cells import named_in_own_words
from shortlister.importing.criteria.methods.methods import MethodKey, name_of
from shortlister.importing.criteria.words.vocabulary import level_of_cell
from shortlister.importing.late_regexes import late_regex

_CUT: Final = late_regex(r"(?<!\w)[A-Z]{1,3} [–—-] \S.*\s[A-Z]{1,3}$", re.DOTALL)
"""A code with its name, and behind others one without."""
_OPEN: Final = late_regex(r"(?:[,;/&]|\b(?:and|or))$")
"""How a line ends with which a list does not."""
_PAIR: Final = late_regex(
    r"[(\[]?[A-Z]{1,3}[)\]]?\s*(?:[=:]|[–—-](?=\s)|(?<=[)\]]))\s*(?P<name>[^\s=].{2,60}?)[.,;]?", re.DOTALL
)
"""A code and its name, which are all of a line."""
_DASHES: Final = ("-", "–", "—")


def with_whole_keys(document: Document) -> Document:
    """The document, each such name put to the key that it belongs to."""
    whole: list[Block] = []
    for block in document.blocks:
        if whole and _goes_on(whole[-1], block):
            whole[-1] = replace(whole[-1], text=f"{whole[-1].text} {block.text}")
        elif whole and _ends_key(whole[-1], block):
            whole[-1] = replace(whole[-1], text=f"{whole[-1].text} {block.label} {block.text}")
        else:
            whole.append(block)
    return document if len(whole) == len(document.blocks) else replace(document, blocks=tuple(whole))


def _ends_key(before: Block, block: Block) -> bool:
    if block.kind is not BlockKind.ITEM or block.label not in _DASHES or before.kind is not BlockKind.PARAGRAPH:
        return False
    named = name_of(block.text) is not None or level_of_cell(block.text) is not None
    return named and _CUT.search(before.text) is not None


def _goes_on(before: Block, block: Block) -> bool:
    """Whether a line is one more code with its name, or begins with one where the key above it is left open."""
    if not before.kind is block.kind is BlockKind.PARAGRAPH:
        return False
    bare = block.text.strip()
    if _OPEN.search(before.text.strip()) and _PAIR.match(bare):
        return bool(key_pairs(before.text) or key_pairs(f"{before.text} {bare}"))
    pair = _PAIR.fullmatch(bare) if key_pairs(before.text) else None
    return pair is not None and bool(named_in_own_words(pair["name"], MethodKey()) or name_of(pair["name"]))
