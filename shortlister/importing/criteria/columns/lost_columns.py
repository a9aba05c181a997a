"""Rows whose columns were lost on the way, as where ticks are pictures: `Essential Desirable` over bare criteria.

The line of heads then says of no row which level it has.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.criteria.lines.stage_headings import stage_methods
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.words.section_words import names_section
from shortlister.importing.late_regexes import late_regex

_HEADS: Final = late_regex(
    r"(?:(?:criteria|criterion|requirements?|attributes?)\s+)?(?:essential\s+desirable|desirable\s+essential)"
    r"(?:\s+criteria)?",
    re.IGNORECASE,
)
_COLUMN: Final = late_regex(r"(?<=\w)\s+(?:criteri(?:a|on)|requirements?|attributes?)$", re.IGNORECASE)
_MARKED: Final = late_regex(r"(?:[✓✔√☑★✗✘*●]|\b[xXED]|\b(?:essential|desirable|yes|no))\W*$", re.IGNORECASE)
_LEVELLED: Final = late_regex(r"\b(?:essential|desirable)\W*$", re.IGNORECASE)
_EITHER: Final = "Essential or desirable"
_FEWEST: Final = 2
_WIDTH: Final = 60
"""A line of a wrapped row is hardly shorter."""


def with_lost_columns(document: Document) -> Document:
    """The document, such heads as a label of either level, and the lines below them as items.

    Where each line says its level itself, the heads are left out.
    """
    blocks = list(document.blocks)
    for at, block in enumerate(document.blocks):
        if block.kind is BlockKind.TABLE or not _HEADS.fullmatch(block.text.strip()):
            continue
        rows = _rows(blocks, at + 1)
        if len(rows) >= _FEWEST and all(_LEVELLED.search(blocks[row].text) for row in rows):
            blocks[at] = replace(block, text="")
        if len(rows) < _FEWEST or any(_MARKED.search(blocks[row].text) for row in rows):
            continue
        blocks[at] = replace(block, kind=BlockKind.PARAGRAPH, text=_EITHER, label="")
        for row in rows:
            blocks[row] = replace(blocks[row], kind=BlockKind.ITEM, label=blocks[row].label or "•", depth=1)
        if at and blocks[at - 1].kind is BlockKind.PARAGRAPH and _is_above(blocks[at - 1], block):
            bare = _COLUMN.sub("", blocks[at - 1].text.strip())
            blocks[at - 1] = replace(blocks[at - 1], kind=BlockKind.HEADING, text=bare, bold=True, depth=6)
    kept = tuple(block for block in blocks if block.text or block.cells)
    return document if kept == document.blocks else replace(document, blocks=kept)


def _is_above(above: Block, heads: Block) -> bool:
    """Whether a line is the first of the heads, or a heading right above them: `What we test at interview`."""
    close = not heads.place.line or not above.place.line or heads.place.line - above.place.line == 1
    return close and bool(stage_methods(_COLUMN.sub("", above.text.strip()), MethodKey()))


def _rows(blocks: Sequence[Block], begin: int) -> list[int]:
    """The lines right below the heads: a list, or plain lines up to an empty one or what opens something else."""
    found: list[int] = []
    for at in range(begin, len(blocks)):
        block, before = blocks[at], blocks[at - 1]
        if (
            block.kind not in (BlockKind.ITEM, BlockKind.PARAGRAPH)
            or block.bold
            or _HEADS.fullmatch(block.text.strip())
        ):
            break
        if found and block.kind is not blocks[found[0]].kind:
            break
        if block.kind is BlockKind.PARAGRAPH and (_is_apart(before, block) or _opens(block.text)):
            break
        found.append(at)
    return found


def _is_apart(before: Block, block: Block) -> bool:
    """Whether an empty line parts a line from the one above it."""
    if before.place.line is None or block.place.line is None:
        return False
    return block.place.line - before.place.line > 1 + len(before.text) // _WIDTH


def _opens(text: str) -> bool:
    return (
        names_section(text)
        or bool(_HEADS.fullmatch(text.strip()))
        or bool(stage_methods(_COLUMN.sub("", text.strip()), MethodKey()))
    )
