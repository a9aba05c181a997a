"""Merging at the desk: verified once, whole or not at all, and a preview that is still right when it is merged."""

import os
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from shortlister.desk.desk import Desk, at_desk
from shortlister.desk.kept import SURELY_LATER, Kept, identity
from shortlister.desk.merging import Merged, merge_pack, merge_packs
from shortlister.desk.packing import write_pack
from shortlister.desk.reporting import verified
from shortlister.domain.changes import Change, Delta
from shortlister.domain.codec import payload
from shortlister.domain.edits.scoring import Rate, Submit, WriteEvidence
from shortlister.domain.edits.specification import EditCriterion
from shortlister.domain.ledger import entry
from shortlister.domain.measures import measures
from shortlister.domain.records import Kind, Record, Score, Submission
from shortlister.domain.refusals import Refusal, Sentence
from shortlister.domain.scores import ScoreKey
from shortlister.domain.state import State, apply
from shortlister.store.entries import SELECT_ENTRY, entry_of, entry_row

Forge = Callable[[str], tuple[Kind, tuple[str, ...], Record | None]]


def key(state: State, number: int = 0) -> str:
    return measures(state, state.vacancy.stage)[number].key


def pack_for(desk: Desk, path: Path, *ratings: int) -> Path:
    """Bo's pack, with the first applicant's cells rated."""
    write_pack(desk, "bo", path)
    with at_desk(path) as pack:
        for number, rating in enumerate(ratings):
            pack.do(Rate("bo", "a0", key(pack.state, number), rating))
    return path


def forge_on(path: Path, content: bytes) -> None:
    """Go on with the chain in a pack by what the program itself would not write, every link as it has to be."""
    with sqlite3.connect(path) as connection:
        last = entry_of(connection.execute(f"{SELECT_ENTRY} ORDER BY number DESC LIMIT 1").fetchone())
        item = entry(
            last.link,
            replica=last.replica,
            number=last.number + 1,
            member="bo",
            author="bo",
            at=last.at,
            seen={},
            salt=bytes(16),
            payload=content,
        )
        connection.execute(f"INSERT INTO entry VALUES ({', '.join('?' * 10)})", entry_row(item))
    connection.close()


@pytest.fixture
def long_ago(monkeypatch: pytest.MonkeyPatch) -> None:
    """The files that the test makes are not of this moment."""
    now = time.time
    monkeypatch.setattr(time, "time", lambda: now() + 10 * SURELY_LATER)


def test_a_merge_leads_where_the_pack_s_own_edits_led(desk: Desk, tmp_path: Path) -> None:
    cell: ScoreKey = ("bo", "a1", key(desk.state))
    path = pack_for(desk, tmp_path / "bo.scorepack", 1, 2)
    with at_desk(path) as pack:
        pack.do(WriteEvidence(*cell, "Ran “it”,\nand well"))
        pack.do(Rate("bo", "a2", key(pack.state), "NA"))
        pack.do(Rate("bo", "a0", key(pack.state), 3))
        pack.do(Rate("bo", "a0", key(pack.state, 1), None))
        pack.do(Submit("bo", pack.state.vacancy.stage, with_gaps=True))
        scored = pack.state
    heard: list[Change] = []
    before = desk.state
    desk.listen(heard.append)
    assert merge_pack(desk, path) == Merged("bo.scorepack", "Bo Rees", new=len(dict(scored.scores.items())))
    assert desk.state.scores == scored.scores
    assert desk.state.submissions == scored.submissions
    state = before
    for change in heard:
        state = apply(state, change)
    assert state == desk.state
    assert verified(desk.path).intact
    with at_desk(desk.path) as again:
        assert again.state == desk.state


