"""Where something stands in a file."""

import re
from dataclasses import dataclass
from typing import Final

from shortlister.i18n import _

_CELL: Final = re.compile(r"(?:table (\d+) )?row (\d+) column (\d+)")
HEADER: Final = "header"
FOOTER: Final = "footer"
_NOTE: Final = re.compile(r"(footnote|endnote) (\d+)")


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stood in its file: page and line count from 1.

    `cell` is `B3`, `Criteria!B3` where a workbook has several sheets, `table 2 row 4 column 1`, `footnote 3`,
    `endnote 1`, `header` or `footer`. `block` is the index in the document's `blocks`; what a format does not know
    is None.
    """

    page: int | None = None
    line: int | None = None
    cell: str | None = None
    block: int | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a file that can be shown: its place, and the words that stand there; nothing where both are empty.

    Words without a place stand somewhere in the file; a place without words is a whole page, row or paragraph.
    """

    place: Place = Place()
    words: str = ""

    def __bool__(self) -> bool:
        return bool(self.words) or self.place != Place()


def cell_on(sheet: str, cell: str) -> str:
    """A cell with its sheet, as `Place.cell` has it; the sheet alone where `cell` is empty."""
    return f"{sheet}!{cell}" if sheet else cell


def place_words(place: Place) -> str:
    """A place in words: the page, and the cell or line, else the number of the paragraph; empty where nothing is known.

    It begins with a capital letter, to stand before a colon.
    """
    cell = place.cell or ""
    if words := note_words(place) or _sheet_words(cell):
        return words
    named = _CELL.fullmatch(cell)
    table, row, column = named.groups() if named else (None, None, None)
    match place.page, cell, place.line, place.block:
        case int() as page, str(), _, _ if table:
            words = _("Page {page}, table {table}, row {row}, column {column}")
            return words.format(page=page, table=table, row=row, column=column)
        case None, str(), _, _ if table:
            return _("Table {table}, row {row}, column {column}").format(table=table, row=row, column=column)
        case int() as page, str(), int() as line, _:
            return _("Page {page}, line {line}").format(page=page, line=line)
        case int() as page, str(), None, _ if cell:
            return _("Page {page}, cell {cell}").format(page=page, cell=cell)
        case int() as page, _, _, _:
            return _("Page {page}").format(page=page)
        case None, str(), _, _ if cell and not named:
            return _("Cell {cell}").format(cell=cell)
        case None, _, int() as line, _:
            return _("Line {line}").format(line=line)
        case None, str(), None, _ if named:
            return _("Row {row}, column {column}").format(row=row, column=column)
        case None, _, None, int() as block:
            return _("Paragraph {number}").format(number=block + 1)
        case _:
            return ""


def note_words(place: Place) -> str:
    """A footnote or endnote by its number, a header or footer; empty for every other place."""
    if place.cell in (HEADER, FOOTER):
        return _("Header") if place.cell == HEADER else _("Footer")
    if (found := _NOTE.fullmatch(place.cell or "")) is None:
        return ""
    words = _("Footnote {number}") if found[1] == "footnote" else _("Endnote {number}")
    return words.format(number=found[2])


def _sheet_words(cell: str) -> str:
    """A cell of a workbook with several sheets, or one of its sheets."""
    sheet, mark, within = cell.rpartition("!")
    if not mark:
        return ""
    words = _("Sheet {sheet}, cell {cell}") if within else _("Sheet {sheet}")
    return words.format(sheet=sheet, cell=within)
