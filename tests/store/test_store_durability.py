"""What happens to a write when the power goes, the disk is full, or somebody else is at the file."""

import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from shortlister.domain.changes import Change
from shortlister.domain.records import Score
from shortlister.domain.refusals import Refusal
from shortlister.store.files import SCHEMA_VERSION
from shortlister.store.opening import load
from shortlister.store.store import ChangedOutside, Store
from shortlister.store.verify import verify

AT = "2026-03-02T10:00:00Z"
Rate = Callable[..., Change]

WRITE_FOR_EVER = """
import sys
from pathlib import Path
from shortlister.domain.changes import Change, Delta
from shortlister.domain.records import Kind, Score
from shortlister.domain.refusals import Sentence
from shortlister.store.store import Store

store = Store.open(Path(sys.argv[1]))
store.prepare()
key = ("m1", "a2", "c1/app")
for turn in range(1_000_000):
    before = store.state.scores.get(*key)
    after = Score(1 + turn % 7, "evidence " * (turn % 700))
    item = store.append(
        Change(Sentence("Scored"), (Delta(Kind.SCORE, key, before, after),)), author="m1", at="", member="m1"
    )
    print(item.number, flush=True)
"""


def write(store: Store, change: Change, member: str = "m1") -> int:
    return store.append(change, author=member, at=AT, member=member).number


def numbers(path: Path) -> list[int]:
    with Store.open(path) as store:
        return [item.number for item in store.entries(member="m1")]


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_what_was_acknowledged_survives_a_process_that_is_killed(made: Path) -> None:
    for turn in range(8):
        process = subprocess.Popen([sys.executable, "-c", WRITE_FOR_EVER, str(made)], stdout=subprocess.PIPE, text=True)
        assert process.stdout is not None
        first = process.stdout.readline()
        time.sleep(0.003 + turn * 0.0053)
        process.send_signal(signal.SIGKILL)
        said = [int(line) for line in (first + process.stdout.read()).split()]
        process.wait()
        process.stdout.close()
        there = numbers(made)
        assert there == list(range(1, len(there) + 1))
        assert said[-1] <= len(there) <= said[-1] + 1
        assert verify(made).problem is None
        assert [item.name for item in made.parent.iterdir()] == [made.name]


@contextmanager
def no_room(store: Store) -> Iterator[None]:
    """SQLite's own limit on the file, which it reports as a full disk."""
    connection = store._connection
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count={pages}")
    yield
    connection.execute("PRAGMA max_page_count=1000000")


def test_a_full_disk_is_a_refusal_and_the_next_write_goes_on(made: Path, rate: Rate) -> None:
    with Store.open(made) as store:
        before, head = store.state, store.head
        with no_room(store), pytest.raises(Refusal, match="disk is full"):
            write(store, rate(store, "m1", "a2", 3, "long " * 9000))
        assert (store.state, store.head) == (before, head)
        assert write(store, rate(store, "m1", "a2", 3, "long " * 9000)) == 2
    assert numbers(made) == [1, 2]
    assert verify(made).problem is None


@pytest.mark.skipif(sys.platform == "win32", reason="file size limits")
def test_after_an_input_or_output_error_the_file_is_read_again_and_goes_on(made: Path, rate: Rate) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    with Store.open(made) as store:
        head, before = store.head, store.state
        store.prepare()
        resource.setrlimit(resource.RLIMIT_FSIZE, (made.stat().st_size, hard))
        try:
            with pytest.raises(Refusal):
                write(store, rate(store, "m1", "a2", 3, "long " * 9000))
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        assert (store.state, store.head) == (before, head)
        assert write(store, rate(store, "m1", "a2", 3, "long " * 9000)) == 2
    assert verify(made).problem is None


def test_a_file_that_another_program_is_writing_to_is_a_refusal(made: Path, rate: Rate) -> None:
    other = sqlite3.connect(made, isolation_level=None)
    with Store.open(made) as store:
        before = store.state
        store._connection.execute("PRAGMA busy_timeout=50")
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Refusal, match="Another program is using"):
            write(store, rate(store, "m1", "a2", 3))
        other.execute("ROLLBACK")
        assert store.state is before
        assert write(store, rate(store, "m1", "a2", 3)) == 2
    other.close()


def test_a_reader_that_does_not_let_go_stops_a_commit_and_nothing_is_lost(made: Path, rate: Rate) -> None:
    other = sqlite3.connect(made, isolation_level=None)
    with Store.open(made) as store:
        store._connection.execute("PRAGMA busy_timeout=50")
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM score").fetchone()
        with pytest.raises(Refusal, match="Another program is using"):
            write(store, rate(store, "m1", "a2", 3))
        other.execute("COMMIT")
        assert write(store, rate(store, "m1", "a2", 3)) == 2
    other.close()
    assert numbers(made) == [1, 2]


