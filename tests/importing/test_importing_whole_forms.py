"""Forms around and inside tables of criteria: the job and the signatures in the same table, labels over values."""

from collections.abc import Callable, Sequence
from pathlib import Path

import docx
import openpyxl
import pytest

from shortlister.importing.criteria.words.form_lines import is_form_line
from shortlister.importing.reading import read_specification
from tests.importing.pasting import read_text

_Read = Callable[[Path], list[str]]
_Rows = Sequence[Sequence[str]]


def _word(folder: Path, *parts: str | _Rows) -> Path:
    """A Word file; a row of fewer texts than the table is wide has its last cell merged over the rest."""
    paper = docx.Document()
    for part in parts:
        if isinstance(part, str):
            paper.add_heading(part[2:], 1) if part.startswith("# ") else paper.add_paragraph(part)
            continue
        wide = max(map(len, part))
        table = paper.add_table(len(part), wide)
        for at, texts in enumerate(part):
            if len(texts) < wide:
                table.cell(at, len(texts) - 1).merge(table.cell(at, wide - 1))
            for column, text in enumerate(texts):
                table.cell(at, column).text = text
    path = folder / "form.docx"
    paper.save(str(path))
    return path


def _sheet(folder: Path, rows: _Rows) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    path = folder / "form.xlsx"
    book.save(path)
    return path


def test_one_table_may_hold_the_job_the_criteria_and_the_signatures(tmp_path: Path, criteria_of: _Read) -> None:
    path = _word(tmp_path, "# Role profile", [
        ("Part A – About the post",), ("Post title", "Caretaker"), ("Salary range", "Grade 4"),
        ("Line manager", "Site Supervisor"), ("Main purpose", "To keep the site clean, safe and open."),
        ("Main tasks", "Open and lock the buildings.\nReport faults."), ("Contacts", "Staff, pupils, hirers"),
        ("Budget", "None"), ("Part B – What we need",),
        ("Requirement", "Essential", "Desirable", "How tested"),
        ("Experience of cleaning large buildings", "X", "", "Application form"),
        ("Knowledge of heating systems", "", "X", "Interview"),
        ("Part C – Signatures",), ("Manager", "Signature:                Date:"),
        ("Employee", "Signature:                Date:"),
    ])  # fmt: skip
    assert [line.partition("|")[0] + line[line.index("|", 2) :] for line in criteria_of(path)] == [
        "e|Experience of cleaning large buildings|Application form",
        "d|Knowledge of heating systems|Interview",
    ]
    assert read_specification(path).posts[0].title == "Caretaker"


def test_a_header_far_down_a_form_without_sections_is_found(tmp_path: Path, criteria_of: _Read) -> None:
    path = _word(tmp_path, "# Job description", [
        ("Job title:", "Payroll Officer"), ("Department:", "Finance"), ("Grade:", "6"),
        ("Responsible for:", "No staff"), ("Purpose of job:", "To pay staff on time and to answer their questions."),
        ("Key duties:", "To run the payroll\nTo have knowledge of all pay scales"), ("Hours:", "37 a week"),
        ("Base:", "Town Hall"), ("Contract:", "Permanent"),
        ("Criteria", "Essential/Desirable", "Assessed by"), ("Qualifications",),
        ("CIPP certificate", "Desirable", "Application form"), ("Experience",),
        ("Use of a payroll system", "Essential", "Test"),
        ("Prepared by", "J. Hill", "May 2025"), ("Agreed by", "Head of Finance", "June 2025"),
    ])  # fmt: skip
    assert criteria_of(path) == [
        "d|Qualifications|CIPP certificate|Application form",
        "e|Experience|Use of a payroll system|Test",
    ]


def test_a_workbook_with_everything_on_one_sheet_has_only_its_criteria(tmp_path: Path, criteria_of: _Read) -> None:
    path = _sheet(tmp_path, [
        ["Job details"], ["Job title", "Park Keeper"], ["Team", "Green Spaces"], ["Location", "Elm Park"],
        ["Reports to", "Area Manager"], ["Grade", "3"], ["Hours", "30"], ["Purpose", "To keep the park tidy"],
        ["Person specification"], ["Area", "Criterion", "E", "D", "Assessed"],
        ["Skills", "Able to use a mower", "x", "", "AF"], ["Knowledge", "Knows native trees", "", "x", "I"],
        ["Approved by", "Parks Manager", "Date", "01/02/2026"],
    ])  # fmt: skip
    assert criteria_of(path) == [
        "e|Skills|Able to use a mower|Application form",
        "d|Knowledge|Knows native trees|Interview",
    ]


def test_a_header_below_criteria_is_not_the_first_of_the_table(tmp_path: Path, criteria_of: _Read) -> None:
    tasks = [(f"Able to do task {at}", "Desirable" if at % 2 else "Essential", "Interview") for at in range(10)]
    path = _word(tmp_path, "# Person specification", [
        *tasks, ("Skills", "Essential/Desirable", "Assessed by"), ("Speaks Welsh", "Desirable", "Test"),
    ])  # fmt: skip
    assert criteria_of(path) == [
        *(f"{level[0].lower()}||{text}|{method}" for text, level, method in tasks),
        "d|Skills|Speaks Welsh|Test",
    ]


