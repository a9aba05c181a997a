"""The text of a document itself, apart from its headers and footers, and what these say of how all is assessed."""

from collections.abc import Iterator, Sequence
from typing import Final

from shortlister.domain.places import FOOTER, HEADER
from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.criteria.gathered.gathering import Gathering
from shortlister.importing.criteria.methods.follows import At, follows
from shortlister.importing.criteria.methods.method_notes import method_note
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.words.unread_words import unread_words
from shortlister.importing.late_regexes import late_regex

_PARTS: Final = late_regex(r"\s*(?:\t|\s\|\s|\s{3,}|\s[•·]\s|(?<=[.;])\s+(?=[A-Z]))\s*")
_LONGEST: Final = 400


def without_margins(document: Document) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """The blocks of the text itself, and those of its headers and footers."""
    text = tuple(block for block in document.blocks if block.place.cell not in (HEADER, FOOTER))
    return text, tuple(block for block in document.blocks if block.place.cell in (HEADER, FOOTER))


def take_margins(margins: Sequence[Block], gathering: Gathering) -> None:
    """The methods that a header or footer says of the criteria: `All criteria are assessed by application form`.

    What the text itself says of all of them stands before that.
    """
    for block, text in _texts(margins) if not gathering.every_methods else ():
        methods, unsure = _of_all(text)
        if methods:
            gathering.every_methods = methods
            gathering.notes.extend([unread_words(unsure, block.place)] if unsure else [])
            return


def _texts(margins: Sequence[Block]) -> Iterator[tuple[Block, str]]:
    for block in margins:
        said = [cell.text for cell in block.cells] if block.kind is BlockKind.TABLE else [block.text]
        for text in said:
            if len(text) <= _LONGEST:
                yield from ((block, part) for part in _PARTS.split(text) if part)


def _of_all(text: str) -> tuple[tuple[str, ...], str]:
    """The methods of a sentence about the criteria, or of a label without any: `Assessed by: interview`."""
    if (told := follows(text, MethodKey())) is None:
        return method_note(text, MethodKey()) or (), ""
    return (told.methods if told.criteria and told.at is not At.THESE else ()), told.unsure
