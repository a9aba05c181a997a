"""Plain lines that complete a lead-in (`We want someone who`, then `Has run shifts`): the list that they are."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.criteria.lines.open_leads import Form, Reading, completes, open_lead, reading_of
from shortlister.importing.criteria.lines.outline import is_capitals, level_label
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.words.plain_levels import plain_level
from shortlister.importing.criteria.words.section_words import section_of

_FEWEST: Final = 3
_HEAD: Final = 2


def with_open_lists(document: Document) -> Document:
    """The document, such lines as items."""
    blocks = document.blocks
    listed: set[int] = set()
    title = " ".join(block.text for block in blocks[:_HEAD])
    for at, block in enumerate(blocks[:-1]):
        if (
            at not in listed
            and block.kind is not BlockKind.TABLE
            and (form := open_lead(block.text, title if at else ""))
        ):
            listed.update(_lines(blocks, at, form))
    if not listed:
        return document
    told = (
        replace(block, kind=BlockKind.ITEM, label="•", depth=1) if at in listed else block
        for at, block in enumerate(blocks)
    )
    return replace(document, blocks=tuple(told))


def _lines(blocks: Sequence[Block], at: int, form: Form) -> list[int]:
    """The lines below a lead-in that complete it: several, one right below the other, none a heading."""
    run = list(takewhile(lambda one: _goes_on(blocks, one, at + 1, form), range(at + 1, len(blocks))))
    end = run[-1] + 1 if run else len(blocks)
    if end < len(blocks) and blocks[end].kind is BlockKind.ITEM:
        run = run[:-1]  # it leads to a list of its own
    read = reading_of(form, [blocks[one].text for one in run]) if len(run) >= _FEWEST else Reading.OTHER
    return run if read is not Reading.OTHER else []


def _goes_on(blocks: Sequence[Block], at: int, first: int, form: Form) -> bool:
    block, text = blocks[at], blocks[at].text.strip()
    if block.kind is not BlockKind.PARAGRAPH or block.bold or is_capitals(text) or not completes(form, text):
        return False
    before, line = blocks[at - 1].place.line, block.place.line
    if at > first and before and line and line > before + 1:
        return False
    named = plain_level(text) or level_label(text, MethodKey()) or section_of(text) or open_lead(text)
    return not named
