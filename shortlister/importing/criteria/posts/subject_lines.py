"""Titles that stand in a line with more: the subject of a letter, and a first line that goes on with the hours."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.criteria.words.post_names import names_a_post
from shortlister.importing.late_regexes import late_regex

_DEAR: Final = late_regex(r"(?i)^dear\b[^.:;]{2,60}[,:]?$")
_RE: Final = late_regex(r"(?i)^(?:re|ref|subject)\s*:\s*")
_TERMS: Final = late_regex(
    r"\s*(?:[,;:(]|\s[–—-])\s*(?=\(?(?:(?:up to |about |around )?£?\d|(?:part|full)[- ]?time\b"
    r"|permanent\b|fixed[- ]term\b)).*$",
    re.IGNORECASE,
)
_HEAD, _FIRST, _LONGEST = 20, 4, 90


def letter_subject(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The line right below `Dear applicant,` that names a post, without the hours or the pay behind it."""
    for at, block in enumerate(blocks[:_HEAD]):
        if block.kind is not BlockKind.TABLE and _DEAR.match(block.text.strip()) and at + 1 < len(blocks):
            below = blocks[at + 1]
            name = _TERMS.sub("", _RE.sub("", below.text.strip())).strip(" .")
            stands_out = below.bold or below.kind is BlockKind.HEADING or _RE.match(below.text)
            if stands_out and len(below.text) < _LONGEST and names_a_post(name):
                return (replace(below, text=name),)
    return ()


def title_with_terms(blocks: Sequence[Block]) -> str:
    """The name of a post at the beginning of one of the first lines, its hours or pay behind it; else empty."""
    for block in blocks[:_FIRST]:
        name = _TERMS.sub("", block.text.strip()) if block.kind is not BlockKind.TABLE else ""
        if 0 < len(name) < len(block.text.strip()) and len(name) < _LONGEST and "." not in name and names_a_post(name):
            return name
    return ""
