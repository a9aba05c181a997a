"""Numbers of a workbook as its cells show them: percentages, dates, zeros put before; others as they stand."""

import re
from datetime import datetime, timedelta
from typing import Final

from lxml import etree

from shortlister.importing.late_regexes import late_regex

_PERCENT: Final = (9, 10)
_DATES: Final = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
_LITERAL: Final = late_regex(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
_DAYS: Final = 2_958_466
"""The days of Excel's calendar end with the year 9999."""


def formats_of(styles: etree._Element | None) -> list[str]:
    """What each cell format says of numbers: `%`, `date`, zeros such as `00000`, or nothing."""
    if styles is None:
        return []
    codes = {node.get("numFmtId", ""): node.get("formatCode", "") for node in styles.iterfind("{*}numFmts/{*}numFmt")}
    ids = (node.get("numFmtId", "0") for node in styles.iterfind("{*}cellXfs/{*}xf"))
    return [_kind(id, codes.get(id)) for id in ids]


def _kind(id: str, code: str | None) -> str:
    if code is None:
        number = int(id) if id.isdigit() and len(id) < 6 else 0
        return "%" if number in _PERCENT else "date" if number in _DATES else ""
    bare = _LITERAL.sub("", code.split(";")[0])
    if "%" in bare:
        return "%"
    if re.search(r"[ymdh]", bare, re.IGNORECASE) and not re.search(r"[#?]", bare):
        return "date"
    return bare if re.fullmatch(r"0{2,20}", bare) else ""


def shown_number(raw: str, kind: str = "", *, since_1904: bool = False) -> str:
    """A stored number as its cell shows it: `3` for `3.0`; what is none as it stands."""
    try:
        number = float(raw)
    except ValueError:
        return raw
    if kind == "%":
        return f"{_plain(round(number * 100, 6))}%"
    if kind == "date" and 1 <= number < _DAYS:
        return _date(number, since_1904=since_1904)
    if kind.startswith("0") and number == int(number) and 0 <= number < 1e15:
        return str(int(number)).zfill(len(kind))
    return _plain(number) if number == int(number) and abs(number) < 1e15 else raw


def _plain(number: float) -> str:
    return str(int(number)) if number == int(number) and abs(number) < 1e15 else str(number)


def _date(number: float, *, since_1904: bool) -> str:
    """A day, with its time where it has one; before March 1900 Excel counts a day that never was."""
    begin = datetime(1904, 1, 1) if since_1904 else datetime(1899, 12, 30) + timedelta(days=int(number < 60))
    try:
        found = begin + timedelta(seconds=round(number * 86_400))
    except OverflowError:
        return _plain(number)
    return found.strftime("%Y-%m-%d %H:%M") if (found.hour, found.minute) != (0, 0) else found.date().isoformat()
