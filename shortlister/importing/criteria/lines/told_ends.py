"""Lines that end in brackets or behind a dash with how they are measured, some of it in words that no list knows.

A note says so (`The method follows the dash`), or most of these ends are known methods: the others are some too.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.criteria.methods.column_heads import level_head
from shortlister.importing.criteria.methods.keys import key_pairs
from shortlister.importing.criteria.methods.method_cells import named_in_own_words
from shortlister.importing.criteria.methods.method_notes import method_note
from shortlister.importing.criteria.methods.methods import MethodKey, methods_in
from shortlister.importing.criteria.methods.told_methods import names_a_test
from shortlister.importing.criteria.words.phrases import could_name_a_method
from shortlister.importing.criteria.words.vocabulary import level_of_cell, levels_named, sounds_like_a_criterion
from shortlister.importing.late_regexes import late_regex

_LEVEL: Final = r"(?:\s*[(\[](?:E|D|(?i:essential|desirable))[)\]])?"
_ENDS: Final = {
    "bracket": late_regex(
        rf"^(?P<text>.*?\S)\s*[(\[](?P<said>[^()\[\]]{{2,80}})[)\]](?P<level>{_LEVEL})[.;]?$", re.DOTALL
    ),
    "dash": late_regex(
        rf"^(?P<text>.*\S)\s+[–—-]\s+(?P<said>[^–—()\[\]:]{{2,80}}?)(?P<level>{_LEVEL})[.;]?$", re.DOTALL
    ),
}
_TOLD: Final = {
    "bracket": r"brackets?|parenthes[ie]s|bracketed",
    "dash": r"(?:(?:dash|hyphen)(?:es|s)?|(?:after|behind|beyond|follows) (?:the|each|its) stroke)",
}
_ANY: Final = (
    r"at the end of (?:each|every|the)"
    r"|(?:after|behind|beside|against|next to|alongside|follow(?:s|ed by|ing)?) (?:each|every)"
)
_HEADINGS: Final = late_regex(
    r"(?i)\b(?:of|after|behind|beside|against|next to|alongside|follow(?:s|ed by|ing)?|with|to) (?:each|every|the|our)"
    r" (?:\w+ )?(?:heading|sub-?heading|title|section|group)s?\b"
)
"""What a note says of headings, and not of the lines below them."""
_HOW: Final = late_regex(
    r"\b(?:methods?|stages?|how|where|when|ways?|test\w*|assess\w*|judg\w*|measur\w*|check\w*|look\w*|find out"
    r"|found out"
    r"|evidence\w*)\b",
    re.IGNORECASE,
)
_PARTS: Final = late_regex(r"\s*(?:[,;/&+]|\b(?:and|then|plus|or)\b)\s*", re.IGNORECASE)
_SENTENCES: Final = late_regex(r"(?<=[.!?])\s+(?=\S)")
_CODE: Final = late_regex(r"[A-Z]{1,4}|\d+")
_JOINS: Final = late_regex(
    r"(?:or|and|such as|including|e\.?g|i\.?e|if|not|eg|ie|for|by|within|at least)\b", re.IGNORECASE
)
_STARS: Final = ("*", "**")
_BULLET: Final = "•"
_LONGEST: Final = 300
_FEWEST: Final = 3
_AGAIN: Final = 2
_SHARE: Final = 0.6
_WORDS: Final = 5


@dataclass(frozen=True, slots=True)
class _End:
    """The end of a line: what stands before it, the parts that it lists, and a level behind it."""

    text: str
    parts: tuple[str, ...]
    level: str
    known: bool


def with_ends_told(document: Document) -> Document:
    """The document with such ends in brackets that say what they are."""
    lines = [" ".join(text.split()) for text in _lines(document.blocks)]
    notes = [one for text in lines if len(text) < _LONGEST for one in _SENTENCES.split(text)]
    for sign in _ENDS:
        told = [one for one in notes if _tells(one, sign)]
        if told and all(map(_HEADINGS.search, told)):
            return _with_headings(document, sign, told)
        found = [end for text in lines if text not in told and (end := _end(text, sign))]
        known = [end for end in found if end.known]
        if len(known) == len(found) or len(found) < (_AGAIN if told else _FEWEST):
            continue
        meant = [end for end in found if end.known or _is_read(end, ())]
        if not told and (len(known) < _AGAIN or len(meant) < _SHARE * len(found)):
            continue
        names = _names(found, told)
        read = [end for end in found if end.known or _is_read(end, names)]
        if len(read) < _SHARE * len(found):
            continue
        kept = [block for block in document.blocks if not _only_tells(block, told)]
        document = replace(document, blocks=tuple(_block(block, sign, names) for block in kept))
    return document


def _with_headings(document: Document, sign: str, told: Sequence[str]) -> Document:
    """The document, such ends of the lines above its lists and tables in brackets that say what they are."""
    at_heads = {at for at, (block, below) in enumerate(pairwise(document.blocks)) if _heads(block, below)}
    ends = [end for at in at_heads if (end := _end(" ".join(document.blocks[at].text.split()), sign))]
    names = _names(ends, told)
    if len(ends) < _AGAIN:
        return document
    blocks = (
        replace(block, text=_line(block.text, sign, names)) if at in at_heads else block
        for at, block in enumerate(document.blocks)
        if not _only_tells(block, told)
    )
    return replace(document, blocks=tuple(blocks))


def _heads(block: Block, below: Block) -> bool:
    """Whether a line stands right above a list, a table or the label of a level."""
    begins = below.kind in (BlockKind.ITEM, BlockKind.TABLE) or bool(level_head(below.text))
    return block.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH) and begins


def _only_tells(block: Block, told: Sequence[str]) -> bool:
    """Whether a line does nothing but say where the methods stand, which is read now."""
    if block.kind is BlockKind.TABLE or not told or levels_named(block.text):
        return False
    return all(one in told for one in _SENTENCES.split(" ".join(block.text.split())))


def _lines(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        if block.kind is BlockKind.TABLE:
            yield from (line for cell in block.cells for line in cell.paragraphs)
        elif block.kind is not BlockKind.HEADING:
            yield block.text


def _tells(sentence: str, sign: str) -> bool:
    """Whether a sentence says that what stands behind the sign at the end of a line is how that is measured."""
    place = re.search(rf"\b(?:{_TOLD[sign]}|{_ANY})\b", sentence, re.IGNORECASE)
    said = place is not None and bool(_HOW.search(sentence)) and not sounds_like_a_criterion(sentence)
    return said and not key_pairs(sentence)  # codes are read by their key


def _end(text: str, sign: str) -> _End | None:
    found = _ENDS[sign].match(text)
    if found is None or (len(found["text"].split()) < _AGAIN and len(found["text"]) < _WORDS):
        return None
    said = found["said"].strip(" .;")
    parts = tuple(part for one in _PARTS.split(said) if (part := one.strip(" .")))
    if not parts or levels_named(said) or level_of_cell(said) or any(map(_CODE.fullmatch, parts)):
        return None
    return _End(found["text"], parts, found["level"].strip(), _known(said))


def _known(said: str) -> bool:
    return bool(methods_in(said, MethodKey()) or method_note(said, MethodKey()))


def _names(ends: Sequence[_End], told: Sequence[str]) -> frozenset[str]:
    """The words that name a method here: those that a note lists, and where one tells of them those of several ends."""
    counts = Counter(part.casefold() for end in ends for part in dict.fromkeys(end.parts))
    listed = " ".join(told).casefold()
    return frozenset(
        part
        for part, count in counts.items()
        if len(part.split()) <= _WORDS and could_name_a_method(part) and not _JOINS.match(part)
        and (re.search(rf"(?<!\w){re.escape(part)}(?!\w)", listed) or told or count > _AGAIN)
    )  # fmt: skip


def _is_read(end: _End, names: Collection[str]) -> bool:
    return not _JOINS.match(end.parts[0]) and all(_is_method(part, names) for part in end.parts)


def _is_method(part: str, names: Collection[str]) -> bool:
    known = named_in_own_words(part, MethodKey()) or names_a_test(part)
    return bool(known) or part.casefold() in names


def _block(block: Block, sign: str, names: Collection[str]) -> Block:
    if block.kind is BlockKind.TABLE:
        return replace(block, cells=tuple(_cell(cell, sign, names) for cell in block.cells))
    if block.kind is BlockKind.HEADING or (text := _line(block.text, sign, names)) == block.text:
        return block
    return replace(block, text=text, label=_BULLET if block.label in _STARS else block.label)


def _cell(cell: Cell, sign: str, names: Collection[str]) -> Cell:
    return replace(cell, paragraphs=tuple(_line(line, sign, names) for line in cell.paragraphs))


def _line(text: str, sign: str, names: Collection[str]) -> str:
    end = _end(text, sign)
    if end is None or end.known or not _is_read(end, names):
        return text
    return f"{end.text} (Assessed by: {', '.join(end.parts)}) {end.level}".strip()
