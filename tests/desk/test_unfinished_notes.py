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
from shortlister.domain.edits.scoring import Rate, WriteEvidence
from shortlister.domain.measures import measures

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
    assert f"had not finished the note on E1 of A-1: “{WORDS}”" in capsys.readouterr().out
