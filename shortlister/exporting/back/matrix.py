"""The sheet `Matrix` that came back against the record: ratings, formulas, texts, applicants, in whatever order."""

from collections.abc import Collection, Iterator
from typing import Final

from shortlister.domain.findings.ranking import Standing
from shortlister.domain.measures import Measure
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
from shortlister.exporting.back.formula_words import moved, words
from shortlister.exporting.back.found import Cells, Found
from shortlister.exporting.back.layout import HIDDEN, PROVISIONAL, Layout, at, found_in, of_record
from shortlister.exporting.back.ranks import RankJudge, row_of_ranks
from shortlister.exporting.back.whose import whose
from shortlister.exporting.cells import Formula, Row, Value
from shortlister.exporting.derived import Derived
from shortlister.exporting.sheets.matrix import matrix, places_of
from shortlister.exporting.sheets.places import COMPUTED, HEADER_ROWS

_RECORDED_RANK: Final = "Rank, as recorded"


class MatrixComparison:
    """Compares one matrix; `current` tells that it was made from the record as it is now.

    `erased` are references (folded) of applicants who were erased since. A `plain` matrix has values alone, as CSV has.
    """

    def __init__(
        self,
        derived: Derived,
        sheet: str,
        cells: Cells,
        layout: Layout,
        *,
        current: bool,
        erased: Collection[str] = (),
        plain: bool = False,
    ) -> None:
        self._derived = derived
        self._sheet = sheet
        self._cells = cells
        self._layout = layout
        self._current = current
        self._plain = plain
        self._hidden = () if plain else HIDDEN
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
        rows = {name: (one, self._record[name][1]) for name, one in self._standings.items()}
        self._whose = whose(layout, cells, rows, erased)
        self._same = layout.measures == self._own.measures and layout.header == self._own.header

    def differences(self) -> Iterator[MatrixDifference]:
        """Every difference, unsorted."""
        found = [*self._headings(), *self._applicants(), *self._loose()]
        yield from found
        if self._current and not found and not self._plain:
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
        finer: Matter | None = None,
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
            finer=finer,
        )

    def _lost(self, record: Value, measure: Measure | None = None) -> MatrixDifference:
        """A row or column of the record that the workbook has not."""
        return self._made(None, None, record, DifferenceKind.TEXT, measure=measure, finer=Matter.LAYOUT)

    def _headings(self) -> Iterator[MatrixDifference]:
        """The rows over the ratings: what each measure is, and what the columns behind are called."""
        for label in HEADER_ROWS:
            if label not in self._layout.header:
                yield self._lost(label)
        for index, measure in enumerate(self._derived.measures):
            column = self._layout.measures.get(index)
            if column is None:
                yield self._lost(measure.criterion.reference, measure)
                continue
            for number, label in enumerate(HEADER_ROWS):
                row = self._layout.header.get(label)
                # A group's name stands once over all its columns, so it says nothing of columns that were moved.
                if row is None or (label == "Group" and not self._same):
                    continue
                yield from self._heading(row, column, self._rows[number].values[1 + index], measure)
        row = self._layout.header.get("Applicant")
        for label in (*COMPUTED, *self._hidden):
            column = self._layout.computed.get(label)
            if column is None:
                yield self._lost(label)
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
        """Whatever stands over the ratings in columns that the record does not have, and over what is calculated."""
        over = {column: list(self._layout.header.values()) for column in self._layout.unknown}
        above = [row for label, row in self._layout.header.items() if label != "Applicant"]
        over |= dict.fromkeys(self._layout.computed.values(), above)
        for column, rows in over.items():
            for row in rows:
                if at(self._cells, row, column) not in {(None, ""), ("", "")}:
                    yield self._made(row, column, None, DifferenceKind.TEXT)

    def _applicants(self) -> Iterator[MatrixDifference]:
        label = self._layout.label
        for text, row, matter in self._whose.strange:
            yield self._made(row, label, None, DifferenceKind.UNKNOWN, applicant=text, finer=matter)
        there = {standing.applicant for standing, _row in self._whose.own}
        for standing, row in self._whose.own:
            found = at(self._cells, row, label)
            if found.formula or not alike(standing.reference, found.value):
                kind = DifferenceKind.FORMULA if found.formula else DifferenceKind.TEXT
                yield self._made(row, label, standing.reference, kind, applicant=standing.reference)
        for standing in self._standings.values():
            if standing.applicant not in there:
                reference = standing.reference
                yield self._made(None, None, reference, DifferenceKind.MISSING, applicant=reference)
        ranked = {row for standing, row in self._whose.own if self._is_ranks(standing, row)}
        for index, measure in enumerate(self._derived.measures):
            yield from self._ratings(index, measure, ranked)
        for standing, row in self._whose.own:
            yield from self._computed(standing, row)

    def _rank_in(self, row: int) -> Found:
        """What the workbook itself has as the row's rank: as its formula answered, else as the program recorded it."""
        found = at(self._cells, row, self._layout.computed.get("Rank"))
        return found if found.value is not None else at(self._cells, row, self._layout.computed.get(_RECORDED_RANK))

    def _is_ranks(self, standing: Standing, row: int) -> bool:
        """Whether the applicant's rank was pasted over the whole row."""
        own = self._record[folded(standing.reference)][1].values
        ratings = {index: at(self._cells, row, column) for index, column in self._layout.measures.items()}
        differing = sum(not alike(own[1 + index], found.value) for index, found in ratings.items())
        scale = self._derived.state.vacancy.scale
        found = list(ratings.values())
        return row_of_ranks(standing, found, self._rank_in(row), differing=differing, scale=scale)

    def _ratings(self, index: int, measure: Measure, ranked: Collection[int]) -> Iterator[MatrixDifference]:
        """One measure's column; whether ranks were pasted into it shows only in the column as a whole.

        `ranked` are rows that hold a rank from end to end.
        """
        column = self._layout.measures.get(index)
        wrong: list[tuple[Standing, int, Value]] = []
        judge = RankJudge(self._derived)
        for standing, row in self._whose.own:
            expected = self._record[folded(standing.reference)][1].values[1 + index]
            found = at(self._cells, row, column)
            differs = bool(found.formula) or not alike(expected, found.value)
            judge.see(standing, found, self._rank_in(row), differs=differs)
            if differs:
                wrong.append((standing, row, expected))
        for standing, row, expected in wrong:
            found = at(self._cells, row, column)
            kind = DifferenceKind.RANK if row in ranked else judge.kind(standing)
            kind = DifferenceKind.FORMULA if found.formula else kind
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
            if isinstance(expected, Formula) and self._plain:
                if self._current and not alike(expected, found.value):
                    shown_here = expected.value
                    yield self._made(row, column, shown_here, DifferenceKind.FORMULA, applicant=standing.reference)
            elif isinstance(expected, Formula):
                if not self._says_the_same(expected, own_row, row, found):
                    wanted = moved(expected, place(own_row, own_column), place(row, column))
                    yield self._made(row, column, wanted, DifferenceKind.FORMULA, applicant=standing.reference)
            elif found.formula:
                yield self._made(row, column, expected, DifferenceKind.FORMULA, applicant=standing.reference)
            elif not alike(expected, found.value) and (self._current or label == "Outcome"):
                kind, finer = DifferenceKind.TEXT, Matter.OUTCOME if label == "Outcome" else None
                yield self._made(row, column, expected, kind, applicant=standing.reference, finer=finer)
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
        for standing, row in self._whose.own:
            reference = standing.reference
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