def test_a_wide_row_that_says_how_all_is_assessed_is_heard(tmp_path: Path, criteria_of: _Read) -> None:
    path = _word(tmp_path, "# Person specification", [
        ("How assessed", "All criteria are assessed from the application form and at interview."),
        ("Criteria", "Essential", "Desirable"), ("Knows trees", "X", ""), ("Climbs", "", "X"),
    ])  # fmt: skip
    assert criteria_of(path) == ["e||Knows trees|Application form,Interview", "d||Climbs|Application form,Interview"]


def test_a_key_among_the_rows_of_a_form_is_not_said_to_be_left_out(tmp_path: Path) -> None:
    path = _word(tmp_path, "# Job description", [
        ("Job title", "Clerk"), ("Evidence key: AF = Application Form, I = Interview, T = Typing / IT Test",),
        ("Factor", "Criteria", "E", "D", "Evidence"), ("Skills", "Quick with figures", "√", "", "T"),
    ])  # fmt: skip
    draft = read_specification(path)
    assert [one.measured_by for one in draft.posts[0].criteria] == [("Typing / IT Test",)]
    assert draft.doubts == ()


@pytest.mark.parametrize("last", [
    ("Form completed by", "Laboratory Manager", "Date", "14 May"),
    ("Agreed by (chair)", "", "Signed on", ""),
    ("Reviewed on", "3 June", "Reviewed by", "HR"),
    ("Signature of manager", "", "Date", ""),
])  # fmt: skip
def test_the_row_in_which_people_sign_takes_no_column_its_ticks(
    tmp_path: Path, criteria_of: _Read, last: tuple[str, ...]
) -> None:
    path = _word(tmp_path, "# Person specification", [
        ("Criteria", "Essential", "Desirable", "Application and CV", "Interview / presentation"),
        ("Degree in botany", "X", "", "X", ""), ("Plans lessons", "", "X", "X", "X"), (*last, ""),
    ])  # fmt: skip
    assert criteria_of(path) == [
        "e||Degree in botany|Application form,CV",
        "d||Plans lessons|Application form,CV,Interview,Presentation",
    ]


@pytest.mark.parametrize("form", [
    [("Post title", "Department", "Closing date"), ("Tree Officer", "Planning", "3 May 2026")],
    [("Job title", "Grade"), ("Tree Officer", "Level 3")],
    [("Vacancy: Tree Officer", "Team: Planning")],
    [("Post: Tree Officer", "Grade: 5", "Base: Town Hall")],
])  # fmt: skip
def test_labels_above_or_before_what_they_say_of_the_post_are_no_criteria(
    tmp_path: Path, criteria_of: _Read, form: _Rows
) -> None:
    path = _word(tmp_path, "# Person specification", form, [
        ("Requirement", "Level"), ("Able to climb", "Essential"), ("Knows fungi", "Desirable"),
    ])  # fmt: skip
    assert criteria_of(path) == ["e||Able to climb|", "d||Knows fungi|"]
    assert read_specification(path).posts[0].title == "Tree Officer"


@pytest.mark.parametrize("names", [("SECTION", "CRITERIA"), ("Part", "Requirement"), ("Area", "What we ask")])
def test_the_names_of_two_columns_of_words_are_no_criterion(
    tmp_path: Path, criteria_of: _Read, names: tuple[str, str]
) -> None:
    path = _word(tmp_path, "# Person specification", [
        names, ("Skills", "Able to survey trees and to write reports on them"),
        ("Experience", "Five years in arboriculture or a like trade"),
    ])  # fmt: skip
    assert [line.split("|")[1:3] for line in criteria_of(path)] == [
        ["Skills", "Able to survey trees and to write reports on them"],
        ["Experience", "Five years in arboriculture or a like trade"],
    ]


@pytest.mark.parametrize("line", [
    "HOURS: 37.5 per week", "Location: Town Hall", "Department: Acute Services", "Invite to interview? Y/N",
    "Should the applicant be shortlisted? Yes / No", "Recommended? ☐ Yes ☐ No (please delete as appropriate)",
    "SCORING: 3 points = fully meets, 2 points = partly meets", "Weighting: each is ranked in order of importance",
    "Name of applicant:", "Signed (panel member): ________",
])  # fmt: skip
def test_a_line_of_a_form_is_no_criterion(line: str) -> None:
    assert is_form_line(line)
    draft = read_text(f"Person specification\n\n{line}\n\nEssential\n- Able to climb\n- Knows fungi\n", "x.txt")
    assert [one.text for one in draft.posts[0].criteria] == ["Able to climb", "Knows fungi"]
    assert {one.group for one in draft.posts[0].criteria} == {""}


@pytest.mark.parametrize("line", [
    "Hours: must be able to work evenings", "Location: willing to travel to all our sites",
    "Experience of scoring tenders", "Able to say yes or no to a request", "Do you have a driving licence?",
])  # fmt: skip
def test_what_asks_for_something_in_a_person_is_no_line_of_a_form(line: str) -> None:
    assert not is_form_line(line)
