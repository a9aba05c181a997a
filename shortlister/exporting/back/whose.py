"""Whose row is whose in a matrix that came back: each applicant's own, one that stands twice, one nobody knows."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

from shortlister.domain.findings.ranking import Standing
from shortlister.exporting.back.difference import Matter, alike
from shortlister.exporting.back.folding import folded
from shortlister.exporting.back.found import Cells, texts_in
from shortlister.exporting.back.layout import Layout, at
from shortlister.exporting.cells import Row
from shortlister.exporting.derived import Derived
from shortlister.exporting.sheets.names import AUDIT_TRAIL, KEY, MEASURED_BY, SUMMARY

_NOBODY: Final = (AUDIT_TRAIL, KEY, MEASURED_BY, SUMMARY)
"""What the names of sheets end with in which no row is an applicant's."""

_LONGEST: Final = 100
"""Characters of a text that may be a reference."""


@dataclass(frozen=True, slots=True)
class Whose:
    """`own` is each applicant's row; `strange` rows with a reference that is no row of the record, and why."""

    own: tuple[tuple[Standing, int], ...]
    strange: tuple[tuple[str, int, Matter], ...]


def whose(layout: Layout, cells: Cells, record: Mapping[str, tuple[Standing, Row]], erased: Collection[str]) -> Whose:
    """Of two rows with one reference, the one that says more of what the record says is the applicant's."""
    rows: dict[str, list[tuple[str, int]]] = {}
    for text, row in layout.applicants:
        rows.setdefault(folded(text), []).append((text, row))
    own: list[tuple[Standing, int]] = []
    strange: list[tuple[str, int, Matter]] = []
    for name, places in rows.items():
        if name not in record:
            matter = Matter.ERASED if name in erased else Matter.UNKNOWN
            strange += [(text, row, matter) for text, row in places]
            continue
        standing, values = record[name]
        chosen = max(places, key=lambda one: _alike(layout, cells, one[1], values))
        own.append((standing, chosen[1]))
        strange += [(text, row, Matter.TWICE) for text, row in places if row != chosen[1]]
    return Whose(tuple(sorted(own, key=lambda one: one[1])), tuple(strange))


def _alike(layout: Layout, cells: Cells, row: int, values: Row) -> int:
    """How many ratings of a row are the record's."""
    return sum(
        alike(values.values[1 + index], at(cells, row, column).value) for index, column in layout.measures.items()
    )


def erased_of(derived: Derived, layout: Layout, rest: Mapping[str, Cells], *, current: bool) -> frozenset[str]:
    """The references (folded) of those who were erased since: the record does not know them any more.

    An erased reference stands on another sheet that lists applicants too, and there are no more such than were erased;
    where there are, nobody can say which of them it is.
    """
    count = len(derived.state.erasures)
    if not count or current:
        return frozenset()
    known = {folded(one.reference) for one in derived.state.applicants.values()}
    strange = {folded(reference) for reference, _row in layout.applicants} - known
    others = [
        {folded(text) for text in texts_in(cells) if len(text) < _LONGEST}
        for name, cells in rest.items()
        if not name.endswith(_NOBODY)
    ]
    found = frozenset(one for one in strange if not others or any(one in texts for texts in others))
    return found if len(found) <= count else frozenset()
