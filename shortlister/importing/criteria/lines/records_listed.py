"""Records of labelled lines, a criterion each: `[01]`, `Criterion: typing`, `Level: Essential`, `Assessed: test`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.criteria.lines.outline import could_be_heading
from shortlister.importing.criteria.methods.legends import record_field
from shortlister.importing.criteria.words.section_words import OTHER, section_of
from shortlister.importing.criteria.words.vocabulary import ESSENTIAL, UNSPECIFIED, level_of_cell
from shortlister.importing.late_regexes import late_regex

_NUMBER: Final = late_regex(
    r"[(\[]?(?:no\.? ?)?(?P<number>[A-Z]{0,3}[-.]?\d{1,3}(?:\.\d{1,2})?)[)\].:]?", re.IGNORECASE
)
_ENDS: Final = (".", ":", ";", "?", "!", ",")
_FEWEST: Final = 3
_BULLET: Final = "•"


@dataclass(frozen=True, slots=True)
class _Record:
    """A criterion with where its lines begin and end, its number, and what they say of it."""

    at: int
    end: int
    number: str
    text: str
    level: str
    methods: str


def with_records_listed(document: Document) -> Document:
    """The document, such records as items with what they say behind them, and lines above them as names of groups.

    As it is where a record lacks the level or the methods that others have: it might be read otherwise.
    """
    blocks = document.blocks
    found = _records(blocks)
    if len(found) < _FEWEST or len({(bool(one.level), bool(one.methods)) for one in found}) > 1:
        return document
    opens = {one.at for one in found}
    kept: list[Block] = []
    done = 0
    for one in found:
        between = blocks[done : one.at]
        kept.extend(_headed(block) if at + 1 in opens else block for at, block in enumerate(between, done))
        kept.append(_item(blocks[one.at], one))
        done = one.end
    return replace(document, blocks=(*kept, *blocks[done:]))


def _records(blocks: Sequence[Block]) -> list[_Record]:
    """The records; none where one says nothing of itself, names its group or has a level that is none."""
    found: list[_Record] = []
    at = 0
    while at < len(blocks):
        named = _field(blocks[at])
        if named is None or named[0] != "criterion":
            at += 1
            continue
        end = at + 1
        said: dict[str, str] = {}
        while end < len(blocks) and (more := _field(blocks[end])) and more[0] != "criterion" and more[0] not in said:
            said[more[0]] = more[1]
            end += 1
        level = level_of_cell(said.get("level", "").strip(" .")) or ""
        if not said or "group" in said or ("level" in said and level in ("", UNSPECIFIED)):
            return []
        above = blocks[at - 1] if at else None
        number = _NUMBER.fullmatch(above.text.strip()) if above and above.kind is not BlockKind.TABLE else None
        begin, label = (at - 1, number["number"]) if number else (at, "")
        found.append(_Record(begin, end, label, named[1], level, said.get("methods", "")))
        at = end
    return found


def _field(block: Block) -> tuple[str, str] | None:
    return record_field(block.text) if block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM) else None


def _headed(block: Block) -> Block:
    """A short line right above a record in bold, as groups are; a bold `Working conditions` would close the list."""
    text = block.text.strip()
    plain = block.kind is BlockKind.PARAGRAPH and not text.endswith(_ENDS)
    if not (plain and could_be_heading(text, bold=True)) or section_of(text) == OTHER:
        return block
    return replace(block, bold=True)


def _item(first: Block, one: _Record) -> Block:
    """The criterion as an item that ends with its level and methods."""
    level = {"": "", ESSENTIAL: " (Essential)"}.get(one.level, " (Desirable)")
    methods = ", ".join(part.strip() for part in one.methods.strip(" .").split(";"))
    text = f"{one.text.rstrip(' .;')}{level}" + (f" (Assessed by: {methods})" if methods else "")
    return replace(first, kind=BlockKind.ITEM, text=text, label=one.number or _BULLET, depth=1, bold=False)
