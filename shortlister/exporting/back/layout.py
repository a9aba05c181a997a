"""Where everything stands in a matrix that came back: found by its labels, whatever was moved."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from shortlister.domain.measures import Measure
from shortlister.exporting.back.difference import text_of, told_as
from shortlister.exporting.back.folding import folded
from shortlister.exporting.back.formula_words import Labels
from shortlister.exporting.back.found import EMPTY, Cells, Found
from shortlister.exporting.sheets.matrix_page import text_shown
from shortlister.exporting.sheets.places import COMPUTED, HEADER_ROWS, PRECEDENCE, RECORDED, SHARE, Places

PROVISIONAL: Final = " (provisional)"
HIDDEN: Final = (SHARE, PRECEDENCE, *(f"{label}, as recorded" for label in RECORDED))
_TOLD_BY: Final = ("Criterion", "Level", "Applicant")


@dataclass(frozen=True, slots=True)
class Layout:
    """A matrix as it stands in a workbook.

    `label` is the column of the labels; `header` a row by label; `measures` a column by the measure's place in the
    record; `computed` a column by label, hidden ones too; `applicants` pairs of reference and row; `loose` the rows
    below without a reference; `unknown` the columns that the record has none for.
    """

    label: int
    header: Mapping[str, int]
    measures: Mapping[int, int]
    computed: Mapping[str, int]
    applicants: tuple[tuple[str, int], ...]
    loose: tuple[int, ...]
    unknown: tuple[int, ...]

    def labels(self, measures: Sequence[Measure]) -> Labels:
        """What rows and columns are called in a formula's words."""
        rows = {row: label for label, row in self.header.items()}
        rows |= {row: f"applicant {folded(reference)}" for reference, row in self.applicants}
        rows |= {row: f"? {row}" for row in self.loose}
        columns = {self.label: "label"}
        columns |= {column: f"measure {measures[index].key}" for index, column in self.measures.items()}
        columns |= {column: f"computed {label}" for label, column in self.computed.items()}
        columns |= {column: f"? {column}" for column in self.unknown}
        return Labels(rows, columns)


def of_record(measures: Sequence[Measure], references: Sequence[str]) -> Layout:
    """The layout that the record itself would be exported in."""
    count = len(measures)
    computed = {label: 1 + count + index for index, label in enumerate((*COMPUTED, *HIDDEN))}
    first = Places(count, len(references)).first_row
    return Layout(
        0,
        {label: row for row, label in enumerate(HEADER_ROWS, start=1)},
        {index: 1 + index for index in range(count)},
        computed,
        tuple((reference, first + index) for index, reference in enumerate(references)),
        (),
        (),
    )


def at(cells: Cells, row: int | None, column: int | None) -> Found:
    """What stands in a cell; nothing where there is none."""
    if row is None or column is None:
        return EMPTY
    return cells.get(row, {}).get(column, EMPTY)


def is_matrix(cells: Cells) -> bool:
    """Whether the labels of a matrix stand in one column of the sheet."""
    return _label_column(cells) is not None


def _label_column(cells: Cells) -> int | None:
    seen: dict[int, set[str]] = {}
    for row in cells.values():
        for column, found in row.items():
            if isinstance(found.value, str) and found.value.strip() in _TOLD_BY:
                seen.setdefault(column, set()).add(found.value.strip())
    return next((column for column in sorted(seen) if len(seen[column]) == len(_TOLD_BY)), None)


def layout_of(cells: Cells, measures: Sequence[Measure]) -> Layout | None:
    """The layout of a sheet; None where it is no matrix."""
    label = _label_column(cells)
    if label is None:
        return None
    header: dict[str, int] = {}
    applicants: list[tuple[str, int]] = []
    loose: list[int] = []
    for row in sorted(cells):
        text = text_of(at(cells, row, label).value)
        if text in HEADER_ROWS and text not in header:
            header[text] = row
        elif text:
            applicants.append((text, row))
        else:
            loose.append(row)
    columns = _Columns(cells, label, header)
    computed = columns.computed()
    placed = columns.measures(measures)
    known = {label, *computed.values(), *placed.values()}
    unknown = tuple(sorted({column for row in cells.values() for column in row} - known - columns.notes(loose)))
    return Layout(label, header, placed, computed, tuple(applicants), tuple(loose), unknown)


class _Columns:
    """Finds each column by what stands over it."""

    def __init__(self, cells: Cells, label: int, header: Mapping[str, int]) -> None:
        self._cells = cells
        self._header = header
        every = {column for row in header.values() for column in cells.get(row, {})}
        self._columns = sorted(every - {label})

    def _over(self, label: str, column: int) -> str:
        return text_of(at(self._cells, self._header.get(label), column).value)

    def computed(self) -> dict[str, int]:
        """Computed and hidden columns by label; the first of each, and none that has a criterion over it."""
        found: dict[str, int] = {}
        for column in self._columns:
            text = self._over("Applicant", column).removesuffix(PROVISIONAL)
            if text in (*COMPUTED, *HIDDEN) and text not in found and not self._over("Criterion", column):
                found[text] = column
        return found

    def measures(self, measures: Sequence[Measure]) -> dict[int, int]:
        """Columns by the place of their measure: by reference and method, else by what alone is left of it."""
        free = [column for column in self._columns if column not in self.computed().values()]
        found: dict[int, int] = {}
        for told in self._tellings():
            open_ = [index for index in range(len(measures)) if index not in found]
            wanted: dict[tuple[str, ...], list[int]] = {}
            for index in open_:
                wanted.setdefault(told.of(measures[index]), []).append(index)
            for column in list(free):
                seen = tuple(self._over(label, column) for label in told.labels)
                fits = wanted.get(seen, [])
                if len(fits) == 1 and all(seen):
                    found[fits.pop()] = column
                    free.remove(column)
        return found

    @staticmethod
    def _tellings() -> Iterator["_Telling"]:
        yield _Telling(("Criterion", "Measured by"))
        yield _Telling(("Applicant", "Measured by"))
        yield _Telling(("Text", "Measured by"))
        yield _Telling(("Criterion",))
        yield _Telling(("Applicant",))
        yield _Telling(("Text",))

    def notes(self, loose: Sequence[int]) -> set[int]:
        """Columns in which something stands only below, in rows without a reference."""
        rows = set(loose)
        inside = {column for row, cells in self._cells.items() if row not in rows for column in cells}
        return {column for row in rows for column in self._cells.get(row, {})} - inside


@dataclass(frozen=True, slots=True)
class _Telling:
    """By what a measure's column is told."""

    labels: tuple[str, ...]

    def of(self, measure: Measure) -> tuple[str, ...]:
        known = {
            "Criterion": told_as(measure.criterion.reference),
            "Applicant": told_as(measure.criterion.reference),
            "Text": told_as(text_shown(measure.criterion.text)),
            "Measured by": told_as(measure.method.name),
        }
        return tuple(known[label] for label in self.labels)


def found_in(cells: Cells, row: int) -> Iterator[tuple[int, Found]]:
    """The cells of a row that hold something, from the left."""
    yield from sorted(cells.get(row, {}).items())
