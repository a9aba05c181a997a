"""Cells that somebody merged in a scoring workbook: only the first of them is left, and openpyxl does not say so."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import IO, Any, Final, NamedTuple, NoReturn
from xml.parsers import expat

from openpyxl.utils import column_index_from_string

from shortlister.domain.refusals import Problem, Refusal, Sentence
from shortlister.i18n import N_, _, plural
from shortlister.packs import workbook_marks as marks

_RATINGS: Final = N_(
    "These cells are merged, and of merged cells only the first is kept. Unmerge them, and rate each or clear it."
)
_NOTES: Final = N_(
    "These cells are merged, and of merged cells only the first is kept. Unmerge them, and write each note again or "
    "leave it empty."
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


_HEADINGS: Final = {
    marks.APPLICANT: N_("Applicant"),
    marks.CRITERION: N_("Criterion"),
    marks.METHOD: N_("Measured by"),
    marks.RATING: N_("Rating"),
    marks.EVIDENCE: N_("Evidence"),
    marks.KEY: N_("Key"),
}


class MarksGone(ValueError):
    """Of the hidden marks over the ratings some are there and these are not."""

    def __init__(self, missing: Sequence[str]) -> None:
        super().__init__(missing)
        self.missing = tuple(missing)


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
    keys = [columns[mark] for mark in (marks.APPLICANT, marks.CRITERION, marks.METHOD, marks.KEY)]
    for one in merges_in(sheet):
        if one.touches(keys, first, last):
            yield Problem(f"{sheet.title}!{one.area}", Sentence(_KEYS))
        elif one.touches([columns[marks.RATING]], first, last):
            yield Problem(f"{sheet.title}!{one.area}", Sentence(_RATINGS))
        elif one.touches([columns[marks.EVIDENCE]], first, last):
            yield Problem(f"{sheet.title}!{one.area}", Sentence(_NOTES))


def require_marks(sheet: Any, gone: MarksGone, last: int, file: str) -> NoReturn:
    """Refuse a sheet whose marks, in the rows down to `last`, are gone: with merged cells, or with whole columns."""
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
    raise Refusal(
        plural(
            N_(
                "“{file}” is not merged. On its sheet {sheet} the column {columns} is gone. Ask for the workbook as it "
                "was before that, or issue a new one."
            ),
            N_(
                "“{file}” is not merged. On its sheet {sheet} the columns {columns} are gone. Ask for the workbook as "
                "it was before that, or issue a new one."
            ),
            len(gone.missing),
        ),
        file=file,
        sheet=sheet.title,
        columns=", ".join(_(_HEADINGS[mark]) for mark in gone.missing),
    )


def require_one_table(sheets: Sequence[str], file: str) -> None:
    """Refuse a workbook with several sheets of scores: which of them counts is not for a program to say."""
    if len(sheets) > 1:
        raise Refusal(
            N_(
                "“{file}” is not merged. There are {count} sheets of scores in it ({sheets}). Delete the copy, keep "
                "the one that counts, save, and merge the workbook again."
            ),
            file=file,
            count=len(sheets),
            sheets=", ".join(sheets),
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
