"""Sentences above the criteria of a level or group that only point at these: `You must meet all of these.`"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.criteria.lines.outline import level_label
from shortlister.importing.criteria.methods.method_notes import tells_methods
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.words.pointing_back import only_points_back
from shortlister.importing.criteria.words.vocabulary import UNSPECIFIED, is_group_name

_LABELS: Final = (BlockKind.HEADING, BlockKind.PARAGRAPH)


def without_pointing_lines(document: Document) -> Document:
    """The document without such lines; one that names a method or a level says something, and stays."""
    spare = _pointing(document.blocks)
    kept = tuple(block for at, block in enumerate(document.blocks) if at not in spare)
    return replace(document, blocks=kept) if spare else document


def _pointing(blocks: Sequence[Block]) -> frozenset[int]:
    """Where they stand: right below the label or the name of a group behind it, or below how these are measured."""
    found, below, levelled = set[int](), False, False
    for at, block in enumerate(blocks):
        if block.kind not in _LABELS:
            below = False
        elif below and block.kind is BlockKind.PARAGRAPH and only_points_back(block.text):
            found.add(at)
        elif not (below and tells_methods(block.text, MethodKey())):
            labels = _is_label(block)
            levelled = levelled or labels
            below = labels or (levelled and is_group_name(block.text))
    return frozenset(found)


def _is_label(block: Block) -> bool:
    label = level_label(block.text.strip(), MethodKey())
    return label is not None and label.level != UNSPECIFIED
