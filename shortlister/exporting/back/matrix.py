"""The sheet `Matrix` that came back against the record: ratings, formulas, texts, applicants, in whatever order."""

from collections.abc import Iterator

from shortlister.domain.findings.ranking import Standing
from shortlister.domain.measures import Measure
from shortlister.exporting.back.difference import DifferenceKind, MatrixDifference, alike, place, shown, text_of
from shortlister.exporting.back.folding import folded
from shortlister.exporting.back.formula_words import words
from shortlister.exporting.back.found import Cells, Found
from shortlister.exporting.back.layout import HIDDEN, PROVISIONAL, Layout, at, found_in, of_record
from shortlister.exporting.back.ranks import RankJudge
from shortlister.exporting.cells import Formula, Row, Value
from shortlister.exporting.derived import Derived
from shortlister.exporting.sheets.matrix import matrix, places_of
from shortlister.exporting.sheets.places import COMPUTED, HEADER_ROWS


class MatrixComparison:
    """Compares one matrix; `current` tells that it was made from the record as it is now."""

    def __init__(self, derived: Derived, sheet: str, cells: Cells, layout: Layout, *, current: bool) -> None:
        self._derived = derived
        self._sheet = sheet
        self._cells = cells
        self._layout = layout
        self._current = current
        self._standings = {folded(one.reference): one for one in derived.ranking.standings}
        references = [one.reference for one in derived.ranking.standings]
        self._own = of_record(derived.measures, references)
        own, theirs = self._own.labels(derived.measures), layout.labels(derived.measures)
        self._own_labels, self._labels = own.shared_with(theirs), theirs.shared_with(own)
        self._rows = list(matrix(derived).rows)
        first = places_of(derived).first_row
        self._record = {
            folded(reference): (first + index, self._rows[first - 1 + index])
            for index, reference in enumerate(references)
        }
        self._same = layout.measures == self._own.measures and layout.header == self._own.header

    def differences(self) -> Iterator[MatrixDifference]:
        """Every difference, unsorted."""
        found = [*self._headings(), *self._applicants(), *self._loose()]
        yield from found
        if self._current and not found:
            yield from self._answers()

    def _made(
        self,
        row: int | None,
        column: int | None,
        record: Value,
        kind: DifferenceKind,
        *,
        applicant: str | None = None,
        measure: Measure | None = None,
    ) -> MatrixDifference:
        cell = place(row, column) if row is not None and column is not None else None
        return MatrixDifference(
            sheet=self._sheet,
            cell=cell,
            applicant=applicant,
            criterion=measure.criterion.reference if measure is not None else None,
            method=measure.method.name if measure is not None else None,
            record=f"={record.text}" if isinstance(record, Formula) else record,
            workbook=shown(at(self._cells, row, column)),
            kind=kind,
        )

    def _headings(self) -> Iterator[MatrixDifference]:
        """The rows over the ratings: what each measure is, and what the columns behind are called."""
        for label in HEADER_ROWS:
            if label not in self._layout.header:
                yield self._made(None, None, label, DifferenceKind.TEXT)
        for index, measure in enumerate(self._derived.measures):
            column = self._layout.measures.get(index)
            if column is None:
                yield self._made(None, None, measure.criterion.reference, DifferenceKind.TEXT, measure=measure)
                continue
            for number, label in enumerate(HEADER_ROWS):
                row = self._layout.header.get(label)
                # A group's name stands once over all its columns, so it says nothing of columns that were moved.
                if row is None or (label == "Group" and not self._same):
                    continue
                yield from self._heading(row, column, self._rows[number].values[1 + index], measure)
        row = self._layout.header.get("Applicant")
        for label in (*COMPUTED, *HIDDEN):
            column = self._layout.computed.get(label)
            if column is None:
                yield self._made(None, None, label, DifferenceKind.TEXT)
                continue
            expected = self._rows[HEADER_ROWS.index("Applicant")].values[self._own.computed[label]]
            if not self._current and str(expected).removesuffix(PROVISIONAL) == label:
                continue
            if row is not None:
                yield from self._heading(row, column, expected, None)
        yield from self._strange_headings()

    def _heading(self, row: int, column: int, expected: Value, measure: Measure | None) -> Iterator[MatrixDifference]:
        found = at(self._cells, row, column)
        if found.formula:
            yield self._made(row, column, expected, DifferenceKind.FORMULA, measure=measure)
        elif not alike(expected, found.value):
            yield self._made(row, column, expected, DifferenceKind.TEXT, measure=measure)

    def _strange_headings(self) -> Iterator[MatrixDifference]:
        """Whatever stands over the ratings in columns that the record does not have."""
        for row in self._layout.header.values():
            for column in self._layout.unknown:
                if at(self._cells, row, column) != (None, ""):
                    yield self._made(row, column, None, DifferenceKind.TEXT)

    def _applicants(self) -> Iterator[MatrixDifference]:
        seen: set[str] = set()
        rows: list[tuple[Standing, int]] = []
        for text, row in self._layout.applicants:
            standing = self._standings.get(folded(text))
            if standing is None or standing.applicant in seen:
                yield self._made(row, self._layout.label, None, DifferenceKind.UNKNOWN, applicant=text)
                continue
            seen.add(standing.applicant)
            rows.append((standing, row))
            found = at(self._cells, row, self._layout.label)
            if found.formula or not alike(standing.reference, found.value):
                kind = DifferenceKind.FORMULA if found.formula else DifferenceKind.TEXT
                yield self._made(row, self._layout.label, standing.reference, kind, applicant=standing.reference)
        for standing in self._standings.values():
            if standing.applicant not in seen:
                reference = standing.reference
                yield self._made(None, None, reference, DifferenceKind.MISSING, applicant=reference)
        for index, measure in enumerate(self._derived.measures):
            yield from self._ratings(index, measure, rows)
        for standing, row in rows:
            yield from self._computed(standing, row)

    def _ratings(self, index: int, measure: Measure, rows: list[tuple[Standing, int]]) -> Iterator[MatrixDifference]:
        """One measure's column; whether ranks were pasted into it shows only in the column as a whole."""
        column = self._layout.measures.get(index)
        wrong: list[tuple[Standing, int, Value]] = []
        judge = RankJudge(self._derived)
        rank = self._layout.computed.get("Rank")
        for standing, row in rows:
            expected = self._record[folded(standing.reference)][1].values[1 + index]
            found = at(self._cells, row, column)
            differs = bool(found.formula) or not alike(expected, found.value)
            judge.see(standing, found, at(self._cells, row, rank), differs=differs)
            if differs:
                wrong.append((standing, row, expected))
        for standing, row, expected in wrong:
            found = at(self._cells, row, column)
            kind = DifferenceKind.FORMULA if found.formula else judge.kind(standing)
            yield self._made(
                row if column is not None else None,
                column,
                expected,
                kind,
                applicant=standing.reference,
                measure=measure,
            )

    def _computed(self, standing: Standing, row: int) -> Iterator[MatrixDifference]:
        """The formulas behind the ratings, the outcome, and what the application recorded."""
        own_row, own = self._record[folded(standing.reference)]
        for label, own_column in self._own.computed.items():
            column = self._layout.computed.get(label)
            if column is None:
                continue
            expected = own.values[own_column]
            found = at(self._cells, row, column)
            if isinstance(expected, Formula):
                if not self._says_the_same(expected, own_row, row, found):
                    yield self._made(row, column, expected, DifferenceKind.FORMULA, applicant=standing.reference)
            elif found.formula:
                yield self._made(row, column, expected, DifferenceKind.FORMULA, applicant=standing.reference)
            elif not alike(expected, found.value) and (self._current or label == "Outcome"):
                yield self._made(row, column, expected, DifferenceKind.TEXT, applicant=standing.reference)
        for column in self._layout.unknown:
            if at(self._cells, row, column) != (None, ""):
                yield self._made(row, column, None, DifferenceKind.TEXT, applicant=standing.reference)

    def _says_the_same(self, expected: Formula, own_row: int, row: int, found: Found) -> bool:
        if self._same and row == own_row and found.formula == expected.text:
            return True
        if not found.formula:
            return False
        return words(expected.text, self._own_labels, matrix=self._sheet, here=True) == words(
            found.formula, self._labels, matrix=self._sheet, here=True
        )

    def _loose(self) -> Iterator[MatrixDifference]:
        """Rows without a reference: the note under the matrix, and whatever else somebody wrote."""
        note = next((value for row in reversed(self._rows) for value in row.values if value is not None), None)
        for row in self._layout.loose:
            for column, found in found_in(self._cells, row):
                if found.formula or not (alike(note, found.value) or text_of(found.value) == ""):
                    kind = DifferenceKind.FORMULA if found.formula else DifferenceKind.TEXT
                    yield self._made(row, column, None, kind)

    def _answers(self) -> Iterator[MatrixDifference]:
        """Where nothing else differs, what a formula shows is what it must show; no answer stored is no difference."""
        for reference, row in self._layout.applicants:
            own: Row = self._record[folded(reference)][1]
            for label, own_column in self._own.computed.items():
                column = self._layout.computed.get(label)
                expected = own.values[own_column]
                found = at(self._cells, row, column)
                if isinstance(expected, Formula) and found.value is not None and not alike(expected, found.value):
                    yield MatrixDifference(
                        sheet=self._sheet,
                        cell=place(row, column) if column is not None else None,
                        applicant=reference,
                        record=expected.value,
                        workbook=found.value,
                        kind=DifferenceKind.FORMULA,
                    )