def test_a_preview_is_not_read_again_when_it_is_merged(desk: Desk, tmp_path: Path, long_ago: None) -> None:
    path = pack_for(desk, tmp_path / "bo.scorepack", 1, 2)
    shown = merge_pack(desk, path, preview=True)
    kept = desk.packs.get(path)
    assert kept is not None
    assert kept.runs
    merged = merge_pack(desk, path)
    assert merged == shown == Merged("bo.scorepack", "Bo Rees", new=2)
    assert verified(desk.path).intact
    after = desk.packs.get(path)
    assert after is not None
    assert (after.runs, after.sifted) == ((), None)
    assert merge_pack(desk, path) == Merged("bo.scorepack", "Bo Rees", same=2)


def test_a_pack_that_was_scored_on_after_its_preview_is_read_again(desk: Desk, tmp_path: Path, long_ago: None) -> None:
    path = pack_for(desk, tmp_path / "bo.scorepack", 1)
    assert merge_pack(desk, path, preview=True).new == 1
    with at_desk(path) as pack:
        pack.do(Rate("bo", "a1", key(pack.state), 3))
    assert merge_pack(desk, path).new == 2


def test_a_pack_that_was_altered_after_its_preview_is_refused(desk: Desk, tmp_path: Path, long_ago: None) -> None:
    path = pack_for(desk, tmp_path / "bo.scorepack", 1)
    merge_pack(desk, path, preview=True)
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE entry SET payload = CAST(replace(payload, ':1}', ':3}') AS BLOB)")
    connection.close()
    before = desk.state
    (report,) = merge_packs(desk, [path])
    assert "Its ledger is broken" in str(report.refused)
    assert desk.state is before


def test_a_preview_counts_from_what_is_here_when_it_is_merged(desk: Desk, tmp_path: Path, long_ago: None) -> None:
    early = pack_for(desk, tmp_path / "early.scorepack", 1)
    late = tmp_path / "late.scorepack"
    late.write_bytes(early.read_bytes())
    with sqlite3.connect(late) as connection:  # the same place goes on: the copy is the later state of one pack
        connection.execute("UPDATE replica SET place = ''")
    connection.close()
    for path in (early, late):
        assert merge_pack(desk, path, preview=True).new == 1
    assert [(one.new, one.same) for one in merge_packs(desk, [early, late])] == [(1, 0), (0, 1)]


def test_previews_of_two_diverged_copies_become_a_conflict_when_both_are_merged(
    desk: Desk, tmp_path: Path, long_ago: None
) -> None:
    home = pack_for(desk, tmp_path / "home.scorepack")
    train = tmp_path / "train.scorepack"
    train.write_bytes(home.read_bytes())
    for path, rating in ((home, 1), (train, 3)):
        with at_desk(path) as pack:
            pack.do(Rate("bo", "a0", key(pack.state), rating))
        assert merge_pack(desk, path, preview=True).new == 1
    assert [(one.new, one.conflicts) for one in merge_packs(desk, [home, train])] == [(1, 0), (0, 1)]
    assert verified(desk.path).intact


def test_what_was_shown_is_refused_when_the_specification_has_changed_meanwhile(
    desk: Desk, tmp_path: Path, long_ago: None
) -> None:
    path = pack_for(desk, tmp_path / "bo.scorepack", 1)
    assert merge_pack(desk, path, preview=True).new == 1
    desk.do(EditCriterion(desk.state.criteria_in_order[0].id, text="A degree or the like", reason="A typing error"))
    with pytest.raises(Refusal, match="edition 2"):
        merge_pack(desk, path)


