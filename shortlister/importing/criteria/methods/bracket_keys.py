"""Words in brackets behind criteria that a note explains: `[chat] = Interview`, `(i) = we'll find out at interview`."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.criteria.methods.methods import joined_names, mentioned, name_of
from shortlister.importing.criteria.words.vocabulary import level_of_cell
from shortlister.importing.late_regexes import late_regex

_CODE: Final = r"(?:[\[({<]\s*(?P<code>[a-z][a-z0-9-]{0,11})\s*[\])}>])"
_PAIR: Final = late_regex(
    rf"{_CODE}\s*(?:=|:|→|[–—-](?=\s)|\b(?:means|is|stands for|shows|for)\b)\s*"
    r"(?P<name>[^\[({<;\n]{3,80}?)(?=\s*(?:[.;\n]|$|,?\s*(?:and\s+)?[\[({<]))"
)
_END: Final = late_regex(
    r"\s*[\[({<]\s*([a-z][a-z0-9-]{0,11}(?:\s*(?:,|/|&|\+|\band\b)\s*[a-z][a-z0-9-]{0,11})*)\s*[\])}>]\s*[.;]?$"
)
_BETWEEN: Final = late_regex(r"\s*(?:,|/|&|\+|\band\b)\s*")
_REST: Final = late_regex(
    r"(?i)\b(?:(?:all |the )*(?:others?|rest|remaining|remainder|unmarked)(?: (?:lines|points|ones|criteria|items))?"
    r"|everything else|anything else|no (?:mark|bracket|letter)s?)\b(?P<said>[^.;]{2,80})"
)
_LONGEST: Final = 300
_FEWEST: Final = 2


def with_bracket_keys(document: Document) -> tuple[Document, tuple[str, ...]]:
    """The document with the methods in place of such words, and the methods that the note gives to all the others."""
    told = [dict(pair for text in _texts(block) for pair in _pairs(text)) for block in document.blocks]
    key = {code: name for one in told for code, name in one.items()}
    if not key or sum(1 for block in document.blocks for text in _texts(block) if _named(text, key)) < _FEWEST:
        return document, ()
    rest = next((found for block, one in zip(document.blocks, told, strict=True) if one for found in _rest(block)), ())
    blocks = (
        _spelled(block, key)
        for block, one in zip(document.blocks, told, strict=True)
        if not (one and block.kind is not BlockKind.TABLE)
    )
    return replace(document, blocks=tuple(blocks)), rest


def _texts(block: Block) -> list[str]:
    if block.kind is BlockKind.TABLE:
        return [text for cell in block.cells for text in cell.paragraphs]
    lettered = re.fullmatch(r"[>\s]*(\([a-z]{1,12}\))", block.label)
    return [f"{lettered[1]} {block.text}" if lettered else block.text]


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    """The words that a note explains, each with the one method that its explanation names."""
    if len(text) > _LONGEST or text[:1].isdigit():
        return
    for found in _PAIR.finditer(text):
        said = found["name"].strip(" ,.")
        names = joined_names(said) or mentioned(said)
        name = name_of(said) or ("/".join(names) if joined_names(said) else names[0] if len(names) == 1 else "")
        if name and not level_of_cell(said.split()[0]):
            yield found["code"], name


def _rest(block: Block) -> Iterator[tuple[str, ...]]:
    for text in _texts(block):
        if (found := _REST.search(text)) and (names := mentioned(found["said"])):
            yield tuple(names)


def _named(text: str, key: Mapping[str, str]) -> list[str]:
    """The methods that the words in the bracket at the end of a text stand for; empty where one is not explained."""
    found = _END.search(text)
    codes = _BETWEEN.split(found[1]) if found and found.start() > 1 else []
    return [key[code] for code in codes] if all(code in key for code in codes) else []


def _spelled(block: Block, key: Mapping[str, str]) -> Block:
    if block.kind is BlockKind.TABLE:
        return replace(block, cells=tuple(_spelled_cell(cell, key) for cell in block.cells))
    text = _with_names(block.text, key)
    return block if text == block.text else replace(block, text=text)


def _spelled_cell(cell: Cell, key: Mapping[str, str]) -> Cell:
    texts = tuple(_with_names(text, key) for text in cell.paragraphs)
    return cell if texts == cell.paragraphs else replace(cell, paragraphs=texts)


def _with_names(text: str, key: Mapping[str, str]) -> str:
    names = _named(text, key)
    return f"{_END.sub('', text)} ({', '.join(names)})" if names else text
