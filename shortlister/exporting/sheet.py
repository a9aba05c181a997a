"""A sheet of a workbook as a plain value: its rows, and how it is laid out on screen and on paper."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import islice
from typing import TypeVar, overload

from shortlister.exporting.cells import Row, Value

T = TypeVar("T")


class Again(Sequence[T]):
    """A long list that is made anew each time it is read, so that it need not be held; always the same."""

    def __init__(self, make: Callable[[], Iterable[T]], count: int) -> None:
        self._make = make
        self._count = count

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[T]:
        return iter(self._make())

    @overload
    def __getitem__(self, place: int) -> T: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[T, ...]: ...

    def __getitem__(self, place: int | slice) -> T | tuple[T, ...]:
        if isinstance(place, slice):
            return tuple(islice(self, *place.indices(self._count)))
        at = range(self._count)[place]
        return next(islice(self, at, None))


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
    """`rows` are read once; `count` says how many there are. `values` are theirs alone, where they can be had again.

    `freeze` is the first cell that scrolls.
    """

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
    scale: int = 0
    """In percent of full size; 0 where the print is fitted to `pages_wide`, which knows no breaks."""
    column_breaks: tuple[int, ...] = ()
    """The columns (from 1) after which a page of paper ends."""
    print_area: str = ""
    breaks: tuple[int, ...] = ()
    """The rows after which a page of paper ends."""
    merged: tuple[str, ...] = ()
    tints: tuple[Tint, ...] = ()
    table: tuple[str, ...] = ()
    """The headings of row 1, where what stands below them is a table."""
    values: Again[tuple[Value, ...]] | None = None
    titles: str = ""
    """The area (`A7:Z31`) whose first row and column name what is in it, for screen readers."""
