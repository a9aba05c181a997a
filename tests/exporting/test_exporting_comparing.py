"""A matrix that came back: every difference by cell and kind, whoever saved it and however it was moved about."""

import random
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from shortlister.domain.records import Agreed
from shortlister.exporting.back.difference import Comparison
from shortlister.exporting.comparing import compare_matrix
from shortlister.exporting.workbook import write_matrix
from tests.exporting.making import Recipe, snapshot, vacancy
from tests.exporting.matrices import RECIPES, changed, compared, made, told
from tests.exporting.office import altered, needs_office, recalculated


@pytest.mark.parametrize("recipe", RECIPES, ids=range(len(RECIPES)))
def test_a_workbook_that_nobody_changed_does_not_differ(tmp_path: Path, recipe: Recipe) -> None:
    path, source = made(tmp_path, recipe)
    assert compare_matrix(path, source) == Comparison("s1", True, ())
    assert compare_matrix(changed(path, lambda book: None), source).differences == ()


@needs_office
def test_a_workbook_that_libreoffice_saved_does_not_differ(tmp_path: Path) -> None:
    paths, sources = [], []
    for index, recipe in enumerate(RECIPES):
        source = snapshot(vacancy(recipe))
        paths.append(tmp_path / f"m{index}.xlsx")
        write_matrix(paths[-1], source)
        sources.append(source)
    (tmp_path / "saved").mkdir()
    for path, source in zip(recalculated(paths, tmp_path / "saved"), sources, strict=True):
        assert compare_matrix(path, source).differences == ()


def test_a_changed_rating_is_told_by_cell_applicant_and_criterion(tmp_path: Path) -> None:
    def change(book: Any) -> None:
        book["Matrix"]["C9"] = 1

    path, source = made(tmp_path)
    sheet = openpyxl.load_workbook(path)["Matrix"]
    was, reference, criterion = sheet["C9"].value, sheet["A9"].value, sheet["C7"].value
    assert was != 1
    (one,) = compare_matrix(changed(path, change), source).differences
    assert told(one) == ("Matrix", "C9", reference, criterion, was, 1, "rating")
    assert one.method == "Application form"


