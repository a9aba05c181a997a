"""Blocks mended before they are read: sentences that a page or a stray bullet divided are put together."""

import itertools
import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.criteria.words.numbers import is_next
from shortlister.importing.criteria.words.sentences_anew import speaks_anew
from shortlister.importing.late_regexes import late_regex

_OPEN: Final = late_regex(
    r"(?:\b(?:and|or|of|the|a|an|to|for|with|in|on|by|at|from|as|is|are|be|that|which|who|their|its|our|your"
    r"|including|through|within|between|into|than|using|both|up)|,)$",
    re.IGNORECASE,
)
_LABELS: Final = late_regex(r"(?:[(\[][A-Za-z0-9/&+, ]{1,20}[)\]]\s*){1,3}[.;]?")


def mended(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, each that goes on with the sentence of the one before joined to it, in the place of the first."""
    whole: list[Block] = []
    twofold = _are_twofold(blocks)
    for block in blocks:
        if (
            twofold
            and whole
            and whole[-1].kind is BlockKind.ITEM
            and block.kind is BlockKind.PARAGRAPH
            and block.italic
        ):
            whole[-1] = replace(whole[-1], text=f"{whole[-1].text} / {block.text}")
        elif whole and (_goes_on(whole[-1], block) or _ends(whole, block)):
            before = whole[-1]
            whole[-1] = replace(before, text=f"{before.text} {block.text}")
        else:
            anew = whole and whole[-1].kind is BlockKind.ITEM and speaks_anew(whole[-1].text, block.text)
            whole.append(replace(block, text=block.text[:1].upper() + block.text[1:]) if anew else block)
    return whole


def starred(blocks: Sequence[Block], signs: Collection[str]) -> list[Block]:
    """The blocks; where the document explains the star, and others have none, stars are no bullets.

    A line without a star, set in as far as those with one, is an item like them.
    """
    depths = {block.depth for block in blocks if block.kind is BlockKind.ITEM and block.label == "*"}
    plain = [block for block in blocks if block.kind is BlockKind.PARAGRAPH and block.depth and block.depth in depths]
    if "*" not in signs or not plain:
        return list(blocks)
    kept = []
    for block in blocks:
        if block.kind is BlockKind.ITEM and block.label == "*":
            block = replace(block, text=f"{block.text} *")
        elif block.kind is BlockKind.PARAGRAPH and block.depth in depths and block.depth:
            block = replace(block, kind=BlockKind.ITEM, label="•")
        kept.append(block)
    return kept


def _are_twofold(blocks: Sequence[Block]) -> bool:
    """Whether nearly every item has one line in italics below it: the same in a second language."""
    pairs = list(itertools.pairwise(blocks))
    items = [after for before, after in pairs if before.kind is BlockKind.ITEM and not before.italic]
    followed = sum(1 for after in items if after.kind is BlockKind.PARAGRAPH and after.italic)
    return followed > 1 and followed >= 0.8 * len(items)


def _ends(whole: Sequence[Block], block: Block) -> bool:
    """Whether a paragraph has the end that an item lacks: `;`, as the other items of its list have."""
    before = whole[-1]
    if before.kind is not BlockKind.ITEM or block.kind is not BlockKind.PARAGRAPH or block.bold or before.bold:
        return False
    closed = bool(re.search(r";(?: and| or)?$", block.text))
    listed = len(whole) > 1 and whole[-2].kind is BlockKind.ITEM and re.search(r";(?: and| or)?$", whole[-2].text)
    open_end = before.text[-1:].isalnum() and len(before.text) > 40
    return open_end and (closed or (bool(listed) and block.text[-1:] == "."))


def _goes_on(before: Block, block: Block) -> bool:
    if before.kind is BlockKind.ITEM and block.kind is BlockKind.PARAGRAPH and _LABELS.fullmatch(block.text):
        return True
    flows = (BlockKind.ITEM, BlockKind.PARAGRAPH)
    if before.kind not in flows or block.kind not in flows or not block.text[:1].islower() or len(before.text) < 20:
        return False
    if block.kind is BlockKind.ITEM and before.kind is not BlockKind.ITEM:
        return False
    if block.kind is BlockKind.ITEM and block.depth > before.depth:
        return False
    if block.kind is BlockKind.ITEM and re.search(r"[;,] (?:and|or)$", before.text):
        return False
    if block.kind is BlockKind.ITEM and is_next(before.label, block.label):
        return False
    return bool(_OPEN.search(before.text)) or (
        before.kind is BlockKind.ITEM
        and block.kind is BlockKind.PARAGRAPH
        and not before.text.endswith((".", ":", ";"))
        and not speaks_anew(before.text, block.text)
    )
