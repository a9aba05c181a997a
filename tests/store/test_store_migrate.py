"""Files of every released schema open; a migration loses nothing, and one that fails changes nothing."""

import re
import shutil
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from alembic import command

from shortlister.domain.refusals import Refusal
from shortlister.store.backups import backup, backups_of, default_folder, superfluous
from shortlister.store.engine import engine_over
from shortlister.store.files import REVISION, SCHEMA_VERSION, connect
from shortlister.store.migrate import CURRENT, Schema, configuration, counts, ledger_head, migrate
from shortlister.store.opening import load
from shortlister.store.store import Store
from shortlister.store.verify import verify

RELEASED = Path(__file__).parents[1] / "fixtures" / "schema"
NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)

STEP = '''
"""A step of the future, for tests."""
import sqlalchemy as sa
from alembic import op

revision = "9999"
down_revision = "{before}"


def upgrade() -> None:
    with op.batch_alter_table("applicant", table_kwargs={{"sqlite_strict": True, "sqlite_with_rowid": False}}) as table:
        table.add_column(sa.Column("cohort", sa.Text, nullable=False, server_default=""))
    {more}
'''


def schema(path: Path) -> dict[str, str]:
    """The file's tables, each in the words that made it; blanks do not matter."""
    connection = sqlite3.connect(path)
    rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    connection.close()
    return {name: re.sub(r"\s+", " ", sql).replace("( ", "(").replace(" )", ")").strip() for name, sql in rows}


def future(folder: Path, more: str = "") -> Schema:
    steps = folder / "steps"
    steps.mkdir()
    (steps / "9999_cohort.py").write_text(STEP.format(more=more, before=REVISION), encoding="utf-8")
    return Schema(SCHEMA_VERSION + 1, "9999", (*CURRENT.steps, steps))


def facts(path: Path) -> tuple[object, ...]:
    connection = connect(path)
    try:
        return counts(connection), ledger_head(connection)
    finally:
        connection.close()


def version(path: Path) -> tuple[int, str]:
    connection = sqlite3.connect(path)
    found = connection.execute("PRAGMA user_version").fetchone()[0]
    revision = connection.execute("SELECT version_num FROM alembic_version").fetchone()[0]
    connection.close()
    return found, revision


@pytest.mark.parametrize("number", range(1, SCHEMA_VERSION + 1))
def test_a_file_of_every_released_schema_opens_and_verifies(tmp_path: Path, number: int) -> None:
    path = tmp_path / "old.shortlist"
    shutil.copy(RELEASED / f"{number}.shortlist", path)
    with Store.open(path, backups=tmp_path / "backups") as store:
        assert store.state.vacancy.title == "Web Manager"
        assert len(list(store.entries())) == 6
        assert store.state.conflicts
    assert verify(path).problem is None
    old = tmp_path / "untouched.shortlist"
    shutil.copy(RELEASED / f"{number}.shortlist", old)
    before = old.read_bytes()
    assert verify(old).problem is None
    assert old.read_bytes() == before


def test_the_released_schema_is_the_one_that_is_written_now(made: Path) -> None:
    assert schema(RELEASED / f"{SCHEMA_VERSION}.shortlist") == schema(made)


def test_alembic_makes_the_same_schema_from_nothing(made: Path, tmp_path: Path) -> None:
    path = tmp_path / "empty.db"
    path.touch()
    connection = connect(path)
    with engine_over(connection).connect() as core:
        config = configuration(CURRENT)
        config.attributes["connection"] = core
        command.upgrade(config, "head")
    connection.close()
    assert schema(path) == schema(made)
    assert version(path)[1] == version(made)[1] == REVISION


def test_a_migration_loses_nothing_and_leaves_a_backup(conflicting: Path, tmp_path: Path) -> None:
    before, records = facts(conflicting), load(conflicting).state
    kept = migrate(conflicting, backups=tmp_path / "backups", to=future(tmp_path))
    assert facts(conflicting) == before
    assert version(conflicting) == (SCHEMA_VERSION + 1, "9999")
    assert load(kept).state == records
    assert verify(kept).problem is None
    connection = sqlite3.connect(conflicting)
    assert connection.execute("SELECT reference, cohort FROM applicant").fetchall() == [("A-7K2", ""), ("A-9Q4", "")]
    assert connection.execute("SELECT count(*) FROM person").fetchone() == (1,)
    connection.close()


