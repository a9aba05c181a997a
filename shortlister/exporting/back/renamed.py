"""Sheets that came back under another name: told by what they hold, and read as if they were called as before."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from shortlister.exporting.back.found import Cells, Found
from shortlister.exporting.cells import Formula, cleaned
from shortlister.exporting.sheet import Sheet

_ENOUGH: Final = 0.5
"""The share of their texts that two sheets must have in common to be one."""

_LEAST: Final = 3
_LETTERS: Final = 120
_NAMED: Final = re.compile(r"'((?:[^']|'')+)'!|([\w.]+)!")


def renamed(record: Sequence[Sheet], sheets: Mapping[str, Cells]) -> Mapping[str, str]:
    """The workbook's names of sheets that the record knows by another: the record's by the workbook's."""
    expected = [sheet for sheet in record if sheet.name not in sheets]
    known = {sheet.name for sheet in record}
    strange = [name for name in sheets if name not in known]
    if not expected or not strange:
        return {}
    theirs = {name: set(_found(sheets[name])) for name in strange}
    pairs: list[tuple[float, str, str]] = []
    for sheet in expected:
        ours = set(_told(sheet))
        for name, texts in theirs.items():
            common = len(ours & texts)
            if common >= _LEAST:
                pairs.append((common / len(ours | texts), name, sheet.name))
    names: dict[str, str] = {}
    for share, name, own in sorted(pairs, reverse=True):
        if share >= _ENOUGH and name not in names and own not in names.values():
            names[name] = own
    return names


def called_as_before(sheets: Mapping[str, Cells], names: Mapping[str, str]) -> dict[str, Cells]:
    """The sheets under the record's names, in formulas too."""
    if not names:
        return dict(sheets)
    return {names.get(name, name): _called(cells, names) for name, cells in sheets.items()}


def _called(cells: Cells, names: Mapping[str, str]) -> Cells:
    if not any("!" in found.formula for row in cells.values() for found in row.values()):
        return cells

    def named(match: re.Match[str]) -> str:
        name = match[1].replace("''", "'") if match[1] else match[2]
        own = names.get(name)
        return match[0] if own is None else "'" + own.replace("'", "''") + "'!"

    return {
        number: {
            column: Found(found.value, _NAMED.sub(named, found.formula)) if "!" in found.formula else found
            for column, found in row.items()
        }
        for number, row in cells.items()
    }


def _told(sheet: Sheet) -> Iterator[str]:
    for row in sheet.rows:
        for value in row.values:
            shown = value.value if isinstance(value, Formula) else value
            if shown is not None and shown != "":
                yield cleaned(str(shown))[:_LETTERS].strip()


def _found(cells: Cells) -> Iterator[str]:
    for row in cells.values():
        for found in row.values():
            if found.value is not None:
                yield str(found.value)[:_LETTERS].strip()


def in_their_order(names: Sequence[str], order: Sequence[str]) -> bool:
    """Whether the names that both have stand in the same order."""
    common = [name for name in names if name in order]
    return common == [name for name in order if name in common]
