"""A scoring matrix that came back, compared with the record cell by cell; nothing is taken over from it."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Final

from shortlister.domain.refusals import Refusal
from shortlister.exporting.back.belonging import is_named, no_matrix, stage_of
from shortlister.exporting.back.difference import Comparison, MatrixDifference, sheet_differs
from shortlister.exporting.back.elements import place_of
from shortlister.exporting.back.found import Hidden
from shortlister.exporting.back.harmless import of_hidden, of_sheets
from shortlister.exporting.back.headlines import headlines
from shortlister.exporting.back.layout import is_matrix
from shortlister.exporting.back.of_stage import StageSheets
from shortlister.exporting.back.overview import OverviewComparison
from shortlister.exporting.back.renamed import called_as_before, renamed
from shortlister.exporting.back.returned import Came, came
from shortlister.exporting.back.way import Told, Way
from shortlister.exporting.derived import Derived, derive
from shortlister.exporting.sheet import Sheet
from shortlister.exporting.sheets.book_of_stage import sheets_of
from shortlister.exporting.sheets.names import MATRIX, STAGES
from shortlister.exporting.snapshot import Snapshot
from shortlister.exporting.stages import SHARED, begun, derive_every, names_of, sheets_of_every
from shortlister.i18n import N_

MOST_DIFFERENCES: Final = 200_000


def compare_matrix(
    path: Path,
    snapshot: Snapshot,
    *,
    password: str = "",
    may_be: Collection[str] = (),
    progress: Told | None = None,
) -> Comparison:
    """Compare the workbook (or CSV) at `path` with the record, named or not as the workbook is; every stage it has.

    `may_be` are stages (ids) that a workbook may be of in place of the snapshot's own. `progress` is told how far it
    is, and stops it by raising. Refusal where it is no scoring
    matrix, is damaged, or is of another vacancy or stage.
    """
    way = Way(progress)
    book = came(path, password, way)
    snapshot = replace(snapshot, named=is_named(snapshot, book.sheets))
    matrices = [name for name, cells in book.sheets.items() if is_matrix(cells)]
    if MATRIX not in matrices and (STAGES in book.sheets or len(matrices) > 1):
        return _every(path, snapshot, book, may_be, way)
    if not matrices:
        raise no_matrix(path)
    return _alone(path, snapshot, book, MATRIX if MATRIX in matrices else matrices[0], may_be, way)


@dataclass(frozen=True, slots=True)
class _Read:
    """A workbook under the record's names; `names` are those by the workbook's own, `order` the record's sheets."""

    book: Came
    names: dict[str, str]
    order: tuple[str, ...]

    @property
    def own(self) -> dict[str, str]:
        """The workbook's names by the record's."""
        return {name: theirs for theirs, name in self.names.items()}


def _as_before(book: Came, expected: Sequence[Sheet], known: dict[str, str]) -> _Read:
    """The book with every sheet that can be told under the record's name."""
    names = {theirs: own for theirs, own in known.items() if own not in book.sheets}
    left = [sheet for sheet in expected if sheet.name not in names.values()]
    others = {name: cells for name, cells in book.sheets.items() if name not in names}
    names |= renamed(left, others)
    sheets = called_as_before(book.sheets, names)
    hidden = {names.get(name, name): one for name, one in book.hidden.items()}
    return _Read(Came(sheets, hidden, book.plain), names, tuple(sheet.name for sheet in expected))


def _alone(path: Path, snapshot: Snapshot, book: Came, name: str, may_be: Collection[str], way: Way) -> Comparison:
    """The workbook of one stage; `name` is the sheet that is its matrix."""
    stage = stage_of(snapshot.state, book.sheets[name])
    if stage != snapshot.stage and stage in may_be:
        snapshot = replace(snapshot, stage=stage)
    derived = derive(snapshot)
    expected = sheets_of(derived)
    read = _as_before(book, expected, {name: MATRIX} if name != MATRIX else {})
    at = MATRIX if name in read.names or name == MATRIX else name
    one = StageSheets(path, derived, at, read.book, way=way)
    found = [replace(difference, stage=snapshot.stage) for difference in _limited(one.differences())]
    way.end()
    return _comparison(path, snapshot, read, found, one.harmless, current=one.current)


