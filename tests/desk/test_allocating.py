"""A large field split between the members: what each owes, what their packs hold, what counts, and what is refused."""

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from shortlister.desk.desk import Desk, at_desk
from shortlister.desk.packing import merge_packs, write_pack
from shortlister.desk.reporting import ledger_lines, verified
from shortlister.desk.score_workbook import merge_workbook, write_workbook
from shortlister.domain.edits.allocation import Allocate, AllocateEvenly, AllocateMany
from shortlister.domain.edits.applicants import RemoveApplicant
from shortlister.domain.edits.calibration import Calibrate
from shortlister.domain.edits.declaring import Declare
from shortlister.domain.edits.panel import AddMember, LeavePanel
from shortlister.domain.edits.scoring import Rate, Reopen, Submit
from shortlister.domain.findings.agreement import agreement
from shortlister.domain.findings.allocation import asked_of_nobody, owed_since, part_of
from shortlister.domain.findings.cells import CellState, cells
from shortlister.domain.findings.coverage import coverage
from shortlister.domain.findings.packs_out import pack_for
from shortlister.domain.findings.progress import member_progress
from shortlister.domain.findings.ranking import ranking
from shortlister.domain.measures import measures
from shortlister.domain.records import Interest, Role
from shortlister.domain.refusals import Refusal


def stage(desk: Desk) -> str:
    return desk.state.vacancy.stage


def keys(desk: Desk) -> list[str]:
    return [one.key for one in measures(desk.state, stage(desk))]


def fill(desk: Desk, member: str, *applicants: str, rating: int = 2) -> None:
    for applicant in applicants:
        for key in keys(desk):
            desk.do(Rate(member, applicant, key, rating))


def give(desk: Desk, member: str, *applicants: str, reason: str = "") -> None:
    desk.do(Allocate(member, stage(desk), applicants or None, reason))


def test_a_member_owes_only_their_part_and_may_score_no_other(desk: Desk) -> None:
    give(desk, "bo", "a0", "a1")
    assert member_progress(desk.state, "bo", stage(desk)).owed == 6
    assert member_progress(desk.state, "ann", stage(desk)).owed == 9
    with pytest.raises(Refusal, match="A-2 is scored by others"):
        desk.do(Rate("bo", "a2", keys(desk)[0], 3))
    fill(desk, "bo", "a0", "a1")
    desk.do(Submit("bo", stage(desk)))
    assert desk.state.submissions["bo", stage(desk)].gaps == 0
    assert coverage(desk.state).measures[0].expected == 5


def test_a_cell_is_settled_by_those_who_are_asked_and_not_missing_for_the_others(desk: Desk) -> None:
    give(desk, "bo", "a0", "a1")
    give(desk, "ann", "a1", "a2")
    fill(desk, "ann", "a1", "a2")
    fill(desk, "bo", "a0", "a1", rating=3)
    for member in ("ann", "bo"):
        desk.do(Submit(member, stage(desk)))
    found = cells(desk.state, stage(desk))
    assert {one: found[one, keys(desk)[0]].state for one in ("a0", "a1", "a2")} == {
        "a0": CellState.SETTLED,
        "a1": CellState.DIFFERING,
        "a2": CellState.SETTLED,
    }
    assert found["a0", keys(desk)[0]].rating == 3
    assert not ranking(desk.state, stage(desk)).outstanding
    assert agreement(desk.state, stage(desk)).exact == 0


def test_an_applicant_left_to_nobody_stays_open_and_passes_no_gate(desk: Desk) -> None:
    give(desk, "bo", "a0")
    give(desk, "ann", "a0", "a1")
    assert [one.reference for one in asked_of_nobody(desk.state, stage(desk))] == ["A-2"]
    fill(desk, "ann", "a0", "a1")
    fill(desk, "bo", "a0")
    for member in ("ann", "bo"):
        desk.do(Submit(member, stage(desk)))
    found = ranking(desk.state, stage(desk))
    assert found.provisional
    (one,) = [standing for standing in found.standings if standing.reference == "A-2"]
    assert one.gate.value == "open"
    assert not one.nobody_rated
    assert cells(desk.state, stage(desk))["a2", keys(desk)[0]].state is CellState.MISSING


def test_whom_all_are_recused_from_is_not_said_to_be_left_to_nobody(desk: Desk) -> None:
    give(desk, "bo", "a0", "a1")
    for member in ("ann", "bo"):
        desk.do(Declare(member, "a2", Interest.RECUSED, "Cousin"))
    assert asked_of_nobody(desk.state, stage(desk)) == ()
    assert cells(desk.state, stage(desk))["a2", keys(desk)[0]].state is CellState.RECUSED


def test_the_pack_holds_the_part_alone_and_comes_back_without_gaps(desk: Desk, tmp_path: Path) -> None:
    give(desk, "bo", "a0", "a1")
    assert pack_for(desk.state, stage(desk), desk.state.members["bo"]).others == 1
    write_pack(desk, "bo", tmp_path / "bo.scorepack")
    with at_desk(tmp_path / "bo.scorepack") as pack:
        assert set(pack.state.applicants) == {"a0", "a1"}
        assert not pack.state.allocations
        fill(pack, "bo", "a0", "a1")
        pack.do(Submit("bo", stage(pack)))
    (done,) = merge_packs(desk, [tmp_path / "bo.scorepack"])
    assert (done.new, done.refused) == (6, None)
    assert owed_since(desk.state, stage(desk)) == ()
    assert verified(desk.path).intact


