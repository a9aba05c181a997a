"""Ruled tables that go on over a page: the header said again, and rows that the page divided."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from shortlister.domain.plans.drafts import Cell
from shortlister.importing.blocks import visible
from shortlister.importing.prints import print_as_one
from shortlister.importing.wrapped import goes_on


def continued(table: list[Cell], cells: list[Cell], rows: int) -> tuple[list[Cell], int]:
    """The rows of a table's next part without its repeated header, and how many letters that had.

    `rows` is the number of the table's last row so far; a row that the page divided is put to its upper half. One that
    has a heading of the first row in its column again heads further rows.
    """
    first = sorted((cell for cell in table if cell.row == 1), key=lambda cell: cell.column)
    again = sorted((cell for cell in cells if cell.row == rows + 1), key=lambda cell: cell.column)
    labels = 0
    if [cell.text for cell in first] == [cell.text for cell in again] and any(cell.text for cell in first):
        again = sorted((cell for cell in cells if cell.row == rows + 2), key=lambda cell: cell.column)
        labels = sum(visible(cell.text) for cell in cells if cell.row == rows + 1)
        cells = [cell for cell in cells if cell.row > rows + 1]
    heads = {cell.column: cell.text for cell in first if cell.text}
    if again and not any(heads.get(cell.column) == cell.text for cell in again) and _goes_on(table, again, rows):
        cells = [cell for cell in cells if cell.row != again[0].row or not _put_to_last(table, cell, rows)]
    return cells, labels


def _goes_on(table: Sequence[Cell], again: Sequence[Cell], rows: int) -> bool:
    """Whether a page's first row goes on with the last one of the page before."""
    last = {cell.column: cell for cell in table if cell.row + cell.row_span - 1 == rows}
    if {cell.column for cell in again} != set(last) or not any(cell.paragraphs for cell in again):
        return False
    pairs = [
        (last[cell.column].paragraphs[-1], cell.paragraphs[0])
        for cell in again
        if cell.paragraphs and last[cell.column].paragraphs
    ]
    if any(after[:1].islower() and not before.endswith((".", ":", ";")) for before, after in pairs):
        return True
    if len(pairs) == 1 and pairs[0][1][:1].islower() and _is_rest(again, last):
        return True
    blank = not again[0].paragraphs and bool(last[again[0].column].paragraphs)
    return blank and bool(pairs) and all(len(after) > 8 for _before, after in pairs)


def _is_rest(again: Sequence[Cell], last: Mapping[int, Cell]) -> bool:
    """Whether only one cell of a row says anything, and the row before it has more: a level, a method, a number."""
    told = [cell.column for cell in again if cell.paragraphs]
    return len(told) == 1 and any(cell.paragraphs for column, cell in last.items() if column not in told)


def _put_to_last(table: list[Cell], cell: Cell, rows: int) -> bool:
    """Puts a cell of a divided row to its upper half; True when that was done."""
    for at, above in enumerate(table):
        if above.column == cell.column and above.row + above.row_span - 1 == rows:
            texts, marks = list(above.paragraphs), list(above.marks)
            more, bullets = list(cell.paragraphs), list(cell.marks)
            prints, further = list(above.printed), list(cell.printed)
            if texts and more and not bullets[0] and _is_divided(texts, more[0]):
                prints[-1] = print_as_one((texts[-1], more[0]), (prints[-1], further.pop(0)))
                joint = "" if texts[-1].endswith("/") else " "
                texts[-1] += joint + more.pop(0)
                bullets.pop(0)
            both = above.strong | cell.strong
            whole = replace(above, paragraphs=(*texts, *more), marks=(*marks, *bullets), strong=both)
            table[at] = replace(whole, prints=(*prints, *further))
            return True
    return False


def _is_divided(texts: Sequence[str], line: str) -> bool:
    """Whether the page divided the last of some paragraphs: in small letters, or behind what cannot end one.

    A comma ends none that has others, unless each item of the list ends with one.
    """
    last = texts[-1].rstrip()
    listing = last.endswith(",") and "," in last[:-1] and not any(one.rstrip().endswith(",") for one in texts[:-1])
    return line[:1].islower() or last.endswith("/") or listing or goes_on(last, line)
