"""Headings that are the name of a level and little else: `Essential (E)`, or `The essential criteria are`."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.late_regexes import late_regex

_NAME: Final = r"(?:essential|desirable)s?(?: (?:criteri(?:a|on)|requirements?|attributes?|skills|qualities))?"
_BEHIND: Final = late_regex(
    rf"(?i)(?=(?P<level>[ed]))(?P<name>{_NAME})\s*(?:[(\[]\s*(?P=level)\s*[)\]]|[–—-]\s*(?P=level)\b)"
)
_BEFORE: Final = late_regex(rf"(?i)[(\[]?(?P<level>[ed])[)\]]?\s*[–—:=-]\s*(?=(?P=level))(?P<name>{_NAME})")
_SAID: Final = late_regex(rf"(?i)(?:the|our) (?P<name>{_NAME}) (?:are|is)(?: as follows)?")
"""A heading that begins a sentence: `The essential criteria are`."""


def with_own_letters(document: Document) -> Document:
    """The document with such headings, of lists and of columns, without their letters.

    Where lines of both levels stand side by side they explain the letters, and are left as they are.
    """
    blocks = tuple(_bare(document.blocks))
    return replace(document, blocks=blocks) if blocks != document.blocks else document


def _bare(blocks: Sequence[Block]) -> Iterator[Block]:
    named = [block.kind is not BlockKind.TABLE and _name(block.text) != "" for block in blocks]
    for at, block in enumerate(blocks):
        if block.kind is BlockKind.TABLE:
            yield replace(block, cells=tuple(map(_cell, block.cells)))
        elif named[at] and not any(named[max(at - 1, 0) : at]) and not any(named[at + 1 : at + 2]):
            yield replace(block, text=_name(block.text))
        else:
            yield block


def _name(text: str) -> str:
    """What is left of a line that is the name of a level with its letter, or a bracket behind; empty for any other."""
    bare = text.strip(" :")
    if said := _SAID.fullmatch(bare):
        return said["name"][:1].upper() + said["name"][1:]  # a small letter would go on with the line above
    found = _BEHIND.match(bare)
    rest = bare[found.end() :].strip() if found else ""
    return f"{found['name']} {rest}".strip() if found and (not rest or (rest[0] in "([" and rest[-1] in ")]")) else ""


def _cell(cell: Cell) -> Cell:
    """A cell that begins with the name of a level and its letter, or is a letter and that name, without it."""
    if len(cell.paragraphs) != 1:
        return cell
    text = cell.paragraphs[0].strip()
    before = _BEFORE.fullmatch(text.strip(" :"))
    bare = before["name"] if before else _BEHIND.sub(r"\g<name>", text, count=1) if _BEHIND.match(text) else text
    return replace(cell, paragraphs=(bare,)) if bare != text else cell
