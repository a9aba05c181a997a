"""Small letters in brackets behind lines, `Fair to all (a, i)`, put as the capitals that keys are usually told in."""

import re
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.criteria.methods.bracket_keys import with_bracket_keys
from shortlister.importing.criteria.methods.keys import key_pairs
from shortlister.importing.criteria.methods.legends import legend_pairs
from shortlister.importing.late_regexes import late_regex

_LIST: Final = r"[a-z]{1,2}(?:\s*[,/&+]\s*[a-z]{1,2})*"
_END: Final = late_regex(rf"(?<=\S)\s*[(\[]\s*({_LIST})\s*[)\]]\s*[.;,]?$")
_CODE: Final = late_regex(
    r"(?:[(\[]\s*[a-z]{1,2}\s*[)\]]|(?<![\w’'.])[“‘\"']?[a-z]{1,2}[”’\"']?(?=\s*[=:]|\s+[–—-]\s))"
)
"""A code where a key tells it: `(a) form`, `form (a)`, `a = form`, `a – form`."""
_ALONE: Final = late_regex(r"[(\[]?[a-z]{1,2}(?:[)\]]|\s*[=:–—-])\s*\w[\w’' /-]{2,45}[.;,]?$")
_LABEL: Final = late_regex(r"[(\[]?[a-z]{1,2}[)\]]")
_LONGEST: Final = 600
_FEWEST: Final = 2


def with_small_codes(document: Document) -> Document:
    """The document with such letters in capitals, in the lines and in their key, where it explains most of them."""
    ends = [codes for block in document.blocks for text in _texts(block) if (codes := _codes(text))]
    if len(ends) < _FEWEST or with_bracket_keys(document)[0] is not document:
        return document
    used = {code for codes in ends for code in codes}
    told = {at: key for at, block in enumerate(document.blocks) if (key := _told(block))} | _told_below(document)
    key = {code for one in told.values() for code in one}
    known = sum(1 for codes in ends if codes <= key)
    if len(used & key) < _FEWEST or 2 * known <= len(ends):
        return document
    blocks = (_raised(block, explains=at in told) for at, block in enumerate(document.blocks))
    return replace(document, blocks=tuple(blocks))


def _texts(block: Block) -> tuple[str, ...]:
    if block.kind is BlockKind.TABLE:
        return tuple(text for cell in block.cells for text in cell.paragraphs)
    return (block.text,)


def _codes(text: str) -> set[str]:
    """The codes in the bracket at the end of a line, in capitals."""
    found = _END.search(text) if len(text) < _LONGEST and not _told_in(text) else None
    return set(re.findall(r"[A-Z]+", found[1].upper())) if found else set()


def _told(block: Block) -> set[str]:
    return {code for text in _texts(block) for code in _told_in(text)}


def _told_in(text: str) -> set[str]:
    """The codes that a text explains, two methods or more, where they stand in capitals."""
    if len(text) >= _LONGEST:
        return set()
    capitals = _capitals(text)
    pairs = key_pairs(capitals)
    return {*pairs, *legend_pairs(capitals)} if len(pairs) >= _FEWEST else set()


def _told_below(document: Document) -> dict[int, set[str]]:
    """The codes of lines one below the other that each explain one: `(a) application form`."""
    runs: list[list[int]] = []
    for at, block in enumerate(document.blocks):
        if block.kind is not BlockKind.TABLE and _ALONE.match(_whole(block)):
            if runs and runs[-1][-1] == at - 1:
                runs[-1].append(at)
            else:
                runs.append([at])
    found = ((run, _told_in("; ".join(_whole(document.blocks[at]).rstrip(" .;,") for at in run))) for run in runs)
    return {at: codes for run, codes in found if codes for at in run}


def _whole(block: Block) -> str:
    return f"{block.label} {block.text}" if _LABEL.fullmatch(block.label.strip()) else block.text


def _capitals(text: str) -> str:
    return _CODE.sub(lambda found: found[0].upper(), text)


def _raised(block: Block, *, explains: bool) -> Block:
    if block.kind is BlockKind.TABLE:
        cells = (
            replace(cell, paragraphs=tuple(map(_line, cell.paragraphs)))
            if any(map(_changes, cell.paragraphs))
            else cell
            for cell in block.cells
        )
        return replace(block, cells=tuple(cells))
    if explains and _LABEL.fullmatch(block.label.strip()):
        return replace(block, label=block.label.upper())
    text = _capitals(block.text) if explains else _line(block.text)
    return block if text == block.text else replace(block, text=text)


def _changes(text: str) -> bool:
    return _line(text) != text


def _line(text: str) -> str:
    """A line with the codes at its end in capitals, or with those that it explains."""
    if _told_in(text):
        return _capitals(text)
    last = _END.search(text) if len(text) < _LONGEST else None
    return text[: last.start(1)] + last[1].upper() + text[last.end(1) :] if last else text
