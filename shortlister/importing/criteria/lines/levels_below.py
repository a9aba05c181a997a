"""Levels and methods on lines of their own below each criterion: `Typing`, `Essential`, `How tested: keyboard test`."""

import itertools
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.criteria.lines.outline import could_be_heading, is_capitals
from shortlister.importing.criteria.methods.method_cells import named_in_own_words, several
from shortlister.importing.criteria.methods.methods import MethodKey, methods_in
from shortlister.importing.criteria.words.section_words import OTHER, section_of
from shortlister.importing.criteria.words.vocabulary import (
    ESSENTIAL,
    is_group_name,
    is_level_header,
    is_method_header,
    level_of_cell,
)
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.limits import DEFAULT

_FEWEST: Final = 3
_SHORT: Final = 40
_LONGEST: Final = 100
_SHARE: Final = 0.7
_LABELLED: Final = late_regex(r"^(?![(\[])([^:=]{2,40}?)\s*[:=]\s*(\S.*)$")
_BOTH: Final = late_regex(
    r"^[(\[]?(?P<level>[A-Za-z]+)[)\]]?\s*(?:[;,:|/·•–—-]|\.(?=\s)|\s(?=[(\[]))\s*[(\[]?(?P<said>\S.*?)[)\]]?\.?$"
)
_ASSESSED: Final = late_regex(
    r"^(?:how )?(?:assessed|measured|tested|evidenced|checked|judged|identified|shown|seen|explored|found out"
    r"|verified)\b"
    r"(?: (?:by|at|in|from|through|via))?\s*[:–-]?\s*(?=\S)",
    re.IGNORECASE,
)
_OPEN: Final = late_regex(
    r"(?i)(?:\b(?:is|are|be|being|not|and|or|as|highly|very|but|both|either|an?|the|of|to|by|at|with|for)|[,/&-])$"
)
_CODES: Final = late_regex(r"[A-Z]{1,3}(?:\s?[,/&+]\s?[A-Z]{1,3})*")


@dataclass(frozen=True, slots=True)
class _Said:
    """What a line says of the criterion above it: a level, methods, or both."""

    level: str = ""
    methods: str = ""


@dataclass(frozen=True, slots=True)
class _Entry:
    """A criterion with the lines below it: where it stands, where they end, what they say, and in which order."""

    at: int
    end: int
    level: str
    methods: str
    order: str


def says_of_above(text: str, before: str = "") -> bool:
    """Whether a line of a text is nothing but a level, or methods behind a label; no end of the sentence before."""
    said = _said(text.strip())
    if text.strip()[:1].islower() and _OPEN.search(before.rstrip()):
        return False
    return bool(said.level) or (bool(said.methods) and _LABELLED.match(text.strip()) is not None)


def with_levels_below(document: Document) -> Document:
    """The document, each criterion with such lines below it in one item with what they say."""
    blocks = document.blocks
    told = {at: said for at, block in enumerate(blocks) if (said := _of_block(block))}
    told |= _alike(blocks, told)
    entries = _entries(blocks, told)
    if len(entries) < _FEWEST or not _are_below(blocks, told, entries):
        entries = _measured(blocks, told)
    if len(entries) < _FEWEST:
        return document
    kept: list[Block] = []
    done = 0
    for entry in entries:
        kept.extend([*blocks[done : entry.at], _item(blocks[entry.at], entry)])
        done = entry.end
    return replace(document, blocks=(*kept, *blocks[done:]))


def _alike(blocks: Sequence[Block], told: dict[int, _Said]) -> dict[int, _Said]:
    """Lines that begin with a level, as others do that say known methods, and go on in words that no list has."""
    known = sum(1 for said in told.values() if said.level and said.methods)
    found: dict[int, _Said] = {}
    for at, block in enumerate(blocks):
        plain = at not in told and block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM) and len(block.text) <= _SHORT
        both = _BOTH.match(block.text.strip()) if plain else None
        if both and (level := level_of_cell(both["level"])):
            found[at] = _Said(level=level, methods=_ASSESSED.sub("", both["said"]))
    return found if known >= _FEWEST and 2 * len(found) <= known else {}


def _of_block(block: Block) -> _Said | None:
    if block.kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM) or not block.text.strip():
        return None
    said = _said(block.text.strip())
    return said if said.level or said.methods else None


@lru_cache(maxsize=DEFAULT.pieces)
def _said(text: str) -> _Said:
    """What a short line says; nothing where it says anything else."""
    if len(text) > _LONGEST:
        return _Said()
    bare = text.strip("()[]")
    if len(bare) < _SHORT and (level := level_of_cell(bare)) and (len(bare) > 2 or bare in ("E", "D")):
        return _Said(level=level)
    if (found := _LABELLED.match(text)) is not None:
        label = found[1]
        if is_level_header(label) and (level := level_of_cell(found[2].strip(" ."))):
            return _Said(level=level)
        if is_method_header(label) and level_of_cell(label) is None:
            return _Said(methods=found[2].strip(" ."))
    if (both := _BOTH.match(text)) is not None and (level := level_of_cell(both["level"])):
        methods = _methods(both["said"]) or _own(both["said"])
        return _Said(level=level, methods=methods) if methods else _Said()
    return _Said(methods=_methods(bare)) if not _is_whole(bare) else _Said()


def _methods(text: str) -> str:
    """The words for methods that a few words are, without `assessed by`; nothing where they are anything else."""
    bare = _ASSESSED.sub("", text.strip())
    if not bare or len(bare) > _LONGEST:
        return ""
    known = _CODES.fullmatch(bare) if bare.upper() == bare else methods_in(bare, MethodKey())
    return bare if known else ""


