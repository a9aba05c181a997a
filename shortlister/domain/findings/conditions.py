"""Conditions on the rows of a shortlist: figures, words, ratings, and how they join. They never change a rank."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Final

from shortlister.domain.findings.cells import Cell
from shortlister.domain.findings.ranking import Standing
from shortlister.domain.records import MeasureKey

Cells = Mapping[tuple[str, MeasureKey], Cell]


class Sign(StrEnum):
    """How two values are compared."""

    IS = "="
    IS_NOT = "!="
    LESS = "<"
    AT_MOST = "<="
    MORE = ">"
    AT_LEAST = ">="


@dataclass(frozen=True, slots=True)
class Number:
    """A figure of the standing against a number; a figure that is not there fits no sign but `!=`."""

    field: str
    sign: Sign
    value: Fraction


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the standing (gate, outcome, applicant), `=` or `!=`; an empty value is none."""

    field: str
    sign: Sign
    value: str


@dataclass(frozen=True, slots=True)
class Rated:
    """The panel's rating on a measure against a value, `NA` or `open`."""

    measure: MeasureKey
    sign: Sign
    value: Fraction | str


@dataclass(frozen=True, slots=True)
class OpenCells:
    """How many of these measures are open, against a number."""

    measures: tuple[MeasureKey, ...]
    sign: Sign
    value: Fraction


@dataclass(frozen=True, slots=True)
class Not:
    """What the part does not match."""

    part: "Filter"


@dataclass(frozen=True, slots=True)
class All:
    """What every part matches; without parts everything."""

    parts: tuple["Filter", ...]


@dataclass(frozen=True, slots=True)
class Some:
    """What at least one part matches."""

    parts: tuple["Filter", ...]


Filter = Number | Word | Rated | OpenCells | Not | All | Some

OPEN: Final = "open"
NONE: Final = "none"
EVERYTHING: Final = All(())
"""What an empty text means."""

NUMBERS: Final[Mapping[str, Callable[[Standing], Fraction | int | None]]] = {
    "rank": lambda one: one.rank,
    "total": lambda one: one.total,
    "essential": lambda one: one.essential_total,
    "desirable": lambda one: one.desirable_total,
    "available": lambda one: one.available,
    "percent": lambda one: None if one.share is None else 100 * one.share,
    "met": lambda one: one.essentials_met,
}
"""The figures of a standing; `open`, the number of open cells, is counted from the cells."""
WORDS: Final[Mapping[str, Callable[[Standing], str]]] = {
    "gate": lambda one: one.gate.value,
    "outcome": lambda one: one.outcome.decision.value if one.outcome else "",
    "applicant": lambda one: one.reference.casefold(),
    "tied": lambda one: "yes" if one.tied else "no",
}
FIELDS: Final = (*NUMBERS, OPEN, *WORDS)
"""The names that a filter knows, beside the criteria."""


def matches(filter: Filter, standing: Standing, cells: Cells) -> bool:
    """Whether the applicant of the standing fits; `cells` are those of the stage."""
    match filter:
        case Number(field, sign, value):
            return _fits(NUMBERS[field](standing), sign, value)
        case Word(field, sign, value):
            return (WORDS[field](standing) == value) is (sign is Sign.IS)
        case Rated(measure, sign, value):
            return _rated(cells.get((standing.applicant, measure)), sign, value)
        case OpenCells(measures, sign, value):
            return _fits(sum(cells[standing.applicant, measure].open for measure in measures), sign, value)
        case Not(part):
            return not matches(part, standing, cells)
        case All(parts):
            return all(matches(part, standing, cells) for part in parts)
        case Some(parts):
            return any(matches(part, standing, cells) for part in parts)


def _rated(cell: Cell | None, sign: Sign, value: Fraction | str) -> bool:
    rating = None if cell is None or cell.open else cell.rating
    if value == OPEN:
        return (cell is not None and cell.open) is (sign is Sign.IS)
    if isinstance(value, str):
        return (rating == value) is (sign is Sign.IS)
    return _fits(None if isinstance(rating, str) else rating, sign, value)


def _fits(figure: Fraction | int | None, sign: Sign, value: Fraction) -> bool:
    if figure is None:
        return sign is Sign.IS_NOT
    match sign:
        case Sign.IS:
            return figure == value
        case Sign.IS_NOT:
            return figure != value
        case Sign.LESS:
            return figure < value
        case Sign.AT_MOST:
            return figure <= value
        case Sign.MORE:
            return figure > value
        case Sign.AT_LEAST:
            return figure >= value
