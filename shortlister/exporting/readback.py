"""Reading a written workbook back with another reader, and reconciling every cell and count before it is believed."""

from collections import deque
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextvars import copy_context
from itertools import chain, islice
from pathlib import Path
from typing import IO, Any, Final

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, XmlError, ZipError

from shortlister.domain.refusals import Refusal
from shortlister.exporting.book import Tick, Written
from shortlister.exporting.cells import Formula, Value, cleaned, column_letters
from shortlister.i18n import N_

_ROWS_AT_ONCE: Final = 1024
_ROOM_BESIDE: Final = 150_000
"""Cells of a sheet that is compared while the next is read: more would take up the memory of two large sheets."""


def reconcile(source: Path | IO[bytes], written: Sequence[Written], *, tick: Tick) -> int:
    """The number of cells read back, each as it was written. Raises a Refusal at the first that is not.

    Reading holds Python up no more than writing a file does, so the sheet before is compared meanwhile. It is read
    here and compared in the thread, not the other way round, as a thread's own memory is not given back.
    """
    cells = 0
    comparing: deque[tuple[Written, Future[int]]] = deque()
    try:
        with CalamineWorkbook.from_object(source) as book, ThreadPoolExecutor(max_workers=1) as beside:
            names = [sheet.name for sheet in written]
            if book.sheet_names != names:
                raise _unlike(_names(book.sheet_names), "", _names(names), "")
            for one in (*written, None):
                if comparing and (one is None or max(one.room, comparing[0][0].room) > _ROOM_BESIDE):
                    cells += _compared(*comparing.popleft(), tick)
                if one is None:
                    continue
                sheet = book.get_sheet_by_name(one.name)
                if comparing:
                    cells += _compared(*comparing.popleft(), tick)
                comparing.append((one, beside.submit(copy_context().run, _reconcile_sheet, sheet, one)))
                del sheet  # so that never more than two are held
    except (CalamineError, XmlError, ZipError) as fault:
        raise Refusal(
            N_("The workbook cannot be read back ({fault}), so it was not put in place. Export again."), fault=fault
        ) from fault
    return cells


def _compared(written: Written, cells: Future[int], tick: Tick) -> int:
    """The number of cells of a sheet, once it has been compared."""
    found = cells.result()
    tick(len(written.rows))
    return found


def _reconcile_sheet(sheet: CalamineSheet, written: Written) -> int:
    cells = read = 0
    rows, expected = sheet.iter_rows(), iter(written.rows)
    while block := list(islice(rows, _ROWS_AT_ONCE)):
        values = list(islice(expected, len(block)))
        cells += _reconcile_rows(block, values, written.name, read)
        read += len(values)
        if len(values) < len(block):
            break
    # Rows that come again are made anew for each look: only where some were not read is there anything to look at.
    unread = written.rows[read:] if read < len(written.rows) else ()
    left = next((index for index, values in enumerate(unread, start=read) if any(map(_shown, values))), -1)
    last = sheet.end[0] + 1 if sheet.end is not None else 0
    if left >= 0 or last > len(written.rows):
        raise _unlike(written.name, f"A{max(left, len(written.rows)) + 1}", str(len(written.rows)), str(last))
    return cells


def _reconcile_rows(block: Sequence[list[Any]], values: Sequence[tuple[Value, ...]], sheet: str, first: int) -> int:
    """The number of cells that hold something; mostly every row is at once equal to what was written."""
    if list(map(tuple, block)) == values:
        every = list(chain.from_iterable(values))
        return len(every) - every.count("")
    return sum(
        _reconcile_row(row, one, sheet, index)
        for index, (row, one) in enumerate(zip(block, values, strict=False), start=first)
    )


def _reconcile_row(row: Sequence[object], values: Sequence[Value], sheet: str, index: int) -> int:
    """The number of cells of the row that hold something, all of them as written."""
    cells = 0
    width = max(len(row), len(values))
    for column in range(width):
        expected = _shown(values[column]) if column < len(values) else ""
        found = row[column] if column < len(row) else ""
        if found != expected:
            raise _unlike(sheet, f"{column_letters(column)}{index + 1}", str(expected), str(found))
        cells += expected != ""
    return cells


def _shown(value: Value) -> str | int | float:
    if isinstance(value, Formula):
        value = value.value
    if isinstance(value, str):
        return cleaned(value)
    return "" if value is None else value


def _names(names: Sequence[str]) -> str:
    return ", ".join(names)


def _unlike(sheet: str, place: str, expected: str, found: str) -> Refusal:
    return Refusal(
        N_(
            "The workbook did not read back as it was written, so it was not put in place: sheet “{sheet}”, "
            "{place}: “{found}” in place of “{expected}”. The file that was there before is unchanged. Export again."
        ),
        sheet=sheet,
        place=place,
        expected=expected[:80],
        found=found[:80],
    )
