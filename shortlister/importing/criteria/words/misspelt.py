"""The names of the levels where a heading, a cell or a bracket has them misspelt: `DESIREABLE`, `Essental criteria`."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Final

from shortlister.domain.plans.drafts import Block, Document
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.limits import DEFAULT

_LEVELS: Final = ("essential", "desirable")
_MEANT: Final = frozenset(["desired", "desires", "desirably", "undesirable", "essentials", "desirables"])
"""Words of their own that are as near."""
_LIKELY: Final = late_regex(r"\b[dDeE](?!(?i:ssential|esirable))[^\W\d_]{6,12}\b")
"""A word with a level's first letter and about its length that is none."""
_HYPHEN: Final = late_regex(r"[-‐‑\u00ad]\s?")
_DIVIDED: Final = late_regex(
    "|".join(r"(?<!\w)" + r"(?:[-‐‑\u00ad]\s?)?".join(level) + r"(?!\w)" for level in _LEVELS), re.IGNORECASE
)
"""A level with a hyphen left in it where a narrow column divided it: `Desir-able`."""
_LONGEST: Final = 60
_FEW: Final = 5
_AT: Final = late_regex(r"(?:^|[(\[:–—|/-]\s*)\(?(?P<word>[^\W\d_]{7,13})(?=\s*(?:$|[)\]:–—|/;.-]))")
"""Where one word stands by itself in a longer line: in brackets, before a colon, behind a dash."""


def with_levels_spelled(document: Document) -> Document:
    """The document, such words put right where they say a level and are not a part of a sentence."""
    blocks = tuple(map(_spelled_block, document.blocks))
    return document if blocks == document.blocks else replace(document, blocks=blocks)


def _spelled_block(block: Block) -> Block:
    cells = tuple(
        cell if told == cell.paragraphs else replace(cell, paragraphs=told)
        for cell in block.cells
        for told in [tuple(map(_spelled, cell.paragraphs))]
    )
    text = _spelled(block.text)
    return block if text == block.text and cells == block.cells else replace(block, text=text, cells=cells)


def _spelled(text: str) -> str:
    if len(text) < _LONGEST and _HYPHEN.search(text):
        text = _DIVIDED.sub(lambda found: _HYPHEN.sub("", found[0]), text)
    if not _LIKELY.search(text):
        return text
    if len(text) < _LONGEST and len(text.split()) <= _FEW:
        return re.sub(r"[^\W\d_]{7,13}", lambda found: _right(found[0]), text)
    return _AT.sub(lambda found: found[0].replace(found["word"], _right(found["word"])), text)


def _right(word: str) -> str:
    """The word, or the level that it is but for a letter or two changed places; its capitals are kept."""
    meant = _meant(word.lower())
    if not meant:
        return word
    return meant.upper() if word.isupper() else meant.capitalize() if word[:1].isupper() else meant


@lru_cache(maxsize=DEFAULT.pieces)
def _meant(word: str) -> str:
    if word in _MEANT or word in _LEVELS:
        return ""
    near = (word, word.removesuffix("s"))
    return next((level for level in _LEVELS if any(one in _near(level) for one in near)), "")


@lru_cache(maxsize=len(_LEVELS))
def _near(level: str) -> frozenset[str]:
    """Every word that is a level but for one letter too many, missing, wrong, or before its neighbour."""
    return frozenset(_variants(level))


def _variants(level: str) -> Iterator[str]:
    letters = "abcdefghijklmnopqrstuvwxyz"
    for at in range(1, len(level) + 1):
        before, behind = level[:at], level[at:]
        yield from (f"{before}{letter}{behind}" for letter in letters)
        if behind:
            yield before + behind[1:]
            yield from (f"{before}{letter}{behind[1:]}" for letter in letters)
        if len(behind) > 1:
            yield f"{before}{behind[1]}{behind[0]}{behind[2:]}"
