"""Excel workbooks to blocks, from the sheets' own XML: only cells that are there, so that a far cell costs nothing."""

import posixpath
import re
from dataclasses import dataclass
from typing import Final

from lxml import etree

from shortlister.domain.places import Place
from shortlister.domain.plans.drafts import Document
from shortlister.domain.refusals import Problem, Refusal, Sentence
from shortlister.i18n import N_
from shortlister.importing.archive import Package
from shortlister.importing.blocks import TOO_MUCH, Blocks, visible
from shortlister.importing.kinds import DAMAGED
from shortlister.importing.limits import DEFAULT, Limits
from shortlister.importing.sheet_rows import (
    SheetCell,
    SheetRow,
    column_letters,
    plain_sheet_name,
    row_table,
    sheet_blocks,
)

_REFERENCE: Final = re.compile(r"^([A-Z]{1,3})(\d{1,7})$")
_ESCAPED: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")
_RELATION: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"

HIDDEN_ROW: Final = N_("Row {row} of the sheet “{sheet}” is hidden and was not read. Show it in Excel if it counts.")
NO_RESULT: Final = N_(
    "Cell {cell} of the sheet “{sheet}” has a formula whose result is not stored, so it was not read. "
    "Open the workbook in Excel, save it, and choose it again."
)
MORE_UNREAD: Final = N_("{count} further hidden rows and formulas without a stored result were not read.")
_UNREAD_SAID: Final = 50


@dataclass(frozen=True, slots=True)
class _Sheet:
    name: str
    part: str


class _Workbook:
    """An opened workbook: shared texts, bold formats, visible sheets."""

    def __init__(self, data: bytes, name: str, limits: Limits) -> None:
        self.name = name
        self.limits = limits
        self.package = Package(data, name, limits)
        self.texts = self._shared()
        self.bold = self._bold_formats()
        self.cells = 0
        self.unread: list[Problem] = []

    def sheets(self) -> list[_Sheet]:
        """The visible sheets in their order."""
        book = next((part for part in sorted(self.package.names) if re.fullmatch(r"xl/workbook\d*\.xml", part)), None)
        if book is None:
            raise Refusal(DAMAGED, file=self.name)
        links = self.package.optional_xml(f"xl/_rels/{posixpath.basename(book)}.rels")
        targets = {node.get("Id", ""): node.get("Target", "") for node in (links if links is not None else ())}
        found = []
        for node in self.package.xml(book).iter("{*}sheet"):
            target = targets.get(node.get(_RELATION, ""), "")
            part = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")
            if part in self.package.names and node.get("state", "visible") == "visible" and "chartsheet" not in part:
                found.append(_Sheet(node.get("name", ""), part))
        return found

    def _shared(self) -> list[str]:
        root = self.package.optional_xml("xl/sharedStrings.xml")
        return [_rich(node) for node in (root.iterchildren("{*}si") if root is not None else ())]

    def _bold_formats(self) -> list[bool]:
        root = self.package.optional_xml("xl/styles.xml")
        if root is None:
            return []
        fonts = [node.find("{*}b") is not None for node in root.iterfind("{*}fonts/{*}font")]
        formats = []
        for node in root.iterfind("{*}cellXfs/{*}xf"):
            number = node.get("fontId", "0")
            formats.append(number.isdigit() and int(number) < len(fonts) and fonts[int(number)])
        return formats

    def rows(self, sheet: _Sheet) -> list[SheetRow]:
        """The rows of a sheet that have text, with the spans of its merged cells."""
        root = self.package.xml(sheet.part)
        merged, covered = _merges(root)
        rows: list[SheetRow] = []
        last = 0
        for node in root.iterfind("{*}sheetData/{*}row"):
            number = int(node.get("r", "")) if node.get("r", "").isdigit() else last + 1
            last = number
            if node.get("hidden") in ("1", "true"):
                if any(self._text(cell).strip() for cell in node.iterchildren("{*}c")):
                    self.unread.append(Problem("", Sentence(HIDDEN_ROW, {"row": number, "sheet": sheet.name})))
                continue
            cells = self._cells(node, number, merged, covered)
            self._note_formulas(node, number, sheet)
            if cells:
                rows.append(SheetRow(number, cells))
        return rows

    def problems(self) -> list[Problem]:
        """What was not read, one by one, and beyond a number only how much more."""
        further = len(self.unread) - _UNREAD_SAID
        more = [Problem("", Sentence(MORE_UNREAD, {"count": further}))] if further > 0 else []
        return self.unread[:_UNREAD_SAID] + more

    def _note_formulas(self, row: etree._Element, number: int, sheet: _Sheet) -> None:
        """Keeps what to say of the cells of a row whose formula was never worked out."""
        column = 0
        for node in row.iterchildren("{*}c"):
            found = _REFERENCE.match(node.get("r", ""))
            column = _column(found[1]) if found else column + 1
            if node.get("t", "n") != "str" and node.find("{*}f") is not None and not node.findtext("{*}v"):
                cell = f"{column_letters(column)}{number}"
                self.unread.append(Problem("", Sentence(NO_RESULT, {"cell": cell, "sheet": sheet.name})))

    def _cells(
        self,
        row: etree._Element,
        number: int,
        merged: dict[tuple[int, int], tuple[int, int]],
        covered: set[tuple[int, int]],
    ) -> dict[int, SheetCell]:
        cells: dict[int, SheetCell] = {}
        column = 0
        for node in row.iterchildren("{*}c"):
            found = _REFERENCE.match(node.get("r", ""))
            column = _column(found[1]) if found else column + 1
            text = self._text(node)
            if not text.strip() or (number, column) in covered:
                continue
            self.cells += 1
            if self.cells > self.limits.cells:
                raise Refusal(TOO_MUCH, file=self.name)
            spans = merged.get((number, column), (1, 1))
            style = node.get("s", "0")
            bold = style.isdigit() and int(style) < len(self.bold) and self.bold[int(style)]
            cells[column] = SheetCell(text, spans[0], spans[1], bold)
        return cells

    def _text(self, node: etree._Element) -> str:
        kind = node.get("t", "n")
        if kind == "inlineStr":
            inline = node.find("{*}is")
            return "" if inline is None else _rich(inline)
        raw = node.findtext("{*}v") or ""
        match kind:
            case "s":
                return self.texts[int(raw)] if raw.isdigit() and int(raw) < len(self.texts) else ""
            case "b":
                return "Yes" if raw == "1" else "No"
            case "e":
                return ""
            case "str":
                return _unescaped(raw)
            case _:
                return _shown_number(raw)


