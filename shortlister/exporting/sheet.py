"""A sheet of a workbook as a plain value: its rows, and how it is laid out on screen and on paper."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from shortlister.exporting.cells import Row


class Paper(IntEnum):
    """Excel's numbers of paper sizes."""

    A3 = 8
    A4 = 9


@dataclass(frozen=True, slots=True)
class Column:
    """A column's width in characters, and whether it is hidden or outlined."""

    width: float
    hidden: bool = False
    outline: int = 0


@dataclass(frozen=True, slots=True)
class Tint:
    """A conditional format: ground and ink (RRGGBB) of the cells of a range for which the formula holds."""

    range: str
    formula: str
    fill: str
    ink: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """`rows` may be read once; `count` says how many it has. `freeze` is the first cell that scrolls."""

    name: str
    rows: Iterable[Row]
    count: int
    columns: tuple[Column, ...]
    header: tuple[str, str]
    footer: str
    freeze: str = ""
    filter: str = ""
    repeat_rows: str = ""
    repeat_columns: str = ""
    landscape: bool = False
    paper: Paper = Paper.A4
    pages_wide: int = 1
    print_area: str = ""
    merged: tuple[str, ...] = ()
    tints: tuple[Tint, ...] = ()
