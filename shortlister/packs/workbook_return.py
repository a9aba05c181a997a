"""A returned scoring workbook: found again by its hidden marks, every cell understood or named as a problem."""

import io
import json
import warnings
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum, auto
from typing import Any, Final

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.utils.escape import unescape
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.workbook import Workbook

from shortlister.domain.records import Score
from shortlister.domain.refusals import Problem, Refusal
from shortlister.domain.scores import read_rating
from shortlister.domain.texts import clean
from shortlister.i18n import N_
from shortlister.packs import workbook_marks as marks
from shortlister.packs.workbook_marks import Binding, Place
from shortlister.packs.workbook_merges import MarksGone, merged_scores, merged_start, require_marks_unmerged

_FAULTS: Final = (
    ArithmeticError,
    AttributeError,
    EOFError,
    InvalidFileException,
    LookupError,
    NotImplementedError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    zipfile.BadZipFile,
    zlib.error,
)
"""What openpyxl raises on files that are not as they should be; XML errors are syntax errors."""

_MOST_ROWS: Final = 300_000
_MOST_COLUMNS: Final = 64
_MARKS_WITHIN: Final = 40
"""Rows from the top in which the hidden marks are looked for."""

_SAVED_BY_SOMEBODY: Final = 2000
"""A workbook that no office program has saved yet says that it was made in 1980."""


@dataclass(frozen=True, slots=True)
class ReturnedRow:
    """A row of scores as it stands: `cells` by mark, with whether each is a formula; `row` and `sheet` name it."""

    sheet: str
    row: int
    columns: Mapping[str, int]
    cells: Mapping[str, Any]
    formulas: frozenset[str]

    def place(self, mark: str) -> str:
        """The cell's name, as `Scores!F12`."""
        return f"{self.sheet}!{get_column_letter(self.columns[mark])}{self.row}"


@dataclass(frozen=True, slots=True)
class Returned:
    """What came back: the binding, the rows, the word beside *finished*, and when it was saved (ISO 8601, or empty).

    `name` is whose scores the first sheet says they are, with the cell's name; None in one that does not say so.
    `merged` are the areas where somebody merged cells that are read, with what is lost by it.
    """

    binding: Binding
    rows: tuple[ReturnedRow, ...]
    finished: str
    saved: str
    name: tuple[str, str] | None = None
    merged: tuple[Problem, ...] = ()


class _Kind(Enum):
    """What a sheet turned out to be."""

    BINDING = auto()
    START = auto()
    SCORES = auto()
    OTHER = auto()


@dataclass(slots=True)
class _Found:
    """What has been found so far; `start` has row and column of the marks of the first sheet, by mark."""

    binding: Binding | None = None
    rows: list[ReturnedRow] = field(default_factory=list)
    finished: str = "no"
    scores: bool = False
    name: tuple[str, str] | None = None
    columns: Mapping[str, int] = field(default_factory=dict)
    start: dict[str, tuple[int, int]] = field(default_factory=dict)
    kinds: dict[str, "_Kind"] = field(default_factory=dict)


