"""What the letter before the numbers of criteria says: `References beginning E are essential for the role.`

Such sentences are put as a key, `E = essential; D = desirable`, where numbers with these letters stand in the document.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.criteria.words.phrased_levels import phrased_level
from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL
from shortlister.importing.late_regexes import late_regex

_PREFIXED: Final = late_regex(
    r"^(?:(?:key|notes?)\s*:\s*)?(?:(?:and|an?|any|all|the|those|criteri(?:a|on)|requirements?|items?|points?|rows?"
    r"|lines?|ones|whose|with|where) )*"
    r"(?:(?:reference|ref|number|code|id)s?\.?|criteri(?:a|on)|requirements?|items?|those)(?: (?:numbers?|codes?))?"
    r" (?:(?:that|which) )?(?:begin(?:s|ning)?|start(?:s|ing)?|prefixed|opening|leading)(?: (?:with|by|in))?"
    r"(?: (?:an?|the letter))? [“\"'‘(]?(?P<code>[A-Z])[”\"'’)]?"
    r"\s*(?:(?:is|are|marks?|means?|denotes?|shows?|indicates?)\b|[:=–—-])?\s*(?P<said>\S.{2,80})$",
    re.IGNORECASE,
)
_CLAUSES: Final = late_regex(
    r"(?<=[.;])\s+|;\s*|,?\s+(?:and|while|whereas|but)\s+(?=(?:those|criteria|references|requirements|numbers|codes)\b)"
    r"|,\s+(?=those\b)"
)
_NUMBERED: Final = late_regex(r"^\W*(?P<code>[A-Z])[-. ]?\d{1,3}\b")
_LONGEST: Final = 400


def with_prefixes_told(document: Document) -> Document:
    """The document, such sentences as a key of both levels."""
    told = {at: found for at, block in enumerate(document.blocks) if (found := _told(block))}
    levels = {code: level for codes, _rest in told.values() for code, level in codes.items()}
    if set(levels.values()) != {ESSENTIAL, DESIRABLE} or not set(levels) & set(_numbers(document)):
        return document
    blocks: list[Block] = []
    for at, block in enumerate(document.blocks):
        if at not in told:
            blocks.append(block)
            continue
        codes, rest = told[at]
        plain = replace(block, kind=BlockKind.PARAGRAPH, label="", bold=False)
        blocks.append(replace(plain, text="; ".join(f"{code} = {level}" for code, level in codes.items())))
        blocks.extend([replace(plain, text=rest)] if rest else [])
    return replace(document, blocks=tuple(blocks))


def _told(block: Block) -> tuple[dict[str, str], str] | None:
    """The letters that a block explains, each with its level, and what it says besides."""
    if block.kind is BlockKind.TABLE or len(block.text) > _LONGEST:
        return None
    codes: dict[str, str] = {}
    rest: list[str] = []
    for clause in _CLAUSES.split(" ".join(block.text.split())):
        found = _PREFIXED.match(clause.strip(" .;"))
        if found and (level := phrased_level(found["said"])):
            codes[found["code"].upper()] = level
        else:
            rest.append(clause)
    return (codes, " ".join(rest)) if codes else None


def _numbers(document: Document) -> Iterator[str]:
    """The letters that stand before the numbers of rows and items."""
    for block in document.blocks:
        lines = (
            [cell.text for cell in block.cells] if block.kind is BlockKind.TABLE else [f"{block.label} {block.text}"]
        )
        yield from (found["code"] for line in lines if (found := _NUMBERED.match(line)))
