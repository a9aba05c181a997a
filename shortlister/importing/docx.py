"""Word files to blocks, by walking the XML: every character that Word would show, with lists, tables and text boxes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from lxml import etree

from shortlister.domain.places import Place
from shortlister.domain.plans.drafts import Block, Cell, Document, Print
from shortlister.domain.refusals import Problem, Refusal
from shortlister.importing.archive import Package
from shortlister.importing.blocks import NOWHERE, Blocks, Listed, visible
from shortlister.importing.criteria.words.vocabulary import tick_of
from shortlister.importing.docx_margins import margins_of
from shortlister.importing.docx_notes import notes_of, said_of_note
from shortlister.importing.docx_unread import drawn_letters, letters_of, parts_of, unread_parts
from shortlister.importing.kinds import DAMAGED, NESTED
from shortlister.importing.layout_tables import Part, reading_order
from shortlister.importing.limits import DEFAULT, Limits
from shortlister.importing.margins import add_margins
from shortlister.importing.ooxml import MC, W, child, on, run_text, runs, text_boxes, value
from shortlister.importing.prints import PLAIN, Stretch, by_line, print_of
from shortlister.importing.word_numbers import BULLET, Counter
from shortlister.importing.word_styles import Styles, read_styles
from shortlister.importing.wrapped import goes_on

_THROUGH: Final = frozenset(
    f"{W}{name}" for name in ("sdtContent", "ins", "moveTo", "smartTag", "customXml", "hyperlink", "body")
)


@dataclass(slots=True)
class _Line:
    """A paragraph's text with what its format says."""

    text: str
    bold: bool = False
    italic: bool = False
    heading: int = 0
    item: int = 0
    label: str = ""
    printed: Print = PLAIN


