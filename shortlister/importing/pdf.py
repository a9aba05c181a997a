"""PDF to blocks: ruled tables by their lines, unruled ones by their gaps, the rest as running text."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Final

import pypdfium2
import pypdfium2.raw as pdfium

from shortlister.domain.places import Passage, Place
from shortlister.domain.plans.drafts import Cell, Document
from shortlister.domain.refusals import Problem, Refusal, Sentence
from shortlister.i18n import N_
from shortlister.importing.blocks import TOO_MUCH, Blocks, visible
from shortlister.importing.columns import Run, RunLine, find_columns
from shortlister.importing.kinds import DAMAGED, PROTECTED
from shortlister.importing.limits import DEFAULT, Limits
from shortlister.importing.margins import add_margins
from shortlister.importing.pdf_bands import bands_of, end_of_rows
from shortlister.importing.pdf_beside import begun_beside
from shortlister.importing.pdf_continued import continued
from shortlister.importing.pdf_fields import Form, read_fields
from shortlister.importing.pdf_hyphens import Hyphens
from shortlister.importing.pdf_lines import Line, Paragraph, join_words, lines_of, paragraphs_of, runs_of, starts_of
from shortlister.importing.pdf_lost import is_scanned, lost_on
from shortlister.importing.pdf_numbered import with_numbered_rows_whole
from shortlister.importing.pdf_page import read_page
from shortlister.importing.pdf_panels import panels_of
from shortlister.importing.pdf_parts import Page, RuledCell, stretches_of
from shortlister.importing.pdf_rows import WrittenRow, written_rows
from shortlister.importing.pdf_running import drop_running_lines
from shortlister.importing.pdf_spacing import Spacing, spacing_in_cells
from shortlister.importing.pdf_stretches import Stretches, cut_headers, header_edges
from shortlister.importing.pdf_tables import RuledTable, ruled_tables
from shortlister.importing.pdf_turning import carried_over
from shortlister.importing.prints import print_of
from shortlister.importing.unsure_lines import UNSURE_LINE
from shortlister.importing.wording import BULLETS, split_label

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
UNSURE_WORD: Final = N_("Page {page}: “{above}” fills its cell, and was read as one word with “{text}” below it.")
UNSURE_WORDS: Final = N_("Page {page}: “{above}” fills its cell, and was read as a word apart from “{text}” below it.")
_STAMP: Final = 60
"""A page of a scan has fewer characters than this: numbers, and the name of the program that scanned it."""

_PLACEHOLDER: Final = 1_500
"""The page that stands in for such a form ("Please wait …") is shorter than this."""


def read_pdf(data: bytes, name: str, limits: Limits = DEFAULT) -> Document:
    """A PDF file as a document."""
    pages, boxes = _pages(data, name, limits)
    characters = sum(page.characters for page in pages)
    if characters < 10 or (characters < _STAMP * len(pages) and all(is_scanned(page) for page in pages)):
        raise Refusal(SCAN if any(page.pictures for page in pages) else NO_TEXT, file=name)
    running = drop_running_lines(pages)
    in_file = sum(visible(word.text) for page in pages for word in page.words)
    assembly = _Assembly(Blocks(name, limits), pages)
    for page in pages:
        assembly.page(page)
    assembly.end_table()
    in_file += add_margins(assembly.blocks, running)
    unsure = [*boxes, *assembly.unsure, *assembly.hyphens.unsure]
    document = assembly.blocks.document("pdf", pages=len(pages), in_file=in_file, unsure=unsure)
    return replace(document, problems=tuple(lost_on(pages, document)))


def _pages(data: bytes, name: str, limits: Limits) -> tuple[list[Page], list[Problem]]:
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise Refusal(PROTECTED if "assword" in str(error) else DAMAGED, file=name) from error
    count = len(document)
    if count == 0:
        raise Refusal(DAMAGED, file=name)
    if count > limits.pages:
        raise Refusal(TOO_MUCH, file=name)
    form = Form(document)
    pages: list[Page] = []
    left = limits.characters
    for number in range(count):
        most = min(left, 200_000)
        page = read_page(document.raw, number, most, also=partial(read_fields, form=form, most=most))
        if page.characters > most:
            raise Refusal(TOO_MUCH, file=name)
        left -= page.characters
        pages.append(page)
    if document.get_formtype() == pdfium.FORMTYPE_XFA_FULL and limits.characters - left < _PLACEHOLDER:
        raise Refusal(XFA, file=name)
    return pages, form.unsure(name)


def _written(cell: RuledCell, lines: Sequence[Line], spacing: Spacing | None) -> list[Paragraph]:
    """The paragraphs of a ruled cell's lines."""
    pad = min(8.0, max(1.0, min((line.left for line in lines), default=cell.left) - cell.left))
    return paragraphs_of(lines, cell.right - pad, cell=True, spacing=spacing)