def test_a_pack_does_not_change_with_what_is_given_to_colleagues_or_what_they_score(desk: Desk, tmp_path: Path) -> None:
    give(desk, "bo", "a0", "a1")
    write_pack(desk, "bo", tmp_path / "one.scorepack")
    give(desk, "ann", "a2")
    fill(desk, "ann", "a2")
    write_pack(desk, "bo", tmp_path / "two.scorepack")
    assert (tmp_path / "one.scorepack").read_bytes() == (tmp_path / "two.scorepack").read_bytes()


def test_the_workbook_has_rows_for_the_part_alone_and_is_finished_with_it(desk: Desk, tmp_path: Path) -> None:
    give(desk, "bo", "a0", "a1")
    path = tmp_path / "bo.xlsx"
    write_workbook(desk, "bo", path)
    give(desk, "bo", "a0", "a1", "a2")  # asked for more after the workbook went out
    book = load_workbook(path)
    sheet = book["Scores"]
    rows = [row for row in sheet.iter_rows(min_row=2) if row[0].value in ("A-0", "A-1", "A-2")]
    assert {row[0].value for row in rows} == {"A-0", "A-1"}
    for row in rows:
        row[5].value = 2
    start = book.worksheets[0]
    for cells_of_row in start.iter_rows():
        if any(cell.value == "shortlister:finished" for cell in cells_of_row):
            cells_of_row[1].value = "yes"
    book.save(path)
    done = merge_workbook(desk, path)
    assert (done.new, desk.state.submissions["bo", stage(desk)].gaps) == (6, 0)
    assert [(one.name, count) for one, count in owed_since(desk.state, stage(desk))] == [("Bo Rees", 3)]


def test_scores_given_before_the_applicant_was_taken_away_stay_and_count_again_when_given_back(
    desk: Desk, tmp_path: Path
) -> None:
    write_pack(desk, "bo", tmp_path / "bo.scorepack")
    with at_desk(tmp_path / "bo.scorepack") as pack:
        fill(pack, "bo", "a0", "a1", "a2")
    with pytest.raises(Refusal, match="Bo Rees may have scored"):
        give(desk, "bo", "a0", "a1")  # the pack is out
    give(desk, "bo", "a0", "a1", reason="Too many for one")
    (done,) = merge_packs(desk, [tmp_path / "bo.scorepack"])
    assert (done.new, done.refused) == (9, None)
    part = part_of(desk.state, stage(desk), desk.state.members["bo"])
    assert [one.reference for one in part.beside] == ["A-2"]
    give(desk, "bo")
    assert member_progress(desk.state, "bo", stage(desk)).scored == 9
    assert verified(desk.path).intact


@pytest.mark.parametrize(
    ("member", "applicants", "said"),
    [
        ("bo", (), "left without an applicant"),
        ("bo", ("a7",), "not among the applicants"),
        ("bo", ("a2",), "recused for all of these"),
    ],
)
def test_what_cannot_be_is_refused(desk: Desk, member: str, applicants: tuple[str, ...], said: str) -> None:
    desk.do(Declare("bo", "a2", Interest.RECUSED, "Cousin"))
    before = desk.state
    with pytest.raises(Refusal, match=said):
        desk.do(Allocate(member, stage(desk), applicants))
    assert desk.state is before


def test_after_a_submission_nothing_is_moved_by_edit_or_undo_until_it_is_reopened(desk: Desk) -> None:
    give(desk, "bo", "a0")
    fill(desk, "bo", "a0")
    desk.take_seat("Bo Rees")
    desk.do(Submit("bo", stage(desk)))
    desk.take_seat("")
    with pytest.raises(Refusal, match="Bo Rees has submitted"):
        give(desk, "bo", "a0", "a1")
    with pytest.raises(Refusal):
        desk.undo()
    desk.do(Reopen("bo", stage(desk), "One more to score"))
    give(desk, "bo", "a0", "a1")
    assert member_progress(desk.state, "bo", stage(desk)).owed == 6


def test_a_member_does_not_split_the_field(desk: Desk) -> None:
    desk.take_seat("Bo Rees")
    with pytest.raises(Refusal, match="Only the chair or HR"):
        desk.do(AllocateEvenly(stage(desk), 1))


def test_a_chair_does_not_learn_from_a_refusal_whether_a_colleague_has_scored(
    make: Callable[[str], Desk],
) -> None:
    said = []
    for name, scored in (("one.shortlist", False), ("two.shortlist", True)):
        desk = make(name)
        if scored:
            fill(desk, "bo", "a0", "a1", "a2")
        desk.take_seat("Ann Lee")
        for edit in (Allocate("bo", stage(desk), ("a0",)), Declare("bo", "a2", Interest.RECUSED)):
            with pytest.raises(Refusal) as refused:
                desk.do(edit)
            said.append(str(refused.value))
    assert said[:2] == said[2:]


