"""Signs that a note explains as a level: lines in which a star is no bullet, and other signs, taken for stars."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.criteria.methods.legends import mark_note
from shortlister.importing.criteria.words.vocabulary import levels_named
from shortlister.importing.late_regexes import late_regex

_EXPLAINS: Final = late_regex(
    r"(?:=|:|–|—|-|denotes?|indicates?|means?|marks?|shows?|signif(?:y|ies)|(?:is|are)\b)\s*\w", re.IGNORECASE
)
_BARE: Final = late_regex(
    r"(?:essential|desirable)(?: (?:criteri(?:a|on)|requirements?|items?|points?))?(?:[.,;(]|$)", re.IGNORECASE
)
"""What a note says that only names the level: `* Essential. All else is desirable.`"""
_SIGNS: Final = r"†‡§¶#^✦★☆◊¤"
_NOTE: Final = late_regex(
    rf"^\W*?(?P<sign>[{_SIGNS}])\s*(?P<said>(?:[=:–—-]|denotes?|indicates?|means?|marks?|shows?|is|are)?\s*\S.*)$"
    rf"|\b(?:marked|shown|indicated|denoted|printed|given|written|identified|with|by)\b.{{0,40}}?[(“‘'\"]?"
    rf"(?P<told>[{_SIGNS}])",
    re.IGNORECASE,
)
_MARKED: Final = late_regex(r"^\*(?!\*)\s*(?=\w)|(?<=[\w)])\s?\*(?=\W*$|\s*[(\[])")
_BRACKETS: Final = late_regex(r"(?:\s*[(\[][^()\[\]]{1,60}[)\]])+[.;]?$")
_SENTENCES: Final = late_regex(r"(?<=[.;!?])\s+")
_LONGEST, _PARAGRAPH = 200, 400


def with_star_keys(document: Document) -> Document:
    """The document, the star put back into such lines where they say a level; other signs that say one are stars."""
    starred = _with_stars(document)
    ends = sum(1 for block in starred.blocks if _is_marked(block))
    blocks = tuple(_whole(block, ends > 0) for block in starred.blocks)
    return document if blocks == document.blocks else replace(starred, blocks=blocks)


def star_inside(text: str) -> str:
    """A text without the star that stands before the brackets at its end; nothing where none stands there."""
    found = _BRACKETS.search(text)
    words = text[: found.start()].rstrip() if found else ""
    return f"{words.rstrip('* ')}{text[found.start() :]}" if found and re.search(r"[\w).]\s?\*$", words) else ""


def lists_starred(blocks: Sequence[Block]) -> bool:
    """Whether one of the items of the list that these blocks begin with has a star."""
    items = itertools.takewhile(lambda block: block.kind is BlockKind.ITEM, blocks)
    return any(map(_is_marked, items))


def _is_marked(block: Block) -> bool:
    return block.kind is not BlockKind.TABLE and bool(_MARKED.search(block.text))


def _whole(block: Block, marked: bool) -> Block:
    stray = block.kind is BlockKind.ITEM and bool(re.fullmatch(r"\*{1,2}", block.label))
    led = re.match(r"(\*{1,2})\s*(?=[A-Za-z])", block.text) if not stray and block.kind is BlockKind.PARAGRAPH else None
    sign = block.label if stray else led[1] if led else ""
    words = block.text[led.end() :] if led else block.text
    if not sign:
        return block
    bare = marked and _BARE.match(words) and len(block.text) < _LONGEST
    said = f"{sign} = {words}" if bare else f"{sign} {words}"
    if not (bare or (stray and _EXPLAINS.match(words))) or mark_note(_first(said)) is None:
        return block
    return replace(block, kind=BlockKind.PARAGRAPH, text=said, label="", depth=0)


def _first(text: str) -> str:
    return re.split(r"(?<=[.;])\s+", text)[0]


def _with_stars(document: Document) -> Document:
    """The document with a star for the sign that a note explains as a level, where it has no stars of its own."""
    texts = [text for block in document.blocks for text in _texts(block)]
    sign = next((sign for text in texts if (sign := _explained(text))), "")
    if not sign or any("*" in text for text in texts):
        return document
    return replace(document, blocks=tuple(_starred(block, sign) for block in document.blocks))


def _explained(text: str) -> str:
    """The sign that a note explains as one level; nothing where it says anything else."""
    text = text if len(text) <= _LONGEST else _of_a_sign(text)
    if not levels_named(text) or (found := _NOTE.search(text.strip())) is None:
        return ""
    sign = found["sign"] or found["told"]
    note = text.strip().replace(sign, "*")
    if found["sign"] and _BARE.match(found["said"]):
        note = f"* = {found['said']}"
    told = mark_note(_first(note)) or mark_note(note)
    return sign if told and told[0] == "*" else ""


def _of_a_sign(text: str) -> str:
    """The sentence of a paragraph in which such a sign stands; nothing where several have one, or it is long."""
    told = [one for one in _SENTENCES.split(text) if re.search(f"[{_SIGNS}]", one)] if len(text) < _PARAGRAPH else []
    return told[0] if len(told) == 1 and len(told[0]) <= _LONGEST else ""


def _texts(block: Block) -> Sequence[str]:
    return [cell.text for cell in block.cells] if block.kind is BlockKind.TABLE else [block.text]


def _starred(block: Block, sign: str) -> Block:
    if block.kind is BlockKind.TABLE:
        cells = tuple(
            replace(cell, paragraphs=tuple(text.replace(sign, "*") for text in cell.paragraphs)) for cell in block.cells
        )
        return block if cells == block.cells else replace(block, cells=cells)
    label = "•" if block.label in ("*", sign) else block.label
    text = block.text.replace(sign, "*")
    if (block.text.startswith(sign) or block.label == sign) and not _explained(f"{block.label} {block.text}".strip()):
        text = f"{text.lstrip('* ')} *"
    return replace(block, text=text, label=label)
