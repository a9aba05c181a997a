"""The list sheets that came back against the record: rows found by what they are about, columns by their headings."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from shortlister.domain.findings.ranking import Standing
from shortlister.exporting.back.difference import (
    DifferenceKind,
    MatrixDifference,
    Matter,
    alike,
    place,
    same,
    shown,
    text_of,
    told_as,
)
from shortlister.exporting.back.folding import folded
from shortlister.exporting.back.found import EMPTY, Cells
from shortlister.exporting.back.layout import at, found_in
from shortlister.exporting.back.list_kinds import ListKind
from shortlister.exporting.back.ranks import RankJudge
from shortlister.exporting.cells import Formula, Value, cleaned
from shortlister.exporting.derived import RECUSED, Derived
from shortlister.exporting.sheet import Sheet
from shortlister.exporting.sheets.names import AUDIT_TRAIL

Key = tuple[str, ...]
About = tuple[Value, ...]
Pair = tuple[int, tuple[Value, ...]]
"""A row of the workbook, and the record's values of it."""


class ListComparison:
    """Compares one list; `current` tells that the workbook was made from the record as it is now.

    `moved` says, once compared, whether rows and whether columns stand in another order.
    """

    def __init__(
        self,
        derived: Derived,
        sheet: Sheet,
        cells: Cells,
        kind: ListKind,
        *,
        current: bool,
        erased: Collection[str] = (),
    ) -> None:
        self._sheet = sheet.name
        self._cells = cells
        self._kind = kind
        self._current = current
        self._erased = erased
        self._derived = derived
        self._gone = {line.digest for line in derived.snapshot.ledger if line.erased}
        rows = [row.values for row in sheet.rows]
        self._headings = [told_as(str(value)) for value in rows[0]] if rows else []
        self._record = [row for row in rows[1:] if len(row) == len(self._headings)]
        self._note = {str(row[0]) for row in rows[1:] if len(row) != len(self._headings)}
        self._standings = {folded(one.reference): one for one in derived.ranking.standings}
        self._folded: dict[str, str] = {}
        self.moved = (False, False)
        self._top = self._heading_row()
        self._columns = self._found_columns()

    def _heading_row(self) -> int | None:
        wanted = {self._headings[key] for key in self._kind.keys}
        for row in sorted(self._cells):
            if wanted <= {text_of(found.value) for found in self._cells[row].values()}:
                return row
        return None

    def _found_columns(self) -> dict[int, int]:
        """The workbook's column of each of the list's; equal headings in their order."""
        places: dict[str, list[int]] = {}
        for column, found in found_in(self._cells, self._top or 0):
            places.setdefault(text_of(found.value), []).append(column)
        found_columns: dict[int, int] = {}
        for index, heading in enumerate(self._headings):
            if places.get(heading.strip()):
                found_columns[index] = places[heading.strip()].pop(0)
        return found_columns

    def differences(self) -> Iterator[MatrixDifference]:
        """Every difference, unsorted."""
        if self._top is None:
            yield replace(self._made(None, None, ", ".join(self._headings), DifferenceKind.TEXT), finer=Matter.LAYOUT)
            return
        for index, heading in enumerate(self._headings):
            if index not in self._columns and (self._current or self._says_something(index)):
                yield replace(self._made(None, None, heading, DifferenceKind.TEXT), finer=Matter.LAYOUT)
        for column, _found in found_in(self._cells, self._top):
            if column not in self._columns.values():
                yield self._made(self._top, column, None, DifferenceKind.TEXT)
        record: dict[Key, list[tuple[int, tuple[Value, ...]]]] = {}
        for number, values in enumerate(self._record):
            key = self._key([_text(values[key]) for key in self._kind.keys], values)
            record.setdefault(key, []).append((number, values))
        pairs: list[Pair] = []
        places: list[int] = []
        told: set[str] = set()
        for row in sorted(self._cells):
            if row == self._top:
                continue
            key = self._key_of(row)
            if fitting := record.get(key):
                number, values = fitting.pop(0)
                places.append(number)
                pairs.append((row, values))
            else:
                yield from self._unknown(row, told, twice=key in record)
        columns = [self._columns[index] for index in sorted(self._columns)]
        self.moved = (self._current and places != sorted(places), columns != sorted(columns))
        yield from self._cells_of(pairs)
        left = [values for rest in record.values() for _number, values in rest]
        yield from self._missing(left, {row for row, _values in pairs})

    def _says_something(self, index: int) -> bool:
        """Whether a column of the record holds anything: a member who joined since has an empty one."""
        return any(values[index] not in {None, "", RECUSED} for values in self._record)

    def _key(self, parts: Sequence[str], values: Sequence[Value]) -> Key:
        """A row's key; of a row that is about nothing (a warning) its whole text."""
        if any(parts):
            return tuple(self._as_folded(part) for part in parts)
        return ("", *(_text(value) for value in values if _text(value)))

    def _as_folded(self, part: str) -> str:
        """A reference stands in many rows; it is folded once."""
        if (found := self._folded.get(part)) is None:
            found = self._folded[part] = folded(part)
        return found

    def _key_of(self, row: int) -> Key:
        parts = [text_of(at(self._cells, row, self._columns.get(key)).value) for key in self._kind.keys]
        values = () if any(parts) else [text_of(found.value) for _column, found in found_in(self._cells, row)]
        return self._key(parts, values)

    def _cells_of(self, pairs: Sequence[Pair]) -> Iterator[MatrixDifference]:
        known = set(self._columns.values())
        for row, values in pairs:
            if self._cells[row].keys() <= known:
                continue
            for column, found in found_in(self._cells, row):
                if column not in known and (found.formula or found.value is not None):
                    yield self._made(row, column, None, DifferenceKind.TEXT, values)
        for index, column in self._columns.items():
            if index in self._kind.passing and not self._current:
                continue
            yield from self._column(index, column, pairs)

    def _column(self, index: int, column: int, pairs: Sequence[Pair]) -> Iterator[MatrixDifference]:
        """One column, each criterion's ratings judged together: ranks may have been pasted over them."""
        wrong = [
            (row, values)
            for row, values in pairs
            if (found := self._cells[row].get(column, EMPTY)).formula
            or not (same(values[index], found.value) or alike(values[index], found.value) or self._is_erased(values))
        ]
        judges = self._judges(column, pairs, wrong) if index in self._kind.ratings else {}
        for row, values in wrong:
            standing = self._standing(values)
            if at(self._cells, row, column).formula:
                kind = DifferenceKind.FORMULA
            elif index in self._kind.ratings:
                kind = judges[values[1:3]].kind(standing) if standing is not None else DifferenceKind.RATING
            else:
                kind = DifferenceKind.TEXT
            outcome = index == self._kind.outcome and kind is DifferenceKind.TEXT
            made = self._made(row, column, values[index], kind, values)
            yield replace(made, finer=Matter.OUTCOME) if outcome else made

    def _is_erased(self, values: Sequence[Value]) -> bool:
        """Whether what the record has of this entry is only that it, or a part of it, was erased."""
        return bool(self._gone) and self._sheet == AUDIT_TRAIL and values[self._kind.keys[0]] in self._gone

    def _judges(self, column: int, pairs: Sequence[Pair], wrong: Sequence[Pair]) -> dict[About, RankJudge]:
        """A judge for each criterion and method in which something differs, having seen all of its ratings."""
        judges = {values[1:3]: RankJudge(self._derived) for _row, values in wrong}
        changed = {row for row, _values in wrong}
        for row, values in pairs:
            judge = judges.get(values[1:3])
            standing = self._standing(values) if judge is not None else None
            if judge is not None and standing is not None:
                judge.see(standing, at(self._cells, row, column), EMPTY, differs=row in changed)
        return judges

    def _standing(self, values: Sequence[Value]) -> Standing | None:
        index = self._kind.applicant
        return None if index is None else self._standings.get(folded(_text(values[index])))

    def _unknown(self, row: int, told: set[str], *, twice: bool) -> Iterator[MatrixDifference]:
        """A row that the record does not have: an applicant who is in none (told once), else each of its cells."""
        says = {index: text_of(at(self._cells, row, column).value) for index, column in self._columns.items()}
        applicant = says.get(self._kind.applicant, "") if self._kind.applicant is not None else ""
        first = self._columns.get(self._kind.applicant or 0)
        if applicant and folded(applicant) not in self._standings and applicant not in self._note:
            if folded(applicant) not in told:
                told.add(folded(applicant))
                finer = Matter.ERASED if folded(applicant) in self._erased else None
                yield self._at(row, first, None, DifferenceKind.UNKNOWN, applicant, None, finer)
            return
        criterion = says.get(self._kind.criterion, "") if self._kind.criterion is not None else ""
        if applicant and twice:
            yield self._at(row, first, None, DifferenceKind.UNKNOWN, applicant, criterion or None, Matter.TWICE)
            return
        settled = self._kind.settles and not self._current and bool(criterion)
        for column, found in found_in(self._cells, row):
            if not self._record and text_of(found.value) in self._note and not found.formula:
                continue
            if settled and not found.formula:
                continue
            index = next((index for index, own in self._columns.items() if own == column), None)
            kind = DifferenceKind.RATING if index in self._kind.ratings else DifferenceKind.TEXT
            kind = DifferenceKind.FORMULA if found.formula else kind
            yield self._at(row, column, None, kind, applicant or None, criterion or None)

    def _missing(self, left: Sequence[tuple[Value, ...]], rows: Collection[int]) -> Iterator[MatrixDifference]:
        """What the record has and the workbook has not; of an applicant of whom nothing is left, that alone."""
        if not left or (self._kind.grows and not self._current):
            return
        index = self._kind.applicant
        shown_here = {folded(text_of(at(self._cells, row, self._columns.get(index or 0)).value)) for row in rows}
        gone: set[str] = set()
        for values in left:
            if index is not None and folded(_text(values[index])) not in shown_here:
                if _text(values[index]) not in gone:
                    gone.add(_text(values[index]))
                    yield self._made(None, None, values[index], DifferenceKind.MISSING, values)
                continue
            ratings = [place for place in sorted(self._kind.ratings) if values[place] is not None]
            told = ratings[-1] if ratings else len(values) - 1
            kind = DifferenceKind.RATING if ratings else DifferenceKind.TEXT
            yield self._made(None, None, values[told], kind, values)

    def _made(
        self,
        row: int | None,
        column: int | None,
        record: Value,
        kind: DifferenceKind,
        values: Sequence[Value] | None = None,
    ) -> MatrixDifference:
        about = [None if values is None or index is None else _text(values[index]) or None for index in self._about]
        return self._at(row, column, record, kind, about[0], about[1])

    @property
    def _about(self) -> tuple[int | None, int | None]:
        return self._kind.applicant, self._kind.criterion

    def _at(
        self,
        row: int | None,
        column: int | None,
        record: Value,
        kind: DifferenceKind,
        applicant: str | None,
        criterion: str | None,
        finer: Matter | None = None,
    ) -> MatrixDifference:
        return MatrixDifference(
            sheet=self._sheet,
            cell=place(row, column) if row is not None and column is not None else None,
            applicant=applicant,
            criterion=criterion,
            record=record.value if isinstance(record, Formula) else record,
            workbook=shown(at(self._cells, row, column)),
            kind=kind,
            finer=finer,
        )


def _text(value: Value) -> str:
    if isinstance(value, Formula):
        value = value.value
    return "" if value is None else cleaned(str(value)).strip()
