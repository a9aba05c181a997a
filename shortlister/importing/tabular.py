"""CSV and Excel files as plain rows of text, for lists of applicants, ratings and weights."""

from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final

from shortlister.domain.plans.drafts import BlockKind, Document
from shortlister.domain.refusals import Problem, Refusal, Sentence
from shortlister.i18n import N_
from shortlister.importing.delimited import read_strictly
from shortlister.importing.kinds import DAMAGED, EMPTY, NOT_TEXT, PROTECTED, decode, kind_of
from shortlister.importing.limits import DEFAULT, Limits
from shortlister.importing.misnaming import require_name
from shortlister.importing.reading import display_name, read_bytes
from shortlister.importing.sheet_shown import LISTED_COLUMN
from shortlister.importing.supervision import parse_in_worker

NOT_A_TABLE: Final = N_("“{file}” is not a table. Save the list as CSV or .xlsx, with a heading over every column.")
TOO_MANY_ROWS: Final = N_("“{file}” has more rows than a list of this kind can have. Check that it is the right file.")

UNSURE_ROWS: Final = N_(
    "“{file}” has rows that are hidden or not worked out, so nothing was taken from it. Show or delete the hidden "
    "rows in Excel, save the workbook there, and choose it again."
)
HIDDEN_COLUMNS: Final = N_(
    "“{file}” has hidden columns, so nothing was taken from it. Show or delete them in Excel, save the workbook there, "
    "and choose it again."
)
COLUMN: Final = N_("column {column} (“{heading}”)")
HIDDEN_HERE: Final = N_("This column is hidden.")
MERGED: Final = N_(
    "“{file}” has merged cells, of which only the first is kept, so nothing was taken from it. Unmerge them, write in "
    "each what it is to say, and choose it again."
)
MERGED_ROW: Final = N_("This row has merged cells.")
ROW: Final = N_("row {number}")
EMPTY_TABLE: Final = N_("“{file}” is empty. Choose the file that has the list.")
NOT_TEXT_TABLE: Final = N_("“{file}” is not readable text. Save the list again as CSV (UTF-8) or as .xlsx.")
_SAME_ADVICE: Final = (DAMAGED, PROTECTED)
_OTHER_ADVICE: Final = MappingProxyType({EMPTY: EMPTY_TABLE, NOT_TEXT: NOT_TEXT_TABLE})
_TABLES: Final = frozenset({"csv", "txt", "md", "xlsx", "xls", "ods"})


@dataclass(frozen=True, slots=True)
class Row:
    """A row's cells as text, and the number that the file's own program shows for it.

    `said` is what is to be said of it: it is hidden, or a cell has no stored result. `merged`: a cell of it covers
    others, here or in the rows below.
    """

    number: int
    cells: tuple[str, ...]
    said: tuple[Sentence, ...] = ()
    merged: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a list, those hidden in its workbook too, and what is to be said of the file as a whole."""

    rows: tuple[Row, ...]
    said: tuple[Sentence, ...] = ()

    def said_of_rows(self) -> list[Problem]:
        """What is to be said of rows, each with its number."""
        return [Problem(str(Sentence(ROW, {"number": row.number})), said) for row in self.rows for said in row.said]


def read_table(path: Path, *, limits: Limits = DEFAULT) -> list[Row]:
    """The rows of a list that must be right to the last cell; raises Refusal where it is none, and with each row
    or column that is hidden, has merged cells, or lacks the result of a formula.
    """
    table = read_list(path, limits=limits)
    columns = [one.parameters for one in table.said if one.message == LISTED_COLUMN]
    if columns:
        named = [Problem(str(Sentence(COLUMN, one)), Sentence(HIDDEN_HERE)) for one in columns]
        raise Refusal(HIDDEN_COLUMNS, file=display_name(path), problems=named)
    if problems := table.said_of_rows():
        raise Refusal(UNSURE_ROWS, file=display_name(path), problems=problems)
    if any(row.merged for row in table.rows):
        here = [str(Sentence(ROW, {"number": row.number})) for row in table.rows if row.merged]
        raise Refusal(MERGED, file=display_name(path), problems=[Problem(one, Sentence(MERGED_ROW)) for one in here])
    return list(table.rows)


def read_list(path: Path, *, limits: Limits = DEFAULT) -> Table:
    """The rows of a CSV or Excel file that have anything in them; raises Refusal where it is neither."""
    name = display_name(path)
    data = read_bytes(path, limits=limits)
    kind = _kind_of(data, name, limits)
    require_name(kind, name)
    match kind:
        case "csv" | "txt" | "md":
            table = Table(tuple(_text_rows(decode(data), name)))
        case _:
            table = _sheet_rows(parse_in_worker(data, f"{kind}-rows", name, limits))
    if sum(len(row.cells) for row in table.rows) > limits.cells * 4:
        raise Refusal(TOO_MANY_ROWS, file=name)
    return table


def _kind_of(data: bytes, name: str, limits: Limits) -> str:
    """The kind of a table; what is none is refused with advice for a list, not for a document."""
    try:
        kind = kind_of(data, name, limits)
    except Refusal as refusal:
        message = refusal.sentence.message
        if message in _SAME_ADVICE:
            raise
        raise Refusal(_OTHER_ADVICE.get(message, NOT_A_TABLE), file=name) from refusal
    if kind not in _TABLES:
        raise Refusal(NOT_A_TABLE, file=name)
    return kind


def _text_rows(text: str, name: str) -> list[Row]:
    rows, line = [], 1
    for cells in read_strictly(text.removeprefix("\ufeff"), name):
        stripped = tuple(cell.strip() for cell in cells)
        if any(stripped) and not (line == 1 and stripped[0].lower().startswith("sep=")):
            rows.append(Row(line, stripped))
        line += 1 + sum(cell.count("\n") for cell in cells)
    return rows


def _sheet_rows(document: Document) -> Table:
    """The rows of the first sheet that has any, from the table that the worker made of it."""
    table = next((block for block in document.blocks if block.kind is BlockKind.TABLE), None)
    found: dict[int, dict[int, str]] = {}
    merged: set[int] = set()
    for cell in table.cells if table else ():
        if cell.text.strip():
            if cell.row_span > 1 or cell.column_span > 1:
                merged.add(cell.row)
            found.setdefault(cell.row, {})[cell.column] = cell.text.strip()
    said: dict[int, list[Sentence]] = {}
    for problem in document.problems:
        said.setdefault(int(problem.place or 0), []).append(problem.sentence)
    wide = max((column for cells in found.values() for column in cells), default=0)
    rows = tuple(
        Row(
            number,
            tuple(found.get(number, {}).get(at, "") for at in range(1, wide + 1)),
            tuple(said.get(number, ())),
            number in merged,
        )
        for number in sorted({*found, *said} - {0})
    )
    return Table(rows, tuple(said.get(0, ())))
