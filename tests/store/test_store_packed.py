"""What is read of a file before the records are imported: its outside, and its scores packed."""

import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from shortlister.domain.changes import Change, Delta
from shortlister.domain.records import Kind, Member, Role, Score, Vacancy
from shortlister.domain.refusals import Refusal, Sentence
from shortlister.domain.scales import NA
from shortlister.domain.scores import Sheet
from shortlister.store.files import LEDGER_TABLES, TABLES, glance, inspect, of_this_version, whose
from shortlister.store.loading import unpacked
from shortlister.store.mapping import LAYOUTS
from shortlister.store.packed import Arriving, Pack, begin, pack
from shortlister.store.store import Store

AT = "2026-03-01T10:00:00Z"
GIVEN = {
    ("m", "a0", "c0/form"): Score(3, "Fifty per cent: 50 %s, 100%"),
    ("m", "a0", "c1/form"): Score(NA, ""),
    ("m", "a1", "c0/form"): Score(None, "A note alone; naïve – 漢字"),
    ("n", "a0", "c0/form"): Score(0, "%d%n"),
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A vacancy in which two members have scored."""
    file = tmp_path / "v.shortlist"
    founding = [Delta(Kind.VACANCY, ("v1",), None, Vacancy("v1", "Web Manager"))]
    founding += [Delta(Kind.MEMBER, (one,), None, Member(one, f"Member {one}", Role.MEMBER, 0)) for one in "mn"]
    with Store.create(file, Change(Sentence("Vacancy made"), tuple(founding)), author="HR", at=AT) as store:
        for member in "mn":
            deltas = [Delta(Kind.SCORE, key, None, score) for key, score in GIVEN.items() if key[0] == member]
            store.append(Change(Sentence("Scores read"), tuple(deltas)), author=member, at=AT, member=member)
    return file


def test_the_tables_of_a_file_are_those_of_the_records() -> None:
    assert {layout.table for layout in LAYOUTS.values()} == TABLES - LEDGER_TABLES


def test_packed_scores_unpack_to_what_was_scored(path: Path) -> None:
    found = pack(path)
    assert dict(unpacked(found.scores, path).items()) == GIVEN
    found.close()


def test_a_packed_file_stands_still_until_a_store_is_made_of_it(path: Path) -> None:
    found = pack(path)
    other = sqlite3.connect(path, timeout=0, isolation_level=None)
    with pytest.raises(sqlite3.OperationalError):
        other.execute("DELETE FROM score")
    with Store.of(found) as store:
        assert dict(store.state.scores.items()) == GIVEN
        other.execute("DELETE FROM score")
        assert store.changed_outside()
    other.close()


def test_a_store_made_while_the_scores_arrive_waits_for_the_last(path: Path) -> None:
    found = begin(path)
    before = found.whole
    filling = threading.Timer(0.2, found.fill)
    filling.start()
    with Store.of(found) as store:
        assert (before, found.whole) == (False, True)
        assert dict(store.state.scores.items()) == GIVEN
    filling.join()


def test_what_goes_wrong_while_the_scores_arrive_is_raised_where_they_are_taken() -> None:
    def broken() -> Iterator[Pack]:
        yield Pack("m", 1, 1, 2, 2, "a0\x1ec/m\x1f2\x1f")
        raise sqlite3.DatabaseError("malformed")

    arriving = Arriving()
    arriving.fill(broken())
    coming = iter(arriving)
    assert next(coming)[0] == "m"
    with pytest.raises(sqlite3.DatabaseError, match="malformed"):
        next(coming)


def test_a_thread_that_dies_leaves_nobody_waiting() -> None:
    def dying() -> Iterator[Pack]:
        yield Pack("m", 1, 1, None, None, "")
        raise MemoryError

    arriving = Arriving()
    with pytest.raises(MemoryError):
        arriving.fill(dying())
    with pytest.raises(sqlite3.OperationalError, match="not read to their end"):
        list(arriving)


def test_a_file_whose_scores_are_damaged_is_refused_and_closed_once_they_have_all_come(path: Path) -> None:
    found = begin(path)
    found.connection.execute("ROLLBACK")
    found.connection.execute("PRAGMA ignore_check_constraints = ON")
    found.connection.execute("UPDATE score SET evidence = char(30) WHERE member = 'm'")
    found.connection.execute("BEGIN")
    threading.Thread(target=found.fill).start()
    with pytest.raises(Refusal, match="damaged"):
        Store.of(found)
    assert found.whole
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        found.connection.execute("SELECT 1")


@pytest.mark.parametrize(
    "text", ["", "a0", "a0\x1e", "a0\x1ec/m\x1f2", "a0\x1e\x1ec/m\x1f2\x1f",
             "a0\x1ec/m\x1f2\x1f\x1ec/n\x1f2\x1f", "a\x1f0\x1ec/m\x1f2\x1f"]
)  # fmt: skip
def test_a_text_that_holds_more_or_less_than_the_file_counted_means_damage(text: str) -> None:
    with pytest.raises(Refusal, match="damaged"):
        unpacked([Pack("m", 1, 1, 2, 2, text)], Path("v.shortlist"))
    assert unpacked([Pack("m", 1, 1, 2, 2, "a0\x1ec/m\x1f2\x1f")], Path("v")).sheet("m", "a0") == Sheet("c/m\x1f2\x1f")


@pytest.mark.parametrize("column", ["applicant", "criterion", "method", "evidence"])
def test_a_sign_that_parts_scores_within_one_of_them_means_damage(path: Path, column: str) -> None:
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("PRAGMA ignore_check_constraints = ON")
        other.execute(f"UPDATE score SET {column} = {column} || char(31) WHERE member = 'n'")
    found = pack(path)
    with pytest.raises(Refusal, match="damaged"):
        unpacked(found.scores, path)
    found.close()


@pytest.mark.parametrize("rating", [-1, 4, 99999999999999999])
def test_a_rating_off_the_scale_means_damage(path: Path, rating: int) -> None:
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("PRAGMA ignore_check_constraints = ON")
        other.execute(
            "UPDATE score SET rating = ? WHERE member = 'm' AND applicant = 'a0' AND criterion = 'c0'", (rating,)
        )
    with pytest.raises(Refusal, match="damaged"):
        Store.open(path)


@pytest.mark.parametrize("rating", [-2, 0, 7])
def test_every_number_is_unpacked_as_it_was_packed(path: Path, rating: int) -> None:
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("UPDATE score SET rating = ? WHERE member = 'n'", (rating,))
    found = pack(path)
    assert unpacked(found.scores, path).get("n", "a0", "c0/form") == Score(rating, "%d%n")
    found.close()


def test_a_file_says_whose_it_is(path: Path, tmp_path: Path) -> None:
    assert whose(path) == ("v1", "")
    (tmp_path / "other").write_text("nothing of ours", encoding="utf-8")
    assert whose(tmp_path / "other") == whose(tmp_path / "missing") == ("", "")


def test_the_header_tells_a_file_of_this_version(path: Path, tmp_path: Path) -> None:
    assert of_this_version(path)
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 1")
    connection.close()
    assert not of_this_version(path)
    assert not of_this_version(tmp_path / "missing")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
@pytest.mark.timeout(20)
def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.shortlist"
    os.mkfifo(pipe)
    for look in (inspect, glance, pack, Store.open):
        with pytest.raises(Refusal, match="not an ordinary file"):
            look(pipe)
