"""Ordinary files of employers in which something small once went wrong, each read as a careful person reads it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from zipfile import ZipFile

import docx
import openpyxl
import pytest
from fpdf import FPDF

from shortlister.importing.reading import read_document, read_specification

_Read = Callable[[Path], list[str]]


def _workbook(folder: Path, rows: Sequence[Sequence[str | int]], merges: tuple[str, ...] = ()) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append([cell if cell != "" else None for cell in row])
    for merge in merges:
        sheet.merge_cells(merge)
    path = folder / "specification.xlsx"
    book.save(path)
    return path


def test_two_columns_of_the_same_name_measure_each_the_level_before_them(tmp_path: Path, criteria_of: _Read) -> None:
    path = _workbook(
        tmp_path,
        [
            ["Person Specification"],
            ["Job Title:", "Democratic Services Officer"],
            [],
            ["", "ESSENTIAL", "ASSESSMENT", "DESIRABLE", "ASSESSMENT"],
            ["Experience", "Minute taking at formal meetings", "A/I/T", "Local government", "A"],
            ["Skills", "Clear and accurate writing", "T", "Webcasting", "I"],
            [],
            ["A = Application Form; I = Interview; T = Test"],
        ],
    )
    assert criteria_of(path) == [
        "e|Experience|Minute taking at formal meetings|Application form,Interview,Test",
        "d|Experience|Local government|Application form",
        "e|Skills|Clear and accurate writing|Test",
        "d|Skills|Webcasting|Interview",
    ]


def test_a_group_directly_below_a_header_of_two_rows_stays_in_the_grid(tmp_path: Path, criteria_of: _Read) -> None:
    path = _workbook(
        tmp_path,
        [
            ["Post", "Parking Appeals Officer"],
            ["No.", "Criteria", "Essential", "Desirable", "Assessed by"],
            ["", "", "", "", "Application", "Interview"],
            ["Qualifications"],
            [1, "Two A levels or equivalent", "✓", "", "✓"],
            ["Skills"],
            [2, "Weighs evidence fairly", "✓", "", "", "✓"],
            [3, "Conversational Polish", "", "✓", "✓", "✓"],
        ],
        ("E2:F2", "A4:F4", "A6:F6"),
    )
    assert criteria_of(path) == [
        "e|Qualifications|Two A levels or equivalent|Application form",
        "e|Skills|Weighs evidence fairly|Interview",
        "d|Skills|Conversational Polish|Application form,Interview",
    ]


def _ruled(folder: Path, rows: Sequence[Sequence[str]], widths: tuple[int, ...]) -> Path:
    paper = FPDF()
    paper.add_page()
    paper.set_font("Helvetica", size=10)
    paper.cell(0, 8, "Person specification: Finance Adviser", new_x="LMARGIN", new_y="NEXT")
    with paper.table(col_widths=widths, width=sum(widths), align="LEFT", text_align="LEFT", line_height=5) as table:
        for row in rows:
            line = table.row()
            for text in row:
                line.cell(text)
    path = folder / "specification.pdf"
    paper.output(str(path))
    return path


def test_a_capital_abbreviation_that_ends_an_open_bracket_is_no_criterion(tmp_path: Path, criteria_of: _Read) -> None:
    rows = [["Criteria", "Level"], ["Qualified accountant of one of these bodies (ACCA, CIMA, CIPFA)", "E"],
            ["Degree in a numerate subject", "D"]]  # fmt: skip
    found = {tuple(criteria_of(_ruled(tmp_path, rows, (width, 20)))) for width in range(60, 110, 4)}
    assert found == {
        ("e||Qualified accountant of one of these bodies (ACCA, CIMA, CIPFA)|", "d||Degree in a numerate subject|")
    }


def test_a_bulleted_word_cut_to_fit_its_cell_is_whole_and_said(tmp_path: Path) -> None:
    cut = [["Essential", "Desirable"], ["\x95 Clear speech", "\x95 Conversationa\nl German"]]
    paper = FPDF()
    paper.add_page()
    paper.set_font("Helvetica", size=10)
    with paper.table(col_widths=(60, 27), width=87, align="LEFT", text_align="LEFT", line_height=5) as table:
        for row in cut:
            line = table.row()
            for text in row:
                line.cell(text)
    path = tmp_path / "specification.pdf"
    paper.output(str(path))
    draft = read_specification(path)
    assert [one.text for one in draft.posts[0].criteria] == ["Clear speech", "Conversational German"]
    assert any("“Conversationa” fills its cell" in doubt for doubt in draft.doubts)


def _with_margins(folder: Path, header: str, footer: str, *, title: str = "") -> Path:
    paper = docx.Document()
    paper.sections[0].header.paragraphs[0].text = header
    paper.sections[0].footer.paragraphs[0].text = footer
    paper.add_heading(f"Person specification{title}", 1)
    paper.add_paragraph("Essential")
    paper.add_paragraph("Inspecting food premises (A)", style="List Bullet")
    paper.add_paragraph("Drafting statutory notices (W)", style="List Bullet")
    path = folder / "specification.docx"
    paper.save(str(path))
    return path


def test_a_header_says_the_title_and_a_footer_the_key(tmp_path: Path) -> None:
    path = _with_margins(
        tmp_path, "Person specification – Environmental Health Officer", "A = Application form, W = Written test"
    )
    (post,) = read_specification(path).posts
    assert post.title == "Environmental Health Officer"
    assert [(one.text, one.measured_by) for one in post.criteria] == [
        ("Inspecting food premises", ("Application form",)),
        ("Drafting statutory notices", ("Written test",)),
    ]


def test_the_texts_own_title_goes_before_its_header(tmp_path: Path) -> None:
    path = _with_margins(tmp_path, "Post: Park Ranger", "Page 1 of 2", title=": Port Health Officer")
    assert [post.title for post in read_specification(path).posts] == ["Port Health Officer"]


def test_a_criterion_in_a_footer_is_said_and_a_page_number_is_not_shown(tmp_path: Path) -> None:
    path = _with_margins(tmp_path, "Page 1 of 2", "Experience of enforcement work in a port or airport")
    draft = read_specification(path)
    assert any(
        doubt.startswith("Footer: “Experience of enforcement work in a port or airport”") for doubt in draft.doubts
    )
    assert [block.text for block in draft.document.blocks if block.place.cell] == [
        "Experience of enforcement work in a port or airport"
    ]
    assert draft.document.not_shown == 0


def test_a_header_of_a_first_page_that_the_section_does_not_have_is_not_shown(tmp_path: Path) -> None:
    paper = docx.Document()
    paper.sections[0].first_page_header.paragraphs[0].text = "Post: Cook"
    paper.sections[0].different_first_page_header_footer = False
    paper.add_paragraph("Person specification")
    path = tmp_path / "old.docx"
    paper.save(str(path))
    assert [block.text for block in read_document(path).blocks] == ["Person specification"]


_ODT = (
    '<office:document-{part} xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0">{inside}</office:document-{part}>'
)


def _odt(folder: Path, text: str, styles: str = "", pages: str = "") -> Path:
    path = folder / "specification.odt"
    content = f"<office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>{text}"
    with ZipFile(path, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr("content.xml", _ODT.format(part="content", inside=f"{content}</office:text></office:body>"))
        masters = f"<office:master-styles>{pages}</office:master-styles>"
        package.writestr("styles.xml", _ODT.format(part="styles", inside=masters))
    return path


_LIST = (
    "<text:h>Person specification</text:h><text:p>Essential</text:p>"
    "<text:list><text:list-item><text:p>{}</text:p></text:list-item></text:list>"
)


@pytest.mark.parametrize(
    "hidden",
    [
        '<text:section text:name="a" text:display="none"><text:p>{}</text:p></text:section>',
        '<text:section text:name="a" text:display="condition" text:is-hidden="true"><text:p>{}</text:p></text:section>',
        '<text:p text:style-name="away">{}</text:p>',
        '<text:p>Typing<text:span text:style-name="away">{}</text:span></text:p>',
    ],
)
def test_what_an_opendocument_text_hides_is_left_out_and_counted(tmp_path: Path, hidden: str) -> None:
    style = '<style:style style:name="away"><style:text-properties text:display="none"/></style:style>'
    text = _LIST.format("Clear handwriting") + hidden.format("Able to speak French fluently")
    document = read_document(_odt(tmp_path, text, style))
    assert not any("French" in block.text for block in document.blocks)
    assert [str(one.sentence) for one in document.problems] == [
        "25 letters and digits are formatted as hidden text and were not read."
    ]
    assert document.not_shown == 0


def test_a_section_that_shows_is_read(tmp_path: Path) -> None:
    shown = '<text:section text:name="a" text:display="true"><text:p>Able to speak French</text:p></text:section>'
    document = read_document(_odt(tmp_path, shown))
    assert [block.text for block in document.blocks] == ["Able to speak French"]
    assert not document.problems


def test_an_opendocument_header_says_the_title(tmp_path: Path) -> None:
    pages = (
        '<style:master-page style:name="Standard"><style:header><text:p>Post: Town Clerk</text:p></style:header>'
        '</style:master-page><style:master-page style:name="Envelope"><style:header><text:p>Post: Cook</text:p>'
        "</style:header></style:master-page>"
    )
    draft = read_specification(_odt(tmp_path, _LIST.format("Clear handwriting"), pages=pages))
    assert [post.title for post in draft.posts] == ["Town Clerk"]
    assert not any("Cook" in block.text for block in draft.document.blocks)


@pytest.mark.parametrize(("wide", "said"), [("15cm", True), ("2cm", False)])
def test_a_large_picture_of_an_opendocument_text_is_said(tmp_path: Path, wide: str, said: bool) -> None:
    frame = f'<text:p><draw:frame svg:width="{wide}" svg:height="10cm"><draw:image/></draw:frame></text:p>'
    document = read_document(_odt(tmp_path, _LIST.format("Clear handwriting") + frame))
    assert any("Large pictures: 1" in str(one.sentence) for one in document.problems) is said


_PAGE = "<h1>Person specification: Clerk</h1><h2>Essential</h2><ul><li>Typing at 50 words a minute</li></ul>{}"


def test_what_a_web_page_folds_away_is_said_and_its_navigation_is_not(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    folded = '<div style="display:none"><h2>Desirable</h2><p>Knowledge of committee procedure</p></div>'
    site = '<div role="navigation" hidden>All our vacancies in every department of the council</div>'
    path.write_text(_PAGE.format(folded + site))
    (one,) = read_document(path).problems
    assert str(one.sentence) == "38 letters and digits are formatted as hidden text and were not read."
    path.write_text(_PAGE.format(site))
    assert not read_document(path).problems


@pytest.mark.parametrize(
    ("picture", "said"),
    [('width="600" height="400"', 1), ('style="width: 600px; height:400px"', 1), ('width="60" height="40"', 0)],
)
def test_a_large_picture_on_a_web_page_is_said(tmp_path: Path, picture: str, said: int) -> None:
    path = tmp_path / "page.html"
    path.write_text(_PAGE.format(f'<img src="a.png" {picture}>'))
    assert len(read_document(path).problems) == said


def test_a_role_profile_is_the_title_and_no_group(tmp_path: Path, criteria_of: _Read) -> None:
    path = tmp_path / "role.txt"
    path.write_text(
        "Role Profile: Timetabling Officer (Grade 5)\n\nCriteria\tE/D\tMeasured by\n"
        "Works well with large sets of data\tE\tApplication form\nUse of Scientia\tD\tApplication form\n"
    )
    assert criteria_of(path) == [
        "e||Works well with large sets of data|Application form",
        "d||Use of Scientia|Application form",
    ]
    assert read_specification(path).posts[0].title == "Timetabling Officer"


def test_a_key_that_calls_itself_one_is_no_code(tmp_path: Path, criteria_of: _Read) -> None:
    path = tmp_path / "keyed.txt"
    path.write_text(
        "Person Specification - Library Assistant\n\n\tEssential\tDesirable\tMethod\n"
        "Experience\tCash handling\tWork in a library\tA\nSkills\tBasic IT skills\tStorytelling\tI/T\n\n"
        "Key: A - Application form; I - Interview; T - Work-based test\n"
    )
    assert criteria_of(path) == [
        "e|Experience|Cash handling|Application form",
        "d|Experience|Work in a library|Application form",
        "e|Skills|Basic IT skills|Interview,Work-based test",
        "d|Skills|Storytelling|Interview,Work-based test",
    ]


def test_the_title_of_a_candidate_pack_is_the_posts_alone(tmp_path: Path) -> None:
    path = tmp_path / "pack.txt"
    path.write_text(
        "Candidate pack: Careers Adviser\n\nPerson specification\n\nEssential\n- Giving guidance to young people\n"
        "- Organising events\n"
    )
    assert [post.title for post in read_specification(path).posts] == ["Careers Adviser"]


def test_the_foot_of_an_email_is_no_criterion(tmp_path: Path, criteria_of: _Read) -> None:
    path = tmp_path / "mail.txt"
    path.write_text(
        "PERSON SPECIFICATION\nPost: Youth Worker\n\nKnowledge\n1. Safeguarding children (Essential) (I)\n"
        "2. First aid (Desirable) (A)\n\n-- \nMo Rahman\nYouth Service\n"
        "This e-mail is confidential and intended for the addressee only.\n"
    )
    assert [line.split("|")[2] for line in criteria_of(path)] == ["Safeguarding children (I)", "First aid (A)"]


def test_codes_that_nothing_explains_do_not_hide_the_level_before_them(tmp_path: Path) -> None:
    path = tmp_path / "codes.txt"
    path.write_text(
        "PERSON SPECIFICATION\nPost: Youth Worker\n\nKnowledge\n1. Safeguarding children (Essential) (I)\n"
        "2. First aid (Desirable) (A)\n"
    )
    (post,) = read_specification(path).posts
    assert [(one.level, one.measured_by) for one in post.criteria] == [("essential", ()), ("desirable", ())]
    assert any("the code “I” is not explained" in doubt for doubt in post.doubts)


_MAIL = """Grounds Supervisor - Person Specification

