"""The panel changes: somebody leaves, another takes over, the chair changes; scores stay, with and without is shown."""

import json
from pathlib import Path

import pytest

from shortlister.cli.app import run
from shortlister.desk.desk import Desk
from shortlister.desk.packing import merge_pack, write_pack
from shortlister.desk.reporting import ledger_lines, verified
from shortlister.domain.edits.panel import AddMember, EditMember, LeavePanel, SetPin, pin_holds, pin_kept
from shortlister.domain.edits.scoring import Rate, Submit
from shortlister.domain.edits.stages import OpenScoring
from shortlister.domain.findings.without import gone, with_and_without
from shortlister.domain.measures import measures
from shortlister.domain.records import Role
from shortlister.domain.refusals import Refusal


def fill(desk: Desk, member: str, ratings: dict[str, int]) -> None:
    stage = desk.state.vacancy.stage
    for applicant, rating in ratings.items():
        for measure in measures(desk.state, stage):
            desk.do(Rate(member, applicant, measure.key, rating))
    desk.do(Submit(member, stage))


@pytest.fixture
def left(desk: Desk) -> Desk:
    """Both have submitted; then Bo left."""
    fill(desk, "ann", {"a0": 3, "a1": 3, "a2": 2})
    fill(desk, "bo", {"a0": 3, "a1": 2, "a2": 3})
    desk.do(LeavePanel("bo", "Has left the council"))
    return desk


def test_the_scores_of_who_left_stay_and_count_and_the_ranking_without_them_is_shown(left: Desk) -> None:
    stage = left.state.vacancy.stage
    assert [one.name for one in gone(left.state, stage)] == ["Bo Rees"]
    found = with_and_without(left.state, stage, "bo")
    assert (found.now.open, found.without.open) == (6, 0)
    assert {one.now.reference: (one.now.rank, one.without.rank) for one in found.lines} == {
        "A-0": (1, 1), "A-1": (None, 1), "A-2": (None, 3),
    }  # fmt: skip
    assert [one.now.reference for one in found.lines if one.differs] == ["A-1", "A-2"]
    assert left.state.scores.sheets("bo")


def test_the_command_line_shows_both(left: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rank", str(left.path), "--without", "Bo Rees", "--json"], lambda _path: 0) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["open"] == 6
    assert document["without"]["member"] == "Bo Rees"
    assert [one["rank"] for one in document["without"]["applicants"]] == [1, 1, 3]
    assert run(["rank", str(left.path), "--without", "Bo Rees"], lambda _path: 0) == 0
    assert "without Bo Rees" in capsys.readouterr().out


def test_another_takes_over_and_scores_anew(left: Desk, tmp_path: Path) -> None:
    stage = left.state.vacancy.stage
    left.do(AddMember("dai", "Dai Ellis", Role.MEMBER, "bo"))
    assert left.state.members["dai"].takes_over == "bo"
    assert any("takes over from Bo Rees" in line.what for line in ledger_lines(left))
    with pytest.raises(Refusal, match="Dai Ellis has taken over from Bo Rees already"):
        left.do(AddMember("eve", "Eve Hart", Role.MEMBER, "bo"))
    with pytest.raises(Refusal, match="who has left"):
        left.do(AddMember("eve", "Eve Hart", Role.MEMBER, "ann"))
    write_pack(left, "dai", tmp_path / "dai.scorepack")
    content = (tmp_path / "dai.scorepack").read_bytes()
    assert b"Bo Rees" not in content
    pack = Desk.open(tmp_path / "dai.scorepack")
    assert not pack.state.members["dai"].takes_over
    fill(pack, "dai", {"a0": 3, "a1": 3, "a2": 3})
    pack.close()
    merge_pack(left, tmp_path / "dai.scorepack")
    assert left.state.submitted("dai", stage)
    assert {one.id for one in left.state.scorers} == {"ann", "bo", "dai"}
    assert verified(left.path).intact


def test_before_scoring_opens_nobody_takes_over_because_nobody_left(desk: Desk) -> None:
    with pytest.raises(Refusal, match="who has left"):
        desk.do(AddMember("eve", "Eve Hart", Role.MEMBER, "nobody"))


def test_a_new_chair_takes_over_with_a_reason_and_moderates(left: Desk) -> None:
    left.do(AddMember("dai", "Dai Ellis", Role.MEMBER, "bo"))
    left.do(EditMember("dai", "Dai Ellis", Role.CHAIR, "Ann is ill"))
    assert left.state.members["ann"].role is Role.MEMBER
    assert any("Ann is ill" in line.what for line in ledger_lines(left))
    with pytest.raises(Refusal, match="has scored"):
        left.do(EditMember("ann", "Ann Lee", Role.HR))
    left.do(LeavePanel("dai", "Cannot after all"))
    left.do(AddMember("eve", "Eve Hart", Role.CHAIR, "dai"))
    assert left.state.members["eve"].role is Role.CHAIR


def test_the_panel_s_commands_do_all_of_it(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    path = str(desk.path)

    def do(*words: str) -> int:
        return run([*words[:1], path, *words[1:]], lambda _path: 0)

    assert do("leave", "--member", "Bo Rees") == 1
    assert "reason" in capsys.readouterr().err
    assert do("leave", "--member", "Bo Rees", "--reason", "Moved") == 0
    assert do("join", "--name", "Dai Ellis", "--takes-over", "Bo Rees") == 0
    assert do("role", "--member", "Dai Ellis", "--to", "chair", "--reason", "Ann is ill") == 0
    capsys.readouterr()
    assert do("panel", "--json") == 0
    rows = {row["member"]: row for row in json.loads(capsys.readouterr().out)["members"]}
    assert rows["Bo Rees"]["left"] is True
    assert rows["Dai Ellis"] | {"role": "chair", "takes_over": "Bo Rees", "outstanding": True} == rows["Dai Ellis"]
    assert do("panel") == 0
    assert "Outstanding: Ann Lee, Dai Ellis" in capsys.readouterr().out


def test_a_pin_says_who_and_stays_out_of_packs(desk: Desk, tmp_path: Path) -> None:
    desk.take_seat("Bo Rees")
    for wrong in ("12", "12345x", "123456789"):
        with pytest.raises(Refusal, match="4 to 8 digits"):
            pin_kept("bo", wrong)
    desk.do(SetPin("bo", pin_kept("bo", "2468")))
    assert pin_holds(desk.state.members["bo"], "2468")
    assert not pin_holds(desk.state.members["bo"], "1357")
    with pytest.raises(Refusal, match="their own PIN"):
        desk.do(SetPin("ann", pin_kept("ann", "1111")))
    desk.take_seat("")
    with pytest.raises(Refusal, match="take it away"):
        desk.do(SetPin("bo", pin_kept("bo", "1111")))
    write_pack(desk, "bo", tmp_path / "bo.scorepack")
    assert desk.state.members["bo"].pin.encode() not in (tmp_path / "bo.scorepack").read_bytes()
    assert run(["pin", str(desk.path), "--member", "Bo Rees", "--away"], lambda _path: 0) == 0


def test_opening_again_needs_no_pin_and_scoring_goes_on(make: object) -> None:
    other = make("x.shortlist")  # type: ignore[operator]
    with pytest.raises(Refusal):
        other.do(OpenScoring(other.state.vacancy.stage))
    other.do(LeavePanel("ann", "Has left"))
    assert not any(one.role is Role.CHAIR and not one.left for one in other.state.members.values())
    other.do(EditMember("bo", "Bo Rees", Role.CHAIR, "Follows Ann"))
    other.take_seat("Bo Rees")
    assert other.actor.runs_the_vacancy
