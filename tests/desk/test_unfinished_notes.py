"""A note that was being typed when the program stopped comes back with the pack, and is lost nowhere on the way."""

from collections.abc import Callable
from pathlib import Path

import pytest

from shortlister.cli.app import run
from shortlister.desk.desk import Desk, at_desk
from shortlister.desk.packing import merge_pack, write_pack
from shortlister.desk.reporting import verified
from shortlister.desk.returning import merge_one
from shortlister.desk.sealing import send_back, turn_sealing_on
from shortlister.desk.unfinished import Unfinished, keep_unfinished, unfinished
from shortlister.domain.edits.declaring import Declare
from shortlister.domain.edits.scoring import Rate, WriteEvidence
from shortlister.domain.measures import measures
from shortlister.domain.records import Interest

WORDS = "Ran the site of a coun"


def stopped_in_a_note(desk: Desk, path: Path, text: str = WORDS) -> tuple[str, str]:
    """A pack of Bo Rees as a killed program leaves it; the cell of the note."""
    write_pack(desk, "bo", path)
    with at_desk(path) as pack:
        cell = ("a1", measures(pack.state, pack.state.vacancy.stage)[0].key)
        pack.do(Rate("bo", *cell, 2))
        keep_unfinished(pack, Unfinished(*cell, "", text))
    return cell


def test_the_words_come_with_the_pack_and_are_in_no_record(desk: Desk, tmp_path: Path) -> None:
    cell = stopped_in_a_note(desk, tmp_path / "bo.scorepack")
    looked = merge_pack(desk, tmp_path / "bo.scorepack", preview=True)
    assert looked.unfinished == Unfinished(*cell, "", WORDS)
    done = merge_pack(desk, tmp_path / "bo.scorepack")
    assert (done.new, done.unfinished) == (1, looked.unfinished)
    assert desk.state.scores.sheet("bo", "a1").evidence(cell[1]) == ""
    assert merge_pack(desk, tmp_path / "bo.scorepack").unfinished == looked.unfinished  # a second time nothing is new
    desk.take_seat("Bo Rees")
    assert unfinished(desk) == looked.unfinished
    desk.take_seat("Ann Lee")
    assert unfinished(desk) is None
    assert verified(desk.path).intact


def test_they_go_out_with_the_next_pack_until_they_stand_in_the_record(desk: Desk, tmp_path: Path) -> None:
    cell = stopped_in_a_note(desk, tmp_path / "bo.scorepack")
    merge_pack(desk, tmp_path / "bo.scorepack")
    again, twice = tmp_path / "again.scorepack", tmp_path / "twice.scorepack"
    for path in (again, twice):
        write_pack(desk, "bo", path)
    assert again.read_bytes() == twice.read_bytes()
    assert verified(again).intact
    with at_desk(again) as pack:
        note = unfinished(pack)
        assert note == Unfinished(*cell, "", WORDS)
        pack.do(WriteEvidence("bo", *cell, f"{WORDS}cil"))
        keep_unfinished(pack, None)
        assert unfinished(pack) is None
    assert merge_pack(desk, again).unfinished is None
    desk.take_seat("Bo Rees")
    assert unfinished(desk) is None
    desk.take_seat("")
    write_pack(desk, "bo", tmp_path / "clean.scorepack")
    assert WORDS.encode() + b'"}' not in (tmp_path / "clean.scorepack").read_bytes()


def test_what_is_typed_at_the_vacancy_itself_is_dealt_with_first_and_the_other_stays(
    desk: Desk, tmp_path: Path
) -> None:
    cell = stopped_in_a_note(desk, tmp_path / "bo.scorepack")
    desk.take_seat("Bo Rees")
    here = Unfinished("a2", cell[1], "", "Typed at this desk")
    keep_unfinished(desk, here)
    desk.take_seat("")
    merge_pack(desk, tmp_path / "bo.scorepack")
    desk.take_seat("Bo Rees")
    assert unfinished(desk) == here
    keep_unfinished(desk, None)
    assert unfinished(desk) == Unfinished(*cell, "", WORDS)
    keep_unfinished(desk, None)
    assert unfinished(desk) is None