class _Assembly:
    """Puts the pages' tables and lines into blocks; a table that goes on over the page stays one."""

    def __init__(self, blocks: Blocks, pages: Sequence[Page]) -> None:
        self.blocks = blocks
        self.table: list[Cell] = []
        self.edges: tuple[float, ...] = ()
        self.rows = 0
        self.tables = 0
        self.starts: frozenset[int] = frozenset()
        self.held: list[Line] = []
        self.unsure: list[Problem] = []
        self.hyphens = Hyphens(pages)
        self.rules = {page.number: page.level for page in pages}
        sizes = Counter(round(word.size, 1) for page in pages for word in page.words for _letter in word.text)
        self.body = sizes.most_common(1)[0][0] if sizes else 10.0
        larger = sorted({size for size in sizes if size > 1.12 * self.body}, reverse=True)
        self.depths = {size: min(6, depth) for depth, size in enumerate(larger, 1)}

    def page(self, page: Page) -> None:
        """One page, panel by panel where it has several."""
        for part in panels_of(page):
            self._panel(part)

    def _panel(self, page: Page) -> None:
        """A page or panel: its tables and what stands above, between and below them."""
        tables, words = ruled_tables(page)
        lines = lines_of(words, page.number)
        right = self._right_edge(lines, page)
        for table in tables:
            self._flow([line for line in lines if line.base > table.top - 2], right)
            lines = [line for line in lines if line.base <= table.top - 2]
            self._end_held()
            self._ruled(table)
        self._flow(lines, right, holds=True)

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
        goes_on = (
            bool(self.table)
            and len(self.edges) == len(table.edges)
            and all(abs(one - other) < 6 for one, other in zip(self.edges, table.edges, strict=True))
        )
        if len(table.cells) == 1 or (table.is_frame and not goes_on):
            self.end_table()
            for cell in sorted(table.cells, key=lambda one: (one.row, one.column)):
                self._flow(lines_of(cell.words, table.page), cell.right - 3)
            return
        if not goes_on:
            self.end_table()
            self.tables += 1
            self.edges, self.rows = table.edges, 0
        lines = [lines_of(cell.words, table.page) for cell in table.cells]
        spacing = spacing_in_cells([[(line.text, line.base, line.size) for line in one] for one in lines])
        written = [_written(cell, one, spacing) for cell, one in zip(table.cells, lines, strict=True)]
        told = begun_beside(table.cells, written)
        made = (self._cell(cell, table, one) for cell, one in zip(table.cells, told, strict=True))
        cells = with_numbered_rows_whole([*made])
        if goes_on:
            cells, again = continued(self.table, cells, self.rows)
            self.blocks.labels += again
        self.table.extend(cells)
        self.rows = max([self.rows, *(cell.row + cell.row_span - 1 for cell in cells)])

    def _cell(self, cell: RuledCell, table: RuledTable, paragraphs: Sequence[Paragraph]) -> Cell:
        for paragraph in paragraphs:
            self._unsure(paragraph.unsure, table.page)
            for above, text, whole in paragraph.cuts:
                said = {"page": table.page, "above": above, "text": text}
                shown = Passage(Place(page=table.page), f"{above} {text}")
                self.unsure.append(Problem("", Sentence(UNSURE_WORD if whole else UNSURE_WORDS, said), shown))
        row = self.rows + cell.row
        place = Place(page=table.page, cell=f"table {self.tables} row {row} column {cell.column}")
        bold = bool(paragraphs) and all(one.bold for one in paragraphs)
        texts = [(self.hyphens.join(one.texts, table.page), False) for one in paragraphs]
        spans, prints = (cell.row_span, cell.column_span), [one.printed for one in paragraphs]
        return self.blocks.cell(texts, row, cell.column, spans=spans, bold=bold, place=place, prints=prints)

    def end_table(self) -> None:
        """Ends the table under way."""
        self._end_held()
        if self.table:
            self.blocks.table(self.table, Place(page=self.table[0].place.page))
        self.table, self.edges, self.rows = [], (), 0

    # Lines

    def _flow(self, lines: Sequence[Line], right: float, *, holds: bool = False) -> None:
        """Lines outside ruled tables; a table that ends with them is held (`holds`) for the top of the next page."""
        if not lines:
            return
        lines = self._after_held(lines)
        if not lines:
            return
        self.end_table()
        cut_headers(lines)
        self.starts = starts_of(lines) | header_edges(lines)
        stretches = Stretches(lines, self.starts, frozenset(self.depths))
        at = 0
        while at < len(lines):
            end = stretches.end(at)
            if end > at:
                end = end_of_rows(lines, at, end, self.rules)
                if holds and end == len(lines):
                    self.held = list(lines[at:])
                else:
                    self._aligned(lines[at:end])
                at = end
                continue
            begin = at
            while at < len(lines) and stretches.end(at) == at:
                at += 1
            self._paragraphs(lines[begin:at], right)

    def _after_held(self, lines: Sequence[Line]) -> Sequence[Line]:
        """The lines without those at the top of the page that go on with the table held from the one before."""
        if not self.held:
            return lines
        again, end = carried_over(self.held, lines, frozenset(self.depths))
        self.blocks.labels += sum(visible(line.text) for line in lines[:again])  # the header, said once
        self.held.extend(lines[again:end])
        return lines[end:]

    def _end_held(self) -> None:
        """Reads the table that was held for the next page."""
        held, self.held = self.held, []
        if held:
            self.starts = starts_of(held) | header_edges(held)
            self._aligned(held)

    def _aligned(self, lines: Sequence[Line]) -> None:
        self.tables += 1
        drawn = [
            RunLine(index, -line.base - line.size, -line.base, self._runs(line), line.page)
            for index, line in enumerate(lines)
        ]
        unit = 0.45 * self.body
        columns = find_columns(drawn, unit)
        cells: list[Cell] = []
        bands = bands_of(drawn, columns, self.rules)
        for row, written in enumerate(written_rows(drawn, columns, unit, bands), 1):
            page = lines[min(cell.number for cell in written.cells.values())].page
            for column, cell in sorted(written.cells.items()):
                place = Place(page=page, cell=f"table {self.tables} row {row} column {column + 1}")
                texts = [(self.hyphens.join(paragraph, page), False) for paragraph in cell.paragraphs]
                prints, spans = [print_of(one) for one in cell.words], (1, cell.span)
                cells.append(
                    self.blocks.cell(texts, row, column + 1, spans=spans, bold=cell.bold, place=place, prints=prints)
                )
            if written.doubted:
                self._doubt(written, page)
            self._unsure(written.unsure, page)
        cells = cells if bands is None else with_numbered_rows_whole(cells)
        self.blocks.table(cells, Place(page=lines[0].page))

    def _doubt(self, row: WrittenRow, page: int) -> None:
        """Says of a row without lines round it that it may be read in two ways."""
        first = min(row.cells.values(), key=lambda cell: -len(cell.paragraphs[0][0]))
        text = self.hyphens.join(first.paragraphs[0])
        shown = Passage(Place(page=page), text)
        self.unsure.append(Problem("", Sentence(UNSURE_ROW, {"page": page, "text": text}), shown))

    def _unsure(self, pairs: Sequence[tuple[str, str]], page: int) -> None:
        """Says of lines in a cell that each may go on with the one above, or begin a criterion of its own."""
        for above, text in pairs:
            said = {"page": page, "above": above, "text": text}
            shown = Passage(Place(page=page), f"{above} {text}")
            self.unsure.append(Problem("", Sentence(UNSURE_LINE, said), shown))

    def _runs(self, line: Line) -> tuple[Run, ...]:
        return tuple(
            Run(
                run[0].left,
                max(word.right for word in run),
                join_words(run),
                all(word.bold for word in run),
                -run[0].base,
                stretches_of(run),
            )
            for run in runs_of(line, self.starts)
        )

    def _paragraphs(self, lines: Sequence[Line], right: float) -> None:
        lefts = sorted({round(line.left / 8) for line in lines if split_label(line.text)[0]})
        for paragraph in paragraphs_of(lines, right):
            first = paragraph.lines[0]
            text = self.hyphens.join(paragraph.texts, first.page)
            place = Place(page=first.page)
            depth = self.depths.get(round(first.size, 1), 0)
            if depth and len(text) < 120 and not text.endswith(".") and text[:1] not in BULLETS:
                self.blocks.heading(text, depth, place)
            else:
                level = 1 + lefts.index(round(first.left / 8)) if round(first.left / 8) in lefts else 1
                self.blocks.paragraph(text, place, bold=paragraph.bold, depth=level, printed=paragraph.printed)
