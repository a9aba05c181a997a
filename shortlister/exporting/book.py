"""A workbook written in one pass: openpyxl makes the frame, and each sheet's rows are streamed into it as XML."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import IO, Any, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl.packaging.core import DocumentProperties
from openpyxl.styles.stylesheet import write_stylesheet
from openpyxl.workbook import Workbook
from openpyxl.xml.functions import tostring

from shortlister.domain.refusals import Refusal
from shortlister.exporting.cells import (
    LONGEST_TEXT,
    MOST_COLUMNS,
    MOST_ROWS,
    Formula,
    Look,
    Value,
    column_letters,
    like_a_formula,
    tail,
    units,
)
from shortlister.exporting.framing import frame, on_a_line
from shortlister.exporting.sheet import Again, Sheet
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
_CACHED_TEXT: Final = 64
_ROWS_A_WRITE: Final = 256
_LARGEST_PART: Final = 2_000_000_000
"""Bytes of a sheet's XML: beyond them its zip entry would be of a kind that Excel calls damaged."""

Tick = Callable[[int], None]
"""Told of each block of rows that is done; raises where the work should stop."""


@dataclass(frozen=True, slots=True)
class Written:
    """What went into one sheet: its values, row by row, for the reading back."""

    name: str
    rows: Sequence[tuple[Value, ...]]


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
    formats = Formats(book)
    written: list[Written] = []
    entries = {f"xl/worksheets/sheet{index}.xml": sheet for index, sheet in enumerate(sheets, start=1)}
    with ZipFile(blank) as source, ZipFile(target, "w", ZIP_DEFLATED, compresslevel=3) as archive:
        for name in source.namelist():
            if name in entries:
                sheet_xml = source.read(name)
                written.append(_write_sheet(archive, name, sheet_xml, entries[name], formats, tick))
        for name in source.namelist():
            if name not in entries:
                archive.writestr(_entry(name), _part(name, source.read(name), book, title, made_at))
    order = [sheet.name for sheet in sheets]
    return sorted(written, key=lambda one: order.index(one.name))


def _part(name: str, data: bytes, book: Workbook, title: str, made_at: datetime) -> bytes:
    """The parts that were saved too early (formats) or with the time of the saving (properties), made again."""
    match name:
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


def _write_sheet(target: ZipFile, name: str, xml: bytes, sheet: Sheet, formats: Formats, tick: Tick) -> Written:
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
        for block in _blocks(_rows_xml(sheet, formats, kept)):
            data = "".join(block).encode()
            size += len(data)
            if size > _LARGEST_PART:
                raise Refusal(
                    N_(
                        "The sheet “{sheet}” has more text than a workbook holds. Nothing was written; "
                        "export as CSV instead."
                    ),
                    sheet=sheet.name,
                )
            stream.write(data)
            tick(len(block))
        stream.write(b"</sheetData>" + parts[1])
    rows = sheet.rows
    if isinstance(rows, Again):
        return Written(sheet.name, Again(lambda: (row.values for row in rows), len(rows)))
    return Written(sheet.name, tuple(kept))


def _blocks(rows: Iterator[str]) -> Iterator[list[str]]:
    while block := list(islice(rows, _ROWS_A_WRITE)):
        yield block


def _rows_xml(sheet: Sheet, formats: Formats, kept: list[tuple[Value, ...]]) -> Iterator[str]:
    """Each row's XML; its values go to `kept`, unless they can be had again. One tail for each value and look."""
    starts = [f'<c r="{column_letters(index)}' for index in range(len(sheet.columns))]
    tails: dict[tuple[Value, Look | None], str] = {}
    keeps = not isinstance(sheet.rows, Again)
    for index, row in enumerate(sheet.rows, start=1):
        if keeps:
            kept.append(row.values)
        place = str(index)
        height = f' ht="{row.height}" customHeight="1"' if row.height is not None else ""
        parts = [f'<row r="{place}"{height}>']
        for start, key in zip(starts, zip(row.values, row.looks, strict=True), strict=False):
            end = tails.get(key)
            if end is None:
                value, look = key
                if look is None:
                    continue
                end = _tail(value, look, formats, sheet, start, place)
                if type(value) is not Formula and not (type(value) is str and len(value) > _CACHED_TEXT):
                    tails[key] = end
            parts.append(start + place + end)
        parts.append("</row>")
        yield "".join(parts)


def _tail(value: Value, look: Look, formats: Formats, sheet: Sheet, start: str, place: str) -> str:
    text = value if isinstance(value, str) else ""
    if len(text) * 2 > LONGEST_TEXT and units(text) > LONGEST_TEXT:
        raise Refusal(
            N_(
                "The text for cell {cell} of the sheet “{sheet}” has {count} characters; a workbook's cell holds "
                "32,767. Nothing was written. Shorten the text, then export again."
            ),
            cell=start.rpartition('"')[2] + place,
            sheet=sheet.name,
            count=units(text),
        )
    return tail(value, formats.number(look, quoted=like_a_formula(text)))
