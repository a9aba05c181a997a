"""A returned scoring workbook: found again by its hidden marks, every cell understood or named as a problem."""

import io
import warnings
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum, auto
from typing import Any, Final

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.workbook import Workbook

from shortlister.domain.refusals import Problem, Refusal
from shortlister.i18n import N_
from shortlister.packs import workbook_marks as marks
from shortlister.packs.workbook_beside import beside_table, foreign_sheet, remarks
from shortlister.packs.workbook_binding import binding_in
from shortlister.packs.workbook_marks import Binding
from shortlister.packs.workbook_merges import MarksGone, merged_scores, merged_start, require_marks, require_one_table
from shortlister.packs.workbook_sight import hidden_scores
from shortlister.packs.workbook_texts import text_of

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
    """A row of scores as it stands: `cells` by mark, which are formulas and which struck; `row` and `sheet` name it."""

    sheet: str
    row: int
    columns: Mapping[str, int]
    cells: Mapping[str, Any]
    formulas: frozenset[str]
    struck: frozenset[str] = frozenset()

    def place(self, mark: str) -> str:
        """The cell's name, as `Scores!F12`."""
        return f"{self.sheet}!{get_column_letter(self.columns[mark])}{self.row}"


@dataclass(frozen=True, slots=True)
class Returned:
    """What came back: the binding, the rows, the word beside *finished*, and when it was saved (ISO 8601, or empty).

    `name` is whose scores the first sheet says they are, with the cell's name; None in one that does not say so.
    `merged` are the areas where somebody merged cells that are read, with what is lost by it.
    `hidden` is what hides scores; `beside` what stands in the workbook and is not taken over; `first` whether the
    first sheet is there.
    """

    binding: Binding
    rows: tuple[ReturnedRow, ...]
    finished: str
    saved: str
    name: tuple[str, str] | None = None
    merged: tuple[Problem, ...] = ()
    hidden: tuple[Problem, ...] = ()
    beside: tuple[Problem, ...] = ()
    first: bool = True


class _Kind(Enum):
    """What a sheet turned out to be."""

    BINDING = auto()
    START = auto()
    SCORES = auto()
    OTHER = auto()


@dataclass(slots=True)
class _Found:
    """What has been found so far; `start` has row and column of the marks of the first sheet, by mark.

    `beside` are the cells beside the table, by sheet and column; `foreign` how many cells a sheet that is none of ours
    has, with the first; `struck` whether a style strikes through, by its number.
    """

    binding: Binding | None = None
    rows: list[ReturnedRow] = field(default_factory=list)
    finished: str = "no"
    scores: bool = False
    name: tuple[str, str] | None = None
    columns: Mapping[str, int] = field(default_factory=dict)
    start: dict[str, tuple[int, int]] = field(default_factory=dict)
    kinds: dict[str, "_Kind"] = field(default_factory=dict)
    beside: dict[str, dict[int, list[tuple[int, str]]]] = field(default_factory=dict)
    foreign: dict[str, tuple[int, str]] = field(default_factory=dict)
    struck: dict[int, bool] = field(default_factory=dict)


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
            except MarksGone as gone:
                require_marks(sheet, gone, _MARKS_WITHIN, file)
        require_one_table([title for title, kind in found.kinds.items() if kind is _Kind.SCORES], file)
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
        hidden, said = _hidden(found, book)
        return Returned(
            found.binding,
            tuple(found.rows),
            found.finished,
            _moment(saved),
            found.name,
            merged,
            hidden,
            (*said, *_beside(found, book)),
            first=bool(found.start),
        )
    finally:
        book.close()


def _moment(saved: datetime | None) -> str:
    if saved is None or saved.year < _SAVED_BY_SOMEBODY:
        return ""
    return saved.strftime("%Y-%m-%dT%H:%M:%SZ")


def _look_at(found: _Found, sheet: str, rows: Iterator[tuple[int, Sequence[Any]]]) -> _Kind:
    """A sheet is told by its marks, not by its name."""
    kind = _Kind.OTHER
    above: list[tuple[int, int, str]] = []
    for number, row in rows:
        texts = {cell.value: index for index, cell in enumerate(row, start=1) if isinstance(cell.value, str)}
        if number == 1 and marks.FORMAT in texts:
            found.binding = binding_in(rows)
            return _Kind.BINDING
        if marks.NAME in texts:
            found.name = _name(row, texts[marks.NAME], f"{sheet}!{{column}}{number}")
            found.start[marks.NAME], kind = (number, texts[marks.NAME]), _Kind.START
        if marks.FINISHED in texts:
            found.finished = _tick(row, texts[marks.FINISHED])
            found.start[marks.FINISHED] = (number, texts[marks.FINISHED])
            above += [one for below, cells in rows for one in _texts(below, cells)]
            _set_aside(found, sheet, [one for one in above if one[1] > texts[marks.FINISHED]])
            return _Kind.START
        if not texts.keys().isdisjoint(marks.COLUMNS):
            if not found.scores:
                _take_table(found, sheet, texts, rows, above[1:])  # the first of those above is the title
            return _Kind.SCORES
        above += _texts(number, row)
        if number >= _MARKS_WITHIN:
            break
    if kind is _Kind.OTHER:
        above += [one for number, row in rows for one in _texts(number, row)]
        found.foreign[sheet] = len(above), above[0][2] if above else ""
    return kind


