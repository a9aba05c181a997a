"""Rows of a table of criteria that hold one sentence and nothing else, and ask something of a candidate."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, DraftCriterion
from shortlister.importing.criteria.gathered.gathering import Found, FoundPost
from shortlister.importing.criteria.words.demands import demands_in
from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL, UNSPECIFIED
from shortlister.importing.late_regexes import late_regex

_WISHED: Final = late_regex(
    r"\b(?:desirable|preferabl[ey]|ideally|helpful|useful|an advantage|advantageous)\b", re.IGNORECASE
)


def take_asked_rows(blocks: Sequence[Block], posts: Sequence[FoundPost]) -> None:
    """Takes such a sentence as a criterion, after the one that stands before it in the table."""
    for block in blocks:
        if block.kind is BlockKind.TABLE and (rows := list(_rows_asking(block))):
            places = [cell.place for cell in block.cells]
            for post in posts:
                held = [at for at, one in enumerate(post.found) if one.criterion.source in places]
                if len(held) > len(rows):
                    for cell in rows:
                        _take(cell, places, post)


def _rows_asking(block: Block) -> Iterator[Cell]:
    for row in sorted({cell.row for cell in block.cells}):
        told = [cell for cell in block.cells if cell.row == row and cell.text.strip()]
        asked = demands_in(told[0].text) if len(told) == 1 and told[0].row_span == 1 else []
        if asked and asked[0][0].rstrip(" .") == " ".join(told[0].text.split()).rstrip(" ."):
            yield told[0]


def _take(cell: Cell, places: Sequence[object], post: FoundPost) -> None:
    level = DESIRABLE if _WISHED.search(cell.text) else ESSENTIAL
    at = places.index(cell.place)
    before = 0
    for number, one in enumerate(post.found, 1):
        known = one.criterion
        if known.source == cell.place:
            if known.level == UNSPECIFIED:
                group = "" if known.group == known.text else known.group
                one.criterion, one.levelled = replace(known, level=level, group=group), True
            return
        if known.source in places and places.index(known.source) < at:
            before = number
    criterion = DraftCriterion(" ".join(cell.text.split()), "", level, (), cell.place)
    post.found.insert(before, Found(criterion, 3, True))
