"""Lists side by side in one table, each under a title of its own: `Essential` over one, `Desirable` over the next."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Cell
from shortlister.importing.criteria.columns.header import is_header_row
from shortlister.importing.criteria.methods.column_heads import names_measures, names_texts
from shortlister.importing.criteria.words.grid import Grid
from shortlister.importing.criteria.words.post_names import is_generic, names_a_post
from shortlister.importing.criteria.words.vocabulary import GENERIC_HEADER, is_level_header, levels_named, tick_of

_NEAR: Final = 5
_LONGEST: Final = 60
_MOST: Final = 4


def titled_lists(cells: Sequence[Cell], grid: Grid) -> list[tuple[Cell, ...]]:
    """What stands above such lists, where something does, and each list below its title over all its columns."""
    for row in range(2, min(grid.rows, _NEAR) + 1):
        titles = sorted(grid.own(row - 1), key=lambda cell: cell.column)
        if not 2 <= len(titles) <= _MOST or not _may_head(titles, row):
            continue
        ends = [*(title.column for title in titles[1:]), grid.columns + 1]
        heads = [
            [cell for cell in grid.own(row) if title.column <= cell.column < end]
            for title, end in zip(titles, ends, strict=True)
        ]
        if any(cell.column < titles[0].column for cell in cells if cell.row >= row) or not _repeat(titles, heads):
            continue
        if not is_header_row(grid, row) or any(tick_of(cell.text) for some in heads for cell in some):
            continue
        above = tuple(cell for cell in cells if cell.row < row - 1)
        lists = [_list(cells, title, end) for title, end in zip(titles, ends, strict=True)]
        return [above, *lists] if above else lists
    return []


def names_posts(cells: Sequence[Cell]) -> tuple[str, str] | None:
    """Two different texts of which one names a post, and neither what every document has."""
    titles = tuple(" ".join(cell.text.split()) for cell in cells)
    if len(titles) != 2 or titles[0] == titles[1] or not any(map(names_a_post, titles)):
        return None
    return None if any(map(is_generic, titles)) or any(map(is_level_header, titles)) else (titles[0], titles[1])


def _may_head(titles: Sequence[Cell], row: int) -> bool:
    texts = [title.text.strip() for title in titles]
    short = all(0 < len(text) < _LONGEST and not text.endswith((".", ",", ";")) for text in texts)
    flat = all(title.row + title.row_span == row for title in titles)
    return short and flat and len(set(map(str.casefold, texts))) == len(texts) and names_posts(titles) is None


def _repeat(titles: Sequence[Cell], heads: Sequence[Sequence[Cell]]) -> bool:
    """Whether each list has the same headings, or one of criteria and others of its own below a level."""
    said = [[" ".join(cell.text.lower().split()) for cell in some] for some in heads]
    if min(map(len, said)) < 2 or any(cell.column_span > 1 for some in heads for cell in some):
        return False
    if not all(any(GENERIC_HEADER.match(text) for text in some) for some in said):
        return False
    if all(some == said[0] for some in said):
        return len(set(said[0])) == len(said[0])
    levels = [levels_named(title.text) for title in titles]
    known = all(names_texts(text) or names_measures(text) for some in said for text in some)
    return known and all(len(level) == 1 for level in levels) and len(set(levels)) == len(levels)


def _list(cells: Sequence[Cell], title: Cell, end: int) -> tuple[Cell, ...]:
    """One of the lists, its columns from 1 and its title over them all; what lies over several lists is in each."""
    first = title.column
    own = [
        replace(cell, column=at, column_span=cell.column + cell.column_span - at)
        for cell in cells
        for at in [max(cell.column, first)]
        if cell.row >= title.row and cell.column < end and cell.column + cell.column_span > first
    ]
    width = max(cell.column + min(cell.column_span, end - cell.column) for cell in own if cell != title) - first
    return tuple(
        replace(cell, row=cell.row - title.row + 1, column=cell.column - first + 1, column_span=span)
        for cell in own
        for span in [width if cell == title else min(cell.column_span, end - cell.column)]
    )
