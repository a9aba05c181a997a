"""Columns of a form in which a panel or an applicant is yet to answer: `Yes ☐ No ☐`, or empty boxes below `Yes`."""

import re
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.criteria.words.grid import Grid, grid_of
from shortlister.importing.late_regexes import late_regex

_BOX: Final = late_regex(r"[☐□◻▢]|\[ ?\]|\( ?\)")
_ANSWER: Final = late_regex(
    r"(?:yes|no|y|n|n/?a|n a|not applicable|partly|partially|in part|part|fully|maybe|unsure|don[’']t know"
    r"|(?:not |partly |partially |fully )?met|ydw|nac ydw|oes|nac oes|ie|na)(?:\s*[/|]\s*(?=\w)|\?|$|\s+)",
    re.IGNORECASE,
)
_BETWEEN: Final = late_regex(r"[\s/|,;:.–—-]+")
_FEWEST: Final = 2


def without_blank_answers(document: Document) -> Document:
    """The document without such columns; a column in which anything is ticked stays."""
    blocks = tuple(_without(block) if block.kind is BlockKind.TABLE else block for block in document.blocks)
    return document if blocks == document.blocks else replace(document, blocks=blocks)


def _without(block: Block) -> Block:
    grid = grid_of(block.cells)
    gone = [column for column in range(2, grid.columns + 1) if _is_unanswered(grid, column)]
    if not gone:
        return block
    cells = (
        replace(
            one,
            column=one.column - sum(at < one.column for at in gone),
            column_span=max(1, one.column_span - sum(one.column < at < one.column + one.column_span for at in gone)),
        )
        for one in block.cells
        if one.column not in gone or one.column_span > 1
    )
    return replace(block, cells=tuple(cells))


def _is_unanswered(grid: Grid, column: int) -> bool:
    """Whether a column holds nothing but boxes for an answer below its heading, and no merged cell begins in it."""
    own = [one for row in range(1, grid.rows + 1) for one in grid.own(row) if one.column == column]
    boxes = [one for one in own if _BOX.search(one.text)]
    heads = [one for one in own if one not in boxes]
    first = next((one.text for one in heads), "")
    answers = all(_is_answer(_BOX.sub(" ", one.text)) for one in boxes)
    if len(boxes) < _FEWEST or len({one.text.strip() for one in heads}) > 1 or not answers:
        return False
    if any(one.column_span > 1 for one in own):
        return False
    return all(_words(_BOX.sub(" ", one.text)) for one in boxes) or bool(_words(first) and _is_answer(first))


def _is_answer(text: str) -> bool:
    """Whether a text is nothing but words of an answer, or nothing at all."""
    rest = _words(text)
    while rest and (found := _ANSWER.match(rest)):
        rest = rest[found.end() :].strip()
    return not rest


def _words(text: str) -> str:
    return " ".join(_BETWEEN.sub(" ", text).split())