def test_the_whole_panel_calibrates_with_the_same_applicants(desk: Desk) -> None:
    give(desk, "bo", "a0")
    desk.do(Calibrate(stage(desk), ("a1",)))
    assert desk.state.allocations["bo", stage(desk)].applicants == ("a0", "a1")
    with pytest.raises(Refusal, match="calibrates with A-1"):
        give(desk, "bo", "a0", reason="Less")
    desk.do(AllocateEvenly(stage(desk), 1, "One each"))
    assert all(desk.state.asked(member, "a1", stage(desk)) for member in ("ann", "bo"))


def test_the_ledger_says_who_was_given_whom(desk: Desk) -> None:
    desk.do(AllocateMany(stage(desk), {"ann": ("a0", "a1"), "bo": ("a2",)}, "Two and one"))
    lines = [line.what for line in ledger_lines(desk)]
    assert "Ann Lee scores of Shortlisting: A-0, A-1; Bo Rees scores of Shortlisting: A-2. Reason: Two and one" in lines
    desk.undo()
    assert not desk.state.allocations


def test_what_widens_is_undone_only_as_long_as_nobody_may_have_scored(desk: Desk) -> None:
    give(desk, "bo", "a0")
    give(desk, "bo", "a0", "a1")
    with pytest.raises(Refusal, match="not taken from Bo Rees by undoing"):
        desk.undo()
    assert desk.state.allocations["bo", stage(desk)].applicants == ("a0", "a1")


def test_a_removed_applicant_leaves_every_part(tmp_path: Path) -> None:
    from shortlister.desk.making import make_vacancy
    from shortlister.domain.edits.applicants import AddApplicants, NewApplicant
    from shortlister.domain.edits.drafting import TakeSpecification
    from tests.desk.conftest import POST

    desk = make_vacancy(
        tmp_path / "v.shortlist",
        title="Web Manager",
        steps=[
            lambda _: TakeSpecification(POST, "x", "spec.docx"),
            lambda _: AddApplicants([NewApplicant(f"a{n}", f"A-{n}", f"Person {n}") for n in range(3)]),
            lambda _: AddMember("ann", "Ann Lee", Role.CHAIR),
            lambda _: AddMember("bo", "Bo Rees", Role.MEMBER),
        ],
    )
    give(desk, "bo", "a0")
    give(desk, "ann", "a0", "a1")
    desk.do(RemoveApplicant("a0"))
    assert {key[0]: one.applicants for key, one in desk.state.allocations.items()} == {"ann": ("a1",)}
    desk.close()


def test_who_takes_over_scores_whom_the_one_before_was_asked_for(desk: Desk) -> None:
    give(desk, "bo", "a0", "a1")
    give(desk, "ann", "a2")
    desk.do(LeavePanel("bo", "Moved away"))
    assert [one.reference for one in asked_of_nobody(desk.state, stage(desk))] == ["A-0", "A-1"]
    desk.do(AddMember("eve", "Eve Hart", Role.MEMBER, "bo"))
    assert not asked_of_nobody(desk.state, stage(desk))
    assert member_progress(desk.state, "eve", stage(desk)).owed == 6
    assert verified(desk.path).intact


def test_a_row_of_an_applicant_who_is_not_in_the_workbook_is_refused_by_its_cell(desk: Desk, tmp_path: Path) -> None:
    give(desk, "bo", "a0")
    path = tmp_path / "bo.xlsx"
    write_workbook(desk, "bo", path)
    book = load_workbook(path)
    sheet = book["Scores"]
    row = [cell.value for cell in sheet[sheet.max_row]]
    sheet.append(["A-1", *row[1:5], 3, None, str(row[7]).replace("a0", "a1")])
    book.save(path)
    with pytest.raises(Refusal) as refused:
        merge_workbook(desk, path)
    assert [problem.place for problem in refused.value.problems] == [f"Scores!H{sheet.max_row}"]


def test_what_went_out_is_the_same_ledger_in_any_order_of_parts_and_packs(
    make: Callable[[str], Desk], tmp_path: Path
) -> None:
    desk = make("one.shortlist")
    for member in ("ann", "bo"):
        write_pack(desk, member, tmp_path / f"{member}.scorepack")
        with at_desk(tmp_path / f"{member}.scorepack") as pack:
            fill(pack, member, "a0", "a1", "a2")
            pack.do(Submit(member, stage(pack)))
    merge_packs(desk, [tmp_path / "bo.scorepack"])
    give(desk, "ann", "a0", reason="Others have the rest")
    merge_packs(desk, [tmp_path / "ann.scorepack"])
    found = cells(desk.state, stage(desk))
    assert set(found["a0", keys(desk)[0]].ratings) == {"ann", "bo"}
    assert set(found["a1", keys(desk)[0]].ratings) == {"bo"}
    assert len(desk.state.scores.sheets("ann")) == 3
    assert verified(desk.path).intact
