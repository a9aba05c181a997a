"""Excel workbooks to blocks, from the sheets' own XML: only cells that are there, so that a far cell costs nothing."""

import posixpath
import re
from dataclasses import dataclass
from typing import Final

from lxml import etree

from shortlister.domain.plans.drafts import FEW_LETTERS, Document
from shortlister.domain.refusals import Problem, Refusal, Sentence
from shortlister.i18n import N_
from shortlister.importing.archive import Package
from shortlister.importing.blocks import TOO_MUCH, Blocks, visible
from shortlister.importing.kinds import DAMAGED
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.limits import DEFAULT, Limits
from shortlister.importing.sheet_drawn import drawn_at, drawn_letters
from shortlister.importing.sheet_fonts import as_signs, in_its_font, sign_fonts_of
from shortlister.importing.sheet_numbers import formats_of, shown_number
from shortlister.importing.sheet_rows import SheetCell, SheetRow
from shortlister.importing.sheet_shown import Fault, Sheet, Stretch, Unread, columns_of, shown_sheets
from shortlister.importing.sheets import letters_in, list_document, put_sheets

_REFERENCE: Final = late_regex(r"^([A-Z]{1,3})(\d{1,7})$")
_ESCAPED: Final = late_regex(r"_x([0-9A-Fa-f]{4})_")
_TRUE: Final = ("1", "true")
_NOTHING: Final = ("0", "0.0")
_RELATION: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"

DRAWN: Final = N_(
    "Text boxes or drawings on the sheets: {count} letters and digits stand in them and are not shown. "
    "Look at the workbook itself."
)


@dataclass(frozen=True, slots=True)
class _Part:
    """Where a sheet stands in the package."""

    name: str
    part: str
    hidden: bool


class _Workbook:
    """An opened workbook: shared texts, bold formats, sheets."""

    def __init__(self, data: bytes, name: str, limits: Limits, *, keeps_struck: bool = True) -> None:
        self.name = name
        self.keeps_struck = keeps_struck
        self.limits = limits
        self.package = Package(data, name, limits)
        self.partly: set[str] = set()
        self.texts = self._shared()
        styles = self.package.optional_xml("xl/styles.xml")
        self.bold = _formats_with(styles, "b")
        self.signs = sign_fonts_of(styles)
        self.struck = [] if keeps_struck else _formats_with(styles, "strike")
        self.formats = formats_of(styles)
        self.since_1904 = False
        self.cells = 0

    def sheets(self) -> list[Sheet]:
        """The sheets in their order, hidden ones too."""
        return [self._sheet(part) for part in self._parts()]

    def _parts(self) -> list[_Part]:
        book = next((part for part in sorted(self.package.names) if re.fullmatch(r"xl/workbook\d*\.xml", part)), None)
        if book is None:
            raise Refusal(DAMAGED, file=self.name)
        links = self.package.optional_xml(f"xl/_rels/{posixpath.basename(book)}.rels")
        targets = {node.get("Id", ""): node.get("Target", "") for node in (links if links is not None else ())}
        found = []
        root = self.package.xml(book)
        self.since_1904 = any(node.get("date1904") in _TRUE for node in root.iterfind("{*}workbookPr"))
        for node in root.iter("{*}sheet"):
            target = targets.get(node.get(_RELATION, ""), "")
            part = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")
            if part in self.package.names and "chartsheet" not in part:
                found.append(_Part(node.get("name", ""), part, node.get("state", "visible") != "visible"))
        return found

    def _shared(self) -> list[str]:
        root = self.package.optional_xml("xl/sharedStrings.xml")
        items = root.iterchildren("{*}si") if root is not None else ()
        if self.keeps_struck:
            return [_rich(node) for node in items]
        texts = []
        for number, node in enumerate(items):
            texts.append(_rich(node, keeps_struck=False))
            if any(is_on(mark) for mark in node.iter("{*}strike")):
                self.partly.add(str(number))
        return texts

    def _sheet(self, part: _Part) -> Sheet:
        """A sheet's rows that have text, with the spans of its merged cells, and what of it is hidden."""
        root = self.package.xml(part.part)
        merged, covered = _merges(root)
        rows: list[SheetRow] = []
        hidden: set[int] = set()
        unread: list[Unread] = []
        last = 0
        for node in root.iterfind("{*}sheetData/{*}row"):
            number = int(node.get("r", "")) if node.get("r", "").isdigit() else last + 1
            last = number
            if node.get("hidden") in _TRUE or (node.get("ht") in _NOTHING and node.get("customHeight") in _TRUE):
                hidden.add(number)
            unread += _unread_in(node, number)
            cells = self._cells(node, number, merged, covered, unread)
            if cells:
                rows.append(SheetRow(number, cells))
        return Sheet(part.name, tuple(rows), part.hidden, frozenset(hidden), _hidden_columns(root), tuple(unread))

    def named_parts(self) -> list[tuple[str, str]]:
        """The sheets that are shown by name and part; an only one needs no name."""
        parts = [part for part in self._parts() if not part.hidden]
        return [(part.name if len(parts) > 1 else "", part.part) for part in parts]

    def _cells(
        self,
        row: etree._Element,
        number: int,
        merged: dict[tuple[int, int], tuple[int, int]],
        covered: set[tuple[int, int]],
        unread: list[Unread],
    ) -> dict[int, SheetCell]:
        cells: dict[int, SheetCell] = {}
        column = 0
        for node in row.iterchildren("{*}c"):
            found = _REFERENCE.match(node.get("r", ""))
            column = _column(found[1]) if found else column + 1
            text = as_signs(self._text(node), node.get("s", "0"), self.signs)
            if fault := self._struck(node, text):
                unread.append(Unread(number, column, fault))
                text = "" if fault is Fault.STRUCK else text
            if not text.strip() or (number, column) in covered:
                continue
            self.cells += 1
            if self.cells > self.limits.cells:
                raise Refusal(TOO_MUCH, file=self.name)
            spans = merged.get((number, column), (1, 1))
            cells[column] = SheetCell(text, spans[0], spans[1], _has(node, self.bold))
        return cells

    def _struck(self, node: etree._Element, text: str) -> Fault | None:
        """Whether a line is drawn through a cell, or through some of its words, where that is not to be read."""
        if _has(node, self.struck):
            return Fault.STRUCK if visible(text) else None
        shared = node.findtext("{*}v") if node.get("t") == "s" else None
        inline = not self.keeps_struck and any(is_on(mark) for mark in node.iterfind("{*}is/{*}r/{*}rPr/{*}strike"))
        if not inline and shared not in self.partly:
            return None
        return Fault.PARTLY_STRUCK if visible(text) else Fault.STRUCK

    def _text(self, node: etree._Element) -> str:
        kind = node.get("t", "n")
        if kind == "inlineStr":
            inline = node.find("{*}is")
            return "" if inline is None else _rich(inline, keeps_struck=self.keeps_struck)
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
                style = node.get("s", "0")
                kind = self.formats[int(style)] if style.isdigit() and int(style) < len(self.formats) else ""
                return shown_number(raw, kind, since_1904=self.since_1904)


