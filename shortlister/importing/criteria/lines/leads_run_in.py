"""Lists that run into the words that lead to them: `You need: a licence; tact`, `We are looking for: two languages`.

Each part becomes a line of its own, with its level in the usual word where the lead says one, else as an item below it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.criteria.lines.outline import is_note
from shortlister.importing.criteria.lines.run_in import run_in
from shortlister.importing.criteria.methods.procedure import speaks_of_procedure
from shortlister.importing.criteria.words.form_lines import is_form_line
from shortlister.importing.criteria.words.plain_levels import plain_level
from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL
from shortlister.importing.late_regexes import late_regex

_RUN_IN: Final = late_regex(r"^(?P<lead>[^:;.!?\d]{3,60}?)\s*:\s+(?P<rest>\S.*)$", re.DOTALL)
_ASKS: Final = late_regex(
    r"(?:(?:so|also|ideally|and),? )?(?:(?:you|they|s?he|candidates|applicants|the (?:\w+ ){0,2}(?:person|candidate"
    r"|applicant|post-?holder))(?:[’']ll| will| should)? (?:also )?(?:have|be|bring|hold|offer)"
    r"|(?:who |what )?(?:we(?:[’']re| are)? )?(?:also )?(?:looking for|want(?:ing)?|seek(?:ing)?|hoping for|after)"
    r"(?: (?:someone|somebody|a person|people)(?: with| who has)?)?)",
    re.IGNORECASE,
)
_OF_A_THING: Final = late_regex(
    r"(?:the|this|that|each|every|all|it)\b(?!.*\b(?:person|people|candidate|applicant|post-?holder|you|we)\b)",
    re.IGNORECASE,
)
_PARTS: Final = late_regex(r"\s*;\s+(?![^()]*\))(?:and\s+)?", re.IGNORECASE)
_OFFERS: Final = late_regex(
    r"[£€$%]|\b(?:pension|holidays?|annual leave|days(?:[’'])? leave|per (?:hour|annum|year)|an hour|a year|discounts?"
    r"|parking|bonus|proof of|passport|your (?:cv|application|details|name|address))\b",
    re.IGNORECASE,
)
"""What is given or has to be brought, and is not asked of a person."""
_ADDS: Final = late_regex(
    r"(?:and/or|or|either|but|with|without|which|who|such|including|especially|e\.?g|i\.?e|preferably|ideally|unless|if"
    r"|though|although|not)\b",
    re.IGNORECASE,
)
_LONGEST: Final = 700
_SHORTEST: Final = 2


@dataclass(frozen=True, slots=True)
class RunIn:
    """The words that lead, the level that they say (it may be none), and what stands behind them in its parts."""

    lead: str
    level: str
    parts: tuple[str, ...]


def list_run_in(text: str) -> RunIn | None:
    """What a line with such a lead says; None for any other."""
    said = _RUN_IN.match(" ".join(text.split())) if len(text) < _LONGEST else None
    if said is None:
        return None
    lead, rest = said["lead"].strip("*_ "), said["rest"]
    if "(" in lead:  # what it says besides is read with the label
        return None
    known = run_in(text)
    level = known[0] if known else plain_level(lead)
    if not known and level == ESSENTIAL and _OF_A_THING.match(lead):
        return None
    parts = tuple(parts_apart(rest.strip(" .;")))
    if not (level in (ESSENTIAL, DESIRABLE) or _ASKS.fullmatch(lead)):
        return None
    if any(len(part) < _SHORTEST or _leads(part) for part in parts):
        return None
    if any(_OFFERS.search(one) or is_note(one) or is_form_line(one) or speaks_of_procedure(one) for one in parts):
        return None
    return RunIn(lead, level or "", parts)


def _leads(part: str) -> bool:
    """Whether a part has a label of its own: `Essential: typing; Desirable: shorthand`."""
    label, mark, rest = part.partition(":")
    return bool(mark and rest.strip()) and plain_level(label) is not None


def parts_apart(text: str) -> list[str]:
    """What semicolons part in a text; what only adds to the part before it stays with that."""
    parts: list[str] = []
    for part in _PARTS.split(text.strip(" .;")):
        if parts and _ADDS.match(part):
            parts[-1] = f"{parts[-1]}; {part}"
        else:
            parts.append(part.strip(" .;"))
    return parts if len(parts) > 1 else [text]


def with_leads_apart(document: Document) -> Document:
    """The document with each part of such a list a line of its own."""
    blocks: list[Block] = []
    for block in document.blocks:
        if block.kind is BlockKind.TABLE:
            cells = tuple(map(_cell, block.cells))
            blocks.append(block if cells == block.cells else replace(block, cells=cells))
        elif block.kind is not BlockKind.HEADING and (found := _apart(block.text)):
            blocks.extend(_block(block, text, item=item) for text, item in found)
        else:
            blocks.append(block)
    return document if tuple(blocks) == document.blocks else replace(document, blocks=tuple(blocks))


def _apart(text: str) -> Sequence[tuple[str, bool]]:
    """The lines for such a list, each with whether it is an item; none where it stays as it is."""
    found = list_run_in(text)
    if found is None or (len(found.parts) == 1 and run_in(text)):
        return ()
    if found.level:
        return [(f"{found.level.capitalize()}: {part}", False) for part in found.parts]
    return [(f"{found.lead}:", False), *((part, True) for part in found.parts)]


def _block(block: Block, text: str, *, item: bool) -> Block:
    if not item:
        return replace(block, text=text)
    return replace(block, kind=BlockKind.ITEM, text=text, label="•", depth=max(block.depth, 1), bold=False)


def _cell(cell: Cell) -> Cell:
    told = [_apart(text) for text in cell.paragraphs]
    if not any(told):
        return cell
    marks = cell.marks or (False,) * len(cell.paragraphs)
    lines = [
        line
        for found, text, mark in zip(told, cell.paragraphs, marks, strict=True)
        for line in (found or [(text, mark)])
    ]
    return replace(cell, paragraphs=tuple(text for text, _mark in lines), marks=tuple(mark for _text, mark in lines))
