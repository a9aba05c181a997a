"""The scoring matrix read with other readers: sheets, layout, values, formulas, and who may be seen."""

import os
import re
import subprocess
import sys
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from python_calamine import CalamineWorkbook

from shortlister.domain.findings.ranking import ranking
from shortlister.domain.records import Combine, Level, Role
from shortlister.domain.refusals import Refusal
from shortlister.domain.scales import scale_named
from shortlister.domain.state import State
from shortlister.exporting.sheets.names import scores_names
from shortlister.exporting.sheets.places import COMPUTED, HEADER_ROWS, Places
from shortlister.exporting.snapshot import Snapshot
from shortlister.exporting.workbook import write_matrix
from tests.exporting.making import STAGE, Recipe, snapshot, vacancy

ROOT = Path(__file__).parents[2]

Grid = list[list[Any]]


def read(path: Path) -> dict[str, Grid]:
    with CalamineWorkbook.from_path(path) as book:
        return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def written(folder: Path, state: State, **options: Any) -> dict[str, Grid]:
    path = folder / "matrix.xlsx"
    write_matrix(path, snapshot(state, **options))
    return read(path)


def matrix_page(folder: Path, state: State) -> Worksheet:
    path = folder / "matrix.xlsx"
    write_matrix(path, snapshot(state))
    page = load_workbook(path)["Matrix"]
    assert isinstance(page, Worksheet)
    return page


def test_the_sheets_have_their_names_and_order(tmp_path: Path) -> None:
    report = write_matrix(tmp_path / "m.xlsx", snapshot(vacancy(Recipe())))
    assert report.sheets == (
        "Summary",
        "Matrix",
        "Scores Ann Lee",
        "Scores Bo Rees",
        "Scores Carys Price",
        "Moderation",
        "Measured by",
        "Outcomes",
        "Declarations",
        "Audit trail",
        "Key",
    )
    assert list(read(tmp_path / "m.xlsx")) == list(report.sheets)
    assert report.rows == 24


def test_the_matrix_has_its_labels_in_column_a_and_applicants_in_rank_order(tmp_path: Path) -> None:
    state = vacancy(Recipe())
    grid = written(tmp_path, state)["Matrix"]
    assert tuple(row[0] for row in grid[:7]) == HEADER_ROWS
    assert [row[0] for row in grid[7:31]] == [one.reference for one in ranking(state, STAGE).standings]
    assert all(row[0] == "" for row in grid[31:])
    assert grid[1][1:14] == [criterion.reference for criterion in state.criteria_in_order]
    assert grid[2][1:14] == [criterion.text for criterion in state.criteria_in_order]
    assert tuple(grid[6][14:24]) == COMPUTED


def test_a_criterion_by_two_methods_has_two_columns(tmp_path: Path) -> None:
    grid = written(tmp_path, vacancy(Recipe(criteria=4, two_methods=2)))["Matrix"]
    assert grid[1][1:7] == ["E1", "E1", "D1", "D1", "E2", "E3"]
    assert grid[4][1:5] == ["Application form", "CV", "Application form", "CV"]


def test_every_computed_column_but_the_outcome_is_a_formula_with_its_value(tmp_path: Path) -> None:
    state = vacancy(Recipe())
    page = matrix_page(tmp_path, state)
    cached = read(tmp_path / "matrix.xlsx")["Matrix"]
    places = Places(13, 24)
    for row, standing in enumerate(ranking(state, STAGE).standings, start=8):
        for label, column in places.computed.items():
            cell = page[f"{column}{row}"]
            assert (cell.data_type == "f") is (label != "Outcome"), (label, row)
        shown = dict(zip(COMPUTED, cached[row - 1][14:24], strict=True))
        assert shown["Essentials met"] == standing.essentials_met
        assert shown["Essential total"] == standing.essential_total
        assert shown["Desirable total"] == standing.desirable_total
        assert shown["Total"] == standing.total
        assert shown["Available"] == standing.available
        assert standing.share is not None
        assert shown["Percent"] == float(standing.share)
        assert shown["Gate"] == standing.gate
        assert shown["Rank"] == ("–" if standing.rank is None else standing.rank)
        assert shown["Check"] == "agrees"
        assert standing.outcome is not None
        assert shown["Outcome"] == standing.outcome.decision.value.capitalize()


def test_ranks_and_essentials_are_numbers_that_look_like_words(tmp_path: Path) -> None:
    state = vacancy(Recipe(ties=True))
    page = matrix_page(tmp_path, state)
    places = Places(13, 24)
    standings = ranking(state, STAGE).standings
    assert any(standing.tied for standing in standings)
    for row, standing in enumerate(standings, start=8):
        assert page[f"{places.computed['Essentials met']}{row}"].number_format == '0" of 9"'
        if standing.rank is not None:
            expected = '0"="' if standing.tied else "0"
            assert page[f"{places.computed['Rank']}{row}"].number_format == expected


