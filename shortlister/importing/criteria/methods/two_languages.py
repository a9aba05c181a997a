"""Headings of a table's columns written in two languages, `Gofyniad / Requirement`: only what is understood is kept."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Cell
from shortlister.importing.criteria.methods.methods import mentioned, name_of
from shortlister.importing.criteria.words.vocabulary import (
    GENERIC_HEADER,
    is_group_header,
    is_group_name,
    is_level_header,
    is_method_header,
    is_number_header,
    is_weight_header,
    level_of_cell,
    levels_named,
)
from shortlister.importing.late_regexes import late_regex

_PARTED: Final = late_regex(r"^([^/|()\n]{2,45}?)\s*(?:/|\||\n|\s[–—-]\s|\()\s*([^/|()\n]{2,45}?)\)?$")
_PLAIN: Final = late_regex(r"(?!.*\b[A-Z]{1,3}\b)(?!.*\b(?:or|and|both)\b)[^\W\d_][^\d,;:=]{2,}")
_NEAR: Final = 6
_FEWEST: Final = 2
_HEADS: Final[tuple[Callable[[str], object], ...]] = (
    GENERIC_HEADER.match,
    is_group_header,
    is_number_header,
    is_method_header,
    is_level_header,
    is_weight_header,
)


def in_one_language(cells: Sequence[Cell]) -> tuple[Cell, ...]:
    """The cells with such headings cut down, in the first row of which two columns or more are headed so."""
    for row in sorted({cell.row for cell in cells})[:_NEAR]:
        own = [cell for cell in cells if cell.row == row]
        known = {cell.column: said for cell in own if (said := _understood("\n".join(cell.paragraphs)))}
        if len(known) >= _FEWEST and all(cell.column in known or _may_head(cell) for cell in own):
            return tuple(
                replace(cell, paragraphs=(known[cell.column],), marks=cell.marks[:1])
                if cell.row == row and cell.column in known
                else cell
                for cell in cells
            )
    return tuple(cells)


def _understood(text: str) -> str:
    """The half of a heading that is known as one, where the other says nothing in the language read here."""
    found = _PARTED.match(text.strip())
    halves = (found[1].strip(" :"), found[2].strip(" :")) if found else ()
    known = [half for half in halves if any(head(half) for head in _HEADS)]
    others = [half for half in halves if half not in known]
    if len(known) != 1 or len(others) != 1 or _is_english(others[0]):
        return ""
    if level_of_cell(known[0]) and len(others[0].split()) > _FEWEST:
        return ""  # a criterion with its level in brackets behind it
    return known[0]


def _is_english(text: str) -> bool:
    """Whether the other half says something of its own: a group, a method, a level."""
    if not _PLAIN.fullmatch(text) or is_group_name(text) or name_of(text) is not None:
        return True
    return bool(mentioned(text) or levels_named(text) or level_of_cell(text))


def _may_head(cell: Cell) -> bool:
    return len(cell.text) < 60 and not cell.text.strip().endswith(".")
