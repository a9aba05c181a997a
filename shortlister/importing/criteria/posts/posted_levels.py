"""Tables with two columns of ticks for each of several posts: `Essential for Cook`, `Desirable for Cook`, and so on.

They are put as one column for each post, with `E` or `D` in its cells.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import BlockKind, Cell, Document
from shortlister.importing.criteria.words.grid import Grid, grid_of
from shortlister.importing.criteria.words.post_names import names_a_post
from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL, level_of_cell, tick_of
from shortlister.importing.late_regexes import late_regex

_LEVEL: Final = r"(?P<level>essential|desirable|ess|des|e|d)"
_SIGN: Final = r"\s*(?:[:–—/(\[,-]|\n)\s*"
_HEADS: Final = (
    late_regex(
        rf"^{_LEVEL}(?:{_SIGN}|\s+)(?:(?:for|in|as)\s+)?(?:(?:the|an?)\s+)?(?P<post>[^()\[\]]{{3,60}}?)[)\]]?$", re.I
    ),
    late_regex(rf"^(?P<post>[^()\[\]]{{3,60}}?)(?:{_SIGN}|\s+){_LEVEL}[)\]]?$", re.IGNORECASE),
)
_HEAD_ROWS: Final = 3
_BOTH: Final = frozenset((ESSENTIAL, DESIRABLE))
_Heads = dict[int, tuple[str, str]]


def with_posts_merged(document: Document) -> Document:
    """The document, its tables with one column for each post that has two such."""
    blocks = tuple(
        replace(block, cells=_one_for_each(block.cells)) if block.kind is BlockKind.TABLE else block
        for block in document.blocks
    )
    return document if blocks == document.blocks else replace(document, blocks=blocks)


def _one_for_each(cells: Sequence[Cell]) -> tuple[Cell, ...]:
    grid = grid_of(cells)
    for row in range(1, min(grid.rows - 1, _HEAD_ROWS) + 1):
        for last, heads in ((row, _in_one_row(grid, row)), (row + 1, _in_two_rows(grid, row))):
            if _are_posts(heads) and _are_ticked(grid, last, heads):
                return _merged(cells, grid, (row, last), heads)
    return tuple(cells)


def _in_one_row(grid: Grid, row: int) -> _Heads:
    """The post and the level that each heading names: `Essential for Cook`."""
    heads: _Heads = {}
    for cell in grid.own(row):
        found = next((one for form in _HEADS if (one := form.match(" ".join(cell.text.split())))), None)
        if found and cell.column_span == 1 and names_a_post(found["post"]):
            heads[cell.column] = found["post"].strip(), level_of_cell(found["level"]) or ""
    return heads


def _in_two_rows(grid: Grid, row: int) -> _Heads:
    """The same where the posts stand over the levels; in a sheet a post may lie over empty cells."""
    heads: _Heads = {}
    for below in grid.own(row + 1):
        over = [cell for cell in grid.own(row) if cell.column <= below.column]
        level = level_of_cell(below.text)
        if level and over and over[-1].column > 1 and names_a_post(over[-1].text):
            heads[below.column] = " ".join(over[-1].text.split()), level
    return heads


def _are_posts(heads: Mapping[int, tuple[str, str]]) -> bool:
    """Whether there are several posts, each with both levels."""
    levels: dict[str, list[str]] = {}
    for post, level in heads.values():
        levels.setdefault(post, []).append(level)
    return len(levels) > 1 and all(sorted(told) == sorted(_BOTH) for told in levels.values())


def _are_ticked(grid: Grid, last: int, heads: Mapping[int, tuple[str, str]]) -> bool:
    """Whether nothing but ticks stands below the headings."""
    below = [grid.text(row, column).strip() for row in range(last + 1, grid.rows + 1) for column in heads]
    told = [tick_of(text) for text in below if text]
    return any(told) and None not in told


def _merged(
    cells: Sequence[Cell], grid: Grid, rows: tuple[int, int], heads: Mapping[int, tuple[str, str]]
) -> tuple[Cell, ...]:
    first = {post: column for column, (post, _level) in sorted(heads.items(), reverse=True)}
    over = {cell.column for cell in grid.own(rows[0]) if " ".join(cell.text.split()) in first}
    kept = [cell for cell in cells if cell.column not in heads or cell.row < rows[0]]
    kept = [cell for cell in kept if not (cell.row == rows[0] and cell.column in over)]
    place = {cell.row: cell.place for cell in cells if cell.paragraphs}
    for row in range(rows[0], grid.rows + 1):
        for post, column in first.items():
            text = post if row == rows[0] else _ticked(grid, row, post, heads) if row > rows[1] else ""
            if text:
                kept.append(Cell((text,), row, column, 1, 1, row == rows[0], (False,), place[row]))
    gone = set(heads) - {*first.values()}
    closed = [replace(cell, column=cell.column - sum(one < cell.column for one in gone)) for cell in kept]
    return tuple(sorted(closed, key=lambda cell: (cell.row, cell.column)))


def _ticked(grid: Grid, row: int, post: str, heads: Mapping[int, tuple[str, str]]) -> str:
    """`E` or `D` for the tick of a post in a row; both where both are ticked, nothing where none is."""
    told = [level for column, (name, level) in heads.items() if name == post and tick_of(grid.text(row, column))]
    return "/".join(sorted((level[0].upper() for level in told), reverse=True))