def test_the_matrix_is_laid_out_for_screen_and_paper(tmp_path: Path) -> None:
    page = matrix_page(tmp_path, vacancy(Recipe()))
    assert page.freeze_panes == "B8"
    assert page.print_title_rows == "$7:$7"
    assert page.print_title_cols == "$A:$A"
    assert page.page_setup.orientation == "landscape"
    assert page.page_setup.paperSize == 8
    assert page.page_setup.fitToWidth == 1
    assert page.page_setup.fitToHeight == 0
    assert page.sheet_properties.pageSetUpPr is not None
    assert page.sheet_properties.pageSetUpPr.fitToPage
    assert page.sheet_view.showGridLines is False
    assert page.column_dimensions["Z"].hidden
    assert len(page.conditional_formatting) == 1
    assert page.oddHeader is not None
    assert page.oddHeader.left.text == "Web Manager, CS-0419"


def test_few_criteria_are_printed_on_a4_and_many_are_outlined_by_group(tmp_path: Path) -> None:
    assert matrix_page(tmp_path, vacancy(Recipe(criteria=8))).page_setup.paperSize == 9
    page = matrix_page(tmp_path, vacancy(Recipe(criteria=86)))
    assert page.column_dimensions["B"].outlineLevel == 0
    assert page.column_dimensions["C"].outlineLevel == 1
    assert page.sheet_format.outlineLevelCol == 1
    assert page.sheet_properties.outlinePr is not None
    assert page.sheet_properties.outlinePr.summaryRight is False
    assert (page.page_setup.scale or 0) >= 60
    assert page.sheet_properties.pageSetUpPr is not None
    assert not page.sheet_properties.pageSetUpPr.fitToPage  # where pages are counted, breaks would be passed over
    groups = [area.bounds for area in page.merged_cells.ranges if area.min_row == 1]
    assert len(page.col_breaks.brk) == 1
    assert all(one.id in {last for _first, _row, last, _end in groups} for one in page.col_breaks.brk)


def test_each_rating_has_its_step_of_the_ramp(tmp_path: Path) -> None:
    page = matrix_page(tmp_path, vacancy(Recipe(scale=scale_named("0-4"))))
    (area,) = page.conditional_formatting
    grounds = [rule.dxf.fill.bgColor.rgb for rule in area.rules]
    assert [ground[-6:] for ground in grounds] == ["F0F5FA", "AECBE9", "7FAEDC", "2868AE", "123F7A"]


def test_a_provisional_workbook_says_so_in_every_computed_heading(tmp_path: Path) -> None:
    sheets = written(tmp_path, vacancy(Recipe(agree_rest=False)))
    headings = sheets["Matrix"][6][14:24]
    assert headings == [f"{label} (provisional)" for label in COMPUTED]
    assert sheets["Summary"][3][1].startswith("Provisional.")
    assert any(value == "open" for row in sheets["Matrix"][7:31] for value in row[1:14])


def test_cells_without_a_rating_say_why(tmp_path: Path) -> None:
    state = vacancy(Recipe(not_assessable=1.0, all_recused=1))
    grid = written(tmp_path, state)["Matrix"]
    first = state.applicants["a0"].reference
    for row in grid[7:31]:
        assert set(row[1:14]) == ({"–"} if row[0] == first else {"NA"})


def test_scores_are_given_word_for_word_a_row_for_each(tmp_path: Path) -> None:
    state = vacancy(Recipe(evidence="  “{n}”\nsecond line\twith a tab  "))
    sheets = written(tmp_path, state)
    references = {applicant.id: applicant.reference for applicant in state.applicants.values()}
    names = {f"{criterion.id}/app": criterion.reference for criterion in state.criteria.values()}
    for member in state.scorers:
        grid = sheets[f"Scores {member.name}"]
        assert grid[0] == ["Applicant", "Criterion", "Measured by", "Rating", "Evidence"]
        expected = {
            (references[applicant], names[measure], "Application form", score.rating, score.evidence)
            for (who, applicant, measure), score in state.scores.items()
            if who == member.id
        }
        assert {tuple(row) for row in grid[1:]} == expected
        assert len(grid) == 1 + len(expected)


def test_scores_of_a_member_who_has_not_submitted_are_not_shown(tmp_path: Path) -> None:
    sheets = written(tmp_path, vacancy(Recipe(outstanding=1)))
    assert len(sheets["Scores Carys Price"]) == 2
    assert "has not submitted" in sheets["Scores Carys Price"][1][0]
    assert len(sheets["Scores Ann Lee"]) == 1 + 24 * 13
    assert "Carys Price" in sheets["Summary"][3][1]
    assert all(row[5] == "" for row in sheets["Moderation"][1:])


