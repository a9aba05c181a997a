"""A difference between a workbook that came back and the record: where, what each of them says, and of what kind."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from shortlister.exporting.back.found import Content, Found
from shortlister.exporting.cells import Formula, Value, cleaned, column_letters
from shortlister.i18n import N_

_NEAR: Final = 1e-9


class DifferenceKind(StrEnum):
    """What was done to a cell."""

    RATING = N_("rating")
    FORMULA = N_("formula")
    TEXT = N_("text")
    MISSING = N_("missing applicant")
    UNKNOWN = N_("unknown applicant")
    RANK = N_("rank in place of a rating")


class Matter(StrEnum):
    """What a difference is about, more finely than its kind; in the order in which it matters."""

    MISSING = N_("missing applicant")
    UNKNOWN = N_("unknown applicant")
    TWICE = N_("applicant twice")
    ERASED = N_("erased applicant")
    RATING = N_("rating")
    RANK = N_("rank in place of a rating")
    OUTCOME = N_("outcome")
    TEXT = N_("text")
    FORMULA = N_("formula")
    LAYOUT = N_("layout")


_WEIGHT: Final = {
    matter: weight
    for weight, matters in enumerate(
        (
            (Matter.MISSING, Matter.UNKNOWN, Matter.TWICE, Matter.ERASED),
            (Matter.RATING,),
            (Matter.RANK,),
            (Matter.OUTCOME,),
            (Matter.TEXT,),
            (Matter.FORMULA,),
            (Matter.LAYOUT,),
        )
    )
    for matter in matters
}
"""Applicants first, however they differ; then what was said of them; last what the workbook looks like."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixDifference:
    """One difference; `cell` is None where the workbook has no cell for what the record says.

    `record` and `workbook` are what each of them says: a number, a text, a formula with its `=`, or nothing. `kind` is
    the file's contract; `finer` says more where the kind alone would mislead. `stage` is the id of its stage.
    """

    sheet: str
    cell: str | None
    applicant: str | None = None
    criterion: str | None = None
    method: str | None = None
    record: str | int | float | None
    workbook: str | int | float | bool | None
    kind: DifferenceKind
    finer: Matter | None = None
    stage: str = ""

    @property
    def matter(self) -> Matter:
        """What it is about."""
        return self.finer or Matter(self.kind.value)

    @property
    def weight(self) -> int:
        """How much it matters: 0 is most."""
        return _WEIGHT[self.matter]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What differs, in the order in which it matters, then of sheets, rows and columns.

    `headlines` are sentences on what was done as a whole (ranks pasted over a column); `harmless` what was renamed,
    moved or hidden and changes nothing.

    `current` is False where the ledger has another head than the one on the workbook's Summary: the record may have
    moved on since, so what follows from the record alone (counts, ranks as recorded, dates) is left out.
    """

    stage: str
    current: bool
    differences: tuple[MatrixDifference, ...]
    headlines: tuple[str, ...] = ()
    harmless: tuple[str, ...] = ()


def place(row: int, column: int) -> str:
    """The name of a cell; row from 1, column from 0."""
    return f"{column_letters(column)}{row}"


def shown(found: Found) -> Content:
    """What a cell holds, a formula before its answer."""
    return f"={found.formula}" if found.formula else found.value


def same(record: Value, found: Content) -> bool:
    """Whether a cell holds the very same, as nearly every one does; where not, `alike` judges."""
    return record == found and type(record) is type(found)


def alike(record: Value, found: Content) -> bool:
    """Whether a cell shows what the record says; numbers within what a workbook's arithmetic loses."""
    if isinstance(record, Formula):
        record = record.value
    if record is None or record == "":
        return found is None or found == ""
    if isinstance(record, str):
        return isinstance(found, str) and _plain(found) == _plain(cleaned(record))
    if isinstance(found, bool) or not isinstance(found, int | float):
        return False
    return abs(record - found) <= _NEAR * max(1.0, abs(record))


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def told_as(text: str) -> str:
    """A text of the record as `text_of` gives it back from a cell."""
    return cleaned(text).strip()


def text_of(found: Content) -> str:
    """A cell's content as text, blanks at its ends cut; empty where it holds nothing."""
    return "" if found is None else str(found).strip()


def sheet_differs(name: str, record: str | None, workbook: str | None) -> MatrixDifference:
    """A whole sheet that one of the two has and the other has not."""
    kind = DifferenceKind.TEXT
    return MatrixDifference(sheet=name, cell=None, record=record, workbook=workbook, kind=kind, finer=Matter.LAYOUT)
