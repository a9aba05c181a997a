"""HTML to blocks: what a browser would show, without navigation, scripts and what is hidden."""

import re
from dataclasses import dataclass, field, replace
from typing import Final

from lxml import etree
from lxml import html as lxml_html

from shortlister.domain.places import Place
from shortlister.domain.plans.drafts import Cell, Document, Print
from shortlister.domain.refusals import Refusal
from shortlister.importing.archive import text_within
from shortlister.importing.blocks import TOO_MUCH, Blocks, Listed, visible
from shortlister.importing.html_boxes import badge_text, rows_of_boxes
from shortlister.importing.html_cards import Cards, show_feet
from shortlister.importing.html_grids import grids_in
from shortlister.importing.html_layouts import boxes_around_tables, cells_in_order
from shortlister.importing.html_looks import UNMARKED, look_within, looks_of, nests, span_of
from shortlister.importing.html_notes import take_notes
from shortlister.importing.html_numbers import numbers_shown
from shortlister.importing.html_rules import apply_rules
from shortlister.importing.html_shown import SKIPPED, is_hidden, parts_of, unseen_on, whole_text
from shortlister.importing.html_typed_lines import holds_typed_list, is_typed, typed_blocks, typed_lines
from shortlister.importing.kinds import DAMAGED, decode
from shortlister.importing.limits import DEFAULT, Limits
from shortlister.importing.prints import Stretch, print_of
from shortlister.importing.raised_codes import raised_mark
from shortlister.importing.wording import tidy
from shortlister.importing.wrapped import goes_on

_BLOCKS: Final = frozenset(
    [
        "p",
        "div",
        "section",
        "article",
        "main",
        "header",
        "aside",
        "address",
        "blockquote",
        "pre",
        "dl",
        "dt",
        "dd",
        "ul",
        "ol",
        "li",
        "table",
        "figure",
        "figcaption",
        "fieldset",
        "legend",
        "form",
        "details",
        "summary",
        "center",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "body",
        "html",
        "tbody",
        "thead",
        "tfoot",
        "tr",
        "td",
        "th",
        "caption",
    ]
)


@dataclass(slots=True)
class _Line:
    """Inline text under way: its pieces, and how each of them looks."""

    pieces: list[Stretch] = field(default_factory=list)

    def take(self, text: str | None, look: Stretch = UNMARKED) -> None:
        if text:
            self.pieces.append(replace(look, text=text.replace("\n", " ").replace("\r", " ")))

    def share(self, count: int) -> tuple[bool, bool]:
        """Whether nearly all of it is bold, and whether it is in italics."""
        bold = sum(visible(one.text) for one in self.pieces if one.bold)
        return bold >= 0.9 * count, sum(visible(one.text) for one in self.pieces if one.italic) >= 0.9 * count


