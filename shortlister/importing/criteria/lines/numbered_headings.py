"""Items that are headings: a run of numbers in bold or capitals with text between them (`3. PERSON SPECIFICATION`)."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.criteria.lines.outline import could_be_heading, is_capitals
from shortlister.importing.criteria.words.section_words import is_strong_specification

_DEPTH: Final = 30
"""Deeper than the headings that have a format, and not as deep as those that are some only by their looks."""


def numbered_headings(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with such items as headings; in a run with the specification's own, each ends the one before."""
    whole = list(blocks)
    for run in _runs(blocks):
        between = blocks[run[0] : run[-1] + 1]
        named = any(is_strong_specification(blocks[at].text) for at in run)
        outer = named and not any(block.kind is BlockKind.HEADING for block in between)
        for at in run:
            kind = BlockKind.HEADING if outer else BlockKind.PARAGRAPH
            whole[at] = replace(blocks[at], kind=kind, depth=_DEPTH if outer else 0, bold=True, label="")
    return whole


def _runs(blocks: Sequence[Block]) -> list[list[int]]:
    """The places of items that count on from 1 and look like headings, each with something else below it."""
    runs: list[list[int]] = []
    for at, block in enumerate(blocks):
        if not _looks_like_one(block):
            continue
        number = int(re.sub(r"\D", "", block.label))
        if runs and number == len(runs[-1]) + 1 and block.depth == blocks[runs[-1][-1]].depth:
            runs[-1].append(at)
        elif number == 1:
            runs.append([at])
    return [run for run in runs if len(run) > 1 and all(_heads(blocks, at) for at in run)]


def _looks_like_one(block: Block) -> bool:
    if block.kind is not BlockKind.ITEM or not re.fullmatch(r"\d{1,2}[.)]?", block.label):
        return False
    return (block.bold or is_capitals(block.text)) and could_be_heading(block.text, bold=True)


def _heads(blocks: Sequence[Block], at: int) -> bool:
    """Whether something else than such an item stands below one."""
    return at + 1 < len(blocks) and not _looks_like_one(blocks[at + 1])
