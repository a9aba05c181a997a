"""What a returned scoring workbook hides: rows, columns and sheets that hold scores and that nobody saw on saving."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import IO, Any, Final, NamedTuple
from xml.parsers import expat

from openpyxl.utils import get_column_letter

from shortlister.domain.refusals import Problem, Sentence
from shortlister.i18n import N_, plural
from shortlister.packs import workbook_marks as marks

_ROWS: Final = (
    N_(
        "This row is hidden, by hand or by a filter, and holds a score. Show every row, look at it, save, and merge "
        "the workbook again."
    ),
    N_(
        "These {count} rows are hidden, by hand or by a filter, and hold scores. Show every row, look at them, save, "
        "and merge the workbook again."
    ),
)
_COLUMN: Final = N_(
    "The column Rating is hidden. Show it, look at what stands in it, save, and merge the workbook again."
)
_NOTES: Final = N_("The column Evidence is hidden. What stands in it is taken over all the same.")
_SHEET: Final = N_("The sheet is hidden. Show it, look at what stands on it, save, and merge the workbook again.")
_TRUE: Final = ("1", "true")
_NOTHING: Final = ("0", "0.0")
_MOST: Final = 20_000
"""Stretches of columns that are looked at; a sheet with more was made by no person."""


class Hidden(NamedTuple):
    """The rows of a sheet that are hidden, and the stretches of columns, both ends within; counted from 1."""

    rows: frozenset[int]
    columns: tuple[tuple[int, int], ...]

    def hides(self, column: int) -> bool:
        """Whether a column is hidden."""
        return any(first <= column <= last for first, last in self.columns)


def hidden_in(sheet: Any) -> Hidden:
    """What a read-only openpyxl sheet hides, streamed; of no height or width is hidden too. ValueError if damaged."""
    rows: set[int] = set()
    columns: list[tuple[int, int]] = []
    last = 0

    def begin(name: str, attributes: dict[str, str]) -> None:
        nonlocal last
        match name.rpartition(" ")[2]:
            case "row":
                last = int(attributes["r"]) if "r" in attributes else last + 1
                flat = attributes.get("ht") in _NOTHING and attributes.get("customHeight") in _TRUE
                if flat or attributes.get("hidden") in _TRUE:
                    rows.add(last)
            case "col" if attributes.get("hidden") in _TRUE or attributes.get("width") in _NOTHING:
                columns.append((int(attributes.get("min", "0")), int(attributes.get("max", "0"))))
                if len(columns) > _MOST:
                    raise ValueError(name)
            case _:
                pass

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = begin
    part: IO[bytes]
    with sheet._get_source() as part:  # where openpyxl reads the rows from; it has no public name
        try:
            parser.ParseFile(part)
        except expat.ExpatError as error:
            raise ValueError(str(error)) from error
    return Hidden(frozenset(rows), tuple(columns))


def hidden_scores(
    sheet: Any, columns: Mapping[str, int], held: Collection[int]
) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    """What hides scores on a sheet, and what is only to be said; `held` are the rows with a rating or a note.

    A row hidden by a filter counts like any other: what stands in it was not seen when the workbook was saved.
    """
    hidden = hidden_in(sheet)
    found: list[Problem] = []
    said: list[Problem] = []
    if sheet.sheet_state != "visible":
        found.append(Problem(sheet.title, Sentence(_SHEET)))
    if held and hidden.hides(columns[marks.RATING]):
        found.append(Problem(_whole(sheet, columns[marks.RATING]), Sentence(_COLUMN)))
    if held and hidden.hides(columns[marks.EVIDENCE]):
        said.append(Problem(_whole(sheet, columns[marks.EVIDENCE]), Sentence(_NOTES)))
    for first, last in stretches(sorted(hidden.rows & set(held))):
        count = last - first + 1
        found.append(Problem(f"{sheet.title}!{first}:{last}", Sentence(plural(*_ROWS, count), {"count": count})))
    return tuple(found), tuple(said)


def _whole(sheet: Any, column: int) -> str:
    letters = get_column_letter(column)
    return f"{sheet.title}!{letters}:{letters}"


def stretches(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """First and last of those that follow one another, in their order."""
    first = last = None
    for number in numbers:
        if first is None or last is None:
            first = number
        elif number != last + 1:
            yield first, last
            first = number
        last = number
    if first is not None and last is not None:
        yield first, last