class _Reader:
    """Walks the tree; paragraphs go to `blocks`, or to `cell` while a table cell is read."""

    def __init__(self, blocks: Blocks, limits: Limits, top: etree._Element) -> None:
        self.blocks = blocks
        self.cards, self.limits, self.numbers = Cards(top), limits, numbers_shown(top)
        self.line = _Line()
        self.cell: list[Listed] | None = None
        self.tables = 0
        self.item_depth = 0
        self.heading = 0
        self.fresh_item = False
        self.number = ""
        self.typed = False
        self.prints, self.depths = list[Print](), list[int]()

    def node(self, node: etree._Element, depth: int, look: Stretch = UNMARKED) -> None:
        """A node and what is inside it."""
        tag = node.tag if isinstance(node.tag, str) else ""
        if depth > self.limits.nesting * 4:
            self.line.take(text_within(node), look)
            return
        if not tag or tag in SKIPPED or is_hidden(node):
            return
        match tag:
            case "br":
                self.flush()
                return
            case "table":
                self.flush()
                self._table(node, depth)
                return
            case "pre" if self.cell is None and "\n" in text_within(node).strip():
                self.flush()
                for typed in typed_blocks(node, self.blocks.name, self.limits):
                    self.blocks.add(typed)
                return
            case "img":
                self._picture(node)
                return
            case "input":
                self._input(node)
                return
        if self.cell is None and (card := self.cards.said(node)):
            self.flush()
            self.blocks.item(card, max(1, self.item_depth), label="•")
            self.blocks.labels += self.cards.unsaid(node)
            return
        if self.cell is None and tag == "span" and (said := badge_text(node)):
            self.line.take(f" ({said}) ")
            return
        if tag == "sup" and (raised := raised_mark(text_within(node))):
            self.line.take(raised, look)
            return
        block = tag in _BLOCKS
        if block:
            self.flush()
        self._inside(node, tag, depth, look_within(node, look))
        if block:
            self.flush()

    def _inside(self, node: etree._Element, tag: str, depth: int, look: Stretch = UNMARKED) -> None:
        before = self.heading, self.item_depth, self.fresh_item
        if tag in ("h1", "h2", "h3", "h4", "h5", "h6") and self.cell is None:
            self.heading = int(tag[1])
        if tag in ("ul", "ol"):
            self.item_depth += 1
        if tag == "dd":
            self.item_depth += 1
        if tag in ("li", "dd"):
            self.fresh_item, self.number = True, self.numbers.get(node, "")
        typed = holds_typed_list(node)
        self._lines(node.text, look, typed=typed)
        boxed = rows_of_boxes(node) or grids_in(node) if self.cell is None and len(node) > 1 else {}
        for child in node:
            if (rows := boxed.get(child)) is not None:
                self._boxes(rows, depth)
                continue
            self.node(child, depth + 1, look)
            self._lines(child.tail, look, typed=typed)
        if tag in _BLOCKS:
            self.flush()
            self.heading, self.item_depth, self.fresh_item = before

    def _lines(self, text: str | None, look: Stretch, *, typed: bool) -> None:
        """Takes a text; the lines of a list that was typed into it each for itself."""
        first, *more = typed_lines(text) if typed and text else [text or ""]
        self.line.take(first, look)
        for line in more:
            self.flush()
            self.typed = bool(line) and is_typed(line)
            self.line.take(line, look)

    def _picture(self, node: etree._Element) -> None:
        """A picture with a short description of a tick counts as the tick."""
        text = node.get("alt", "").strip()
        if re.fullmatch(r"(?i)tick(?:ed)?|check(?:ed|mark)?|yes|cross|star", text):
            self.line.take(" ✓ " if text.lower() != "cross" else " ✗ ")

    def _input(self, node: etree._Element) -> None:
        if node.get("type", "").lower() in ("checkbox", "radio"):
            self.line.take(" ☑ " if node.get("checked") is not None else " ☐ ")

    def flush(self) -> None:
        """Ends the paragraph under way."""
        line, self.line = self.line, _Line()
        typed, self.typed = self.typed, False
        text = tidy("".join(one.text for one in line.pieces))
        if not text:
            return
        (bold, italic), printed = line.share(visible(text)), print_of(line.pieces)
        if self.cell is not None:
            wrapped = not self.fresh_item and bool(self.cell) and goes_on(self.cell[-1][0], text)
            in_list = self.item_depth > 0 and not wrapped
            self.prints.append(printed)
            self.depths.append(self.item_depth)
            self.cell.append((text, in_list and ((self.fresh_item and self.number) or True)))
            self.fresh_item = False
        elif self.heading and not typed:
            self.blocks.heading(text, self.heading)
        elif self.item_depth and self.fresh_item:
            label = self.number or "•"
            self.blocks.item(text, self.item_depth, label=label, bold=bold, italic=italic, printed=printed)
            self.fresh_item = False
        else:
            self.blocks.paragraph(text, bold=bold, italic=italic, printed=printed)

    def _table(self, table: etree._Element, depth: int) -> None:
        for caption in table.iterchildren("caption"):
            self.node(caption, depth + 1)
        if self.cell is None and next(table.iter("table"), None) is not None and nests(table):
            for part in cells_in_order(table):
                self._inside(part, "td", depth + 1, look_within(part))
            return
        if self.cell is not None:
            for part in table.iter("td", "th"):
                self._inside(part, "td", depth + 1, look_within(part))
            return
        self.tables += 1
        self.blocks.table(self._cells(table, depth))

    def _boxes(self, rows: list[list[etree._Element]], depth: int) -> None:
        """Boxes in rows, each with a badge for its level, are a table that a style sheet draws."""
        if not rows:
            return
        self.flush()
        for box in (around := boxes_around_tables(rows)):
            self.node(box, depth + 1)
        if around:
            return
        self.tables += 1
        cells: list[Cell] = []
        outer = self.item_depth, self.heading
        self.item_depth, self.heading = 0, 0
        for row, boxes in enumerate(rows, 1):
            spans = (1, max(map(len, rows)) if len(boxes) == 1 else 1)
            for column, box in enumerate(boxes, 1):
                cells.append(self._cell(box, row, column, spans, depth))
        self.item_depth, self.heading = outer
        self.blocks.table(cells)

    def _cells(self, table: etree._Element, depth: int) -> list[Cell]:
        cells: list[Cell] = []
        taken: set[tuple[int, int]] = set()
        outer = self.item_depth, self.heading
        self.item_depth, self.heading = 0, 0
        for row, line in enumerate(table.iter("tr"), 1):
            column = 1
            for part in line:
                if part.tag not in ("td", "th"):
                    continue
                while (row, column) in taken:
                    column += 1
                spans = (span_of(part, "rowspan", 1000), span_of(part, "colspan", 60))
                taken.update((r, c) for r in range(row, row + spans[0]) for c in range(column, column + spans[1]))
                if len(taken) > self.limits.cells:
                    raise Refusal(TOO_MUCH, file=self.blocks.name)
                cells.append(self._cell(part, row, column, spans, depth))
                column += spans[1]
        self.item_depth, self.heading = outer
        return cells

    def _cell(self, node: etree._Element, row: int, column: int, spans: tuple[int, int], depth: int) -> Cell:
        texts, self.prints, self.depths = list[Listed](), [], []
        self.cell = texts
        tag = node.tag if node.tag in ("ul", "ol") else "td"
        self._inside(node, tag, depth + 1, look_within(node))
        self.cell = None
        place = Place(cell=f"table {self.tables} row {row} column {column}")
        prints, depths, looks = self.prints, self.depths, looks_of(node)
        return self.blocks.cell(texts, row, column, spans=spans, place=place, prints=prints, depths=depths, **looks)


