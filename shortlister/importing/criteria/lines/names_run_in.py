"""Names of groups that ran into the criteria beside them: `Experience Working in a shop.`, `Handling money: Counts …`.

For text whose lines are known to have been joined, as that of a page whose tables were lost, and for names with a
number or letter before them, where others with such stand alone: `B. Knowledge Knowledge of the law`.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.criteria.words.vocabulary import is_group_name
from shortlister.importing.late_regexes import late_regex

_LABEL: Final = late_regex(
    r"(?:^|(?<=[a-z.;)]\s))(?P<name>[A-Z][\w’'/-]*(?:\s+(?:(?:and|&|/|of|or)\s+)?[A-Z][\w’'/-]*){0,4})\s*:(?=\s|$)"
)
_HEAD: Final = late_regex(
    r"(?:qualifications?|skills?|knowledge|abilit(?:y|ies)|aptitudes?|attributes?|qualit(?:y|ies)|experience|education"
    r"|training|competenc(?:y|ies)|characteristics|requirements|circumstances|disposition|behaviours?|attitudes?"
    r"|motivation)",
    re.IGNORECASE,
)
_SENTENCES: Final = late_regex(r"(?<=[a-z\d)][.;])\s+(?=[A-Z])")
_SMALL: Final = late_regex(r"[A-Z][\w’'-]*,? [a-z(]")
_NUMBER: Final = late_regex(r"\(?(?:[A-Z]|\d{1,2}|[ivx]{1,4})[.):]")
_MOST: Final = 5


def with_numbered_names_apart(document: Document) -> Document:
    """The document, such a name with its number a line of its own, in bold type as the others may be."""
    if not any(_stands_alone(block) for block in document.blocks):
        return document
    blocks: list[Block] = []
    for block in document.blocks:
        number, rest = _numbered(block)
        name = _name_before(rest) if number and not block.bold else ""
        if name:
            blocks.append(replace(block, kind=BlockKind.PARAGRAPH, text=name, bold=True, label=""))
            block = replace(block, kind=BlockKind.PARAGRAPH, text=rest[len(name) :].strip(), label="")
        blocks.append(block)
    return replace(document, blocks=tuple(blocks)) if len(blocks) > len(document.blocks) else document


def _numbered(block: Block) -> tuple[str, str]:
    """The number or letter of a line, before its words or as the label of an item, and these words."""
    if block.kind is BlockKind.ITEM:
        return (block.label, block.text) if _NUMBER.fullmatch(block.label) else ("", "")
    number, _space, rest = block.text.partition(" ")
    return (number, rest.strip()) if block.kind is BlockKind.PARAGRAPH and _NUMBER.fullmatch(number) else ("", "")


def _stands_alone(block: Block) -> bool:
    number, rest = _numbered(block)
    return bool(number) and is_group_name(rest.strip(" :"))


def parts_of(text: str, *, sentences: bool) -> Iterator[tuple[str, bool]]:
    """The names of groups (True) and criteria in a text; with each of its `sentences` by itself, if so."""
    done = 0
    for found in _LABEL.finditer(text):
        yield from _criteria(text[done : found.start()], sentences=sentences, named=done == 0)
        yield found["name"], True
        done = found.end()
    yield from _criteria(text[done:], sentences=sentences, named=done == 0)


def _criteria(text: str, *, sentences: bool, named: bool = False) -> Iterator[tuple[str, bool]]:
    rest = text.strip()
    name = _name_before(rest) if named else ""
    if name:
        yield name, True
        rest = rest[len(name) :].strip()
    for one in _SENTENCES.split(rest) if sentences else [rest]:
        if one:
            yield one, False


def _name_before(text: str) -> str:
    """The usual name of a group before what begins with a capital in the midst of a line; empty where none stands."""
    words = text.split()
    for count in range(min(_MOST, len(words) - 2), 0, -1):
        name, rest = " ".join(words[:count]), " ".join(words[count:])
        last = words[count - 1]
        if _HEAD.fullmatch(last) and last[:1].isupper() and is_group_name(name) and _SMALL.match(rest):
            return text[: text.index(last, len(" ".join(words[: count - 1]))) + len(last)] if name in text else ""
    return ""
