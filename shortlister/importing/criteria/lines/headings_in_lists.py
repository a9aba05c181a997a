"""Items that head the rest of their list: `Additional requirements (desirable)` among criteria that say no level."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.criteria.lines.trailing import trailing_labels
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.words.kinds_named import names_only_kinds
from shortlister.importing.criteria.words.vocabulary import UNSPECIFIED

_WORDS: Final = 8
_DEPTH: Final = 30
"""Deeper than the headings that have a format, and not as deep as those that are some only by their looks."""


def with_headings_in_lists(document: Document) -> Document:
    """The document, items that only name kinds of criteria and a level as the headings of those below them."""
    heads = {at: text for run in _lists(document.blocks) for at, text in _heads(document.blocks, run).items()}
    if not heads:
        return document
    blocks = (_headed(block, heads[at]) if at in heads else block for at, block in enumerate(document.blocks))
    return replace(document, blocks=tuple(blocks))


def _headed(block: Block, text: str) -> Block:
    return replace(block, kind=BlockKind.HEADING, label="", depth=_DEPTH, bold=True, text=text)


def _lists(blocks: Sequence[Block]) -> Iterator[list[int]]:
    """The places of items that stand one below the other at one depth."""
    whole = groupby(range(len(blocks)), lambda at: (blocks[at].kind is BlockKind.ITEM, blocks[at].depth))
    return (list(run) for (item, _depth), run in whole if item)


def _heads(blocks: Sequence[Block], run: Sequence[int]) -> dict[int, str]:
    """The items of a list that head others, with their names and levels; none where those others say their own."""
    told = {at: trailing_labels(blocks[at].text.strip(" :"), MethodKey()) for at in run}
    levelled = {at: said for at in run if (said := told[at][1]) and said != UNSPECIFIED}
    short = [at for at in levelled if len(blocks[at].text.split()) <= _WORDS and not told[at][2]]
    named = [at for at in short if names_only_kinds(told[at][0])]
    over = all(at + 1 in told and at + 1 not in named for at in named)
    if not over or len(named) < len(levelled):
        return {}
    return {at: f"{told[at][0].strip(' :')} ({levelled[at].capitalize()})" for at in named}