def read_html(data: bytes, name: str, limits: Limits = DEFAULT) -> Document:
    """An HTML file as a document."""
    text = _decoded(data)
    try:
        root = lxml_html.document_fromstring(
            text.encode("utf-8", "replace"), parser=lxml_html.HTMLParser(encoding="utf-8", huge_tree=False)
        )
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise Refusal(DAMAGED, file=name) from error
    blocks = Blocks(name, limits)
    body = root.find("body")
    top = body if body is not None else root
    apply_rules(root)
    show_feet(top)
    noted = take_notes(top)
    reader = _Reader(blocks, limits, top)
    reader.node(top, 0)
    reader.flush()
    problems = [*noted, *unseen_on(top)]
    return blocks.document("html", in_file=visible(whole_text(top)), problems=problems, parts=parts_of(top))


def _decoded(data: bytes) -> str:
    """The text by the encoding that the page declares, else as any text."""
    found = re.search(rb"<meta[^>]{0,200}charset=[\"']?([\w-]{3,20})", data[:3000], re.IGNORECASE)
    if found and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        declared = found[1].decode("ascii").lower()
        if declared in ("windows-1252", "iso-8859-1", "cp1252", "latin1"):
            return data.decode("cp1252", "replace")
    return re.sub(r"^\s*<\?xml[^>]*\?>", "", decode(data))
