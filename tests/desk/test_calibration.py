"""Calibration: one or two applicants first, alone and offline; then seen together, descriptors refined, and on."""

from pathlib import Path

import pytest

from shortlister.desk.desk import Desk, at_desk
from shortlister.desk.packing import merge_pack, write_pack
from shortlister.desk.reporting import ledger_lines, verified
from shortlister.desk.returning import merge_one, write_out
from shortlister.domain.edits.calibration import Calibrate, LayTogether, RefineDescriptors
from shortlister.domain.edits.declaring import Declare
from shortlister.domain.edits.scoring import Rate, Submit, WriteEvidence
from shortlister.domain.findings.calibration import lines, waiting_for
from shortlister.domain.measures import measures
from shortlister.domain.records import Interest
from shortlister.domain.refusals import Refusal


def keys(desk: Desk) -> list[str]:
    return [one.key for one in measures(desk.state, desk.state.vacancy.stage)]


def fill(desk: Desk, member: str, rating: int, *applicants: str) -> None:
    for applicant in applicants:
        for key in keys(desk):
            desk.do(Rate(member, applicant, key, rating))


@pytest.fixture
def begun(desk: Desk) -> Desk:
    desk.do(Calibrate(desk.state.vacancy.stage, ("a0", "a1")))
    return desk


def test_a_calibration_takes_one_or_two_applicants_of_the_stage(desk: Desk) -> None:
    stage = desk.state.vacancy.stage
    with pytest.raises(Refusal, match="one or two"):
        desk.do(Calibrate(stage, ("a0", "a1", "a2")))
    with pytest.raises(Refusal, match="not in"):
        desk.do(Calibrate(stage, ("nobody",)))
    with pytest.raises(Refusal, match="No calibration"):
        desk.do(Calibrate(stage, ()))
    desk.do(Calibrate(stage, ("a1",)))
    desk.do(Calibrate(stage, ("a1", "a2")))
    assert desk.state.calibrations[stage].applicants == ("a1", "a2")
    desk.do(Calibrate(stage, ()))
    assert not desk.state.calibrations
    desk.take_seat("Bo Rees")
    with pytest.raises(Refusal, match="Only the chair or HR"):
        desk.do(Calibrate(stage, ("a1",)))


def test_until_it_is_seen_together_nobody_else_is_scored_and_nothing_submitted(begun: Desk) -> None:
    stage = begun.state.vacancy.stage
    with pytest.raises(Refusal, match="A-0, A-1"):
        begun.do(Rate("bo", "a2", keys(begun)[0], 1))
    fill(begun, "bo", 2, "a0", "a1")
    with pytest.raises(Refusal, match="nothing is submitted"):
        begun.do(Submit("bo", stage, with_gaps=True))
    with pytest.raises(Refusal, match="not complete") as refused:
        begun.do(LayTogether(stage))
    assert [str(one) for one in refused.value.problems] == ["Ann Lee"]


def test_a_calibration_pack_holds_its_applicants_alone_and_comes_back_by_the_same_merge(
    begun: Desk, tmp_path: Path
) -> None:
    write_pack(begun, "bo", tmp_path / "bo.scorepack")
    with at_desk(tmp_path / "bo.scorepack") as pack:
        assert set(pack.state.applicants) == {"a0", "a1"}
        fill(pack, "bo", 2, "a0", "a1")
        with pytest.raises(Refusal, match="nothing is submitted"):
            pack.do(Submit("bo", pack.state.vacancy.stage))
    assert verified(tmp_path / "bo.scorepack").intact
    assert merge_pack(begun, tmp_path / "bo.scorepack").new == 6
    assert [one.name for one in waiting_for(begun.state, begun.state.vacancy.stage)] == ["Ann Lee"]


