"""Sentences that begin with the references of criteria, and so look like items: `1.2 to 1.4 will be assessed at …`."""

from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.criteria.methods.methods import mentioned
from shortlister.importing.late_regexes import late_regex

_REF: Final = r"(?:[A-Za-z]{1,4}[-.]?\d{1,2}[a-z]?|\d{1,2}(?:\.\d{1,2})?[a-z]?|\([a-z]\)|[a-z]\))"
_MORE: Final = rf"(?:\s?(?:,? and|,? or|,|&|/|to|through|[-–—])\s?{_REF}(?!\w))"
_SAYS: Final = (
    r"(?:,? inclusive)?(?:\s?[:–—]|,? (?:(?:will|are|is|shall)(?: all| both| also| then| only| each)* (?:be )?"
    r"(?:assessed|measured|tested|judged|evaluated|scored|checked|examined|considered|looked|explored|evidenced)"
    r"|by|at|from|through|via)\b)"
)
_SENTENCE: Final = late_regex(
    rf"^{_REF}[.:]?(?:{_MORE}+{_SAYS}| (?:will|is|shall)(?: also| then| only)* be \w+ (?:by|at)\b)"
)


def with_numbered_sentences(document: Document) -> Document:
    """The document with such items as paragraphs."""
    blocks = tuple(map(_plain, document.blocks))
    return document if blocks == document.blocks else replace(document, blocks=blocks)


def _plain(block: Block) -> Block:
    if block.kind is not BlockKind.ITEM or not any(map(str.isalnum, block.label)):
        return block
    label = block.label.strip().rstrip(".")
    text = f"{label}{'' if block.text[:1] in ',:–' else ' '}{block.text}"
    if not _SENTENCE.match(text) or not mentioned(text):
        return block
    return replace(block, kind=BlockKind.PARAGRAPH, text=text, label="", depth=0)
