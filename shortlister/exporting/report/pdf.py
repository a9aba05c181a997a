"""A document as PDF: A4, running heads, an outline of its parts, tables whose headings go on over the page."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Final

from fpdf import FPDF, TextStyle, ViewerPreferences

from shortlister.exporting.report.blocks import Block, Document, Facts, Grid, Heading, Paragraph, Points, printable
from shortlister.exporting.report.fonts import Fonts, fonts_for
from shortlister.exporting.report.shown import time_of, typed, visual
from shortlister.exporting.report.tags import COLUMN, ROW, Element, Tags
from shortlister.i18n import ngettext

_INK: Final = (28, 32, 36)
_INK2: Final = (71, 77, 85)
_INK3: Final = (98, 104, 111)
_LINE: Final = (224, 224, 219)
_RULE: Final = (134, 138, 144)

_TITLE: Final = 19.0
_PART: Final = 12.5
_SMALL_PART: Final = 10.5
_BODY: Final = 9.5
_CELL: Final = 8.5
_NOTE: Final = 8.0
_LEADING: Final = 1.35
_POINT: Final = 0.352778
"""Millimetres."""

_MARGIN: Final = 18.0
_GAP: Final = 3.0


def pdf_of(document: Document, fonts: Fonts | None = None) -> bytes:
    """The whole file; with the fonts of this computer unless others are given."""
    page = _Page(document, fonts or fonts_for(map(printable, document.texts())))
    for block in document.blocks:
        page.put(block)
    page.say_what_is_lacking()
    return bytes(page.output())


class _Page(FPDF):
    """The document being set."""

    def __init__(self, document: Document, fonts: Fonts) -> None:
        super().__init__(format="A4")
        self._document = document
        self._fonts = fonts
        self._lacking = str.maketrans(dict.fromkeys(fonts.lacking, "?"))
        self._tags = self.struct_builder = Tags()
        self.viewer_preferences = ViewerPreferences(display_doc_title=True)
        self._load()
        self.set_lang(document.language)
        self.set_title(self._plain(", ".join(part for part in (document.title, document.subtitle) if part)))
        self.set_creator("Shortlister")
        self.set_creation_date(time_of(document.made_at))
        self.set_margins(_MARGIN, 20, _MARGIN)
        self.set_auto_page_break(True, 20)
        styles = [
            TextStyle(self._name, "B", size, color=_INK, t_margin=above, b_margin=below)
            for size, above, below in ((_TITLE, 0, 1), (_PART, 6, 1.5), (_SMALL_PART, 3.5, 1))
        ]
        self.set_section_title_styles(*styles)
        self.alias_nb_pages()
        self.add_page()
        self._set(_TITLE, _INK, "B")
        self.start_section(self._plain(document.title))
        if document.subtitle:
            self._write(document.subtitle, 11, _INK2)
        self.ln(2)

    def _load(self) -> None:
        if self._fonts.regular is None:
            self._name = "helvetica"
            return
        self._name = "running"
        self.add_font("running", "", self._fonts.regular)
        self.add_font("running", "B", self._fonts.bold)
        for index, path in enumerate(self._fonts.others):
            self.add_font(f"other{index}", "", path)
        self.set_fallback_fonts([f"other{index}" for index in range(len(self._fonts.others))], exact_match=False)

    def _plain(self, text: str) -> str:
        text = printable(text)
        if self._fonts.regular is None:
            return typed(text)
        return text.translate(self._lacking)

    def header(self) -> None:
        if self.page_no() > 1:
            self.set_y(10)
            self._set(_NOTE, _INK3)
            with self._artifact():
                self.cell(0, 4, self._cut(self._document.running, self.epw), new_x="LMARGIN", new_y="NEXT")
            self.set_y(20)

    def footer(self) -> None:
        self.set_y(-13)
        self._set(_NOTE, _INK3)
        number = f"{self.page_no()} / {{nb}}"
        with self._artifact():
            self.cell(self.epw - 20, 4, self._cut(self._document.foot, self.epw - 22))
            self.cell(20, 4, number, align="R")

    @contextmanager
    def _artifact(self) -> Iterator[None]:
        """What is no part of the text: rules, what stands over and under every page, headings said again."""
        self._out("/Artifact BMC")
        yield
        self._out("EMC")

    @contextmanager
    def _marked(self, element: Element | None) -> Iterator[None]:
        """Content of an element of the structure, on one page; of none, an artifact."""
        if element is None:
            with self._artifact():
                yield
            return
        page = self.pages[self.page]
        number, page.struct_parents = self._tags.mark(element, self.page, page)
        self._out(f"/Span <</MCID {number}>> BDC")
        yield
        self._out("EMC")

    def _cut(self, text: str, width: float) -> str:
        """The text on one line, its end cut where it is too long."""
        text = " ".join(self._plain(text).split())
        if self.get_string_width(text) <= width:
            return text
        while text and self.get_string_width(text + "...") > width:
            text = text[:-1]
        return text + "..."

    def _set(self, size: float, ink: tuple[int, int, int], style: str = "") -> None:
        self.set_font(self._name, style, size)
        # After text in a font of last resort fpdf2 believes that the running font is still in force; it is not.
        self.current_font_is_set_on_page = False
        self.set_text_color(*ink)

    def _write(
        self,
        text: str,
        size: float,
        ink: tuple[int, int, int],
        *,
        indent: float = 0,
        element: Element | None = None,
    ) -> None:
        """Running text, line by line, since what is marked may not go over the page."""
        element = element or self._tags.within(None, "/P", page=self.page)
        height = size * _POINT * _LEADING
        self._set(size, ink)
        text = self._plain(text) or " "
        lines = self.multi_cell(self.epw - indent, height, text, align="L", dry_run=True, output="LINES")
        for line in lines if isinstance(lines, list) else []:
            self._keep(height)
            self._set(size, ink)
            self.set_x(self.l_margin + indent)
            with self._marked(element):
                self.cell(self.epw - indent, height, visual(str(line)), new_x="LMARGIN", new_y="NEXT")

    def put(self, block: Block) -> None:
        """Set one block where the last one ended."""
        match block:
            case Heading(text=text, level=level):
                self._keep(24)
                self._tags.heading = min(level, 3)
                self.start_section(self._plain(text) or " ", min(level, 3) - 1, strict=False)
            case Paragraph(text=text, quiet=quiet):
                self._write(text, _NOTE + 0.5 if quiet else _BODY, _INK3 if quiet else _INK)
                self.ln(1)
            case Points(items=items):
                listed = self._tags.within(None, "/L", page=self.page)
                for item in items:
                    self._bullet(item, listed)
                self.ln(1)
            case Facts(rows=rows):
                self._rows("", (), rows, (26, 74), frozenset(), _BODY)
            case Grid(caption=caption, headings=headings, rows=rows, widths=widths, numbers=numbers):
                self._rows(caption, headings, rows, widths, numbers, _CELL)

    def _bullet(self, text: str, listed: Element) -> None:
        self._keep(6)
        point = self._tags.within(listed, "/LI", page=self.page)
        top = self.get_y()
        self._set(_BODY, _INK3)
        with self._marked(self._tags.within(point, "/Lbl", page=self.page)):
            self.cell(4, _BODY * _POINT * _LEADING, self._plain("•"))
        self.set_y(top)
        self._write(text, _BODY, _INK, indent=4, element=self._tags.within(point, "/LBody", page=self.page))

    def _keep(self, room: float) -> None:
        """Begin a page where less than this much room (mm) is left."""
        if self.will_page_break(room):
            self.add_page()

    def _rows(
        self,
        caption: str,
        headings: Sequence[str],
        rows: Sequence[Sequence[str]],
        shares: Sequence[int],
        numbers: frozenset[int],
        size: float,
    ) -> None:
        """A table; a row goes over the page only where it is higher than one."""
        widths = [self.epw * share / sum(shares) for share in shares]
        if headings:
            self._keep(20)
        table = self._tags.table(printable(caption), page=self.page)
        if headings:
            self._head(headings, widths, numbers, self._cells(table, [COLUMN] * len(headings)))
        for row in rows:
            cells = self._cells(table, [ROW, *[""] * (len(row) - 1)])
            left = self._lines(row, widths, size)
            height = size * _POINT * _LEADING
            while left:
                room = int((self.page_break_trigger - self.get_y() - 2.4) / height)
                if room < min(len(left), 60):
                    self.add_page()
                    if headings:
                        self._head(headings, widths, numbers, [None] * len(headings))
                    room = int((self.page_break_trigger - self.get_y() - 2.4) / height)
                part, left = left[:room], left[room:]
                self._row(part, widths, numbers, cells, size=size, bold=0, rule=_LINE, ink=_INK)
        self.ln(2)

    def _cells(self, table: Element, names: Sequence[str]) -> list[Element | None]:
        """A row's cells in the structure; each names its column, its row, or nothing."""
        row = self._tags.within(table, "/TR", page=self.page)
        return [self._tags.cell(row, names=name, page=self.page) for name in names]

    def _head(
        self,
        headings: Sequence[str],
        widths: Sequence[float],
        numbers: frozenset[int],
        cells: Sequence[Element | None],
    ) -> None:
        lines = self._lines(headings, widths, _NOTE)
        self._row(lines, widths, numbers, cells, size=_NOTE, bold=None, rule=_RULE, ink=_INK2)

    def _lines(self, row: Sequence[str], widths: Sequence[float], size: float) -> list[tuple[str, ...]]:
        """The row's texts broken to their columns, line by line."""
        broken: list[list[str]] = []
        for index, (text, width) in enumerate(zip(row, widths, strict=True)):
            self._set(size, _INK, "B" if index == 0 else "")
            plain = self._plain(text)
            lines = self.multi_cell(width - _GAP, size * _POINT, plain, align="L", dry_run=True, output="LINES")
            broken.append([str(line) for line in lines] if plain and isinstance(lines, list) else [])
        count = max((len(lines) for lines in broken), default=0)
        return [tuple(lines[at] if at < len(lines) else "" for lines in broken) for at in range(max(count, 1))]

    def _row(
        self,
        lines: Sequence[tuple[str, ...]],
        widths: Sequence[float],
        numbers: frozenset[int],
        cells: Sequence[Element | None],
        *,
        size: float,
        bold: int | None,
        rule: tuple[int, int, int],
        ink: tuple[int, int, int],
    ) -> None:
        height = size * _POINT * _LEADING
        top = self.get_y() + 1.1
        for at, line in enumerate(lines):
            x = self.l_margin
            for index, (text, width) in enumerate(zip(line, widths, strict=True)):
                if text:
                    self._set(size, ink, "B" if index == bold else "")
                    self.set_xy(x, top + at * height)
                    with self._marked(cells[index]):
                        self.cell(width - _GAP, height, visual(text), align="R" if index in numbers else "L")
                x += width
        bottom = top + len(lines) * height + 1.1
        self.set_draw_color(*rule)
        self.set_line_width(0.2)
        with self._artifact():
            self.line(self.l_margin, bottom, self.l_margin + self.epw, bottom)
        self.set_xy(self.l_margin, bottom)

    def say_what_is_lacking(self) -> None:
        """Characters that no font here shows are counted, so that nobody takes a question mark for the record."""
        count = len(self._fonts.lacking)
        if count:
            words = ngettext(
                "{count} character is in no font of this computer and stands as ? here. The HTML form has it.",
                "{count} characters are in no font of this computer and stand as ? here. The HTML form has them.",
                count,
            )
            self._write(words.format(count=count), _NOTE, _INK3)
