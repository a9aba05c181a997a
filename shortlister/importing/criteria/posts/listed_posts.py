"""Tables with a column of lists for each of several posts: `Cook` beside `Porter`, below each what is asked for."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Cell
from shortlister.importing.criteria.columns.level_rows import level_rows, turned_level_rows
from shortlister.importing.criteria.columns.told_without_heads import tells_levels
from shortlister.importing.criteria.lines.trailing import trailing_labels
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.words.grid import Grid, grid_of
from shortlister.importing.criteria.words.post_names import names_a_post
from shortlister.importing.criteria.words.vocabulary import is_level_header, is_method_header, level_of_cell

_CRITERIA, _AREA = "Criteria", "Area"
"""What stands above the lists in each post's own table, in place of its name, and above their groups."""
_BOTH: Final = 2
_SHARE: Final = 0.6


def listed_posts(cells: Sequence[Cell], grid: Grid, row: int) -> dict[str, tuple[Cell, ...]]:
    """The posts that head such columns, each with its own table; nothing where lines or rows do not tell levels."""
    heads = _heads(grid, row)
    titles = [" ".join(cell.text.split()) for cell in heads]
    columns = [cell.column for cell in heads]
    if len(titles) < _BOTH or len(set(titles)) < len(titles):
        return {}
    by_rows = bool(level_rows(grid_of([cell for cell in cells if cell.row > row])))
    if not by_rows and not all(_tells_levels(grid, row, column) for column in columns):
        return {}
    own = {title: _own(cells, grid, row, column, columns) for title, column in zip(titles, columns, strict=True)}
    if by_rows or len(columns) == grid.columns:
        own = {title: [replace(one, row=one.row - row) for one in kept if one.row > row] for title, kept in own.items()}
    return {title: turned_level_rows(kept, grid_of(kept)) or tuple(kept) for title, kept in own.items()}


def _heads(grid: Grid, row: int) -> list[Cell]:
    """The headings of a row that name posts; nothing where others behind the first column head what is asked for."""
    own = [cell for cell in grid.own(row) if cell.text.strip()]
    heads = [cell for cell in own if names_a_post(" ".join(cell.text.split())) and not _heads_no_criteria(cell)]
    behind = [cell for cell in heads if cell.column > 1]
    if len(behind) >= _BOTH:
        heads = behind if behind == heads or not _tells_levels(grid, row, 1) else heads
    others = [cell for cell in own if cell not in heads and cell.column > 1]
    wide = any(cell.column_span > 1 for cell in own)
    return [] if wide or not all(map(_heads_no_criteria, others)) else heads


def _heads_no_criteria(cell: Cell) -> bool:
    text = " ".join(cell.text.split())
    return is_method_header(text) or is_level_header(text)


def needs_no_heading(grid: Grid, legend: Mapping[str, str]) -> bool:
    """Whether a table's rows tell both levels, or a column lists criteria that say both levels at their ends."""
    return tells_levels(grid, legend) or any(
        len(_levels_at_ends(grid, 0, column)) >= _BOTH for column in range(1, grid.columns + 1)
    )


def _tells_levels(grid: Grid, row: int, column: int) -> bool:
    """Whether most lines of a column end with their level."""
    return bool(_levels_at_ends(grid, row, column))


def _levels_at_ends(grid: Grid, row: int, column: int) -> set[str]:
    """The levels with which the lines of a column below a row end, where most of them do."""
    cells = [grid.at(at, column) for at in range(row + 1, grid.rows + 1)]
    lines = [text.strip() for cell in cells if cell and cell.column == column for text in cell.paragraphs]
    if not lines or any(map(level_of_cell, lines)):
        return set()
    told = [level for text in lines if (level := trailing_labels(text, MethodKey())[1]) is not None]
    return {*told} if len(told) >= _SHARE * len(lines) else set()


def _own(cells: Sequence[Cell], grid: Grid, head: int, mine: int, columns: Sequence[int]) -> list[Cell]:
    """The table as one post sees it: its own column, those of no post, and the rows in which it asks for something."""
    rows = {
        at
        for at in range(1, grid.rows + 1)
        if at <= head or len(grid.own(at)) == 1 or grid.text(at, mine).strip()
    }  # fmt: skip
    kept = []
    for cell in cells:
        if cell.row not in rows or (cell.column in columns and cell.column != mine):
            continue
        named = _CRITERIA if cell.column == mine else _AREA if cell.column == 1 and not cell.text.strip() else ""
        one = replace(cell, paragraphs=(named,), marks=(False,)) if named and cell.row == head else cell
        kept.append(replace(one, column=cell.column - sum(at < cell.column for at in columns if at != mine)))
    return kept
