"""A sheet's rows as XML: what follows a row's number in a column is made once for each value and look."""

from collections.abc import Iterator
from operator import getitem
from typing import Final

from shortlister.domain.refusals import Refusal
from shortlister.exporting.cells import (
    LONGEST_TEXT,
    Formula,
    Look,
    Value,
    column_letters,
    like_a_formula,
    tail,
    units,
)
from shortlister.exporting.sheet import Sheet
from shortlister.exporting.strings import Strings
from shortlister.exporting.styles import Formats
from shortlister.i18n import N_

_MOST_KNOWN: Final = 5_000


class RowWriter:
    """Writes the rows of one sheet, each as `place.join` of its parts: the row's number stands in every cell."""

    def __init__(self, sheet: Sheet, formats: Formats, strings: Strings) -> None:
        self._sheet = sheet
        self._formats = formats
        self._strings = strings
        self._place = ""

    def rows(self) -> Iterator[tuple[str, tuple[Value, ...]]]:
        """Each row's XML and its values."""
        openings: dict[tuple[float | None, bool], str] = {}
        by_width: dict[int, tuple[_Ends, ...]] = {}
        for index, (values, looks, height) in enumerate(self._sheet.rows, start=1):
            place = self._place = str(index)
            width = len(values)
            ends = by_width.get(width)
            if ends is None:
                ends = by_width[width] = self._columns(width)
            opening = openings.get((height, width > 0))
            if opening is None:
                opening = openings[height, width > 0] = _opening(height, cells=width > 0)
            yield place.join(('<row r="', opening, *map(getitem, ends, zip(values, looks, strict=True)))), values

    def _columns(self, width: int) -> tuple["_Ends", ...]:
        follow = [f'<c r="{column_letters(index)}' for index in range(1, width)]
        return tuple(_Ends(self, index, next_) for index, next_ in enumerate([*follow, "</row>"][:width]))

    def cell(self, column: int, key: tuple[Value, Look]) -> tuple[str, bool]:
        """The XML of a cell from its row's number on, and whether it comes again in other rows."""
        value, look = key
        if type(value) is not str:
            return tail(value, self._formats.number(look)), type(value) is not Formula
        self._require_room(column, value)
        number = self._strings.number(value) if value else None
        style = self._formats.number(look, quoted=like_a_formula(value))
        return tail(value, style, shared=number), number is not None or not value

    def _require_room(self, column: int, text: str) -> None:
        if len(text) * 2 > LONGEST_TEXT and units(text) > LONGEST_TEXT:
            raise Refusal(
                N_(
                    "The text for cell {cell} of the sheet “{sheet}” has {count} characters; a workbook's cell holds "
                    "32,767. Nothing was written. Shorten the text, then export again."
                ),
                cell=column_letters(column) + self._place,
                sheet=self._sheet.name,
                count=units(text),
            )


def _opening(height: float | None, *, cells: bool) -> str:
    """What stands between a row's number and that of its first cell."""
    high = f' ht="{height}" customHeight="1"' if height is not None else ""
    return f'"{high}>' + ('<c r="A' if cells else "</row>")


class _Ends(dict[tuple[Value, Look], str]):
    """What follows the row's number in one column, by value and look; made when first asked for."""

    __slots__ = ("_column", "_follow", "_writer")

    def __init__(self, writer: RowWriter, column: int, follow: str) -> None:
        super().__init__()
        self._writer = writer
        self._column = column
        self._follow = follow

    def __missing__(self, key: tuple[Value, Look]) -> str:
        xml, again = self._writer.cell(self._column, key)
        end = xml + self._follow
        if again and len(self) < _MOST_KNOWN:
            self[key] = end
        return end
