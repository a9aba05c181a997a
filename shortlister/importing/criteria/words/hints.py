"""What a template says behind or below the name of a group to whoever fills it in: `Skills (e.g. typing)`."""

import re
from dataclasses import replace
from itertools import pairwise
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.criteria.words.vocabulary import is_group_name
from shortlister.importing.late_regexes import late_regex

_HINT: Final = late_regex(
    r"\s*[(\[](?:e\.? ?g\b|for example|such as|give|state|specify|please|insert|list|describe|enter|set out)\b"
    r"[^()\[\]]*[)\]]$",
    re.IGNORECASE,
)


def without_hint(text: str) -> str:
    """The text without such a hint at its end; a text that is nothing else stays."""
    return _HINT.sub("", text) or text


_BELOW: Final = late_regex(r"(?:e\.? ?g\b\.?|for example\b|such as\b)[ :,]", re.IGNORECASE)
_KIND: Final = late_regex(r"\s+(?:criteria|requirements)$", re.IGNORECASE)


def without_hints_below(document: Document) -> Document:
    """The document without the lines right below the name of a group that give examples of what may stand there."""
    blocks = document.blocks
    below = {at + 1 for at, (name, line) in enumerate(pairwise(blocks)) if _names(name) and _gives_examples(line)}
    below &= {at for at in below if blocks[at + 1 : at + 2] and blocks[at + 1].kind is not BlockKind.HEADING}
    kept = tuple(block for at, block in enumerate(blocks) if at not in below)
    return replace(document, blocks=kept) if below else document


def _names(block: Block) -> bool:
    named = is_group_name(_KIND.sub("", block.text.strip(" :")))
    return named and block.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH)


def _gives_examples(block: Block) -> bool:
    return block.kind is BlockKind.PARAGRAPH and bool(_BELOW.match(block.text.strip()))
