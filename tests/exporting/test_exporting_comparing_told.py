"""How differences are told: what matters first, whole columns of ranks in one sentence, what is harmless as that."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from shortlister.domain.records import Decision, Erasure, Member, Role
from shortlister.domain.refusals import Refusal
from shortlister.exporting.back.apart import told_apart
from shortlister.exporting.back.difference import Comparison, DifferenceKind
from shortlister.exporting.comparing import compare_matrix
from shortlister.exporting.snapshot import Snapshot
from shortlister.exporting.workbook import write_matrix
from tests.exporting.making import Recipe, snapshot
from tests.exporting.matrices import Change, changed, made
from tests.exporting.test_exporting_comparing_moved import moved
from tests.exporting.test_exporting_stages import SECOND, two_stages


def comparison(folder: Path, change: Change) -> Comparison:
    path, source = made(folder)
    return compare_matrix(changed(path, change), source)


def abouts(found: Comparison) -> list[str]:
    return [one.matter.value for one in found.differences]


@pytest.mark.parametrize(
    ("record", "workbook", "said"),
    [
        ("4", 4, ("“4” as text", "4")),
        (4, "4", ("4", "“4” as text")),
        (2, None, ("2", "–")),
        ("open", 3, ("open", "3")),
        (True, "TRUE", ("TRUE", "“TRUE” as text")),
        ("pass", "fail", ("pass", "fail")),
        ("a\u00a0b", "a b", ("a[U+00A0]b", "a[U+0020]b")),
        ("the end", "the end ", ("the end(ends here)", "the end[U+0020]")),
        ("é", "e\u0301", ("é[U+00E9]", "e[U+0065]\u0301")),
        ("x" * 90 + "1" + "y" * 90, "x" * 90 + "2" + "y" * 90, ("…xxxxxxxx1", "…xxxxxxxx2")),
    ],
)
def test_two_values_that_differ_are_never_told_alike(record: Any, workbook: Any, said: tuple[str, str]) -> None:
    ours, theirs, _place = told_apart(record, workbook)
    assert ours != theirs
    assert (ours[: len(said[0])], theirs[: len(said[1])]) == said


def test_long_formulas_are_told_from_where_they_differ(tmp_path: Path) -> None:
    def change(book: Any) -> None:
        formula = book["Matrix"]["U10"].value
        book["Matrix"]["U10"] = formula.replace('"NA")>0', '"NA")>1')

    (one,) = comparison(tmp_path, change).differences
    ours, theirs, place = told_apart(one.record, one.workbook)
    assert ours != theirs
    assert place == str(one.record).index('"NA")>0') + len('"NA")>') + 1
    assert (")>0" in ours, ")>1" in theirs) == (True, True)


def test_an_applicant_who_stands_twice_is_called_that_and_the_true_row_is_compared(tmp_path: Path) -> None:
    def change(book: Any) -> None:
        sheet = book["Matrix"]
        for column in range(1, 40):
            sheet.cell(33, column).value = sheet.cell(12, column).value
        sheet["B12"] = 0 if sheet["B12"].value else 1
        sheet["C12"] = 0 if sheet["C12"].value else 1

    (one,) = comparison(tmp_path, change).differences
    assert (one.cell, one.matter.value, one.kind.value) == ("A12", "applicant twice", "unknown applicant")


def test_an_outcome_that_stands_twice_is_called_that(tmp_path: Path) -> None:
    def change(book: Any) -> None:
        sheet = book["Outcomes"]
        for column in range(1, 10):
            sheet.cell(26, column).value = sheet.cell(4, column).value

    (one,) = comparison(tmp_path, change).differences
    assert (one.sheet, one.cell, one.matter.value) == ("Outcomes", "A26", "applicant twice")


def test_what_matters_most_comes_first(tmp_path: Path) -> None:
    def change(book: Any) -> None:
        sheet = book["Matrix"]
        sheet["R10"] = 31
        sheet["D3"] = "Something easier"
        sheet["W8"] = "Reserve"
        sheet["C9"] = 0 if sheet["C9"].value else 1
        sheet["A31"] = "A-NEW"
        sheet["Z2"] = None
        for row in range(8, 31):
            sheet[f"F{row}"] = row - 7
        del book["Measured by"]

    found = abouts(comparison(tmp_path, change))
    order = ["applicant", "rating", "rank in place of a rating", "outcome", "text", "formula", "layout"]
    seen = [next(index for index, word in enumerate(order) if word in one and one.startswith(word[:4])) if "applicant"
            not in one else 0 for one in found]  # fmt: skip
    assert seen == sorted(seen)
    assert set(seen) == set(range(7))


@pytest.mark.parametrize("tied", [False, True], ids=["numbers", "with an equals sign"])
def test_a_column_of_ranks_is_one_sentence_at_the_top(tmp_path: Path, tied: bool) -> None:
    path, source = made(tmp_path)
    values = openpyxl.load_workbook(path, data_only=True)["Matrix"]

    def change(book: Any) -> None:
        for row in range(8, 32):
            rank = values[f"V{row}"].value
            book["Matrix"][f"D{row}"] = f"{rank}=" if tied and isinstance(rank, int) else rank
        book["Matrix"]["D10"] = 0  # a cell that somebody changed besides hides nothing

    found = compare_matrix(changed(path, change), source)
    (sentence,) = found.headlines
    assert sentence.startswith("Matrix, column D (E2): the applicants' ranks stand in place of their ratings, in ")
    cells = {one.cell for one in found.differences if one.matter.value == "rank in place of a rating"}
    assert f"in {len(cells)} cells" in sentence
    assert len(cells) >= 3


def test_a_row_that_is_one_rank_from_end_to_end_is_one_sentence(tmp_path: Path) -> None:
    def change(book: Any) -> None:
        for column in range(2, 15):
            book["Matrix"].cell(20, column).value = 13

    found = comparison(tmp_path, change)
    (sentence,) = found.headlines
    assert sentence.startswith("Matrix, row 20 (A-")
    assert "the applicant's rank stands in place of their ratings, in 13 cells" in sentence
    assert set(abouts(found)) == {"rank in place of a rating"}


def test_ranks_in_every_column_are_still_one_sentence(tmp_path: Path) -> None:
    def change(book: Any) -> None:
        for column in range(2, 15):
            for row in range(8, 32):
                book["Matrix"].cell(row, column).value = row - 7

    (sentence,) = comparison(tmp_path, change).headlines
    assert "in 13 columns (B, C, D, E, F, G …)" in sentence


def test_changed_ratings_are_no_ranks(tmp_path: Path) -> None:
    def change(book: Any) -> None:
        for row in range(8, 32):
            book["Matrix"][f"D{row}"] = (book["Matrix"][f"D{row}"].value + 1) % 4

    found = comparison(tmp_path, change)
    assert found.headlines == ()
    assert set(abouts(found)) == {"rating"}
    assert len(found.differences) == 24


def test_renamed_hidden_and_reordered_is_understood_and_said(tmp_path: Path) -> None:
    def change(book: Any) -> None:
        moved(book, list(reversed(range(24))))
        matrix = book["Matrix"]
        for area in list(matrix.merged_cells.ranges):
            matrix.unmerge_cells(str(area))
        for row in range(1, 32):
            left, right = matrix.cell(row, 3), matrix.cell(row, 5)
            left.value, right.value = right.value, left.value
        matrix.row_dimensions[12].hidden = True
        matrix.column_dimensions["D"].hidden = True
        book["Outcomes"].title = "Who gets in"
        book["Scores Ann Lee"].title = "Ann"
        matrix.title = "Grid"
        for page in book.worksheets:  # as Excel itself follows a sheet that is renamed
            for row in page.iter_rows():
                for cell in row:
                    if isinstance(cell.value, str) and cell.value.startswith("="):
                        cell.value = cell.value.replace("Matrix!", "Grid!")
        book["Key"].sheet_state = "hidden"
        book.move_sheet("Audit trail", -5)

    found = comparison(tmp_path, change)
    assert found.differences == ()
    assert set(found.harmless) == {
        "The sheet Matrix is called “Grid” in the workbook.",
        "The sheet Outcomes is called “Who gets in” in the workbook.",
        "The sheet Scores Ann Lee is called “Ann” in the workbook.",
        "The sheets stand in another order.",
        "Matrix: the rows stand in another order; each was compared with its own.",
        "Matrix: the columns stand in another order; each was compared with its own.",
        "Grid: 1 row is hidden; it was compared all the same.",
        "Grid: 1 column is hidden; it was compared all the same.",
        "The sheet Key is hidden; it was compared all the same.",
    }


def test_nothing_is_said_of_a_workbook_as_it_was_exported(tmp_path: Path) -> None:
    path, source = made(tmp_path)
    found = compare_matrix(path, source)
    assert (found.headlines, found.harmless) == ((), ())


def test_a_change_on_a_renamed_sheet_is_told_under_the_name_that_it_has_now(tmp_path: Path) -> None:
    def change(book: Any) -> None:
        book["Outcomes"]["H4"] = "Another reason"
        book["Outcomes"].title = "Who gets in"

    (one,) = comparison(tmp_path, change).differences
    assert (one.sheet, one.cell, one.workbook) == ("Who gets in", "H4", "Another reason")


def later_stage(recipe: Recipe) -> tuple[Snapshot, Snapshot]:
    """The record while the first stage was the current one, and once the second has begun with one more member."""
    state = two_stages(recipe)
    before = replace(state, vacancy=replace(state.vacancy, stage="s1"), submissions={
        key: one for key, one in state.submissions.items() if key[1] != SECOND
    })  # fmt: skip
    joined = Member("new", "Nia Hughes", Role.HR, 9)
    after = replace(state, members={**state.members, "new": joined})
    return snapshot(before), replace(snapshot(after), stage=SECOND, head="0" * 64)


def test_an_earlier_stages_matrix_is_compared_with_its_own_stage(tmp_path: Path) -> None:
    before, after = later_stage(Recipe(criteria=8))
    path = tmp_path / "m.xlsx"
    write_matrix(path, before)
    found = compare_matrix(path, after, may_be={"s1", SECOND})
    assert (found.stage, found.current, found.differences) == ("s1", False, ())
    with pytest.raises(Refusal, match="the matrix of Shortlisting, not of Interview"):
        compare_matrix(path, after)

    def change(book: Any) -> None:
        book["Matrix"]["B8"] = 0 if book["Matrix"]["B8"].value else 1

    (one,) = compare_matrix(changed(path, change), after, may_be={"s1", SECOND}).differences
    assert (one.cell, one.stage, one.kind.value) == ("B8", "s1", "rating")


def test_a_workbook_over_all_stages_that_is_older_than_the_last_one_does_not_differ(tmp_path: Path) -> None:
    state = two_stages(Recipe(criteria=8))
    stages = {**state.stages, SECOND: replace(state.stages[SECOND], open=False)}
    outcomes = {key: one for key, one in state.outcomes.items() if key[1] != SECOND}
    path = tmp_path / "m.xlsx"
    write_matrix(path, snapshot(replace(state, stages=stages, outcomes=outcomes)), every_stage=True)
    found = compare_matrix(path, replace(snapshot(state), head="0" * 64))
    assert [(one.sheet, one.cell, one.record, one.workbook) for one in found.differences] == []


def erased(source: Snapshot, gone: str) -> Snapshot:
    """The record after the applicant (id) was erased."""
    state = source.state
    left = replace(
        state,
        applicants={key: one for key, one in state.applicants.items() if key != gone},
        outcomes={key: one for key, one in state.outcomes.items() if key[0] != gone},
        agreed={key: one for key, one in state.agreed.items() if key[0] != gone},
        declarations={key: one for key, one in state.declarations.items() if key[1] != gone},
        erasures={gone: Erasure(gone, "Asked for it", "DPO", "2026-12-01T10:00:00+00:00")},
    )
    lines = [replace(one, what="Erased", erased=True) if one.number == 3 else one for one in source.ledger]
    return replace(source, state=left, head="0" * 64, ledger=tuple(lines))


def test_an_erased_applicant_is_called_erased(tmp_path: Path) -> None:
    path, source = made(tmp_path)
    gone = next(key[0] for key, one in source.state.outcomes.items() if one.decision is Decision.NOT_SHORTLISTED)
    reference = source.state.applicants[gone].reference
    found = compare_matrix(path, erased(source, gone))
    assert set(abouts(found)) == {"erased applicant"}
    assert {one.applicant for one in found.differences} == {reference}
    sheets = [one.sheet for one in found.differences]
    assert len(sheets) == len(set(sheets)), "told once on each sheet"
    assert found.headlines == (
        f"{reference} was erased from the record after this workbook was made. Destroy the workbook, or export it "
        "anew.",
    )


def test_one_whom_nobody_knows_is_not_called_erased(tmp_path: Path) -> None:
    path, source = made(tmp_path)
    gone = next(iter(source.state.applicants))
    wanted = erased(source, gone)

    def change(book: Any) -> None:
        for page in ("Matrix", "Outcomes", "Declarations"):
            for row in book[page].iter_rows(max_col=3):
                for cell in row:
                    if cell.value == source.state.applicants["a5"].reference:
                        cell.value = "A-WHO"

    found = compare_matrix(changed(path, change), wanted)
    assert "erased applicant" not in abouts(found), "two are unknown and one was erased: nobody can say which"
    assert found.headlines == (
        "1 applicant was erased from the record, with the reference, so one who is unknown may be that one.",
    )


def test_a_kind_is_always_one_of_the_contract() -> None:
    kinds = {"rating", "formula", "text", "missing applicant", "unknown applicant", "rank in place of a rating"}
    assert {one.value for one in DifferenceKind} == kinds
