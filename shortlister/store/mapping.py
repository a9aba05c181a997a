"""Records as rows and back, driven by the records' field types; the standard library only, so that opening is light.

A measure is two columns (criterion, method), a rating two (rating, not_assessable), a flag 0 or 1, a fraction its
text, and whatever has parts of its own (scale, rule, source, tuples) canonical JSON.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from fractions import Fraction
from typing import Any, Final, cast, get_type_hints

from shortlister.domain.changes import Key
from shortlister.domain.codec import canonical, decode_as, encode
from shortlister.domain.records import RECORDS, Kind, Record, Score
from shortlister.domain.scales import NA
from shortlister.domain.scores import Cell

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One field of a record and the columns that hold it."""

    field: str
    columns: tuple[str, ...]
    to_columns: Callable[[Any], Row]
    from_columns: Callable[[Row], Any]


def _measure_columns(value: str) -> Row:
    criterion, _, method = value.partition("/")
    return criterion, method


def _rating_columns(value: object) -> Row:
    return (None, 1) if value == NA else (value, 0)


def _rating(row: Row) -> object:
    return NA if row[1] else row[0]


def _json_text(value: object) -> Row:
    return (canonical(encode(value)).decode(),)


def _part(name: str, hint: Any) -> Part:
    """How one field is held; `hint` is its type."""
    if name == "measure":
        return Part(name, ("criterion", "method"), _measure_columns, lambda row: f"{row[0]}/{row[1]}")
    if name == "rating":
        return Part(name, ("rating", "not_assessable"), _rating_columns, _rating)
    if hint is bool:
        return Part(name, (name,), lambda value: (int(value),), lambda row: bool(row[0]))
    if hint in (str, int, int | None):
        return Part(name, (name,), lambda value: (value,), lambda row: row[0])
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return Part(name, (name,), lambda value: (value.value,), lambda row: hint(row[0]))
    if hint is Fraction:
        return Part(name, (name,), lambda value: (str(value),), lambda row: Fraction(row[0]))
    return Part(name, (name,), _json_text, lambda row: decode_as(hint, json.loads(row[0])))


class Layout:
    """How the records of one kind lie in their table: columns in order, the key's columns first among equals."""

    __slots__ = ("_ahead", "_cls", "_key_parts", "_parts", "_spans", "columns", "key_columns", "kind", "table")

    def __init__(self, kind: Kind, key: tuple[str, ...]) -> None:
        self.kind = kind
        self.table = kind.value
        self._cls = cast("Callable[..., Record]", RECORDS[kind])
        hints = get_type_hints(RECORDS[kind])
        held = [field.name for field in fields(RECORDS[kind])]
        self._ahead = tuple(_part(name, str) for name in key if name not in held)
        self._parts = tuple(_part(name, hints[name]) for name in held)
        self._key_parts = tuple(_part(name, str) for name in key)
        self.key_columns = tuple(column for part in self._key_parts for column in part.columns)
        every = (*self._ahead, *self._parts)
        self.columns = tuple(column for part in every for column in part.columns)
        self._spans: tuple[tuple[Part, int, int], ...] = tuple(
            (part, self.columns.index(part.columns[0]), self.columns.index(part.columns[0]) + len(part.columns))
            for part in every
        )

    def key_row(self, key: Key) -> Row:
        """The key as its columns hold it."""
        return tuple(cell for part, value in zip(self._key_parts, key, strict=True) for cell in part.to_columns(value))

    def row(self, key: Key, record: Record) -> Row:
        """The record as its columns hold it. ValueError where the record does not belong under the key."""
        if type(record) is Score:  # written all day, and by the ten thousand in a merge: ten times as fast by hand
            member, applicant, measure = key
            criterion, _, method = measure.partition("/")
            if record.rating == NA:
                return (member, applicant, criterion, method, None, 1, record.evidence)
            return (member, applicant, criterion, method, record.rating, 0, record.evidence)
        if not self._ahead and self.key_of(record) != key:
            raise ValueError(f"{self.kind} {key} does not name this record")
        cells: list[Any] = []
        for part, value in zip(self._ahead, key, strict=False):
            cells += part.to_columns(value)
        for part in self._parts:
            cells += part.to_columns(getattr(record, part.field))
        return tuple(cells)

    def key_of(self, record: Record) -> Key:
        """The key of a record that carries its own."""
        return tuple(getattr(record, part.field) for part in self._key_parts)

    def read(self, row: Row) -> tuple[Key, Record]:
        """Key and record of a row. ValueError, TypeError or KeyError where the row does not hold one."""
        values = {part.field: part.from_columns(row[start:end]) for part, start, end in self._spans}
        key = tuple(values[part.field] for part in self._key_parts)
        for part in self._ahead:
            del values[part.field]
        return key, self._cls(**values)


def score_rows(member: str, sheets: Mapping[str, Mapping[str, Cell | None]]) -> list[Row]:
    """The rows of plain scores by applicant and measure, as `Layout.row` makes them, in key order."""
    held = {measure: _measure_columns(measure) for measure in {key for cells in sheets.values() for key in cells}}
    return [
        (member, applicant, *held[measure], None, 1, cell[1])
        if cell[0] == NA
        else (member, applicant, *held[measure], cell[0], 0, cell[1])
        for applicant, cells in sorted(sheets.items())
        for measure, cell in sorted(cells.items())
        if cell
    ]


LAYOUTS: Final[Mapping[Kind, Layout]] = {
    kind: Layout(kind, key)
    for kind, key in {
        Kind.VACANCY: ("id",),
        Kind.METHOD: ("id",),
        Kind.STAGE: ("id",),
        Kind.CRITERION: ("id",),
        Kind.APPLICANT: ("id",),
        Kind.PERSON: ("applicant",),
        Kind.APPLICATION: ("applicant", "name"),
        Kind.MEMBER: ("id",),
        Kind.DECLARATION: ("member", "applicant"),
        Kind.SCORE: ("member", "applicant", "measure"),
        Kind.SUBMISSION: ("member", "stage"),
        Kind.AGREED: ("applicant", "measure"),
        Kind.TIE: ("stage", "first", "over"),
        Kind.OUTCOME: ("applicant", "stage"),
        Kind.ISSUE: ("member", "stage"),
        Kind.RECEIPT: ("head",),
        Kind.CONFLICT: ("member", "applicant", "measure"),
        Kind.ORDER: ("member", "stage"),
        Kind.ALLOCATION: ("member", "stage"),
        Kind.CALIBRATION: ("stage",),
        Kind.MEETING: ("id",),
        Kind.IDENTITY: ("recipient",),
        Kind.ERASURE: ("applicant",),
    }.items()
}
"""Read-only: the layout of each kind."""


def select(layout: Layout, *, of_member: bool = False) -> str:
    """The statement that reads a kind's rows in key order; `of_member` takes a member's id and reads theirs alone.

    Columns are qualified: SQLite takes a bare quoted name that no column has for a text.
    """
    columns = ", ".join(f'"{layout.table}"."{column}"' for column in layout.columns)
    order = ", ".join(f'"{layout.table}"."{column}"' for column in layout.key_columns)
    where = f' WHERE "{layout.table}"."member" = ?' if of_member else ""
    return f'SELECT {columns} FROM "{layout.table}"{where} ORDER BY {order}'
