"""Workbooks in Excel's older formats (.xls, .xlsb) to blocks, by calamine."""

import io
import re
from typing import Final

import python_calamine as calamine

from shortlister.domain.places import Place
from shortlister.domain.plans.drafts import Document
from shortlister.domain.refusals import Refusal
from shortlister.importing.archive import Package
from shortlister.importing.blocks import TOO_MUCH, Blocks, visible
from shortlister.importing.kinds import DAMAGED, PROTECTED
from shortlister.importing.limits import DEFAULT, Limits
from shortlister.importing.sheet_rows import SheetCell, SheetRow, plain_sheet_name, row_table, sheet_blocks

_FAULTS: Final = (calamine.CalamineError, OSError, ValueError, UnicodeError)


def read_xls(data: bytes, name: str, limits: Limits = DEFAULT) -> Document:
    """An old workbook as a document: its sheets one after another, each under its name where there are several."""
    blocks = Blocks(name, limits)
    sheets = [(title, rows) for title, rows in _sheets(data, name, limits) if rows]
    in_file = sum(visible(cell.text) for _title, rows in sheets for row in rows for cell in row.cells.values())
    for title, rows in sheets:
        if len(sheets) > 1 and not plain_sheet_name(title):
            blocks.heading(title, 1, Place(cell=title))
        sheet_blocks(blocks, rows)
    return blocks.document("xls", in_file=in_file)


def read_xls_rows(data: bytes, name: str, limits: Limits = DEFAULT) -> Document:
    """The first sheet with text as one table whose rows keep their numbers, for lists."""
    blocks = Blocks(name, limits)
    rows = next((rows for _title, rows in _sheets(data, name, limits) if rows), [])
    blocks.table(row_table(rows))
    return blocks.document("xls")


def _sheets(data: bytes, name: str, limits: Limits) -> list[tuple[str, list[SheetRow]]]:
    if data.startswith(b"PK"):
        Package(data, name, limits)
    try:
        book = calamine.load_workbook(io.BytesIO(data))
        shown = [
            one.name
            for one in book.sheets_metadata
            if one.typ is calamine.SheetTypeEnum.WorkSheet and one.visible is calamine.SheetVisibleEnum.Visible
        ]
        left, sheets = limits.cells, []
        for title in shown:
            rows = _rows(book.get_sheet_by_name(title))
            left -= sum(len(row.cells) for row in rows)
            if left < 0:
                raise Refusal(TOO_MUCH, file=name)
            sheets.append((title, rows))
    except calamine.PasswordError as error:
        raise Refusal(PROTECTED, file=name) from error
    except _FAULTS as error:
        raise Refusal(DAMAGED, file=name) from error
    return sheets


def _rows(sheet: calamine.CalamineSheet) -> list[SheetRow]:
    if sheet.start is None:
        return []
    top, left = sheet.start
    spans, covered = _merges(sheet)
    rows = []
    for at, values in enumerate(sheet.to_python(skip_empty_area=True), top):
        cells: dict[int, SheetCell] = {}
        for column, value in enumerate(values, left):
            text = _text(value)
            if text.strip() and (at, column) not in covered:
                down, across = spans.get((at, column), (1, 1))
                cells[column + 1] = SheetCell(text, down, across)
        if cells:
            rows.append(SheetRow(at + 1, cells))
    return rows


def _merges(sheet: calamine.CalamineSheet) -> tuple[dict[tuple[int, int], tuple[int, int]], set[tuple[int, int]]]:
    spans: dict[tuple[int, int], tuple[int, int]] = {}
    covered: set[tuple[int, int]] = set()
    for (top, left), (low, right) in sheet.merged_cell_ranges or ():
        down, across = min(low - top + 1, 2000), min(right - left + 1, 100)
        if down < 1 or across < 1 or len(covered) + down * across > 200_000:
            continue
        spans[(top, left)] = (down, across)
        covered.update((top + r, left + c) for r in range(down) for c in range(across) if r or c)
    return spans, covered


def _text(value: object) -> str:
    match value:
        case bool():
            return "Yes" if value else "No"
        case float() if value == int(value) and abs(value) < 1e15:
            return str(int(value))
        case _:
            return re.sub(r"\r\n?", "\n", str(value))
