"""Legends that explain a letter or a weight as a level, and lines whose ticks lost their columns."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from shortlister.importing.criteria.methods import name_of, unique
from shortlister.importing.criteria.vocabulary import DESIRABLE, ESSENTIAL, level_of_cell, levels_named

_PAIR: Final = re.compile(r"^(?:\(|\[)?(\d{1,2}|[A-Z]{1,2}|\*{1,3})(?:\)|\])?\s*(?:=|:|–|—|-|\s)\s*(\S.{2,400})$", re.DOTALL)
_TICKS: Final = re.compile(r"^(.{4,}?)((?:\s+[✓✔√☑☒★✗✘]|\s+[xX](?=\s|$))+)(?:\s+(\d{1,2}))?\s*$", re.DOTALL)


def legend_pair(text: str) -> tuple[str, str] | None:
    """`6 Minimum/critical – criteria which is essential` as (`6`, essential), or None."""
    found = _PAIR.match(text.strip())
    if found is None:
        return None
    head = re.split(r"\s[-–—:]\s|[.:;]", found[2])[0]
    named = levels_named(head) or levels_named(found[2])
    code = found[1]
    if code.isalpha() and (code.upper() not in ("E", "D", "M", "O", "P") or len(head.split()) > 3 or level_of_cell(head.strip()) is None):
        return None
    if named == {ESSENTIAL} or (len(named) == 2 and levels_named(head) == {ESSENTIAL}):
        return code.upper(), ESSENTIAL
    return (code.upper(), DESIRABLE) if named == {DESIRABLE} else None


def tick_line(text: str, columns: Sequence[str], legend: Mapping[str, str]) -> tuple[str, tuple[str, ...], str | None] | None:
    """A line that ends with ticks and a weight: its text, the first columns' methods, the weight's level."""
    found = _TICKS.match(text)
    if found is None:
        return None
    count = len(found[2].split())
    names = [name for column in columns if (name := name_of(column)) and column.lower() != "shortlisting"]
    levels = [level for column in columns if (level := level_of_cell(column))]
    methods = unique(names[:count]) if names and not levels else ()
    return found[1].strip(), methods, legend.get(found[3] or "")


def goes_on_with_legend(text: str, legend: Mapping[str, str]) -> bool:
    """Whether a line explains a further weight of a legend without naming a level (`4 Important – …`)."""
    return any(code.isdigit() for code in legend) and bool(re.match(r"^\d{1,2}\s+[A-Z][^.]{2,60}\s[-–—:]\s", text.strip()))
