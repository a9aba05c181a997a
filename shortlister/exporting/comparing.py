"""A scoring matrix that came back, compared with the record cell by cell; nothing is taken over from it."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain, islice
from pathlib import Path
from typing import Final

from shortlister.domain.measures import measures
from shortlister.domain.refusals import Refusal
from shortlister.exporting.back.difference import Comparison, DifferenceKind, MatrixDifference, text_of, told_as
from shortlister.exporting.back.elements import place_of
from shortlister.exporting.back.folding import folded
from shortlister.exporting.back.found import Cells
from shortlister.exporting.back.layout import Layout, is_matrix, layout_of, of_record
from shortlister.exporting.back.lists import ListComparison, kind_of
from shortlister.exporting.back.matrix import MatrixComparison
from shortlister.exporting.back.overview import OverviewComparison
from shortlister.exporting.back.pages import PageComparison
from shortlister.exporting.back.returned import returned
from shortlister.exporting.derived import Derived, derive
from shortlister.exporting.sheets.book_of_stage import sheets_of
from shortlister.exporting.sheets.names import AUDIT_TRAIL, MATRIX, OUTCOMES, STAGES, SUMMARY
from shortlister.exporting.snapshot import Snapshot
from shortlister.exporting.stages import SHARED, derive_every, names_of, sheets_of_every
from shortlister.i18n import N_, _

MOST_DIFFERENCES: Final = 200_000
_DIGEST: Final = 64


def compare_matrix(path: Path, snapshot: Snapshot, *, password: str = "") -> Comparison:
    """Compare the workbook at `path` with the record, named or not as the workbook is; every stage that it has.

    Refusal where it is no scoring matrix, is damaged, or is of another vacancy or stage.
    """
    with returned(path, password) as book:
        sheets = {name: book.cells(name) for name in book.sheets}
    if STAGES in sheets and not is_matrix(sheets.get(MATRIX, {})):
        return _every(path, replace(snapshot, named=_is_named(snapshot, sheets)), sheets)
    name = _matrix_of(path, sheets)
    rest = {sheet: cells for sheet, cells in sheets.items() if sheet != name}
    derived = derive(replace(snapshot, named=_is_named(snapshot, rest)))
    current, every = _one(path, derived, name, sheets[name], rest)
    return _comparison(path, snapshot.stage, every, [sheet.name for sheet in sheets_of(derived)], current=current)


def _comparison(
    path: Path, stage: str, every: Iterable[MatrixDifference], order: list[str], *, current: bool
) -> Comparison:
    found = list(islice(every, MOST_DIFFERENCES + 1))
    if len(found) > MOST_DIFFERENCES:
        raise Refusal(
            N_(
                "“{file}” differs from the record in more than {count} places, so it is hardly a matrix of this "
                "vacancy any more. Export it anew."
            ),
            file=path.name,
            count=f"{MOST_DIFFERENCES:,}",
        )
    return Comparison(stage, current, tuple(sorted(found, key=lambda one: _place(order, one))))


def _one(
    path: Path,
    derived: Derived,
    name: str,
    cells: Cells,
    rest: Mapping[str, Cells],
    *,
    apart: Collection[str] = (),
) -> tuple[bool, Iterator[MatrixDifference]]:
    """Whether a stage's sheets are of the record as it is now, and what differs; sheets `apart` are not looked for."""
    layout = layout_of(cells, derived.measures)
    if layout is None:
        raise _no_matrix(path)
    _require_belonging(path, derived, layout, rest)
    _require_stage(path, derived, layout, cells)
    current = _head_of(rest.get(SUMMARY, {})) in {derived.snapshot.head, ""}
    matrix = MatrixComparison(derived, name, cells, layout, current=current).differences()
    return current, chain(matrix, _others(derived, name, layout, rest, apart, current=current))


def _every(path: Path, snapshot: Snapshot, sheets: Mapping[str, Cells]) -> Comparison:
    """A workbook over all stages: each stage's own sheets under their numbers, then what belongs to them all."""
    every = derive_every(snapshot)
    names = names_of(every)
    if not any(here[MATRIX] in sheets for here in names):
        raise _no_matrix(path)
    found: list[MatrixDifference] = []
    current = True
    for derived, here in zip(every, names, strict=True):
        own = {name: sheets[shown] for name, shown in here.items() if shown in sheets and name != MATRIX}
        apart: Collection[str] = SHARED
        if derived is every[-1]:
            own |= {name: sheets[name] for name in SHARED if name in sheets}
            apart = ()
        if here[MATRIX] not in sheets:
            found.append(_sheet(here[MATRIX], here[MATRIX], None))
            continue
        fresh, differing = _one(path, derived, here[MATRIX], sheets[here[MATRIX]], own, apart=apart)
        current = current and fresh
        found += (replace(one, sheet=here.get(one.sheet, one.sheet)) for one in islice(differing, MOST_DIFFERENCES + 1))
    written = sheets_of_every(every)
    order = [sheet.name for sheet in written]
    answers = current and not found
    found += OverviewComparison(written[0], sheets[STAGES], answers=answers).differences() if current else ()
    found += (_sheet(name, None, name) for name in sheets if name not in order)
    return _comparison(path, snapshot.stage, found, order, current=current)


