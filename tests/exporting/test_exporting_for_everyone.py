"""The workbook for people and programs of every kind: tables, titles, properties, colours; and whom nobody rated."""

from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from shortlister.domain.findings.ranking import ranking
from shortlister.exporting.comparing import compare_matrix
from shortlister.exporting.report.writing import write_report
from shortlister.exporting.workbook import write_matrix
from tests.exporting.making import STAGE, Recipe, snapshot, vacancy
from tests.exporting.office import forgetful, needs_office, recalculated

ALL_RECUSED = Recipe(all_recused=2, applicants=8, criteria=6)


def test_lists_are_tables_and_the_matrix_names_its_titles(tmp_path: Path) -> None:
    write_matrix(tmp_path / "m.xlsx", snapshot(vacancy(Recipe())))
    book = load_workbook(tmp_path / "m.xlsx")
    lists = [page for page in book.worksheets if page.title not in {"Summary", "Matrix", "Key"}]
    for page in lists:
        (table,) = page.tables.values()
        assert table.headerRowCount == 1
        assert [column.name for column in table.tableColumns] == [cell.value for cell in page[1]]
        assert not page.merged_cells.ranges
    assert not [page.title for page in book.worksheets if page.merged_cells.ranges and page.title != "Matrix"]
    with ZipFile(tmp_path / "m.xlsx") as package:
        drawn = [name for name in package.namelist() if "drawing" in name or "media" in name or "chart" in name]
    assert not drawn, "nothing that needs words"
    assert list(book["Matrix"].defined_names) == ["TitleRegion1.a7.x31.2"]
    assert all(area.min_row == area.max_row == 1 for area in book["Matrix"].merged_cells.ranges)
    assert book.properties.title == "Web Manager, CS-0419"
    assert book.properties.language == "en-GB"


def test_headings_that_no_table_may_have_make_none(tmp_path: Path) -> None:
    state = vacancy(Recipe())
    twins = {key: replace(one, name="Spread") for key, one in state.members.items()}
    write_matrix(tmp_path / "m.xlsx", snapshot(replace(state, members=twins)))
    page = load_workbook(tmp_path / "m.xlsx")["Moderation"]
    assert not page.tables
    assert page.auto_filter.ref


@needs_office
def test_colours_and_tables_survive_libreoffice(tmp_path: Path) -> None:
    write_matrix(tmp_path / "m.xlsx", snapshot(vacancy(Recipe())))
    (done,) = recalculated([tmp_path / "m.xlsx"], tmp_path / "office")

    def colours(path: Path) -> list[tuple[str, str]]:
        areas = load_workbook(path)["Matrix"].conditional_formatting
        return sorted((str(area.sqref), rule.dxf.fill.bgColor.rgb[2:]) for area in areas for rule in area.rules)

    assert len(colours(done)) == 4
    assert colours(done) == colours(tmp_path / "m.xlsx")
    assert load_workbook(done)["Outcomes"].tables


@needs_office
def test_whom_nobody_could_rate_has_passed_no_gate(tmp_path: Path) -> None:
    state = vacancy(ALL_RECUSED)
    source = snapshot(state)
    unrated = {one.reference for one in ranking(state, STAGE).standings if one.nobody_rated}
    assert len(unrated) == 2
    path = tmp_path / "m.xlsx"
    write_matrix(path, source)
    (tmp_path / "forgotten").mkdir()
    (done,) = recalculated([forgetful(path, tmp_path / "forgotten" / "m.xlsx")], tmp_path / "office")
    for one in (path, done):
        with CalamineWorkbook.from_path(one) as book:
            rows = book.get_sheet_by_name("Matrix").to_python()
        gate, check = (rows[6].index(label) for label in ("Gate", "Check"))
        assert {row[0] for row in rows[7:15] if row[gate] == "–"} == unrated
        assert all(row[check] == "agrees" for row in rows[7:15])
        assert compare_matrix(one, source).differences == ()


def test_the_report_counts_them_apart(tmp_path: Path) -> None:
    path = tmp_path / "r.html"
    write_report(path, snapshot(vacancy(ALL_RECUSED)))
    text = path.read_text(encoding="utf-8")
    assert '<dt>Rated by nobody</dt><dd dir="auto">2</dd>' in text
