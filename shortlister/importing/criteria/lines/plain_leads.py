"""Lists that short lines in plain words lead (`Can’t do without`, `A bonus`) and a line closes (`How we find out: …`).

Where such lines say both levels they are put as these; a label that comes back says its methods by their names.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.criteria.lines.ordered_lists import levels_in_order
from shortlister.importing.criteria.lines.outline import level_label
from shortlister.importing.criteria.methods.boxes import is_choice
from shortlister.importing.criteria.methods.keys import key_pairs
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.methods.spelled_keys import begins_key
from shortlister.importing.criteria.methods.told_methods import told_methods
from shortlister.importing.criteria.words.plain_levels import plain_level
from shortlister.importing.criteria.words.vocabulary import is_group_name, is_level_header, is_method_header
from shortlister.importing.late_regexes import late_regex

_LABELLED: Final = late_regex(r"^(?P<label>[^:.]{4,40}?)\s*:\s*(?P<rest>\S.*)$")
_SENTENCE: Final = late_regex(r"(?<=[.!])\s+(?=[A-Z])")
_FEWEST: Final = 2
_AHEAD: Final = 6
_LINE: Final = 100
_WORDS: Final = 4
_FEWEST_WORDS: Final = 3
"""Above plain lines a word or two may be something else: `A bonus`."""


def with_plain_leads(document: Document) -> Document:
    """The document, such lines in the usual words."""
    blocks = tuple(_measured(_levelled(document.blocks)))
    return document if blocks == document.blocks else replace(document, blocks=blocks)


def _levelled(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks with the level for each line above a list that says one in other words, if any says the other.

    The list may have a heading of its own, or be a table.
    """
    told = {at: level for at in range(len(blocks) - 1) if (level := _level(blocks[at : at + _AHEAD]))}
    if len(set(told.values())) < _FEWEST or any(levels_in_order(block.text) for block in blocks):
        return blocks  # where a sentence says the levels of the lists these lines are but their names
    own = {at for at in told if not _is_label(blocks[at], blocks[at + 1])}
    usual = {level for at, level in told.items() if at not in own}
    own = {at for at in own if told[at] not in usual}
    return [replace(block, text=told[at].capitalize()) if at in own else block for at, block in enumerate(blocks)]


def _level(blocks: Sequence[Block]) -> str | None:
    """The level that the first of these blocks says of the list which it leads."""
    lead, *after = blocks
    if lead.kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING):
        return None
    if after[0].kind is BlockKind.ITEM:
        return plain_level(lead.text)
    if _is_above_lines(lead, after[0]):
        alone = len(lead.text.split()) >= _FEWEST_WORDS and lead.text[-1:] not in ".!;,"
        return plain_level(lead.text) if alone else None
    if not _heads(lead):
        return None
    below = _without_note(after)
    if len(below) > 1 and _heads(below[0]):
        below = _without_note(below[1:])
    return plain_level(lead.text) if _lists(after[0]) or _lists(below[0]) else None


def _without_note(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks without the line of text at their beginning that may say how what follows is measured."""
    noted = blocks[0].kind is BlockKind.PARAGRAPH and not (_heads(blocks[0]) or blocks[0].text.endswith(":"))
    return blocks[1:] if noted and len(blocks) > 1 else blocks


def _lists(block: Block) -> bool:
    """Whether a block is a table, an item, or a plain line that is no sentence."""
    if block.kind is not BlockKind.PARAGRAPH:
        return block.kind is not BlockKind.HEADING
    return not _heads(block) and len(block.text) < _LINE and (block.text[-1:].isalnum() or block.text[-1:] in ";,)]")


def _is_label(lead: Block, below: Block) -> bool:
    """Whether a lead is known as the label of a level as it stands; as a heading it is read without its colon."""
    leads = _leads_as_text(lead, below)
    return level_label(lead.text if leads else lead.text.rstrip(" :"), MethodKey(), leads=leads) is not None


def _leads_as_text(lead: Block, below: Block) -> bool:
    """Whether the level of a lead is read from its sentence, which it is right above a list alone."""
    return lead.kind is BlockKind.PARAGRAPH and below.kind is BlockKind.ITEM


def _is_above_lines(lead: Block, below: Block) -> bool:
    """Whether a plain line stands above plain text, and neither looks like a heading."""
    return below.kind is BlockKind.PARAGRAPH and not (_heads(lead) or below.bold)


def _heads(block: Block) -> bool:
    """Whether a block looks like a heading."""
    text = block.text
    named = block.bold or is_group_name(text) or (text.endswith(":") and len(text.split()) <= _WORDS)
    return block.kind is BlockKind.HEADING or (block.kind is BlockKind.PARAGRAPH and named)


def _measured(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks; a label of methods that stands before several lines says the methods behind it by their names."""
    found = {at: said for at, block in enumerate(blocks) if (said := _labelled(block))}
    often = Counter(said["label"].casefold() for said in found.values())
    for at, block in enumerate(blocks):
        said = found.get(at)
        first, *rest = _SENTENCE.split(said["rest"], maxsplit=1) if said else [""]
        told = told_methods(first, MethodKey()) if said and often[said["label"].casefold()] >= _FEWEST else None
        if not (said and told and told.methods) or told.unread:
            yield block
            continue
        yield replace(block, text=f"Assessed by: {', '.join(told.methods)}")
        yield from (replace(block, text=text) for text in rest)


def _labelled(block: Block) -> re.Match[str] | None:
    said = _LABELLED.match(" ".join(block.text.split())) if block.kind is BlockKind.PARAGRAPH else None
    label = said["label"] if said else ""
    told = is_method_header(label) and not is_level_header(label) and not is_choice(block.text)
    keyed = told and (begins_key(said["rest"]) or len(key_pairs(said["rest"])) >= _FEWEST) if said else False
    return said if told and not keyed else None