def _place(order: list[str], one: MatrixDifference) -> tuple[int, str, int, int]:
    """Where a difference stands; what has no cell comes last on its sheet."""
    sheet = order.index(one.sheet) if one.sheet in order else len(order)
    row, column = place_of(one.cell) if one.cell is not None else (1 << 30, 0)
    return sheet, one.sheet, row, column


def _matrix_of(path: Path, sheets: Mapping[str, Cells]) -> str:
    """The sheet `Matrix`, by its name or else by its labels."""
    for name in sorted(sheets, key=lambda sheet: sheet != MATRIX):
        if is_matrix(sheets[name]):
            return name
    raise _no_matrix(path)


def _no_matrix(path: Path) -> Refusal:
    return Refusal(
        N_(
            "“{file}” is no scoring matrix: no sheet has the rows Criterion, Level and Applicant. "
            "Give the workbook that was exported from this vacancy."
        ),
        file=path.name,
    )


def _is_named(snapshot: Snapshot, rest: Mapping[str, Cells]) -> bool:
    """Whether the workbook has names, and names may be shown."""
    headings = [cells.get(1, {}) for sheet, cells in rest.items() if sheet.endswith(OUTCOMES)]
    named = any(found.value == _("Name") for heading in headings for found in heading.values())
    return named and snapshot.state.vacancy.names_revealed


def _head_of(summary: Cells) -> str:
    """The ledger's head as the workbook's Summary has it; empty where it has none."""
    for row in summary.values():
        for found in row.values():
            text = text_of(found.value).replace(" ", "")
            if len(text) == _DIGEST and all(letter in "0123456789abcdef" for letter in text):
                return text
    return ""


def _require_belonging(path: Path, derived: Derived, layout: Layout, rest: Mapping[str, Cells]) -> None:
    """Refuse another vacancy's matrix, told by its audit trail or else by its references."""
    state = derived.state
    known = {line.digest for line in derived.snapshot.ledger}
    trail = {text for text in _texts(rest.get(AUDIT_TRAIL, {})) if len(text) == _DIGEST}
    references = {folded(reference) for reference, _row in layout.applicants}
    ours = {folded(one.reference) for one in state.applicants.values()}
    strange = trail.isdisjoint(known) if trail and known else bool(references) and references.isdisjoint(ours)
    if strange:
        raise Refusal(
            N_(
                "“{file}” is the matrix of another vacancy, so nothing was compared. "
                "Open the vacancy that it was exported from."
            ),
            file=path.name,
        )


def _require_stage(path: Path, derived: Derived, layout: Layout, cells: Cells) -> None:
    """Refuse a matrix in which nothing is measured as this stage measures it; a stage that does is named."""
    state, stage = derived.state, derived.snapshot.stage
    row = cells.get(layout.header.get("Measured by", 0), {})
    seen = {text_of(found.value) for column, found in row.items() if column != layout.label}
    if not seen or not seen.isdisjoint(told_as(measure.method.name) for measure in derived.measures):
        return
    for other in state.stages_in_order:
        if not seen.isdisjoint(told_as(measure.method.name) for measure in measures(state, other.id)):
            raise Refusal(
                N_("“{file}” is the matrix of {other}, not of {stage}, so nothing was compared. Choose that stage."),
                file=path.name,
                other=other.name,
                stage=state.stages[stage].name,
            )
    raise Refusal(
        N_(
            "“{file}” has none of the methods that {stage} uses, so nothing was compared. "
            "Check that it is the right file."
        ),
        file=path.name,
        stage=state.stages[stage].name,
    )


def _texts(cells: Cells) -> Iterator[str]:
    for row in cells.values():
        for found in row.values():
            if isinstance(found.value, str):
                yield found.value.strip()


def _others(
    derived: Derived,
    matrix: str,
    layout: Layout,
    rest: Mapping[str, Cells],
    apart: Collection[str],
    *,
    current: bool,
) -> Iterator[MatrixDifference]:
    """The differences of all sheets but the matrix itself."""
    own = of_record(derived.measures, [one.reference for one in derived.ranking.standings]).labels(derived.measures)
    labels = layout.labels(derived.measures)
    own, labels = own.shared_with(labels), labels.shared_with(own)
    expected = {sheet.name: sheet for sheet in sheets_of(derived) if sheet.name not in {MATRIX, *apart}}
    for name in rest:
        if name not in expected:
            yield _sheet(name, None, name)
    for name, sheet in expected.items():
        if name not in rest:
            yield _sheet(name, name, None)
            continue
        kind = kind_of(name, derived)
        if kind is not None:
            yield from ListComparison(derived, sheet, rest[name], kind, current=current).differences()
        elif current or name != SUMMARY:
            yield from PageComparison(sheet, rest[name], own, labels, matrix=matrix).differences()


def _sheet(name: str, record: str | None, workbook: str | None) -> MatrixDifference:
    return MatrixDifference(sheet=name, cell=None, record=record, workbook=workbook, kind=DifferenceKind.TEXT)
