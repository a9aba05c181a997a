"""Rows of a table that only say how the criteria of a level are assessed: `All essential criteria … by form`."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import Final

from shortlister.domain.places import Place
from shortlister.domain.plans.drafts import Block, BlockKind, Cell
from shortlister.importing.criteria.columns.header import compact_level
from shortlister.importing.criteria.gathered.noted_rows import noted_methods
from shortlister.importing.criteria.gathered.row_shapes import place_of
from shortlister.importing.criteria.lines.stated import Of, Stated, Statement, statement_of
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.words.grid import Grid, grid_of
from shortlister.importing.criteria.words.vocabulary import (
    DESIRABLE,
    ESSENTIAL,
    is_level_header,
    level_of_cell,
    sounds_like_a_criterion,
)
from shortlister.importing.late_regexes import late_regex

_TELLS: Final = late_regex(
    r"(?i)\b(?:assess|measur|test|examin|evaluat|verif|judg|scor|sift|shortlist|evidenced|explor|check|demonstrat)\w*"
)
_SENTENCES: Final = late_regex(r"(?<=[.!?])\s+(?=\S)")
_EXCEPT: Final = late_regex(r"(?i)\b(?:except\w*|apart from|other than|excluding|but not|unless)\b")
_LONGEST: Final = 400
_SHORT: Final = 40
_NEAR: Final = 6


def take_told_rows(blocks: Sequence[Block], key: MethodKey) -> tuple[tuple[Block, ...], list[Statement]]:
    """The blocks without such rows in their tables, and what these say; other words in a row leave it as it is.

    A line directly above a table that tells its levels itself, or behind all else, is no heading but says the same.
    """
    kept: list[Block] = []
    found: list[Statement] = []
    for block, below in zip_longest(blocks, blocks[1:]):
        if block.kind is BlockKind.TABLE and any(_may_tell(cell.text) for cell in block.cells):
            told = _told_rows(block, key)
            found.extend(one for statements in told.values() for one in statements)
            block = replace(block, cells=tuple(cell for cell in block.cells if cell.row not in told)) if told else block
            kept.append(block)
        elif block.kind is BlockKind.PARAGRAPH and _heads_nothing(below) and (said := _line_statements(block, key)):
            found.extend(said)
        else:
            kept.append(block)
    return tuple(kept), found


def _line_statements(block: Block, key: MethodKey) -> list[Statement]:
    return _statements(block.text, block.place, key) if _may_tell(block.text) else []


def _may_tell(text: str) -> bool:
    return len(text) < _LONGEST and bool(_TELLS.search(text)) and not _EXCEPT.search(text)


def _heads_nothing(below: Block | None) -> bool:
    """Whether what follows a line is no list to which it gives its level."""
    return below is None or (below.kind is BlockKind.TABLE and _has_levels(grid_of(below.cells)))


def _told_rows(block: Block, key: MethodKey) -> dict[int, list[Statement]]:
    """What each row of statements says, where the table tells its levels elsewhere than in these rows."""
    grid = grid_of(block.cells)
    if not _has_levels(grid):
        return {}
    places = frozenset(place_of(cell) for cell in block.cells)
    rows: dict[int, list[Statement]] = {}
    for row in range(1, grid.rows + 1):
        cells = grid.own(row)
        if cells and all(_may_tell(cell.text) for cell in cells):
            told = [_cell_statements(cell, key) or _below_level(grid, cell, key) for cell in cells]
            if all(told):
                rows[row] = [replace(one, within=places) for some in told for one in some]
    return rows


def _has_levels(grid: Grid) -> bool:
    """Whether two cells or more are nothing but levels, or one heads a column of them."""
    texts = [cell.text.strip(" :*") for row in range(1, grid.rows + 1) for cell in grid.own(row)]
    texts = [text for text in texts if len(text) < _SHORT and not _TELLS.search(text)]
    levels = sum(1 for text in texts if level_of_cell(text) or compact_level(text) in (ESSENTIAL, DESIRABLE))
    return levels > 1 or any(is_level_header(text) or compact_level(text) == "both" for text in texts)


def _cell_statements(cell: Cell, key: MethodKey) -> list[Statement]:
    """What the lines of a cell say of the criteria of a level; nothing where one of them says something else."""
    told = [_statements(text, place_of(cell), key) for text in cell.paragraphs]
    return [one for some in told for one in some] if all(told) else []


def _statements(text: str, place: Place, key: MethodKey) -> list[Statement]:
    """What a line says of the criteria of a level, be it that it cannot be read; nothing where it also says else."""
    block = Block(BlockKind.PARAGRAPH, " ".join(text.split()), place=place)
    said = statement_of(block, key, labels=False)
    if said is None or not any(one.of is Of.LEVELS for one in said.said):
        return []
    return [said] if all(map(_TELLS.search, _SENTENCES.split(block.text))) else []


def _below_level(grid: Grid, cell: Cell, key: MethodKey) -> list[Statement]:
    """What a cell says of all that stands in its column, below the heading of a level: `All assessed at interview`."""
    if cell.column_span > 1 or cell.row < 2 or len(cell.paragraphs) > 1 or sounds_like_a_criterion(cell.text):
        return []
    above = [grid.at(row, cell.column) for row in range(cell.row - 1, max(0, cell.row - _NEAR), -1)]
    levels = [compact_level(one.text) for one in above if one and one.paragraphs and one.column == cell.column]
    level = next((one for one in levels if one in (ESSENTIAL, DESIRABLE)), None)
    methods = noted_methods(cell.text.strip(), MethodKey(dict(key.codes))) if level else ()
    block = Block(BlockKind.PARAGRAPH, " ".join(cell.text.split()), place=place_of(cell))
    return [Statement(block, (Stated(Of.LEVELS, (level,), methods),))] if level and methods else []
