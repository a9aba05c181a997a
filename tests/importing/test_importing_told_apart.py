"""What stands apart from the criteria and tells of them: rows of a key, headings over columns, a page's footer."""

from collections.abc import Callable, Sequence
from pathlib import Path

import docx
import pytest
from docx.table import _Cell
from fpdf import FPDF
from openpyxl import Workbook

from shortlister.importing.docx import read_docx
from shortlister.importing.limits import DEFAULT
from shortlister.importing.recognising import recognise
from tests.importing.pasting import read_text

_Rows = Sequence[Sequence[str]]

_LEVELS = (
    ("Heading", "Essential", "Desirable"),
    ("Skills", "Reads site plans without help", "Speaks some French"),
)
_TICKED = (
    ("Area", "Criterion", "E/D", "PF", "CH", "SK"),
    ("Skills", "Reads site plans without help", "E", "X", "", "X"),
    ("", "Prunes fruit trees safely", "E", "", "X", "X"),
    ("Knowledge", "Names common ferns", "D", "X", "X", ""),
)


def _lines(path: Path) -> list[str]:
    """What a Word file is read as, without a process of its own."""
    draft = recognise(read_docx(path.read_bytes(), path.name, DEFAULT), DEFAULT)
    return [f"{c.level[0]}|{c.group}|{c.text}|{','.join(c.measured_by)}" for post in draft.posts for c in post.criteria]


def _page(rows: _Rows) -> list[str]:
    """What the same is read as on a page of the web."""
    told = "".join(
        "<tr>" + "".join(f"<td>{text.replace(chr(10), '<br>')}</td>" for text in row) + "</tr>" for row in rows
    )
    draft = read_text(f"<html><body><h1>Person specification</h1><table>{told}</table></body></html>", "page.html")
    return [f"{c.level[0]}|{c.group}|{c.text}|{','.join(c.measured_by)}" for post in draft.posts for c in post.criteria]


def _paper(rows: _Rows, folder: Path, *, footer: str = "", header: str = "") -> Path:
    paper = docx.Document()
    paper.add_heading("Person specification", 1)
    table = paper.add_table(len(rows), max(map(len, rows)))
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    if footer:
        paper.sections[0].footer.paragraphs[0].text = footer
    if header:
        paper.sections[0].header.paragraphs[0].text = header
    path = folder / "specification.docx"
    paper.save(str(path))
    return path


@pytest.mark.parametrize(
    ("footer", "header", "methods"),
    [
        ("All criteria will be assessed by application form, interview and practical test", "",
         "Application form,Interview,Practical test"),
        ("", "Criteria are assessed from your application and at interview.", "Application form,Interview"),
        ("Assessed by: CV and interview\tPage 1 of 2", "", "CV,Interview"),
        ("Ref 44 | The criteria in this document are tested at interview and by a work sample | Page 1", "",
         "Interview,Work sample"),
        ("", "Methods of assessment: application form; interview", "Application form,Interview"),
        ("Each of the criteria above is judged on your supporting statement and at interview", "",
         "Supporting statement,Interview"),
    ],
)  # fmt: skip
def test_a_footer_or_header_says_how_all_the_criteria_are_measured(
    tmp_path: Path, footer: str, header: str, methods: str
) -> None:
    assert _lines(_paper(_LEVELS, tmp_path, footer=footer, header=header)) == [
        f"e|Skills|Reads site plans without help|{methods}",
        f"d|Skills|Speaks some French|{methods}",
    ]


class _Footed(FPDF):
    def footer(self) -> None:
        self.set_y(-15)
        self.set_font("Helvetica", size=8)
        self.cell(0, 5, "All criteria are assessed by application form and interview.")


@pytest.mark.parametrize("pages", [1, 2])
def test_a_footer_on_every_page_of_a_pdf_says_how_all_the_criteria_are_measured(
    tmp_path: Path, criteria_of: Callable[[Path], list[str]], pages: int
) -> None:
    paper = _Footed()
    paper.add_page()
    paper.set_font("Helvetica", "B", 14)
    paper.cell(0, 10, "Person specification", new_x="LMARGIN", new_y="NEXT")
    levels = {
        "Essential": ("Caring for a large collection of ferns", "Reads site plans without help"),
        "Desirable": ("Running guided walks for visitors", "Speaks some French"),
    }
    for number, (level, texts) in enumerate(levels.items()):
        if number and pages > 1:
            paper.add_page()
        paper.set_font("Helvetica", "B", 11)
        paper.cell(0, 8, level, new_x="LMARGIN", new_y="NEXT")
        paper.set_font("Helvetica", size=10)
        for text in texts:
            paper.cell(0, 6, f"- {text}", new_x="LMARGIN", new_y="NEXT")
    paper.output(str(tmp_path / "specification.pdf"))
    assert criteria_of(tmp_path / "specification.pdf") == [
        f"{level[0].lower()}||{text}|Application form,Interview" for level, texts in levels.items() for text in texts
    ]


