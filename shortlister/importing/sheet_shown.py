"""What of a workbook's sheets is shown and what is hidden; everything that is not read is said with its place."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from shortlister.domain.places import Passage, Place, cell_on
from shortlister.domain.refusals import Problem, Sentence
from shortlister.i18n import N_
from shortlister.importing.sheet_rows import SheetCell, SheetRow, column_letters

HIDDEN_SHEET: Final = N_("The sheet “{sheet}” is hidden and was not read. Show it in Excel if it counts.")
HIDDEN_ROW: Final = N_("Row {row} of the sheet “{sheet}” is hidden and was not read. Show it in Excel if it counts.")
HIDDEN_COLUMN: Final = N_(
    "Column {column} of the sheet “{sheet}” is hidden and was not read. Show it in Excel if it counts."
)
NO_RESULT: Final = N_(
    "Cell {cell} of the sheet “{sheet}” has a formula whose result is not stored, so it was not read. "
    "Open the workbook in Excel, save it, and choose it again."
)
IN_ERROR: Final = N_("Cell {cell} of the sheet “{sheet}” shows an error ({error}) and was not read.")
STRUCK: Final = N_("Cell {cell} of the sheet “{sheet}” is struck through, as deleted text is, and was not read.")
PARTLY_STRUCK: Final = N_(
    "Cell {cell} of the sheet “{sheet}” has words that are struck through, as deleted text is; they were not read."
)
MORE_UNREAD: Final = N_("{count} further hidden rows and formulas without a stored result were not read.")
LISTED_ROW: Final = N_("This row is hidden in the workbook.")
LISTED_COLUMN: Final = N_("Column {column} (“{heading}”) is hidden in the workbook and was read all the same.")
LISTED_NO_RESULT: Final = N_(
    "Cell {cell} has a formula whose result is not stored, so it was not read. Open the workbook in Excel, save it, "
    "and choose it again."
)
LISTED_ERROR: Final = N_("Cell {cell} shows an error ({error}) and was not read.")
OTHER_SHEET: Final = N_(
    "Only the sheet “{taken}” was read, not the sheet “{sheet}”. Save that one as a file of its own."
)
_SAID: Final = 50

_COLUMNS: Final = 16_384

Stretch = tuple[int, int]
"""First and last of hidden columns that stand together."""


class Fault(StrEnum):
    """Why a cell that should hold something has no text."""

    NO_RESULT = "no result"
    ERROR = "error"
    STRUCK = "struck"
    PARTLY_STRUCK = "partly struck"


_MESSAGES: Final = MappingProxyType(
    {Fault.NO_RESULT: NO_RESULT, Fault.ERROR: IN_ERROR, Fault.STRUCK: STRUCK, Fault.PARTLY_STRUCK: PARTLY_STRUCK}
)


@dataclass(frozen=True, slots=True)
class Unread:
    """A cell without text for a reason; `shown` is what its program shows of an error."""

    row: int
    column: int
    fault: Fault
    shown: str = ""

    @property
    def cell(self) -> str:
        return f"{column_letters(self.column)}{self.row}"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet with all its rows that have text, and which of them, and of its columns, are hidden."""

    name: str
    rows: tuple[SheetRow, ...]
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    unread: tuple[Unread, ...] = ()

    def hides(self, column: int) -> bool:
        """Whether a column is hidden."""
        return column in self.hidden_columns


def columns_of(stretches: Iterable[Stretch]) -> frozenset[int]:
    """The columns of stretches that may overlap."""
    columns: set[int] = set()
    reached = 0
    for first, last in sorted(stretches):
        columns.update(range(max(first, reached + 1), min(last, _COLUMNS) + 1))
        reached = max(reached, last)
    return frozenset(columns)


def shown_sheets(sheets: Iterable[Sheet]) -> tuple[list[Sheet], list[Problem]]:
    """The sheets as their program shows them, and what is hidden or has no text for a reason, one by one."""
    shown, said = [], []
    for sheet in sheets:
        if sheet.hidden:
            said += [_problem(HIDDEN_SHEET, sheet=sheet.name)] if sheet.rows else []
            continue
        rows = tuple(_shown_rows(sheet))
        said += _hidden_in(sheet)
        if rows:
            shown.append(replace(sheet, rows=rows))
    further = len(said) - _SAID
    more = [_problem(MORE_UNREAD, count=further)] if further > 0 else []
    return shown, said[:_SAID] + more


