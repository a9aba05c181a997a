"""Word files: every character that Word would show, in the structure that Word shows."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
from docx.oxml.ns import qn
from docx.shared import Pt

from shortlister.domain.plans.drafts import BlockKind
from shortlister.importing.reading import read_document

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SPACES = (
    f'xmlns:w="{_W}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)


def _written(path: Path, body: str) -> Path:
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("word/document.xml", f"<w:document {_SPACES}><w:body>{body}</w:body></w:document>")
    return path


def _p(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def test_merged_cells_answer_for_every_row_that_they_cover(
    tmp_path: Path, criteria_of: Callable[[Path], list[str]]
) -> None:
    document = docx.Document()
    document.add_heading("Person specification", 1)
    table = document.add_table(4, 4)
    for column, text in enumerate(("Area", "Criterion", "E/D", "Measured by")):
        table.cell(0, column).text = text
    for row, (text, level) in enumerate((("Sewing", "E"), ("Cutting", "D"), ("Ironing", "E")), 1):
        table.cell(row, 1).text = text
        table.cell(row, 2).text = level
    table.cell(1, 0).merge(table.cell(2, 0)).text = "Craft"
    table.cell(3, 0).text = "Finish"
    table.cell(1, 3).merge(table.cell(3, 3)).text = "Test"
    path = tmp_path / "merged.docx"
    document.save(str(path))
    assert criteria_of(path) == ["e|Craft|Sewing|Test", "d|Craft|Cutting|Test", "e|Finish|Ironing|Test"]


def test_headings_lists_and_bold_labels_are_known(tmp_path: Path, criteria_of: Callable[[Path], list[str]]) -> None:
    document = docx.Document()
    document.add_heading("Tailor", 1)
    document.add_heading("Main duties", 2)
    document.add_paragraph("Sew on buttons", style="List Bullet")
    document.add_heading("Person specification", 2)
    document.add_paragraph().add_run("Essential").bold = True
    document.add_paragraph("Neat hands", style="List Bullet")
    document.add_paragraph("Good eyes", style="List Number")
    document.add_paragraph().add_run("Desirable").bold = True
    document.add_paragraph("Own scissors", style="List Bullet")
    path = tmp_path / "lists.docx"
    document.save(str(path))
    assert criteria_of(path) == ["e||Neat hands|", "e||Good eyes|", "d||Own scissors|"]


def test_insertions_are_read_and_deletions_are_not(tmp_path: Path) -> None:
    body = (
        "<w:p><w:r><w:t>Good </w:t></w:r><w:ins><w:r><w:t>clear </w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>poor </w:delText></w:r></w:del><w:r><w:t>writing</w:t></w:r></w:p>"
        "<w:p><w:moveFrom><w:r><w:t>Elsewhere</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>Here</w:t></w:r></w:moveTo></w:p>"
    )
    document = read_document(_written(tmp_path / "tracked.docx", body))
    assert [block.text for block in document.blocks] == ["Good clear writing", "Here"]


def test_content_controls_text_boxes_and_links_are_read_once(tmp_path: Path) -> None:
    box = f"<w:txbxContent>{_p('In the box')}</w:txbxContent>"
    body = (
        f"<w:sdt><w:sdtContent>{_p('In the control')}</w:sdtContent></w:sdt>"
        "<w:p><w:hyperlink><w:r><w:t>In the link</w:t></w:r></w:hyperlink></w:p>"
        "<w:p><w:r><w:t>Beside the box</w:t></w:r><w:r><mc:AlternateContent>"
        f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    document = read_document(_written(tmp_path / "held.docx", body))
    assert [block.text for block in document.blocks] == [
        "In the control",
        "In the link",
        "Beside the box",
        "In the box",
    ]
    assert document.characters_shown == document.characters_in_file


def test_symbol_fonts_and_check_boxes_are_ticks(tmp_path: Path, criteria_of: Callable[[Path], list[str]]) -> None:
    tick = '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>'
    typed = '<w:p><w:r><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr><w:t>ü</w:t></w:r></w:p>'
    box = "<w:p><w:sdt><w:sdtContent><w:r><w:t>☒</w:t></w:r></w:sdtContent></w:sdt></w:p>"
    old = "<w:p><w:r><w:fldChar><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r></w:p>"
    rows = [
        [_p("Criteria"), _p("Essential"), _p("Desirable")],
        [_p("One"), tick, _p("")],
        [_p("Two"), _p(""), typed],
        [_p("Three"), box, _p("☐")],
        [_p("Four"), _p(""), old],
    ]
    cells = ["".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows]
    table = "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"
    path = _written(tmp_path / "ticks.docx", _p("Person specification") + table)
    assert criteria_of(path) == ["e||One|", "d||Two|", "e||Three|", "d||Four|"]


def test_a_table_inside_a_layout_table_is_read(tmp_path: Path, criteria_of: Callable[[Path], list[str]]) -> None:
    document = docx.Document()
    outer = document.add_table(1, 2)
    outer.cell(0, 0).text = "Person specification"
    inner = outer.cell(0, 1).add_table(2, 2)
    for place, text in (((0, 0), "Criteria"), ((0, 1), "Essential or desirable"), ((1, 0), "Patience"), ((1, 1), "D")):
        inner.cell(*place).text = text
    path = tmp_path / "nested.docx"
    document.save(str(path))
    assert criteria_of(path) == ["d||Patience|"]


def test_hidden_text_and_field_codes_are_not_read(tmp_path: Path) -> None:
    body = (
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:t>shown</w:t></w:r>"
        "<w:r><w:instrText> PAGE </w:instrText></w:r></w:p>"
    )
    assert [block.text for block in read_document(_written(tmp_path / "hidden.docx", body)).blocks] == ["shown"]


def test_a_heading_by_its_outline_level_and_a_bold_style_are_known(tmp_path: Path) -> None:
    document = docx.Document()
    style = document.styles.add_style("Loud", 1)
    style.font.bold = True
    style.font.size = Pt(10)
    document.add_paragraph("Loud words", style="Loud")
    outlined = document.add_paragraph("Outlined words")
    level = outlined._p.get_or_add_pPr().makeelement(qn("w:outlineLvl"), {qn("w:val"): "1"})
    outlined._p.get_or_add_pPr().append(level)
    stream = io.BytesIO()
    document.save(stream)
    path = tmp_path / "styles.docx"
    path.write_bytes(stream.getvalue())
    blocks = read_document(path).blocks
    assert [(block.kind, block.bold) for block in blocks] == [(BlockKind.PARAGRAPH, True), (BlockKind.HEADING, True)]
    assert blocks[1].depth == 2


def _picture(wide: int, high: int) -> str:
    spaces = (
        'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
    )
    extent = f'<wp:extent cx="{wide * 360_000}" cy="{high * 360_000}"/>'
    inline = f"<wp:inline {spaces}>{extent}<a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline>"
    return f"<w:p><w:r><w:drawing>{inline}</w:drawing></w:r></w:p>"


def test_a_large_picture_is_said_and_a_logo_is_not(tmp_path: Path) -> None:
    logo = read_document(_written(tmp_path / "logo.docx", _p("Tact") + _picture(8, 3)))
    page = read_document(_written(tmp_path / "page.docx", _p("Tact") + _picture(16, 22)))
    assert logo.problems == ()
    assert [str(problem).split(".")[0] for problem in page.problems] == ["Large pictures: 1"]


def test_hidden_text_of_a_sentence_is_said(tmp_path: Path) -> None:
    hidden = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Only for those who speak Welsh</w:t></w:r></w:p>"
    document = read_document(_written(tmp_path / "hidden.docx", _p("Tact") + hidden))
    assert [block.text for block in document.blocks] == ["Tact"]
    assert [str(problem) for problem in document.problems] == [
        "25 letters and digits are formatted as hidden text and were not read."
    ]