def test_moderation_lists_what_differed_with_its_reason(tmp_path: Path) -> None:
    state = vacancy(Recipe())
    grid = written(tmp_path, state)["Moderation"]
    assert len(grid) == 1 + len(state.agreed)
    assert grid[0][3:6] == ["Ann Lee", "Bo Rees", "Carys Price"]
    assert {row[-1] for row in grid[1:]} == {"The example in part 3 decides it."}
    assert all(max(row[3:6]) - min(row[3:6]) == row[6] for row in grid[1:])


def test_names_appear_only_where_they_are_asked_for_and_revealed(tmp_path: Path) -> None:
    state = vacancy(Recipe())
    hidden = written(tmp_path, state)
    assert not any("Person " in str(value) for grid in hidden.values() for row in grid for value in row)
    with pytest.raises(Refusal, match="not revealed"):
        written(tmp_path, state, named=True)
    revealed = replace(state, vacancy=replace(state.vacancy, names_revealed=True))
    shown = written(tmp_path, revealed, named=True)
    for name in ("Outcomes", "Declarations"):
        assert shown[name][0].count("Name") == 1
        assert any(str(value).startswith("Person ") for row in shown[name] for value in row)
    assert not any("Person " in str(value) for row in shown["Matrix"] for value in row)


def test_members_names_become_names_of_sheets_that_excel_takes() -> None:
    from shortlister.domain.records import Member

    names = ["Ann/Lee: [HR]*?\\", "A" * 40, "A" * 40, "ann/lee: [hr]*?\\", "O'", "😀" * 20, ""]
    found = scores_names(Member(str(index), name, Role.MEMBER, index) for index, name in enumerate(names))
    values = list(found.values())
    assert values[0] == "Scores Ann Lee   HR"
    assert values[1] == "Scores " + "A" * 24
    assert values[2] == "Scores " + "A" * 22 + " 2"
    assert values[3] == "Scores ann lee   hr 2"
    assert values[4] == "Scores O"
    assert len({value.casefold() for value in values}) == len(values)
    for value in values:
        assert len(value.encode("utf-16-le")) // 2 <= 31
        assert not re.search(r"[\\/?*\[\]:]", value)
        assert not value.endswith("'")


def test_the_same_snapshot_makes_the_same_bytes_in_another_process(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path;"
        "from shortlister.exporting.workbook import write_matrix;"
        "from tests.exporting.making import Recipe, snapshot, vacancy;"
        "write_matrix(Path(sys.argv[1]), snapshot(vacancy(Recipe(recusals=0.1))))"
    )
    for seed in ("1", "2"):
        subprocess.run(
            [sys.executable, "-c", script, str(tmp_path / f"{seed}.xlsx")],
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
        )
    assert (tmp_path / "1.xlsx").read_bytes() == (tmp_path / "2.xlsx").read_bytes()


def test_fractions_and_half_weights_are_numbers(tmp_path: Path) -> None:
    state = vacancy(Recipe(combine=Combine.MEAN, weights=True, seed=3))
    grid = written(tmp_path, state)["Matrix"]
    assert grid[5][1:14] == [float(criterion.weight) for criterion in state.criteria_in_order]
    assert any(Fraction(value).denominator > 1 for row in grid[7:31] for value in row[1:14])


def test_a_stage_that_measures_nothing_is_refused(tmp_path: Path) -> None:
    state = vacancy(Recipe())
    made = replace(snapshot(state), state=replace(state, criteria={}))
    with pytest.raises(Refusal, match="has no measures"):
        write_matrix(tmp_path / "m.xlsx", made)


def test_a_vacancy_before_scoring_can_be_exported(tmp_path: Path) -> None:
    state = vacancy(Recipe())
    early = State(
        state.vacancy,
        methods=state.methods,
        stages=state.stages,
        criteria={
            key: replace(criterion, level=Level.UNSPECIFIED, group="") for key, criterion in state.criteria.items()
        },
    )
    sheets = written(tmp_path, early)
    assert sheets["Summary"][0][0] == "Shortlisting record"
    assert len(sheets["Key"]) > len(early.criteria)


def test_every_ledger_entry_stands_in_the_audit_trail(tmp_path: Path) -> None:
    made: Snapshot = snapshot(vacancy(Recipe()), entries=300)
    write_matrix(tmp_path / "m.xlsx", made)
    grid = read(tmp_path / "m.xlsx")["Audit trail"]
    assert [row[1] for row in grid[1:]] == [line.number for line in made.ledger]
    assert grid[1][4] == made.ledger[0].digest
