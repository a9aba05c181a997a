"""The sheets for reading, `Summary` and `Key`, that came back, row by row, by what they begin with."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final

from shortlister.exporting.back.difference import DifferenceKind, MatrixDifference, alike, place, shown, text_of
from shortlister.exporting.back.formula_words import Labels, words
from shortlister.exporting.back.found import Cells, Found
from shortlister.exporting.back.layout import at, found_in
from shortlister.exporting.cells import Formula, Value, cleaned
from shortlister.exporting.sheet import Sheet
from shortlister.exporting.sheets.names import MATRIX, SUMMARY
from shortlister.i18n import _

_SIGNED: tuple[int, ...] = (2, 3)
"""The columns of `Summary` in which people sign and date."""

_MOST_ROWS: Final = 2000
"""More rows than these pages ever have are not put in order; what stands beyond them is told as it is."""


class PageComparison:
    """Compares one such sheet; formulas by the labels of the matrix in the record and in the workbook."""

    def __init__(self, sheet: Sheet, cells: Cells, own: Labels, labels: Labels, *, matrix: str) -> None:
        self._sheet = sheet.name
        self._record = [row.values for row in sheet.rows]
        self._cells = cells
        self._own = own
        self._labels = labels
        self._matrix = matrix
        self._made_at = _("Made") if sheet.name == SUMMARY else ""

    def differences(self) -> Iterator[MatrixDifference]:
        """Every difference, in the order of the rows."""
        rows = sorted(self._cells)[: _MOST_ROWS + 2 * len(self._record)]
        record = [values for values in self._record if any(value not in {None, ""} for value in values)]
        mine = [_start([value.value if isinstance(value, Formula) else value for value in values]) for values in record]
        theirs = [_start([found.value for _column, found in found_in(self._cells, row)]) for row in rows]
        for _how, start, end, first, last in SequenceMatcher(None, mine, theirs, autojunk=False).get_opcodes():
            pairs = min(end - start, last - first)
            for offset in range(pairs):
                yield from self._row(record[start + offset], rows[first + offset])
            for values in record[start + pairs : end]:
                told = next(value for value in reversed(values) if value not in {None, ""})
                yield self._made(None, None, told)
            for row in rows[first + pairs : last]:
                for column, _found in found_in(self._cells, row):
                    yield self._made(row, column, None)

        for row in sorted(self._cells)[len(rows) :]:
            for column, _found in found_in(self._cells, row):
                yield self._made(row, column, None)

    def _row(self, values: Sequence[Value], row: int) -> Iterator[MatrixDifference]:
        if self._made_at and values[0] == self._made_at:
            return
        width = max(len(values), *(column + 1 for column, _found in found_in(self._cells, row)))
        for column in range(width):
            expected = values[column] if column < len(values) else None
            if expected is None and self._sheet == SUMMARY and column in _SIGNED:
                continue
            found = at(self._cells, row, column)
            if isinstance(expected, Formula):
                if not self._says_the_same(expected, found):
                    yield self._made(row, column, expected, DifferenceKind.FORMULA)
            elif found.formula:
                yield self._made(row, column, expected, DifferenceKind.FORMULA)
            elif not alike(expected, found.value):
                yield self._made(row, column, expected)

    def _says_the_same(self, expected: Formula, found: Found) -> bool:
        return bool(found.formula) and words(expected.text, self._own, matrix=MATRIX, here=False) == words(
            found.formula, self._labels, matrix=self._matrix, here=False
        )

    def _made(
        self, row: int | None, column: int | None, record: Value, kind: DifferenceKind = DifferenceKind.TEXT
    ) -> MatrixDifference:
        return MatrixDifference(
            sheet=self._sheet,
            cell=place(row, column) if row is not None and column is not None else None,
            record=f"={record.text}" if isinstance(record, Formula) else record,
            workbook=shown(at(self._cells, row, column)),
            kind=kind,
        )


def _start(values: Sequence[object]) -> str:
    """What a row begins with."""
    return next((cleaned(text_of(value)) for value in values if value not in {None, ""}), "")  # type: ignore[arg-type]