def test_a_sealed_pack_brings_them_too(desk: Desk, tmp_path: Path) -> None:
    turn_sealing_on(desk)
    stopped_in_a_note(desk, tmp_path / "bo.scorepack")
    with at_desk(tmp_path / "bo.scorepack") as pack:
        send_back(pack, tmp_path / "bo.scorepack.age")
    assert merge_one(desk, tmp_path / "bo.scorepack.age").unfinished is not None


@pytest.mark.parametrize(
    "kept",
    ["", "{}", "[]", '{"applicant": "a9", "measure": "x/y", "before": "", "text": "z"}', "z" * 200_000,
     '{"applicant": 1, "measure": 2, "before": 3, "text": 4}'],
)  # fmt: skip
def test_what_is_no_note_is_not_taken_for_one(desk: Desk, tmp_path: Path, kept: str) -> None:
    write_pack(desk, "bo", tmp_path / "bo.scorepack")
    with at_desk(tmp_path / "bo.scorepack") as pack:
        pack.store.keep_aside("unfinished bo", kept)
    assert merge_pack(desk, tmp_path / "bo.scorepack").unfinished is None


def test_hr_reads_the_words_and_a_chair_who_scores_is_told_nothing(
    desk: Desk, make: Callable[[str], Desk], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stopped_in_a_note(desk, tmp_path / "bo.scorepack")
    desk.store.close()
    given = ["merge", str(desk.path), str(tmp_path / "bo.scorepack")]
    assert run([*given, "--as", "Ann Lee"], lambda _path: 0) == 0
    assert "finish" not in capsys.readouterr().out
    assert run(given, lambda _path: 0) == 0
    assert f"had not finished the note on E1 of A-1: “{WORDS}”. It is kept" in " ".join(capsys.readouterr().out.split())


def test_nothing_is_submitted_over_a_note_that_is_not_finished(
    desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pack = tmp_path / "bo.scorepack"
    cell = stopped_in_a_note(desk, pack)
    submit = ["submit", str(pack), "--member", "Bo Rees", "--with-gaps"]
    before = pack.read_bytes()
    assert run(submit, lambda _path: 0) == 1
    told = " ".join(capsys.readouterr().err.split())
    assert f"Bo Rees had not finished the note on E1 of A-1 when the program stopped: “{WORDS}”. Nothing" in told
    assert "Open “bo.scorepack” in the window" in told
    assert pack.read_bytes() == before
    with at_desk(pack) as own:
        own.do(WriteEvidence("bo", *cell, f"{WORDS}cil"))
    assert run(submit, lambda _path: 0) == 0
    assert run(submit, lambda _path: 0) == 1
    assert "has submitted" in capsys.readouterr().err


def test_a_note_that_came_with_a_pack_holds_back_the_submission_at_the_vacancy(
    desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stopped_in_a_note(desk, tmp_path / "bo.scorepack")
    merge_pack(desk, tmp_path / "bo.scorepack")
    desk.store.close()
    submit = ["submit", str(desk.path), "--with-gaps", "--member"]
    assert run([*submit, "Bo Rees"], lambda _path: 0) == 1
    assert f"“{WORDS}”. Nothing is submitted." in " ".join(capsys.readouterr().err.split())
    assert run([*submit, "Bo Rees", "--as", "Ann Lee"], lambda _path: 0) == 1
    assert WORDS not in capsys.readouterr().err  # what a colleague writes is not hers to read
    assert run([*submit, "Ann Lee"], lambda _path: 0) == 0


def test_a_note_on_somebody_who_is_not_scored_any_more_holds_back_nothing(desk: Desk, tmp_path: Path) -> None:
    stopped_in_a_note(desk, tmp_path / "bo.scorepack")
    merge_pack(desk, tmp_path / "bo.scorepack")
    desk.do(Declare("bo", "a1", Interest.RECUSED, "A neighbour"))
    desk.store.close()
    assert run(["submit", str(desk.path), "--with-gaps", "--member", "Bo Rees"], lambda _path: 0) == 0
