"""Headings that cross levels with methods: `Essential` over `Form` and `Interview`, or each method over both levels."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Cell
from shortlister.importing.criteria.columns.column_roles import Column, Role
from shortlister.importing.criteria.columns.header import compact_level
from shortlister.importing.criteria.methods.method_notes import label_methods
from shortlister.importing.criteria.methods.methods import MethodKey, mentioned, methods_in
from shortlister.importing.criteria.words.grid import Grid
from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL
from shortlister.importing.late_regexes import late_regex

_LEVELS: Final = (ESSENTIAL, DESIRABLE)
_AT: Final = late_regex(
    r"^(?:essential|desirable)s?(?: (?:criteria|requirements?|skills))? (?:at|on|by|before|after|from)"
    r"(?: (?:the|point|time|stage|date|of))* [\w-]+(?: stage)?$",
    re.IGNORECASE,
)
"""When a level holds: `Essential at application`, `Desirable at the interview stage`."""
_LEVEL, _METHOD = "level", "method"
_CODE: Final = 4
_FEWEST: Final = 2
_LONGEST: Final = 45
_NAMED: Final = late_regex(
    r"(?:\b(?:if|when|where|for)(?: the)? )?\b(?:essential|desirable)s?\b"
    r"(?: (?:criteri(?:a|on)|requirements?|attributes?|skills|at|by|from|via|on|for|in))*",
    re.IGNORECASE,
)


def level_above(stack: Sequence[str]) -> tuple[str, list[str]] | None:
    """The one level that the headings above a column name, and those that name none: below it, or a method above.

    `Requirement` over `Essential` crosses nothing.
    """
    levels = {text: compact_level(text.strip(" :*")) for text in stack}
    named = {level for level in levels.values() if level}
    rest = [text for text in stack if not levels[text]]
    if len(named) != 1 or not named <= {*_LEVELS} or not rest:
        return None
    below = not levels[stack[-1]] or any(_kind(text, loosely=True) == _METHOD for text in rest)
    return (named.pop(), rest) if below else None


def stands_under_levels(grid: Grid, row: int) -> bool:
    """Whether the row above has both levels, or levels where this one has methods, or the other way round."""
    return {ESSENTIAL, DESIRABLE} <= {compact_level(cell.text) for cell in grid.own(row - 1)} or crosses(grid, row - 1)


def crosses(grid: Grid, row: int) -> bool:
    """Whether the headings of a row and of the one below are levels in the one and methods in the other."""
    own, under = grid.own(row), grid.own(row + 1)
    if len(under) < _FEWEST:
        return False  # a heading of a group, in a column or across them all
    over = [cell.text for cell in own if any(one.column in reach(own, grid.columns, cell) for one in under)]
    below = [" ".join(cell.text.lower().split()) for cell in under]
    again = all(below.count(text) == len(over) for text in below)
    one, other = ({_kind(text, loosely=again) for text in texts} for texts in (over, below))
    return {*one, *other} == {_LEVEL, _METHOD} and len(one) == len(other) == 1


def reach(own: Sequence[Cell], columns: int, cell: Cell) -> range:
    """The columns that a cell lies over: its own, or where no cell of the row is merged, the empty ones behind it."""
    if any(one.column_span > 1 for one in own):
        return range(cell.column, cell.column + cell.column_span)
    return range(cell.column, next((one.column for one in own if one.column > cell.column), columns + 1))


def _kind(text: str, *, loosely: bool) -> str:
    bare = " ".join(text.split()).strip(" :*")
    if compact_level(bare) in _LEVELS:
        return _LEVEL
    named = methods_in(bare.upper() if len(bare) < _CODE else bare, MethodKey())
    return _METHOD if named or (loosely and len(bare) < _LONGEST and mentioned(bare)) else ""


def methods_beside(heading: str, key: MethodKey) -> tuple[str, ...]:
    """The methods that a level's own heading names: in brackets, behind `assessed by`, or as all its other words."""
    if told := label_methods(heading, key):
        return told
    rest = without_level(heading)
    return methods_in(rest, MethodKey(dict(key.codes))) or () if 0 < len(rest) < len(heading.strip(" :*")) else ()


def only_dated(columns: Mapping[int, Column]) -> dict[int, Column]:
    """Columns of levels `at application` or `on appointment` beside one of methods: that one says what measures."""
    if not any(one.role is Role.METHOD and not one.level for one in columns.values()):
        return dict(columns)
    return {at: replace(one, methods=()) if _AT.search(one.header) else one for at, one in columns.items()}


def without_level(heading: str) -> str:
    """A heading's words but those that name a level and its criteria."""
    return _NAMED.sub(" ", heading).strip(" :;,/&()[]–—-")
