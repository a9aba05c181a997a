"""A workbook that came back, read without trust: its zip is judged first, then each cell and formula is streamed."""

import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final
from xml.parsers import expat

from shortlister.domain.ordinary import Lies, lies_at
from shortlister.domain.refusals import Refusal
from shortlister.exporting.back.elements import MOST_CELLS, Elements, Passed, SheetReader, StringReader, parse
from shortlister.exporting.back.found import Cells, Hidden
from shortlister.exporting.back.values import cells_of_csv, looks_like_csv
from shortlister.exporting.back.way import Way
from shortlister.exporting.passwords import is_locked, opened
from shortlister.exporting.sheets.names import MATRIX
from shortlister.i18n import N_

LARGEST_FILE: Final = 300_000_000
LARGEST_BOOK: Final = 1_500_000_000
"""Bytes unpacked; a matrix of 500 applicants and 40 criteria takes a tenth of it."""

_STEEP: Final = 150
"""How many times larger than packed a large part may be; what office programs write reaches 60."""

_OLD: Final = b"\xd0\xcf\x11\xe0"
_FAULTS: Final = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    expat.ExpatError,
    ArithmeticError,
    EOFError,
    LookupError,
    NotImplementedError,
    RuntimeError,
    ValueError,
)
"""What zipfile, zlib and expat raise on files that are not as they should be."""


@dataclass(frozen=True, slots=True)
class Came:
    """What came back: each sheet's cells, what nobody sees of it, and whether it has values alone (CSV)."""

    sheets: Mapping[str, Cells]
    hidden: Mapping[str, Hidden]
    plain: bool = False


def came(path: Path, password: str = "", way: Way | None = None) -> Came:
    """Read a workbook or a CSV file that came back; Refusal where it is neither, damaged, or a bomb."""
    way = way or Way(None)
    _require_ordinary(path)
    if _is_csv(path):
        return Came({MATRIX: cells_of_csv(path)}, {}, plain=True)
    with returned(path, password) as book:
        way.begin(book.sizes())
        sheets = {name: book.cells(name, passed=way.read) for name in book.sheets}
    return Came(sheets, book.hidden)


def _require_ordinary(path: Path) -> None:
    """Refuse a folder, and a pipe or a device, which may never answer."""
    match lies_at(path):
        case Lies.OTHER:
            raise Refusal(
                N_("“{file}” is not an ordinary file. Save the document as a file and choose that."), file=path.name
            )
        case Lies.FOLDER:
            raise Refusal(N_("“{file}” is a folder. Choose the document itself."), file=path.name)


def _is_csv(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            start = file.read(400)
    except OSError:
        return False
    return not start.startswith((_OLD, b"PK")) and looks_like_csv(start, path)


class ReturnedBook:
    """The sheets of an open workbook; `sheets` are their names in order, `hidden` what nobody sees of those read."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._zip = archive
        self._left = MOST_CELLS
        self._parts, self._unseen = _sheet_parts(archive)
        self.hidden: dict[str, Hidden] = {}
        self._strings = _shared_strings(archive)

    @property
    def sheets(self) -> tuple[str, ...]:
        return tuple(self._parts)

    def sizes(self) -> dict[str, int]:
        """The bytes of each sheet, unpacked, as the directory says."""
        return {sheet: self._zip.getinfo(part).file_size for sheet, part in self._parts.items()}

    def cells(self, sheet: str, *, passed: Passed = lambda _size: None) -> Cells:
        """Every cell of a sheet that holds something, wherever it stands; hidden rows and columns too."""
        reader = SheetReader(self._strings, self._left)
        parse(self._zip, self._parts[sheet], reader, passed=passed)
        self._left = reader.left
        used = {column for row in reader.found.values() for column in row} if reader.hidden_columns else ()
        spans = reader.hidden_columns
        columns = frozenset(one for one in used if any(first <= one <= last for first, last in spans))
        rows = frozenset(reader.hidden_rows & reader.found.keys())
        self.hidden[sheet] = Hidden(rows, columns, sheet in self._unseen)
        return reader.found


@contextmanager
def returned(path: Path, password: str = "") -> Iterator[ReturnedBook]:
    """The workbook at `path` for the length of a `with` block; Refusal where it is none, damaged, or a bomb."""
    try:
        with path.open("rb") as file:
            start = file.read(4)
            size = file.seek(0, 2)
            locked = start == _OLD and size <= LARGEST_FILE and is_locked(path)
            book = opened(path, password) if locked else file
            _require_workbook(path, b"PK\x03\x04" if locked else start, size)
            try:
                with zipfile.ZipFile(book) as archive:
                    _require_measure(path, archive)
                    yield ReturnedBook(archive)
            except _FAULTS as fault:
                raise Refusal(
                    N_(
                        "“{file}” is damaged or is no Excel workbook, so nothing was compared. "
                        "Open it in Excel or LibreOffice, save it as .xlsx, and try again."
                    ),
                    file=path.name,
                ) from fault
    except FileNotFoundError as fault:
        raise Refusal(N_("There is no file “{file}”. Check the name and the folder."), file=path.name) from fault
    except OSError as fault:
        raise Refusal(
            N_("“{file}” cannot be read ({reason}). Check where it is and that you may open it."),
            file=path.name,
            reason=fault.strerror or str(fault),
        ) from fault


def _require_workbook(path: Path, start: bytes, size: int) -> None:
    if start == _OLD:
        raise Refusal(
            N_(
                "“{file}” is of an older kind than .xlsx, so it cannot be read. "
                "Open it in Excel or LibreOffice and save it as .xlsx."
            ),
            file=path.name,
        )
    if start != b"PK\x03\x04":
        raise Refusal(
            N_("“{file}” is no Excel workbook. Give the scoring matrix that was exported as .xlsx."), file=path.name
        )
    if size > LARGEST_FILE:
        raise _too_large(path)


def _require_measure(path: Path, archive: zipfile.ZipFile) -> None:
    """Judged by the directory, before anything is unpacked."""
    entries = archive.infolist()
    steep = any(one.file_size > 20_000_000 and one.file_size > _STEEP * max(1, one.compress_size) for one in entries)
    if steep or len(entries) > 5000 or sum(one.file_size for one in entries) > LARGEST_BOOK:
        raise _too_large(path)


def _too_large(path: Path) -> Refusal:
    return Refusal(
        N_("“{file}” would unpack to far more than a scoring matrix holds, so it was not read. Export it anew."),
        file=path.name,
    )


def _sheet_parts(archive: zipfile.ZipFile) -> tuple[dict[str, str], frozenset[str]]:
    """The part of each sheet, by name; and which of them nobody sees."""
    sheets, links = Elements("sheet"), Elements("Relationship")
    parse(archive, "xl/workbook.xml", sheets)
    parse(archive, "xl/_rels/workbook.xml.rels", links)
    targets = {one["Id"]: one["Target"] for one in links.found if one.get("Type", "").endswith("/worksheet")}
    # A target that begins with a slash counts from the root, and joining then forgets the folder.
    parts = {id: str(PurePosixPath("/xl") / target).lstrip("/") for id, target in targets.items()}
    found = {one["name"]: parts[one["id"]] for one in sheets.found if one["id"] in parts}
    return found, frozenset(one["name"] for one in sheets.found if one.get("state", "visible") != "visible")


def _shared_strings(archive: zipfile.ZipFile) -> list[str]:
    reader = StringReader()
    if "xl/sharedStrings.xml" in archive.namelist():
        parse(archive, "xl/sharedStrings.xml", reader)
    return reader.strings
