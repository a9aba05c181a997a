"""The labelled fields at the beginning of a document: what a label names, and the schemes that are asked for."""

import re
from itertools import pairwise
from typing import Final

from shortlister.domain.plans.drafts import BlockKind, Document
from shortlister.domain.refusals import Sentence
from shortlister.importing.criteria.methods.boxes import has_box
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.schemes import schemes_in

_EARLY: Final = 60
_LABELS: Final[tuple[tuple[str, re.Pattern[str]], ...]] = tuple(
    (name, late_regex(rf"^(?:{pattern})\s*(?::|\t|$)\s*(.*)$", re.IGNORECASE))
    for name, pattern in (
        ("reference", (
            r"(?:applicant|candidate|application)(?:'s|’s)? (?:reference|ref|id|no|number)(?:\.| no| number)?"
            r"|reference(?: no| number)?|ref(?: no)?\.?|cyfeirnod(?: yr ymgeisydd)?"
        )),
        ("first name", r"(?:first|given|fore)[ -]?names?(?:\(s\))?|enw(?:au)? cyntaf"),
        ("surname", r"(?:sur|last|family)[ -]?name|cyfenw"),
        ("name", (
            r"(?:full |your |applicant(?:'s|’s)? |candidate(?:'s|’s)? )?name(?: of (?:applicant|candidate))?"
            r"|enw(?: llawn| yr ymgeisydd)?"
        )),
        ("email", r"e-?mail(?: address)?|(?:cyfeiriad )?e-?bost"),
        ("phone", (
            r"(?:(?:tele)?phone|mobile|tel|contact)(?: (?:no|number))?\.?|mobile phone|home telephone"
            r"|(?:rhif )?ffôn(?: symudol)?"
        )),
    )
)  # fmt: skip
_LOOSE: Final[tuple[tuple[str, re.Pattern[str]], ...]] = tuple(
    (name, late_regex(pattern))
    for name, pattern in (
        ("name", r"(?i:(?:full |your |applicant |candidate )?name)\s+([A-Z][\w'’-]+(?: [A-Z][\w'’.-]*){1,3})$"),
        ("first name", r"(?i:(?:first|given|fore)[ -]?names?(?:\(s\))?)\s+([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)$"),
        ("surname", r"(?i:(?:sur|last|family)[ -]?name)\s+([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)$"),
        ("email", r"(?i:e-?mail(?: address)?)\s+(\S+@\S+)$"),
        ("phone", r"(?i:(?:tele)?phone|mobile|tel)(?i:(?: (?:no|number))?\.?)\s+(\+?[\d()][\d ()-]{6,20})$"),
    )
)
"""A label and its value beside it without a colon, as fields of a form read."""


def field_in(label: str, value: str = "") -> tuple[str, str] | None:
    """The field of an applicant that a label and its value (or both in one text) tell, or None."""
    text = label if not value else f"{label.rstrip(' :')}: {value}"
    for name, pattern in _LABELS:
        match = pattern.match(text)
        if match and match[1].strip() and len(match[1]) < 80:
            return name, " ".join(match[1].split())
    said, colon, rest = text.partition(":")
    if colon and said.count("/") == 1 and len(said) < 60:  # the label in two languages
        return next((field for half in said.split("/") if (field := field_in(f"{half.strip()}: {rest}"))), None)
    return None


def loose_field(text: str) -> tuple[str, str] | None:
    """The field that a label and its value without a colon between them tell, or None."""
    for name, pattern in _LOOSE:
        if match := pattern.match(text.strip()):
            return name, " ".join(match[1].split())
    return None


def scheme_fields(document: Document) -> tuple[dict[str, bool], list[Sentence]]:
    """Guaranteed interview and redeployment as the cover page's fields say them, and what is not clear of them."""
    boxes = [(block.text, block.label) for block in document.blocks[:_EARLY] if has_box(block.label)]
    return schemes_in([*boxes, *labelled(document)])


def labelled(document: Document) -> list[tuple[str, str]]:
    """Label and value: of one line, of neighbouring cells, or of a line and the next."""
    pairs: list[tuple[str, str]] = []
    for block in document.blocks[:_EARLY]:
        if block.kind is BlockKind.TABLE:
            cells = sorted(block.cells, key=lambda cell: (cell.row, cell.column))
            for one, other in zip(cells, [*cells[1:], None], strict=True):
                follows = other is not None and other.row == one.row
                pairs.append((one.text.strip(), other.text.strip() if other is not None and follows else ""))
        else:
            pairs.append((block.text.strip(), ""))
    lines = [block.text.strip() for block in document.blocks[:_EARLY] if block.kind is not BlockKind.TABLE]
    for line, after in pairwise(lines):
        if len(line) < 40 and not re.search(r":\s*\S", line) and not after.endswith(":"):
            pairs.append((line, after))
    return pairs[:150]