ESSENTIAL
* Level 3 qualification in horticulture
* Knowledge of health and safety law

DESIRABLE
* Chainsaw certificate

All will be tested by application form and interview.

Regards,
Tom

On 1 Mar 2024, at 16:40, Kirsty Bell wrote:
> Tom, can you send me the spec please?
"""


def test_a_note_about_all_below_two_plain_lists_is_about_both_and_a_quoted_mail_is_left_out(
    tmp_path: Path, criteria_of: _Read
) -> None:
    path = tmp_path / "mail.txt"
    path.write_text(_MAIL)
    assert criteria_of(path) == [
        "e||Level 3 qualification in horticulture|Application form,Interview",
        "e||Knowledge of health and safety law|Application form,Interview",
        "d||Chainsaw certificate|Application form,Interview",
    ]


def test_a_note_about_all_below_one_of_two_groups_is_about_that_group(tmp_path: Path, criteria_of: _Read) -> None:
    path = tmp_path / "groups.md"
    path.write_text(
        "# Person specification\n\n## Qualifications\n\n### Essential\n\n- Degree in law\n\n"
        "## Skills\n\n### Essential\n\n- Drafting\n\nAll will be tested by interview.\n"
    )
    assert criteria_of(path) == ["e|Qualifications|Degree in law|", "e|Skills|Drafting|Interview"]
