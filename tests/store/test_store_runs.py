"""Runs: entries proved once, joined as they are, and scores that are written without an object for each."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shortlister.domain.cells import Cells, Effect
from shortlister.domain.changes import Change, Delta
from shortlister.domain.ledger import START, Broken, Entry, entry, holds, walked
from shortlister.domain.records import Kind, Score
from shortlister.domain.refusals import Refusal, Sentence
from shortlister.domain.scores import Cell, Scores
from shortlister.domain.state import Stale
from shortlister.store.chains import Run
from shortlister.store.entries import Head, entry_row
from shortlister.store.mapping import LAYOUTS, score_rows
from shortlister.store.opening import load, open_untrusted
from shortlister.store.store import Store

AT = "2026-03-01T09:30:00Z"
NOTHING = Effect(Change(Sentence("Merged"), ()))
Pack = Callable[[Store, Path], None]
Rate = Callable[..., Change]

CELLS = st.dictionaries(
    st.sampled_from(["c1/app", "c1/int", "c2/app", "c10/app"]),
    st.none() | st.tuples(st.none() | st.just("NA") | st.integers(0, 7), st.sampled_from(["", "note", "“two”\nlines"])),
    min_size=1,
)
SHEETS = st.dictionaries(st.sampled_from(["a1", "a2", "a10"]), CELLS)
Sheets = dict[str, dict[str, Cell | None]]


def chain(count: int) -> list[Entry]:
    made: list[Entry] = []
    for number in range(1, count + 1):
        made.append(
            entry(
                made[-1].link if made else START,
                replica="r “1”",
                number=number,
                member="m1",
                author="Ann \\ Lee",
                at=AT,
                seen={"q": number, "é": 1} if number % 2 else {},
                salt=bytes([number]) * 16,
                payload=b"x" * number,
            )
        )
    return made


def scored(path: Path, rate: Rate, *values: int) -> list[Entry]:
    with Store.open(path) as store:
        return [store.append(rate(store, "m1", "a2", value), author="m1", at=AT, member="m1") for value in values]


def run_of(path: Path, replica: str, after: int = 0, link: bytes = START) -> Run:
    with open_untrusted(path) as pack:
        return pack.run(Head(replica, "m1", after, link, ""))


def test_walking_a_chain_ends_at_its_last_link() -> None:
    made = chain(4)
    lines = [entry_row(item) for item in made]
    assert walked(START, lines, replica="r “1”", member="m1", number=0) == made[-1].link
    assert walked(made[1].link, lines[2:], replica="r “1”", member="m1", number=2) == made[-1].link
    assert walked(START, [], replica="r “1”", member="m1", number=0) == START
    assert all(holds(before, item) for before, item in zip([START, *(one.link for one in made)], made, strict=False))
    erased = [entry_row(replace(made[0], payload=None)), *lines[1:]]
    assert walked(START, erased, replica="r “1”", member="m1", number=0) == made[-1].link


@pytest.mark.parametrize(
    "altered",
    [
        {"replica": "s"},
        {"number": 4},
        {"member": "m2"},
        {"author": "Bo"},
        {"at": ""},
        {"seen": {}},
        {"seen": {"q": 3}},
        {"salt": b""},
        {"payload": b"y"},
        {"digest": bytes(32)},
        {"link": bytes(32)},
    ],
)
def test_walking_stops_at_an_entry_that_was_altered(altered: dict[str, object]) -> None:
    made = chain(4)
    bad = replace(made[2], **altered)  # type: ignore[arg-type]
    lines = [entry_row(item) for item in (*made[:2], bad, made[3])]
    with pytest.raises(Broken) as broken:
        walked(START, lines, replica="r “1”", member="m1", number=0)
    assert broken.value.number == bad.number


def test_a_run_is_joined_as_its_entries_are_taken(made: Path, pack: Pack, rate: Rate) -> None:
    path, twin = made.with_name("p.scorepack"), made.with_name("twin.shortlist")
    with Store.open(made) as store:
        pack(store, path)
    twin.write_bytes(made.read_bytes())
    brought = scored(path, rate, 4, 5)
    change = Change(
        Sentence("Merged"),
        (Delta(Kind.SCORE, ("m1", "a2", "c1/app"), load(made).state.scores.get("m1", "a2", "c1/app"), Score(5)),),
    )
    with Store.open(made) as store, Store.open(twin) as other:
        run = run_of(path, brought[0].replica)
        assert list(run.entries()) == brought
        cells = Cells("m1", {"a2": {"c1/app": (5, "")}}, store.state.scores)
        store.join([run], Effect(NOTHING.rest, cells), None, author="HR", at=AT)
        other.take(brought, change, None, author="HR", at=AT)
        assert store.state == other.state
        assert store.head == other.head
    assert load(made).state == load(twin).state
    with sqlite3.connect(made) as one, sqlite3.connect(twin) as two:
        for table in ("entry", "score", "replica"):
            assert one.execute(f"SELECT * FROM {table}").fetchall() == two.execute(f"SELECT * FROM {table}").fetchall()
    one.close()
    two.close()


def test_a_run_that_begins_elsewhere_is_refused_whole(made: Path, pack: Pack, rate: Rate) -> None:
    path = made.with_name("p.scorepack")
    with Store.open(made) as store:
        pack(store, path)
        first, second = scored(path, rate, 4, 5)
        before = made.read_bytes()
        later = run_of(path, first.replica, 1, first.link)
        whole = run_of(path, first.replica)
        for runs in ([later], [whole, whole]):
            with pytest.raises(Refusal, match="does not follow what is here"):
                store.join(runs, NOTHING, None, author="HR", at=AT)
        assert made.read_bytes() == before
        store.join([run_of(path, first.replica)], NOTHING, None, author="HR", at=AT)
        with pytest.raises(Refusal, match="does not follow what is here"):
            store.join([whole], NOTHING, None, author="HR", at=AT)
        assert store.heads()[first.replica].link == second.link


def test_a_pack_whose_entry_was_altered_gives_no_run(made: Path, pack: Pack, rate: Rate) -> None:
    path = made.with_name("p.scorepack")
    with Store.open(made) as store:
        pack(store, path)
    (item,) = scored(path, rate, 4)
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE entry SET salt = x'00' WHERE replica = ?", (item.replica,))
    connection.close()
    with pytest.raises(Broken):
        run_of(path, item.replica)
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA ignore_check_constraints=ON")
        connection.execute("UPDATE entry SET seen = '[1', salt = ? WHERE replica = ?", (item.salt, item.replica))
    connection.close()
    with pytest.raises(Refusal, match=r"is damaged \(table entry\)"):
        run_of(path, item.replica)


def test_what_was_known_is_stored_in_one_form_however_a_pack_writes_it(made: Path, pack: Pack, rate: Rate) -> None:
    path = made.with_name("p.scorepack")
    with Store.open(made) as store:
        pack(store, path)
        (item,) = scored(path, rate, 4)
        assert item.seen
        with sqlite3.connect(path) as connection:
            connection.execute("UPDATE entry SET seen = replace(seen, ':', ' : ') WHERE replica = ?", (item.replica,))
        connection.close()
        store.join([run_of(path, item.replica)], NOTHING, None, author="HR", at=AT)
    with sqlite3.connect(made) as connection:
        rows = connection.execute("SELECT seen FROM entry WHERE replica = ?", (item.replica,)).fetchall()
    connection.close()
    assert rows == [(entry_row(item)[5],)]


def test_cells_worked_out_from_other_scores_are_refused(made: Path, rate: Rate) -> None:
    with Store.open(made) as store:
        cells = Cells("m1", {"a2": {"c1/app": (5, "")}}, store.state.scores)
        store.append(rate(store, "m1", "a1", 2), author="m1", at=AT, member="m1")
        before = made.read_bytes()
        with pytest.raises(Stale):
            store.join([], Effect(NOTHING.rest, cells), None, author="HR", at=AT)
    assert made.read_bytes() == before


@given(SHEETS)
def test_plain_scores_have_the_rows_that_records_have(sheets: Sheets) -> None:
    layout = LAYOUTS[Kind.SCORE]
    rows = [
        layout.row(("m1", applicant, measure), Score(*cell))
        for applicant, cells in sheets.items()
        for measure, cell in cells.items()
        if cell
    ]
    assert sorted(score_rows("m1", sheets), key=repr) == sorted(rows, key=repr)


@given(SHEETS, SHEETS)
def test_plain_scores_are_put_as_records_are(before: Sheets, after: Sheets) -> None:
    def flat(sheets: Sheets) -> list[tuple[tuple[str, str, str], Score | None]]:
        return [
            (("m1", applicant, measure), Score(*cell) if cell else None)
            for applicant, cells in sheets.items()
            for measure, cell in cells.items()
        ]

    base = Scores().put([(("m2", "a1", "c1/app"), Score(1)), *flat(before)])
    put = base.put_cells("m1", after)
    assert put == base.put(flat(after))
    assert put.members() == base.put(flat(after)).members()
    for applicant, cells in after.items():
        sheet = base.sheet("m1", applicant)
        differing = sheet.differing(cells)
        assert differing == {
            measure: cell for measure, cell in cells.items() if sheet.get(measure) != (Score(*cell) if cell else None)
        }
