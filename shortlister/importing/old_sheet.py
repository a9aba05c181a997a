"""Workbooks in Excel's older formats (.xls, .xlsb) to blocks, by calamine."""

import io
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

import python_calamine as calamine

from shortlister.domain.plans.drafts import Document
from shortlister.domain.refusals import Problem, Refusal, Sentence
from shortlister.i18n import N_
from shortlister.importing.archive import Package
from shortlister.importing.blocks import TOO_MUCH, Blocks
from shortlister.importing.kinds import DAMAGED, PROTECTED
from shortlister.importing.limits import DEFAULT, Limits
from shortlister.importing.old_hidden import Unseen, hidden_in
from shortlister.importing.sheet_rows import SheetCell, SheetRow
from shortlister.importing.sheet_shown import Sheet, columns_of, shown_sheets
from shortlister.importing.sheets import letters_in, list_document, put_sheets

UNTOLD: Final = N_(
    "Which rows and columns of this workbook are hidden cannot be told from .xlsb; all were read. Save it as .xlsx "
    "where that matters."
)
_FAULTS: Final = (calamine.CalamineError, OSError, ValueError, UnicodeError)


def read_xls(data: bytes, name: str, limits: Limits = DEFAULT) -> Document:
    """An old workbook as a document; hidden sheets, rows and columns are left out and said."""
    blocks = Blocks(name, limits)
    sheets, problems = shown_sheets(_sheets(data, name, limits))
    put_sheets(blocks, sheets)
    unsure = [Problem("", Sentence(UNTOLD))] if data.startswith(b"PK") else []
    return blocks.document("xls", in_file=letters_in(sheets), problems=problems, unsure=unsure)


def read_xls_rows(data: bytes, name: str, limits: Limits = DEFAULT) -> Document:
    """The first sheet with text as one table whose rows keep their numbers, for lists."""
    document = list_document(_sheets(data, name, limits), "xls", Blocks(name, limits))
    said = [Problem("", Sentence(UNTOLD))] if data.startswith(b"PK") else []
    return replace(document, problems=(*document.problems, *said))


def _sheets(data: bytes, name: str, limits: Limits) -> list[Sheet]:
    if data.startswith(b"PK"):
        Package(data, name, limits)
        unseen: Mapping[str, Unseen] = {}
    else:
        unseen = hidden_in(data)
    try:
        book = calamine.load_workbook(io.BytesIO(data))
        left, sheets = limits.cells, []
        for one in book.sheets_metadata:
            if one.typ is not calamine.SheetTypeEnum.WorkSheet:
                continue
            rows = tuple(_rows(book.get_sheet_by_name(one.name)))
            left -= sum(len(row.cells) for row in rows)
            if left < 0:
                raise Refusal(TOO_MUCH, file=name)
            hidden = one.visible is not calamine.SheetVisibleEnum.Visible
            found = unseen.get(one.name, Unseen())
            sheets.append(Sheet(one.name, rows, hidden, found.rows, columns_of(found.columns)))
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
