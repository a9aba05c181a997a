"""OpenDocument text and spreadsheets to blocks, by walking the XML."""

from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from shortlister.domain.places import Place
from shortlister.domain.plans.drafts import Cell, Document
from shortlister.domain.refusals import Refusal
from shortlister.importing.archive import Package, text_within
from shortlister.importing.blocks import TOO_MUCH, Blocks, visible
from shortlister.importing.kinds import DAMAGED, PROTECTED
from shortlister.importing.limits import DEFAULT, Limits
from shortlister.importing.sheet_rows import SheetCell, SheetRow, row_table, sheet_blocks

_OFFICE: Final = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT: Final = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_STYLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_DRAW: Final = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_FO: Final = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_SKIPPED: Final = frozenset(
    (
        f"{_TEXT}tracked-changes",
        f"{_OFFICE}annotation",
        f"{_TEXT}sequence-decls",
        f"{_OFFICE}forms",
        f"{_TEXT}note-citation",
    )
)


@dataclass(slots=True)
class _Reader:
    """Walks the text; paragraphs go to the blocks, or to the cell under way."""

    blocks: Blocks
    limits: Limits
    bold: frozenset[str]
    tables: int = 0
    cell: list[tuple[str, bool]] | None = None
    boxes: list[etree._Element] = field(default_factory=list)

    def body(self, node: etree._Element, depth: int = 0, *, item: int = 0) -> None:
        """Every paragraph, list and table inside a node."""
        if depth > self.limits.nesting:
            raise Refusal(DAMAGED, file=self.blocks.name)
        for part in node:
            tag = part.tag
            if tag in _SKIPPED or not isinstance(tag, str):
                continue
            if tag == f"{_TEXT}h":
                self._paragraph(part, item, heading=_number(part, f"{_TEXT}outline-level", 1))
            elif tag == f"{_TEXT}p":
                self._paragraph(part, item)
                item = 0 if item and self.cell is None else item
            elif tag == f"{_TEXT}list":
                for entry in part:
                    self.body(entry, depth + 1, item=_list_depth(part))
            elif tag == f"{_TABLE}table":
                self._table(part, depth)
            else:
                self.body(part, depth + 1, item=item)

    def _paragraph(self, node: etree._Element, item: int, *, heading: int = 0) -> None:
        text = self._text(node)
        bold = self._is_bold(node, text)
        for number, line in enumerate(text.split("\n")):
            if not line.strip():
                continue
            if self.cell is not None:
                self.cell.append((line, item > 0 and number == 0))
            elif heading:
                self.blocks.heading(line, heading)
            elif item and number == 0:
                self.blocks.item(line, item, bold=bold)
            else:
                self.blocks.paragraph(line, bold=bold)
        boxes, self.boxes = self.boxes, []
        for box in boxes:
            self.body(box, 1)

    def _text(self, node: etree._Element) -> str:
        pieces = [node.text or ""]
        for part in node:
            match part.tag:
                case t if t == f"{_TEXT}s":
                    pieces.append(" " * min(200, _number(part, f"{_TEXT}c", 1)))
                case t if t == f"{_TEXT}tab":
                    pieces.append("\t")
                case t if t == f"{_TEXT}line-break":
                    pieces.append("\n")
                case t if t == f"{_DRAW}text-box":
                    self.boxes.append(part)
                case t if t in _SKIPPED or not isinstance(t, str):
                    pass
                case _:
                    pieces.append(self._text(part))
            pieces.append(part.tail or "")
        return "".join(pieces)

    def _is_bold(self, node: etree._Element, text: str) -> bool:
        if node.get(f"{_TEXT}style-name", "") in self.bold:
            return True
        strong = sum(
            visible(text_within(span))
            for span in node.iter(f"{_TEXT}span")
            if span.get(f"{_TEXT}style-name", "") in self.bold
        )
        return bool(text.strip()) and strong >= 0.9 * visible(text)

    def _table(self, table: etree._Element, depth: int) -> None:
        nested = any(inner is not table for inner in table.iter(f"{_TABLE}table"))
        if nested or self.cell is not None:
            for part in table.iter(f"{_TABLE}table-cell"):
                if next(part.iterancestors(f"{_TABLE}table"), None) is table:
                    self.body(part, depth + 1)
            return
        self.tables += 1
        cells: list[Cell] = []
        for row, line in enumerate(table.iter(f"{_TABLE}table-row"), 1):
            column = 1
            for part in line:
                if part.tag not in (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
                    continue
                repeat = min(200, _number(part, f"{_TABLE}number-columns-repeated", 1))
                if part.tag == f"{_TABLE}table-cell" and len(cells) <= self.limits.cells:
                    cells.append(self._cell(part, row, column, depth))
                column += repeat
        self.blocks.table(cells)

    def _cell(self, part: etree._Element, row: int, column: int, depth: int) -> Cell:
        texts: list[tuple[str, bool]] = []
        self.cell = texts
        self.body(part, depth + 1)
        self.cell = None
        spans = (
            min(2000, _number(part, f"{_TABLE}number-rows-spanned", 1)),
            min(100, _number(part, f"{_TABLE}number-columns-spanned", 1)),
        )
        paragraphs = [node for node in part.iter(f"{_TEXT}p") if text_within(node).strip()]
        bold = bool(paragraphs) and all(self._is_bold(node, text_within(node)) for node in paragraphs)
        place = Place(cell=f"table {self.tables} row {row} column {column}")
        return self.blocks.cell(texts, row, column, spans=spans, bold=bold, place=place)


def _list_depth(node: etree._Element) -> int:
    return 1 + sum(1 for parent in node.iterancestors(f"{_TEXT}list"))


def _number(node: etree._Element, name: str, otherwise: int) -> int:
    text = node.get(name, "")
    return int(text) if text.isdigit() and len(text) < 9 else otherwise


def _bold_styles(*roots: etree._Element | None) -> frozenset[str]:
    bold: set[str] = set()
    parents: dict[str, str] = {}
    for root in roots:
        for node in root.iter(f"{_STYLE}style") if root is not None else ():
            name = node.get(f"{_STYLE}name", "")
            properties = node.find(f"{_STYLE}text-properties")
            weight = "" if properties is None else properties.get(f"{_FO}font-weight", "")
            if weight == "bold" or (weight.isdigit() and int(weight) >= 600):
                bold.add(name)
            elif not weight:
                parents[name] = node.get(f"{_STYLE}parent-style-name", "")
    for _turn in range(5):
        bold.update(name for name, parent in parents.items() if parent in bold)
    return frozenset(bold)


def _content(data: bytes, name: str, limits: Limits, body: str) -> tuple[Package, etree._Element, etree._Element]:
    package = Package(data, name, limits)
    manifest = package.read("META-INF/manifest.xml") if "META-INF/manifest.xml" in package.names else b""
    if b"encryption-data" in manifest:
        raise Refusal(PROTECTED, file=name)
    root = package.xml("content.xml")
    found = root.find(f"{_OFFICE}body/{_OFFICE}{body}")
    if found is None:
        raise Refusal(DAMAGED, file=name)
    return package, root, found


def read_odt(data: bytes, name: str, limits: Limits = DEFAULT) -> Document:
    """An OpenDocument text as a document."""
    package, root, body = _content(data, name, limits, "text")
    blocks = Blocks(name, limits)
    reader = _Reader(blocks, limits, _bold_styles(root, package.optional_xml("styles.xml")))
    reader.body(body)
    return blocks.document("odt", in_file=visible(_whole_text(body)))


def _whole_text(body: etree._Element) -> str:
    """All the text of the body, gathered without looking at what it means."""
    pieces, waiting = [], [body]
    while waiting:
        node = waiting.pop()
        if isinstance(node.tag, str) and node.tag not in _SKIPPED:
            pieces.append(node.text or "")
            for part in node:
                pieces.append(part.tail or "")
                waiting.append(part)
    return "".join(pieces)


def _sheets(data: bytes, name: str, limits: Limits) -> list[list[SheetRow]]:
    _package, _root, body = _content(data, name, limits, "spreadsheet")
    sheets, count = [], 0
    for table in body.iter(f"{_TABLE}table"):
        rows, number = [], 1
        for line in table.iter(f"{_TABLE}table-row"):
            cells: dict[int, SheetCell] = {}
            column = 1
            for part in line:
                if part.tag in (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
                    text = "\n".join(text_within(node) for node in part.iter(f"{_TEXT}p"))
                    repeat = _number(part, f"{_TABLE}number-columns-repeated", 1)
                    for at in range(column, column + (min(repeat, 50) if text.strip() else 0)):
                        spans = (
                            _number(part, f"{_TABLE}number-rows-spanned", 1),
                            _number(part, f"{_TABLE}number-columns-spanned", 1),
                        )
                        cells[at] = SheetCell(text, min(spans[0], 2000), min(spans[1], 100))
                    column += repeat
            count += len(cells)
            if count > limits.cells:
                raise Refusal(TOO_MUCH, file=name)
            if cells:
                rows.append(SheetRow(number, cells))
            number += _number(line, f"{_TABLE}number-rows-repeated", 1)
        if rows:
            sheets.append(rows)
    return sheets


def read_ods(data: bytes, name: str, limits: Limits = DEFAULT) -> Document:
    """An OpenDocument spreadsheet as a document."""
    blocks = Blocks(name, limits)
    for rows in _sheets(data, name, limits):
        sheet_blocks(blocks, rows)
    return blocks.document("ods")


def read_ods_rows(data: bytes, name: str, limits: Limits = DEFAULT) -> Document:
    """The first sheet with text as one table whose rows keep their numbers, for lists."""
    blocks = Blocks(name, limits)
    rows = next(iter(_sheets(data, name, limits)), [])
    blocks.table(row_table(rows))
    return blocks.document("ods")
