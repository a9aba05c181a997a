"""Cells that somebody merged in Excel lose what the covered ones held: refused by cell, or told as a difference."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.cli.conftest import BO, Command

FIRST, RATING = 5, 6
Edit = Callable[[Workbook], object]


@pytest.fixture
def filled(opened: Path, shortlister: Command) -> Callable[[Edit], Path]:
    """Bo Rees's workbook as it comes back filled in and then edited."""
    path = opened.parent / "bo.xlsx"
    assert shortlister("pack", opened, "--member", "Bo Rees", "--out", path).status == 0

    def back(edit: Edit) -> Path:
        book = load_workbook(path)
        for row, rating in enumerate(BO, start=FIRST):
            book["Scores"].cell(row, RATING).value = rating
            book["Scores"].cell(row, RATING + 1).value = f"page {row}"
        edit(book)
        book.save(opened.parent / "back.xlsx")
        return opened.parent / "back.xlsx"

    return back


def tick_row(book: Workbook) -> int:
    return next(int(cell.row) for (cell,) in book["Start"].iter_rows(max_col=1) if cell.value == "Finished?")


@pytest.mark.parametrize(
    ("area", "sentence"),
    [
        ("F5:F8", "Unmerge them, and rate each or clear it."),
        ("G6:G7", "Unmerge them, and write each note again or leave it empty."),
        ("F9:G9", "Unmerge them, and rate each or clear it."),
        ("F4:F6", "Unmerge them, and rate each or clear it."),
        ("F16:F19", "Unmerge them, and rate each or clear it."),
        ("H5:H6", "Unmerge them, and restore what stood in each."),
        ("A5:A8", "Unmerge them, and restore what stood in each."),
        ("A5:H6", "Unmerge them, and restore what stood in each."),
    ],
)
def test_merged_cells_that_are_read_are_refused_by_their_area(
    filled: Callable[[Edit], Path], opened: Path, shortlister: Command, area: str, sentence: str
) -> None:
    back = filled(lambda book: book["Scores"].merge_cells(area))
    ran = shortlister("merge", opened, back)
    assert ran.status == 1
    first, *cells = ran.err.splitlines()
    assert first.startswith("“back.xlsx” is not merged, because 1 of its cells is wrong. Nothing was taken from it.")
    assert len(cells) == 1
    assert cells[0].startswith(f"Scores!{area}: These cells are merged")
    assert cells[0].endswith(sentence)
    assert shortlister("scores", opened, "--json").document["scores"] == []


@pytest.mark.parametrize("area", ["F1:F40", "F2:G3", "G1:H16"])
def test_merged_columns_that_took_the_marks_with_them_are_said_and_no_damage_is(
    filled: Callable[[Edit], Path], opened: Path, shortlister: Command, area: str
) -> None:
    ran = shortlister("merge", opened, filled(lambda book: book["Scores"].merge_cells(area)))
    assert ran.status == 1
    assert "damaged" not in ran.err
    assert f"cells are merged ({area})" in ran.err or "its hidden sheet or row is gone. Issue a new one." in ran.err


@pytest.mark.parametrize(
    "edit",
    [
        lambda book: book["Scores"].merge_cells("C5:D5"),
        lambda book: book["Scores"].merge_cells("A1:G1"),
        lambda book: book["Scores"].merge_cells("F4:G4"),
        lambda book: book["Scores"].merge_cells("A20:H22"),
        lambda book: book["Scores"].merge_cells("J5:K9"),
        lambda book: book["Start"].merge_cells("A1:B1"),
        lambda book: book["Start"].merge_cells("D2:F12"),
        lambda book: book.create_sheet("Mine").merge_cells("A1:F9"),
        lambda book: book.create_sheet("Mine", 0).merge_cells("A1:F9"),
    ],
)
def test_cells_merged_elsewhere_do_no_harm(
    filled: Callable[[Edit], Path], opened: Path, shortlister: Command, edit: Edit
) -> None:
    ran = shortlister("merge", opened, filled(edit), "--json")
    assert (ran.err, ran.document["packs"][0]["new"]) == ("", 12)


@pytest.mark.parametrize("columns", ["B{row}:C{row}", "A{row}:B{row}", "B2:C{row}"])
def test_a_tick_that_was_merged_is_refused_and_not_taken_for_no(
    filled: Callable[[Edit], Path], opened: Path, shortlister: Command, columns: str
) -> None:
    def edit(book: Workbook) -> None:
        row = tick_row(book)
        book["Start"].cell(row, 2).value = "yes"
        book["Start"].merge_cells(columns.format(row=row))

    ran = shortlister("merge", opened, filled(edit))
    assert ran.status == 1
    assert "Start!" in ran.err
    assert "so it may be lost whether you have finished" in ran.err


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_what_libreoffice_merged_is_refused_too(
    filled: Callable[[Edit], Path], opened: Path, shortlister: Command
) -> None:
    back = filled(lambda book: book["Scores"].merge_cells("F5:F8"))
    folder = opened.parent / "office"
    command = ["soffice", "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}"]
    convert = ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(folder), str(back)]
    subprocess.run([*command, *convert], check=True, capture_output=True, timeout=120)
    ran = shortlister("merge", opened, folder / "back.xlsx")
    assert ran.status == 1
    assert "Scores!F5:F8: These cells are merged" in ran.err


def test_a_list_of_scores_with_merged_cells_is_refused_by_row_and_clears_nothing(
    scored: Path, shortlister: Command
) -> None:
    assert shortlister("reopen", scored, "--member", "Bo Rees", "--reason", "Late").status == 0
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    for line in (("applicant", "criterion", "rating"), ("A-1", "E1", 1), ("A-1", "E2", 1), ("A-1", "E3", 1)):
        sheet.append(line)
    sheet.merge_cells("C2:C3")
    path = scored.with_name("list.xlsx")
    book.save(path)
    before = shortlister("scores", scored, "--json").out
    ran = shortlister("score", scored, "--member", "Bo Rees", "--from", path)
    assert ran.status == 1
    assert ran.err.splitlines()[0].startswith("“list.xlsx” has merged cells, of which only the first is kept")
    assert ran.err.splitlines()[1:] == ["row 2: This row has merged cells."]
    assert shortlister("scores", scored, "--json").out == before


def test_ratings_lost_by_a_merge_are_differences_of_the_matrix(scored: Path, shortlister: Command) -> None:
    matrix = scored.with_name("matrix.xlsx")
    assert shortlister("export", scored, "--out", matrix).status == 0
    book = load_workbook(matrix)
    sheet = book["Matrix"]
    row = next(int(cell.row) for (cell,) in sheet.iter_rows(max_col=1) if cell.value == "Applicant") + 1
    sheet.merge_cells(start_row=row, end_row=row + 2, start_column=2, end_column=2)
    book.save(matrix)
    found = shortlister("compare", scored, matrix, "--json").document["differences"]
    lost = [one["cell"] for one in found if one["sheet"] == "Matrix" and one["workbook"] in (None, "")]
    assert {f"B{row + 1}", f"B{row + 2}"} <= set(lost)
