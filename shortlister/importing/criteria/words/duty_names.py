"""Headings that may name the duties or the person: beside a person specification, `Role profile` is the duties."""

import re
from collections.abc import Sequence
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.criteria.words.section_words import is_strong_specification
from shortlister.importing.late_regexes import late_regex

_TWOFOLD: Final = late_regex(
    r"(?:the |your |our )?(?:role|job|post|position)(?:[- ]holder)? (?:profile|specification|spec|outline)",
    re.IGNORECASE,
)
_LONGEST: Final = 60


def duty_names(blocks: Sequence[Block]) -> frozenset[str]:
    """Such headings, in small letters, that stand before the heading of a person specification."""
    lines = [
        block.text.strip(" :").lower()
        for block in blocks
        if block.kind is not BlockKind.TABLE and 0 < len(block.text) < _LONGEST
    ]
    last = max((at for at, text in enumerate(lines) if is_strong_specification(text)), default=0)
    return frozenset(text for text in lines[:last] if _TWOFOLD.fullmatch(text))
