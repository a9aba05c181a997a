"""Groups named by plain lines right above labels of levels that come again, in lists without bullets."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.criteria.lines.outline import could_be_heading, is_note, level_label
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.words.post_names import names_a_post
from shortlister.importing.criteria.words.section_words import is_strong_specification
from shortlister.importing.criteria.words.vocabulary import UNSPECIFIED, is_group_name

_MOST: Final = 5
"""The words that such a name has."""


def with_plain_groups(document: Document) -> Document:
    """The document, the line above each label that comes again without a heading set in bold type as one.

    A list of what is essential that is followed by another one, with nothing to part them but the line right above
    its label, has its group there; so the first label has a line of that kind above it too.
    """
    blocks = list(document.blocks)
    labels = [(at, level) for at, one in enumerate(blocks) if (level := _level(one))]
    again = [at for at, level in labels[1:] if level == labels[0][1]]
    named = [at - 1 for at in (labels[0][0], *again)] if again else []
    listed = all(_ends_a_list(blocks, at, labels) for at in named[1:])
    if not named or not listed or not all(at >= 0 and _names_a_group(blocks[at]) for at in named):
        return document
    if len({blocks[at].text.strip().casefold() for at in named}) < len(named):
        return document
    for at in named:
        blocks[at] = replace(blocks[at], bold=True)
    return replace(document, blocks=tuple(blocks))


def _level(block: Block) -> str:
    """The level of a plain line that is nothing but its label."""
    text = block.text.strip()
    if block.kind is not BlockKind.PARAGRAPH or block.bold or not text:
        return ""
    label = level_label(text, MethodKey())
    return "" if label is None or label.level == UNSPECIFIED or label.group else label.level


def _names_a_group(block: Block) -> bool:
    text = block.text.strip(" :")
    if block.kind is not BlockKind.PARAGRAPH or block.bold or len(text.split()) > _MOST or _level(block):
        return False
    other = is_note(text) or names_a_post(text) or is_strong_specification(text)
    return not other and (is_group_name(text) or could_be_heading(text))


def _ends_a_list(blocks: Sequence[Block], at: int, labels: Sequence[tuple[int, str]]) -> bool:
    """Whether a line stands last of two or more plain ones below a label."""
    begin = max((label for label, _level in labels if label < at), default=at) + 1
    return at > begin and all(one.kind is BlockKind.PARAGRAPH and not one.bold for one in blocks[begin:at])
