"""A document as PDF: A4, running heads, an outline of its parts, tables whose headings go on over the page."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final
from unicodedata import bidirectional

from fpdf import FPDF, TextStyle
from fpdf.bidi import BidiParagraph

from shortlister.exporting.report.blocks import Block, Document, Facts, Grid, Heading, Paragraph, Points, printable
from shortlister.exporting.report.fonts import Fonts, fonts_for
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
_TYPED: Final = str.maketrans(
    {"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "−": "-", "…": "...", "≥": ">=", "≤": "<=", "•": "-"}
)
"""What the fonts that every reader of PDF has cannot show, as people type it."""


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
        self._load()
        self.set_lang(document.language)
        self.set_title(self._plain(", ".join(part for part in (document.title, document.subtitle) if part)))
        self.set_creator("Shortlister")
        self.set_creation_date(_time(document.made_at))
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
            return text.translate(_TYPED).encode("latin-1", "replace").decode("latin-1")
        return text.translate(self._lacking)

    def header(self) -> None:
        if self.page_no() > 1:
            self.set_y(10)
            self._set(_NOTE, _INK3)
            self.cell(0, 4, self._cut(self._document.running, self.epw), new_x="LMARGIN", new_y="NEXT")
            self.set_y(20)

    def footer(self) -> None:
        self.set_y(-13)
        self._set(_NOTE, _INK3)
        number = f"{self.page_no()} / {{nb}}"
        self.cell(self.epw - 20, 4, self._cut(self._document.foot, self.epw - 22))
        self.cell(20, 4, number, align="R")

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

    def _write(self, text: str, size: float, ink: tuple[int, int, int], *, indent: float = 0) -> None:
        self._set(size, ink)
        self.set_x(self.l_margin + indent)
        height = size * _POINT * _LEADING
        text = self._plain(text) or " "
        self.multi_cell(self.epw - indent, height, text, align="L", new_x="LMARGIN", new_y="NEXT")

    def put(self, block: Block) -> None:
        """Set one block where the last one ended."""
        match block:
            case Heading(text=text, level=level):
                self._keep(24)
                self.start_section(self._plain(text) or " ", min(level, 3) - 1, strict=False)
            case Paragraph(text=text, quiet=quiet):
                self._write(text, _NOTE + 0.5 if quiet else _BODY, _INK3 if quiet else _INK)
                self.ln(1)
            case Points(items=items):
                for item in items:
                    self._bullet(item)
                self.ln(1)
            case Facts(rows=rows):
                self._rows((), rows, (26, 74), frozenset(), _BODY)
            case Grid(headings=headings, rows=rows, widths=widths, numbers=numbers):
                self._rows(headings, rows, widths, numbers, _CELL)

    def _bullet(self, text: str) -> None:
        self._keep(6)
        top = self.get_y()
        self._set(_BODY, _INK3)
        self.cell(4, _BODY * _POINT * _LEADING, self._plain("•"))
        self.set_y(top)
        self._write(text, _BODY, _INK, indent=4)

    def _keep(self, room: float) -> None:
        """Begin a page where less than this much room (mm) is left."""
        if self.will_page_break(room):
            self.add_page()

    def _rows(
        self,
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
            self._head(headings, widths, numbers)
        for row in rows:
            left = self._lines(row, widths, size)
            height = size * _POINT * _LEADING
            while left:
                room = int((self.page_break_trigger - self.get_y() - 2.4) / height)
                if room < min(len(left), 60):
                    self.add_page()
                    if headings:
                        self._head(headings, widths, numbers)
                    room = int((self.page_break_trigger - self.get_y() - 2.4) / height)
                part, left = left[:room], left[room:]
                self._row(part, widths, numbers, size=size, bold=0, rule=_LINE, ink=_INK)
        self.ln(2)

    def _head(self, headings: Sequence[str], widths: Sequence[float], numbers: frozenset[int]) -> None:
        lines = self._lines(headings, widths, _NOTE)
        self._row(lines, widths, numbers, size=_NOTE, bold=None, rule=_RULE, ink=_INK2)

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
                    self.cell(width - _GAP, height, _visual(text), align="R" if index in numbers else "L")
                x += width
        bottom = top + len(lines) * height + 1.1
        self.set_draw_color(*rule)
        self.set_line_width(0.2)
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


def _visual(line: str) -> str:
    """A line in the order in which it is seen: without a shaping engine fpdf2 leaves Hebrew and Arabic as typed."""
    if any(bidirectional(letter) in {"R", "AL", "AN"} for letter in line):
        return str(BidiParagraph(text=line).get_reordered_string())
    return line


def _time(text: str) -> datetime:
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return datetime(1980, 1, 1, tzinfo=UTC)
    return at if at.tzinfo is not None else at.replace(tzinfo=UTC)
