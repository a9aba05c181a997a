"""Lead-ins that ask for something themselves: `The most important quality is patience, and then:` above a list."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.late_regexes import late_regex

_AND: Final = r",? (?:and|then|plus|as well as|followed by|together with)(?: (?:then|also|besides|in addition))?"
_OWN: Final = r"(?P<own>[^.:;]{4,120}?)"
_LEADS: Final = tuple(
    late_regex(pattern, re.IGNORECASE)
    for pattern in (
        r"(?:the|our|its|your|one) (?:[\w’'-]+ ){0,3}(?:quality|attribute|characteristic|trait|skill|requirement"
        r"|criterion|thing)(?: of all| (?:that )?we (?:need|want|look for))? (?:is|will be|would be|must be)"
        rf" {_OWN}{_AND}(?: these| the following)?\s*:[-–]?",
        r"(?:you|they|applicants|candidates|(?:the|our) (?:[\w’'-]+ ){0,2}(?:candidate|applicant|person|post-?holder))"
        r"(?:[’']ll| will| must| should| shall| needs? to| ha(?:ve|s) to)+(?: also)? (?:be|have|hold|possess|need)"
        rf" {_OWN}{_AND}(?: (?:be|have|hold|possess|need|be able to|must|should))*\s*:[-–]?",
    )
)


def with_points_of_leads(document: Document) -> Document:
    """The document, what such a lead-in asks for as the first item of the list below it."""
    blocks = tuple(_listed(document))
    return document if len(blocks) == len(document.blocks) else replace(document, blocks=blocks)


def _listed(document: Document) -> Iterator[Block]:
    for block, below in itertools.pairwise((*document.blocks, None)):
        if block is None:
            return
        yield block
        if below is None or block.kind is not BlockKind.PARAGRAPH or below.kind is not BlockKind.ITEM:
            continue
        text = " ".join(block.text.split())
        if found := next((found for one in _LEADS if (found := one.fullmatch(text))), None):
            own = found["own"].strip(" ,")
            yield replace(below, text=f"{own[:1].upper()}{own[1:]}", place=block.place)
