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

_UNSHOWN: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]+")
"""What would break a line, move the cursor or turn the direction of what follows."""

_MOVING: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
"""The same but line ends and tabs, which stand in what is said on purpose."""

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
        print(_MOVING.sub(" ", line))


def complain(lines: Iterable[str]) -> None:
    """Lines on standard error, each on one line whatever was typed into it."""
    for line in lines:
        print(_UNSHOWN.sub(" ", line), file=sys.stderr)


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
            return " ".join(_UNSHOWN.sub(" ", str(value)).split())


def table(headings: Sequence[str], rows: Iterable[Sequence[object]], *, elastic: int = -1) -> list[str]:
    """The lines of a table. Numbers stand right, text left; the `elastic` column wraps so that all fits.

    Where it is not enough, the widest others wrap too: a reference may be as long as an employer likes.
    """
    cells = [[text_of(value) for value in row] for row in rows]
    numbers = [all(_numeric(row[column]) for row in cells) and bool(cells) for column in range(len(headings))]
    elastic %= len(headings)
    widths = [max(len(heading), *(len(row[i]) for row in cells), 1) for i, heading in enumerate(headings)]
    room = WIDTH - len(_GAP) * (len(widths) - 1)
    widest = sorted(range(len(widths)), key=lambda one: -widths[one])
    for column, least in [
        (elastic, 2 * _LEAST),
        *((one, _LEAST) for one in widest if one != elastic),
        (elastic, _LEAST),
    ]:
        too_much = sum(widths) - room
        if too_much > 0:
            least = max(least, len(headings[column]))
            widths[column] = min(widths[column], max(widths[column] - too_much, least))
    lines = [_line(headings, widths, numbers), _line(["─" * width for width in widths], widths, numbers)]
    for row in cells:
        pieces = [wrap(cell, width) or [""] for cell, width in zip(row, widths, strict=True)]
        for number in range(max(len(cell) for cell in pieces)):
            filled = [cell[number] if number < len(cell) else "" for cell in pieces]
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
