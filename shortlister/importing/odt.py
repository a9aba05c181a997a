"""OpenDocument texts to blocks, by walking the XML."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from shortlister.domain.places import FOOTER, HEADER, Place
from shortlister.domain.plans.drafts import Block, Cell, Document, Print
from shortlister.domain.refusals import Problem, Refusal
from shortlister.importing.archive import text_within
from shortlister.importing.blocks import NOWHERE, Blocks, Listed, visible
from shortlister.importing.kinds import NESTED
from shortlister.importing.layout_tables import Part, reading_order
from shortlister.importing.limits import DEFAULT, Limits
from shortlister.importing.margins import add_margins
from shortlister.importing.notes import note_on
from shortlister.importing.odt_drawn import CHECK_BOXES, SHAPES, check_box
from shortlister.importing.odt_numbers import BULLET, depths_by_style, numbers_shown
from shortlister.importing.odt_prints import Prints
from shortlister.importing.odt_symbols import show_symbols
from shortlister.importing.odt_unseen import hidden_styles, is_hidden, parts_of, struck_styles, unseen
from shortlister.importing.opendocument import FO, OFFICE, STYLE, TABLE, TEXT, content_of, count_of

_SKIPPED: Final = frozenset(
    (
        f"{TEXT}tracked-changes",
        f"{OFFICE}annotation",
        f"{TEXT}sequence-decls",
        f"{OFFICE}forms",
        f"{TEXT}note-citation",
    )
)


@dataclass(slots=True)
class _Reader:
    """Walks the text; paragraphs go to the blocks, or to the cell under way."""

    blocks: Blocks
    limits: Limits
    bold: frozenset[str]
    tables: int = 0
    cell: list[Listed] | None = None
    boxes: list[etree._Element] = field(default_factory=list)
    notes: list[tuple[str, etree._Element]] = field(default_factory=list)
    unsure: list[Problem] = field(default_factory=list)
    place: Place = NOWHERE
    hidden: frozenset[str] = frozenset()
    left_out: int = 0
    numbers: dict[etree._Element, str] = field(default_factory=dict)
    depths: dict[str, int] = field(default_factory=dict)
    prints: Prints = field(default_factory=Prints)
    cell_prints: list[Print] = field(default_factory=list)
    depths_in_cell: list[int] = field(default_factory=list)

    def body(self, node: etree._Element, depth: int = 0, *, item: int = 0) -> None:
        """Every paragraph, list and table inside a node."""
        if depth > self.limits.nesting:
            raise Refusal(NESTED, file=self.blocks.name)
        for part in node:
            tag = part.tag
            if tag in _SKIPPED or not isinstance(tag, str):
                continue
            if is_hidden(part, self.hidden):
                self.left_out += visible(text_within(part))
                continue
            if tag == f"{TEXT}h":
                self._paragraph(part, item, heading=count_of(part, f"{TEXT}outline-level", 1))
            elif tag == f"{TEXT}p":
                self._paragraph(part, item)
                item = 0 if item and self.cell is None else item
            elif tag == f"{TEXT}list":
                for entry in part:
                    self.body(entry, depth + 1, item=_list_depth(part))
            elif tag == f"{TABLE}table":
                self._table(part, depth)
            else:
                self.body(part, depth + 1, item=item)

    def apart(self, node: etree._Element) -> list[Block]:
        """What stands in another part of the file, beside what is read."""
        other = self._beside()
        other.body(node)
        return other.blocks.blocks

    def _beside(self) -> "_Reader":
        """A reader that puts nothing to what this one has read."""
        return _Reader(Blocks(self.blocks.name, self.limits), self.limits, self.bold, hidden=self.hidden)

    def _paragraph(self, node: etree._Element, item: int, *, heading: int = 0) -> None:
        text = self._text(node)
        bold = self._is_bold(node, text)
        label = self.numbers.get(node, BULLET)
        lines = text.split("\n")
        prints = self.prints.of(node, len(lines))
        depth = max(item, self.depths.get(node.get(f"{TEXT}style-name", ""), 0)) if item else 0
        for number, (line, printed) in enumerate(zip(lines, prints, strict=True)):
            if not line.strip():
                continue
            if self.cell is not None:
                self.cell_prints.append(printed)
                self.depths_in_cell.append(depth)
                self.cell.append((line, item > 0 and number == 0 and (label.strip(BULLET) or True)))
            elif heading:
                self.blocks.heading(line, heading, self.place, label=label.strip(BULLET) if number == 0 else "")
            elif item and number == 0:
                self.blocks.item(line, depth, self.place, label=label, bold=bold, printed=printed)
            else:
                self.blocks.paragraph(line, self.place, bold=bold, printed=printed)
        boxes, self.boxes = self.boxes, []
        for box in boxes:
            self.body(box, 1)

    def read_notes(self) -> None:
        """The footnotes and then the endnotes, in the order of their numbers."""
        notes = self.notes.copy()
        for kind in ("footnote", "endnote"):
            for number, (_kind, node) in enumerate((note for note in notes if note[0] == kind), 1):
                self.place = Place(cell=f"{kind} {number}")
                self.body(node)
                text = self._beside()._text(next(node.iterancestors(f"{TEXT}p", f"{TEXT}h"), node))
                self.unsure += note_on(kind, number, _whole_text(node), text)
        self.place = NOWHERE

    def _text(self, node: etree._Element) -> str:
        pieces = [node.text or ""]
        for part in node:
            match part.tag:
                case t if t == f"{TEXT}s":
                    pieces.append(" " * min(200, count_of(part, f"{TEXT}c", 1)))
                case t if t == f"{TEXT}tab":
                    pieces.append("\t")
                case t if t == f"{TEXT}line-break":
                    pieces.append("\n")
                case t if t in SHAPES and not is_hidden(part, self.hidden):
                    self.boxes.append(part)
                case t if t == f"{TEXT}note":
                    self.notes.append((part.get(f"{TEXT}note-class", "footnote"), part))
                case t if t in _SKIPPED or not isinstance(t, str):
                    pass
                case t if t in CHECK_BOXES:
                    pieces.append(check_box(part))
                    pieces.append(self._text(part))
                case _ if is_hidden(part, self.hidden):
                    self.left_out += visible(text_within(part))
                case _:
                    pieces.append(self._text(part))
            pieces.append(part.tail or "")
        return "".join(pieces)

    def _is_bold(self, node: etree._Element, text: str) -> bool:
        if node.get(f"{TEXT}style-name", "") in self.bold:
            return True
        strong = sum(
            visible(text_within(span))
            for span in node.iter(f"{TEXT}span")
            if span.get(f"{TEXT}style-name", "") in self.bold
        )
        return bool(text.strip()) and strong >= 0.9 * visible(text)

    def _table(self, table: etree._Element, depth: int) -> None:
        nested = any(inner is not table for inner in table.iter(f"{TABLE}table"))
        if nested or self.cell is not None:
            for part in _cells_in_order(table):
                self.body(part, depth + 1)
            return
        self.tables += 1
        cells: list[Cell] = []
        for row, line in enumerate(table.iter(f"{TABLE}table-row"), 1):
            column = 1
            for part in line:
                if part.tag not in (f"{TABLE}table-cell", f"{TABLE}covered-table-cell"):
                    continue
                repeat = min(200, count_of(part, f"{TABLE}number-columns-repeated", 1))
                if part.tag == f"{TABLE}table-cell" and len(cells) <= self.limits.cells:
                    cells.append(self._cell(part, row, column, depth))
                column += repeat
        self.blocks.table(cells)

    def _cell(self, part: etree._Element, row: int, column: int, depth: int) -> Cell:
        texts, self.cell_prints, self.depths_in_cell = list[Listed](), [], []
        self.cell = texts
        self.body(part, depth + 1)
        self.cell = None
        if not texts and (label := self._number_alone(part)):
            texts.append((label, False))
            self.blocks.numbers += visible(label)
        spans = (
            min(2000, count_of(part, f"{TABLE}number-rows-spanned", 1)),
            min(100, count_of(part, f"{TABLE}number-columns-spanned", 1)),
        )
        paragraphs = [node for node in part.iter(f"{TEXT}p") if text_within(node).strip()]
        bold = bool(paragraphs) and all(self._is_bold(node, text_within(node)) for node in paragraphs)
        place = Place(cell=f"table {self.tables} row {row} column {column}")
        prints, depths = self.cell_prints, self.depths_in_cell
        return self.blocks.cell(texts, row, column, spans=spans, bold=bold, place=place, prints=prints, depths=depths)

    def _number_alone(self, cell: etree._Element) -> str:
        """The number of an empty item, which is all that such a cell shows."""
        lines = (self.numbers.get(line, "").strip(BULLET) for line in cell.iter(f"{TEXT}p", f"{TEXT}h"))
        return next(filter(None, lines), "")


def _cells_in_order(table: etree._Element) -> list[etree._Element]:
    """The cells of a table around other tables, each heading of a column with what stands below it."""
    cells: list[etree._Element] = []
    parts: list[Part] = []
    rows = [one for one in table.iter(f"{TABLE}table-row") if next(one.iterancestors(f"{TABLE}table"), None) is table]
    for number, row in enumerate(rows, 1):
        column = 1
        for cell in row:
            if cell.tag == f"{TABLE}table-cell":
                span = min(100, count_of(cell, f"{TABLE}number-columns-spanned", 1))
                holds = next(cell.iter(f"{TABLE}table"), None) is not None
                parts.append(Part(number, column, span, text_within(cell).strip(), holds))
                cells.append(cell)
            column += min(200, count_of(cell, f"{TABLE}number-columns-repeated", 1))
    return [cells[at] for at in reading_order(parts)]


def _list_depth(node: etree._Element) -> int:
    return 1 + sum(1 for parent in node.iterancestors(f"{TEXT}list"))


def _bold_styles(*roots: etree._Element | None) -> frozenset[str]:
    bold: set[str] = set()
    parents: dict[str, str] = {}
    for root in roots:
        for node in root.iter(f"{STYLE}style") if root is not None else ():
            name = node.get(f"{STYLE}name", "")
            properties = node.find(f"{STYLE}text-properties")
            weight = "" if properties is None else properties.get(f"{FO}font-weight", "")
            if weight == "bold" or (weight.isdigit() and int(weight) >= 600):
                bold.add(name)
            elif not weight:
                parents[name] = node.get(f"{STYLE}parent-style-name", "")
    for _turn in range(5):
        bold.update(name for name, parent in parents.items() if parent in bold)
    return frozenset(bold)


def read_odt(data: bytes, name: str, limits: Limits = DEFAULT) -> Document:
    """An OpenDocument text as a document."""
    package, root, body = content_of(data, name, limits, "text")
    blocks = Blocks(name, limits)
    styles = package.optional_xml("styles.xml")
    show_symbols(body, root, styles)
    struck = struck_styles(root, styles)
    reader = _Reader(blocks, limits, _bold_styles(root, styles), hidden=hidden_styles(root, styles) | struck)
    reader.numbers, reader.depths = numbers_shown(body, root, styles), depths_by_style(root, styles)
    reader.prints = Prints.by_styles(root, styles)
    reader.body(body)
    reader.read_notes()
    added = add_margins(blocks, _margins(root, styles, reader))
    in_file = visible(_whole_text(body)) + added - reader.left_out
    return blocks.document(
        "odt",
        in_file=in_file,
        problems=unseen(body, reader.left_out, reader.hidden, struck),
        unsure=reader.unsure,
        parts=parts_of(body, reader.hidden),
    )


def _margins(
    content: etree._Element, styles: etree._Element | None, reader: _Reader
) -> Iterator[tuple[str, list[Block]]]:
    """The headers and footers of the kinds of page that the text uses, each with its blocks."""
    if styles is None:
        return
    named = {name for style in content.iter(f"{STYLE}style") if (name := style.get(f"{STYLE}master-page-name"))}
    pages = [page for page in styles.iter(f"{STYLE}master-page") if page.get(f"{STYLE}name") in {"Standard", *named}]
    for kind, tags in ((HEADER, ("header", "header-first")), (FOOTER, ("footer", "footer-first"))):
        for node in (node for page in pages for tag in tags for node in page.iterchildren(f"{STYLE}{tag}")):
            if node.get(f"{STYLE}display", "true") != "false":
                yield kind, reader.apart(node)


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
