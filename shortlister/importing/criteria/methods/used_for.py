"""Sentences that say what is used for the criteria, put the usual way: `We use your form and a test for everything`."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.methods.told_methods import told_methods

_THING: Final = r"(?:criteri(?:a|on)|requirements?|points?|items?|things?|attributes?|qualities)"
_WHERE: Final = (
    r"(?: (?:on the (?:right|left)|on (?:this|the) (?:list|page|form)|in (?:this|the) (?:list|table|document|column)"
    r"|listed(?: (?:here|below|above))?|above|below|here))?"
)
_ALL: Final = (
    rf"(?:everything|all(?: of)? (?:these|them|the|this|it)(?: {_THING})?|(?:each|every)(?: one)?(?: {_THING})?"
    rf"|all {_THING})"
)
_USES: Final = re.compile(
    r"^(?:we|the (?:panel|committee|trustees|governors|council|board))(?: will| shall|[’']ll)? (?:mainly |only |just )?"
    r"(?:use|go by|rely on|look at|work from) (?P<what>[^.;:]{3,90}?),?"
    rf" (?:for|to (?:assess|judge|check|measure|decide(?: on)?|score)) {_ALL}{_WHERE}(?P<end>\W*)$",
    re.IGNORECASE,
)
_SENTENCES: Final = re.compile(r"(?<=[.!?;])\s+")
_LONGEST: Final = 600


def with_uses_read(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The paragraphs with such sentences as `All criteria are assessed by …`."""
    return tuple(_read(block) if block.kind is BlockKind.PARAGRAPH else block for block in blocks)


def _read(block: Block) -> Block:
    if len(block.text) > _LONGEST or not any(map(_USES.match, parts := _SENTENCES.split(block.text))):
        return block
    return replace(block, text=" ".join(map(as_assessed, parts)))


def as_assessed(sentence: str) -> str:
    """Such a sentence as `All criteria are assessed by …`; any other as it is."""
    found = _USES.match(" ".join(sentence.split()))
    if found is None or not told_methods(found["what"], MethodKey()).methods:
        return sentence
    return f"All criteria are assessed by {found['what']}{found['end']}"
