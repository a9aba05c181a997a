"""Text that is struck through: people's way to delete it for all to see; left out, counted and said."""

import io
import zipfile

import docx
import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

from shortlister.domain.plans.drafts import DraftSpecification
from shortlister.importing.limits import DEFAULT
from shortlister.importing.parsing import parse
from tests.importing.table_making import draft_of, lines_of

_WANTED = ["e||Typing|", "e||A degree in Greek|", "d||Spelling|"]
_SAID = "11 letters and digits are struck through, as deleted text is, and were not read."
_SPACES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
)


def _word(mark: str) -> bytes:
    paper, written = docx.Document(), io.BytesIO()
    paper.add_heading("Person specification: Clerk", 1)
    paper.add_paragraph("Essential")
    paper.add_paragraph("Typing", style="List Bullet")
    whole = paper.add_paragraph(style="List Bullet").add_run("Filing")
    third = paper.add_paragraph(style="List Bullet")
    third.add_run("A degree in ")
    part = third.add_run("Latin")
    third.add_run(" Greek")
    for run in (whole, part):
        setattr(run.font, mark, True)
    paper.add_paragraph("Desirable")
    paper.add_paragraph("Spelling", style="List Bullet")
    paper.save(written)
    return written.getvalue()


def _page(opens: str, closes: str) -> bytes:
    items = f"<li>Typing<li>{opens}Filing{closes}<li>A degree in {opens}Latin{closes} Greek"
    lists = f"<h2>Essential</h2><ul>{items}</ul><h2>Desirable</h2><ul><li>Spelling</ul>"
    return f"<h1>Person specification: Clerk</h1>{lists}".encode()


def _open_text() -> bytes:
    struck = '<text:span text:style-name="T1">'
    style = '<style:style style:name="T1"><style:text-properties style:text-line-through-style="solid"/></style:style>'
    lists = ("Typing", f"{struck}Filing</text:span>", f"A degree in {struck}Latin</text:span> Greek"), ("Spelling",)
    body = "".join(
        f'<text:h text:outline-level="2">{level}</text:h>'
        + "".join(f"<text:list><text:list-item><text:p>{item}</text:p></text:list-item></text:list>" for item in items)
        for level, items in zip(("Essential", "Desirable"), lists, strict=True)
    )
    title = '<text:h text:outline-level="1">Person specification: Clerk</text:h>'
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr(
            "content.xml",
            f"<office:document-content {_SPACES}><office:automatic-styles>{style}</office:automatic-styles>"
            f"<office:body><office:text>{title}{body}</office:text></office:body></office:document-content>",
        )
    return written.getvalue()


_FILES = {
    "a line in Word": ("docx", _word("strike")),
    "two lines in Word": ("docx", _word("double_strike")),
    "s on a page": ("html", _page("<s>", "</s>")),
    "del on a page": ("html", _page("<del>", "</del>")),
    "a style on a page": ("html", _page('<span style="text-decoration: line-through red">', "</span>")),
    "waves in Markdown": (
        "md",
        b"# Person specification: Clerk\n\n## Essential\n\n- Typing\n- ~~Filing~~\n- A degree in ~~Latin~~ Greek\n\n"
        b"## Desirable\n\n- Spelling\n",
    ),
    "Rich Text": (
        "rtf",
        rb"{\rtf1\ansi {\b Person specification: Clerk}\par Essential\par - Typing\par - {\strike Filing}\par "
        rb"- A degree in \strike Latin\strike0  Greek\par Desirable\par - Spelling\par }",
    ),
    "an open text": ("odt", _open_text()),
}


def _said_of(draft: DraftSpecification, words: str) -> list[str]:
    return [doubt for doubt in draft.doubts if words in doubt]


@pytest.mark.parametrize("name", [*_FILES])
def test_struck_text_is_left_out_counted_and_said_with_its_place(name: str) -> None:
    form, data = _FILES[name]
    draft = draft_of(data, form)
    assert lines_of(draft) == _WANTED
    assert _said_of(draft, "struck") == [_SAID]
    where = draft.passages[_SAID]
    assert where.words or where.place.line
    assert not _said_of(draft, "not shown")


def _book() -> bytes:
    book, written = openpyxl.Workbook(), io.BytesIO()
    sheet = book.worksheets[0]
    for row in (
        ["Person specification: Clerk"],
        ["Criterion", "Level", "Tested by"],
        ["Typing", "Essential", "Test"],
        ["Filing", "Essential", "Test"],
        ["", "Desirable", "Test"],
    ):
        sheet.append(row)
    sheet["A4"].font = Font(strike=True)
    sheet["A5"] = CellRichText("Spelling ", TextBlock(InlineFont(strike=True), "Latin"), " words")
    book.save(written)
    return written.getvalue()


def test_struck_cells_of_a_workbook_are_left_out_of_a_specification_and_named() -> None:
    draft = draft_of(_book(), "xlsx")
    assert lines_of(draft) == ["e||Typing|Test", "d||Spelling words|Test"]
    assert [doubt.split(" of ")[0] for doubt in _said_of(draft, "struck")] == ["Cell A4", "Cell A5"]


def test_struck_cells_of_a_list_are_read_because_nobody_may_be_lost() -> None:
    table = parse(_book(), "xlsx-rows", "list.xlsx", DEFAULT)
    texts = [cell.text for block in table.blocks for cell in block.cells]
    assert "Filing" in texts
    assert "Spelling Latin words" in texts


def test_a_short_hidden_word_in_word_is_counted() -> None:
    draft = draft_of(_word("hidden"), "docx")
    assert lines_of(draft) == _WANTED
    assert _said_of(draft, "hidden") == ["11 letters and digits are formatted as hidden text and were not read."]
