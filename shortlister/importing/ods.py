"""OpenDocument spreadsheets to blocks, by walking the XML."""

from typing import Final

from lxml import etree

from shortlister.domain.plans.drafts import Document
from shortlister.domain.refusals import Refusal
from shortlister.importing.archive import text_within
from shortlister.importing.blocks import TOO_MUCH, Blocks
from shortlister.importing.limits import DEFAULT, Limits
from shortlister.importing.opendocument import OFFICE, STYLE, TABLE, TEXT, content_of, count_of
from shortlister.importing.sheet_rows import SheetCell, SheetRow
from shortlister.importing.sheet_shown import Fault, Sheet, Stretch, Unread, columns_of, shown_sheets
from shortlister.importing.sheets import letters_in, list_document, put_sheets

_CALC: Final = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
_HIDDEN: Final = ("collapse", "filter")


def read_ods(data: bytes, name: str, limits: Limits = DEFAULT) -> Document:
    """An OpenDocument spreadsheet as a document; hidden sheets, rows and columns are left out and said."""
    blocks = Blocks(name, limits)
    sheets, problems = shown_sheets(_sheets(data, name, limits))
    put_sheets(blocks, sheets)
    return blocks.document("ods", in_file=letters_in(sheets), problems=problems)


def read_ods_rows(data: bytes, name: str, limits: Limits = DEFAULT) -> Document:
    """The first sheet with text as one table whose rows keep their numbers, for lists."""
    return list_document(_sheets(data, name, limits), "ods", Blocks(name, limits))


def _sheets(data: bytes, name: str, limits: Limits) -> list[Sheet]:
    _package, root, body = content_of(data, name, limits, "spreadsheet")
    unseen = {
        style.get(f"{STYLE}name", "")
        for style in root.iter(f"{STYLE}style")
        for properties in style.iterfind(f"{STYLE}table-properties")
        if properties.get(f"{TABLE}display") == "false"
    }
    sheets, left = [], limits.cells
    for table in body.iterchildren(f"{TABLE}table"):
        sheet = _sheet(table, left, name, hidden=table.get(f"{TABLE}style-name", "") in unseen)
        left -= sum(len(row.cells) for row in sheet.rows)
        sheets.append(sheet)
    return sheets


def _sheet(table: etree._Element, left: int, name: str, *, hidden: bool) -> Sheet:
    """A sheet with at most `left` cells; raises Refusal where it has more."""
    rows: list[SheetRow] = []
    hidden_rows: set[int] = set()
    unread: list[Unread] = []
    number = 1
    for line in table.iter(f"{TABLE}table-row"):
        cells = _cells(line, number, unread)
        left -= len(cells)
        if left < 0:
            raise Refusal(TOO_MUCH, file=name)
        if cells:
            rows.append(SheetRow(number, cells))
        if line.get(f"{TABLE}visibility") in _HIDDEN:
            hidden_rows.add(number)
        number += count_of(line, f"{TABLE}number-rows-repeated", 1)
    title = table.get(f"{TABLE}name", "")
    return Sheet(title, tuple(rows), hidden, frozenset(hidden_rows), _hidden_columns(table), tuple(unread))


def _cells(line: etree._Element, number: int, unread: list[Unread]) -> dict[int, SheetCell]:
    """A row's cells that have text; what should have one and has none is put to `unread`."""
    cells: dict[int, SheetCell] = {}
    column = 1
    for part in line:
        if part.tag not in (f"{TABLE}table-cell", f"{TABLE}covered-table-cell"):
            continue
        text = "\n".join(text_within(node) for node in part.iterchildren(f"{TEXT}p"))
        repeat = count_of(part, f"{TABLE}number-columns-repeated", 1)
        if part.tag == f"{TABLE}covered-table-cell":
            text = ""
        if part.get(f"{_CALC}value-type") == "error":
            unread.append(Unread(number, column, Fault.ERROR, text[:20]))
            text = ""
        elif part.get(f"{TABLE}formula") and not text.strip() and not part.get(f"{OFFICE}value-type"):
            unread.append(Unread(number, column, Fault.NO_RESULT))
        if text.strip():
            down = count_of(part, f"{TABLE}number-rows-spanned", 1)
            across = count_of(part, f"{TABLE}number-columns-spanned", 1)
            for at in range(column, column + min(repeat, 50)):
                cells[at] = SheetCell(text, min(down, 2000), min(across, 100))
        column += repeat
    return cells


def _hidden_columns(table: etree._Element) -> frozenset[int]:
    found: list[Stretch] = []
    column = 1
    for node in table.iter(f"{TABLE}table-column"):
        repeat = count_of(node, f"{TABLE}number-columns-repeated", 1)
        if node.get(f"{TABLE}visibility") in _HIDDEN:
            found.append((column, column + repeat - 1))
        column += repeat
    return columns_of(found)