WRITE_ONCE = """
import os, sys
from pathlib import Path
from shortlister.domain.changes import Change, Delta
from shortlister.domain.records import Kind, Score
from shortlister.domain.refusals import Refusal, Sentence
from shortlister.store.store import Store
import platformdirs, shortlister.store.writing  # before whoever runs this may read no more

if os.geteuid() == 0:  # the superuser may write everywhere
    os.seteuid(65534)
with Store.open(Path(sys.argv[1])) as store:
    before = store.state
    change = Change(Sentence("Scored"), (Delta(Kind.SCORE, ("m1", "a2", "c1/int"), None, Score(3)),))
    try:
        store.append(change, author="m1", at="", member="m1")
    except Refusal as refusal:
        print(refusal, store.state is before)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
@pytest.mark.parametrize(("file", "folder"), [(0o444, 0o777), (0o666, 0o555)])
def test_a_file_that_one_may_only_read_opens_and_refuses_to_be_written(made: Path, file: int, folder: int) -> None:
    with tempfile.TemporaryDirectory() as open_to_all:
        path = Path(shutil.copy(made, open_to_all))
        path.chmod(file)
        path.parent.chmod(folder)
        said = subprocess.run([sys.executable, "-c", WRITE_ONCE, str(path)], capture_output=True, text=True, check=True)
        path.parent.chmod(0o777)
    assert "read-only" in said.stdout
    assert said.stdout.strip().endswith("True")


def test_a_connection_that_may_only_read_refuses_and_keeps_the_state(made: Path, rate: Rate) -> None:
    with Store.open(made) as store:
        before = store.state
        store._connection.execute("PRAGMA query_only=ON")
        with pytest.raises(Refusal, match="read-only"):
            write(store, rate(store, "m1", "a2", 3))
        store._connection.execute("PRAGMA query_only=OFF")
        assert store.state is before
        assert write(store, rate(store, "m1", "a2", 3)) == 2


def test_a_write_over_what_another_program_wrote_is_refused_after_reading_again(made: Path, rate: Rate) -> None:
    with Store.open(made) as mine, Store.open(made) as other:
        assert not mine.changed_outside()
        write(other, rate(other, "m2", "a2", 6), "m2")
        assert mine.changed_outside()
        with pytest.raises(ChangedOutside):
            write(mine, rate(mine, "m1", "a2", 3))
        assert mine.state == other.state
        assert not mine.changed_outside()
        write(mine, rate(mine, "m1", "a2", 3))
    state = load(made).state
    assert state.scores.get("m2", "a2", "c1/app") == Score(6)
    assert state.scores.get("m1", "a2", "c1/app") == Score(3)
    assert verify(made).problem is None


def test_reading_again_shows_what_another_program_wrote(made: Path, rate: Rate) -> None:
    with Store.open(made) as mine, Store.open(made) as other:
        write(other, rate(other, "m2", "a2", 6), "m2")
        mine.reload()
        assert mine.state == other.state
        assert mine.head == other.head


def test_a_file_that_was_moved_away_takes_no_write_into_nothing(made: Path, rate: Rate) -> None:
    with Store.open(made) as store:
        elsewhere = made.rename(made.with_name("elsewhere.shortlist"))
        assert store.changed_outside()
        with pytest.raises(Refusal, match="no longer where it was"):
            write(store, rate(store, "m1", "a2", 3))
        elsewhere.rename(made)
        assert write(store, rate(store, "m1", "a2", 3)) == 2


def test_a_file_that_another_took_the_place_of_is_read_again(made: Path, rate: Rate) -> None:
    copy = made.with_name("copy.shortlist")
    shutil.copy(made, copy)
    with Store.open(copy) as other:
        write(other, rate(other, "m2", "a2", 6), "m2")
    with Store.open(made) as store:
        copy.replace(made)
        with pytest.raises(ChangedOutside):
            write(store, rate(store, "m1", "a2", 3))
        assert store.state.scores.get("m2", "a2", "c1/app") == Score(6)
        write(store, rate(store, "m1", "a2", 3))
    assert load(made).state.scores.get("m1", "a2", "c1/app") == Score(3)


def test_a_store_opened_in_one_thread_is_written_in_another(made: Path, rate: Rate) -> None:
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(1) as worker, worker.submit(Store.open, made).result() as store:
        worker.submit(store.prepare).result()
        assert write(store, rate(store, "m1", "a2", 3)) == 2
        assert worker.submit(lambda: write(store, rate(store, "m1", "a2", 4))).result() == 3


def test_the_file_is_written_with_the_pragmas_that_lose_nothing(made: Path) -> None:
    with Store.open(made) as store:
        said = {
            name: store._connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "foreign_keys", "application_id", "user_version")
        }
    assert said == {
        "journal_mode": "delete",
        "synchronous": 3,
        "foreign_keys": 1,
        "application_id": 0x53484C53,
        "user_version": SCHEMA_VERSION,
    }