@dataclass(slots=True)
class _Reader:
    """Walks the body; counts what the file has beside what is shown."""

    blocks: Blocks
    styles: Styles
    limits: Limits
    tables: int = 0
    place: Place = NOWHERE
    counter: Counter = field(init=False)

    def __post_init__(self) -> None:
        self.counter = Counter(self.styles.lists, _listed_by(self.styles))

    def whole(self, root: etree._Element) -> None:
        """A part of the file, its numbered paragraphs counted from its beginning."""
        self.counter.count(root)
        self.body(root)

    def body(self, node: etree._Element, depth: int = 0) -> None:
        """Every paragraph and table inside a node, in order."""
        if depth > self.limits.nesting:
            raise Refusal(NESTED, file=self.blocks.name)
        for part in _parts(node):
            (self._paragraph if part.tag == f"{W}p" else self._table)(part, depth)

    def apart(self, root: etree._Element) -> list[Block]:
        """What stands in another part of the file, beside what is read."""
        other = _Reader(Blocks(self.blocks.name, self.limits), self.styles, self.limits)
        other.whole(root)
        return other.blocks.blocks

    def _paragraph(self, node: etree._Element, depth: int) -> None:
        for number, line in enumerate(self._lines(node)):
            bold, italic, printed = line.bold, line.italic, line.printed
            if line.heading:
                self.blocks.heading(line.text, line.heading, self.place, label=line.label if number == 0 else "")
            elif line.item and number == 0:
                how = {"bold": bold, "italic": italic}
                self.blocks.item(line.text, line.item, self.place, label=line.label, printed=printed, **how)
            else:
                self.blocks.paragraph(line.text, self.place, bold=bold, italic=italic, printed=printed)
        for box in text_boxes(node):
            self.body(box, depth + 1)

    def _lines(self, node: etree._Element) -> list[_Line]:
        """The lines of a paragraph: line breaks inside it divide it."""
        properties = node.find(f"{W}pPr")
        style = value(child(properties, "pStyle"))
        stretches = []
        for run in runs(node):
            looks = run.find(f"{W}rPr")
            how = [self._is(looks, name, style) for name in ("b", "i", "u")]
            stretches.append(Stretch(run_text(run), *how))
        count = sum(visible(one.text) for one in stretches)
        if not count:
            return []
        heading = self.styles.heading(style, properties)
        item = self.styles.depth(style, properties)
        label = self.counter.labels.get(node, BULLET) if item else ""
        if heading:
            item, label = 0, label.strip(BULLET)
        strong = sum(visible(one.text) for one in stretches if one.bold) >= 0.9 * count
        slanted = sum(visible(one.text) for one in stretches if one.italic) >= 0.9 * count
        return [
            _Line("".join(one.text for one in line), strong, slanted, heading, item, label, print_of(line))
            for line in by_line(stretches)
        ]

    def _is(self, looks: etree._Element | None, name: str, style: str) -> bool:
        own = None if looks is None else looks.find(f"{W}{name}")
        if own is not None:
            return on(own)
        return self.styles.has(style, name) or self.styles.has(value(child(looks, "rStyle")), name)

    def _table(self, table: etree._Element, depth: int) -> None:
        nested = any(inner is not table for inner in table.iter(f"{W}tbl"))
        if nested and not self._is_list_of_cells(table):
            places = list(self._places(table))
            for at in reading_order([_part(*place) for place in places]):
                self.body(places[at][2], depth + 1)
            return
        self.tables += 1
        cells = self._cells(table)
        self.blocks.table(cells)
        for box in (box for paragraph in table.iter(f"{W}p") for box in text_boxes(paragraph)):
            self.body(box, depth + 1)

    def _is_list_of_cells(self, table: etree._Element) -> bool:
        """Whether tables of one column stand as lists in the cells of a table with headings in its first row."""
        inner = [one for one in table.iter(f"{W}tbl") if one is not table]
        if any(len(list(_row_cells(row))) > 1 for one in inner for row in _rows(one)):
            return False
        places = [
            (row, letters_of(cell) > 0, next(cell.iter(f"{W}tbl"), None)) for row, _at, cell in self._places(table)
        ]
        first = [(said, nested) for row, said, nested in places if row == 1]
        heads = sum(1 for said, nested in first if said and nested is None)
        return heads > 1 and all(nested is None for _said, nested in first)

    def _places(self, table: etree._Element) -> Iterator[tuple[int, int, etree._Element]]:
        for number, row in enumerate(_rows(table), 1):
            column = 1 + _number(child(row, "trPr", "gridBefore"))
            for cell in _row_cells(row):
                yield number, column, cell
                column += max(1, _number(child(cell, "tcPr", "gridSpan")))

    def _cells(self, table: etree._Element) -> list[Cell]:
        cells: list[Cell] = []
        open_merges: dict[int, int] = {}
        for row, column, node in self._places(table):
            if len(cells) > self.limits.cells:
                break
            span = min(60, max(1, _number(child(node, "tcPr", "gridSpan"))))
            merge = child(node, "tcPr", "vMerge")
            if merge is not None and value(merge) != "restart" and column in open_merges:
                at = open_merges[column]
                above, below = cells[at], self._cell(node, row, column, span)
                cells[at] = replace(
                    above,
                    paragraphs=above.paragraphs + below.paragraphs,
                    marks=above.marks + below.marks,
                    row_span=row - above.row + 1,
                    labels=(),
                    prints=above.printed + below.printed,
                )
                continue
            made = self._cell(node, row, column, span)
            if merge is not None:
                open_merges[column] = len(cells)
            else:
                open_merges.pop(column, None)
            cells.append(made)
        return cells

    def _texts(self, cell: etree._Element) -> list[Listed]:
        texts: list[Listed] = []
        paragraphs = []
        for part in _parts(cell):
            if part.tag == f"{W}p":
                paragraphs.append(part)
                texts += _marked(self._lines(part))
            else:
                texts += [
                    (text, True) for row in _rows(part) for one in _row_cells(row) for text, _item in self._texts(one)
                ]
        return texts or self._mark(paragraphs)

    def _mark(self, paragraphs: list[etree._Element]) -> list[Listed]:
        """A cell that holds nothing but a sign or the bullet or number of an empty item, as people mark levels."""
        text = "".join(run_text(run) for part in paragraphs for run in runs(part)).strip()
        if text:
            return [(text, False)] if tick_of(text) is not None else []
        for part in paragraphs:
            properties = part.find(f"{W}pPr")
            if self.styles.depth(value(child(properties, "pStyle")), properties):
                label = self.counter.labels.get(part, BULLET)
                self.blocks.numbers += visible(label)
                return [(label, False)]
        return []

    def _cell(self, cell: etree._Element, row: int, column: int, span: int) -> Cell:
        """A cell that no merge goes on from above, with what its format says of its lines."""
        lines = [line for part in _parts(cell) if part.tag == f"{W}p" for line in self._lines(part)]
        return self.blocks.cell(
            self._texts(cell),
            row,
            column,
            spans=(1, span),
            bold=bool(lines) and all(line.bold or line.heading for line in lines),
            italic=bool(lines) and all(line.italic for line in lines),
            place=Place(cell=f"table {self.tables} row {row} column {column}"),
            prints=[replace(line.printed, bold=100) if line.heading else line.printed for line in lines],
            depths=[line.item for line in lines],
        )


