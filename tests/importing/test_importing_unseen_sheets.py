"""Layouts of workbooks and CSV files as employers send them, each read as a careful person reads it."""

from collections.abc import Callable, Sequence
from pathlib import Path

import openpyxl

_Read = Callable[[Path], list[str]]


def _workbook(folder: Path, rows: Sequence[Sequence[str | int]], merges: tuple[str, ...] = ()) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append([cell if cell != "" else None for cell in row])
    for merge in merges:
        sheet.merge_cells(merge)
    path = folder / "specification.xlsx"
    book.save(path)
    return path


def test_a_schools_grid_with_numbers_two_tick_columns_and_codes_explained_at_the_end(
    tmp_path: Path, criteria_of: _Read
) -> None:
    path = _workbook(
        tmp_path,
        [
            ["St Brannock's Primary School"],
            ["Person Specification: Assistant Headteacher"],
            [],
            ["", "", "E", "D", "Evidence"],
            ["", "Qualifications"],
            [1, "Qualified teacher status", "✓", "", "AF"],
            [2, "National professional qualification", "", "✓", "AF"],
            ["", "Professional knowledge"],
            [3, "How children learn to read", "✓", "", "AF, I"],
            [4, "Assessment without levels", "✓", "", "I, T"],
            [5, "Working with governors", "", "✓", "AF, R"],
            [],
            ["", "AF – application form; I – interview; R – references; T – teaching task"],
        ],
        ("A1:E1", "A2:E2"),
    )
    assert criteria_of(path) == [
        "e|Qualifications|Qualified teacher status|Application form",
        "d|Qualifications|National professional qualification|Application form",
        "e|Professional knowledge|How children learn to read|Application form,Interview",
        "e|Professional knowledge|Assessment without levels|Interview,Teaching task",
        "d|Professional knowledge|Working with governors|Application form,References",
    ]


def test_a_grid_turned_round_with_a_column_for_each_criterion(tmp_path: Path, criteria_of: _Read) -> None:
    path = _workbook(
        tmp_path,
        [
            ["Person specification: Harbour Master"],
            ["Reference", "C1", "C2", "C3"],
            ["Criterion", "Deck officer's certificate", "Commanding vessels of 500 tonnes", "Knowledge of dredging"],
            ["Level", "Essential", "Essential", "Desirable"],
            ["Measured by", "Certificates", "Application form, Interview", "Interview"],
        ],
    )
    assert criteria_of(path) == [
        "e||Deck officer's certificate|Certificates",
        "e||Commanding vessels of 500 tonnes|Application form,Interview",
        "d||Knowledge of dredging|Interview",
    ]


def test_two_halves_of_one_list_side_by_side(tmp_path: Path, criteria_of: _Read) -> None:
    path = _workbook(
        tmp_path,
        [
            ["PERSON SPECIFICATION"],
            ["No", "Criterion", "E/D", "", "No", "Criterion", "E/D"],
            [1, "Licence for heavy goods vehicles", "E", "", 4, "Simple repairs on the road", "D"],
            [2, "Reading a map", "E", "", 5, "Lifting sacks of 25 kg", "E"],
            [3, "Forklift certificate", "D", "", 6, "Starting at five in the morning", "E"],
        ],
    )
    assert sorted(criteria_of(path)) == sorted(
        [
            "e||Licence for heavy goods vehicles|",
            "e||Reading a map|",
            "d||Forklift certificate|",
            "d||Simple repairs on the road|",
            "e||Lifting sacks of 25 kg|",
            "e||Starting at five in the morning|",
        ]
    )


def test_a_csv_with_its_key_in_rows_at_the_end(tmp_path: Path, criteria_of: _Read) -> None:
    path = tmp_path / "specification.csv"
    path.write_text(
        "Person Specification,Events Manager,,\n"
        ",,,\n"
        "Category,Criteria,Rank,Assessed\n"
        "Experience,Budgets of more than £100k,A,1\n"
        "Experience,Festivals out of doors,B,1 2\n"
        'Skills,"Negotiating with suppliers, artists and agents",A,2 3\n'
        ",,,\n"
        "Rank:,A = Essential,B = Desirable,\n"
        "Assessed:,1 = Application form,2 = Interview,3 = Presentation\n",
        encoding="utf-8",
    )
    assert criteria_of(path) == [
        "e|Experience|Budgets of more than £100k|Application form",
        "d|Experience|Festivals out of doors|Application form,Interview",
        "e|Skills|Negotiating with suppliers, artists and agents|Interview,Presentation",
    ]


def test_a_sheet_with_minimum_and_additional_columns(tmp_path: Path, criteria_of: _Read) -> None:
    path = _workbook(
        tmp_path,
        [
            ["Role", "Catering Supervisor"],
            ["Area", "Minimum", "Additional", "Method"],
            ["Qualifications", "Level 3 food safety\nNumeracy at level 2", "Allergen awareness", "Certificate"],
            ["Experience", "Cooking for 200 covers", "Ordering stock", "Application and interview"],
        ],
    )
    assert criteria_of(path) == [
        "e|Qualifications|Level 3 food safety|Certificates",
        "e|Qualifications|Numeracy at level 2|Certificates",
        "d|Qualifications|Allergen awareness|Certificates",
        "e|Experience|Cooking for 200 covers|Application form,Interview",
        "d|Experience|Ordering stock|Application form,Interview",
    ]


def test_a_table_that_begins_in_the_third_column_has_its_rows_of_groups(tmp_path: Path, criteria_of: _Read) -> None:
    rows = [
        ["", "", "Person specification: Archivist"],
        [],
        ["", "", "Essential", "Tested by", "Desirable", "Tested by"],
        ["", "", "TRAINING"],
        ["", "", "A diploma in archives", "Form", "Welsh", "Interview"],
        ["", "", "PALAEOGRAPHY"],
        ["", "", "Reads court hand", "Test", "Reads Latin", "Test"],
        ["", "", "Reads old maps", "Test"],
    ]
    assert criteria_of(_workbook(tmp_path, rows, ("C4:F4", "C6:F6"))) == [
        "e|TRAINING|A diploma in archives|Application form",
        "d|TRAINING|Welsh|Interview",
        "e|PALAEOGRAPHY|Reads court hand|Test",
        "d|PALAEOGRAPHY|Reads Latin|Test",
        "e|PALAEOGRAPHY|Reads old maps|Test",
    ]
