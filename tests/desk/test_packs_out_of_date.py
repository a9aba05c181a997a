"""Which packs that are out no longer hold what their member is asked for, and who comes back to the panel."""

from pathlib import Path

import pytest

from shortlister.desk.desk import Desk
from shortlister.desk.outdated import outdated
from shortlister.desk.packing import write_pack
from shortlister.desk.returning import write_out
from shortlister.domain.edits.allocation import Allocate
from shortlister.domain.edits.declaring import Declare
from shortlister.domain.edits.panel import AddMember, EditMember, LeavePanel
from shortlister.domain.edits.scoring import Rate, Submit
from shortlister.domain.findings.packs_out import sent_several, without_chair
from shortlister.domain.measures import measures
from shortlister.domain.records import Interest, Role
from shortlister.domain.refusals import Refusal


@pytest.mark.parametrize("name", ["bo.scorepack", "bo.xlsx"])
def test_a_pack_is_out_of_date_once_its_member_is_asked_for_others(desk: Desk, tmp_path: Path, name: str) -> None:
    stage = desk.state.vacancy.stage
    assert not outdated(desk, "bo")  # none is out
    write_out(desk, "bo", tmp_path / name)
    assert not outdated(desk, "bo")
    desk.do(Allocate("ann", stage, ("a0",)))
    assert not outdated(desk, "bo")  # a colleague's part
    desk.do(Allocate("bo", stage, ("a1",), "Fewer"))
    assert outdated(desk, "bo")
    write_out(desk, "bo", tmp_path / f"new {name}")
    assert not outdated(desk, "bo")


def test_a_pack_without_applications_and_one_before_the_declarations_hold_good(desk: Desk, tmp_path: Path) -> None:
    write_pack(desk, "bo", tmp_path / "bo.scorepack", applications=False)
    desk.do(Declare("bo", "a0", Interest.NONE))
    desk.do(Declare("bo", "a1", Interest.NONE))
    assert not outdated(desk, "bo")
    desk.do(Rate("bo", "a0", measures(desk.state, desk.state.vacancy.stage)[0].key, 2))
    assert not outdated(desk, "bo")
    desk.do(Declare("bo", "a2", Interest.RECUSED, "Sister"))
    assert outdated(desk, "bo")


def test_of_who_has_submitted_or_left_no_pack_is_out_of_date(desk: Desk, tmp_path: Path) -> None:
    stage = desk.state.vacancy.stage
    write_pack(desk, "bo", tmp_path / "bo.scorepack")
    desk.do(Declare("bo", "a2", Interest.RECUSED, "Sister"))
    assert outdated(desk, "bo")
    desk.do(LeavePanel("bo", "Ill"))
    assert not outdated(desk, "bo")
    desk.undo()
    assert outdated(desk, "bo")
    desk.do(Submit("bo", stage, with_gaps=True))
    assert not outdated(desk, "bo")


def test_who_left_comes_back_as_the_same_member_with_their_scores(desk: Desk) -> None:
    key = measures(desk.state, desk.state.vacancy.stage)[0].key
    desk.do(Rate("bo", "a0", key, 2))
    desk.do(LeavePanel("bo", "Ill"))
    said = str(desk.do(AddMember("bo2", "bo rees", Role.MEMBER)).label)
    assert said == "Bo Rees is back on the panel as member"
    assert not desk.state.members["bo"].left
    assert "bo2" not in desk.state.members
    assert desk.state.scores.sheets("bo")
    desk.do(Rate("bo", "a0", key, 3))
    with pytest.raises(Refusal, match="on the panel already"):
        desk.do(AddMember("bo3", "Bo Rees", Role.MEMBER))


def test_who_left_does_not_come_back_to_a_place_that_another_has(desk: Desk) -> None:
    desk.do(LeavePanel("bo", "Ill"))
    desk.do(AddMember("dai", "Dai Evans", Role.MEMBER, "bo"))
    with pytest.raises(Refusal, match="Dai Evans has taken over from Bo Rees already"):
        desk.do(AddMember("bo2", "Bo Rees", Role.MEMBER))


def test_a_chair_who_left_is_missed_until_there_is_another(desk: Desk) -> None:
    assert not without_chair(desk.state)
    desk.do(LeavePanel("ann", "Ill"))
    assert without_chair(desk.state)
    desk.do(EditMember("bo", "Bo Rees", Role.CHAIR, "Ann left"))
    assert not without_chair(desk.state)


def test_who_sent_several_files_is_counted_without_those_that_are_refused() -> None:
    assert sent_several(["Bo", "Ann", "", "Bo", ""]) == [("Bo", 2)]
