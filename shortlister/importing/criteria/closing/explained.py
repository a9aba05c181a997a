"""Criteria that are headings with an explanation below each (`What does this mean?`): the heading is what counts."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.criteria.lines.answers import asks_how
from shortlister.importing.criteria.lines.outline import could_be_heading, level_label, without_enumerator
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.words.section_words import is_hard_other, is_strong_specification
from shortlister.importing.criteria.words.vocabulary import is_group_name
from shortlister.importing.late_regexes import late_regex

_EXPLAINS: Final = late_regex(
    r"^(?:what (?:does|do|will|would|might|could) (?:this|that|it|these|good)\b.{0,30}|what (?:this|that|it|these"
    r"|good) (?:means?"
    r"|looks?|is|involves?|covers?)\b.{0,30}|what (?:do )?we mean(?: by (?:this|that|it))?"
    r"|what is meant(?: by (?:this|that|it))?"
    r"|(?:what is meant )?in practice(?:,? this means)?|this (?:means|includes|is about|involves|covers)(?: that)?"
    r"|(?:some )?examples?(?: (?:of this"
    r"|include|might be|of (?:evidence|behaviours?)))?|explanation|why (?:this|it) (?:matters|is important)"
    r"|why (?:do we (?:ask|need)|is) (?:for )?(?:this|it)(?: important)?|(?:how )?you (?:might|can|could) (?:show"
    r"|evidence"
    r"|demonstrate) (?:this|it)(?: by)?|how (?:might|can|could) you (?:show|evidence|demonstrate) (?:this|it)"
    r"|evidence (?:might|could|may) include|in other words|more about this)\W*$",
    re.IGNORECASE,
)
_LONGEST: Final = 220


def explained(blocks: Sequence[Block], key: MethodKey) -> list[Block]:
    """The blocks with such headings as items, and without what explains them; other documents as they are."""
    labels = _labels(blocks, key)
    if not labels:
        return list(blocks)
    kept: list[Block] = []
    within = False
    for at, block in enumerate(blocks):
        if at + 1 in labels and at not in labels:
            within = False
            text = without_enumerator(block.text.strip())
            kept.append(replace(block, kind=BlockKind.ITEM, text=text, bold=False, depth=1, label="•"))
        elif at in labels:
            within = True
        elif within and _explains(block, key):
            continue
        else:
            within = False
            kept.append(block)
    return kept


def _labels(blocks: Sequence[Block], key: MethodKey) -> frozenset[int]:
    """Where the labels of explanations stand: at least two alike, each directly below a line that says a criterion."""
    found = [at for at, block in enumerate(blocks) if at and _is_label(block)]
    counts = Counter(_same(blocks[at].text) for at in found)
    wanted = [at for at in found if counts[_same(blocks[at].text)] > 1]
    return frozenset(wanted) if all(_is_criterion(blocks[at - 1], key) for at in wanted) else frozenset()


def _is_label(block: Block) -> bool:
    return block.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING) and bool(_EXPLAINS.match(block.text.strip()))


def _is_criterion(block: Block, key: MethodKey) -> bool:
    text = block.text.strip()
    if block.kind is BlockKind.TABLE or not 3 < len(text) < _LONGEST or text.endswith((":", "?")):
        return False
    named = is_group_name(without_enumerator(text)) and len(text.split()) < 2
    return not (named or level_label(text, key) or is_strong_specification(text))


def _explains(block: Block, key: MethodKey) -> bool:
    """Whether a block belongs to the explanation: an item or running text, and no heading, question or level."""
    if block.kind in (BlockKind.HEADING, BlockKind.TABLE) or asks_how(block) or level_label(block.text, key):
        return False
    if block.kind is BlockKind.ITEM:
        return True
    heads = could_be_heading(block.text, bold=block.bold)
    return not (block.bold and heads) and not is_hard_other(block.text[:60] if heads else "")


def _same(text: str) -> str:
    return "".join(character for character in text.lower() if character.isalnum())
