"""Lines that were the heading of a column: `Experience`, below it `Criteria`, then what is asked for.

A table of one column may come as lines, so that its heading stands between the name of a group and what is in it.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.criteria.lines.outline import level_label
from shortlister.importing.criteria.methods.header_words import heads_only_criteria
from shortlister.importing.criteria.methods.method_notes import method_note
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.words.section_words import is_strong_specification
from shortlister.importing.criteria.words.vocabulary import is_group_name

_LINES: Final = (BlockKind.PARAGRAPH, BlockKind.HEADING)


def without_lines_over_columns(document: Document) -> Document:
    """The document without such lines."""
    blocks = document.blocks
    spare = {
        at
        for at in range(1, len(blocks) - 1)
        if _heads_a_column(blocks[at]) and (_is_below(blocks[at], _above(blocks, at)) or _is_above(blocks[at : at + 2]))
    }
    kept = tuple(block for at, block in enumerate(blocks) if at not in spare)
    return replace(document, blocks=kept) if spare else document


def _heads_a_column(block: Block) -> bool:
    """Whether a line says nothing but that criteria stand below it."""
    said = block.kind in _LINES and heads_only_criteria(block.text)
    return said and not is_strong_specification(block.text) and not _is_label(block)


def _above(blocks: Sequence[Block], at: int) -> Block:
    """The block above, or the one above a line that says how what is below is measured."""
    above = blocks[at - 1]
    noted = at > 1 and above.kind is BlockKind.PARAGRAPH and method_note(above.text, MethodKey()) is not None
    return blocks[at - 2] if noted else above


def _is_below(block: Block, above: Block) -> bool:
    """Whether a line stands right below the name of a group or the label of a level, and not over that as a heading."""
    if above.kind is BlockKind.HEADING and block.kind is BlockKind.HEADING and block.depth < above.depth:
        return False
    named = is_group_name(above.text) and not heads_only_criteria(above.text)
    return above.kind in _LINES and (named or _is_label(above))


def _is_above(blocks: Sequence[Block]) -> bool:
    """Whether plain lines are such a heading and, right below it, the label of a level."""
    return all(one.kind is BlockKind.PARAGRAPH and not one.bold for one in blocks) and _is_label(blocks[1])


def _is_label(block: Block) -> bool:
    return level_label(block.text, MethodKey()) is not None