def test_a_footer_that_tells_the_levels_apart_measures_each(tmp_path: Path) -> None:
    footer = "Essential criteria are assessed by application form. Desirable criteria are assessed at interview."
    assert _lines(_paper(_LEVELS, tmp_path, footer=footer)) == [
        "e|Skills|Reads site plans without help|Application form",
        "d|Skills|Speaks some French|Interview",
    ]


@pytest.mark.parametrize(
    "footer", ["Page 1 of 3. Interviews will be held on 3 May.", "All applications are assessed by two colleagues."]
)
def test_a_footer_about_something_else_measures_nothing(tmp_path: Path, footer: str) -> None:
    assert [line.rpartition("|")[2] for line in _lines(_paper(_LEVELS, tmp_path, footer=footer))] == ["", ""]


def test_what_the_table_says_stands_before_what_a_footer_says_of_all(tmp_path: Path) -> None:
    rows = [[*_LEVELS[0], "Assessed by"], [*_LEVELS[1], "References"]]
    footer = "All criteria are assessed by application form and interview"
    assert {line.rpartition("|")[2] for line in _lines(_paper(rows, tmp_path, footer=footer))} == {"References"}


@pytest.mark.parametrize(
    ("names", "methods"),
    [
        (("Application form", "Interview"), ("Application form", "Interview")),
        (("To be assessed from the CV", "To be assessed at Interview"), ("CV", "Interview")),
        (("What we look for in your application", "What we explore at interview"), ("Application form", "Interview")),
        (("Tested through a presentation", "Checked by references"), ("Presentation", "References")),
        (("Measured at shortlisting", "Discussed at interview"), ("Shortlisting", "Interview")),
    ],
)
@pytest.mark.parametrize("corner", ["", "Criteria"])
def test_columns_headed_by_methods_beside_rows_of_levels_measure_what_is_in_them(
    tmp_path: Path, names: tuple[str, str], methods: tuple[str, str], corner: str
) -> None:
    levels = ("Essential criteria", "Desirable criteria") if corner else ("Essential", "Desirable")
    rows = (
        (corner, *names),
        (levels[0], "Level 3 in horticulture\nTwo years in a nursery", "Talks easily to visitors"),
        (levels[1], "First aid certificate", "Knows local history"),
    )
    expected = [
        f"e||Level 3 in horticulture|{methods[0]}",
        f"e||Two years in a nursery|{methods[0]}",
        f"e||Talks easily to visitors|{methods[1]}",
        f"d||First aid certificate|{methods[0]}",
        f"d||Knows local history|{methods[1]}",
    ]
    assert _lines(_paper(rows, tmp_path)) == expected
    assert _page(rows) == expected


def test_columns_headed_by_groups_beside_rows_of_levels_stay_groups(tmp_path: Path) -> None:
    rows = (
        ("", "Skills", "Knowledge"),
        ("Essential", "Talks easily to visitors", "Knows common ferns"),
        ("Desirable", "Speaks some French", "Knows local history"),
    )
    assert [line.split("|")[1] for line in _lines(_paper(rows, tmp_path))] == ["Skills", "Knowledge"] * 2


_KEYS: tuple[_Rows, ...] = (
    (("PF", "Application form"), ("CH", "Interview"), ("SK", "Skills test")),
    (("Key:", "E = Essential; D = Desirable"), ("PF", "Application form"), ("CH", "Interview"), ("SK", "Skills test")),
    (("Key", "PF = Application form"), ("", "CH = Interview"), ("", "SK = Skills test")),
    (("Key:", "PF", "Application form"), ("", "CH", "Interview"), ("", "SK", "Skills test")),
    (("PF", "Application form", "CH", "Interview", "SK", "Skills test"),),
    (("Codes used",), ("PF", "Application form"), ("CH", "Interview"), ("SK", "Skills test")),
    (("Application form", "PF"), ("Interview", "CH"), ("Skills test", "SK")),
)


@pytest.mark.parametrize("key", _KEYS)
def test_rows_below_the_criteria_that_explain_codes_name_the_columns(tmp_path: Path, key: _Rows) -> None:
    expected = [
        "e|Skills|Reads site plans without help|Application form,Skills test",
        "e|Skills|Prunes fruit trees safely|Interview,Skills test",
        "d|Knowledge|Names common ferns|Application form,Interview",
    ]
    assert _lines(_paper((*_TICKED, *key), tmp_path)) == expected
    assert _page((*_TICKED, *((*row, *[""] * (6 - len(row))) for row in key))) == expected


def test_rows_of_a_sheet_explain_codes_in_words_that_no_list_knows(
    tmp_path: Path, criteria_of: Callable[[Path], list[str]]
) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    key = (("PF", "Postal form"), ("CH", "Chat with the panel"), ("SK", "Skills test"))
    for row in (("Person specification",), *_TICKED, ("",), *key):
        sheet.append([text or None for text in row])
    book.save(tmp_path / "specification.xlsx")
    assert criteria_of(tmp_path / "specification.xlsx") == [
        "e|Skills|Reads site plans without help|Postal form,Skills test",
        "e|Skills|Prunes fruit trees safely|Chat with the panel,Skills test",
        "d|Knowledge|Names common ferns|Postal form,Chat with the panel",
    ]


