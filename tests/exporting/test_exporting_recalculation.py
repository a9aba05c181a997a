"""LibreOffice calculates every formula of the matrix anew and comes to the application's own answers."""

import re
from fractions import Fraction
from math import isclose
from pathlib import Path
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from shortlister.domain.findings.gates import GateResult
from shortlister.domain.findings.ranking import ranking
from shortlister.domain.records import Combine, Gate, GateKind
from shortlister.domain.scales import scale_named
from shortlister.exporting.workbook import write_matrix
from tests.exporting.making import STAGE, Recipe, snapshot, vacancy
from tests.exporting.office import altered, forgetful, needs_office, recalculated

pytestmark = [needs_office, pytest.mark.timeout(300)]

RECIPES = {
    "plain": Recipe(),
    "open": Recipe(agree_rest=False, seed=2),
    "missing": Recipe(outstanding=1, recusals=0.2, seed=3),
    "assessable": Recipe(not_assessable=0.1, recusals=0.2, all_recused=2, seed=4),
    "ties": Recipe(ties=True, applicants=30, seed=5),
    "ties-mean": Recipe(ties=True, combine=Combine.MEAN, weights=True, recusals=0.1, seed=6),
    "mean": Recipe(combine=Combine.MEAN, weights=True, not_assessable=0.05, withdrawn=3, seed=7),
    "median": Recipe(combine=Combine.MEDIAN, members=4, weights=True, seed=8),
    "five": Recipe(combine=Combine.MEAN, members=5, recusals=0.3, scale=scale_named("1-7"), seed=9),
    "lowest": Recipe(gate=Gate(GateKind.NO_LOWEST), scale=scale_named("1-7"), agree_rest=False, seed=10),
    "minimum": Recipe(gate=Gate(GateKind.MINIMUM, Fraction(80)), weights=True, seed=11),
    "minimum-open": Recipe(
        gate=Gate(GateKind.MINIMUM, Fraction(200, 3)), agree_rest=False, not_assessable=0.05, withdrawn=1, seed=12
    ),
    "lead-essential": Recipe(gate=Gate(GateKind.LEAD, lead="E2"), agree_rest=False, seed=13),
    "lead-desirable": Recipe(gate=Gate(GateKind.LEAD, lead="D1"), not_assessable=0.02, seed=14),
    "yes-no": Recipe(scale=scale_named("yes-no"), criteria=5, seed=15),
    "met": Recipe(scale=scale_named("met"), two_methods=4, seed=16),
    "many": Recipe(criteria=86, gate=Gate(GateKind.NO_LOWEST), scale=scale_named("0-5"), seed=17),
    "one": Recipe(applicants=1, criteria=1, seed=18),
}


def grids(path: Path) -> dict[str, list[list[Any]]]:
    with CalamineWorkbook.from_path(path) as book:
        return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def same(ours: Any, theirs: Any) -> bool:
    """Equal; a number to the fifteen digits that LibreOffice writes down."""
    if isinstance(ours, float) and isinstance(theirs, float) and not ours.is_integer():
        return isclose(ours, theirs, rel_tol=5e-15)
    return bool(ours == theirs)


@pytest.fixture(scope="module")
def pairs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Path, Path]]:
    """Each workbook as written, and as LibreOffice saves it after its stored values were taken away."""
    folder = tmp_path_factory.mktemp("recalculated")
    forgotten = []
    for name, recipe in RECIPES.items():
        path = folder / f"{name}.xlsx"
        write_matrix(path, snapshot(vacancy(recipe)))
        (folder / "forgotten").mkdir(exist_ok=True)
        forgotten.append(forgetful(path, folder / "forgotten" / path.name))
    done = recalculated(forgotten, folder / "office")
    return {path.stem: (folder / path.name, path) for path in done}


@pytest.mark.parametrize("name", RECIPES)
def test_libreoffice_comes_to_the_stored_values(pairs: dict[str, tuple[Path, Path]], name: str) -> None:
    ours, theirs = (grids(path) for path in pairs[name])
    assert list(ours) == list(theirs)
    for sheet, rows in ours.items():
        found = theirs[sheet]
        for index, row in enumerate(rows):
            for column, value in enumerate(row):
                other = found[index][column] if index < len(found) and column < len(found[index]) else ""
                assert same(value, other), (sheet, index + 1, column, value, other)
    applicants = RECIPES[name].applicants
    (check,) = [index for index, heading in enumerate(ours["Matrix"][6]) if heading.startswith("Check")]
    assert [row[check] for row in theirs["Matrix"][7 : 7 + applicants]] == ["agrees"] * applicants
    (yes,) = [row[1] for row in theirs["Summary"] if row[0] == "Formulas and record agree"]
    assert yes.startswith("Yes")


def test_the_recipes_meet_every_kind_of_cell_gate_and_place() -> None:
    results = [ranking(vacancy(recipe), STAGE) for recipe in RECIPES.values()]
    standings = [standing for result in results for standing in result.standings]
    assert {standing.gate for standing in standings} == set(GateResult)
    assert any(standing.tied for standing in standings)
    assert any(standing.total.denominator > 1 for standing in standings)
    assert any(standing.rank is None and standing.gate is GateResult.PASS for standing in standings)
    assert any(vacancy(recipe).ties for recipe in RECIPES.values())
    assert {result.provisional for result in results} == {True, False}


def test_a_changed_rating_makes_its_row_and_the_summary_disagree(tmp_path: Path) -> None:
    path = tmp_path / "changed.xlsx"
    state = vacancy(Recipe())
    write_matrix(path, snapshot(state))

    def change(xml: str) -> str:
        """Another rating in the first applicant's first cell."""
        changed, count = re.subn(r'(<c r="B8" s="\d+"><v>)(\d)(</v>)', r"\g<1>0\g<3>", xml)
        assert count == 1
        return changed

    copy = altered(path, tmp_path / "copy.xlsx", "xl/worksheets/sheet2.xml", change)
    (done,) = recalculated([copy], tmp_path / "office")
    found = grids(done)
    checks = [row[23] for row in found["Matrix"][7:31]]
    assert checks[0] == "differs"
    assert "agrees" in checks
    (no,) = [row[1] for row in found["Summary"] if row[0] == "Formulas and record agree"]
    assert no.startswith("No")


def test_a_text_pasted_over_a_total_makes_its_row_disagree(tmp_path: Path) -> None:
    path = tmp_path / "pasted.xlsx"
    write_matrix(path, snapshot(vacancy(Recipe())))

    def change(xml: str) -> str:
        changed, count = re.subn(r'<c r="R8" s="(\d+)"><f>.*?</v></c>', r'<c r="R8" s="\1" t="str"><v>x</v></c>', xml)
        assert count == 1
        return changed

    copy = altered(path, tmp_path / "copy.xlsx", "xl/worksheets/sheet2.xml", change)
    (done,) = recalculated([copy], tmp_path / "office")
    assert grids(done)["Matrix"][7][23] == "differs"
