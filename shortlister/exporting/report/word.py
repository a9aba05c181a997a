"""A document as a Word file that screen readers can go through: real headings, lists, captions and heading rows."""

import io
from datetime import datetime
from typing import Any, Final

from docx import Document as NewDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from shortlister.exporting.report.blocks import Block, Document, Facts, Grid, Heading, Paragraph, Points, printable
from shortlister.exporting.undated import undated
from shortlister.i18n import _

_INK: Final = RGBColor(0x1C, 0x20, 0x24)
_QUIET: Final = RGBColor(0x47, 0x4D, 0x55)
_PAGE: Final = Mm(178)
"""What the margins leave of an A4 page's width."""


def docx_of(document: Document) -> bytes:
    """The whole file, the same bytes for the same document."""
    word = NewDocument()
    _set_up(word, document)
    word.add_heading(printable(document.title), 1)
    if document.subtitle:
        _quiet(word.add_paragraph(printable(document.subtitle)))
    for block in document.blocks:
        _add(word, block)
    made = io.BytesIO()
    word.save(made)
    return undated(made.getvalue())


def _set_up(word: Any, document: Document) -> None:
    """Page, fonts, language, properties, and what runs over and under every page."""
    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(16)
    section.top_margin = section.bottom_margin = Mm(18)
    _set_fonts(word)
    tongue = OxmlElement("w:lang")
    tongue.set(qn("w:val"), document.language)
    word.styles["Normal"].element.get_or_add_rPr().append(tongue)
    properties = word.core_properties
    properties.title = printable(", ".join(part for part in (document.title, document.subtitle) if part))[:255]
    properties.author, properties.comments, properties.language = "Shortlister", "", document.language
    properties.created = properties.modified = datetime.fromisoformat(document.made_at).replace(tzinfo=None)
    _quiet(section.header.paragraphs[0], printable(document.running))
    _quiet(section.footer.paragraphs[0], printable(document.foot))


def _set_fonts(word: Any) -> None:
    for name, size, bold in (("Normal", 10.5, False), ("Heading 1", 18, True), ("Heading 2", 13, True),
                             ("Heading 3", 11, True), ("Caption", 9.5, False)):  # fmt: skip
        style = word.styles[name]
        style.font.name, style.font.size, style.font.bold, style.font.color.rgb = "Arial", Pt(size), bold, _INK
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
    word.styles["Caption"].font.color.rgb = _QUIET
    word.styles["Caption"].paragraph_format.keep_with_next = True


def _quiet(paragraph: Any, text: str = "") -> None:
    if text:
        paragraph.add_run(text)
    for run in paragraph.runs:
        run.font.color.rgb = _QUIET
        run.font.size = Pt(9.5)


def _add(word: Any, block: Block) -> None:
    match block:
        case Heading(text=text, level=level):
            word.add_heading(printable(text), level)
        case Paragraph(text=text, quiet=quiet):
            paragraph = word.add_paragraph(printable(text))
            if quiet:
                _quiet(paragraph)
        case Points(items=items):
            for item in items:
                word.add_paragraph(printable(item), style="List Bullet")
        case Facts(rows=rows):
            _add_table(word, Grid("", (_("Fact"), _("What is recorded")), rows, (30, 70)))
        case Grid():
            word.add_paragraph(printable(block.caption), style="Caption")
            _add_table(word, block)


def _add_table(word: Any, grid: Grid) -> None:
    """A table whose first row is repeated on every page and named as its headings, and whose first column is too."""
    table = word.add_table(rows=0, cols=len(grid.headings))
    table.style = "Table Grid"
    table.autofit = False
    looks = table._tbl.tblPr.find(qn("w:tblLook"))
    if looks is not None:
        looks.set(qn("w:firstRow"), "1")
        looks.set(qn("w:firstColumn"), "1")
    if grid.caption:
        caption = OxmlElement("w:tblCaption")
        caption.set(qn("w:val"), printable(grid.caption))
        table._tbl.tblPr.append(caption)
    widths = [_PAGE * share // max(sum(grid.widths), 1) for share in grid.widths]
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for number, texts in enumerate((grid.headings, *grid.rows)):
        row = table.add_row()
        _keep(row, "w:cantSplit", *(("w:tblHeader",) if not number else ()))
        for at, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
            _fill(cell, printable(text), widths[at], bold=not number or not at, right=at in grid.numbers)
    word.add_paragraph()


def _keep(row: Any, *names: str) -> None:
    for name in names:
        row._tr.get_or_add_trPr().append(OxmlElement(name))


def _fill(cell: Any, text: str, width: int, *, bold: bool, right: bool) -> None:
    cell.width = width
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(1.5)
    run = paragraph.add_run(text)
    run.bold, run.font.size = bold, Pt(9)
    if right:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
