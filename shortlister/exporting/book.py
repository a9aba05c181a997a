"""A workbook written in one pass: openpyxl makes the frame, and each sheet's rows are streamed into it as XML."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import IO, Any, Final, TypeVar
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl.packaging.core import DocumentProperties
from openpyxl.styles.stylesheet import write_stylesheet
from openpyxl.workbook import Workbook
from openpyxl.xml.functions import tostring

from shortlister.domain.refusals import Refusal
from shortlister.exporting import strings
from shortlister.exporting.cells import MOST_COLUMNS, MOST_ROWS, Formula, Value, column_letters
from shortlister.exporting.framing import frame, on_a_line
from shortlister.exporting.rows import RowWriter
from shortlister.exporting.sheet import Sheet
from shortlister.exporting.strings import Strings
from shortlister.exporting.styles import Formats
from shortlister.i18n import N_, _, language

_NO_ROWS: Final = re.compile(rb"<sheetData\s*(?:/>|></sheetData>)")
_DIMENSION: Final = re.compile(rb'<dimension ref="[^"]*"\s*/>')
_MERGED: Final = re.compile(rb"(?:<mergeCell [^>]*/>)+")
_MERGE: Final = re.compile(rb"<mergeCell [^>]*/>")
_TITLES: Final = re.compile(rb"('[^<,]*'!\$\d+:\$\d+),('[^<,]*'!\$[A-Z]+:\$[A-Z]+)")
_PLAIN_FONT: Final = re.compile(rb"(<fonts[^>]*>)<font>.*?</font>")
_ARIAL: Final = rb'\1<font><name val="Arial"/><family val="2"/><sz val="10"/></font>'
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
_ROWS_A_WRITE: Final = 256
_LARGEST_PART: Final = 2_000_000_000
"""Bytes of a sheet's XML: beyond them its zip entry would be of a kind that Excel calls damaged."""

T = TypeVar("T")

Tick = Callable[[int], None]
"""Told of each block of rows that is done; raises where the work should stop."""


@dataclass(frozen=True, slots=True)
class Written:
    """What went into one sheet: its values, row by row, for the reading back; `room` is rows by columns."""

    name: str
    rows: Sequence[tuple[Value, ...]]
    room: int = 0


def write_book(
    target: Path | IO[bytes], sheets: tuple[Sheet, ...], *, title: str, made_at: datetime, tick: Tick
) -> list[Written]:
    """Write the sheets to a file; the same sheets give the same bytes. Refusal for what a workbook cannot hold."""
    for sheet in sheets:
        _require_room(sheet)
    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet in sheets:
        frame(book, sheet)
    blank = BytesIO()
    book.save(blank)
    formats, shared = Formats(book), Strings()
    written: list[Written] = []
    entries = {f"xl/worksheets/sheet{index}.xml": sheet for index, sheet in enumerate(sheets, start=1)}
    with ZipFile(blank) as source, ZipFile(target, "w", ZIP_DEFLATED, compresslevel=3) as archive:
        for name in source.namelist():
            if name in entries:
                writer = RowWriter(entries[name], formats, shared)
                written.append(_write_sheet(archive, name, source.read(name), entries[name], writer, tick))
        with archive.open(_entry(strings.PART), "w") as stream:
            for piece in shared.xml():
                stream.write(piece)
        for name in source.namelist():
            if name not in entries:
                archive.writestr(_entry(name), _part(name, source.read(name), book, title, made_at))
    order = [sheet.name for sheet in sheets]
    return sorted(written, key=lambda one: order.index(one.name))


def _part(name: str, data: bytes, book: Workbook, title: str, made_at: datetime) -> bytes:
    """The parts that were saved too early (formats) or with the time of the saving (properties), made again."""
    match name:
        case "[Content_Types].xml":
            part = f'<Override PartName="/{strings.PART}" ContentType="{strings.CONTENT_TYPE}"/></Types>'
            return data.replace(b"</Types>", part.encode())
        case "xl/_rels/workbook.xml.rels":
            part = f'<Relationship Id="strings" Type="{strings.RELATION}" Target="/{strings.PART}"/></Relationships>'
            return data.replace(b"</Relationships>", part.encode())
        case "xl/workbook.xml":
            return _TITLES.sub(rb"\2,\1", data)  # Excel itself names the columns first
        case "xl/styles.xml":
            return _PLAIN_FONT.sub(_ARIAL, _bytes(write_stylesheet(book)), count=1)
        case "docProps/core.xml":
            properties = DocumentProperties(
                creator="Shortlister",
                title=on_a_line(title),
                subject=_("Scoring matrix"),
                language=language(),
                created=made_at,
                modified=made_at,
            )
            return _bytes(properties.to_tree())
        case _:
            return data


def _bytes(tree: Any) -> bytes:
    xml = tostring(tree)
    return xml if isinstance(xml, bytes) else str(xml).encode()


def _entry(name: str) -> ZipInfo:
    info = ZipInfo(name, _EPOCH)
    info.compress_type = ZIP_DEFLATED
    info.create_system = 3
    info.external_attr = 0o644 << 16
    return info


def _require_room(sheet: Sheet) -> None:
    if sheet.count > MOST_ROWS or len(sheet.columns) > MOST_COLUMNS:
        raise Refusal(
            N_(
                "The sheet “{sheet}” would have {rows} rows and {columns} columns; a workbook holds 1,048,576 and "
                "16,384. Nothing was written; export as CSV instead."
            ),
            sheet=sheet.name,
            rows=sheet.count,
            columns=len(sheet.columns),
        )


def _write_sheet(target: ZipFile, name: str, xml: bytes, sheet: Sheet, writer: RowWriter, tick: Tick) -> Written:
    last = f"{column_letters(max(len(sheet.columns), 1) - 1)}{max(sheet.count, 1)}"
    xml = _DIMENSION.sub(f'<dimension ref="A1:{last}"/>'.encode(), xml, count=1)
    # openpyxl keeps merged areas in a set: without an order, the bytes would differ from run to run.
    xml = _MERGED.sub(lambda found: b"".join(sorted(_MERGE.findall(found[0]))), xml)
    parts = _NO_ROWS.split(xml, maxsplit=1)
    if len(parts) != 2:
        raise ValueError(f"{name} has no empty sheetData")
    kept: list[tuple[Value, ...]] = []
    size = 0
    with target.open(_entry(name), "w") as stream:
        stream.write(parts[0] + b"<sheetData>")
        for block in _blocks(writer.rows()):
            data = "".join([xml for xml, _values in block]).encode()
            size += len(data)
            if size > _LARGEST_PART:
                raise Refusal(
                    N_(
                        "The sheet “{sheet}” has more text than a workbook holds. Nothing was written; "
                        "export as CSV instead."
                    ),
                    sheet=sheet.name,
                )
            if sheet.values is None:
                kept.extend([_answers(values) for _xml, values in block])
            stream.write(data)
            tick(len(block))
        stream.write(b"</sheetData>" + parts[1])
    rows = tuple(kept) if sheet.values is None else sheet.values
    return Written(sheet.name, rows, sheet.count * len(sheet.columns))


def _answers(values: tuple[Value, ...]) -> tuple[Value, ...]:
    """The values as a reader finds them: formulas, which are long, as what they come to."""
    return tuple([value.value if type(value) is Formula else value for value in values])


def _blocks(rows: Iterator[T]) -> Iterator[list[T]]:
    while block := list(islice(rows, _ROWS_A_WRITE)):
        yield block
