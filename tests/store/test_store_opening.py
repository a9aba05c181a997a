"""What is no sound Shortlister file is refused in one sentence."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from shortlister.domain.changes import Change
from shortlister.domain.refusals import Refusal
from shortlister.store.files import SCHEMA_VERSION
from shortlister.store.opening import FileKind, base_digest, inspect, load, open_untrusted
from shortlister.store.store import Store

Pack = Callable[[Store, Path], None]
Rate = Callable[..., Change]


def altered(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def test_a_vacancy_says_what_it_is(made: Path) -> None:
    info = inspect(made)
    assert (info.kind, info.vacancy, info.member, info.edition, info.version) == (
        FileKind.VACANCY,
        "v1",
        "",
        2,
        SCHEMA_VERSION,
    )
    assert not info.needs_migration


def test_a_pack_says_whose_it_is_and_from_what(made: Path, pack: Pack) -> None:
    path = made.with_name("ann.scorepack")
    with Store.open(made) as store:
        pack(store, path)
    info = inspect(path)
    assert (info.kind, info.vacancy, info.member, info.stage, info.edition) == (FileKind.PACK, "v1", "m1", "s1", 2)
    assert info.base == base_digest(load(path).state)


def test_what_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="There is no file"):
        inspect(tmp_path / "lost.shortlist")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="is a folder"):
        inspect(tmp_path)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 a document", b"SQLite format 3\0" + bytes(84), bytes(5000)])
def test_another_kind_of_file_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.shortlist"
    path.write_bytes(content)
    with pytest.raises(Refusal, match=r"is not a Shortlister|is damaged"):
        inspect(path)
    assert path.read_bytes() == content


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    altered(tmp_path / "other.db", "CREATE TABLE meta (key, value)")
    with pytest.raises(Refusal, match="is not a Shortlister"):
        inspect(tmp_path / "other.db")


def test_a_file_from_a_newer_version_is_refused(made: Path) -> None:
    altered(made, f"PRAGMA user_version={SCHEMA_VERSION + 1}")
    with pytest.raises(Refusal, match="newer version of Shortlister"):
        Store.open(made)


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_a_file_that_one_may_not_read_is_refused(made: Path) -> None:
    made.chmod(0)
    code = (
        "import sys; from pathlib import Path; from shortlister.store.opening import inspect\n"
        "from shortlister.domain.refusals import Refusal\n"
        "import os\n"
        "if os.geteuid() == 0: os.seteuid(65534)\n"
        "try: inspect(Path(sys.argv[1]))\n"
        "except Refusal as refusal: print(refusal)"
    )
    said = subprocess.run([sys.executable, "-c", code, str(made)], capture_output=True, text=True, check=True)
    assert "You may not read" in said.stdout


@pytest.mark.parametrize("page", [1, 2, 5, 9])
def test_a_damaged_page_is_refused(made: Path, page: int) -> None:
    content = bytearray(made.read_bytes())
    content[page * 4096 : page * 4096 + 600] = os.urandom(600)
    made.write_bytes(content)
    with pytest.raises(Refusal, match="is damaged"):
        Store.open(made)


@pytest.mark.parametrize("keep", [50, 1000, 5000, 20000])
def test_a_file_cut_short_is_refused(made: Path, keep: int) -> None:
    made.write_bytes(made.read_bytes()[:keep])
    with pytest.raises(Refusal, match=r"is damaged|is not a Shortlister"):
        Store.open(made)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE VIEW extra AS SELECT * FROM score",
        "CREATE TRIGGER extra AFTER INSERT ON entry BEGIN DELETE FROM score; END",
        "CREATE TABLE extra (id)",
        "CREATE VIRTUAL TABLE extra USING fts5(body)",
        "CREATE INDEX extra ON score (evidence)",
        "DROP TABLE vacancy",
        "DELETE FROM vacancy",
        "DELETE FROM meta",
        "UPDATE meta SET value = 'letter' WHERE key = 'kind'",
    ],
)
def test_a_file_with_anything_else_in_it_or_something_missing_is_refused(made: Path, statement: str) -> None:
    altered(made, statement)
    with pytest.raises(Refusal, match="is damaged"):
        load(made)


def test_a_table_that_would_take_anything_is_refused(made: Path) -> None:
    altered(made, "DROP TABLE tie", 'CREATE TABLE tie (stage TEXT, first TEXT, "over" TEXT, reason TEXT)')
    with pytest.raises(Refusal, match="table tie"):
        load(made)


def test_evidence_that_would_pass_for_another_score_is_refused(made: Path) -> None:
    altered(
        made,
        "PRAGMA ignore_check_constraints=ON",
        "UPDATE score SET evidence = 'x' || char(30) || 'c9/app' || char(31) || '7' || char(31) WHERE rating = 5",
    )
    with pytest.raises(Refusal, match="table score"):
        load(made)
    with pytest.raises(Refusal, match="table score"), open_untrusted(made) as file:
        file.load()


def test_an_untrusted_pack_gives_its_chains_and_its_state(made: Path, pack: Pack, rate: Rate) -> None:
    path = made.with_name("ann.scorepack")
    with Store.open(made) as store:
        pack(store, path)
    with Store.open(path) as copy:
        item = copy.append(rate(copy, "m1", "a2", 4), author="m1", at="", member="m1")
        state = copy.state
    with open_untrusted(path) as file:
        assert file.load() == state
        assert file.score_count() == 3
        assert len(file.heads()) == 2
        assert list(file.entries(item.replica, 0)) == [item] == [file.entry(item.replica, 1)]
        assert list(file.entries(item.replica, 1)) == []
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            file.connection.execute("DELETE FROM score")


def test_an_untrusted_file_is_checked_at_the_door(made: Path, tmp_path: Path) -> None:
    altered(made, "CREATE VIEW extra AS SELECT * FROM score")
    with pytest.raises(Refusal, match="is damaged"), open_untrusted(made):
        pass
    with pytest.raises(Refusal, match="is a folder"), open_untrusted(tmp_path):
        pass


def test_opening_imports_no_sqlmodel(made: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from shortlister.store.store import Store\n"
        "import shortlister.store.opening, shortlister.store.verify\n"
        "store = Store.open(Path(sys.argv[1])); list(store.entries()); store.close()\n"
        "print([name for name in ('sqlmodel', 'sqlalchemy', 'pydantic', 'alembic') if name in sys.modules])"
    )
    said = subprocess.run([sys.executable, "-c", code, str(made)], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"


def test_a_name_with_signs_that_mean_something_in_an_address_opens(made: Path) -> None:
    path = made.with_name("Ann & Bo? 100 % #1 [x] é.shortlist")
    made.rename(path)
    assert inspect(path).vacancy == "v1"


@pytest.mark.parametrize("untrusted", [True, False])
def test_a_file_left_in_another_journal_mode_is_read_and_nothing_stays_beside_it(made: Path, untrusted: bool) -> None:
    altered(made, "PRAGMA journal_mode=WAL")
    if untrusted:
        with open_untrusted(made) as file:
            assert file.score_count() == 3
    else:
        Store.open(made).close()
    assert [item.name for item in made.parent.iterdir()] == [made.name]


def test_another_programs_database_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    altered(path, "PRAGMA journal_mode=WAL", "CREATE TABLE x (y)")
    before = path.read_bytes()
    with pytest.raises(Refusal, match="is not a Shortlister"):
        inspect(path)
    assert path.read_bytes() == before
