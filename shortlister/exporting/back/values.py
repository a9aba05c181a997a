"""A matrix that came back as CSV: values without formulas, in whatever way a spreadsheet program saved them."""

import csv
import re
from collections.abc import Iterator, Sequence
from io import StringIO
from pathlib import Path
from typing import Final

from shortlister.domain.refusals import Refusal
from shortlister.exporting.back.elements import MOST_CELLS, number_of
from shortlister.exporting.back.found import Cells, Content, Found
from shortlister.exporting.cells import MOST_COLUMNS, MOST_ROWS
from shortlister.i18n import N_

LARGEST: Final = 100_000_000
_NUMBER: Final = re.compile(r"-?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?")
_MARKED: Final = re.compile(r"'(?='*(?:\s*[=+\-@＝＋－＠]|[\t\r]))")
_NOTE: Final = "Note"
_WEIGHT: Final = "Weight"
_APPLICANT: Final = "Applicant"
_BEHIND: Final = "Name"


def looks_like_csv(start: bytes, path: Path) -> bool:
    """Whether a file that begins so is worth reading as CSV: it says so, and is no other kind of file."""
    return path.suffix.lower() in {".csv", ".txt", ".tsv"} and b"\0" not in start.lstrip(b"\xff\xfe")[::2]


def cells_of_csv(path: Path) -> Cells:
    """The cells of a matrix saved as CSV, rows and columns as they stand in the file; Refusal where it is none."""
    if path.stat().st_size > LARGEST:
        raise _unreadable(path)
    try:
        text = _text(path.read_bytes())
        delimiter = max(",;\t", key=text.partition("\n")[0].count)
        return _cells(csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except (csv.Error, UnicodeDecodeError, ValueError) as fault:
        raise _unreadable(path) from fault


def _text(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252")


def _cells(rows: Iterator[Sequence[str]]) -> Cells:
    """Numbers are numbers where the matrix has numbers: in the row of weights, and in the applicants' rows.

    Names that were exported behind the matrix are no part of it, and left out.
    """
    found: dict[int, dict[int, Found]] = {}
    count, width = 0, MOST_COLUMNS
    body = False
    for number, row in enumerate(rows, start=1):
        count += len(row)
        if number > MOST_ROWS or len(row) > MOST_COLUMNS or count > MOST_CELLS:
            raise ValueError("too many cells")
        if number == 1 and row and row[0].strip() == _NOTE:
            continue
        if row and [row[0].strip(), row[-1].strip()] == [_APPLICANT, _BEHIND]:
            width = len(row) - 1
        numbers = body or any(text.strip() == _WEIGHT for text in row[:1])
        cells = {
            column: Found(_content(text, numbers and column > 0)) for column, text in enumerate(row[:width]) if text
        }
        if cells:
            found[number] = cells
        body = body or any(text.strip() == _APPLICANT for text in row)
    return found


def _content(text: str, numbers: bool) -> Content:
    if numbers and _NUMBER.fullmatch(text.strip()):
        return number_of(text)
    return text[1:] if _MARKED.match(text) else text


def _unreadable(path: Path) -> Refusal:
    return Refusal(
        N_(
            "“{file}” cannot be read as CSV, so nothing was compared. "
            "Give the matrix as it was exported, as .xlsx or .csv."
        ),
        file=path.name,
    )