@pytest.mark.parametrize("seed", range(8))
def test_any_changed_ratings_are_found_and_nothing_else(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    recipe = Recipe(seed=seed, applicants=9, criteria=7, two_methods=2, ties=seed % 2 == 0, not_assessable=0.1)
    path, source = made(tmp_path, recipe)
    sheet = openpyxl.load_workbook(path)["Matrix"]
    last = [str(cell.value).removesuffix(" (provisional)") for cell in sheet[7]].index("Essentials met")
    places = {(chance.randrange(8, 17), chance.randrange(2, last + 1)) for _ in range(chance.randrange(1, 6))}
    expected = {}

    def change(book: Any) -> None:
        for row, column in places:
            cell = book["Matrix"].cell(row, column)
            new = chance.choice([value for value in (0, 1, 2, 3, "NA", "open", None) if value != cell.value])
            expected[cell.coordinate] = (cell.value, new)
            cell.value = new

    found = compare_matrix(changed(path, change), source).differences
    assert {one.cell: (one.record, one.workbook) for one in found} == expected
    assert {one.kind.value for one in found} <= {"rating", "rank in place of a rating"}


def test_a_rating_as_text_or_gone_is_a_changed_rating(tmp_path: Path) -> None:
    def change(book: Any) -> None:
        book["Matrix"]["C9"] = str(book["Matrix"]["C9"].value)
        book["Matrix"]["D9"] = None
        book["Matrix"]["E9"] = "n/a"

    found = compared(tmp_path, change)
    assert [(one.cell, one.kind.value) for one in found] == [("C9", "rating"), ("D9", "rating"), ("E9", "rating")]
    assert [one.workbook for one in found] == [str(found[0].record), None, "n/a"]


def test_a_formula_replaced_by_its_value_and_one_that_says_something_else_are_found(tmp_path: Path) -> None:
    def change(book: Any) -> None:
        sheet = book["Matrix"]
        sheet["R10"] = 31
        sheet["U11"] = '="pass"'
        sheet["E12"] = "=1+1"
        sheet["B9"] = sheet["B9"].value

    found = compared(tmp_path, change)
    assert [(one.cell, one.kind.value, one.workbook) for one in found] == [
        ("R10", "formula", 31),
        ("U11", "formula", '="pass"'),
        ("E12", "formula", "=1+1"),
    ]
    assert all(str(one.record).startswith("=") for one in found if one.cell != "E12")


def test_a_formula_over_fewer_criteria_is_broken_and_one_written_otherwise_is_not(tmp_path: Path) -> None:
    def change(book: Any) -> None:
        sheet = book["Matrix"]
        assert sheet["R10"].value == "=SUMPRODUCT($B$6:$N$6,$B10:$N10)"
        sheet["R10"] = "=sumproduct( B6:N6, B10:N10 )"
        sheet["R11"] = "=SUMPRODUCT($B$6:$M$6,$B11:$M11)"

    (one,) = compared(tmp_path, change)
    assert (one.cell, one.kind.value) == ("R11", "formula")


@pytest.mark.parametrize("column", ["D", "F"])
def test_ranks_pasted_over_a_column_of_ratings_are_named_as_what_they_are(tmp_path: Path, column: str) -> None:
    def change(book: Any) -> None:
        sheet = book["Matrix"]
        for standing, row in zip(source_standings, range(8, 32), strict=True):
            sheet[f"{column}{row}"] = standing if standing is not None else "–"

    path, source = made(tmp_path)
    values = openpyxl.load_workbook(path, data_only=True)["Matrix"]
    source_standings = [values[f"V{row}"].value if values[f"V{row}"].value != "–" else None for row in range(8, 32)]
    found = compare_matrix(changed(path, change), source).differences
    ranked = [one for one in found if isinstance(one.workbook, int)]
    assert len(ranked) > 3
    assert {one.kind.value for one in ranked} == {"rank in place of a rating"}


def test_one_rank_beyond_the_scale_is_named_and_one_that_could_be_a_rating_is_a_rating(tmp_path: Path) -> None:
    path, source = made(tmp_path)
    sheet = openpyxl.load_workbook(path, data_only=True)["Matrix"]
    beyond = [row for row in range(8, 32) if isinstance(sheet[f"V{row}"].value, int) and sheet[f"V{row}"].value > 3]

    def change(book: Any) -> None:
        book["Matrix"][f"D{beyond[0]}"] = sheet[f"V{beyond[0]}"].value
        book["Matrix"][f"D{beyond[1]}"] = f"{sheet[f'V{beyond[1]}'].value}="
        book["Matrix"]["C10"] = 0
        book["Matrix"]["F10"] = 99

    found = {one.cell: one.kind.value for one in compare_matrix(changed(path, change), source).differences}
    assert found == {
        f"D{beyond[0]}": "rank in place of a rating",
        f"D{beyond[1]}": "rank in place of a rating",
        "C10": "rating",
        "F10": "rating",
    }


def test_an_applicant_who_is_gone_and_one_whom_nobody_knows_are_told_and_break_no_formula(tmp_path: Path) -> None:
    def change(book: Any) -> None:
        book["Matrix"]["A9"] = "A-ZZZ"

    found = compared(tmp_path, change)
    assert [(one.kind.value, one.cell) for one in found] == [("unknown applicant", "A9"), ("missing applicant", None)]
    assert found[0].applicant == "A-ZZZ"


def test_texts_are_compared_on_every_sheet(tmp_path: Path) -> None:
    def change(book: Any) -> None:
        book["Matrix"]["D3"] = "Something easier"
        book["Matrix"]["E6"] = 2
        book["Scores Ann Lee"]["E6"] = "Better than it was"
        book["Scores Ann Lee"]["D5"] = "NA"
        book["Outcomes"]["H4"] = "Another reason"
        book["Declarations"]["C3"] = "no interest at all"
        book["Audit trail"]["F5"] = "Nothing happened"
        book["Summary"]["A2"] = "Another post"
        book["Key"]["B3"] = "Splendid"

    found = compared(tmp_path, change)
    assert {(one.sheet, one.cell, one.kind.value) for one in found} == {
        ("Matrix", "D3", "text"),
        ("Matrix", "E6", "text"),
        ("Scores Ann Lee", "E6", "text"),
        ("Scores Ann Lee", "D5", "rating"),
        ("Outcomes", "H4", "text"),
        ("Declarations", "C3", "text"),
        ("Audit trail", "F5", "text"),
        ("Summary", "A2", "text"),
        ("Key", "B3", "text"),
    }


def test_what_somebody_wrote_beside_the_matrix_is_told_and_a_signature_is_not(tmp_path: Path) -> None:
    def change(book: Any) -> None:
        book["Matrix"]["AZ10"] = "Ring her"
        book["Matrix"]["B40"] = "See above"
        book["Summary"]["C20"] = "Ann Lee"

    found = compared(tmp_path, change)
    assert [(one.cell, one.record, one.workbook, one.kind.value) for one in found] == [
        ("AZ10", None, "Ring her", "text"),
        ("B40", None, "See above", "text"),
    ]


def test_a_score_that_is_gone_and_one_that_nobody_gave_are_told(tmp_path: Path) -> None:
    def change(book: Any) -> None:
        sheet = book["Scores Ann Lee"]
        sheet["B5"] = "E99"

    gone, extra = sorted(compared(tmp_path, change), key=lambda one: one.cell or "")[:2]
    assert (gone.cell, gone.kind.value, gone.workbook) == (None, "rating", None)
    assert extra.cell is not None
    assert extra.record is None


def test_a_sheet_that_is_gone_and_one_that_is_new_are_told(tmp_path: Path) -> None:
    def change(book: Any) -> None:
        del book["Moderation"]
        book.create_sheet("Mine")

    found = compared(tmp_path, change)
    assert [(one.sheet, one.record, one.workbook) for one in found] == [
        ("Moderation", "Moderation", None),
        ("Mine", None, "Mine"),
    ]


def test_a_stored_answer_that_no_formula_gives_is_found(tmp_path: Path) -> None:
    path, source = made(tmp_path)
    wrong = altered(
        path,
        tmp_path / "wrong.xlsx",
        "xl/worksheets/sheet2.xml",
        lambda xml: xml.replace("$B10:$N10)</f><v>", "$B10:$N10)</f><v>9", 1),
    )
    (one,) = compare_matrix(wrong, source).differences
    assert one.kind.value == "formula"
    assert one.cell is not None
    assert one.cell.endswith("10")
    assert one.workbook != one.record


def test_after_the_record_has_moved_on_only_what_it_now_says_otherwise_is_told(tmp_path: Path) -> None:
    path, source = made(tmp_path)
    standing = openpyxl.load_workbook(path)["Matrix"]["A8"].value
    state = source.state
    applicant = next(one.id for one in state.applicants.values() if one.reference == standing)
    agreed = {**state.agreed, (applicant, "c1/app"): Agreed(applicant, "c1/app", 0, "Seen again")}
    later = replace(source, state=replace(state, agreed=agreed), head="0" * 64)
    found = compare_matrix(path, later)
    assert not found.current
    assert [told(one)[:4] for one in found.differences if one.sheet == "Matrix"] == [("Matrix", "C8", standing, "D1")]


def test_a_named_matrix_is_compared_with_the_names_of_the_record(tmp_path: Path) -> None:
    path, source = made(tmp_path, named=True)
    assert compare_matrix(path, replace(source, named=False)).differences == ()

    def change(book: Any) -> None:
        book["Outcomes"]["B3"] = "Somebody Else"

    (one,) = compare_matrix(changed(path, change), source).differences
    assert (one.sheet, one.cell, one.workbook) == ("Outcomes", "B3", "Somebody Else")
