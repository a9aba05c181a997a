"""The statements kept as text are those that SQLAlchemy makes of the tables: there is one truth about them."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import bindparam, delete
from sqlalchemy.dialects import sqlite
from sqlalchemy.sql.expression import ClauseElement

from shortlister.store import statements
from shortlister.store.tables import METADATA

DIALECT = sqlite.dialect()
NAMES = sorted(METADATA.tables)


def words(statement: ClauseElement) -> str:
    """The statement without quotation marks, which SQLAlchemy puts only where it must."""
    return str(statement.compile(dialect=DIALECT)).replace('"', "").replace("\n", "")


def plain(statement: str) -> str:
    return statement.replace('"', "")


def inserting(name: str) -> Any:
    table = METADATA.tables[name]
    return sqlite.insert(table).values({one: bindparam(one) for one in tuple(table.columns.keys())})


def test_every_table_has_its_statements() -> None:
    assert sorted(statements.COLUMNS) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_the_statements_are_those_of_sqlalchemy(name: str) -> None:
    table = METADATA.tables[name]
    columns, keys = statements.COLUMNS[name]
    assert columns == tuple(table.columns.keys())
    assert keys == tuple(column.name for column in table.primary_key)
    assert plain(statements.insert(name)) == words(inserting(name))
    assert plain(statements.keep(name)) == words(inserting(name).on_conflict_do_nothing())
    removed = delete(table).where(*(table.columns[one] == bindparam(one) for one in keys))
    assert plain(statements.remove(name)) == words(removed)
    rest = [one for one in columns if one not in keys]
    if rest:
        put = inserting(name)
        put = put.on_conflict_do_update(index_elements=list(keys), set_={one: put.excluded[one] for one in rest})
        assert plain(statements.put(name)) == words(put)


def test_writing_to_an_open_file_imports_neither_sqlmodel_nor_sqlalchemy(made: Path) -> None:
    code = """
import sys
from pathlib import Path
from shortlister.domain.changes import Change, Delta
from shortlister.domain.records import Kind, Score
from shortlister.domain.refusals import Sentence
from shortlister.store.store import Store
with Store.open(Path(sys.argv[1])) as store:
    key = ("m1", "a2", "c1/app")
    delta = Delta(Kind.SCORE, key, store.state.scores.get(*key), Score(3))
    store.append(Change(Sentence("Scored"), (delta,)), author="m1", at="", member="m1")
print(sorted({name.partition(".")[0] for name in sys.modules} & {"sqlmodel", "sqlalchemy", "pydantic", "alembic"}))
"""
    done = subprocess.run([sys.executable, "-c", code, str(made)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
