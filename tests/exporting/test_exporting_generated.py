"""Vacancies drawn at random: LibreOffice's own answers are the stored ones, whatever the rule and the cells."""

from pathlib import Path

import pytest

from shortlister.domain.findings.cells import CellState
from shortlister.domain.findings.gates import GateResult
from shortlister.domain.records import Combine, GateKind
from shortlister.domain.scales import NA, SCALES
from shortlister.exporting.derived import Derived, derive
from shortlister.exporting.workbook import write_matrix
from tests.exporting.generated import WAYS, drawn
from tests.exporting.office import forgetful, needs_office, recalculated
from tests.exporting.test_exporting_recalculation import grids, same

NUMBERS = range(40)


@pytest.fixture(scope="module")
def all_derived() -> list[Derived]:
    """What each of them comes to."""
    return [derive(drawn(number).source) for number in NUMBERS]


@needs_office
@pytest.mark.timeout(300)
def test_libreoffice_comes_to_the_stored_values_of_any_vacancy(tmp_path: Path) -> None:
    (tmp_path / "forgotten").mkdir()
    paths = [tmp_path / f"{number}.xlsx" for number in NUMBERS]
    for number, path in zip(NUMBERS, paths, strict=True):
        write_matrix(path, drawn(number).source)
    forgotten = [forgetful(path, tmp_path / "forgotten" / path.name) for path in paths]
    for path, done in zip(paths, recalculated(forgotten, tmp_path / "office"), strict=True):
        ours, theirs = grids(path), grids(done)
        assert list(ours) == list(theirs)
        for sheet, rows in ours.items():
            for index, row in enumerate(rows):
                for column, value in enumerate(row):
                    found = theirs[sheet]
                    other = found[index][column] if index < len(found) and column < len(found[index]) else ""
                    assert same(value, other), (path.stem, sheet, index + 1, column, value, other)
        assert all("differs" not in row for row in theirs["Matrix"]), path.stem


def test_what_is_drawn_meets_every_scale_rule_and_kind_of_cell(all_derived: list[Derived]) -> None:
    rules = [one.state.vacancy.rule for one in all_derived]
    assert {one.state.vacancy.scale.name for one in all_derived} == {scale.name for scale in SCALES}
    assert {rule.combine for rule in rules} == set(Combine)
    assert {rule.gate.kind for rule in rules} == set(GateKind)
    assert {rule.places is None for rule in rules} == {True, False}
    cells = [cell for one in all_derived for cell in one.cells.values()]
    assert {cell.state for cell in cells} == set(CellState)
    assert any(cell.rating == NA for cell in cells)
    assert any(cell.agreed for cell in cells)
    assert any(cell.conflict for cell in cells)


def test_what_is_drawn_meets_every_way_through_a_selection(all_derived: list[Derived]) -> None:
    assert {way for number in NUMBERS for way in drawn(number).ways} == WAYS
    standings = [standing for one in all_derived for standing in one.ranking.standings]
    assert {standing.gate for standing in standings} == set(GateResult)
    assert {standing.tied for standing in standings} == {True, False}
    assert any(standing.total.denominator > 1 for standing in standings)
    assert any(not one.ranking.standings for one in all_derived)
    assert {one.ranking.provisional for one in all_derived} == {True, False}
    later = [one for one in all_derived if one.snapshot.stage != "s1"]
    assert {one.ranking.provisional for one in later} == {True, False}