def _listed_by(styles: Styles) -> Callable[[etree._Element], tuple[str, int] | None]:
    """Tells of a paragraph its list and level."""

    def listed(node: etree._Element) -> tuple[str, int] | None:
        properties = node.find(f"{W}pPr")
        return styles.listed(value(child(properties, "pStyle")), properties)

    return listed


def _marked(lines: list[_Line]) -> Iterator[Listed]:
    """The lines of a paragraph, each with its number or whether it is an item: one that only goes on is none."""
    for number, line in enumerate(lines):
        wrapped = number > 0 and goes_on(lines[number - 1].text, line.text)
        yield line.text, (number == 0 and line.label.strip(BULLET)) or (line.item > 0 and not wrapped)


def _parts(node: etree._Element) -> Iterator[etree._Element]:
    """The paragraphs and tables directly in a node, through content controls and accepted insertions."""
    for part in node:
        if part.tag in (f"{W}p", f"{W}tbl"):
            if not _deleted(part):
                yield part
        elif part.tag == f"{W}sdt":
            content = part.find(f"{W}sdtContent")
            if content is not None:
                yield from _parts(content)
        elif part.tag == f"{MC}AlternateContent":
            choice = part.find(f"{MC}Choice")
            if choice is not None:
                yield from _parts(choice)
        elif part.tag in _THROUGH:
            yield from _parts(part)


def _part(row: int, column: int, cell: etree._Element) -> Part:
    span = max(1, _number(child(cell, "tcPr", "gridSpan")))
    text = "".join(run_text(run) for part in cell.iter(f"{W}p") for run in runs(part)).strip()
    return Part(row, column, span, text, next(cell.iter(f"{W}tbl"), None) is not None)


def _deleted(node: etree._Element) -> bool:
    return (
        node.tag == f"{W}p"
        and child(node, "pPr", "rPr", "del") is not None
        and not any(run_text(run) for run in runs(node))
    )


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for node in table:
        if node.tag == f"{W}tr":
            if child(node, "trPr", "del") is None:
                yield node
        elif node.tag in _THROUGH or node.tag == f"{W}sdt":
            yield from _rows(node)


def _row_cells(row: etree._Element) -> Iterator[etree._Element]:
    for node in row:
        if node.tag == f"{W}tc":
            yield node
        elif node.tag in _THROUGH or node.tag == f"{W}sdt":
            yield from _row_cells(node)


def _number(node: etree._Element | None) -> int:
    text = value(node)
    return min(int(text), 1000) if text.isdigit() else 0


def read_docx(data: bytes, name: str, limits: Limits = DEFAULT) -> Document:
    """A Word file as a document; tracked insertions are text, deletions are not."""
    package = Package(data, name, limits)
    part = "word/document.xml"
    if part not in package.names:
        part = next(
            (one for one in sorted(package.names) if one.startswith("word/document") and one.endswith(".xml")), part
        )
    body = package.xml(part).find(f"{W}body")
    if body is None:
        raise Refusal(DAMAGED, file=name)
    blocks = Blocks(name, limits)
    reader = _Reader(blocks, read_styles(package), limits)
    reader.whole(body)
    in_file = letters_of(body)
    unsure: list[Problem] = []
    for kind in ("footnote", "endnote"):
        for note in notes_of(package, body, kind):
            reader.place = Place(cell=f"{kind} {note[0]}")
            reader.whole(note[1])
            in_file += letters_of(note[1])
            unsure += said_of_note(kind, note)
    in_file += add_margins(blocks, ((kind, reader.apart(root)) for kind, root in margins_of(package, part, body)))
    problems = unread_parts(package, body)
    in_file += drawn_letters(package)
    return blocks.document("docx", in_file=in_file, problems=problems, unsure=unsure, parts=parts_of(body))
