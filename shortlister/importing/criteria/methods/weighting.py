"""Weights that a document gives its criteria: read as data, never believed without being said."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Final

from shortlister.domain.places import Passage, Place, place_words
from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document, DraftCriterion, DraftPost
from shortlister.i18n import _
from shortlister.importing.criteria.methods.legends import ticked_weight
from shortlister.importing.late_regexes import late_regex

_HEADING: Final = late_regex(r"\b(?:weight(?:ing|ed|s)?|wtg|w/t)\b", re.IGNORECASE)
_NUMBER: Final = late_regex(r"[x×]?\s*(\d{1,3}(?:[.,]5|[.,]0)?|\d{0,2}½)\s*%?")
_BRACKET: Final = late_regex(
    r"[(\[][^()\[\]]*\b(?:weight(?:ing|ed)?|wtg)\b\W*([x×]?\s*\d[\d.,½]*)\s*[)\]]\W*$", re.IGNORECASE
)
_MOST: Final = 100


def weighted(document: Document, posts: Sequence[DraftPost]) -> tuple[tuple[DraftPost, ...], dict[str, Passage]]:
    """The posts with the weights that stand in a weight column, or after the ticks of a line, and one doubt each.

    With them, by the doubt, the first criterion that has a weight of its own.
    """
    if not any(_HEADING.search(text) for text in _texts(document)):
        return tuple(posts), {}
    columns = dict(_columns(document))
    passages: dict[str, Passage] = {}
    return tuple(_weighted_post(post, document, columns, passages) for post in posts), passages


def _texts(document: Document) -> Iterator[str]:
    for block in document.blocks:
        yield block.text
        yield from (cell.text for cell in block.cells)


def _columns(document: Document) -> Iterator[tuple[int, tuple[int, int]]]:
    """By the number of a table's block: its weight column, and the row of that column's heading."""
    for number, block in enumerate(document.blocks):
        for cell in block.cells:
            if len(cell.text) < 40 and _HEADING.search(cell.text) and _numbers_below(block, cell):
                yield number, (cell.column, cell.row)
                break


def _numbers_below(block: Block, head: Cell) -> bool:
    below = [cell.text for cell in block.cells if cell.column == head.column and cell.row > head.row and cell.text]
    return len(below) > 1 and 2 * sum(weight_in(text) is not None for text in below) > len(below)


def weight_in(text: str) -> Fraction | None:
    """A whole or half number from 0.5 to 100, as a weight is; None for anything else."""
    found = _NUMBER.fullmatch(text.strip())
    if found is None:
        return None
    digits = found[1].replace(",", ".")
    value = Fraction(digits.rstrip("½") or "0") + Fraction(1, 2) if digits.endswith("½") else Fraction(digits)
    return value if 0 < value <= _MOST else None


def _weighted_post(
    post: DraftPost, document: Document, columns: Mapping[int, tuple[int, int]], passages: dict[str, Passage]
) -> DraftPost:
    first: Place | None = None
    shown = Passage()
    criteria = []
    for one in post.criteria:
        weight, place = _weight_of(one, document, columns)
        if first is None and weight is not None:
            first, shown = place, Passage(one.source, one.text)
        criteria.append(one if weight is None else replace(one, weight=weight))
    if first is None:
        return post
    said = _("{place}: the document gives weights. They count in every total unless you set them to 1.")
    doubt = said.format(place=place_words(first))
    passages.setdefault(doubt, shown)
    return replace(post, criteria=tuple(criteria), doubts=(*post.doubts, doubt))


def _weight_of(
    one: DraftCriterion, document: Document, columns: Mapping[int, tuple[int, int]]
) -> tuple[Fraction | None, Place]:
    """The weight in the criterion's own row or line, and where it stands."""
    for number, block in enumerate(document.blocks):
        if block.kind is not BlockKind.TABLE and block.place == one.source:
            return ticked_weight(block.text) or _bracketed_weight(block.text), block.place
        if number in columns:
            column, head = columns[number]
            rows = {cell.row for cell in block.cells if cell.row > head and _same(cell.place, one.source)}
            for cell in block.cells:
                if rows and cell.column == column and cell.row <= min(rows) < cell.row + cell.row_span:
                    return weight_in(cell.text), cell.place
    return None, one.source


def _bracketed_weight(text: str) -> Fraction | None:
    """The weight in a bracket at the end of a line: `(E, weighting x3)`."""
    found = _BRACKET.search(text)
    return weight_in(found[1]) if found else None


def _same(one: Place, other: Place) -> bool:
    """Whether two places are the same cell, or stand in the same line of a text."""
    return one == other or (one.line is not None and (one.page, one.line) == (other.page, other.line))
