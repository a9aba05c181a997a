"""Cells of several lines in text copied from a spreadsheet: in quotation marks, between tabs."""

from collections.abc import Iterator
from typing import Final

from shortlister.importing.late_regexes import late_regex

_QUOTED: Final = late_regex(r'"((?:[^"]|""){0,6000}+)" *(?=[\t\n]|\Z)')
"""A whole cell in quotation marks, those inside doubled; `Our “clerk”` and an inch in a line are none."""
_PLAIN: Final = late_regex(r"[^\t\n]*+")


def lines_of(text: str) -> Iterator[tuple[int, str]]:
    """The lines of a text, each with its number from 1; those that a quoted cell goes over are one, with its breaks."""
    number, at = 1, 0
    while at <= len(text):
        end = _end_of_record(text, at)
        record = text[at:end]
        yield number, record
        number += record.count("\n") + 1
        at = end + 1


def cells_of(record: str) -> list[str]:
    """The cells between the tabs of a line, without the quotation marks round them."""
    if '"' not in record:
        return record.split("\t")
    cells, at = list[str](), 0
    while at <= len(record):
        if quoted := _QUOTED.match(record, at):
            cells.append(quoted[1].replace('""', '"').replace("\t", " "))
            at = quoted.end() + 1
            continue
        end = record.find("\t", at)
        end = len(record) if end < 0 else end
        cells.append(record[at:end])
        at = end + 1
    return cells


def _end_of_record(text: str, begin: int) -> int:
    """Where the line that begins at a place ends; a break in a quoted cell ends none that has tabs."""
    plain = text.find("\n", begin)
    plain = len(text) if plain < 0 else plain
    if '"' not in text[begin:plain]:
        return plain
    at, tabs = begin, 0
    while True:
        cell = _QUOTED.match(text, at) or _PLAIN.match(text, at)
        at = cell.end() if cell else plain
        if at >= len(text) or text[at] == "\n":
            return at if tabs else plain
        at, tabs = at + 1, tabs + 1
