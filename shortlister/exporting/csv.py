"""The matrix as CSV: the rows of the sheet `Matrix` as plain values."""

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path

from shortlister.exporting.cells import AS_TEXT, Formula, Value, for_csv
from shortlister.exporting.derived import Derived, derive
from shortlister.exporting.placing import placed
from shortlister.exporting.sheets.matrix import matrix, places_of
from shortlister.exporting.sheets.places import Places
from shortlister.exporting.snapshot import Snapshot
from shortlister.i18n import _


def write_csv(path: Path, snapshot: Snapshot) -> int:
    """Write the matrix to `path` (UTF-8 with its mark, so that Excel reads it); the number of applicants.

    The first row says that text which looks like a formula has a leading apostrophe; with names there is a last column
    of them. Refusal as for the workbook.
    """
    derived = derive(snapshot)
    places = places_of(derived)
    visible = 1 + places.measures + len(places.computed)
    named = _names(derived, places) if snapshot.named else {}
    wider = 1 if named else 0
    rows = list(matrix(derived).rows)[: places.first_row - 1 + places.applicants]
    with placed(path) as beside, beside.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["Note", _(AS_TEXT), *[""] * (visible - 2 + wider)])
        for at, row in enumerate(rows, start=1):
            values = list(_plain(row.values[:visible]))
            writer.writerow([*values, *[""] * (visible - len(values)), *_plain(named.get(at, ("",) * wider))])
    return places.applicants


def _names(derived: Derived, places: Places) -> dict[int, tuple[Value]]:
    """The column that follows the matrix where names may stand beside references, by row: its heading, the names."""
    found: dict[int, tuple[Value]] = {places.first_row - 1: ("Name",)}
    for row, standing in enumerate(derived.ranking.standings, start=places.first_row):
        found[row] = (derived.name(standing.applicant),)
    return found


def _plain(values: Sequence[Value]) -> Iterator[str | int | float]:
    for value in values:
        shown = value.value if isinstance(value, Formula) else value
        yield for_csv(shown) if isinstance(shown, str) else "" if shown is None else shown
