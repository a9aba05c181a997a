"""Merging five packs of 20,000 scores at the desk, and the same packs again: `python -m tests.benchmarks.bench_merge`.

Against sqlite3's `executemany` of the same rows into the same tables, without reading or verifying anything. Once with
an entry for each score, as the keyboard makes it, once with one entry for all, as a scores file makes it. Again at the
same desk, which has read these files, and at another, which opens and checks them anew. Then the same after a preview
of each, as the window does it: how long the preview takes, and the merge after it.
"""

import resource
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from shortlister.desk.desk import Desk, at_desk
from shortlister.desk.kept import SURELY_LATER
from shortlister.desk.merging import Merged, merge_pack, merge_packs
from shortlister.desk.packing import write_pack
from shortlister.domain.changes import Change, Delta
from shortlister.domain.records import Kind, Score, Submission
from shortlister.domain.refusals import Sentence
from shortlister.store.entries import SELECT_ENTRY
from shortlister.store.files import connect
from shortlister.store.store import Store
from tests.benchmarks.bench_store import AT, founding, keys

SIZE = (5, 500, 40)
ROUNDS = 5


def scored(member: str, size: tuple[int, int, int], *, one_by_one: bool) -> Iterator[Change]:
    """A member's scores as one change or as one for each, then their submission."""
    deltas = [
        Delta(Kind.SCORE, (member, *key[1:]), None, Score(2, "Led the migration of a site"))
        for key in keys(1, *size[1:])
    ]
    parts = [(delta,) for delta in deltas] if one_by_one else [tuple(deltas)]
    yield from (Change(Sentence("Scored"), part) for part in parts)
    yield Change(Sentence("Submitted"), (Delta(Kind.SUBMISSION, (member, "s"), None, Submission(member, "s", AT)),))


def vacancy(path: Path, size: tuple[int, int, int] = SIZE) -> Path:
    """A vacancy open for scoring: so many members, applicants and criteria."""
    Store.create(path, founding(*size), author="HR", at=AT).close()
    return path


def packs(folder: Path, source: Path, size: tuple[int, int, int] = SIZE, *, one_by_one: bool) -> list[Path]:
    """Every member's pack, scored and submitted."""
    made = []
    for member in range(size[0]):
        path = folder / f"m{member}-{one_by_one}.scorepack"
        desk = Desk.open(source)
        write_pack(desk, f"m{member}", path)
        desk.close()
        with Store.open(path) as store:
            store.prepare()
            store._connection.execute("PRAGMA synchronous=OFF")  # this is not what is measured
            for change in scored(f"m{member}", size, one_by_one=one_by_one):
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


def merged(path: Path, made: list[Path]) -> tuple[float, float, float]:
    """The first time, again, and again at another desk."""
    with opened(path) as desk:
        first, report = timed(lambda: merge_packs(desk, made))
        again, second = timed(lambda: merge_packs(desk, made))
    with opened(path) as desk:
        anew, third = timed(lambda: merge_packs(desk, made))
    every = (*report, *second, *third)
    if any(one.refused for one in every) or sum(one.new for one in every) != SIZE[0] * SIZE[1] * SIZE[2]:
        raise SystemExit(f"the packs were not merged: {every}")
    return first, again, anew


def previewed(path: Path, made: list[Path]) -> tuple[float, float]:
    """A preview of each, then the merge."""
    with opened(path) as desk:
        preview, _ = timed(lambda: [merge_pack(desk, one, preview=True) for one in made])
        merge, _ = timed(lambda: merge_packs(desk, made))
    return preview, merge


@contextmanager
def opened(path: Path) -> Iterator[Desk]:
    with at_desk(path) as desk:
        desk.store.prepare()
        yield desk


def timed(work: Callable[[], list[Merged]]) -> tuple[float, list[Merged]]:
    start = time.perf_counter()
    done = work()
    return time.perf_counter() - start, done


def main() -> None:
    """Print the table."""
    titles = ("bare ms", "ours ms", "ratio", "again ms", "of first", "anew ms", "of first", "preview", "then merge")
    print(f"{'5 × 20,000 scores':<24}" + "".join(f"{title:>11}" for title in titles))
    for name, one_by_one in (("one entry a pack", False), ("an entry for each score", True)):
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place)
            made = packs(folder, vacancy(folder / "source.shortlist"), one_by_one=one_by_one)
            rows = rows_of(made)
            source = (folder / "source.shortlist").read_bytes()
            time.sleep(SURELY_LATER)  # packs that came back are not of this moment
            times: list[tuple[float, ...]] = []
            for turn in range(ROUNDS):
                copies = [folder / f"{side}{turn}.shortlist" for side in ("bare", "ours", "looked")]
                for copy in copies:
                    copy.write_bytes(source)
                bare = execute_all(copies[0], rows)
                times.append((bare, *merged(copies[1], made), *previewed(copies[2], made)))
        base, own, again, anew, preview, merge = (statistics.median(one) * 1000 for one in zip(*times, strict=True))
        ratio = statistics.median(one[1] / one[0] for one in times)
        print(
            f"{name:<24}{base:>11.0f}{own:>11.0f}{ratio:>11.2f}{again:>11.1f}{again / own:>11.1%}"
            f"{anew:>11.1f}{anew / own:>11.1%}{preview:>11.0f}{merge:>11.0f}",
            flush=True,
        )
    if sys.platform == "linux":
        print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000:.0f} MB, both sides together")


if __name__ == "__main__":
    main()
