"""Cells that somebody merged in a scoring workbook: only the first of them is left, and openpyxl does not say so."""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import IO, Any, Final, NamedTuple
from xml.parsers import expat

from openpyxl.utils import column_index_from_string

from shortlister.domain.refusals import Problem, Refusal, Sentence
from shortlister.i18n import N_
from shortlister.packs import workbook_marks as marks

_RATINGS: Final = N_(
    "These cells are merged, and of merged cells only the first is kept. Unmerge them, and rate each or clear it."
)
_KEYS: Final = N_(
    "These cells are merged, so it is lost whose rows they are. Unmerge them, and restore what stood in each."
)
_TICK: Final = N_(
    "These cells are merged, so it may be lost whether you have finished. Unmerge them, and choose it again."
)
_MARKS_COLUMN: Final = 3
"""Of the first sheet, where no mark is left to say it."""
_AREA: Final = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7}):\$?([A-Z]{1,3})\$?([0-9]{1,7})")
_MOST: Final = 20_000
"""Merged areas of a sheet that are looked at; a sheet with more was made by no person."""


class MarksGone(ValueError):
    """Of the hidden marks over the ratings some are there and some are not."""


class Merge(NamedTuple):
    """An area of merged cells, rows and columns counted from 1, both ends within."""

    area: str
    top: int
    left: int
    bottom: int
    right: int

    def touches(self, columns: Collection[int], first: int, last: int) -> bool:
        """Whether one of these columns is in it, in a row from `first` to `last`."""
        return self.top <= last and self.bottom >= first and any(self.left <= one <= self.right for one in columns)


def merges_in(sheet: Any) -> tuple[Merge, ...]:
    """The merged areas of a read-only openpyxl sheet, streamed; ValueError where there are far too many."""
    found: list[Merge] = []

    def begin(name: str, attributes: dict[str, str]) -> None:
        if name.rpartition(" ")[2] == "mergeCell":
            found.extend(_area(attributes.get("ref", "")))
            if len(found) > _MOST:
                raise ValueError(name)

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = begin
    part: IO[bytes]
    with sheet._get_source() as part:  # where openpyxl reads the rows from; it has no public name
        try:
            parser.ParseFile(part)
        except expat.ExpatError as error:
            raise ValueError(str(error)) from error
    return tuple(found)


def merged_scores(sheet: Any, columns: Mapping[str, int], first: int, last: int) -> Iterator[Problem]:
    """Where merged cells touch ratings, evidence or what says whose they are, in the rows from `first` to `last`."""
    given = [columns[marks.RATING], columns[marks.EVIDENCE]]
    keys = [columns[mark] for mark in (marks.APPLICANT, marks.CRITERION, marks.METHOD, marks.KEY)]
    for one in merges_in(sheet):
        if one.touches(keys, first, last):
            yield Problem(f"{sheet.title}!{one.area}", Sentence(_KEYS))
        elif one.touches(given, first, last):
            yield Problem(f"{sheet.title}!{one.area}", Sentence(_RATINGS))


def require_marks_unmerged(sheet: Any, last: int, file: str) -> None:
    """Refuse a sheet whose marks, in the rows down to `last`, went with cells that somebody merged: whole columns."""
    areas = [one.area for one in merges_in(sheet) if one.top <= last]
    if areas:
        raise Refusal(
            N_(
                "“{file}” is not merged. On its sheet {sheet} cells are merged ({areas}), and with them went what says "
                "where the ratings stand. Issue a new workbook, and rate each cell in it."
            ),
            file=file,
            sheet=sheet.title,
            areas=", ".join(areas[:6]),
        )


def merged_start(sheet: Any, found: Mapping[str, tuple[int, int]]) -> Iterator[Problem]:
    """Where merged cells touch the tick, or may have taken its mark; `found` are the marks that are still there."""
    column = next((column for _row, column in found.values()), _MARKS_COLUMN)
    tick = found.get(marks.FINISHED)
    for one in merges_in(sheet):
        taken = tick is None and one.left < column <= one.right
        if taken or (tick is not None and one.touches([tick[1] - 1, tick[1]], tick[0], tick[0])):
            yield Problem(f"{sheet.title}!{one.area}", Sentence(_TICK))


def _area(reference: str) -> Iterator[Merge]:
    match = _AREA.fullmatch(reference)
    if match is None:  # one cell alone, or nothing that a program would write
        return
    left, top, right, bottom = match.groups()
    columns = sorted((column_index_from_string(left), column_index_from_string(right)))
    rows = sorted((int(top), int(bottom)))
    yield Merge(reference, rows[0], columns[0], rows[1], columns[1])
