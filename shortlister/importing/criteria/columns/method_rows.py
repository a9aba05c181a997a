"""Rows that say how the criteria above are assessed (`Assessed by | Form | Interview`), made columns of methods."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Cell
from shortlister.importing.criteria.columns.header import compact_level
from shortlister.importing.criteria.methods.method_cells import methods_by_their_label, told_in_clauses
from shortlister.importing.criteria.methods.methods import MethodKey, methods_in, name_of
from shortlister.importing.criteria.words.grid import Grid
from shortlister.importing.criteria.words.title_labels import is_field_label, is_title_label
from shortlister.importing.criteria.words.vocabulary import (
    DESIRABLE,
    ESSENTIAL,
    GENERIC_HEADER,
    is_group_header,
    is_group_name,
    is_level_header,
    is_method_header,
    is_number_header,
    is_weight_header,
    level_of_cell,
)
from shortlister.importing.late_regexes import late_regex

_HIGHEST: Final = 4
_PAIR: Final = 2
_SHORT: Final = 40
_HEADING: Final = "Assessed by"
_ASKED: Final = "How assessed"
_TELLS: Final = late_regex(
    r"(?:we|you|they|the panel)(?:[’']ll| will| shall)? (?!have\b|need\b|must\b)\w", re.IGNORECASE
)
_OF_ALL: Final = late_regex(
    r"^(?:all(?: of)?|each|every|both|these|the) (?:the |these )?(?:above |essential and desirable |selection )?"
    r"(?:criteri(?:a|on)|requirements?|attributes?|points?|above)? ?(?:are |is |will be |to be )?"
    r"|\s+(?:for|of) (?:all|each|every|these|the)(?: of)?(?: the| these)?(?: above| essential and desirable)?"
    r"(?: (?:criteri(?:a|on)|requirements?|attributes?|points?))?$",
    re.IGNORECASE,
)
"""Words of such a label that only say of which criteria: `All criteria will be assessed by`."""


def with_method_columns(cells: Sequence[Cell], grid: Grid, key: MethodKey) -> tuple[Cell, ...] | None:
    """The cells with what such rows say in a column behind that of the criteria; None where there is no such row.

    A row tells of the rows since the one before it, or of those below where it stands directly under the heading.
    """
    unread, key = key.unread, MethodKey(dict(key.codes))  # what only looks like a code leaves no trace
    head, columns = _criteria_columns(grid)
    told = [row for row in range(head + 1, grid.rows + 1) if columns and _is_of_methods(grid, row, columns, key)]
    if not told or grid.columns > max(columns) or not (head or _has_level_labels(grid) or _has_groups(grid, told)):
        return None
    first = next(row for row in range(head + 1, grid.rows + 1) if grid.own(row))
    sources = _sources(head + 1, grid.rows, told, above=told != [first])
    kept = [_moved(cell, columns) for cell in cells if cell.row in sources or cell.row <= head]
    for at, column in enumerate(columns):
        place = column + at + 1
        if head:
            over = grid.cells[head, column]
            kept.append(replace(over, column=place, column_span=1, row_span=1, paragraphs=(_HEADING,), marks=(False,)))
        for row, source in sources.items():
            beside, said = grid.at(row, column), grid.at(source, column)
            said = _in_names(said, key, unread) if said else None
            if source and beside and beside.row == row and beside.paragraphs and said and said.paragraphs:
                kept.append(replace(said, row=row, column=place, column_span=1, row_span=beside.row_span))
    if not head and not all(methods_in(cell.text, key) for cell in kept if cell.column > grid.columns):
        kept = _with_a_heading(kept, "Level" if _has_level_labels(grid) else "Area")
    return tuple(sorted(kept, key=lambda cell: (cell.row, cell.column)))


def _with_a_heading(cells: Sequence[Cell], first: str) -> list[Cell]:
    """The cells of three columns with a row of headings, by which names of methods that nobody knows are told."""
    heads = [Cell((text,), 1, column) for column, text in enumerate((first, "Criteria", _HEADING), 1)]
    places = [replace(one.place, cell=one.place.cell or f"row {one.row} column {one.column}") for one in cells]
    return heads + [replace(one, row=one.row + 1, place=place) for one, place in zip(cells, places, strict=True)]


def with_asked_rows_joined(cells: Sequence[Cell], grid: Grid) -> tuple[Cell, ...]:
    """The cells, a row that only asks `How assessed` joined with the only cell of the next; nothing without such."""
    joined: dict[int, Cell] = {}
    for row in range(1, grid.rows):
        lone, following = grid.own(row), grid.own(row + 1)
        if len(lone) == len(following) == 1 and is_method_header(lone[0].text) and following[0].row_span == 1:
            said = " ".join(following[0].text.split())
            if name_of(lone[0].text) is None and not level_of_cell(said) and not is_method_header(said):
                joined[row] = replace(lone[0], paragraphs=(f"{_ASKED}: {said}",), marks=())
    kept = (joined.get(cell.row, cell) for cell in cells if cell.row - 1 not in joined)
    return tuple(kept) if joined else ()


def _sources(first: int, last: int, told: Sequence[int], *, above: bool) -> dict[int, int]:
    """The row of methods for each other row: the next one, or 0 behind the last; the only one where none is above."""
    sources: dict[int, int] = {}
    following, those = 0 if above else told[0], set(told)
    for row in range(last, first - 1, -1):
        if row in those:
            following = row
        else:
            sources[row] = following
    return sources


def _criteria_columns(grid: Grid) -> tuple[int, list[int]]:
    """The row of the heading and the columns of criteria: those of both levels, or the second of two without one."""
    for row in range(1, min(grid.rows, _HIGHEST) + 1):
        levels = {cell.column: compact_level(cell.text) for cell in grid.own(row) if cell.column_span == 1}
        found = [column for column, level in levels.items() if level in (ESSENTIAL, DESIRABLE) and column > 1]
        if len(found) == 2 and {levels[column] for column in found} == {ESSENTIAL, DESIRABLE}:
            return row, found
    if grid.columns != _PAIR:
        return 0, []
    own = [cell.text.strip(" :") for cell in grid.own(1)]
    headed = (
        len(own) == _PAIR and bool(GENERIC_HEADER.match(own[0]) or is_group_header(own[0])) and len(own[1]) < _SHORT
    )
    return int(headed and not level_of_cell(own[0]) and not is_group_name(own[0])), [2]


def _is_of_methods(grid: Grid, row: int, columns: Sequence[int], key: MethodKey) -> bool:
    """Whether a row has `Assessed by` or nothing in its first column, and nothing but methods in those of criteria."""
    own = grid.own(row)
    if len(columns) > 1 and [cell.column for cell in own] == [*columns]:
        above = [grid.text(row - 1, column).strip() for column in columns]
        return all(methods_in(cell.text, key) for cell in own) and not any(methods_in(text, key) for text in above)
    return (
        len(own) > 1
        and own[0].column == 1
        and is_method_header(_OF_ALL.sub("", " ".join(own[0].text.split()).strip(" :")).strip())
        and all(cell.column in columns and (_names_methods(cell.text, key) or _is_sentence(cell)) for cell in own[1:])
    )


def _names_methods(text: str, key: MethodKey) -> bool:
    return bool(methods_in(text, key) or methods_by_their_label(text, key))


def _is_sentence(cell: Cell) -> bool:
    """Whether a cell says in a sentence how something is assessed, or tells of it in more words than a name has."""
    return len(cell.paragraphs) == 1 and bool(_TELLS.match(cell.text))


def _in_names(cell: Cell, key: MethodKey, unread: set[str]) -> Cell | None:
    """A cell that says it in a sentence, with the names of its methods alone; None for one that names none."""
    if _names_methods(cell.text, key) or not _is_sentence(cell):
        return cell
    names, whole = told_in_clauses(cell.text, key)
    unread.update(() if whole else {" ".join(cell.text.split()).strip(" .")})
    return replace(cell, paragraphs=(", ".join(names),), marks=()) if names else None


def _has_groups(grid: Grid, told: Sequence[int]) -> bool:
    """Whether the other rows begin with the names of groups, and with no field of a form."""
    others = [grid.own(row) for row in range(1, grid.rows + 1) if row not in told]
    labels = [own[0].text.strip(" :") for own in others if own]
    named = [own for own in others if len(own) == grid.columns and own[0].column == 1]
    if grid.columns != _PAIR or len(named) < len(others):
        return False
    heads = (GENERIC_HEADER.match, is_level_header, is_number_header, is_weight_header, is_field_label, is_title_label)
    return bool(labels) and not any(head(text) for text in labels for head in heads)


def _has_level_labels(grid: Grid) -> bool:
    """Whether the first column says of two rows or more which level they have."""
    labels = [grid.text(row, 1).strip(" :") for row in range(1, grid.rows + 1)]
    return sum(1 for text in labels if level_of_cell(text)) > 1


def _moved(cell: Cell, columns: Sequence[int]) -> Cell:
    """A cell where it stands when each of the columns has one more behind it."""
    end = cell.column + cell.column_span - 1
    before = sum(1 for column in columns if column < cell.column)
    within = sum(1 for column in columns if cell.column <= column <= end)
    wider = within if cell.column_span > 1 else 0
    return replace(cell, column=cell.column + before, column_span=cell.column_span + wider)
