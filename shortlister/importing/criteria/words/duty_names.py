"""Headings that may name the duties or the person: beside a person specification, `Role profile` is the duties."""

import re
from collections.abc import Sequence
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.criteria.words.section_words import SPECIFICATION, is_strong_specification, section_of
from shortlister.importing.criteria.words.vocabulary import is_group_name, levels_named
from shortlister.importing.late_regexes import late_regex

_TWOFOLD: Final = late_regex(
    r"(?:the |your |our )?(?:role|job|post|position)(?:[- ]holder)? (?:profile|specification|spec|outline)",
    re.IGNORECASE,
)
_OF_WHOM: Final = late_regex(
    r"(?:(?:who|whom) (?:we|you)\b|(?:a bit |more |something )?about you\b|(?:the |our )?(?:\w+ )?(?:person"
    r"|candidate)\b|what you\b|are you\b).*",
    re.IGNORECASE,
)
"""What names the person, as a heading: `Who we are looking for`."""
_LONGEST: Final = 60


def duty_names(blocks: Sequence[Block]) -> frozenset[str]:
    """Such headings, in small letters, that stand before the heading of a person specification.

    So does a heading of the person, where nothing between the two names a level or a group of criteria.
    """
    lines = [
        block.text.strip(" :").lower()
        for block in blocks
        if block.kind is not BlockKind.TABLE and 0 < len(block.text) < _LONGEST
    ]
    last = max((at for at, text in enumerate(lines) if is_strong_specification(text)), default=0)
    return frozenset(text for text in lines[:last] if _TWOFOLD.fullmatch(text)) | _before_the_person(blocks)


def _before_the_person(blocks: Sequence[Block]) -> frozenset[str]:
    """Such a heading with nothing of a specification between it and the heading of the person."""
    name = ""
    for block in blocks:
        text = block.text.strip(" :").lower()
        headed = block.kind is BlockKind.HEADING or (block.bold and block.kind is BlockKind.PARAGRAPH)
        if headed and _TWOFOLD.fullmatch(text):
            name = text
        elif name and headed and _names_the_person(text):
            return frozenset([name])
        elif name and (_tells_of_criteria(block) or (headed and section_of(text) == SPECIFICATION)):
            name = ""
    return frozenset()


def _names_the_person(text: str) -> bool:
    return len(text) < _LONGEST and _OF_WHOM.fullmatch(text) is not None and section_of(text) == SPECIFICATION


def _tells_of_criteria(block: Block) -> bool:
    """Whether a block names a level or is the name of a group: what stands below asks for something."""
    texts = [cell.text for cell in block.cells] if block.kind is BlockKind.TABLE else [block.text]
    return any(levels_named(text) or is_group_name(text.strip(" :")) for text in texts)
