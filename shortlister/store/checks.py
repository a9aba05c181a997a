"""Columns and constraints in few words, each constraint with a name of its own, as migrations need it."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import CheckConstraint, Integer, LargeBinary, MetaData, Text
from sqlmodel import Field, SQLModel

STRICT: Final[dict[str, Any]] = {"sqlite_strict": True}
"""SQLite stores 'abc' in an integer column unless the table is strict."""

STRICT_BY_KEY: Final[dict[str, Any]] = {"sqlite_strict": True, "sqlite_with_rowid": False}
"""The rows lie in their key, once: half the pages of a table with an index beside it, and read in order."""


class Row(SQLModel):
    """What every table class comes from: one set of tables, and names for every constraint."""

    metadata = MetaData(naming_convention={"pk": "pk_%(table_name)s", "fk": "fk_%(table_name)s_%(column_0_name)s"})


def string(*, key: bool = False) -> Any:
    """A column of text; never null."""
    return Field(sa_type=Text, primary_key=key, nullable=False)


def whole(*, key: bool = False, empty: bool = False) -> Any:
    """A column of whole numbers; `empty`: may be null."""
    return Field(sa_type=Integer, primary_key=key, nullable=empty)


def blob(*, empty: bool = False) -> Any:
    """A column of bytes; `empty`: may be null."""
    return Field(sa_type=LargeBinary, nullable=empty)


def check(name: str, condition: str) -> CheckConstraint:
    """A named condition that both SQLite and PostgreSQL understand."""
    return CheckConstraint(condition, name=name)


def filled(*columns: str) -> tuple[CheckConstraint, ...]:
    """These texts are not empty."""
    return tuple(check(f"{column}_filled", f"\"{column}\" <> ''") for column in columns)


def plain(*columns: str, name: str = "texts_plain") -> tuple[Any, ...]:
    """These texts hold neither NUL nor the two characters that part packed sheets; asked of all together, for speed."""
    together = " || ".join(f'"{column}"' for column in columns)
    condition = " AND ".join(f"instr({together}, char({code})) = 0" for code in (0, 30, 31))
    return (CheckConstraint(condition, name=name).ddl_if(dialect="sqlite"),)


def flag(*columns: str) -> tuple[CheckConstraint, ...]:
    """These numbers are 0 or 1."""
    return tuple(check(f"{column}_flag", f'"{column}" IN (0, 1)') for column in columns)


def at_least(least: int, *columns: str) -> tuple[CheckConstraint, ...]:
    """These numbers are not smaller."""
    return tuple(check(f"{column}_range", f'"{column}" >= {least}') for column in columns)


def one_of(column: str, words: Iterable[StrEnum], *, or_empty: bool = False) -> tuple[CheckConstraint, ...]:
    """The text is one of the words."""
    empty = [""] if or_empty else []
    listed = ", ".join(f"'{word}'" for word in [*empty, *(word.value for word in words)])
    return (check(f"{column}_word", f'"{column}" IN ({listed})'),)


def identifier(*columns: str) -> tuple[Any, ...]:
    """These texts are ids: not empty, without the slash that parts a measure, and plain."""
    together = " || ".join(f'"{column}"' for column in columns)
    return (*filled(*columns), check("ids_slash", f"{together} NOT LIKE '%/%'"), *plain(*columns, name="ids_plain"))


def listing(*columns: str) -> tuple[Any, ...]:
    """These texts are JSON arrays."""
    return _json("array", columns)


def structure(*columns: str) -> tuple[Any, ...]:
    """These texts are JSON objects."""
    return _json("object", columns)


def _json(shape: str, columns: Iterable[str]) -> tuple[Any, ...]:
    """`json_type` alone fails on what is no JSON at all, so both are asked, in this order."""
    return tuple(
        CheckConstraint(
            f'CASE WHEN json_valid("{column}") THEN json_type("{column}") = \'{shape}\' ELSE 0 END',
            name=f"{column}_json",
        ).ddl_if(dialect="sqlite")
        for column in columns
    )


def hexadecimal(*columns: str, or_empty: bool = False) -> tuple[Any, ...]:
    """These texts are SHA-256 digests in lower-case hexadecimal."""
    empty = " OR \"{0}\" = ''" if or_empty else ""
    condition = 'length("{0}") = 64 AND "{0}" NOT GLOB \'*[^0-9a-f]*\'' + empty
    return tuple(
        CheckConstraint(condition.format(column), name=f"{column}_hexadecimal").ddl_if(dialect="sqlite")
        for column in columns
    )


def sized(column: str, size: int) -> tuple[CheckConstraint, ...]:
    """The bytes are so many."""
    return (check(f"{column}_size", f'length("{column}") = {size}'),)


def rated(*, required: bool) -> tuple[CheckConstraint, ...]:
    """A rating and not assessable exclude each other; `required`: one of them there must be."""
    both = "(rating IS NULL) <> (not_assessable = 0)" if required else "rating IS NULL OR not_assessable = 0"
    return (
        *flag("not_assessable"),
        check("rating_range", "rating BETWEEN -1000 AND 1000"),
        check("rating_or_not_assessable", both),
    )
