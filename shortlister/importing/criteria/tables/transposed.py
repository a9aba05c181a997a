"""Tables that lie on their side: levels down the first column, groups along the top."""

import re
from typing import Final

from shortlister.domain.places import Place
from shortlister.importing.criteria.columns.roles import Role, Roles
from shortlister.importing.criteria.gathered.gathering import Gathering
from shortlister.importing.criteria.lines.stage_headings import stage_methods
from shortlister.importing.criteria.methods.follows import follows
from shortlister.importing.criteria.methods.header_words import table_methods
from shortlister.importing.criteria.methods.methods import MethodKey, methods_in, name_of
from shortlister.importing.criteria.tables.cell_items import entries_of
from shortlister.importing.criteria.words.grid import Grid
from shortlister.importing.criteria.words.vocabulary import GENERIC_HEADER, is_method_header, level_of_cell
from shortlister.importing.late_regexes import late_regex

_LEADS: Final = late_regex(
    r"^(?:(?:criteria|requirements|attributes|skills|points|those|what (?:is|will be|we)) )?"
    r"(?:(?:to be|will be|we will|are|is|which are|that are|we) )+(?=\w+ed\b)",
    re.IGNORECASE,
)
"""What stands before `assessed at interview` and tells nothing."""


_DONE: Final = late_regex(r"\w+(?:ed|sought|looked for) (?:\w+ )?(?:by|via|through|at|from|in|on|during|using|with)\b")

_PROMISES: Final = late_regex(
    r"^(?:what |things |points )?(?:we|you|the panel|the governors|the trustees|the committee|this|these|they|those"
    r"|tell|show)\b(?:[’']\w+)?(?: [\w’'-]+){1,8}? (?:at|in|from|through|by|via|during|on|with)"
    r" (?:(?:the|your|an?|their|his|her) )?(?P<how>.{2,60})$",
    re.IGNORECASE,
)
"""What somebody does with what stands below, wherever it is done: `We will read this in your CV`."""


def is_transposed(grid: Grid, roles: Roles) -> bool:
    """Whether the first column names levels and the columns beside it, each with its own heading, hold criteria."""
    first = roles.first_row
    if first < 2 or grid.columns < 3 or roles.columns[1].role is not Role.LEVEL:
        return False
    if level_of_cell(grid.text(first - 1, 1).strip(" :")):
        return False  # a list without headings, each level before its criterion
    beside = [column for column in range(2, grid.columns + 1) if roles.columns[column].role is not Role.METHOD]
    heads = [grid.text(first - 1, column).strip() for column in beside]
    headed = all(heads) and not all(map(GENERIC_HEADER.match, heads))  # `Area`, `Requirement`: a list, levels first
    levels = [
        grid.text(row, 1).strip(" :")
        for row in range(first, grid.rows + 1)
        if grid.own(row) and not is_method_header(grid.text(row, 1))
    ]
    return (
        headed and bool(levels) and len(levels) <= 4 and all(level_of_cell(text) for text in levels) and len(beside) > 1
    )


def read_transposed(grid: Grid, roles: Roles, gathering: Gathering, methods: tuple[str, ...]) -> None:
    """Emits the criteria of every cell with the level of its row and the group and methods of its column."""
    above = methods_above(grid, roles.first_row - 1, gathering.key)
    below = above or {
        column: methods_in(grid.text(row, column), gathering.key) or _as_written(grid.text(row, column))
        for row in range(roles.first_row, grid.rows + 1)
        if is_method_header(grid.text(row, 1))
        for column in range(2, grid.columns + 1)
    }
    for row in range(roles.first_row, grid.rows + 1):
        if is_method_header(grid.text(row, 1)):
            continue
        level = level_of_cell(grid.text(row, 1).strip(" :")) or ""
        named = next((methods_in(grid.text(row, c), gathering.key) for c in roles.of(Role.METHOD)), None)
        for cell in grid.own(row):
            if cell.column == 1 or roles.columns[cell.column].role is Role.METHOD:
                continue
            group = "" if above else grid.text(roles.first_row - 1, cell.column).replace("\n", " ").strip(" :")
            for entry in entries_of(cell, gathering.key):
                place = cell.place if cell.place.cell else Place(cell=f"row {row} column {cell.column}")
                gathering.emit(
                    entry.text, level=entry.level or level,
                    methods=entry.methods or below.get(cell.column) or named or methods,
                    group=group, place=place, strength=3, doubts=entry.doubts,
                )  # fmt: skip


def methods_above(grid: Grid, row: int, key: MethodKey) -> dict[int, tuple[str, ...]]:
    """The methods by column where the headings beside the first one are nothing else: `Assessed at interview`."""
    key = MethodKey(dict(key.codes))  # what only looks like a code leaves no trace
    found = {
        cell.column: _methods_of(_LEADS.sub("", " ".join(cell.text.split())), key)
        for cell in grid.own(row)
        if cell.column > 1
    }
    return found if len(found) > 1 and all(found.values()) else {}


def _methods_of(text: str, key: MethodKey) -> tuple[str, ...]:
    if found := stage_methods(text, key) or table_methods(text) or methods_in(text.strip(" :"), key):
        return found
    told = follows(f"These are {text[:1].lower()}{text[1:]}", key) if _DONE.match(text) else None
    if told and not told.rest:
        return told.methods
    promised = _PROMISES.match(text)
    return methods_in(promised["how"].strip(" :."), key) or () if promised else ()


def _as_written(text: str) -> tuple[str, ...]:
    """Methods, one or several parted by semicolons, in words of which some are not among the known ones."""
    parts = [" ".join(part.split()) for part in re.split(r"[;\n]", text) if part.strip()]
    named = [(name_of(part) or f"{part[:1].upper()}{part[1:]}") for part in parts if 1 < len(part) < 50]
    return tuple(named) if len(named) == len(parts) and len(text.strip()) > 3 else ()
