"""Ticks in fonts of signs, however a file stores them: the sign is read, not the letter, and no row is lost."""

import io
import zipfile

import docx
import openpyxl
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from openpyxl.styles import Font

from shortlister.importing.symbol_fonts import symbol_text
from tests.importing.table_making import draft_of, lines_of

_ROWS = [("Splices rope", 1), ("Rows a gig", 2), ("Reads tide tables", 1), ("Sings shanties", 2)]
_READ = ["e||Splices rope|", "d||Rows a gig|", "e||Reads tide tables|", "d||Sings shanties|"]
_TICKS = [
    ("Wingdings", "\uf0fc"), ("Wingdings", "ü"), ("Wingdings 2", "P"), ("Wingdings 2", "\uf050"), ("Webdings", "a"),
    ("Symbol", "\uf0d6"), ("Arial", "\uf0fc"),
]  # fmt: skip


def _word(font: str, mark: str) -> bytes:
    paper, written = docx.Document(), io.BytesIO()
    paper.add_heading("Person specification: Boatman", 1)
    table = paper.add_table(5, 3)
    for at, head in enumerate(("Criteria", "Essential", "Desirable")):
        table.cell(0, at).text = head
    for row, (text, column) in enumerate(_ROWS, 1):
        table.cell(row, 0).text = text
        run = table.cell(row, column).paragraphs[0].add_run(mark)
        fonts = OxmlElement("w:rFonts")
        fonts.set(qn("w:ascii"), font)
        fonts.set(qn("w:hAnsi"), font)
        run._r.get_or_add_rPr().append(fonts)
    paper.save(written)
    return written.getvalue()


@pytest.mark.parametrize(("font", "mark"), _TICKS)
def test_a_tick_of_a_sign_font_in_word_is_a_tick(font: str, mark: str) -> None:
    assert lines_of(draft_of(_word(font, mark), "docx")) == _READ


@pytest.mark.parametrize(("font", "mark"), [one for one in _TICKS if one[0] != "Arial"])
def test_a_tick_of_a_sign_font_in_a_workbook_is_a_tick(font: str, mark: str) -> None:
    book, written = openpyxl.Workbook(), io.BytesIO()
    sheet = book.worksheets[0]
    sheet.append(["Person specification: Boatman"])
    sheet.append(["Criteria", "Essential", "Desirable"])
    for row, (text, column) in enumerate(_ROWS, 3):
        sheet.cell(row, 1, text)
        sheet.cell(row, column + 1, mark).font = Font(name=font)
    book.save(written)
    assert lines_of(draft_of(written.getvalue(), "xlsx")) == _READ


def _open(font: str, mark: str) -> bytes:
    names = {"office": "office", "text": "text", "table": "table", "style": "style", "svg": "svg-compatible"}
    spaces = " ".join(f'xmlns:{a}="urn:oasis:names:tc:opendocument:xmlns:{b}:1.0"' for a, b in names.items())
    tick = f'<text:span text:style-name="T">{mark}</text:span>'
    grid = [("Criteria", "Essential", "Desirable"), *((t, tick * (c == 1), tick * (c == 2)) for t, c in _ROWS)]
    cells = ("".join(f"<table:table-cell><text:p>{x}</text:p></table:table-cell>" for x in row) for row in grid)
    rows = "".join(f"<table:table-row>{row}</table:table-row>" for row in cells)
    content = (
        f'<office:document-content {spaces}><office:font-face-decls><style:font-face style:name="F9" '
        f"svg:font-family=\"'{font}'\"/></office:font-face-decls><office:automatic-styles><style:style "
        'style:name="T" style:family="text"><style:text-properties style:font-name="F9"/></style:style>'
        "</office:automatic-styles><office:body><office:text><text:p>Person specification: Boatman</text:p>"
        f"<table:table>{rows}</table:table></office:text></office:body></office:document-content>"
    )
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr("content.xml", content)
    return written.getvalue()


@pytest.mark.parametrize(("font", "mark"), _TICKS)
def test_a_tick_of_a_sign_font_in_an_opendocument_text_is_a_tick(font: str, mark: str) -> None:
    assert lines_of(draft_of(_open(font, mark), "odt")) == _READ


@pytest.mark.parametrize(("font", "mark"), [one for one in _TICKS if one[0] != "Arial"])
def test_a_tick_of_a_sign_font_on_a_page_is_a_tick(font: str, mark: str) -> None:
    tick = f"<span style=\"font-family:'{font}'\">{mark}</span>"
    rows = "".join(f"<tr><td>{t}<td>{tick * (c == 1)}<td>{tick * (c == 2)}</tr>" for t, c in _ROWS)
    page = (
        "<h1>Person specification: Boatman</h1><table><tr><th>Criteria<th>Essential<th>Desirable</tr>"
        f"{rows}</table>"
    )  # fmt: skip
    assert lines_of(draft_of(page.encode(), "html")) == _READ


@pytest.mark.parametrize(
    ("text", "font", "shown"),
    [
        ("P", "ABCDEF+Wingdings2", "✓"), ("P", "Wingdings-Regular", "P"), ("ü", "wingdings", "✓"), ("ü", "Arial", "ü"),
        ("TNF-\uf061", "Symbol", "TNF-α"), ("a", "Symbol", "a"), ("O", "Wingdings 2", "✗"), ("£", "Wingdings 2", "☐"),
        ("\uf0fc", "Calibri", "✓"), ("plain", "Calibri", "plain"), ("4", "ZapfDingbats", "✔"),
    ],
)  # fmt: skip
def test_each_font_shows_its_own_signs(text: str, font: str, shown: str) -> None:
    assert symbol_text(text, font) == shown
