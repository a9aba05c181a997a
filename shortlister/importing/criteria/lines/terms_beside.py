"""Items that only say what hours or journeys there may be, beside one with the terms of the post: terms as that is.

`This post is full-time and cannot be job-shared`, below it `Some work on Saturdays may be required`. Alone in a list
of criteria such a line may ask for somebody who can do so, and stays.
"""

from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.criteria.words.terms_of_post import says_terms
from shortlister.importing.late_regexes import late_regex

_HEDGED: Final = late_regex(
    r"(?i)^[^.;]{3,120}\b(?:may|might|could|will (?:sometimes|occasionally|at times))"
    r"(?: (?:also|sometimes|occasionally|at times))? be (?:required|necessary|needed|expected|asked for)\b"
    r"[^.;]{0,40}\W*$"
)
_WHEN: Final = late_regex(
    r"(?i)\b(?:evenings?|nights?|overnight|week-?ends?|saturdays?|sundays?|bank holidays?|hours|shifts?|travel(?:ling)?"
    r"|on[- ]call|rota|sites?|locations?|distance learning)\b"
)
_ASKS: Final = late_regex(r"(?i)\b(?:must|able|ability|willing\w*|needs? to|should|prepared|flexib\w+|you)\b")


def without_terms_beside(document: Document) -> Document:
    """The document without such items right above or below terms of the post in their list."""
    blocks = document.blocks
    terms = {at for at, block in enumerate(blocks) if block.kind is BlockKind.ITEM and says_terms(block.text)}
    if not terms:
        return document
    gone = set[int]()
    for step, order in ((1, range(len(blocks))), (-1, range(len(blocks) - 1, -1, -1))):
        for at in order:
            if (at - step in terms or at - step in gone) and _is_hedged(blocks[at]):
                gone.add(at)
    kept = tuple(block for at, block in enumerate(blocks) if at not in gone)
    return replace(document, blocks=kept) if gone else document


def _is_hedged(block: Block) -> bool:
    text = " ".join(block.text.split())
    if block.kind is not BlockKind.ITEM or _HEDGED.match(text) is None:
        return False
    return _WHEN.search(text) is not None and _ASKS.search(text) is None
