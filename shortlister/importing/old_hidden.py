"""Which rows and columns of an old workbook (.xls) are hidden: calamine does not tell, the file's records do.

The records are those of [MS-XLS]: BOUNDSHEET8 (name and place of a sheet), ROW (fDyZero), COLINFO (fHidden).
"""

import io
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

_SHEET, _ROW, _COLUMNS, _BEGIN, _END = 0x85, 0x208, 0x7D, 0x809, 0x0A
_ROW_HIDDEN: Final = 0x20
_MOST_RECORDS: Final = 2_000_000


@dataclass(frozen=True, slots=True)
class Unseen:
    """The hidden rows and stretches of columns of a sheet, from 1."""

    rows: frozenset[int] = frozenset()
    columns: tuple[tuple[int, int], ...] = ()


def hidden_in(data: bytes) -> Mapping[str, Unseen]:
    """What the sheets of an old workbook hide, by their names; nothing where its container is damaged."""
    stream = _workbook(data)
    sheets: dict[str, int] = {}
    for kind, body in _records(stream, 0):
        if kind == _SHEET and len(body) > 8:
            sheets[_name(body)] = struct.unpack_from("<I", body)[0]
    return {name: _unseen(stream, at) for name, at in sheets.items()}


def _workbook(data: bytes) -> bytes:
    """The stream with the records; empty where there is none that can be read."""
    import olefile  # only old workbooks need it

    try:
        with olefile.OleFileIO(io.BytesIO(data)) as container:
            name = next((one for one in ("Workbook", "Book") if container.exists(one)), "")
            found: bytes = container.openstream(name).read() if name else b""
            return found
    except (OSError, ValueError, IndexError, struct.error):
        return b""


def _records(stream: bytes, at: int) -> Iterator[tuple[int, bytes]]:
    """The records from a place to the end of their part; a part inside it, such as a chart, is passed over."""
    depth = 0
    for _turn in range(_MOST_RECORDS):
        if at + 4 > len(stream):
            return
        kind, length = struct.unpack_from("<HH", stream, at)
        if kind == _BEGIN:
            depth += 1
        elif kind == _END:
            depth -= 1
            if depth < 1:
                return
        elif depth < 2:
            yield kind, stream[at + 4 : at + 4 + length]
        at += 4 + length


def _name(body: bytes) -> str:
    """The name of a sheet: its length, whether it is wide, its letters; before 1997 without the second."""
    length, wide = body[6], body[7]
    if wide > 1:
        return body[7 : 7 + length].decode("cp1252", "replace")
    return body[8 : 8 + 2 * length].decode("utf-16-le", "replace") if wide else body[8 : 8 + length].decode("latin-1")


def _unseen(stream: bytes, at: int) -> Unseen:
    rows: set[int] = set()
    columns: list[tuple[int, int]] = []
    for kind, body in _records(stream, at):
        if kind == _ROW and len(body) >= 16:
            number, flags = struct.unpack_from("<H", body)[0], struct.unpack_from("<H", body, 12)[0]
            if flags & _ROW_HIDDEN:
                rows.add(number + 1)
        elif kind == _COLUMNS and len(body) >= 10:
            first, last, width, _format, flags = struct.unpack_from("<5H", body)
            if flags & 1 or width == 0:
                columns.append((first + 1, last + 1))
    return Unseen(frozenset(rows), tuple(columns))