def _own(text: str) -> str:
    """A method in words that no list has, behind a level on the same line: `E – DVLA check`."""
    bare = _ASSESSED.sub("", text.strip())
    named = named_in_own_words(bare, MethodKey()) or several(bare, MethodKey(), ())
    return bare if len(bare) <= _SHORT + _SHORT // 2 and named else ""


def _is_whole(text: str) -> bool:
    """Whether a line is a sentence or a heading in capitals, and no list of methods."""
    return text.endswith((":", "?", "!")) or (len(text) > 7 and is_capitals(text))


def _entries(blocks: Sequence[Block], told: dict[int, _Said]) -> list[_Entry]:
    """Each criterion with one or two such lines below it, one of which says its level."""
    found: list[_Entry] = []
    at = 0
    while at < len(blocks):
        end = at + 1
        while end < len(blocks) and end in told and end - at < 3:
            end += 1
        lines = [told[one] for one in range(at + 1, end)]
        if at in told or not lines or not _could_ask(blocks[at]):
            at += 1
            continue
        levels = [one.level for one in lines if one.level]
        methods = [one.methods for one in lines if one.methods]
        if len(levels) == 1 and len(methods) < 2:
            order = "".join("B" if one.level and one.methods else "L" if one.level else "M" for one in lines)
            found.append(_Entry(at, end, levels[0], "".join(methods), order))
        at = end
    return found


def _measured(blocks: Sequence[Block], told: dict[int, _Said]) -> list[_Entry]:
    """Criteria under labels of levels, each with its methods on the line below; none where some lack them."""
    methods = {at for at, said in told.items() if said.methods and not said.level}
    found = [
        _Entry(at - 1, at + 1, "", told[at].methods, "M")
        for at in sorted(methods)
        if at and at - 1 not in told and _could_ask(blocks[at - 1]) and at + 1 not in methods
    ]
    labels = [at for at, said in told.items() if said.level]
    if len(found) < max(_FEWEST, len(methods)) or any(told[at].methods for at in labels):
        return []
    if min(labels, default=len(blocks)) > found[0].at and not _alike_labelled(blocks, methods):
        return []
    inside = range(found[0].at, found[-1].end)
    own = {one for entry in found for one in range(entry.at, entry.end)} | {*labels}
    others = [blocks[at] for at in inside if at not in own]
    return found if all(block.bold or block.kind is BlockKind.HEADING or _heads(block) for block in others) else []


def _alike_labelled(blocks: Sequence[Block], methods: Collection[int]) -> bool:
    """Whether all such lines begin with one and the same label, `Assessed at:`: no labels of levels are needed."""
    found = {one[1].casefold() for at in methods if (one := _LABELLED.match(blocks[at].text.strip()))}
    return len(found) == 1 and all(_LABELLED.match(blocks[at].text.strip()) for at in methods)


def _heads(block: Block) -> bool:
    return is_group_name(block.text) or could_be_heading(block.text)


def _could_ask(block: Block) -> bool:
    plain = block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM)
    return plain and len(block.text.strip()) > 2 and not block.text.rstrip().endswith(":")


def _are_below(blocks: Sequence[Block], told: dict[int, _Said], entries: Sequence[_Entry]) -> bool:
    """Whether such lines speak of what is above them: all levels do, alike, and the last has nothing below it."""
    covered = {one for entry in entries for one in range(entry.at, entry.end)}
    if all(entry.end < len(blocks) and blocks[entry.end].kind is BlockKind.ITEM for entry in entries):
        return False  # the last, too, leads up to a list
    if any(said.level and at not in covered for at, said in told.items()):
        return False
    full = [entry for entry in entries if entry.order != "L"]
    if len({entry.order for entry in full}) > 1:
        return False
    if all(block.kind is BlockKind.ITEM for block in (blocks[entry.at] for entry in entries)):
        return not _asks(blocks, entries[-1].end, item=True)
    if full and len(full) >= _SHARE * len(entries) and full[0].order in ("LM", "B"):
        return True
    if _asks(blocks, entries[-1].end, item=False):
        return False
    pairs = list(itertools.pairwise(entries))
    if entries[-1].end == len(blocks) and all(one.end == other.at for one, other in pairs):
        return True  # a level as the last line of all has nothing else to speak of
    return any(one.end == other.at and one.level == other.level for one, other in pairs)


def _asks(blocks: Sequence[Block], at: int, *, item: bool) -> bool:
    """Whether what stands behind the last of them may be a criterion without a level of its own."""
    if at >= len(blocks):
        return False
    block = blocks[at]
    if item:
        return block.kind is BlockKind.ITEM
    heads = block.kind is not BlockKind.PARAGRAPH or block.bold or section_of(block.text) == OTHER
    return not heads and not is_group_name(block.text) and not could_be_heading(block.text) and len(block.text) < 160


def _item(block: Block, entry: _Entry) -> Block:
    """The criterion as an item that ends with its level and methods."""
    name = {"": "", ESSENTIAL: " (Essential)"}.get(entry.level, " (Desirable)")
    codes = entry.methods if _CODES.fullmatch(entry.methods) else f"Assessed by: {entry.methods}"
    said = f"{block.text.strip()}{name}" + (f" ({codes})" if entry.methods else "")
    label = block.label if block.kind is BlockKind.ITEM else "•"
    return replace(block, kind=BlockKind.ITEM, text=said, label=label, depth=max(block.depth, 1))
