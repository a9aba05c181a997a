"""What the plain list sheets share: one row of headings, then rows of values; a text too long for a cell goes on."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from shortlister.exporting.cells import LONGEST_TEXT, Look, Row, Value, column_letters, pieces, units
from shortlister.exporting.derived import Derived
from shortlister.exporting.sheet import Column, Paper, Sheet
from shortlister.exporting.sheets.names import footing, heading
from shortlister.exporting.styles import HEADING, ITEM, NOTE
from shortlister.i18n import _


@dataclass(frozen=True, slots=True)
class Field:
    """A column of a list: its heading, width in characters, and how its cells look."""

    heading: str
    width: float
    look: Look = ITEM


@dataclass(frozen=True, slots=True)
class Listing:
    """A list before it is a sheet. `values` begins anew each time; `note` stands alone under an empty list."""

    name: str
    fields: tuple[Field, ...]
    values: Callable[[], Iterable[tuple[Value, ...]]]
    count: int
    note: str = ""
    over: int = 0
    """Longest text of the last column, in UTF-16 code units."""


def listing(derived: Derived, of: Listing, *, title: str) -> Sheet:
    """The sheet of a list. A last column with texts too long for a cell is continued in columns to its right."""
    extra = max(0, -(-of.over // (LONGEST_TEXT - 1)) - 1) if of.over > LONGEST_TEXT else 0
    last = of.fields[-1]
    more = tuple(Field(_("{heading}, continued").format(heading=last.heading), last.width) for _more in range(extra))
    fields = (*of.fields, *more)
    end = column_letters(len(fields) - 1)
    rows = of.count or bool(of.note)
    return Sheet(
        name=of.name,
        rows=_rows(of, fields),
        count=1 + rows,
        columns=tuple(Column(field.width) for field in fields),
        header=heading(derived, title),
        footer=footing(derived),
        freeze="A2",
        filter=f"A1:{end}{1 + of.count}" if of.count else "",
        repeat_rows="1:1",
        landscape=sum(field.width for field in of.fields) > 100,
        paper=Paper.A4,
    )


def _rows(of: Listing, fields: Sequence[Field]) -> Iterator[Row]:
    yield Row(tuple(field.heading for field in fields), (HEADING,) * len(fields))
    looks = tuple(field.look for field in fields)
    if not of.count and of.note:
        yield Row((of.note,), (NOTE,))
    elif len(fields) == len(of.fields):
        for values in of.values():
            yield Row(values, looks)
    else:
        for values in of.values():
            last = values[-1]
            parts = list(pieces(last)) if isinstance(last, str) else [last]
            whole = (*values[:-1], *parts)
            yield Row(tuple(value for value, _look in zip_longest(whole, looks)), looks)


def longest(texts: Iterable[str]) -> int:
    """The length of the longest text, in UTF-16 code units."""
    return max(map(units, texts), default=0)