def _merges(root: etree._Element) -> tuple[dict[tuple[int, int], tuple[int, int]], set[tuple[int, int]]]:
    """The spans of merged cells by their first place, and the places that they cover."""
    spans: dict[tuple[int, int], tuple[int, int]] = {}
    covered: set[tuple[int, int]] = set()
    for node in root.iterfind("{*}mergeCells/{*}mergeCell"):
        ends = [_REFERENCE.match(end) for end in node.get("ref", "").split(":")]
        if len(ends) != 2 or ends[0] is None or ends[1] is None:
            continue
        top, left, bottom, right = int(ends[0][2]), _column(ends[0][1]), int(ends[1][2]), _column(ends[1][1])
        rows, columns = min(bottom - top + 1, 2000), min(right - left + 1, 100)
        if rows < 1 or columns < 1 or len(covered) + rows * columns > 200_000:
            continue
        spans[(top, left)] = (rows, columns)
        covered.update((top + r, left + c) for r in range(rows) for c in range(columns) if r or c)
    return spans, covered


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def _rich(node: etree._Element) -> str:
    """The text of a string item, its phonetic hints left out."""
    pieces = [part.text or "" for part in node.iter("{*}t") if etree.QName(part.getparent()).localname != "rPh"]
    return _unescaped("".join(pieces))


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def _shown_number(raw: str) -> str:
    """`3` for `3.0`; other numbers as they stand."""
    try:
        number = float(raw)
    except ValueError:
        return raw
    return str(int(number)) if number == int(number) and abs(number) < 1e15 else raw


def read_xlsx(data: bytes, name: str, limits: Limits = DEFAULT) -> Document:
    """A workbook as a document: its sheets one after another, each under its name where there are several."""
    book = _Workbook(data, name, limits)
    blocks = Blocks(name, limits)
    sheets = [(sheet, rows) for sheet in book.sheets() if (rows := book.rows(sheet))]
    in_file = sum(visible(cell.text) for _sheet, rows in sheets for row in rows for cell in row.cells.values())
    for sheet, rows in sheets:
        if len(sheets) > 1 and not plain_sheet_name(sheet.name):
            blocks.heading(sheet.name, 1, Place(cell=sheet.name))
        sheet_blocks(blocks, rows)
    return blocks.document("xlsx", in_file=in_file, problems=book.problems())


def read_xlsx_rows(data: bytes, name: str, limits: Limits = DEFAULT) -> Document:
    """The first sheet with text as one table whose rows keep their numbers, for lists."""
    book = _Workbook(data, name, limits)
    blocks = Blocks(name, limits)
    rows = next((rows for sheet in book.sheets() if (rows := book.rows(sheet))), [])
    blocks.table(row_table(rows))
    return blocks.document("xlsx")
