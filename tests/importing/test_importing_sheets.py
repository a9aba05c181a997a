"""Excel, OpenDocument and CSV: merged cells, several sheets, headers anywhere, any delimiter and encoding."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Font

from shortlister.importing.reading import read_document, read_specification

_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"


def _workbook(path: Path, sheets: dict[str, list[list[str]]], merges: tuple[str, ...] = ()) -> Path:
    book = openpyxl.Workbook()
    for number, (title, rows) in enumerate(sheets.items()):
        sheet = book.active if number == 0 else book.create_sheet()
        assert sheet is not None
        sheet.title = title
        for row in rows:
            sheet.append([cell or None for cell in row])
        for merge in merges:
            sheet.merge_cells(merge)
    book.save(path)
    return path


def test_a_header_further_down_and_merged_cells_are_found(
    tmp_path: Path, criteria_of: Callable[[Path], list[str]]
) -> None:
    rows = [
        ["PERSON SPECIFICATION", "", "", ""],
        ["Job title:", "Cook", "", ""],
        [],
        ["Area", "Criteria", "Essential / Desirable", "Assessed by"],
        ["Skills", "Soups", "Essential", "Test"],
        ["", "Sauces", "Desirable", ""],
        ["Training", "Hygiene", "Essential", "Certificate"],
    ]
    path = _workbook(tmp_path / "merged.xlsx", {"One": rows}, ("A5:A6", "D5:D6"))
    assert criteria_of(path) == ["e|Skills|Soups|Test", "d|Skills|Sauces|Test", "e|Training|Hygiene|Certificates"]
    assert read_specification(path).posts[0].title == "Cook"


def test_several_criteria_in_a_cell_are_several(tmp_path: Path, criteria_of: Callable[[Path], list[str]]) -> None:
    rows = [["", "Essential", "Desirable"], ["Skills", "• Soups\n• Sauces", "• Bread"]]
    assert criteria_of(_workbook(tmp_path / "cells.xlsx", {"One": rows})) == [
        "e|Skills|Soups|",
        "e|Skills|Sauces|",
        "d|Skills|Bread|",
    ]


def test_the_cell_of_a_criterion_is_known(tmp_path: Path) -> None:
    rows = [["Person specification"], [], ["Criteria", "E/D"], ["Soups", "E"], ["Sauces", "D"]]
    draft = read_specification(_workbook(tmp_path / "places.xlsx", {"One": rows}))
    assert [criterion.source.cell for criterion in draft.posts[0].criteria] == ["A4", "A5"]


def test_hidden_sheets_and_numbers_as_text_are_handled(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append([3.0, 2.5, True])
    sheet["A1"].font = Font(bold=True)
    book.create_sheet("secret").append(["hidden"])
    book["secret"].sheet_state = "hidden"
    path = tmp_path / "numbers.xlsx"
    book.save(path)
    texts = [cell.text for block in read_document(path).blocks for cell in block.cells]
    assert texts == ["3", "2.5", "Yes"]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_csv_of_any_delimiter_and_encoding_reads_the_same(
    delimiter: str, encoding: str, tmp_path: Path, criteria_of: Callable[[Path], list[str]]
) -> None:
    rows = [["Criteria", "E/D", "Assessed by"], ["Café work", "E", "Interview"], ["Naïve art", "D", "Portfolio"]]
    path = tmp_path / "list.csv"
    path.write_bytes("\r\n".join(delimiter.join(row) for row in rows).encode(encoding))
    assert criteria_of(path) == ["e||Café work|Interview", "d||Naïve art|Portfolio"]


def _opendocument(path: Path, kind: str, body: str) -> Path:
    spaces = f'xmlns:office="{_OFFICE}" xmlns:text="{_TEXT}" xmlns:table="{_TABLE}"'
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("mimetype", f"application/vnd.oasis.opendocument.{kind}")
        package.writestr(
            "content.xml",
            f"<office:document-content {spaces}><office:body>{body}</office:body></office:document-content>",
        )
    return path


def _odf_rows(rows: list[list[str]]) -> str:
    def cell(text: str) -> str:
        paragraphs = "".join(f"<text:p>{part}</text:p>" for part in text.split("\n") if part)
        return f"<table:table-cell>{paragraphs}</table:table-cell>"

    lines = "".join(f"<table:table-row>{''.join(cell(text) for text in row)}</table:table-row>" for row in rows)
    return f"<table:table>{lines}</table:table>"


_ROWS = [["Criteria", "E/D", "Assessed by"], ["Soups", "E", "Test"], ["Sauces", "D", "Interview"]]


def test_an_opendocument_text_is_read(tmp_path: Path, criteria_of: Callable[[Path], list[str]]) -> None:
    body = (
        '<office:text><text:h text:outline-level="1">Cook</text:h><text:p>Person specification</text:p>'
        f"{_odf_rows(_ROWS)}<text:p>Desirable</text:p><text:list><text:list-item><text:p>Bread<text:s/>baking</text:p>"
        "</text:list-item></text:list></office:text>"
    )
    assert criteria_of(_opendocument(tmp_path / "cook.odt", "text", body)) == [
        "e||Soups|Test",
        "d||Sauces|Interview",
        "d||Bread baking|",
    ]


def test_an_opendocument_spreadsheet_is_read(tmp_path: Path, criteria_of: Callable[[Path], list[str]]) -> None:
    body = f"<office:spreadsheet>{_odf_rows(_ROWS)}</office:spreadsheet>"
    assert criteria_of(_opendocument(tmp_path / "cook.ods", "spreadsheet", body)) == [
        "e||Soups|Test",
        "d||Sauces|Interview",
    ]
