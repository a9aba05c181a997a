"""Texts that no cell holds, outside the lists' last columns: they go on elsewhere, and nothing of them is lost."""

from dataclasses import replace
from pathlib import Path

from python_calamine import CalamineWorkbook

from shortlister.domain.findings.ranking import ranking
from shortlister.domain.records import Tie
from shortlister.domain.state import State
from shortlister.exporting.comparing import compare_matrix
from shortlister.exporting.workbook import write_matrix
from tests.exporting.making import STAGE, Recipe, snapshot, vacancy

LONG = "a\U0001f600" * 30_000 + "end"


def with_long_text(state: State) -> State:
    one = next(iter(state.criteria_in_order))
    return replace(state, criteria={**state.criteria, one.id: replace(one, text=LONG)})


def sheets(path: Path) -> dict[str, list[list[object]]]:
    with CalamineWorkbook.from_path(path) as book:
        return {name: [list(row) for row in book.get_sheet_by_name(name).to_python()] for name in book.sheet_names}


def test_a_criterion_longer_than_a_cell_is_in_full_in_the_key_and_begun_in_the_matrix(tmp_path: Path) -> None:
    state = with_long_text(vacancy(Recipe()))
    first = state.criteria_in_order[0].reference
    path = tmp_path / "m.xlsx"
    write_matrix(path, snapshot(state))
    found = sheets(path)
    over = next(row for row in found["Matrix"] if row[0] == "Text")[1]
    assert str(over).startswith(LONG[:20_000])
    assert str(over).endswith("… (in full on the sheet Key)")
    in_key = next(row for row in found["Key"] if row[0] == first)
    assert "".join(map(str, in_key[5:])) == LONG
    measured = next(row for row in found["Measured by"] if row[0] == first)
    assert "".join(map(str, measured[7:])) == LONG


def test_a_workbook_with_such_a_criterion_agrees_with_the_record(tmp_path: Path) -> None:
    state = with_long_text(vacancy(Recipe()))
    path = tmp_path / "m.xlsx"
    write_matrix(path, snapshot(state))
    assert compare_matrix(path, snapshot(state)).differences == ()
    one = state.criteria_in_order[0]
    shorter = replace(state, criteria={**state.criteria, one.id: replace(one, text=LONG[:-1])})
    assert {told.sheet for told in compare_matrix(path, snapshot(shorter)).differences} >= {"Key", "Measured by"}


def test_decisions_on_ties_longer_than_a_cell_stand_with_the_reason(tmp_path: Path) -> None:
    state = vacancy(Recipe())
    first, *others = [one.applicant for one in ranking(state, STAGE).standings][:4]
    reason = "because " * 3_000
    ties = {(STAGE, first, one): Tie(STAGE, first, one, reason) for one in others}
    path = tmp_path / "m.xlsx"
    write_matrix(path, snapshot(replace(state, ties=ties)))
    grid = sheets(path)["Outcomes"]
    row = next(row for row in grid if row[0] == state.applicants[first].reference)
    assert row[grid[0].index("Decision on a tie")] == "See the reason"
    assert "".join(map(str, row[grid[0].index("Reason") :])).count("because") == 3 * 3_000
