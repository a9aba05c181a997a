"""Backups beside somebody who writes, and a backup that was put back over its file."""

import os
import shutil
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from shortlister.domain.changes import Change, Delta
from shortlister.domain.records import Kind, Score
from shortlister.domain.refusals import Refusal, Sentence
from shortlister.store.backups import backup, backups_of, copied_in_steps, due
from shortlister.store.remembering import remember, remembered
from shortlister.store.store import Store
from shortlister.store.verify import verify
from tests.store.conftest import AT

CELL = ("m1", "a2", "c1/p1")


def score(path: Path, rating: int) -> str:
    """Open, score one cell, close; the replica that was written to."""
    with Store.open(path) as store:
        before = store.state.scores.get(*CELL)
        delta = Delta(Kind.SCORE, CELL, before, Score(rating, f"note {rating}"))
        return store.append(Change(Sentence("Scored"), (delta,)), author="m1", at=AT, member="m1").replica


def put_back(kept: Path, path: Path) -> None:
    """The bytes of a backup in place of the file's own, as `cp` does it: the file stays the same file."""
    with path.open("r+b") as file:
        file.write(kept.read_bytes())
        file.truncate()


def test_a_backup_put_back_over_its_file_begins_a_new_chain(made: Path, tmp_path: Path) -> None:
    own = score(made, 2)
    assert score(made, 3) == own
    kept = tmp_path / "kept"
    shutil.copyfile(made, kept)
    assert score(made, 4) == own
    put_back(kept, made)
    fresh = score(made, 5)
    assert fresh != own
    assert score(made, 6) == fresh
    with Store.open(made) as store:
        assert {head.place for name, head in store.heads().items() if name == own} == {""}
    assert verify(made).problem is None


def test_what_was_written_before_the_backup_was_put_back_still_merges(made: Path, tmp_path: Path) -> None:
    own = score(made, 2)
    kept = tmp_path / "kept"
    shutil.copyfile(made, kept)
    score(made, 3)
    with Store.open(made) as store:
        gone_out = [one for one in store.entries(member="m1") if one.replica == own]
    put_back(kept, made)
    score(made, 5)
    nothing = Change(Sentence("Merged"), ())
    with Store.open(made) as store:
        store.take(gone_out, nothing, None, author="HR", at=AT)
        assert store.heads()[own].entries == len(gone_out)


def test_a_file_that_goes_on_keeps_its_chain_and_a_record_that_is_damaged_is_passed_over(made: Path) -> None:
    own = score(made, 2)
    records = list(Path(os.environ["XDG_DATA_HOME"]).rglob("written/*.json"))
    assert records
    for record in records:
        record.write_text("[1, 2", encoding="utf-8")
    assert score(made, 3) == own


def test_what_is_remembered_only_grows() -> None:
    remember("place", {"r": 3})
    remember("place", {"r": 2, "s": 1})
    assert remembered("place") == {"r": 3, "s": 1}
    assert remembered("another place") == {}


def test_a_record_that_cannot_be_kept_stops_nobody(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "no folder"
    file.write_text("a file where the folder should be")
    monkeypatch.setenv("XDG_DATA_HOME", str(file))
    assert score(made, 2)


def test_a_backup_beside_somebody_who_writes_is_whole_and_lets_every_write_through(made: Path, tmp_path: Path) -> None:
    stop = threading.Event()
    made_so_far: list[Path] = []

    def keep() -> None:
        while not stop.is_set():
            target = tmp_path / f"copy-{len(made_so_far)}"
            copied_in_steps(made, target, stopped=stop.is_set)
            made_so_far.append(target)

    worker = threading.Thread(target=_quietly, args=(keep,))
    worker.start()
    try:
        for rating in range(40):
            score(made, 1 + rating % 6)
    finally:
        stop.set()
        worker.join()
    assert made_so_far
    assert {verify(one).problem for one in made_so_far} == {None}


def _quietly(work: object) -> None:
    """A copy that is stopped is a refusal, and here no trouble."""
    assert callable(work)
    try:
        work()
    except Refusal:
        return


def test_a_backup_that_is_stopped_leaves_nothing(made: Path, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    with pytest.raises(Refusal, match="was not finished"):
        backup(made, folder, copy=lambda path, target: copied_in_steps(path, target, stopped=lambda: True))
    assert list(folder.iterdir()) == []


def test_one_backup_a_day_and_only_of_what_has_changed(made: Path, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    noon = datetime.now(UTC).replace(hour=12, minute=0) + timedelta(days=2)
    assert due(made, folder, now=noon)
    backup(made, folder, now=noon)
    os.utime(made, (noon.timestamp() + 60,) * 2)
    assert not due(made, folder, now=noon + timedelta(hours=1))
    assert due(made, folder, now=noon + timedelta(days=1))
    os.utime(made, (noon.timestamp() - 60,) * 2)
    assert not due(made, folder, now=noon + timedelta(days=9))
    assert len(backups_of(made, folder)) == 1
