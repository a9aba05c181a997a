"""The matrix as CSV: the rows of the sheet `Matrix` as plain values."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from shortlister.exporting.cells import Formula, Value, cleaned
from shortlister.exporting.derived import derive
from shortlister.exporting.placing import placed
from shortlister.exporting.sheets.matrix import matrix, places_of
from shortlister.exporting.snapshot import Snapshot
from shortlister.i18n import _

_FORMULA_STARTS: Final = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def write_csv(path: Path, snapshot: Snapshot) -> int:
    """Write the matrix to `path` (UTF-8 with its mark, so that Excel reads it); the number of applicants.

    The first row says that text which looks like a formula has a leading apostrophe. Refusal as for the workbook.
    """
    derived = derive(snapshot)
    places = places_of(derived)
    visible = 1 + places.measures + len(places.computed)
    rows = list(matrix(derived).rows)[: places.first_row - 1 + places.applicants]
    with placed(path) as beside, beside.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        note = _("Text that looks like a formula has a leading apostrophe.")
        writer.writerow(["Note", note, *[""] * (visible - 2)])
        for row in rows:
            values = list(_plain(row.values[:visible]))
            writer.writerow(values + [""] * (visible - len(values)))
    return places.applicants


def _plain(values: tuple[Value, ...]) -> Iterator[str | int | float]:
    for value in values:
        shown = value.value if isinstance(value, Formula) else value
        if isinstance(shown, str):
            text = cleaned(shown).replace("\0", "")
            yield f"'{text}" if _like_a_formula(text) else text
        else:
            yield "" if shown is None else shown


def _like_a_formula(text: str) -> bool:
    """Also behind apostrophes of its own, so that the one that was put before it can be told from them."""
    bare = text.lstrip("'")
    return bare.lstrip().startswith(_FORMULA_STARTS) or bare.startswith(("\t", "\r"))
