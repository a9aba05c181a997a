"""How the store compares with the least that SQLite can do: `python tests/benchmarks/bench_store.py [repeats]`."""

import gc
import sqlite3
import statistics
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path

from shortlister.domain.changes import Change, Delta
from shortlister.domain.codec import payload
from shortlister.domain.ledger import START, Entry, entry
from shortlister.domain.records import Applicant, Criterion, Kind, Level, Member, Method, Role, Score, Stage, Vacancy
from shortlister.domain.refusals import Sentence
from shortlister.store.entries import SELECT_ENTRY, entry_row
from shortlister.store.files import connect
from shortlister.store.opening import load
from shortlister.store.store import Store

AT = "2026-01-01T00:00:00Z"
SIZES = ((3, 30, 20), (3, 240, 20), (5, 500, 30))
"""Members, applicants, criteria: 1,800, 14,400 and 75,000 scores."""


def founding(members: int, applicants: int, criteria: int) -> Change:
    """A vacancy of this size without scores."""
    deltas = [Delta(Kind.VACANCY, ("v",), None, Vacancy("v", "Web Manager", stage="s"))]
    deltas.append(Delta(Kind.METHOD, ("app",), None, Method("app", "Application form", 0)))
    deltas.append(Delta(Kind.STAGE, ("s",), None, Stage("s", "Shortlisting", 0, ("app",), open=True)))
    for n in range(members):
        deltas.append(Delta(Kind.MEMBER, (f"m{n}",), None, Member(f"m{n}", f"Member {n}", Role.MEMBER, n)))
    for n in range(applicants):
        deltas.append(Delta(Kind.APPLICANT, (f"a{n:05}",), None, Applicant(f"a{n:05}", f"A-{n}", n)))
    for n in range(criteria):
        one = Criterion(f"c{n:03}", f"E{n + 1}", "Experience of it", n, level=Level.ESSENTIAL, methods=("app",))
        deltas.append(Delta(Kind.CRITERION, (one.id,), None, one))
    return Change(Sentence("Vacancy made"), tuple(deltas))


def keys(members: int, applicants: int, criteria: int) -> Iterator[tuple[str, str, str]]:
    """Every cell, in key order."""
    for member in range(members):
        for applicant in range(applicants):
            for criterion in range(criteria):
                yield f"m{member}", f"a{applicant:05}", f"c{criterion:03}/app"


def fill(store: Store, size: tuple[int, int, int]) -> None:
    """Every score, a change for each member."""
    for member in range(size[0]):
        deltas = tuple(
            Delta(Kind.SCORE, key, None, Score(2, "Led the migration of a site"))
            for key in keys(*size)
            if key[0] == f"m{member}"
        )
        store.append(Change(Sentence("Scores read"), deltas), author=f"m{member}", at=AT, member=f"m{member}")


def median(times: list[float]) -> float:
    """In milliseconds."""
    return statistics.median(times) * 1000


def say(line: str) -> None:
    sys.stdout.write(line + "\n")


