"""Reading a written workbook back with another reader, and reconciling every cell and count before it is believed."""

from collections.abc import Sequence
from pathlib import Path
from typing import IO, Final

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, XmlError, ZipError

from shortlister.domain.refusals import Refusal
from shortlister.exporting.book import Tick, Written
from shortlister.exporting.cells import Formula, Value, cleaned, column_letters
from shortlister.i18n import N_

_ROWS_A_TICK: Final = 1024


def reconcile(source: Path | IO[bytes], written: Sequence[Written], *, tick: Tick) -> int:
    """The number of cells read back, each as it was written. Raises a Refusal at the first that is not."""
    try:
        with CalamineWorkbook.from_object(source) as book:
            names = [sheet.name for sheet in written]
            if book.sheet_names != names:
                raise _unlike(_names(book.sheet_names), "", _names(names), "")
            return sum(_reconcile_sheet(book.get_sheet_by_name(one.name), one, tick) for one in written)
    except (CalamineError, XmlError, ZipError) as fault:
        raise Refusal(
            N_("The workbook cannot be read back ({fault}), so it was not put in place. Export again."), fault=fault
        ) from fault


def _reconcile_sheet(sheet: CalamineSheet, written: Written, tick: Tick) -> int:
    cells = 0
    read = 0
    for index, (row, values) in enumerate(zip(sheet.iter_rows(), written.rows, strict=False)):
        read += 1
        cells += _reconcile_row(row, values, written.name, index)
        if read % _ROWS_A_TICK == 0:
            tick(_ROWS_A_TICK)
    tick(read % _ROWS_A_TICK)
    # Rows that come again are made anew for each look: only where some were not read is there anything to look at.
    unread = written.rows[read:] if read < len(written.rows) else ()
    left = next((index for index, values in enumerate(unread, start=read) if any(map(_shown, values))), -1)
    last = sheet.end[0] + 1 if sheet.end is not None else 0
    if left >= 0 or last > len(written.rows):
        raise _unlike(written.name, f"A{max(left, len(written.rows)) + 1}", str(len(written.rows)), str(last))
    return cells


def _reconcile_row(row: Sequence[object], values: Sequence[Value], sheet: str, index: int) -> int:
    """The number of cells of the row that hold something, all of them as written."""
    if type(values) is tuple and tuple(row) == values:
        return len(values) - values.count("")
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
