"""Rows of a ruled table that each have a number of their own: what is wrapped in them is one text."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Cell
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.prints import print_as_one
from shortlister.importing.wording import split_label

_NUMBER: Final = late_regex(r"\(?\d{1,3}[.)]?")
_FEWEST, _MOST = 3, 3
_SELDOM: Final = 6
"""Where more than every sixth row has several paragraphs, these are what is written in a row."""


def with_numbered_rows_whole(cells: Sequence[Cell]) -> list[Cell]:
    """The cells, the only one of a numbered row with two or three paragraphs with these as one.

    Where lines begin with signs or numbers, or end with a full stop, they stay apart.
    """
    numbered = {cell.row for cell in cells if cell.column == 1 and _NUMBER.fullmatch(cell.text.strip())}
    several = [cell.row for cell in cells if len(cell.paragraphs) > 1]
    if len(numbered) < _FEWEST:
        return list(cells)
    alone = {row for row in numbered if several.count(row) == 1}
    if len(alone) * _SELDOM > len(numbered):
        return list(cells)
    return [_whole(cell) if cell.row in alone and len(cell.paragraphs) > 1 else cell for cell in cells]


def _whole(cell: Cell) -> Cell:
    begins = any(split_label(text)[0] or not text[:1].isalpha() for text in cell.paragraphs[1:])
    ends = any(text.rstrip().endswith((".", ";", ":")) for text in cell.paragraphs[:-1])
    if begins or ends or len(cell.paragraphs) > _MOST or cell.row_span > 1:
        return cell
    prints = (print_as_one(cell.paragraphs, cell.printed),)
    return replace(cell, paragraphs=(" ".join(cell.paragraphs),), marks=cell.marks[:1], labels=(), prints=prints)