def is_on(mark: etree._Element | None) -> bool:
    """Whether a mark of a font is set."""
    return mark is not None and mark.get("val", "1") in _TRUE


def _has(cell: etree._Element, formats: list[bool]) -> bool:
    style = cell.get("s", "0")
    return style.isdigit() and int(style) < len(formats) and formats[int(style)]


def _formats_with(styles: etree._Element | None, mark: str) -> list[bool]:
    """Whether each cell format has a font with a mark: bold (`b`) or a line through it (`strike`)."""
    if styles is None:
        return []
    fonts = [is_on(node.find(f"{{*}}{mark}")) for node in styles.iterfind("{*}fonts/{*}font")]
    numbers = [node.get("fontId", "0") for node in styles.iterfind("{*}cellXfs/{*}xf")]
    return [number.isdigit() and int(number) < len(fonts) and fonts[int(number)] for number in numbers]


def _unread_in(row: etree._Element, number: int) -> list[Unread]:
    """The cells of a row whose formula was never worked out, or shows an error."""
    found, column = [], 0
    for node in row.iterchildren("{*}c"):
        place = _REFERENCE.match(node.get("r", ""))
        column = _column(place[1]) if place else column + 1
        kind = node.get("t", "n")
        if kind == "e":
            found.append(Unread(number, column, Fault.ERROR, (node.findtext("{*}v") or "")[:20]))
        elif kind != "str" and node.find("{*}f") is not None and not node.findtext("{*}v"):
            found.append(Unread(number, column, Fault.NO_RESULT))
    return found


def _hidden_columns(root: etree._Element) -> frozenset[int]:
    """The hidden columns, those without any width too."""
    found: list[Stretch] = []
    for node in root.iterfind("{*}cols/{*}col"):
        first, last = node.get("min", ""), node.get("max", "")
        if (node.get("hidden") in _TRUE or node.get("width") in _NOTHING) and first.isdigit() and last.isdigit():
            found.append((int(first), int(last)))
    return columns_of(found)


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


def _rich(node: etree._Element, *, keeps_struck: bool = True) -> str:
    """The text of a string item, its phonetic hints left out."""
    pieces = [
        in_its_font(part)
        for part in node.iter("{*}t")
        if (run := part.getparent()) is not None
        and etree.QName(run).localname != "rPh"
        and (keeps_struck or not is_on(run.find("{*}rPr/{*}strike")))
    ]
    return _unescaped("".join(pieces))


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def read_xlsx(data: bytes, name: str, limits: Limits = DEFAULT) -> Document:
    """A workbook as a document: its sheets one after another, each under its name where there are several.

    Hidden sheets, rows and columns are left out and said.
    """
    book = _Workbook(data, name, limits, keeps_struck=False)
    blocks = Blocks(name, limits)
    sheets, problems = shown_sheets(book.sheets())
    put_sheets(blocks, sheets)
    drawn = drawn_letters(book.package)
    if drawn >= FEW_LETTERS:
        problems.append(Problem("", Sentence(DRAWN, {"count": drawn}), drawn_at(book.package, book.named_parts())))
    return blocks.document("xlsx", in_file=letters_in(sheets) + drawn, problems=problems)


def read_xlsx_rows(data: bytes, name: str, limits: Limits = DEFAULT) -> Document:
    """The first sheet with text as one table whose rows keep their numbers, for lists."""
    return list_document(_Workbook(data, name, limits).sheets(), "xlsx", Blocks(name, limits))
