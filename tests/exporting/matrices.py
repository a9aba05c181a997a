"""A matrix on disk, changed by a test, and what reading it back says."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import openpyxl

from shortlister.domain.records import Combine, Gate, GateKind
from shortlister.domain.scales import SCALES
from shortlister.exporting.back.difference import MatrixDifference
from shortlister.exporting.comparing import compare_matrix
from shortlister.exporting.snapshot import Snapshot
from shortlister.exporting.workbook import write_matrix
from tests.exporting.making import Recipe, snapshot, vacancy

RECIPES = (
    Recipe(),
    Recipe(seed=2, agree_rest=False, outstanding=1, recusals=0.1, not_assessable=0.1, two_methods=3, weights=True),
    Recipe(seed=3, combine=Combine.MEAN, criteria=30, ties=True, all_recused=1, withdrawn=2),
    Recipe(seed=4, gate=Gate(GateKind.MINIMUM, Fraction(60)), scale=SCALES[3]),
    Recipe(seed=5, gate=Gate(GateKind.LEAD, lead="D1")),
    Recipe(seed=6, gate=Gate(GateKind.NO_LOWEST), evidence="=2+2\n_x0041_ \x0b é \U0001f600 "),
    Recipe(applicants=0),
)
Change = Callable[[Any], object]


def made(folder: Path, recipe: Recipe = RECIPES[0], *, named: bool = False) -> tuple[Path, Snapshot]:
    state = vacancy(recipe)
    if named:
        state = replace(state, vacancy=replace(state.vacancy, names_revealed=True))
    source = snapshot(state, named=named)
    path = folder / "m.xlsx"
    write_matrix(path, source)
    return path, source


def changed(path: Path, change: Change) -> Path:
    """The workbook opened, changed and saved by another program."""
    book = openpyxl.load_workbook(path)
    change(book)
    target = path.with_name("changed.xlsx")
    book.save(target)
    book.close()
    return target


def compared(folder: Path, change: Change, recipe: Recipe = RECIPES[0]) -> tuple[MatrixDifference, ...]:
    path, source = made(folder, recipe)
    return compare_matrix(changed(path, change), source).differences


def told(one: MatrixDifference) -> tuple[object, ...]:
    """A difference as a tuple."""
    return one.sheet, one.cell, one.applicant, one.criterion, one.record, one.workbook, one.kind.value
