"""PDF to blocks: ruled tables by their lines, unruled ones by their gaps, the rest as running text."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

import pypdfium2
import pypdfium2.raw as pdfium

from shortlister.domain.places import Place
from shortlister.domain.plans.drafts import Cell, Document
from shortlister.domain.refusals import Problem, Refusal, Sentence
from shortlister.i18n import N_
from shortlister.importing.blocks import TOO_MUCH, Blocks, visible
from shortlister.importing.columns import Run, RunLine, find_columns
from shortlister.importing.kinds import DAMAGED, PROTECTED
from shortlister.importing.limits import DEFAULT, Limits
from shortlister.importing.pdf_lines import Line, join_texts, join_words, lines_of, paragraphs_of, runs_of, starts_of
from shortlister.importing.pdf_lost import lost_on
from shortlister.importing.pdf_page import Page, read_page
from shortlister.importing.pdf_rows import WrittenRow, written_rows
from shortlister.importing.pdf_running import drop_running_lines
from shortlister.importing.pdf_stretches import Stretches, header_edges
from shortlister.importing.pdf_tables import RuledCell, RuledTable, ruled_tables
from shortlister.importing.wording import split_label

SCAN: Final = N_(
    "“{file}” has pictures of text but no text, like a scan. Run text recognition over it, or use the document "
    "it was printed from."
)
XFA: Final = N_(
    "“{file}” is a form that only Adobe's programs can show (XFA). Print it to a PDF there, and choose that."
)
NO_TEXT: Final = N_("“{file}” has no text. Choose the document it was made from.")
UNSURE_ROW: Final = N_(
    "Page {page}: the table has no lines, and where its rows are divided near “{text}” is not certain; check what is "
    "measured by what there."
)
_PLACEHOLDER: Final = 1_500
"""The page that stands in for such a form ("Please wait …") is shorter than this."""


def read_pdf(data: bytes, name: str, limits: Limits = DEFAULT) -> Document:
    """A PDF file as a document."""
    pages = _pages(data, name, limits)
    characters = sum(page.characters for page in pages)
    if characters < 10:
        raise Refusal(SCAN if any(page.pictures for page in pages) else NO_TEXT, file=name)
    drop_running_lines(pages)
    in_file = sum(visible(word.text) for page in pages for word in page.words)
    assembly = _Assembly(Blocks(name, limits), pages)
    for page in pages:
        assembly.page(page)
    assembly.end_table()
    document = assembly.blocks.document("pdf", pages=len(pages), in_file=in_file)
    return replace(document, problems=(*assembly.problems, *lost_on(pages, document)))


def _pages(data: bytes, name: str, limits: Limits) -> list[Page]:
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise Refusal(PROTECTED if "assword" in str(error) else DAMAGED, file=name) from error
    count = len(document)
    if count == 0:
        raise Refusal(DAMAGED, file=name)
    if count > limits.pages:
        raise Refusal(TOO_MUCH, file=name)
    form = _form_of(document)
    pages: list[Page] = []
    left = limits.characters
    for number in range(count):
        page = read_page(document.raw, number, form, min(left, 200_000))
        if page.characters > min(left, 200_000):
            raise Refusal(TOO_MUCH, file=name)
        left -= page.characters
        pages.append(page)
    if document.get_formtype() == pdfium.FORMTYPE_XFA_FULL and limits.characters - left < _PLACEHOLDER:
        raise Refusal(XFA, file=name)
    return pages


def _form_of(document: pypdfium2.PdfDocument) -> Any:
    if document.get_formtype() == pdfium.FORMTYPE_NONE:
        return None
    document.init_forms()
    return document.formenv.raw if document.formenv is not None else None


class _Assembly:
    """Puts the pages' tables and lines into blocks; a table that goes on over the page stays one."""

    def __init__(self, blocks: Blocks, pages: Sequence[Page]) -> None:
        self.blocks = blocks
        self.table: list[Cell] = []
        self.edges: tuple[float, ...] = ()
        self.rows = 0
        self.tables = 0
        self.starts: frozenset[int] = frozenset()
        self.problems: list[Problem] = []
        sizes = Counter(round(word.size, 1) for page in pages for word in page.words for _letter in word.text)
        self.body = sizes.most_common(1)[0][0] if sizes else 10.0
        larger = sorted({size for size in sizes if size > 1.12 * self.body}, reverse=True)
        self.depths = {size: min(6, depth) for depth, size in enumerate(larger, 1)}

    def page(self, page: Page) -> None:
        """One page: its tables and what stands above, between and below them."""
        tables, words = ruled_tables(page)
        lines = lines_of(words, page.number)
        right = self._right_edge(lines, page)
        for table in tables:
            self._flow([line for line in lines if line.base > table.top - 2], right)
            lines = [line for line in lines if line.base <= table.top - 2]
            self._ruled(table)
        self._flow(lines, right)

    def _right_edge(self, lines: Sequence[Line], page: Page) -> float:
        """Where the page's lines are wrapped: where several of them end, else by a margin like the left one."""
        if not lines:
            return page.width
        left, right = min(line.left for line in lines), max(line.right for line in lines)
        full = sum(1 for line in lines if line.right > right - 0.1 * (right - left))
        if full >= 3 and right - left > 0.45 * page.width:
            return right
        return max(right, page.width - max(left, 0.06 * page.width))

    # Ruled tables

    def _ruled(self, table: RuledTable) -> None:
        if len(table.edges) == 2 and table.rows == 1:
            self.end_table()
            for cell in table.cells:
                self._flow(lines_of(cell.words, table.page), cell.right - 3)
            return
        goes_on = (
            bool(self.table)
            and len(self.edges) == len(table.edges)
            and all(abs(one - other) < 6 for one, other in zip(self.edges, table.edges, strict=True))
        )
        if not goes_on:
            self.end_table()
            self.tables += 1
            self.edges, self.rows = table.edges, 0
        cells = [self._cell(cell, table) for cell in table.cells]
        if goes_on:
            cells = self._continued(cells)
        self.table.extend(cells)
        self.rows = max([self.rows, *(cell.row + cell.row_span - 1 for cell in cells)])

    def _cell(self, cell: RuledCell, table: RuledTable) -> Cell:
        lines = lines_of(cell.words, table.page)
        pad = min(8.0, max(1.0, min((line.left for line in lines), default=cell.left) - cell.left))
        paragraphs = paragraphs_of(lines, cell.right - pad, cell=True)
        row = self.rows + cell.row
        place = Place(page=table.page, cell=f"table {self.tables} row {row} column {cell.column}")
        bold = bool(lines) and all(line.bold for line in lines)
        texts = [(paragraph.text, False) for paragraph in paragraphs]
        spans = (cell.row_span, cell.column_span)
        return self.blocks.cell(texts, row, cell.column, spans=spans, bold=bold, place=place)

    def _continued(self, cells: list[Cell]) -> list[Cell]:
        """The rows of a table's next part, without its repeated header."""
        first = sorted((cell for cell in self.table if cell.row == 1), key=lambda cell: cell.column)
        again = sorted((cell for cell in cells if cell.row == self.rows + 1), key=lambda cell: cell.column)
        if [cell.text for cell in first] == [cell.text for cell in again] and any(cell.text for cell in first):
            again = sorted((cell for cell in cells if cell.row == self.rows + 2), key=lambda cell: cell.column)
            self.blocks.labels += sum(visible(cell.text) for cell in cells if cell.row == self.rows + 1)  # said once
            cells = [cell for cell in cells if cell.row > self.rows + 1]
        if again and self._goes_on(again):
            return [cell for cell in cells if not self._put_to_last(cell, again[0].row)]
        return cells

    def _goes_on(self, again: Sequence[Cell]) -> bool:
        """Whether a page's first row goes on with the last one of the page before."""
        last = {cell.column: cell for cell in self.table if cell.row + cell.row_span - 1 == self.rows}
        if {cell.column for cell in again} != set(last) or not any(cell.paragraphs for cell in again):
            return False
        pairs = [
            (last[cell.column].paragraphs[-1], cell.paragraphs[0])
            for cell in again
            if cell.paragraphs and last[cell.column].paragraphs
        ]
        if any(after[:1].islower() and not before.endswith((".", ":", ";")) for before, after in pairs):
            return True
        blank = not again[0].paragraphs and bool(last[again[0].column].paragraphs)
        return blank and bool(pairs) and all(len(after) > 8 for _before, after in pairs)

    def _put_to_last(self, cell: Cell, row: int) -> bool:
        """Puts a cell of a divided row to its upper half; True when that was done."""
        if cell.row != row:
            return False
        for at, above in enumerate(self.table):
            if above.column == cell.column and above.row + above.row_span - 1 == self.rows:
                texts, marks = list(above.paragraphs), list(above.marks)
                more, bullets = list(cell.paragraphs), list(cell.marks)
                if texts and more and not bullets[0] and (more[0][:1].islower() or texts[-1].endswith("/")):
                    joint = "" if texts[-1].endswith("/") else " "
                    texts[-1] += joint + more.pop(0)
                    bullets.pop(0)
                self.table[at] = replace(above, paragraphs=(*texts, *more), marks=(*marks, *bullets))
                return True
        return False

    def end_table(self) -> None:
        """Ends the table under way."""
        if self.table:
            self.blocks.table(self.table, Place(page=self.table[0].place.page))
        self.table, self.edges, self.rows = [], (), 0

    # Lines

    def _flow(self, lines: Sequence[Line], right: float) -> None:
        if not lines:
            return
        self.end_table()
        self.starts = starts_of(lines) | header_edges(lines)
        stretches = Stretches(lines, self.starts, frozenset(self.depths))
        at = 0
        while at < len(lines):
            end = stretches.end(at)
            if end > at:
                self._aligned(lines[at:end])
                at = end
                continue
            begin = at
            while at < len(lines) and stretches.end(at) == at:
                at += 1
            self._paragraphs(lines[begin:at], right)

    def _aligned(self, lines: Sequence[Line]) -> None:
        self.tables += 1
        drawn = [
            RunLine(index, -line.base - line.size, -line.base, self._runs(line), line.page)
            for index, line in enumerate(lines)
        ]
        unit = 0.45 * self.body
        columns = find_columns(drawn, unit)
        cells = []
        for row, written in enumerate(written_rows(drawn, columns, unit), 1):
            for column, cell in sorted(written.cells.items()):
                place = Place(page=lines[0].page, cell=f"table {self.tables} row {row} column {column + 1}")
                texts = [(join_texts(paragraph), False) for paragraph in cell.paragraphs]
                spans = (1, cell.span)
                cells.append(self.blocks.cell(texts, row, column + 1, spans=spans, bold=cell.bold, place=place))
            if written.doubted:
                self._doubt(written, lines[0].page)
        self.blocks.table(cells, Place(page=lines[0].page))

    def _doubt(self, row: WrittenRow, page: int) -> None:
        """Says of a row without lines round it that it may be read in two ways."""
        first = min(row.cells.values(), key=lambda cell: -len(cell.paragraphs[0][0]))
        self.problems.append(Problem("", Sentence(UNSURE_ROW, {"page": page, "text": join_texts(first.paragraphs[0])})))

    def _runs(self, line: Line) -> tuple[Run, ...]:
        return tuple(
            Run(run[0].left, max(word.right for word in run), join_words(run), all(word.bold for word in run))
            for run in runs_of(line, self.starts)
        )

    def _paragraphs(self, lines: Sequence[Line], right: float) -> None:
        lefts = sorted({round(line.left / 8) for line in lines if split_label(line.text)[0]})
        for paragraph in paragraphs_of(lines, right):
            first, text = paragraph.lines[0], paragraph.text
            place = Place(page=first.page)
            depth = self.depths.get(round(first.size, 1), 0)
            if depth and len(text) < 120 and not text.endswith("."):
                self.blocks.heading(text, depth, place)
            else:
                level = 1 + lefts.index(round(first.left / 8)) if round(first.left / 8) in lefts else 1
                self.blocks.paragraph(text, place, bold=paragraph.bold, depth=level)
