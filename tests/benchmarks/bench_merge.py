"""Merging five packs of 20,000 scores at the desk, and the same packs again: `python -m tests.benchmarks.bench_merge`.

Against sqlite3's `executemany` of the same rows into the same tables, without reading or verifying anything. Once with
an entry for each score, as the keyboard makes it, once with one entry for all, as a scores file makes it.
"""

import resource
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from shortlister.desk.desk import Desk
from shortlister.desk.packing import merge_packs, write_pack
from shortlister.domain.changes import Change, Delta
from shortlister.domain.records import Kind, Score, Submission
from shortlister.domain.refusals import Sentence
from shortlister.store.entries import SELECT_ENTRY
from shortlister.store.files import connect
from shortlister.store.store import Store
from tests.benchmarks.bench_store import AT, founding, keys

SIZE = (5, 500, 40)
ROUNDS = 3


def scored(member: str, *, one_by_one: bool) -> Iterator[Change]:
    """A member's 20,000 scores as one change or as 20,000, then their submission."""
    deltas = [
        Delta(Kind.SCORE, (member, *key[1:]), None, Score(2, "Led the migration of a site"))
        for key in keys(1, *SIZE[1:])
    ]
    parts = [(delta,) for delta in deltas] if one_by_one else [tuple(deltas)]
    yield from (Change(Sentence("Scored"), part) for part in parts)
    yield Change(Sentence("Submitted"), (Delta(Kind.SUBMISSION, (member, "s"), None, Submission(member, "s", AT)),))


def vacancy(path: Path) -> Path:
    """A vacancy open for scoring, with five packs issued."""
    Store.create(path, founding(*SIZE), author="HR", at=AT).close()
    return path


def packs(folder: Path, source: Path, *, one_by_one: bool) -> list[Path]:
    """Every member's pack, scored and submitted."""
    made = []
    for member in range(SIZE[0]):
        path = folder / f"m{member}-{one_by_one}.scorepack"
        desk = Desk.open(source)
        write_pack(desk, f"m{member}", path)
        desk.close()
        with Store.open(path) as store:
            store.prepare()
            store._connection.execute("PRAGMA synchronous=OFF")  # this is not what is measured
            for change in scored(f"m{member}", one_by_one=one_by_one):
                store.append(change, author=f"m{member}", at=AT, member=f"m{member}")
        made.append(path)
    return made


def rows_of(made: list[Path]) -> list[tuple[list[tuple[object, ...]], list[tuple[object, ...]]]]:
    """The ledger's and the scores' rows of each pack."""
    found = []
    for path in made:
        connection = sqlite3.connect(path)
        entries = connection.execute(SELECT_ENTRY).fetchall()
        found.append((entries, connection.execute("SELECT * FROM score").fetchall()))
        connection.close()
    return found


def execute_all(path: Path, rows: list[tuple[list[tuple[object, ...]], list[tuple[object, ...]]]]) -> float:
    """The least that has to be written, a transaction for each pack."""
    connection = connect(path)
    start = time.perf_counter()
    for entries, scores in rows:
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany(f"INSERT INTO entry VALUES ({', '.join('?' * 10)})", entries)
        connection.executemany("INSERT INTO score VALUES (?, ?, ?, ?, ?, ?, ?)", scores)
        connection.execute("COMMIT")
    taken = time.perf_counter() - start
    connection.close()
    return taken


def merged(path: Path, made: list[Path]) -> tuple[float, float]:
    """The first time and again."""
    desk = Desk.open(path)
    desk.store.prepare()
    start = time.perf_counter()
    first = merge_packs(desk, made)
    middle = time.perf_counter()
    again = merge_packs(desk, made)
    end = time.perf_counter()
    if any(one.refused for one in (*first, *again)) or sum(one.new for one in first) < SIZE[0] * SIZE[1] * SIZE[2]:
        raise SystemExit(f"the packs were not merged: {first}")
    desk.close()
    return middle - start, end - middle


def main() -> None:
    """Print the table."""
    print(f"{'5 × 20,000 scores':<26} {'bare ms':>8} {'ours ms':>8} {'ratio':>6} {'again ms':>9} {'of first':>9}")
    for name, one_by_one in (("one entry a pack", False), ("an entry for each score", True)):
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place)
            made = packs(folder, vacancy(folder / "source.shortlist"), one_by_one=one_by_one)
            rows = rows_of(made)
            bare, ours, again = [], [], []
            for turn in range(ROUNDS):
                for side in ("bare", "ours"):
                    (folder / f"{side}{turn}.shortlist").write_bytes((folder / "source.shortlist").read_bytes())
                bare.append(execute_all(folder / f"bare{turn}.shortlist", rows))
                first, second = merged(folder / f"ours{turn}.shortlist", made)
                ours.append(first)
                again.append(second)
        base, own, repeat = (statistics.median(one) * 1000 for one in (bare, ours, again))
        print(f"{name:<26} {base:>8.0f} {own:>8.0f} {own / base:>6.2f} {repeat:>9.1f} {repeat / own:>9.1%}", flush=True)
    if sys.platform == "linux":
        print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000:.0f} MB, both sides together")


if __name__ == "__main__":
    main()
