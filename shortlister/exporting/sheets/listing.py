"""What the plain list sheets share: one row of headings, then rows of values; a text too long for a cell goes on."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import Final

from shortlister.exporting.cells import LONGEST_TEXT, Look, Row, Value, column_letters, pieces, units
from shortlister.exporting.derived import Derived
from shortlister.exporting.sheet import Again, Column, Paper, Sheet
from shortlister.exporting.sheets.names import footing, heading
from shortlister.exporting.styles import HEADING, ITEM, NOTE
from shortlister.i18n import _

_LINE: Final = 12.75
_LETTERS: Final = 1.15
"""Letters of running text to a column's width, which is counted in digits."""

_HIGHEST_ROW: Final = 409.0
_SHOWN: Final = 6000
"""Letters beyond which a row is at its highest anyway."""


@dataclass(frozen=True, slots=True)
class Field:
    """A column of a list: its heading, width in characters, and how its cells look."""

    heading: str
    width: float
    look: Look = ITEM
    grows: bool = False
    """Whether its texts may take several lines, for which the row is made higher."""


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
    more = tuple(
        Field(_("{heading}, continued").format(heading=last.heading), last.width, last.look, last.grows)
        for _more in range(extra)
    )
    fields = (*of.fields, *more)
    end = column_letters(len(fields) - 1)
    rows = of.count or bool(of.note)
    return Sheet(
        name=of.name,
        rows=_rows(of, fields),
        values=Again(lambda: _values(of, fields), 1 + rows),
        count=1 + rows,
        columns=tuple(Column(field.width) for field in fields),
        header=heading(derived, title),
        footer=footing(derived),
        freeze="A2",
        filter=f"A1:{end}{1 + of.count}" if of.count else "",
        table=tuple(field.heading for field in fields) if of.count else (),
        repeat_rows="1:1",
        landscape=sum(field.width for field in of.fields) > 100,
        paper=Paper.A4,
    )


def _values(of: Listing, fields: Sequence[Field]) -> Iterator[tuple[Value, ...]]:
    yield tuple(field.heading for field in fields)
    if not of.count and of.note:
        yield (of.note,)
    elif len(fields) == len(of.fields):
        yield from of.values()
    else:
        for values in of.values():
            last = values[-1]
            parts = pieces(last) if isinstance(last, str) else [last]
            nothing = [None] * len(fields)
            yield (*values[:-1], *parts, *nothing)[: len(fields)]


def _rows(of: Listing, fields: Sequence[Field]) -> Iterator[Row]:
    found = _values(of, fields)
    yield Row(next(found), (HEADING,) * len(fields))
    if not of.count:
        yield from (Row(note, (NOTE,)) for note in found)
        return
    looks = tuple(field.look for field in fields)
    growing = tuple((index, int(field.width * _LETTERS)) for index, field in enumerate(fields) if field.grows)
    for values in found:
        yield Row(values, looks, height_of(values, growing))


def height_of(values: Sequence[Value], growing: Iterable[tuple[int, int]]) -> float | None:
    """The height for the longest text of the growing columns (place, letters on a line); None where a line is enough.

    Neither LibreOffice nor every previewer makes rows as high as their text, so the file says it.
    """
    most = 1
    for index, letters in growing:
        value = values[index]
        if type(value) is str and (len(value) > letters or "\n" in value):
            lines = sum(len(wrap(part, letters)) or 1 for part in value[:_SHOWN].split("\n"))
            most = max(most, lines)
    return None if most == 1 else min(_HIGHEST_ROW, most * _LINE + 2.5)


def longest(texts: Iterable[str]) -> int:
    """The length of the longest text, in UTF-16 code units."""
    return max(map(units, texts), default=0)
