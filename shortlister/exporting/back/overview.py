"""The sheet `Stages` that came back against the record: applicants by reference, columns by heading, live formulas."""

from collections.abc import Iterator
from dataclasses import replace

from shortlister.exporting.back.difference import (
    DifferenceKind,
    MatrixDifference,
    Matter,
    alike,
    place,
    shown,
    text_of,
)
from shortlister.exporting.back.folding import folded
from shortlister.exporting.back.formula_words import Labels, Words, words
from shortlister.exporting.back.found import Cells, Content
from shortlister.exporting.back.layout import at, found_in
from shortlister.exporting.cells import Formula, Value
from shortlister.exporting.sheet import Sheet
from shortlister.exporting.sheets.names import STAGES


class OverviewComparison:
    """Compares the overview; `answers` where nothing else differs, so that what formulas show must be the same too."""

    def __init__(self, sheet: Sheet, cells: Cells, *, answers: bool) -> None:
        rows = [row.values for row in sheet.rows]
        self._sheet = sheet.name
        self._headings = [str(value) for value in rows[0]]
        self._record = {
            folded(str(values[0])): (number, values)
            for number, values in enumerate(rows, start=1)
            if number > 1 and len(values) == len(self._headings)
        }
        self._note = text_of(str(rows[-1][0]))
        self._cells = cells
        self._answers = answers
        self._top = next((row for row in sorted(cells) if self._headings[0] in self._texts(row)), None)
        places = {text: column for column, text in self._texts_at(self._top)} if self._top is not None else {}
        self._columns = {index: places[name] for index, name in enumerate(self._headings) if name in places}

    def _texts_at(self, row: int) -> list[tuple[int, str]]:
        return [(column, text_of(found.value)) for column, found in found_in(self._cells, row)]

    def _texts(self, row: int) -> set[str]:
        return {text for _column, text in self._texts_at(row)}

    def differences(self) -> Iterator[MatrixDifference]:
        """Every difference, unsorted."""
        for index, heading in enumerate(self._headings):
            if index not in self._columns:
                yield replace(self._made(None, None, heading, DifferenceKind.TEXT), finer=Matter.LAYOUT)
        if self._top is None or 0 not in self._columns:
            return
        seen: set[str] = set()
        for row in sorted(self._cells):
            name = text_of(at(self._cells, row, self._columns[0]).value)
            if row == self._top or name == self._note:
                yield from self._strange(row)
            elif folded(name) in self._record and folded(name) not in seen:
                seen.add(folded(name))
                yield from self._strange(row)
                yield from self._row(row, *self._record[folded(name)])
            else:
                kind = DifferenceKind.UNKNOWN if name else DifferenceKind.TEXT
                column = self._columns[0] if name else min(self._cells[row])
                made = self._made(row, column, None, kind, applicant=name or None)
                yield replace(made, finer=Matter.TWICE) if folded(name) in seen else made
        for name, (_number, values) in self._record.items():
            if name not in seen:
                reference = str(values[0])
                yield self._made(None, None, reference, DifferenceKind.MISSING, applicant=reference)

    def _strange(self, row: int) -> Iterator[MatrixDifference]:
        """What stands in columns that the record does not have."""
        known = set(self._columns.values())
        for column, found in found_in(self._cells, row):
            if column not in known and (found.formula or found.value not in {None, ""}):
                yield self._made(row, column, None, DifferenceKind.TEXT)

    def _row(self, row: int, own_row: int, values: tuple[Value, ...]) -> Iterator[MatrixDifference]:
        own = Labels({own_row: "own row"}, dict(enumerate(self._headings)))
        labels = Labels({row: "own row"}, {column: self._headings[index] for index, column in self._columns.items()})
        own, labels = own.shared_with(labels), labels.shared_with(own)
        for index, column in self._columns.items():
            expected, found = values[index], at(self._cells, row, column)
            if isinstance(expected, Formula):
                says = bool(found.formula) and _said(expected.text, own) == _said(found.formula, labels)
                wrong = self._answers and found.value is not None and not alike(expected.value, found.value)
                if not says or wrong:
                    record: Value = expected.value if says else f"={expected.text}"
                    told = found.value if says else shown(found)
                    yield self._made(row, column, record, DifferenceKind.FORMULA, applicant=str(values[0]), told=told)
            elif found.formula or not alike(expected, found.value):
                kind = DifferenceKind.FORMULA if found.formula else DifferenceKind.TEXT
                yield self._made(row, column, expected, kind, applicant=str(values[0]))

    def _made(
        self,
        row: int | None,
        column: int | None,
        record: Value,
        kind: DifferenceKind,
        *,
        applicant: str | None = None,
        told: Content = None,
    ) -> MatrixDifference:
        return MatrixDifference(
            sheet=self._sheet,
            cell=place(row, column) if row is not None and column is not None else None,
            applicant=applicant,
            record=record.value if isinstance(record, Formula) else record,
            workbook=shown(at(self._cells, row, column)) if told is None else told,
            kind=kind,
        )


def _said(formula: str, labels: Labels) -> Words:
    """What a formula says, in whatever row and column it stands, however a program writes its numbers."""
    return words(formula, labels, matrix=STAGES, here=True)
