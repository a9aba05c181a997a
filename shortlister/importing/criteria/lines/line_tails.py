"""Lines that end behind an arrow or dots with how they are measured: `Calm → visit`, `Can weld ...... D trial`."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.criteria.methods.legends import legend_pairs
from shortlister.importing.criteria.methods.method_cells import named_in_own_words
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.words.vocabulary import level_of_cell
from shortlister.importing.late_regexes import late_regex

_TAIL: Final = late_regex(
    r"^(?P<text>\W*\w.*?)\s*(?P<sign>→|⇒|➔|➜|►|»|[=-]{1,2}>|>>|\.{4,}|(?<=\s)\.{2,3}(?=\s)|(?:\s\.){3,}|…{2,}"
    r"|_{3,}|·{3,})\s*(?P<said>[^→⇒➔➜►»]{1,70})$",
    re.DOTALL,
)
_BRACKETED: Final = late_regex(
    r"^(?P<text>\W*\w.*?)\s*[\[({](?P<said>(?:[ED]|(?i:essential|desirable))"
    r"(?:\s*[|:;·•/–—-]\s*|[\])}]\s*[\[({])(?=[^\[\](){}]*[a-z]{4})[^\[\](){}:]{1,60})[\])}][.;]?$",
    re.DOTALL,
)
"""A level and methods in one bracket with a sign between them or in two: `[essential | trial bake]`."""
_LEVEL: Final = late_regex(
    r"[(\[]?(?P<level>[ED]|(?i:essential|desirable))[)\]]?(?:\s*[,;:/|·•–—-]\s*|\s+|$)(?P<rest>.*)"
)
_PARTS: Final = late_regex(r"\s*(?:[,;/&+]|\b(?:and|then|plus|or)\b)\s*", re.IGNORECASE)
_KEY: Final = late_regex(r"(?:key\W*)?[(\[]?[ED][)\]]?\s*[=:–—-]", re.IGNORECASE)
_LEGEND: Final = late_regex(r"\b(?:how|where|what|which|when)\b", re.IGNORECASE)
_FEWEST: Final = 3
_SHARE: Final = 0.7
_AGAIN: Final = 2
_WORDS: Final = 4
_FEW: Final = 6
_DEEP: Final = 6
_BULLET: Final = "•"


def with_tails_read(document: Document) -> Document:
    """The document with such ends in brackets that say what they are, where nearly all lines that have one agree."""
    found = [one for text in _lines(document) if (one := _tail(text))]
    if len(found) < _FEWEST:
        return document
    counts = Counter(part.casefold() for one in found for part in _parts(_levelled(one["said"])[1]))
    again = {part for part, count in counts.items() if count >= _AGAIN and len(part.split()) <= _WORDS}
    read = [one for one in found if _read(one, again) is not None]
    if len(read) < max(_FEWEST, _SHARE * len(found)):
        return document
    whole = [one for block in document.blocks for one in _blocks(block, again)]
    items = frozenset(id(one) for one in whole if one.label == _BULLET)
    return replace(document, blocks=tuple(_with_headings([one for one in whole if not _explains(one)], items)))


def _with_headings(blocks: Sequence[Block], items: Collection[int]) -> Iterator[Block]:
    """The blocks with short lines that stand directly over such items as headings, where there are several."""
    over = [
        id(block)
        for block, below in pairwise(blocks)
        if block.kind is BlockKind.PARAGRAPH and id(below) in items and len(block.text.split()) <= _FEW
        and block.text[-1:].isalnum()
    ]  # fmt: skip
    for block in blocks:
        heads = id(block) in over and len(over) >= _AGAIN
        yield replace(block, kind=BlockKind.HEADING, depth=_DEEP, bold=True) if heads else block


def _lines(document: Document) -> Iterator[str]:
    for block in document.blocks:
        if block.kind is BlockKind.TABLE:
            yield from (line for cell in block.cells for line in cell.paragraphs)
        elif block.kind is not BlockKind.HEADING:
            yield block.text


def _blocks(block: Block, again: Collection[str]) -> Iterator[Block]:
    """A block so read: a line with such an end is an item, and so are those of a table of one column."""
    if block.kind is BlockKind.HEADING:
        yield block
    elif block.kind is not BlockKind.TABLE:
        yield _item(block, again)
    elif max(cell.column + cell.column_span for cell in block.cells) > _FEWEST - 1:
        yield replace(block, cells=tuple(_cell(cell, again) for cell in block.cells))
    else:
        for cell in block.cells:
            for line in cell.paragraphs:
                yield _item(Block(BlockKind.PARAGRAPH, line, place=cell.place, bold=cell.bold), again)


def _explains(block: Block) -> bool:
    """Whether a line only says that E is essential and D desirable, and what stands at the end of the others."""
    return bool(_KEY.match(block.text)) and legend_pairs(block.text).keys() == {"E", "D"}


def _item(block: Block, again: Collection[str]) -> Block:
    text, found = _line(block.text, again), _tail(block.text)
    if found is None or _read(found, again) is None:
        return replace(block, text=text)
    return replace(block, kind=BlockKind.ITEM, text=text, label=_BULLET, depth=max(block.depth, 1))


def _cell(cell: Cell, again: Collection[str]) -> Cell:
    return replace(cell, paragraphs=tuple(_line(line, again) for line in cell.paragraphs))


def _line(text: str, again: Collection[str]) -> str:
    """A line with its end in brackets; the end of a line that only explains what stands there is left out."""
    found = _tail(text)
    if found is None:
        return text
    said = _read(found, again)
    if said is None:
        return found["text"] if _LEGEND.search(found["said"]) else text
    return f"{found['text'].strip()} {said}"


def _tail(text: str) -> re.Match[str] | None:
    """A line that ends so; the dots or lines behind the label of a form lead to nothing."""
    found = _TAIL.match(text) or (_BRACKETED.match(text) if text.rstrip(" .;").endswith(("]", ")", "}")) else None)
    return found if found and any(map(str.isalnum, found["said"])) else None


def _read(found: re.Match[str], again: Collection[str]) -> str | None:
    """`(Assessed by: form) (E)` for an end that lists methods, says a level or both; None for anything else."""
    level, rest = _levelled(found["said"].strip(" ."))
    parts = _parts(rest)
    if not (level or parts) or not all(_is_method(part, again) for part in parts):
        return None
    methods = f"(Assessed by: {', '.join(parts)})" if parts else ""
    return " ".join(filter(None, (methods, f"({level})" if level else "")))


def _levelled(said: str) -> tuple[str, str]:
    """The letter or word of a level that an end begins with, and what stands behind it."""
    found = _LEVEL.fullmatch(said.strip(" ."))
    return (found["level"], found["rest"]) if found and level_of_cell(found["level"]) else ("", said.strip(" ."))


def _parts(text: str) -> list[str]:
    return [part for one in _PARTS.split(text) if (part := one.strip(" .()[]"))]


def _is_method(text: str, again: Collection[str]) -> bool:
    return text.casefold() in again or bool(named_in_own_words(text, MethodKey()))
