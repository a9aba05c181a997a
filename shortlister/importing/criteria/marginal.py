"""The text of a document itself, apart from its headers and footers."""

from shortlister.domain.places import FOOTER, HEADER
from shortlister.domain.plans.drafts import Block, Document


def without_margins(document: Document) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """The blocks of the text itself, and those of its headers and footers."""
    text = tuple(block for block in document.blocks if block.place.cell not in (HEADER, FOOTER))
    return text, tuple(block for block in document.blocks if block.place.cell in (HEADER, FOOTER))