@pytest.mark.parametrize(
    "more",
    [
        'op.execute("DELETE FROM score WHERE rating = 5")',
        'op.execute("DELETE FROM entry WHERE number = 2")',
        'op.execute("UPDATE entry SET link = zeroblob(32)")',
        "op.execute(\"UPDATE person SET applicant = 'nobody'\")",
        'op.execute("DROP TABLE tie")',
        'op.execute("UPDATE nothing SET x = 1")',
    ],
)
def test_a_migration_that_loses_something_is_not_done(conflicting: Path, tmp_path: Path, more: str) -> None:
    before = conflicting.read_bytes()
    with pytest.raises(Refusal, match="could not be brought up to date"):
        migrate(conflicting, backups=tmp_path / "backups", to=future(tmp_path, more))
    assert load(conflicting).state == load(next((tmp_path / "backups").iterdir())).state
    assert conflicting.read_bytes() == before


def test_a_migration_that_breaks_off_is_not_done(conflicting: Path, tmp_path: Path) -> None:
    before = conflicting.read_bytes()
    with pytest.raises(ZeroDivisionError):
        migrate(conflicting, backups=tmp_path / "backups", to=future(tmp_path, "1 / 0"))
    assert conflicting.read_bytes() == before
    assert verify(conflicting).problem is None


def test_without_a_backup_nothing_is_migrated(conflicting: Path, tmp_path: Path) -> None:
    before = conflicting.read_bytes()
    (tmp_path / "taken").write_text("a file where the folder should be")
    with pytest.raises(Refusal, match="No backup could be made"):
        migrate(conflicting, backups=tmp_path / "taken", to=future(tmp_path))
    assert conflicting.read_bytes() == before


def test_a_backup_of_a_file_in_use_is_whole(conflicting: Path, tmp_path: Path) -> None:
    with Store.open(conflicting) as store:
        kept = backup(conflicting, tmp_path / "backups")
        assert load(kept).state == store.state
    assert verify(kept).problem is None
    assert [item.name for item in kept.parent.iterdir()] == [kept.name]


def test_backups_go_to_the_users_own_folder(conflicting: Path) -> None:
    kept = backup(conflicting)
    assert kept.parent == default_folder()
    assert list(backups_of(conflicting).values()) == [kept]


def test_files_of_the_same_name_keep_their_backups_apart(conflicting: Path, tmp_path: Path) -> None:
    other = tmp_path / "elsewhere" / conflicting.name
    other.parent.mkdir()
    shutil.copy(conflicting, other)
    first = backup(conflicting, tmp_path / "backups", now=NOW)
    second = backup(other, tmp_path / "backups", now=NOW)
    assert list(backups_of(conflicting, tmp_path / "backups").values()) == [first]
    assert list(backups_of(other, tmp_path / "backups").values()) == [second]


def test_old_backups_are_thinned_when_a_new_one_is_made(conflicting: Path, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    for age in (800, 500, 12.2, 12.1, 0.5):
        backup(conflicting, folder, now=NOW - timedelta(days=age))
    backup(conflicting, folder, now=NOW)
    ages = sorted((NOW - made).days for made in backups_of(conflicting, folder))
    assert ages == [0, 0, 12]


def test_the_older_backups_are_the_fewer_stay() -> None:
    hourly = [NOW - timedelta(hours=hour) for hour in range(24 * 500)]
    kept = sorted(set(hourly) - superfluous(hourly, NOW), reverse=True)
    ages = [NOW - one for one in kept]
    assert sum(age <= timedelta(days=1) for age in ages) == 25
    assert 29 <= sum(timedelta(days=1) < age <= timedelta(days=30) for age in ages) <= 31
    assert 47 <= sum(timedelta(days=30) < age <= timedelta(days=365) for age in ages) <= 50
    assert max(ages) <= timedelta(days=365)


def test_the_last_backup_stays_however_old_it_is() -> None:
    old = NOW - timedelta(days=4000)
    assert superfluous([old, old - timedelta(days=1)], NOW) == {old - timedelta(days=1)}
    assert superfluous([], NOW) == frozenset()
