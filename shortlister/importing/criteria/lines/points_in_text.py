"""Paragraphs that ask for points: `On paper. You must: (i) hold a licence; (ii) … It would help to: (iii) …`

Each point becomes an item below the label of its level; a last sentence that says how the paragraph is judged, a note.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.criteria.lines.outline import level_label
from shortlister.importing.criteria.lines.told_by_codes import methods_of_clause
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.methods.procedure import speaks_of_procedure
from shortlister.importing.criteria.words.plain_levels import plain_level
from shortlister.importing.criteria.words.section_words import SPECIFICATION, section_of
from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL, UNSPECIFIED
from shortlister.importing.late_regexes import late_regex

_MARK: Final = late_regex(
    r"(?:(?<=[:;,.])|(?<=\band)|(?<=\bor))\s+(?P<label>\((?:[ivx]{1,4}|[a-z]|\d{1,2})\))\s+(?=\S)"
)
_END: Final = late_regex(r"(?<=[\w)’”])[.!]\s+(?=[A-Z])")
_MUST: Final = late_regex(
    r"\b(?:must|shall|(?:need|needs|have|has|expected|required) to)(?: also| all)?(?: (?:be|have|be able to))?\W*$",
    re.I,
)
_WHO: Final = late_regex(
    r"(?i)\b(?:you|candidates?|applicants?|s?he|they|whoever|whomever|some(?:one|body)|any(?:one|body)|person|people"
    r"|post-?holder|appointee)\b"
)
_ORDER: Final = late_regex(
    r"^(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|next|then|last(?:ly)?|finally|also"
    r"|and)\b,?\s*(?:of all,?\s*)?",
    re.I,
)
_APPLIES: Final = late_regex(
    r"(?i)^(?:please )?(?:complete|fill|submit|send|post|e-?mail|apply|provide|sign|return|enclose|attach|state|include"
    r"|bring|give|tell|upload|register|pay)\b (?:(?:in|out|for|by|to|with) )?(?:the|an?|your|this|it|us"
    r"|one|two|three|both|any"
    r"|all|copies|proof|details|online|\w+day)\b"
)
_JUDGED: Final = late_regex(
    r"^(?:(?:all|each|both) (?:of )?)?(?:this|these|those|it|that|the above)"
    r"(?: (?:paragraph|part|section|group|heading|list|points?|things|matters?|requirements?|criteria"
    r"|qualities))?\b(?P<how>.+)$",
    re.IGNORECASE,
)
_TRAILING: Final = late_regex(r"[\s;,.]*(?:\b(?:and|or)\b)?[\s;,.]*$")
_FEWEST: Final = 2
_WORDS: Final = 8
_DEPTH: Final = 6
_BEGINS: Final = "Person specification"
_LONGEST: Final = 3000


@dataclass(frozen=True, slots=True)
class _Run:
    """A lead and the points behind it, each with its label."""

    lead: str
    points: tuple[tuple[str, str], ...]


def with_points_listed(document: Document) -> Document:
    """The document, such paragraphs as lists below the labels of their levels."""
    found = {at: lines for at, block in enumerate(document.blocks) if (lines := list(_lines(block)))}
    if not found:
        return document
    first = document.blocks[min(found)]
    told = any(section_of(block.text) == SPECIFICATION for block in document.blocks[: min(found)] if _heads(block))
    if not told:
        head = Block(BlockKind.HEADING, _BEGINS, depth=_DEPTH - 1, bold=True, place=first.place)
        found[min(found)].insert(0, head)
    blocks = (one for at, block in enumerate(document.blocks) for one in found.get(at, [block]))
    return replace(document, blocks=tuple(blocks))


def _heads(block: Block) -> bool:
    return block.kind is BlockKind.HEADING or block.bold


def _lines(block: Block) -> Iterator[Block]:
    """The lines of such a paragraph; nothing for any other block."""
    text = " ".join(block.text.split())
    if block.kind is not BlockKind.PARAGRAPH or len(text) > _LONGEST or len(_MARK.findall(text)) < _FEWEST:
        return
    before, runs, behind = _parted(text)
    levels = [_level(run.lead) for run in runs]
    points = [point for run in runs for _label, point in run.points]
    if (
        not runs
        or not all(levels)
        or not _WHO.search(runs[0].lead)
        or any(_APPLIES.match(one) or speaks_of_procedure(one) for one in points)
    ):
        return
    plain = replace(block, depth=0, bold=False)
    if before:
        name = _ORDER.sub("", before).strip(" .:")
        heads = len(name.split()) <= _WORDS and _END.search(before) is None
        kind = BlockKind.HEADING if heads else BlockKind.PARAGRAPH
        text = f"{name[:1].upper()}{name[1:]}" if heads else before
        yield replace(plain, kind=kind, text=text, bold=heads, depth=_DEPTH if heads else 0)
    for level, run in zip(levels, runs, strict=True):
        yield replace(plain, text=f"{level.capitalize()}:", bold=True)
        yield from (replace(plain, kind=BlockKind.ITEM, text=one, label=label, depth=1) for label, one in run.points)
    if behind:
        yield replace(plain, text=_judged(behind))


def _parted(text: str) -> tuple[str, list[_Run], str]:
    """What stands before the first lead, the leads with their points, and what stands behind the last point."""
    marks = list(_MARK.finditer(text))
    opens = _END.split(text[: marks[0].start()])
    before, lead = ". ".join(opens[:-1]), opens[-1]
    runs: list[_Run] = []
    points: list[tuple[str, str]] = []
    rest = ""
    for at, mark in enumerate(marks):
        piece = text[mark.end() : marks[at + 1].start() if at + 1 < len(marks) else len(text)]
        point, *more = _END.split(piece, maxsplit=1)
        rest = more[0].strip() if more else ""
        points.append((mark["label"], _TRAILING.sub("", point)))
        if rest or at + 1 == len(marks):
            runs.append(_Run(lead, tuple(points)))
            points, lead = [], rest
    leads = all(run.lead.rstrip().endswith(":") for run in runs)
    return before, runs if leads else [], rest


def _level(lead: str) -> str:
    """The level that a lead says; nothing where it says none."""
    told = level_label(lead, MethodKey(), leads=True)
    if told and told.level != UNSPECIFIED:
        return told.level
    plain = plain_level(lead.rstrip(" :"))
    return plain if plain in (ESSENTIAL, DESIRABLE) else ESSENTIAL if _MUST.search(lead.rstrip(" :")) else ""


def _judged(text: str) -> str:
    """A sentence that says how the paragraph is judged as a note of these methods; any other text as it is."""
    said = _JUDGED.match(text.strip(" ."))
    methods = methods_of_clause(said["how"], MethodKey()) if said and _END.search(text) is None else ()
    return f"Assessed by: {', '.join(methods)}" if methods else text