def _problem(message: str, at: str = "", **parameters: object) -> Problem:
    """What is said of a sheet, or of a cell (`at`) of the one that it names."""
    place = Place(cell=cell_on(str(parameters["sheet"]), at)) if at else Place()
    return Problem("", Sentence(message, parameters), Passage(place))


def _hidden_in(sheet: Sheet) -> Iterator[Problem]:
    """What a visible sheet hides, from the top; then the columns."""
    found: list[tuple[int, int, Problem]] = []
    for row in sheet.rows:
        if row.number in sheet.hidden_rows:
            found.append((row.number, 0, _problem(HIDDEN_ROW, f"A{row.number}", row=row.number, sheet=sheet.name)))
    for one in sheet.unread:
        if one.row in sheet.hidden_rows or sheet.hides(one.column):
            continue
        more = {"error": one.shown} if one.fault is Fault.ERROR else {}
        said = _problem(_MESSAGES[one.fault], one.cell, cell=one.cell, sheet=sheet.name, **more)
        found.append((one.row, one.column, said))
    yield from (said for _row, _column, said in sorted(found, key=lambda one: one[:2]))
    for column in _hidden_with_text(sheet):
        first, letters = min(row.number for row in sheet.rows), column_letters(column)
        yield _problem(HIDDEN_COLUMN, f"{letters}{first}", column=letters, sheet=sheet.name)


def _hidden_with_text(sheet: Sheet) -> list[int]:
    """The hidden columns in which something stands that is not shown beside them either."""
    return sorted({
        column
        for row in sheet.rows
        for column, cell in row.cells.items()
        if sheet.hides(column) and all(sheet.hides(column + at) for at in range(cell.column_span))
    })  # fmt: skip


def _shown_rows(sheet: Sheet) -> Iterator[SheetRow]:
    """The rows without what is hidden; a merged cell that begins in a hidden row or column is put where it shows."""
    kept: dict[int, dict[int, SheetCell]] = {}
    for row in sheet.rows:
        for column, cell in row.cells.items():
            rows = [at for at in range(row.number, row.number + cell.row_span) if at not in sheet.hidden_rows]
            columns = [at for at in range(column, column + cell.column_span) if not sheet.hides(at)]
            if rows and columns:
                spans = (rows[-1] - rows[0] + 1, columns[-1] - columns[0] + 1)
                kept.setdefault(rows[0], {})[columns[0]] = replace(cell, row_span=spans[0], column_span=spans[1])
    yield from (SheetRow(number, dict(sorted(kept[number].items()))) for number in sorted(kept))


def listed(sheets: Sequence[Sheet]) -> tuple[Sheet | None, list[Problem]]:
    """The sheet of a list, the first that is shown and has text, and what to say; hidden rows and columns are read.

    The place of what concerns one row is its number; who stands in a hidden row must not be lost.
    """
    taken = next((sheet for sheet in sheets if sheet.rows and not sheet.hidden), None)
    said: list[Problem] = []
    for sheet in sheets:
        if sheet is taken:
            said += _in_list(sheet)
        elif sheet.rows and sheet.hidden:
            said.append(_problem(HIDDEN_SHEET, sheet=sheet.name))
        elif sheet.rows and taken is not None:
            said.append(_problem(OTHER_SHEET, taken=taken.name, sheet=sheet.name))
    return taken, said


def _in_list(sheet: Sheet) -> Iterator[Problem]:
    for row in sheet.rows:
        if row.number in sheet.hidden_rows:
            yield Problem(str(row.number), Sentence(LISTED_ROW))
    for one in sheet.unread:
        message = LISTED_NO_RESULT if one.fault is Fault.NO_RESULT else LISTED_ERROR
        yield Problem(str(one.row), Sentence(message, {"cell": one.cell, "error": one.shown}))
    for column in _hidden_with_text(sheet):
        heading = next((row.cells[column].text.strip() for row in sheet.rows if column in row.cells), "")
        yield _problem(LISTED_COLUMN, column=column_letters(column), heading=heading[:60])