def test_criteria_beside_letters_that_are_no_codes_are_still_read(tmp_path: Path) -> None:
    rows = (
        ("No", "Criterion", "Level"),
        ("A", "Reads site plans without help", "Essential"),
        ("B", "Speaks some French", "Desirable"),
    )
    assert [line.split("|")[2] for line in _lines(_paper(rows, tmp_path))] == [rows[1][1], rows[2][1]]


def _bullets(cell: _Cell, items: Sequence[Sequence[str]]) -> None:
    for number, lines in enumerate(items):
        paragraph = cell.add_paragraph() if number else cell.paragraphs[0]
        paragraph.style = "List Bullet"
        run = paragraph.add_run(lines[0])
        for line in lines[1:]:
            run.add_break()
            run.add_text(line)


@pytest.mark.parametrize(
    ("items", "texts"),
    [
        ((("Prunes mature trees", "without harming them"), ("Sharpens tools",)),
         ["Prunes mature trees without harming them", "Sharpens tools"]),
        ((("Experience of", "Microsoft Excel"), ("Sharpens tools",)),
         ["Experience of Microsoft Excel", "Sharpens tools"]),
        ((("Sharpens tools",), ("Works at height", "(with a harness)", "on trees")),
         ["Sharpens tools", "Works at height (with a harness) on trees"]),
        ((("Prunes Mature Trees", "Sharpens Hand Tools"), ("Keeps Full Records",)),
         ["Prunes Mature Trees", "Sharpens Hand Tools", "Keeps Full Records"]),
        ((("Prunes trees;", "sharpens tools;"), ("Keeps records",)),
         ["Prunes trees", "sharpens tools", "Keeps records"]),
    ],
)  # fmt: skip
def test_a_line_break_inside_a_bullet_of_a_cell_divides_no_criterion(
    tmp_path: Path, items: Sequence[Sequence[str]], texts: list[str]
) -> None:
    path = _paper((("Area", "Essential", "Desirable"), ("Skills", "", "Speaks some French")), tmp_path)
    paper = docx.Document(str(path))
    _bullets(paper.tables[0].cell(1, 1), items)
    paper.save(str(path))
    assert [line.split("|")[2] for line in _lines(path)] == [*texts, "Speaks some French"]
    cell = "<ul>" + "".join(f"<li>{'<br>'.join(lines)}</li>" for lines in items) + "</ul>"
    rows = (("Area", "Essential", "Desirable"), ("Skills", cell, "Speaks some French"))
    assert [line.split("|")[2] for line in _page(rows)] == [*texts, "Speaks some French"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("SECTION 1: These are ESSENTIAL criteria which will be looked at first",
         "SECTION 2: These are DESIRABLE criteria which will ONLY be used to shorten a long list"),
        ("PART 1 – The essential criteria which must be met", "PART 2 – Desirable criteria which may be used to sift"),
        ("Section A: Here are the essential requirements", "Section B: Here are our desirable requirements"),
    ],
)  # fmt: skip
def test_a_counted_line_above_a_table_gives_its_level_and_a_field_no_group(
    tmp_path: Path, first: str, second: str
) -> None:
    paper = docx.Document()
    paper.add_paragraph().add_run("PERSONNEL SPECIFICATION").bold = True
    paper.add_paragraph("JOB TITLE: Fern Gardener")
    paper.add_paragraph("DIVISION / DIRECTORATE: Parks and Trees")
    paper.add_paragraph().add_run("Notes to applicants:").bold = True
    for line, text in ((first, "Reads site plans without help"), (second, "Speaks some French")):
        paper.add_paragraph().add_run(line).bold = True
        table = paper.add_table(2, 3)
        for row, texts in enumerate((("Factor", "Criteria", "Method"), ("Skills", text, "Application form"))):
            for column, one in enumerate(texts):
                table.cell(row, column).text = one
    path = tmp_path / "specification.docx"
    paper.save(str(path))
    assert _lines(path) == [
        "e|Skills|Reads site plans without help|Application form",
        "d|Skills|Speaks some French|Application form",
    ]


@pytest.mark.parametrize(
    "heading", ["Applicant requirements", "Employer certification / accreditation badges", "Conditions"]
)
@pytest.mark.parametrize(
    "text",
    [
        "This post is subject to a criminal record check.",
        "You must have appropriate UK professional registration. This post is subject to a criminal record check.",
    ],
)
def test_what_every_advert_says_below_a_specification_is_no_criterion(heading: str, text: str) -> None:
    page = (
        "<h2>Person specification</h2><h3>Skills</h3><p><b>Essential criteria</b></p>"
        "<ul><li>Reads site plans without help</li><li>Prunes fruit trees safely</li></ul>"
        f"<h3>{heading}</h3><p>{text}</p>"
    )
    draft = read_text(f"<html><body>{page}</body></html>", "page.html")
    assert [one.text for one in draft.posts[0].criteria] == [
        "Reads site plans without help",
        "Prunes fruit trees safely",
    ]
