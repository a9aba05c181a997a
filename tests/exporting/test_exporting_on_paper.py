"""A matrix too wide for one page: no group is cut by the edge of a page, and nothing else is either."""

from dataclasses import replace
from itertools import groupby, pairwise
from pathlib import Path

import pypdfium2
import pytest

from shortlister.domain.measures import measures
from shortlister.domain.state import State
from shortlister.exporting.sheet import Column
from shortlister.exporting.sheets.matrix_page import NARROW, Across, across
from shortlister.exporting.workbook import write_matrix
from tests.exporting.making import STAGE, Recipe, snapshot, vacancy
from tests.exporting.office import needs_office, printed

PERSONAL = (2, 8, 10, 8, 7, 8, 9, 8, 7, 7, 6, 6)
"""The criteria of each group in the specification of a director, 86 of them."""


def grouped(sizes: tuple[int, ...]) -> State:
    state = vacancy(Recipe(criteria=sum(sizes)))
    names = [f"Group {number:02}" for number, size in enumerate(sizes, start=1) for _one in range(size)]
    ordered = [replace(one, group=name) for one, name in zip(state.criteria_in_order, names, strict=True)]
    return replace(state, criteria={one.id: one for one in ordered})


def laid(sizes: tuple[int, ...]) -> Across:
    computed = (Column(10.0),) * 10
    columns = (Column(13.0), *(Column(NARROW),) * sum(sizes), *computed, Column(10.0, hidden=True))
    return across(columns, measures(grouped(sizes), STAGE))


@pytest.mark.parametrize("sizes", [PERSONAL, (43, 43), (60, 26), (1,) * 86, (50, 50, 50)])
def test_pages_end_where_a_group_does_and_each_has_room_for_what_is_on_it(sizes: tuple[int, ...]) -> None:
    found = laid(sizes)
    ends = [1 + sum(sizes[:number]) for number in range(1, len(sizes) + 1)]
    assert found.pages == len(found.breaks) + 1 > 1
    assert set(found.breaks) <= set(ends)
    assert 60 <= found.scale <= 100
    edges = [1, *found.breaks, 1 + sum(sizes)]
    widths = [13 + NARROW * (last - first) for first, last in pairwise(edges)]
    widths[-1] += 100
    assert all(width * found.scale / 100 <= 190 for width in widths)


def test_few_criteria_stay_on_one_page_and_a_group_wider_than_a_page_is_fitted_as_it_was() -> None:
    assert laid((10, 10)) == Across(1, 0, ())
    assert laid((120, 10)) == Across(3, 0, ())


@needs_office
def test_printed_by_libreoffice_each_group_stands_whole_on_one_of_two_pages(tmp_path: Path) -> None:
    state = grouped(PERSONAL)
    path = tmp_path / "m.xlsx"
    write_matrix(path, snapshot(state))
    with pypdfium2.PdfDocument(printed(path, tmp_path, pages=6)) as document:
        texts = [document[number].get_textpage().get_text_bounded() for number in range(6)]
    pages = [text for text in texts if "Scoring matrix" in text]
    assert len(pages) == 2
    assert "agrees" in pages[1]
    for name, run in groupby(measures(state, STAGE), key=lambda measure: measure.criterion.group):
        (page,) = [text for text in pages if name in text]
        assert all(measure.criterion.reference in page.split() for measure in run)
