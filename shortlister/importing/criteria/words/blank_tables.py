"""Tables of a form that are yet to be filled in: headings of columns over empty rows, of an applicant's own history."""

from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.criteria.words.grid import Grid, grid_of
from shortlister.importing.criteria.words.vocabulary import (
    GENERIC_HEADER,
    is_level_header,
    is_method_header,
    sounds_like_a_criterion,
)

_COLUMNS: Final = 3
_EMPTY: Final = 2
_WORDS: Final = 12


def without_blank_tables(document: Document) -> Document:
    """The document without tables of several columns that are empty below their headings.

    One whose columns are for criteria, levels or methods stays: it is a specification not yet written.
    """
    kept = tuple(block for block in document.blocks if not _is_blank(block))
    return document if len(kept) == len(document.blocks) else replace(document, blocks=kept)


def _is_blank(block: Block) -> bool:
    if block.kind is not BlockKind.TABLE:
        return False
    grid = grid_of(block.cells)
    told = [row for row in range(1, grid.rows + 1) if any(cell.text.strip() for cell in grid.own(row))]
    if grid.columns < _COLUMNS or not told or grid.rows - told[-1] < _EMPTY:
        return False
    first = next((row for row in told if not _is_caption(grid, row)), 0)
    heads = [cell for cell in grid.own(first) if cell.text.strip()] if first else []
    if len(heads) < _COLUMNS or first + max(cell.row_span for cell in heads) - 1 < told[-1]:
        return False
    return not any(_may_ask(cell) for row in told for cell in grid.own(row))


def _is_caption(grid: Grid, row: int) -> bool:
    """Whether a row is one cell over all columns."""
    own = grid.own(row)
    return len(own) == 1 and own[0].column_span == grid.columns


def _may_ask(cell: Cell) -> bool:
    """Whether a heading may stand over criteria, or is one."""
    text = " ".join(cell.text.split())
    if not text:
        return False
    told = (
        is_level_header(text) or is_method_header(text) or GENERIC_HEADER.match(text) or sounds_like_a_criterion(text)
    )
    return bool(told) or len([part for part in cell.paragraphs if part.strip()]) > 1 or len(text.split()) > _WORDS
