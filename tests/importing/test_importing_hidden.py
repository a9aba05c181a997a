"""What a workbook hides, and what its formulas lack: never read, or left out, without a word."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from shortlister.domain.places import place_words
from shortlister.domain.plans.drafts import DraftSpecification
from shortlister.domain.refusals import Refusal
from shortlister.importing.applicants import read_applicants
from shortlister.importing.ratings import read_ratings
from shortlister.importing.reading import read_document, read_specification
from shortlister.importing.weights import read_weights

OLD = Path(__file__).parents[1] / "fixtures" / "old_office"
_SPACES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
)


def _xlsx(folder: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Criteria"
    for row in (
        ["Person specification"],
        ["Requirement", "Notes", "E/D", "Assessed by"],
        ["Knows about apples", "one", "E", "Test"],
        ["Knows about bees", "two", "E", "Test"],
        ["Knows about cats", "three", "D", "Interview"],
    ):
        sheet.append(row)
    sheet.row_dimensions[4].hidden = True
    sheet.column_dimensions["B"].hidden = True
    more = book.create_sheet("More")
    more.append(["Requirement", "E/D", "Assessed by"])
    more.append(["Speaks Welsh", "D", "Interview"])
    old = book.create_sheet("Old criteria")
    old.append(["Knows about dinosaurs", "E"])
    old.sheet_state = "hidden"
    path = folder / "hidden.xlsx"
    book.save(path)
    return path


def _row(*texts: str, more: str = "") -> str:
    cells = "".join(f"<table:table-cell><text:p>{text}</text:p></table:table-cell>" for text in texts)
    return f"<table:table-row{more}>{cells}</table:table-row>"


def _ods_file(path: Path, tables: str) -> Path:
    styles = (
        '<office:automatic-styles><style:style style:name="gone" style:family="table">'
        '<style:table-properties table:display="false"/></style:style></office:automatic-styles>'
    )
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr(
            "content.xml",
            f"<office:document-content {_SPACES}>{styles}<office:body><office:spreadsheet>{tables}"
            "</office:spreadsheet></office:body></office:document-content>",
        )
    return path


def _ods(folder: Path) -> Path:
    columns = '<table:table-column/><table:table-column table:visibility="collapse"/><table:table-column/>'
    return _ods_file(
        folder / "hidden.ods",
        f'<table:table table:name="Criteria">{columns}'
        + _row("Person specification")
        + _row("Requirement", "Notes", "E/D", "Assessed by")
        + _row("Knows about apples", "one", "E", "Test")
        + _row("Knows about bees", "two", "E", "Test", more=' table:visibility="filter"')
        + _row("Knows about cats", "three", "D", "Interview")
        + '</table:table><table:table table:name="More">'
        + _row("Requirement", "E/D", "Assessed by")
        + _row("Speaks Welsh", "D", "Interview")
        + '</table:table><table:table table:name="Old criteria" table:style-name="gone">'
        + _row("Knows about dinosaurs", "E")
        + "</table:table>",
    )


def _xls(_folder: Path) -> Path:
    return OLD / "hidden-workbook.xls"


def _texts(draft: DraftSpecification) -> list[str]:
    return [criterion.text for post in draft.posts for criterion in post.criteria]


@pytest.mark.parametrize("make", [_xlsx, _ods, _xls])
def test_what_a_specification_hides_is_left_out_and_said(make: Callable[[Path], Path], tmp_path: Path) -> None:
    draft = read_specification(make(tmp_path))
    assert _texts(draft) == ["Knows about apples", "Knows about cats", "Speaks Welsh"]
    said = [doubt.split(" was not read")[0] for doubt in draft.doubts if "hidden" in doubt]
    assert said == [
        "Row 4 of the sheet “Criteria” is hidden and",
        "Column B of the sheet “Criteria” is hidden and",
        "The sheet “Old criteria” is hidden and",
    ]
    assert "three" not in str(draft.document.blocks)


@pytest.mark.parametrize("make", [_xlsx, _ods, _xls])
def test_a_place_names_the_sheet_where_there_are_several(make: Callable[[Path], Path], tmp_path: Path) -> None:
    places = [place_words(one.source) for one in read_specification(make(tmp_path)).posts[0].criteria]
    assert places == ["Sheet Criteria, cell A3", "Sheet Criteria, cell A5", "Sheet More, cell A2"]


def test_a_hidden_column_without_text_is_not_worth_a_word(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in (["Requirement", "E/D"], ["Knows about apples", "E"], ["Knows about bees", "D"]):
        sheet.append(row)
    sheet.column_dimensions.group("F", "XFD", hidden=True)
    path = tmp_path / "tidy.xlsx"
    book.save(path)
    assert read_specification(path).document.problems == ()


def test_a_merged_cell_that_begins_in_a_hidden_row_is_read_where_it_shows(
    tmp_path: Path, criteria_of: Callable[[Path], list[str]]
) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in (
        ["Area", "Requirement", "E/D"],
        ["Animals", "Knows about apes", "E"],
        [None, "Knows about bees", "E"],
        [None, "Knows about cats", "D"],
    ):
        sheet.append(row)
    sheet.merge_cells("A2:A4")
    sheet.row_dimensions[2].hidden = True
    path = tmp_path / "merged.xlsx"
    book.save(path)
    assert criteria_of(path) == ["e|Animals|Knows about bees|", "d|Animals|Knows about cats|"]


def test_an_error_in_a_cell_is_said(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in (["Requirement", "E/D"], ["Knows about apples", "E"], ["#REF!", "E"]):
        sheet.append(row)
    path = tmp_path / "error.xlsx"
    book.save(path)
    assert any("A3" in doubt and "#REF!" in doubt for doubt in read_specification(path).doubts)


def test_a_text_box_on_a_sheet_is_counted_as_not_shown(tmp_path: Path) -> None:
    path = _xlsx(tmp_path)
    text = "Candidates must also hold a clean driving licence"
    with zipfile.ZipFile(path, "a") as package:
        package.writestr(
            "xl/drawings/drawing1.xml",
            '<x xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:t>' + text + "</a:t></x>",
        )
    document = read_document(path)
    assert document.not_shown == len(text.replace(" ", ""))
    assert any("Text boxes" in str(problem) for problem in document.problems)


def test_comments_on_cells_are_no_part_of_their_text(tmp_path: Path) -> None:
    cell = "<table:table-cell><office:annotation><text:p>HR: why?</text:p></office:annotation><text:p>Tact</text:p>"
    table = f"<table:table><table:table-row>{cell}</table:table-cell></table:table-row></table:table>"
    assert [block.text for block in read_document(_ods_file(tmp_path / "c.ods", table)).blocks] == ["Tact"]


def _people(folder: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Applicants"
    for row in (
        ["Reference", "Name", "E-mail"],
        ["A1", "Ann Lee", "ann@example.org"],
        ["A2", "Bo Rees", "bo@example.org"],
        ["A3", "Cy Dee", '=LOWER("CY@EXAMPLE.ORG")'],
        [None, '=A1&"x"', None],
    ):
        sheet.append(row)
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["C"].hidden = True
    for title, state in (("Internal", "visible"), ("Withdrawn", "hidden")):
        more = book.create_sheet(title)
        more.append(["Reference", "Name"])
        more.append(["A9", "Di Low"])
        more.sheet_state = state
    path = folder / "people.xlsx"
    book.save(path)
    return path


def test_applicants_in_hidden_rows_are_read_and_marked(tmp_path: Path) -> None:
    draft = read_applicants(_people(tmp_path))
    assert [(one.name, one.email) for one in draft.applicants] == [
        ("Ann Lee", "ann@example.org"),
        ("Bo Rees", "bo@example.org"),
        ("Cy Dee", ""),
    ]
    first, second, third = (one.doubts for one in draft.applicants)
    assert first == ()
    assert second == ("This row is hidden in the workbook.",)
    assert len(third) == 1
    assert third[0].startswith("Cell C4 has a formula whose result is not stored")


def test_hidden_columns_and_other_sheets_of_a_list_are_said(tmp_path: Path) -> None:
    doubts = read_applicants(_people(tmp_path)).doubts
    assert doubts[0] == "Column C (“E-mail”) is hidden in the workbook and was read all the same."
    assert any("“Applicants” was read, not the sheet “Internal”" in doubt for doubt in doubts)
    assert any(doubt.startswith("The sheet “Withdrawn” is hidden and was not read") for doubt in doubts)
    assert any(doubt.startswith("Row 5 has no reference, name or e-mail address") for doubt in doubts)
    assert any(doubt.startswith("Row 5: Cell B5 has a formula") for doubt in doubts)


def test_hidden_rows_of_an_old_list_are_said() -> None:
    draft = read_applicants(OLD / "hidden-list.xls")
    assert [one.name for one in draft.applicants] == ["Ann Lee", "Bo Rees", "Cy Dee"]
    assert draft.applicants[1].doubts == ("This row is hidden in the workbook.",)
    assert any("Column C" in doubt for doubt in draft.doubts)
    assert any("Withdrawn" in doubt for doubt in draft.doubts)


def _ratings(folder: Path, value: object, *, hidden: int = 0) -> Path:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["applicant", "criterion", "rating", "evidence"])
    sheet.append(["A1", "E1", "3", ""])
    sheet.append(["A2", "E1", value, ""])
    if hidden:
        sheet.row_dimensions[hidden].hidden = True
    path = folder / "scores.xlsx"
    book.save(path)
    return path


def test_scores_in_hidden_rows_or_without_a_result_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match=r".") as refused:
        read_ratings(_ratings(tmp_path, "2", hidden=3), note="evidence")
    assert refused.value.lines()[1] == "row 3: This row is hidden in the workbook."
    with pytest.raises(Refusal, match=r".") as refused:
        read_ratings(_ratings(tmp_path, "=1+1"), note="evidence")
    assert "row 3: Cell C3 has a formula" in refused.value.lines()[1]
    assert len(read_ratings(_ratings(tmp_path, "2"), note="evidence").lines) == 2


def test_weights_in_hidden_rows_are_refused(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in (["criterion", "weight"], ["E1", "2"], ["E2", "3"]):
        sheet.append(row)
    sheet.row_dimensions[2].hidden = True
    path = tmp_path / "weights.xlsx"
    book.save(path)
    with pytest.raises(Refusal, match=r"hidden") as refused:
        read_weights(path)
    assert refused.value.lines()[1].startswith("row 2")


def test_numbers_read_as_their_cells_show_them(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    shown = (
        (0.2, "0%"), (12, "00000"), (45292, "dd/mm/yyyy"), (45292.75, "d mmm yy hh:mm"), (3.0, "General"), (2.5, "0.0"),
        (1000000, "#,##0"), (0.125, "0.0%"), (45292, '"day "0'),
    )  # fmt: skip
    for column, (number, form) in enumerate(shown, 1):
        sheet.cell(1, column, number).number_format = form
    path = tmp_path / "numbers.xlsx"
    book.save(path)
    assert [cell.text for block in read_document(path).blocks for cell in block.cells] == [
        "20%", "00012", "2024-01-01", "2024-01-01 18:00", "3", "2.5", "1000000", "12.5%", "45292",
    ]  # fmt: skip
