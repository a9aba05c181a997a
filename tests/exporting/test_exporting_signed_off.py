"""What the workbook says of a stage that is over, of the panel that scored it, and of when that panel met."""

from dataclasses import replace
from pathlib import Path

from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from shortlister.domain.records import Decision, Meeting, Member, Outcome, Role
from shortlister.domain.state import State
from shortlister.exporting.comparing import compare_matrix
from shortlister.exporting.derived import span
from shortlister.exporting.report.shortlisting import report
from shortlister.exporting.workbook import write_matrix
from tests.exporting.making import STAGE, Recipe, snapshot, vacancy

LATE = Member("late", "Dai Late", Role.MEMBER, 9)


def signed_off(state: State) -> State:
    stage = replace(state.stages[STAGE], signed_off=True, signed_by="HR", signed_at="2026-11-20T16:40:00+00:00")
    outcomes = {
        (one, STAGE): state.outcomes.get((one, STAGE)) or Outcome(one, STAGE, Decision.SHORTLISTED, "x")
        for one in state.applicants
    }
    return replace(state, stages={**state.stages, STAGE: stage}, outcomes=outcomes)


def summary_of(folder: Path, state: State) -> list[list[object]]:
    path = folder / "m.xlsx"
    write_matrix(path, snapshot(state))
    with CalamineWorkbook.from_path(path) as book:
        return [list(row) for row in book.get_sheet_by_name("Summary").to_python()]


def test_a_workbook_of_a_stage_that_is_over_still_agrees_when_somebody_has_joined_since(tmp_path: Path) -> None:
    state = signed_off(vacancy(Recipe()))
    path = tmp_path / "m.xlsx"
    before = write_matrix(path, snapshot(state))
    joined = replace(state, members={**state.members, LATE.id: LATE})
    assert compare_matrix(path, snapshot(joined)).differences == ()
    after = write_matrix(path, snapshot(joined))
    assert after.sheets == before.sheets
    people = [row[0] for row in summary_of(tmp_path, joined)]
    assert "Ann Lee" in people
    assert "Dai Late" not in people
    assert "Dai Late" not in str(report(snapshot(joined)))


def test_who_joins_before_the_sign_off_is_waited_for_in_the_workbook(tmp_path: Path) -> None:
    state = vacancy(Recipe())
    found = summary_of(tmp_path, replace(state, members={**state.members, LATE.id: LATE}))
    assert str(found[3][1]).startswith("Provisional.")
    assert "Dai Late" in str(found[3][1])
    assert "Dai Late" in [row[0] for row in found]


def test_the_summary_says_when_the_panel_met_and_when_it_was_signed_off(tmp_path: Path) -> None:
    state = signed_off(vacancy(Recipe()))
    first, second = [one.id for one in state.scorers][:2]
    meetings = {
        "m1": Meeting("m1", STAGE, 0, "2026-11-20T14:00:00+00:00", "2026-11-20T16:40:00+00:00", (first, second), "x"),
        "m2": Meeting("m2", STAGE, 1, "2026-11-21T09:05:00+00:00", "", (), ""),
        "m3": Meeting("m3", "elsewhere", 2, "2026-12-24T09:05:00+00:00", "", (), ""),
    }
    rows = {str(row[0]): row[1] for row in summary_of(tmp_path, replace(state, meetings=meetings))}
    assert rows["State"] == "Final. Every cell has a rating; signed off 20 November 2026 at 16:40 UTC."
    assert rows["Panel met"] == (
        "20 November 2026, 14:00 to 16:40 UTC: Ann Lee, Bo Rees\n21 November 2026 at 09:05 UTC, not ended: nobody named"
    )
    assert "Panel met" not in [row[0] for row in summary_of(tmp_path, state)]


def test_a_meeting_over_midnight_and_one_without_times_are_said_as_they_are() -> None:
    assert span("2026-11-20T23:00:00+00:00", "2026-11-21T00:10:00+00:00") == (
        "20 November 2026 at 23:00 UTC to 21 November 2026 at 00:10 UTC"
    )
    assert span("early", "early") == "early to early"


def test_no_heading_of_the_key_stands_alone_at_the_foot_of_a_page(tmp_path: Path) -> None:
    for criteria, breaks in ((2, 1), (13, 1), (60, 2)):
        path = tmp_path / f"{criteria}.xlsx"
        write_matrix(path, snapshot(vacancy(Recipe(criteria=criteria))))
        page = load_workbook(path)["Key"]
        headings = {
            row for row in range(1, page.max_row + 1)
            if page.cell(row, 1).font.bold and page.cell(row, 2).value is None and page.cell(row, 1).value
        }  # fmt: skip
        ends = [one.id for one in page.row_breaks.brk]
        assert 1 <= len(ends) <= breaks
        assert all(end + 1 in headings for end in ends)
        assert page.cell(ends[-1] + 1, 1).value in {"Methods", "Criteria"}
