"""What a person reads: lines, tables that fit 100 columns, JSON; UTF-8 whatever the locale."""

import io
import json
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from textwrap import wrap
from typing import Final

WIDTH: Final = 100
"""Columns that a table may take."""

_GAP: Final = "  "
_LEAST: Final = 16
"""Columns that are left to the elastic column of a table, however wide the others are."""


def speak_utf8() -> None:
    """Standard output and error in UTF-8; a file name that is not Unicode shows its bytes."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def say(*lines: str) -> None:
    """Lines on standard output."""
    for line in lines:
        print(line)


def complain(lines: Iterable[str]) -> None:
    """Lines on standard error."""
    for line in lines:
        print(line, file=sys.stderr)


def say_json(document: Mapping[str, object]) -> None:
    """One JSON document on standard output."""
    print(json.dumps(document, ensure_ascii=False, indent=2))


def text_of(value: object) -> str:
    """A cell of a table; nothing is a dash."""
    match value:
        case None | "":
            return "–"
        case float():
            return f"{value:.2f}"
        case Fraction():
            return str(value.numerator) if value.denominator == 1 else f"{float(value):.2f}"
        case _:
            return " ".join(str(value).split())


def table(headings: Sequence[str], rows: Iterable[Sequence[object]], *, elastic: int = -1) -> list[str]:
    """The lines of a table. Numbers stand right, text left; the `elastic` column wraps so that all fits."""
    cells = [[text_of(value) for value in row] for row in rows]
    numbers = [all(_numeric(row[column]) for row in cells) and bool(cells) for column in range(len(headings))]
    elastic %= len(headings)
    widths = [max(len(heading), *(len(row[i]) for row in cells), 1) for i, heading in enumerate(headings)]
    others = sum(width for column, width in enumerate(widths) if column != elastic) + len(_GAP) * (len(widths) - 1)
    widths[elastic] = min(widths[elastic], max(WIDTH - others, _LEAST))
    lines = [_line(headings, widths, numbers), _line(["─" * width for width in widths], widths, numbers)]
    for row in cells:
        pieces = wrap(row[elastic], widths[elastic]) or [""]
        for number, piece in enumerate(pieces):
            filled = [*(row if number == 0 else [""] * len(row))]
            filled[elastic] = piece
            lines.append(_line(filled, widths, numbers))
    return lines


_NUMBER: Final = re.compile(r"–|-?[0-9.]+=?( \([0-9]+–[0-9]+\))?|[0-9]+ of [0-9]+")
"""What stands right in a column; a rank may be shared, and have a span behind it."""


def _numeric(text: str) -> bool:
    return bool(_NUMBER.fullmatch(text))


def _line(cells: Sequence[str], widths: Sequence[int], numbers: Sequence[bool]) -> str:
    placed = (
        cell.rjust(width) if right else cell.ljust(width)
        for cell, width, right in zip(cells, widths, numbers, strict=True)
    )
    return _GAP.join(placed).rstrip()


def paragraph(text: str, *, indent: str = "") -> list[str]:
    """A text in lines that fit; where it is indented, the lines after the first stand further in."""
    further = f"{indent}  " if indent else ""
    return wrap(text, WIDTH, initial_indent=indent, subsequent_indent=further) or [""]
