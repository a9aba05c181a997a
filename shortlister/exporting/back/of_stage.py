"""The sheets of one stage that came back: its matrix, and the sheets that belong to it."""

from collections.abc import Collection, Iterator
from pathlib import Path

from shortlister.exporting.back.belonging import head_of, no_matrix, require_belonging, require_stage
from shortlister.exporting.back.difference import MatrixDifference, sheet_differs
from shortlister.exporting.back.found import Cells
from shortlister.exporting.back.harmless import columns_moved, of_matrix, rows_moved
from shortlister.exporting.back.layout import layout_of, of_record
from shortlister.exporting.back.list_kinds import ListKind, kind_of
from shortlister.exporting.back.lists import ListComparison
from shortlister.exporting.back.matrix import MatrixComparison
from shortlister.exporting.back.pages import PageComparison
from shortlister.exporting.back.returned import Came
from shortlister.exporting.back.way import Way
from shortlister.exporting.back.whose import erased_of
from shortlister.exporting.derived import Derived
from shortlister.exporting.sheet import Sheet
from shortlister.exporting.sheets.book_of_stage import sheets_of
from shortlister.exporting.sheets.names import MATRIX, SCORES, SUMMARY


class StageSheets:
    """One stage's sheets against the record; `apart` are not looked for, as they stand once for several stages.

    `current` tells that the workbook was made from the record as it is now. `harmless` is full once `differences` has
    been read to its end. Refusal where the matrix is of another vacancy or stage.
    """

    def __init__(
        self, path: Path, derived: Derived, matrix: str, book: Came, *, way: Way, apart: Collection[str] = ()
    ) -> None:  # fmt: skip
        self._derived = derived
        self._matrix = matrix
        self._plain = book.plain
        self._way = way
        self._apart = apart
        self._cells = book.sheets[matrix]
        self._rest = {name: cells for name, cells in book.sheets.items() if name != matrix}
        layout = layout_of(self._cells, derived.measures)
        if layout is None:
            raise no_matrix(path)
        self._layout = layout
        require_belonging(path, derived, layout, self._rest)
        require_stage(path, derived, layout, self._cells)
        self.current = head_of(self._rest.get(SUMMARY, {})) in {derived.snapshot.head, ""}
        self._erased = erased_of(derived, layout, self._rest, current=self.current)
        references = [one.reference for one in derived.ranking.standings]
        self.harmless = list(of_matrix(matrix, layout, references, current=self.current))

    def differences(self) -> Iterator[MatrixDifference]:
        """Every difference, unsorted."""
        yield from MatrixComparison(
            self._derived,
            self._matrix,
            self._cells,
            self._layout,
            current=self.current,
            erased=self._erased,
            plain=self._plain,
        ).differences()
        self._way.compared(self._matrix)
        if not self._plain:
            yield from self._others()

    def _others(self) -> Iterator[MatrixDifference]:
        """The differences of all sheets but the matrix itself."""
        apart = {MATRIX, *self._apart}
        expected = {sheet.name: sheet for sheet in sheets_of(self._derived) if sheet.name not in apart}
        for name in self._rest:
            if name not in expected:
                yield sheet_differs(name, None, name)
        for name, sheet in expected.items():
            kind = kind_of(name, self._derived)
            if name in self._rest:
                yield from self._sheet(sheet, kind)
                self._way.compared(name)
            elif self.current or not name.startswith(SCORES) or sheet.table:
                yield sheet_differs(name, name, None)

    def _sheet(self, sheet: Sheet, kind: ListKind | None) -> Iterator[MatrixDifference]:
        cells: Cells = self._rest[sheet.name]
        if kind is not None:
            one = ListComparison(self._derived, sheet, cells, kind, current=self.current, erased=self._erased)
            yield from one.differences()
            rows, columns = one.moved
            self.harmless += [rows_moved(sheet.name)] * rows + [columns_moved(sheet.name)] * columns
        elif self.current or sheet.name != SUMMARY:
            references = [one.reference for one in self._derived.ranking.standings]
            own = of_record(self._derived.measures, references).labels(self._derived.measures)
            labels = self._layout.labels(self._derived.measures)
            own, labels = own.shared_with(labels), labels.shared_with(own)
            yield from PageComparison(sheet, cells, own, labels, matrix=self._matrix).differences()