def timed(work: Callable[[], object]) -> float:
    gc.collect()
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def bare_table(path: Path, rows: list[tuple[object, ...]]) -> sqlite3.Connection:
    """The least that holds the scores: one table, the same pragmas, no checks, no ledger."""
    path.touch()
    connection = connect(path)
    connection.execute(
        "CREATE TABLE score (member TEXT, applicant TEXT, criterion TEXT, method TEXT, rating INTEGER,"
        " not_assessable INTEGER, evidence TEXT, PRIMARY KEY (member, applicant, criterion, method)) WITHOUT ROWID"
    )
    connection.execute("BEGIN")
    connection.executemany("INSERT INTO score VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
    connection.execute("COMMIT")
    return connection


def bench_append(folder: Path, size: tuple[int, int, int], repeats: int) -> None:
    """One score at a time, ours and bare in turn, so that both meet the same disk."""
    name = "x".join(map(str, size))
    store = Store.create(folder / f"{name}.shortlist", founding(*size), author="HR", at=AT)
    fill(store, size)
    store.prepare()
    cells = list(keys(*size))
    bare = bare_table(folder / f"{name}.db", [(m, a, *k.split("/"), 2, 0, "Led the migration") for m, a, k in cells])
    ours: list[float] = []
    theirs: list[float] = []
    for turn in range(repeats):
        member, applicant, measure = cells[(turn * 7919) % len(cells)]
        before = store.state.scores.get(member, applicant, measure)
        change = Change(
            Sentence("Scored"), (Delta(Kind.SCORE, (member, applicant, measure), before, Score(turn % 4, "Seen")),)
        )
        start = time.perf_counter()
        store.append(change, author=member, at=AT, member=member)
        ours.append(time.perf_counter() - start)
        start = time.perf_counter()
        bare.execute("BEGIN IMMEDIATE")
        bare.execute(
            "INSERT OR REPLACE INTO score VALUES (?, ?, ?, ?, ?, ?, ?)",
            (member, applicant, *measure.split("/"), turn % 4, 0, "Seen"),
        )
        bare.execute("COMMIT")
        theirs.append(time.perf_counter() - start)
    say(
        f"append at {len(cells):>7,} scores: {median(ours):.2f} ms, bare commit {median(theirs):.2f} ms,"
        f" ratio {median(ours) / median(theirs):.2f}"
    )
    store.close()
    bare.close()


def bench_load(folder: Path) -> None:
    """200,000 scores: the whole opening against `fetchall` of the same rows."""
    size = (5, 1000, 40)
    path = folder / "load.shortlist"
    with Store.create(path, founding(*size), author="HR", at=AT) as store:
        fill(store, size)
    connection = connect(path)

    def fetch() -> object:
        return connection.execute("SELECT * FROM score").fetchall()

    loads = [timed(lambda: load(path)) for _ in range(5)]
    fetches = [timed(fetch) for _ in range(5)]
    checks = [timed(lambda: connection.execute("PRAGMA quick_check").fetchall()) for _ in range(3)]
    connection.close()
    tracemalloc.start()
    loaded = load(path)
    used = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    say(
        f"load of 200,000 scores: {median(loads):.0f} ms and {used / 1e6:.1f} MB, fetchall {median(fetches):.0f} ms,"
        f" ratio {median(loads) / median(fetches):.2f} (a full quick_check alone {median(checks):.0f} ms,"
        f" file {path.stat().st_size / 1e6:.0f} MB, {len(loaded.state.applicants)} applicants)"
    )


def chain(member: str, size: tuple[int, int, int]) -> tuple[list[Entry], list[Delta]]:
    """A member's chain with an entry for each score, as scoring by keyboard makes it."""
    entries: list[Entry] = []
    deltas: list[Delta] = []
    link = START
    for key in keys(1, size[1], size[2]):
        delta = Delta(Kind.SCORE, (member, *key[1:]), None, Score(2, "Led the migration of a site"))
        item = entry(
            link,
            replica=f"replica{member}",
            number=len(entries) + 1,
            member=member,
            author=member,
            at=AT,
            seen={},
            salt=b"0123456789abcdef",
            payload=payload(Change(Sentence("Scored"), (delta,))),
        )
        link = item.link
        entries.append(item)
        deltas.append(delta)
    return entries, deltas


def bench_take(folder: Path) -> None:
    """Five packs of 20,000 entries and scores against `executemany` of the same rows into the same tables."""
    size = (5, 500, 40)
    chains = [chain(f"m{member}", size) for member in range(5)]
    ours: list[float] = []
    for turn in range(3):
        with Store.create(folder / f"take{turn}.shortlist", founding(*size), author="HR", at=AT) as store:
            store.prepare()
            ours.append(timed(lambda store=store: take_all(store, chains)))  # type: ignore[misc]
    theirs: list[float] = []
    for turn in range(3):
        with Store.create(folder / f"many{turn}.shortlist", founding(*size), author="HR", at=AT) as store:
            path = store.path
        connection = connect(path)
        theirs.append(timed(lambda connection=connection: execute_all(connection, chains)))  # type: ignore[misc]
        connection.close()
    with Store.open(folder / "take0.shortlist") as store:
        again = timed(lambda: store.take(chains[0][0], Change(Sentence("Merged"), ()), None, author="HR", at=AT))
    say(
        f"take of 5 × 20,000: {median(ours):.0f} ms, executemany {median(theirs):.0f} ms,"
        f" ratio {median(ours) / median(theirs):.2f}; the same pack again {again * 1000:.1f} ms"
    )


def take_all(store: Store, chains: list[tuple[list[Entry], list[Delta]]]) -> None:
    for entries, deltas in chains:
        store.take(entries, Change(Sentence("Merged"), tuple(deltas)), None, author="HR", at=AT)


def execute_all(connection: sqlite3.Connection, chains: list[tuple[list[Entry], list[Delta]]]) -> None:
    columns = SELECT_ENTRY.count(",") + 1
    for entries, deltas in chains:
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany(
            f"INSERT INTO entry VALUES ({', '.join('?' * columns)})", (entry_row(item) for item in entries)
        )
        connection.executemany(
            "INSERT INTO score VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                (*d.key[:2], *d.key[2].split("/"), d.after.rating, 0, d.after.evidence)
                for d in deltas
                if isinstance(d.after, Score)
            ),
        )
        connection.execute("COMMIT")


def main() -> None:
    repeats = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    with tempfile.TemporaryDirectory() as name:
        for size in SIZES:
            bench_append(Path(name), size, repeats)
        bench_load(Path(name))
        bench_take(Path(name))


if __name__ == "__main__":
    main()