def test_a_calibration_pack_is_the_same_to_the_byte_whatever_colleagues_gave(begun: Desk, tmp_path: Path) -> None:
    files = []
    for rating in (0, 3):
        fill(begun, "ann", rating, "a0", "a1")
        for ending in ("scorepack", "xlsx"):
            write_out(begun, "bo", tmp_path / f"{rating}.{ending}")
            files.append((tmp_path / f"{rating}.{ending}").read_bytes())
    assert files[0] == files[2]
    assert files[1] == files[3]


def test_a_workbook_of_a_calibration_does_not_submit(begun: Desk, tmp_path: Path) -> None:
    from openpyxl import load_workbook

    write_out(begun, "bo", tmp_path / "bo.xlsx")
    book = load_workbook(tmp_path / "bo.xlsx")
    scores = book["Scores"]
    assert scores.max_row - 4 == 6
    for row in range(5, 11):
        scores.cell(row, 6).value = 2
    assert "Finished?" not in [row[0].value for row in book.worksheets[0].iter_rows()]
    book.save(tmp_path / "bo.xlsx")
    assert merge_one(begun, tmp_path / "bo.xlsx").new == 6
    assert not begun.state.submissions


def test_once_all_have_scored_them_they_see_them_and_only_them(begun: Desk) -> None:
    stage = begun.state.vacancy.stage
    fill(begun, "ann", 1, "a0", "a1")
    fill(begun, "bo", 3, "a0", "a1")
    begun.do(WriteEvidence("bo", "a0", keys(begun)[0], "As Bo saw it"))
    begun.take_seat("Ann Lee")
    assert begun.view.scores.members() == ("ann",)
    begun.do(LayTogether(stage))
    assert set(begun.view.scores.sheets("bo")) == {"a0", "a1"}
    first = lines(begun.view, stage, begun.view.calibrations[stage].applicants)[0]
    assert [(member.name, score.rating) for member, score in first.scores] == [("Ann Lee", 1), ("Bo Rees", 3)]
    assert first.differs
    begun.take_seat("Bo Rees")
    begun.do(Rate("bo", "a2", keys(begun)[0], 3))
    begun.take_seat("Ann Lee")
    assert begun.view.scores.get("bo", "a2", keys(begun)[0]) is None
    assert begun.view.scores.get("bo", "a0", keys(begun)[0]) is not None


def test_who_is_recused_is_not_waited_for(begun: Desk) -> None:
    begun.do(Declare("ann", "a0", Interest.RECUSED, "Brother"))
    fill(begun, "ann", 1, "a1")
    fill(begun, "bo", 2, "a0", "a1")
    assert not waiting_for(begun.state, begun.state.vacancy.stage)
    begun.do(LayTogether(begun.state.vacancy.stage))


def test_descriptors_are_refined_with_a_reason_and_nothing_else_of_the_scale_moves(begun: Desk) -> None:
    stage = begun.state.vacancy.stage
    refine = RefineDescriptors(stage, {2: "One recent example"}, "2 was read in two ways")
    with pytest.raises(Refusal, match="seen together"):
        begun.do(refine)
    fill(begun, "ann", 1, "a0", "a1")
    fill(begun, "bo", 3, "a0", "a1")
    begun.do(LayTogether(stage))
    before = begun.state.vacancy
    for wrong, said in (
        (RefineDescriptors(stage, {9: "Nine"}, "why"), "not a rating"),
        (RefineDescriptors(stage, {2: " "}, "why"), "cannot be empty"),
        (RefineDescriptors(stage, {2: "Other"}, " "), "reason is needed"),
        (RefineDescriptors(stage, {}, "why"), "Nothing would change"),
    ):
        with pytest.raises(Refusal, match=said):
            begun.do(wrong)
    begun.do(refine)
    after = begun.state.vacancy
    assert [step.descriptor for step in after.scale.steps][2] == "One recent example"
    assert after.scale.values == before.scale.values
    assert after.scale.met_from == before.scale.met_from
    assert [step.label for step in after.scale.steps] == [step.label for step in before.scale.steps]
    assert after.edition == before.edition + 1
    told = next(line.what for line in ledger_lines(begun) if "Descriptor" in line.what)
    assert "One recent example" in told
    assert "2 was read in two ways" in told
    begun.do(Rate("bo", "a2", keys(begun)[0], 2))
    with pytest.raises(Refusal, match="already"):
        begun.do(Calibrate(stage, ("a2",)))
    assert verified(begun.path).intact