@pytest.mark.parametrize(
    ("forge", "sentence"),
    [
        (lambda cell: (Kind.SCORE, ("ann", "a0", cell), Score(2)), "does not belong to its member"),
        (lambda cell: (Kind.SCORE, ("bo", "nobody", cell), Score(2)), "an applicant or a criterion"),
        (lambda _: (Kind.SCORE, ("bo", "a0", "c9/x"), Score(2)), "an applicant or a criterion"),
        (lambda cell: (Kind.SCORE, ("bo", "a0", cell), Score(9)), "“9” is not a rating of the scale 0-3"),
        (lambda cell: (Kind.SCORE, ("bo", "a0", cell), Score(2, "a\x07")), "characters that cannot be kept"),
        (lambda _: (Kind.SUBMISSION, ("bo", "t"), Submission("bo", "t", "")), "a stage that this vacancy does not"),
    ],
)
def test_what_cannot_stand_here_is_refused_whole_in_words(
    desk: Desk, tmp_path: Path, forge: Forge, sentence: str
) -> None:
    path = pack_for(desk, tmp_path / "bo.scorepack", 1, 2)
    kind, place, record = forge(key(desk.state))
    forge_on(path, payload(Change(Sentence("Scored"), (Delta(kind, place, None, record),))))
    before, content = desk.state, desk.path.read_bytes()
    for preview in (True, False):
        with pytest.raises(Refusal) as refused:
            merge_pack(desk, path, preview=preview)
        assert sentence in str(refused.value)
        assert str(refused.value).endswith("Nothing was taken from it.")
    assert desk.state is before
    assert desk.path.read_bytes() == content


@pytest.mark.parametrize(
    "break_it",
    [
        "UPDATE entry SET payload = CAST(replace(payload, '\"rating\":1', '\"rating\":3') AS BLOB) WHERE number = 1",
        "UPDATE entry SET at = 'yesterday' WHERE number = 2",
        "UPDATE entry SET author = 'ann' WHERE number = 1",
        "UPDATE entry SET member = 'ann' WHERE number = 2",
        "UPDATE entry SET seen = '{\"x\":1}' WHERE number = 1",
        "UPDATE entry SET payload = NULL WHERE number = 2",
        "UPDATE entry SET salt = x'00' WHERE number = 3",
        "DELETE FROM entry WHERE number = 2",
        "UPDATE entry SET number = 9 WHERE number = 3",
        "UPDATE replica SET member = 'ann'",
    ],
)
def test_a_broken_chain_is_refused_whole(desk: Desk, tmp_path: Path, break_it: str) -> None:
    path = pack_for(desk, tmp_path / "bo.scorepack", 1, 2, 3)
    with sqlite3.connect(path) as connection:
        connection.execute(break_it)
    connection.close()
    before = desk.path.read_bytes()
    with pytest.raises(Refusal, match="Its ledger is broken"):
        merge_pack(desk, path)
    assert desk.path.read_bytes() == before


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b" ",
        b"{}",
        b"[]",
        b"\xff",
        b"[" * 100_000,
        b'{"deltas":[],"label":"Scored"}',
        b'{"deltas":[7],"label":["",{}]}',
    ],
)
def test_an_entry_that_says_nothing_is_refused_whole(desk: Desk, tmp_path: Path, content: bytes) -> None:
    path = pack_for(desk, tmp_path / "bo.scorepack", 1)
    forge_on(path, content)
    before = desk.path.read_bytes()
    with pytest.raises(Refusal, match="Its ledger is broken"):
        merge_pack(desk, path)
    assert desk.path.read_bytes() == before


def test_a_file_of_this_moment_is_not_kept(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("one")
    assert identity(path) is None
    kept: Kept[str] = Kept()
    kept.keep(path, identity(path), "one")
    assert kept.get(path) is None


def test_what_was_kept_of_a_file_is_gone_with_the_file_as_it_was(tmp_path: Path, long_ago: None) -> None:
    path = tmp_path / "file"
    path.write_text("one")
    kept: Kept[str] = Kept()
    known = identity(path)
    kept.keep(path, known, "one")
    kept.change(path, "first")
    assert kept.get(path) == "first"
    journal = tmp_path / "file-journal"
    journal.touch()
    assert kept.get(path) is None
    journal.unlink()
    assert kept.get(path) == "first"
    os.utime(path, ns=(1, 1))
    assert kept.get(path) is None
    kept.keep(path, known, "one")
    assert kept.get(path) is None
    path.unlink()
    assert kept.get(path) is None
