"""A star right before the first word of lines (`*Lone working`): a sign, put behind them, or only a bullet."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.criteria.methods.method_notes import tells_methods
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.words.vocabulary import levels_named
from shortlister.importing.late_regexes import late_regex

_LED: Final = late_regex(r"\*(?=\w)[^*]+")
_SPACED: Final = late_regex(r"^\s*\*\s+(?=\w)")
_NAMED: Final = late_regex(r"[(\[“‘\"'\s]\*{1,2}[)\]”’\"'\s,.]|\b(?:asterisk|starred\b|stars?\b)", re.IGNORECASE)
"""A sentence that speaks of the star, and does not carry it."""
_SAYS: Final = late_regex(
    r"\*\s*(?:[=:–—-]|denotes?|indicates?|means?|marks?|shows?|signif(?:y|ies)|is|are|to be|will be|must|may|can be"
    r"|tested|assessed|measured|checked|see|please|all|these|this|if|for|where|unless|note|subject)\b",
    re.IGNORECASE,
)
_LONGEST: Final = 200
_FEWEST: Final = 2


def with_leading_stars(document: Document) -> Document:
    """The document, a star before the first word put behind the line, or made the bullet that it is.

    It is a sign where some of the lines around it have none, or the document speaks of it; and neither where only one
    line has it, or another has it elsewhere: then it is a note's.
    """
    document = _with_bullets_apart(document)
    lines = list(_lines(document))
    led = [line for line in lines if _is_led(line)]
    told = any(_speaks_of_it(block) for block in document.blocks)
    if not led or (not told and len(led) < _FEWEST) or any(map(_is_marked, lines)):
        return document
    return replace(document, blocks=tuple(_whole(block, told=told or _is_mixed(document)) for block in document.blocks))


def _with_bullets_apart(document: Document) -> Document:
    """The document, a star that is the only bullet of its line, in a list with another bullet, put before the words."""
    told = any(_speaks_of_it(block) for block in document.blocks)
    items = [block for block in document.blocks if block.kind is BlockKind.ITEM and not _speaks_of_it(block)]
    if not told or not {"*"} < {block.label for block in items if not block.label[:1].isalnum()}:
        return document
    apart = {id(block) for block in items if block.label == "*" and not block.text.startswith("*")}
    blocks = (replace(one, label="•", text=f"*{one.text}") if id(one) in apart else one for one in document.blocks)
    return replace(document, blocks=tuple(blocks))


def _lines(document: Document) -> Iterator[str]:
    for block in document.blocks:
        own = block.kind is BlockKind.ITEM and block.label != "*" and not block.label.startswith(">")
        yield _SPACED.sub("*", block.text) if own else block.text.strip()
        for cell in block.cells:
            yield from map(str.strip, cell.paragraphs)


def _is_led(line: str) -> bool:
    """Whether a line begins with the star and is no note that explains it."""
    if not _LED.fullmatch(line) or len(line) > _LONGEST or _SAYS.match(line):
        return False
    return len(levels_named(line)) == 0 and not tells_methods(line[1:], MethodKey())


def _speaks_of_it(block: Block) -> bool:
    line = block.text.strip()
    explains = _SAYS.match(f"* {line}" if block.label == "*" else line)
    return bool(explains or _NAMED.search(f" {line} "))


def _is_marked(line: str) -> bool:
    """Whether a line has the star elsewhere, as the words have to which a note below belongs."""
    return bool(re.search(r"[\w)]\*+(?:\W|$)", line)) and not _NAMED.search(f" {line} ")


def _is_mixed(document: Document) -> bool:
    """Whether items with a bullet of their own begin with the star, and others of them do not."""
    items = [_LED.match(block.text) is None for block in document.blocks if block.kind is BlockKind.ITEM]
    return any(items) and not all(items)


def _whole(block: Block, *, told: bool) -> Block:
    if block.kind is BlockKind.TABLE:
        cells = tuple(_in_cell(cell, told=told) for cell in block.cells)
        return block if cells == block.cells else replace(block, cells=cells)
    if block.kind is BlockKind.ITEM and block.label != "*" and not block.label.startswith(">"):
        block = replace(block, text=_SPACED.sub("*", block.text))
    if block.kind is BlockKind.HEADING or not _is_led(block.text.strip()):
        return block
    if told:
        return replace(block, text=_behind(block.text))
    bullet = block.label if block.kind is BlockKind.ITEM else "*"
    return replace(block, kind=BlockKind.ITEM, text=block.text.strip()[1:], label=bullet, depth=block.depth or 1)


def _in_cell(cell: Cell, *, told: bool) -> Cell:
    led = [_is_led(text.strip()) for text in cell.paragraphs]
    if not any(led):
        return cell
    texts = tuple(_freed(text, told=told) if one else text for text, one in zip(cell.paragraphs, led, strict=True))
    return replace(cell, paragraphs=texts, marks=cell.marks if told else _marks(cell, led))


def _freed(text: str, *, told: bool) -> str:
    return _behind(text) if told else text.strip()[1:]


def _marks(cell: Cell, led: Sequence[bool]) -> tuple[bool, ...]:
    before = cell.marks if len(cell.marks) == len(led) else (False,) * len(led)
    return tuple(was or now for was, now in zip(before, led, strict=True))


def _behind(text: str) -> str:
    return f"{text.strip()[1:].rstrip(' .;')}*"
