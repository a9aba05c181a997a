"""The file that was there before is whole until the new one has been read back without a difference."""

from dataclasses import replace
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from shortlister.domain.refusals import Refusal
from shortlister.exporting.book import Written, write_book
from shortlister.exporting.derived import derive
from shortlister.exporting.readback import reconcile
from shortlister.exporting.sheets.book_of_stage import sheets_of
from shortlister.exporting.snapshot import Snapshot
from shortlister.exporting.workbook import write_matrix
from tests.exporting.making import Recipe, snapshot, vacancy

SMALL = Recipe(applicants=6, criteria=4)


def nothing(rows: int) -> None:
    """Told of rows, does nothing."""


def made(path: Path, source: Snapshot) -> list[Written]:
    from datetime import datetime

    return write_book(path, sheets_of(derive(source)), title="t", made_at=datetime(2026, 11, 20), tick=nothing)


def test_progress_grows_to_the_whole(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    write_matrix(tmp_path / "m.xlsx", snapshot(vacancy(SMALL)), progress=lambda done, all_: told.append((done, all_)))
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1]
    assert len({total for _, total in told}) == 1
    assert told[-2][0] == told[-2][1]


@pytest.mark.parametrize("after", [0, 3, 12, 20])
def test_a_cancelled_export_leaves_the_old_file_and_nothing_beside_it(tmp_path: Path, after: int) -> None:
    path = tmp_path / "m.xlsx"
    path.write_bytes(b"the old one")
    asked: list[int] = []

    def cancelled() -> bool:
        asked.append(1)
        return len(asked) > after

    with pytest.raises(Refusal, match="stopped"):
        write_matrix(path, snapshot(vacancy(SMALL)), cancelled=cancelled)
    assert path.read_bytes() == b"the old one"
    assert list(tmp_path.iterdir()) == [path]


def test_an_export_replaces_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "m.xlsx"
    path.write_bytes(b"the old one")
    write_matrix(path, snapshot(vacancy(SMALL)))
    assert path.read_bytes().startswith(b"PK")
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        write_matrix(tmp_path / "none" / "m.xlsx", snapshot(vacancy(SMALL)))
    assert str(refused.value).startswith("“m.xlsx” is not written")


def test_what_is_written_reads_back(tmp_path: Path) -> None:
    written = made(tmp_path / "m.xlsx", snapshot(vacancy(SMALL)))
    told: list[int] = []
    cells = reconcile(tmp_path / "m.xlsx", written, tick=told.append)
    assert cells > 500
    assert sum(told) == sum(len(one.rows) for one in written)


@pytest.mark.parametrize("recipe", [SMALL, Recipe(outstanding=1), Recipe(applicants=0), Recipe(criteria=30)])
def test_every_sheet_has_the_rows_and_columns_that_it_says(recipe: Recipe) -> None:
    for sheet in sheets_of(derive(snapshot(vacancy(recipe)))):
        rows = list(sheet.rows)
        assert len(rows) == sheet.count
        assert max(len(row.values) for row in rows) <= len(sheet.columns)
        assert all(len(row.values) == len(row.looks) for row in rows)


@pytest.mark.parametrize("sheet", range(11))
def test_one_altered_value_in_any_sheet_is_found(tmp_path: Path, sheet: int) -> None:
    path = tmp_path / "m.xlsx"
    written = made(path, snapshot(vacancy(SMALL)))
    rows = written[sheet].rows
    row = next(index for index in reversed(range(len(rows))) if any(rows[index]))
    column = next(index for index, value in enumerate(rows[row]) if value not in {None, ""})
    other = (*rows[row][:column], "something else", *rows[row][column + 1 :])
    altered = list(written)
    altered[sheet] = replace(written[sheet], rows=(*rows[:row], other, *rows[row + 1 :]))
    with pytest.raises(Refusal) as refused:
        reconcile(path, altered, tick=nothing)
    assert f"sheet “{written[sheet].name}”" in str(refused.value)
    assert "something else" in str(refused.value)


def test_a_lost_row_and_a_row_too_many_are_found(tmp_path: Path) -> None:
    path = tmp_path / "m.xlsx"
    written = made(path, snapshot(vacancy(SMALL)))
    longer = [replace(one, rows=(*one.rows, ("more",))) if one.name == "Outcomes" else one for one in written]
    shorter = [replace(one, rows=one.rows[:-1]) if one.name == "Outcomes" else one for one in written]
    for wrong in (longer, shorter):
        with pytest.raises(Refusal, match="read back"):
            reconcile(path, wrong, tick=nothing)


def test_a_lost_sheet_is_found(tmp_path: Path) -> None:
    written = made(tmp_path / "m.xlsx", snapshot(vacancy(SMALL)))
    with pytest.raises(Refusal, match="read back"):
        reconcile(tmp_path / "m.xlsx", [*written, Written("Extra", ())], tick=nothing)


def test_a_workbook_that_is_cut_off_is_found(tmp_path: Path) -> None:
    path = tmp_path / "m.xlsx"
    written = made(path, snapshot(vacancy(SMALL)))
    path.write_bytes(path.read_bytes()[:-2000])
    with pytest.raises(Refusal, match="read back"):
        reconcile(path, written, tick=nothing)


def test_a_damaged_sheet_is_found(tmp_path: Path) -> None:
    path, copy = tmp_path / "m.xlsx", tmp_path / "copy.xlsx"
    written = made(path, snapshot(vacancy(SMALL)))
    with ZipFile(path) as source, ZipFile(copy, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            data = source.read(name)
            target.writestr(name, data[: len(data) // 2] if name.endswith("sheet3.xml") else data)
    with pytest.raises(Refusal, match="read back"):
        reconcile(copy, written, tick=nothing)


def test_more_columns_than_a_workbook_has_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "m.xlsx"
    path.write_bytes(b"the old one")
    state = vacancy(Recipe(applicants=0, criteria=16_384, members=1))
    with pytest.raises(Refusal, match="columns"):
        write_matrix(path, snapshot(state))
    assert path.read_bytes() == b"the old one"


def test_more_rows_than_a_workbook_has_are_refused(tmp_path: Path) -> None:
    made_of = snapshot(vacancy(SMALL))
    line = snapshot(vacancy(SMALL), entries=1).ledger[0]
    with pytest.raises(Refusal, match="rows"):
        write_matrix(tmp_path / "m.xlsx", replace(made_of, ledger=(line,) * 1_048_576))
    assert list(tmp_path.iterdir()) == []
