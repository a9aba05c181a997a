"""The matrix as CSV."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from shortlister.domain.findings.ranking import ranking
from shortlister.domain.refusals import Refusal
from shortlister.exporting.csv import write_csv
from shortlister.exporting.sheets.places import COMPUTED, HEADER_ROWS
from tests.exporting.making import STAGE, Recipe, snapshot, vacancy


def rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_the_csv_has_the_matrix_in_rank_order(tmp_path: Path) -> None:
    state = vacancy(Recipe())
    assert write_csv(tmp_path / "m.csv", snapshot(state)) == 24
    found = rows(tmp_path / "m.csv")
    standings = ranking(state, STAGE).standings
    assert tuple(row[0] for row in found[1:8]) == HEADER_ROWS
    assert tuple(found[7][14:]) == COMPUTED
    assert [row[0] for row in found[8:]] == [standing.reference for standing in standings]
    assert [row[17] for row in found[8:]] == [str(standing.total) for standing in standings]
    assert {len(row) for row in found} == {24}


def test_text_like_a_formula_has_an_apostrophe_and_the_header_says_so(tmp_path: Path) -> None:
    state = vacancy(Recipe(applicants=6, criteria=6))
    texts = ("=1+1", "+1", "-1", "@x", " =1", "plain, with a comma\nand a line")
    criteria = {
        key: replace(criterion, text=text) for (key, criterion), text in zip(state.criteria.items(), texts, strict=True)
    }
    write_csv(tmp_path / "m.csv", snapshot(replace(state, criteria=criteria)))
    found = rows(tmp_path / "m.csv")
    assert "leading apostrophe" in found[0][1]
    assert found[3][1:7] == ["'=1+1", "'+1", "'-1", "'@x", "' =1", texts[5]]


def test_a_csv_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        write_csv(tmp_path / "none" / "m.csv", snapshot(vacancy(Recipe(applicants=2))))
    assert str(refused.value).startswith("“m.csv” is not written")


def test_names_stand_in_a_last_column_once_they_may_and_nowhere_else(tmp_path: Path) -> None:
    state = vacancy(Recipe(applicants=6))
    state = replace(state, vacancy=replace(state.vacancy, names_revealed=True))
    frozen = snapshot(state)
    write_csv(tmp_path / "m.csv", frozen)
    write_csv(tmp_path / "n.csv", replace(frozen, named=True))
    plain, named = rows(tmp_path / "m.csv"), rows(tmp_path / "n.csv")
    assert [row[:-1] for row in named] == plain
    assert [row[-1] for row in named[:8]] == [*[""] * 7, "Name"]
    people = {one.reference: state.persons[key].name for key, one in state.applicants.items()}
    assert [row[-1] for row in named[8:]] == [people[row[0]] for row in named[8:]]
    assert all(people.values())
