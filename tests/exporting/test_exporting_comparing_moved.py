"""Rows and columns in another order are no difference, and a change in them is told of the right applicant."""

import random
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.formula.translate import Translator

from shortlister.exporting.comparing import compare_matrix
from tests.exporting.matrices import changed, compared, made, told


def moved(book: Any, order: list[int]) -> None:
    """The applicants' rows in another order, as sorting does it: a formula moves with its row."""
    sheet = book["Matrix"]
    rows = [[sheet.cell(8 + row, column).value for column in range(1, sheet.max_column + 1)] for row in order]
    for target, (row, values) in enumerate(zip(order, rows, strict=True)):
        for column, value in enumerate(values, start=1):
            cell = sheet.cell(8 + target, column)
            if isinstance(value, str) and value.startswith("="):
                origin = f"{cell.column_letter}{8 + row}"
                value = Translator(value, origin).translate_formula(cell.coordinate)
            cell.value = value


def test_rows_in_another_order_and_hidden_rows_and_columns_are_no_difference(tmp_path: Path) -> None:
    order = list(range(24))
    random.Random(3).shuffle(order)

    def change(book: Any) -> None:
        moved(book, order)
        book["Matrix"].row_dimensions[12].hidden = True
        book["Matrix"].column_dimensions["D"].hidden = True
        book["Scores Ann Lee"].row_dimensions[3].hidden = True

    assert compared(tmp_path, change) == ()


def test_a_change_in_a_moved_row_is_told_of_the_right_applicant(tmp_path: Path) -> None:
    order = list(reversed(range(24)))
    path, source = made(tmp_path)
    sheet = openpyxl.load_workbook(path)["Matrix"]
    reference, was = sheet["A31"].value, sheet["C31"].value

    def change(book: Any) -> None:
        moved(book, order)
        book["Matrix"]["C8"] = (was + 1) % 4

    (one,) = compare_matrix(changed(path, change), source).differences
    assert told(one)[:3] == ("Matrix", "C8", reference)
    assert (one.record, one.workbook, one.kind.value) == (was, (was + 1) % 4, "rating")


def test_columns_in_another_order_are_no_difference(tmp_path: Path) -> None:
    def change(book: Any) -> None:
        sheet = book["Matrix"]
        for area in list(sheet.merged_cells.ranges):
            sheet.unmerge_cells(str(area))
        for row in range(1, 32):
            left, right = sheet.cell(row, 3), sheet.cell(row, 5)
            left.value, right.value = right.value, left.value

    assert compared(tmp_path, change) == ()


def test_the_records_formula_is_told_as_it_would_stand_where_the_row_is_now(tmp_path: Path) -> None:
    """A program that moves rows without their formulas leaves text that is the same and says something else."""
    formulas = [one for one in compared(tmp_path, lambda book: book["Matrix"].delete_rows(12)) if one.record != ""]
    told_of = [one for one in formulas if one.kind.value == "formula" and one.sheet == "Matrix"]
    assert told_of
    assert all(one.record != one.workbook for one in told_of)
    met = next(one for one in told_of if one.cell == "O12")
    assert "$B12:$N12" in str(met.record)
    assert "$B13:$N13" in str(met.workbook)
