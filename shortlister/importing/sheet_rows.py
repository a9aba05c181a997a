"""Rows of a sheet (CSV or Excel) to blocks: titles and notes as paragraphs, the rest as tables."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from shortlister.domain.places import Place, cell_on
from shortlister.domain.plans.drafts import Cell
from shortlister.importing.blocks import Blocks
from shortlister.importing.criteria.words.vocabulary import (
    is_method_header,
    is_number_header,
    level_of_cell,
    looks_like_header,
)
from shortlister.importing.late_regexes import late_regex

_SHORT: Final = 45
_LEVEL: Final = late_regex(r"(?i)(?:essential|desirable)\b[^/&]{0,30}$")
_EXPLAINS: Final = late_regex(r"[=*]|^(?i:key|note|n\.?b|please|prepared|signed|date|candidates|applicants|all)\b")
"""How a line below a table begins that speaks of it and is none of its rows."""


@dataclass(frozen=True, slots=True)
class SheetCell:
    """A cell's text with its span; `bold` where the sheet says so."""

    text: str
    row_span: int = 1
    column_span: int = 1
    bold: bool = False


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row's non-empty cells by column from 1, with its own number."""

    number: int
    cells: Mapping[int, SheetCell]


def column_letters(column: int) -> str:
    """`A` for 1, `AA` for 27."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def plain_sheet_name(name: str) -> bool:
    """Whether a sheet has the name that its program gave it."""
    return bool(re.fullmatch(r"(?i)(?:sheet|tabelle|feuil)\s?\d*", name))


def row_table(rows: Sequence[SheetRow]) -> list[Cell]:
    """The cells of a list whose rows keep their numbers."""
    return [
        Cell((cell.text,), row.number, column, cell.row_span, cell.column_span, place=_place(row, column))
        for row in rows
        for column, cell in sorted(row.cells.items())
    ]


def _place(row: SheetRow, column: int, sheet: str = "") -> Place:
    return Place(line=row.number, cell=cell_on(sheet, f"{column_letters(column)}{row.number}"))


def sheet_blocks(blocks: Blocks, rows: Sequence[SheetRow], *, sheet: str = "") -> None:
    """Adds a sheet's rows: runs of single cells as paragraphs, rows with columns as tables.

    `sheet` is its name where there are several, for the places.
    """
    rows = [row for row in rows if row.cells]
    table: list[SheetRow] = []
    at = 0
    while at < len(rows):
        end = at
        while end < len(rows) and len(rows[end].cells) == 1:
            end += 1
        run = rows[at:end]
        if not run:
            table.append(rows[at])
            at += 1
            continue
        inside = _rows_inside(table, run, rows[end].number if end < len(rows) else 0) if table else 0
        again = end < len(rows) and _begins_again(table, run, rows[end])
        if table and end < len(rows) and not again and (_within(table, run, rows[end]) or inside == len(run)):
            table.extend(run)
        else:
            table, run = [*table, *run[:inside]], run[inside:]
            _table(blocks, table, sheet)
            table = run[-1:] if run and end < len(rows) and _lies_over(run[-1], rows[end]) else []
            for row in run[: len(run) - len(table)]:
                _single(blocks, row, sheet)
        at = end
    _table(blocks, table, sheet)


def _begins_again(table: Sequence[SheetRow], run: Sequence[SheetRow], after: SheetRow) -> bool:
    """Whether the headings of a table come again behind an empty row and single cells: its like begins there."""
    texts = [cell.text for cell in after.cells.values()]
    heads = next((row for row in table if [cell.text for cell in row.cells.values()] == texts), None)
    numbers = [table[-1].number, *(row.number for row in run)] if table else []
    return heads is not None and numbers[-1] - numbers[0] >= len(numbers)


def _within(table: Sequence[SheetRow], run: Sequence[SheetRow], after: SheetRow) -> bool:
    """Whether single cells between rows with columns are headings of groups inside the same table."""
    before = table[-1]
    if (
        _heads(before)
        or is_number_header(before.cells[min(before.cells)].text)
        or (len(table) > 1 and _heads(table[-2]) and _lies_under(before, table[-2]))
    ):
        return True
    if len(table) == 1 and _covers(before, after) and len(run) == 1:
        return True
    if len(run) > 2 or looks_like_header([cell.text for cell in after.cells.values()]):
        return False
    if _enumerated(after) and not _enumerated(before):
        return False
    return all(len(cell.text) < 90 for row in run for cell in row.cells.values())


def _covers(row: SheetRow, below: SheetRow) -> bool:
    """Whether a row of three or more short words, none a number, has one above each cell of the row below it."""
    short = all(len(cell.text) < _SHORT and cell.text[:1].isalpha() for cell in row.cells.values())
    return len(row.cells) > 2 and short and set(below.cells) <= set(row.cells) and len(below.cells) > 1


def _rows_inside(table: Sequence[SheetRow], run: Sequence[SheetRow], after: int) -> int:
    """How many single cells right below a table's rows are still its own: they stand in a column of a level.

    Or right of its first column, which is only empty beside them. No blank row lies between; names of groups above
    such cells, or above the next row with columns, count too.
    """
    header = next((row for row in reversed(table) if _heads(row)), None)
    heads = header.cells if header else {}
    levels = {at for at, cell in heads.items() if level_of_cell(cell.text) or _LEVEL.match(cell.text)}
    beside = {column for column in table[-1].cells if column > min(min(row.cells) for row in table)}
    inside, last = 0, table[-1].number
    for count, row in enumerate(run, 1):
        (column, cell), *_others = row.cells.items()
        if row.number != last + 1 or not (levels or beside) or _EXPLAINS.search(cell.text):
            break
        if column in levels | beside and cell.column_span == 1:
            inside = count
        elif not levels or column != min(heads) or len(cell.text) > _SHORT:
            break
        last = row.number
    return len(run) if inside and after == last + 1 and last == run[-1].number else inside


def _heads(row: SheetRow) -> bool:
    return looks_like_header([cell.text for cell in row.cells.values()])


def _lies_under(row: SheetRow, header: SheetRow) -> bool:
    """Whether a row only names the columns under a merged cell of the header above it: `Form`, `Interview`, `Test`."""
    wide = [(at, at + cell.column_span) for at, cell in header.cells.items() if cell.column_span > 1]
    return all(any(begin <= column < end for begin, end in wide) for column in row.cells)


def _lies_over(row: SheetRow, header: SheetRow) -> bool:
    """Whether the only cell of a row is the head of some columns of the header below it: `Assessed by`."""
    (column, cell), *_others = row.cells.items()
    under = [one for one in header.cells if one >= column and (cell.column_span < 2 or one < column + cell.column_span)]
    named = cell.column_span > 1 or is_method_header(cell.text)
    return column > min(header.cells) and len(under) > 1 and named and len(cell.text) < _SHORT and _heads(header)


def _enumerated(row: SheetRow) -> bool:
    """Whether a row begins with a number of its own."""
    return bool(re.fullmatch(r"\(?\d{1,3}[.)]?", row.cells[min(row.cells)].text.strip()))


def _single(blocks: Blocks, row: SheetRow, sheet: str) -> None:
    for column, cell in row.cells.items():
        for part in cell.text.split("\n"):
            blocks.paragraph(part, _place(row, column, sheet), bold=cell.bold)


def _table(blocks: Blocks, rows: Sequence[SheetRow], sheet: str) -> None:
    if not rows:
        return
    first = rows[0].number
    left = min(min(row.cells) for row in rows) - 1  # empty columns on the left are none of the table's
    where = {row.number: index for index, row in enumerate(rows, 1)}
    cells: list[Cell] = []
    for row in rows:
        for column, cell in sorted(row.cells.items()):
            reach = sum(1 for number in range(row.number, row.number + cell.row_span) if number in where)
            place = _place(row, column, sheet)
            paragraphs = [(part, False) for part in cell.text.split("\n")]
            spans = (max(1, reach), cell.column_span)
            at = (where[row.number], column - left)
            cells.append(blocks.cell(paragraphs, *at, spans=spans, bold=cell.bold, place=place))
    blocks.table(cells, Place(line=first))
