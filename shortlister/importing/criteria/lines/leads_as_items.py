"""Items with a colon that lead to the items below them, no deeper than they are: `Personal qualities:` in a list.

Where every item of a list stands below such a one, it is the name of its group. One among other items says not how far
it reaches: it is none of the criteria, and said to be left out.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.criteria.lines.stems_joined import is_open_stem
from shortlister.importing.criteria.words.choice_words import offers_choice
from shortlister.importing.criteria.words.some_of_these import asks_for_some
from shortlister.importing.criteria.words.vocabulary import is_group_name
from shortlister.importing.late_regexes import late_regex

_BEHIND: Final = late_regex(r"\s*(?:[:(\[–—]|\s-\s)")
_PARTS: Final = late_regex(
    r"(?:this|the|our) (?:[\w-]+ ){0,3}?(?:specification|document|profile|paper|framework) (?:is|comes|has|falls"
    r"|is divided|is set out|is organi[sz]ed|consists|is made up|comprises|contains)(?: in| into| of| up of)?"
    r" (?:\w+ )?(?:main |separate |distinct )?(?:parts|sections|elements)\s*:-?",
    re.IGNORECASE,
)
"""What leads to the parts of a paper: `This specification is in three parts:`."""
_FEWEST: Final = 2


def with_item_leads_read(document: Document) -> Document:
    """The document, what stands below such items deeper in the list, and those without that are unsure."""
    blocks = tuple(
        one
        for _kind, run in groupby(document.blocks, key=lambda block: block.kind is BlockKind.ITEM)
        for one in _read(tuple(run))
    )
    return document if blocks == document.blocks else replace(document, blocks=blocks)


def _read(run: Sequence[Block]) -> Iterator[Block]:
    run = _without_parts(run)
    leads = [at for at, (block, below) in enumerate(pairwise(run)) if _leads(block, below)]
    if not leads:
        yield from run
        return
    named = all(_is_name(run[at]) for at in leads)
    whole = named and len(leads) >= _FEWEST and leads[0] == 0 and len({block.depth for block in run}) == 1
    for at, block in enumerate(run):
        if whole and at not in leads:
            yield replace(block, depth=block.depth + 1)
        elif whole:
            yield replace(block, text=_name(block))
        elif at not in leads:
            yield block


def _leads(block: Block, below: Block) -> bool:
    """Whether an item is the name of a group, or words that only begin others, above an item no deeper than it is."""
    text = block.text.strip()
    if block.kind is not BlockKind.ITEM or not text.endswith(":") or below.depth != block.depth:
        return False
    if below.text[:1].islower() or below.text.rstrip().endswith(":") or offers_choice(text) or asks_for_some(text):
        return False
    return _is_name(block) or is_open_stem(text) or _counts_over(block, below)


def _counts_over(block: Block, below: Block) -> bool:
    """Whether an item is numbered and the one below it has a bullet, as an item of its own list would not."""
    return (
        block.label[:1].isdigit() and bool(below.label) and not below.label[-1:].isalnum() and below.label[-1:] != "."
    )


def _without_parts(run: Sequence[Block]) -> Sequence[Block]:
    """The items without those that only name the parts of the paper itself, below one that says so."""
    if not any(_PARTS.fullmatch(block.text.strip()) for block in run):
        return run
    kept: list[Block] = []
    parts = False
    for at, block in enumerate(run):
        below = run[at + 1] if at + 1 < len(run) else block
        if _PARTS.fullmatch(block.text.strip()) and _counts_over(block, below):
            parts = True
        elif not parts or block.label[:1].isdigit():
            parts = False
            kept.append(block)
    return kept


def _is_name(block: Block) -> bool:
    return is_group_name(_name(block))


def _name(block: Block) -> str:
    return _BEHIND.split(block.text.strip(), maxsplit=1)[0]
