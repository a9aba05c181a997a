"""Rows that the end of a page divided, and groups over lists that stand side by side."""

import io

import openpyxl
import pytest

from shortlister.domain.plans.drafts import Cell
from shortlister.importing.pdf_continued import continued
from tests.importing.table_making import draft_of, lines_of


def row(number: int, *texts: str) -> list[Cell]:
    return [
        Cell(row=number, column=at, paragraphs=(text,) if text else (), marks=(False,) if text else ())
        for at, text in enumerate(texts, 1)
    ]


@pytest.mark.parametrize("ends", ["Topic 9:", "Topic 9;", "Topic 9."])
def test_a_row_with_nothing_but_the_rest_of_a_sentence_goes_on_with_the_one_before_the_page(ends: str) -> None:
    table = [*row(1, "Criteria", "E", "How"), *row(2, "Topic 8", "E", "A"), *row(3, ends, "E", "A, I")]
    kept, _labels = continued(table, [*row(4, "able to inspect", "", ""), *row(5, "Topic 10", "E", "I")], 3)
    assert [cell.text for cell in table if cell.row == 3] == [f"{ends} able to inspect", "E", "A, I"]
    assert [cell.text for cell in kept] == ["Topic 10", "E", "I"]


def test_a_row_with_a_level_of_its_own_is_no_rest() -> None:
    table = [*row(1, "Criteria", "E", "How"), *row(2, "Topic 8:", "E", "A")]
    kept, _labels = continued(table, row(3, "able to inspect", "D", "I"), 2)
    assert [cell.text for cell in kept] == ["able to inspect", "D", "I"]


@pytest.mark.parametrize(
    ("ends", "begins", "whole"),
    [
        ("Knows the law: Fisheries Act, Ports Act,", "Harbours Act 1964, Pilotage Act.", True),
        ("Member of the Institute of", "Master Mariners or the like", True),
        ("Knows the law on fishing, on ports and on pilots.", "Holds a licence to steer", False),
        ("Tact,", "Patience, above all", False),
    ],
)
def test_a_list_with_commas_that_the_page_divided_is_one(ends: str, begins: str, whole: bool) -> None:
    table = [*row(1, "Area", "Essential"), *row(2, "Law", ends)]
    continued(table, row(3, "", begins), 2)
    assert table[-1].paragraphs == ((f"{ends} {begins}",) if whole else (ends, begins))


def test_items_that_all_end_with_commas_stay_apart_over_a_page() -> None:
    above = Cell(row=2, column=2, paragraphs=("Knots, bends,", "Charts, tides,"), marks=(False, False))
    table = [*row(1, "Area", "Essential"), *row(2, "Work"), above]
    continued(table, row(3, "", "Winches, capstans"), 2)
    assert table[-1].paragraphs == ("Knots, bends,", "Charts, tides,", "Winches, capstans")


def test_a_band_over_two_lists_side_by_side_is_the_group_in_both() -> None:
    book, written = openpyxl.Workbook(), io.BytesIO()
    sheet = book.worksheets[0]
    for texts in (
        ["Person specification: Clerk"],
        [],
        ["ESSENTIAL", "", "", "DESIRABLE", "", ""],
        ["No", "Requirement", "How tested"] * 2,
        ["PAPER"],
        [1, "Files by date", "test", 1, "Has taken minutes", "form"],
        [2, "Writes a fair hand", "test"],
        ["PEOPLE"],
        [3, "Answers the telephone", "interview", 2, "Speaks Welsh", "interview"],
    ):
        sheet.append(texts)
    for cells in ("A3:C3", "D3:F3", "A5:F5", "A8:F8"):
        sheet.merge_cells(cells)
    book.save(written)
    assert lines_of(draft_of(written.getvalue(), "xlsx")) == [
        "e|PAPER|Files by date|Test",
        "e|PAPER|Writes a fair hand|Test",
        "e|PEOPLE|Answers the telephone|Interview",
        "d|PAPER|Has taken minutes|Application form",
        "d|PEOPLE|Speaks Welsh|Interview",
    ]