def read_workbook(content: bytes, file: str) -> Returned:
    """The workbook's marks and rows; Refusal where it is none of ours, or damaged."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl tells of every feature that it does not keep
            return _read(content, file)
    except _FAULTS as error:
        raise Refusal(
            N_("“{file}” is not merged. It is damaged, or is no Excel workbook. Ask the member to send it again."),
            file=file,
        ) from error


def _read(content: bytes, file: str) -> Returned:
    book = load_workbook(io.BytesIO(content), read_only=True, data_only=False, keep_links=False)
    try:
        found = _Found()
        for sheet in book.worksheets:
            sheet.reset_dimensions()
            cells = sheet.iter_rows(max_row=_MOST_ROWS, max_col=_MOST_COLUMNS)
            try:
                found.kinds[sheet.title] = _look_at(found, sheet.title, enumerate(cells, start=1))
            except MarksGone:
                require_marks_unmerged(sheet, _MARKS_WITHIN, file)
                raise
        if found.binding is None or not found.scores:
            raise Refusal(
                N_(
                    "“{file}” is not merged. It is not a scoring workbook that Shortlister made, "
                    "or its hidden sheet or row is gone. Issue a new one."
                ),
                file=file,
            )
        saved = book.properties.modified
        merged = tuple(_merged(found, book))
        return Returned(found.binding, tuple(found.rows), found.finished, _moment(saved), found.name, merged)
    finally:
        book.close()


def _moment(saved: datetime | None) -> str:
    if saved is None or saved.year < _SAVED_BY_SOMEBODY:
        return ""
    return saved.strftime("%Y-%m-%dT%H:%M:%SZ")


def _look_at(found: _Found, sheet: str, rows: Iterator[tuple[int, Sequence[Any]]]) -> _Kind:
    """A sheet is told by its marks, not by its name."""
    kind = _Kind.OTHER
    for number, row in rows:
        texts = {cell.value: index for index, cell in enumerate(row, start=1) if isinstance(cell.value, str)}
        if number == 1 and marks.FORMAT in texts:
            found.binding = _binding(rows)
            return _Kind.BINDING
        if marks.NAME in texts:
            found.name = _name(row, texts[marks.NAME], f"{sheet}!{{column}}{number}")
            found.start[marks.NAME], kind = (number, texts[marks.NAME]), _Kind.START
        if marks.FINISHED in texts:
            found.finished = _tick(row, texts[marks.FINISHED])
            found.start[marks.FINISHED] = (number, texts[marks.FINISHED])
            return _Kind.START
        if marks.KEY in texts:
            missing = [mark for mark in marks.COLUMNS if mark not in texts]
            if missing or found.scores:
                raise MarksGone(missing)
            found.scores = True
            found.columns = {mark: texts[mark] for mark in (*marks.COLUMNS, marks.TEXT) if mark in texts}
            _take_rows(found, sheet, found.columns, rows)
            return _Kind.SCORES
        if number >= _MARKS_WITHIN:
            break
    return kind


def _merged(found: _Found, book: Workbook) -> Iterator[Problem]:
    """Where cells that are read were merged; anywhere else that loses nothing of ours."""
    for number, sheet in enumerate(book.worksheets):
        kind = found.kinds[sheet.title]
        if kind is _Kind.SCORES and found.rows:
            yield from merged_scores(sheet, found.columns, found.rows[0].row, found.rows[-1].row)
        elif kind is _Kind.START or (kind is _Kind.OTHER and not number and not found.start):
            yield from merged_start(sheet, found.start)


def _tick(row: Sequence[Any], beside: int) -> str:
    """The last word before the mark."""
    words = [str(cell.value) for cell in row[: beside - 1] if cell.value is not None]
    return " ".join(words[-1].split()).casefold() if words else "no"


def _name(row: Sequence[Any], beside: int, cell: str) -> tuple[str, str]:
    """Whose scores these are said to be, in the cell before the mark."""
    value = row[beside - 2].value if beside > 1 else None
    return text_of(value), cell.format(column=get_column_letter(max(beside - 1, 1)))


def _take_rows(
    found: _Found, sheet: str, columns: Mapping[str, int], rows: Iterator[tuple[int, Sequence[Any]]]
) -> None:
    next(rows, None)  # the headings
    for number, row in rows:
        cells = {mark: row[at - 1] for mark, at in columns.items() if at <= len(row)}
        values = {mark: cell.value for mark, cell in cells.items()}
        if any(value is not None for value in values.values()):
            formulas = frozenset(mark for mark, cell in cells.items() if cell.data_type == "f")
            found.rows.append(ReturnedRow(sheet, number, columns, values, formulas))


def _binding(rows: Iterator[tuple[int, Sequence[Any]]]) -> Binding:
    """The hidden sheet under its first cell; ValueError or LookupError where it is not as it was written."""
    facts: dict[str, str] = {}
    seen: dict[str, int] = {}
    scores: dict[Place, Score] = {}
    applicants: set[str] = set()
    for _number, row in rows:
        words = [_text(cell.value) for cell in row]
        match words[:1]:
            case ["seen"]:
                seen[words[1]] = int(words[2])
            case ["applicant"]:
                applicants.add(words[1])
            case ["score"]:
                evidence = json.loads(words[4])
                if not isinstance(evidence, str):
                    raise ValueError(evidence)
                scores[words[1], words[2]] = Score(read_rating(words[3]), evidence)
            case [name] if name:
                facts[name] = words[1]
            case _:
                pass
    return Binding(
        facts["vacancy"],
        facts["member"],
        facts["stage"],
        int(facts["edition"]),
        submitted=facts["submitted"] == "yes",
        seen=seen,
        scores=scores,
        applicants=frozenset(applicants),
    )


def _text(value: object) -> str:
    return "" if value is None else unescape(str(value))


def text_of(value: object) -> str:
    """A note as it is kept; what Excel made a number or a date of is written out."""
    match value:
        case None:
            return ""
        case bool():
            return str(value)
        case float() if value.is_integer():
            return str(int(value))
        case datetime() if value.hour == value.minute == value.second == 0:
            return value.date().isoformat()
        case datetime() | date():
            return value.isoformat(" ") if isinstance(value, datetime) else value.isoformat()
        case _:
            return clean(unescape(str(value))).strip()