def _texts(number: int, row: Sequence[Any]) -> list[tuple[int, int, str]]:
    """Row, column and text of the cells in which anything stands."""
    return [(number, at, text_of(cell.value)) for at, cell in enumerate(row, start=1) if cell.value is not None]


def _set_aside(found: _Found, sheet: str, cells: Sequence[tuple[int, int, str]]) -> None:
    for number, column, text in cells:
        found.beside.setdefault(sheet, {}).setdefault(column, []).append((number, text))


def _take_table(
    found: _Found,
    sheet: str,
    texts: Mapping[str, int],
    rows: Iterator[tuple[int, Sequence[Any]]],
    above: Sequence[tuple[int, int, str]],
) -> None:
    """The rows under the marks, and what stands `above` the table and beside it; MarksGone where a mark is missing."""
    missing = [mark for mark in marks.COLUMNS if mark not in texts]
    if missing:
        raise MarksGone(missing)
    found.scores = True
    found.columns = {mark: texts[mark] for mark in (*marks.COLUMNS, marks.TEXT) if mark in texts}
    _set_aside(found, sheet, above)
    ours = {column for mark, column in texts.items() if mark.startswith(marks.MARK)}
    _take_rows(found, sheet, ours, rows)


def _merged(found: _Found, book: Workbook) -> Iterator[Problem]:
    """Where cells that are read were merged; anywhere else that loses nothing of ours."""
    for number, sheet in enumerate(book.worksheets):
        kind = found.kinds[sheet.title]
        if kind is _Kind.SCORES and found.rows:
            yield from merged_scores(sheet, found.columns, found.rows[0].row, found.rows[-1].row)
        elif kind is _Kind.START or (kind is _Kind.OTHER and not number and not found.start):
            yield from merged_start(sheet, found.start)


def _hidden(found: _Found, book: Workbook) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    """What hides scores from whoever saved the workbook, and what of that is only to be said."""
    given = (marks.RATING, marks.EVIDENCE)
    held = [row.row for row in found.rows if any(row.cells[mark] is not None for mark in given)]
    sheet = next(one for one in book.worksheets if found.kinds[one.title] is _Kind.SCORES)
    return hidden_scores(sheet, found.columns, held)


def _beside(found: _Found, book: Workbook) -> Iterator[Problem]:
    """What stands in the workbook and is not taken over."""
    for sheet in book.worksheets:
        kind = found.kinds[sheet.title]
        cells, first = found.foreign.get(sheet.title, (0, ""))
        if kind in (_Kind.SCORES, _Kind.START):
            yield from beside_table(sheet.title, found.beside.get(sheet.title, {}))
        if kind is not _Kind.BINDING:
            yield from remarks(sheet)
        if cells:
            yield foreign_sheet(sheet.title, cells, first)


def _tick(row: Sequence[Any], beside: int) -> str:
    """The last word before the mark."""
    words = [str(cell.value) for cell in row[: beside - 1] if cell.value is not None]
    return " ".join(words[-1].split()).casefold() if words else "no"


def _name(row: Sequence[Any], beside: int, cell: str) -> tuple[str, str]:
    """Whose scores these are said to be, in the cell before the mark."""
    value = row[beside - 2].value if beside > 1 else None
    return text_of(value), cell.format(column=get_column_letter(max(beside - 1, 1)))


def _take_rows(found: _Found, sheet: str, ours: Set[int], rows: Iterator[tuple[int, Sequence[Any]]]) -> None:
    """The rows under the headings; what stands in columns that are not `ours` is kept aside."""
    columns = found.columns
    for heading, (number, row) in enumerate(rows):
        if any(cell.value is not None for at, cell in enumerate(row, start=1) if at not in ours):
            _set_aside(found, sheet, [one for one in _texts(number, row) if one[1] not in ours])
        cells = {mark: row[at - 1] for mark, at in columns.items() if at <= len(row)}
        values = {mark: cell.value for mark, cell in cells.items()}
        if heading and any(value is not None for value in values.values()):
            formulas = frozenset(mark for mark, cell in cells.items() if cell.data_type == "f")
            struck = frozenset(mark for mark, cell in cells.items() if _struck(found, cell))
            found.rows.append(ReturnedRow(sheet, number, columns, values, formulas, struck))


def _struck(found: _Found, cell: Any) -> bool:
    """Whether what stands in a cell is struck through."""
    if cell.value is None:
        return False
    style = cell._style_id  # each style is looked at once
    if style not in found.struck:
        try:
            found.struck[style] = bool(cell.font.strike)
        except LookupError:  # the workbook does not say how it looks
            found.struck[style] = False
    return found.struck[style]
