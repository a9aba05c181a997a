"""Verifying finds every value that is not what was written."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from shortlister.domain.changes import Change, Delta, Remains
from shortlister.domain.records import Kind
from shortlister.domain.refusals import Refusal, Sentence
from shortlister.store.schema import table
from shortlister.store.store import Store
from shortlister.store.tables import METADATA
from shortlister.store.verify import verify

AT = "2026-03-02T10:00:00Z"
Pack = Callable[[Store, Path], None]
COLUMNS = [(name, column.name) for name, one in sorted(METADATA.tables.items()) for column in one.columns]
NOT_PROVABLE = {("replica", "place")}
"""A place only says which copy goes on with a chain; another place makes a new chain and changes nothing written."""


def altered(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA ignore_check_constraints=ON")
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def another(name: str, column: str) -> str:
    """An expression for a value that could stand in the column but does not."""
    kind = str(table(name).columns[column].type)
    if kind == "BLOB":
        return f"CAST('x' || \"{column}\" AS BLOB)"
    if kind == "INTEGER":
        return f'coalesce("{column}", 4) + 1'
    if column in ("digest", "head", "base", "source_digest"):
        return f"replace(replace(\"{column}\", 'a', '0'), 'c', '1')"
    if table(name).columns[column].type.python_type is str and column in ("scale", "rule", "source", "seen"):
        return "'{}'" if (name, column) != ("entry", "seen") else "'{\"x\":1}'"
    if column in ("methods", "doubts", "versions"):
        return "'[]'"
    return f"\"{column}\" || 'x'"


@pytest.mark.parametrize(("name", "column"), COLUMNS)
def test_an_altered_value_is_found_wherever_it_is(conflicting: Path, name: str, column: str) -> None:
    if (name, column) in NOT_PROVABLE:
        pytest.skip("says nothing of what was written")
    row = "(SELECT max(rowid) FROM entry)" if name == "entry" else None
    connection = sqlite3.connect(conflicting)
    before = connection.execute(f'SELECT * FROM "{name}"').fetchall()
    connection.execute("PRAGMA ignore_check_constraints=ON")
    where = f" WHERE rowid = {row}" if row else ""
    connection.execute(f'UPDATE OR IGNORE "{name}" SET "{column}" = {another(name, column)}{where}')
    connection.commit()
    after = connection.execute(f'SELECT * FROM "{name}"').fetchall()
    connection.close()
    assert before != after, "nothing was altered"
    found = verify(conflicting)
    assert not found.intact
    assert found.problem is not None
    assert str(found.problem)


@pytest.mark.parametrize("name", sorted(METADATA.tables))
def test_a_row_that_was_taken_away_is_found(conflicting: Path, name: str) -> None:
    altered(conflicting, f'DELETE FROM "{name}"')
    assert not verify(conflicting).intact


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO score VALUES ('m2', 'a1', 'c1', 'app', 7, 0, '')",
        "INSERT INTO outcome VALUES ('a2', 's1', 'shortlisted', 'because', 1)",
        "INSERT INTO submission VALUES ('m2', 's1', '', 0)",
        "INSERT INTO person VALUES ('a2', 'Somebody', '', '', 0, 0)",
        "INSERT INTO replica VALUES ('ffff', 'm1', '')",
        "INSERT INTO meta VALUES ('member', 'm1')",
        "UPDATE stage SET methods = '[\"app\" ]' WHERE id = 's1'",
        "UPDATE score SET member = 'm2' WHERE rating = 5",
        "UPDATE entry SET payload = NULL WHERE member = 'm1'",
        "UPDATE entry SET rowid = rowid + 100 WHERE rowid = 1",
        "DELETE FROM entry WHERE rowid = (SELECT max(rowid) FROM entry)",
    ],
)
def test_a_row_that_was_added_or_moved_is_found(conflicting: Path, statement: str) -> None:
    altered(conflicting, statement)
    assert not verify(conflicting).intact


def test_a_pack_in_which_anything_was_altered_is_found(made: Path, pack: Pack) -> None:
    path = made.with_name("p.scorepack")
    for name, column in COLUMNS:
        with Store.open(made) as store:
            pack(store, path)
        connection = sqlite3.connect(path)
        connection.execute("PRAGMA ignore_check_constraints=ON")
        changed = connection.execute(f'UPDATE OR IGNORE "{name}" SET "{column}" = {another(name, column)}').rowcount
        connection.commit()
        connection.close()
        assert verify(path).intact == (changed == 0 or (name, column) in NOT_PROVABLE), (name, column)
        path.unlink()


def test_an_intact_file_is_told_with_its_chains(conflicting: Path) -> None:
    found = verify(conflicting)
    with Store.open(conflicting) as store:
        assert (found.intact, found.problem, found.head) == (True, None, store.head)
        assert found.entries == len(list(store.entries()))
        assert {(one.replica, one.member, one.entries, one.head) for one in found.replicas} == {
            (head.replica, head.member, head.entries, head.link.hex()) for head in store.heads().values()
        }


def test_a_damaged_file_is_told_and_another_kind_of_file_is_refused(made: Path, tmp_path: Path) -> None:
    content = bytearray(made.read_bytes())
    content[5 * 4096 : 5 * 4096 + 500] = bytes(500)
    made.write_bytes(content)
    found = verify(made)
    assert not found.intact
    assert "damaged" in str(found.problem)
    other = tmp_path / "letter.docx"
    other.write_bytes(b"PK")
    with pytest.raises(Refusal, match="is not a Shortlister"):
        verify(other)


def test_a_payload_that_is_gone_is_a_break_unless_the_vacancy_s_own_chain_says_what_is_left(made: Path) -> None:
    with Store.open(made) as store:
        (own,) = store.entries(member="m1")
        assert own.payload is not None
        left = Change(Sentence("Erased"), ())
        said = Change(Sentence("Somebody erased"), (), remains=(Remains(own.replica, own.number, left),))
        store.append(said, author="HR", at=AT)
    altered(
        made,
        f"UPDATE entry SET payload = NULL WHERE replica = '{own.replica}'",
        "DELETE FROM score",
        "DELETE FROM submission",
        "DELETE FROM own_order",
    )
    assert verify(made).problem is None
    altered(made, "DELETE FROM entry WHERE rowid = (SELECT max(rowid) FROM entry)")
    assert not verify(made).intact


def test_a_vacancy_that_went_on_in_two_copies_in_turn_verifies(made: Path) -> None:
    for turn, name in enumerate(("one.shortlist", "two.shortlist", "three.shortlist")):
        made = made.rename(made.with_name(name))
        with Store.open(made) as store:
            before = store.state.vacancy
            from dataclasses import replace

            after = replace(before, title=f"Title {turn}")
            store.append(
                Change(Sentence("Renamed"), (Delta(Kind.VACANCY, ("v1",), before, after),)), author="HR", at=AT
            )
    assert verify(made).problem is None
    assert len([head for head in verify(made).replicas if not head.member]) == 4