def _every(path: Path, snapshot: Snapshot, book: Came, may_be: Collection[str], way: Way) -> Comparison:
    """A workbook over all stages: each stage's own sheets under their numbers, then what belongs to them all."""
    unseen = [stage for stage in begun(snapshot.state) if may_be and stage not in {*may_be, snapshot.stage}]
    if unseen:
        raise Refusal(
            N_("“{file}” is of all stages, and {stage} is not open to you yet, so nothing was compared."),
            file=path.name,
            stage=snapshot.state.stages[unseen[0]].name,
        )
    every = derive_every(snapshot)
    names = names_of(every)
    read = _as_before(book, sheets_of_every(every), {})
    sheets = read.book.sheets
    here = [place for place, own in enumerate(names) if own[MATRIX] in sheets]
    if not here:
        raise no_matrix(path)
    ones = [_stage(path, every[place], names[place], read.book, way, shared=place == here[-1]) for place in here]
    found: list[MatrixDifference] = []
    current = all(one.current for one in ones)
    for place, one in zip(here, ones, strict=True):
        stage = every[place].snapshot.stage
        for difference in _limited(one.differences()):
            found.append(replace(difference, sheet=names[place].get(difference.sheet, difference.sheet), stage=stage))
        for sheet in names[place].values():
            way.compared(sheet)
    way.end()
    for place, own in enumerate(names):
        # A stage that has begun since is in no workbook made before.
        if place not in here and (current or any(sheet in sheets for sheet in own.values())):
            found.append(sheet_differs(own[MATRIX], own[MATRIX], None))
    if STAGES not in sheets:
        found.append(sheet_differs(STAGES, STAGES, None))
    elif current:
        overview = next(iter(sheets_of_every(every)))
        found += OverviewComparison(overview, sheets[STAGES], answers=not found).differences()
    found += [sheet_differs(name, None, name) for name in sheets if name not in read.order]
    harmless = [sentence for one in ones for sentence in one.harmless]
    return _comparison(path, snapshot, read, found, harmless, current=current)


def _stage(
    path: Path, derived: Derived, names: Mapping[str, str], book: Came, way: Way, *, shared: bool
) -> StageSheets:
    """One stage's sheets of a book over all stages, under the names that they have where the stage stands alone."""
    own = {name: book.sheets[here] for name, here in names.items() if here in book.sheets}
    if shared:
        own |= {name: book.sheets[name] for name in SHARED if name in book.sheets}
    matrix = own.pop(MATRIX)
    called = {names[MATRIX]: matrix, **own}
    own_book = replace(book, sheets=called)
    return StageSheets(path, derived, names[MATRIX], own_book, way=way, apart=() if shared else SHARED)


def _limited(every: Iterable[MatrixDifference]) -> list[MatrixDifference]:
    return list(islice(every, MOST_DIFFERENCES + 1))


def _comparison(
    path: Path,
    snapshot: Snapshot,
    read: _Read,
    found: list[MatrixDifference],
    harmless: Sequence[str],
    *,
    current: bool,
) -> Comparison:
    if len(found) > MOST_DIFFERENCES:
        raise Refusal(
            N_(
                "“{file}” differs from the record in more than {count} places, so it is hardly a matrix of this "
                "vacancy any more. Export it anew."
            ),
            file=path.name,
            count=f"{MOST_DIFFERENCES:,}",
        )
    own = read.own
    ordered = sorted(found, key=lambda one: (one.weight, _place(read.order, one)))
    told = tuple(replace(one, sheet=own.get(one.sheet, one.sheet)) for one in ordered)
    notes: list[str] = []
    if not read.book.plain:
        names = [own.get(name, name) for name in read.book.sheets]
        notes = list(of_sheets(read.order, names, read.names))
    notes += harmless
    for name, cells in read.book.sheets.items():
        notes += of_hidden(own.get(name, name), cells, read.book.hidden.get(name, Hidden()))
    erasures = len(snapshot.state.erasures)
    return Comparison(snapshot.stage, current, told, headlines(told, erasures=erasures), tuple(notes))


def _place(order: Sequence[str], one: MatrixDifference) -> tuple[int, str, int, int]:
    """Where a difference stands; what has no cell comes last on its sheet."""
    sheet = order.index(one.sheet) if one.sheet in order else len(order)
    row, column = place_of(one.cell) if one.cell is not None else (1 << 30, 0)
    return sheet, one.sheet, row, column
