"""Cells of tables in which criteria stand one behind the other with semicolons: `Types fast; Speaks Polish`."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.criteria.methods.methods import mentioned
from shortlister.importing.late_regexes import late_regex

_SIGN: Final = late_regex(r";\s+(?=\S)|[()\[\]]")
_FEWEST: Final = 2
_WORDS: Final = 2


def with_semicolons_divided(document: Document) -> Document:
    """The document with such cells as lists, where all of a table's semicolons have a capital behind them."""
    blocks = tuple(map(_divided, document.blocks))
    return replace(document, blocks=blocks) if blocks != document.blocks else document


def _divided(block: Block) -> Block:
    if block.kind is not BlockKind.TABLE:
        return block
    listed = {at: parts for at, cell in enumerate(block.cells) if (parts := _parts(cell.paragraphs))}
    wanted = {at: parts for at, parts in listed.items() if not all(map(_names_methods, parts))}
    if len(wanted) < _FEWEST or not all(_begins(part) for parts in wanted.values() for part in parts):
        return block
    cells = [_cell(cell, wanted[at]) if at in wanted else cell for at, cell in enumerate(block.cells)]
    return replace(block, cells=tuple(cells))


def _parts(paragraphs: Sequence[str]) -> tuple[str, ...]:
    """The parts of a cell's paragraphs between semicolons; nothing where there is no semicolon between words."""
    parts = [part.strip() for text in paragraphs for part in _pieces(text)]
    return tuple(part for part in parts if part) if len(parts) > len(paragraphs) else ()


def _pieces(text: str) -> list[str]:
    """The text between its semicolons but those in brackets: the next bracket behind such a one closes."""
    pieces, end, inside = list[str](), len(text), False
    for found in reversed(list(_SIGN.finditer(text))):
        if found[0][0] != ";":
            inside = found[0] in ")]"
        elif not inside:
            pieces.append(text[found.end() : end])
            end = found.start()
    return [text[:end], *reversed(pieces)]


def _begins(part: str) -> bool:
    """Whether a part can be a criterion by itself: two words or more, the first with a capital or a number."""
    return len(part.split()) >= _WORDS and (part[0].isupper() or part[0].isdigit())


def _names_methods(part: str) -> bool:
    return bool(mentioned(part)) or re.fullmatch(r"[A-Z]{1,4}", part) is not None


def _cell(cell: Cell, parts: tuple[str, ...]) -> Cell:
    """The cell with its parts as the items of a list."""
    return replace(cell, paragraphs=parts, marks=(True,) * len(parts), labels=(), prints=(), depths=())
