"""Letters in brackets that mark exceptions to what is said of all: `unless marked otherwise … points marked (T) …`.

They are put as signs: a letter that stands for methods of its own would be a key, which the others have no part in.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.criteria.methods.follows import At, follows
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.late_regexes import late_regex

_MARKED: Final = late_regex(
    r"(?i:\b(?:marked|shown|flagged|followed|identified|indicated|with|has|have|bearing)\b)(?: (?:with|by|as|an?)){0,2}"
    r" [“‘\"']?[(\[](?P<letter>[A-Z]{1,2})[)\]]"
)
_OTHERWISE: Final = late_regex(
    r"(?i)\b(?:unless|except where|save where|where not)\b[^.]{0,40}\b(?:otherwise|marked|shown|stated|indicated|noted"
    r"|flagged)\b"
)
_SENTENCES: Final = late_regex(r"(?<=[.!?;])\s+(?=\S)")
_SIGNS: Final = "†‡§¶"
_LONGEST: Final = 600


def with_exceptions_signed(document: Document) -> Document:
    """The document with signs for such letters, in the paragraph that explains them and behind the criteria."""
    for block in document.blocks:
        if not (letters := _letters(block)):
            continue
        signs = dict(zip(letters, _free(document), strict=False))
        if len(signs) == len(letters) and all(_marks(document, letter) for letter in letters):
            return replace(document, blocks=tuple(_signed(one, block, signs) for one in document.blocks))
    return document


def _letters(block: Block) -> list[str]:
    """The letters whose exceptions a paragraph tells beside the methods of all."""
    if block.kind is BlockKind.TABLE or len(block.text) > _LONGEST or not _OTHERWISE.search(block.text):
        return []
    told = [follows(one, MethodKey()) for one in _SENTENCES.split(block.text) if _OTHERWISE.search(one)]
    if not any(one and one.methods and one.at in (At.EVERY, At.GENERAL) for one in told):
        return []
    return list(dict.fromkeys(found["letter"] for found in _MARKED.finditer(block.text)))


def _free(document: Document) -> list[str]:
    texts = [text for block in document.blocks for text in (block.text, *(cell.text for cell in block.cells))]
    return [sign for sign in _SIGNS if not any(sign in text for text in texts)]


def _marks(document: Document, letter: str) -> bool:
    """Whether a letter stands in its bracket behind a line and nowhere in a cell, where it may be a code."""
    lines = [block for block in document.blocks if _ending(letter).search(block.text)]
    cells = [cell for block in document.blocks for cell in block.cells]
    return bool(lines) and not any(re.search(rf"[(\[]?\b{letter}\b[)\]]?$", cell.text) for cell in cells)


def _ending(letter: str) -> re.Pattern[str]:
    return re.compile(rf"\s*[(\[]{letter}[)\]](?=[.;,]?$|\s*[(\[])")


def _signed(block: Block, note: Block, signs: Mapping[str, str]) -> Block:
    if block is note:
        said = _MARKED.sub(lambda found: _with_sign(found, signs), block.text)
        return replace(block, text=said)
    text = block.text
    for letter, sign in signs.items():
        text = _ending(letter).sub(f" {sign}", text)
    return block if text == block.text else replace(block, text=text)


def _with_sign(found: re.Match[str], signs: Mapping[str, str]) -> str:
    return f"{found[0][: found.start('letter') - found.start() - 1]}{signs[found['letter']]}"