def test_after_somebody_has_submitted_it_is_too_late(begun: Desk) -> None:
    stage = begun.state.vacancy.stage
    fill(begun, "ann", 1, "a0", "a1")
    fill(begun, "bo", 3, "a0", "a1")
    begun.do(LayTogether(stage))
    fill(begun, "bo", 3, "a2")
    begun.do(Submit("bo", stage))
    with pytest.raises(Refusal, match="too late"):
        begun.do(RefineDescriptors(stage, {2: "One recent example"}, "why"))


def test_the_next_pack_has_everybody_and_the_scores_so_far(begun: Desk, tmp_path: Path) -> None:
    stage = begun.state.vacancy.stage
    write_pack(begun, "bo", tmp_path / "first.scorepack")
    with at_desk(tmp_path / "first.scorepack") as pack:
        fill(pack, "bo", 2, "a0", "a1")
    merge_pack(begun, tmp_path / "first.scorepack")
    fill(begun, "ann", 1, "a0", "a1")
    begun.do(LayTogether(stage))
    write_pack(begun, "bo", tmp_path / "second.scorepack")
    with at_desk(tmp_path / "second.scorepack") as pack:
        assert set(pack.state.applicants) == {"a0", "a1", "a2"}
        assert pack.state.scores.members() == ("bo",)
        assert not pack.state.calibrations
        fill(pack, "bo", 3, "a2")
        pack.do(Submit("bo", stage))
    report = merge_pack(begun, tmp_path / "second.scorepack")
    assert (report.new, report.conflicts) == (3, 0)
    assert begun.state.submitted("bo", stage)


def test_the_command_line_does_all_of_it_and_prints_one_document(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    import json

    from shortlister.cli.app import run

    path = str(desk.path)

    def do(*words: str) -> int:
        return run(["calibrate", path, *words], lambda _path: 0)

    assert do("--applicant", "A-0", "--json") == 0
    document = json.loads(capsys.readouterr().out)
    assert (document["applicants"], document["together"], document["waiting"]) == (
        ["A-0"],
        False,
        ["Ann Lee", "Bo Rees"],
    )
    assert do("--together") == 1
    assert "Ann Lee" in capsys.readouterr().err
    with Desk.open(desk.path).store as store:
        other = Desk.of(store)
        fill(other, "ann", 1, "a0")
        fill(other, "bo", 3, "a0")
    assert do("--as", "Bo Rees", "--json") == 0
    assert json.loads(capsys.readouterr().out)["waiting"] == []
    assert do("--together", "--json") == 0
    scores = json.loads(capsys.readouterr().out)["scores"]
    assert scores[0]["ratings"] == {"Ann Lee": 1, "Bo Rees": 3}
    assert do("--descriptor", "2:wrong") == 2
    capsys.readouterr()
    assert do("--descriptor", "2=One recent example", "--reason", "Read in two ways") == 0
    assert "edition 2" in capsys.readouterr().out
    assert do() == 0
    assert "One recent example" in capsys.readouterr().out
    assert do("--off") == 1


def test_who_withdraws_is_not_waited_for(begun: Desk) -> None:
    from shortlister.domain.edits.shortlist import SetOutcome
    from shortlister.domain.records import Decision

    stage = begun.state.vacancy.stage
    begun.do(SetOutcome(stage, "a0", Decision.WITHDRAWN, "By letter"))
    fill(begun, "ann", 1, "a1")
    fill(begun, "bo", 1, "a1")
    assert not waiting_for(begun.state, stage)
