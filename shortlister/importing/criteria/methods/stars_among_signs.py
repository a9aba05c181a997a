"""A star that is one of several signs explained as methods (`* application form`, `† interview`): put as another sign.

A star alone may be a bullet or a note of any kind; beside other signs of a key it is one of them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.criteria.methods.keys import sign_pairs
from shortlister.importing.late_regexes import late_regex

_STAR: Final = "*"
_SIGNS: Final = "†‡§¶#^"
_NOTE: Final = late_regex(rf"(?:[A-Z][^:*{_SIGNS}]{{0,60}}:\s*)?(?=[*{_SIGNS}]\s*[=:–—-]?\s*[A-Za-z])")
_PART: Final = late_regex(rf"[*{_SIGNS}][^*{_SIGNS}]{{3,90}}")
_END: Final = late_regex(rf"(?<![*])[*](?![*])(?=[ ,*{_SIGNS}]*$)")
_LONGEST: Final = 300


def with_stars_among_signs(document: Document) -> Document:
    """The document with a sign that it does not use for such a star, in its note and at the ends of lines."""
    noted = _noted(document.blocks)
    lines = [text for block in document.blocks for text in _lines(block)]
    free = next((sign for sign in _SIGNS if not any(sign in text for text in lines)), "")
    if not noted or not free or not any(_END.search(text) for text in lines):
        return document
    blocks = (
        replace(block, kind=BlockKind.PARAGRAPH, label="", text=noted[at].replace(_STAR, free))
        if at in noted
        else _signed(block, free)
        for at, block in enumerate(document.blocks)
    )
    return replace(document, blocks=tuple(blocks))


def _noted(blocks: Sequence[Block]) -> Mapping[int, str]:
    """The notes of a run, by place, that explain a star and another sign as methods; empty where none does."""
    run: dict[int, str] = {}
    for at, block in enumerate((*blocks, Block(BlockKind.PARAGRAPH))):
        if text := _note(block):
            run[at] = text
            continue
        signs = {part[0] for text in run.values() for part in _PART.findall(text)}
        if _STAR in signs and len(signs) > 1:
            return run
        run = {}
    return {}


def _note(block: Block) -> str:
    """A line that is nothing but signs and the methods that they mean; empty for any other."""
    text = f"{block.label} {block.text}".strip() if block.label.strip() == _STAR else block.text.strip()
    if block.kind is BlockKind.TABLE or len(text) > _LONGEST or not (lead := _NOTE.match(text)):
        return ""
    parts = _PART.findall(text, lead.end())
    return text if parts and all(sign_pairs(part.replace(_STAR, _SIGNS[0])) for part in parts) else ""


def _lines(block: Block) -> Iterator[str]:
    yield block.text
    for cell in block.cells:
        yield from cell.paragraphs


def _signed(block: Block, sign: str) -> Block:
    if block.kind is BlockKind.TABLE:
        return replace(block, cells=tuple(_signed_cell(cell, sign) for cell in block.cells))
    return replace(block, text=_END.sub(sign, block.text)) if _STAR in block.text else block


def _signed_cell(cell: Cell, sign: str) -> Cell:
    if _STAR not in cell.text:
        return cell
    return replace(cell, paragraphs=tuple(_END.sub(sign, text) for text in cell.paragraphs))
