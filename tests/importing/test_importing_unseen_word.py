"""Layouts of Word files as employers send them, each read as a careful person reads it."""

from collections.abc import Callable
from pathlib import Path

import docx
from docx.document import Document as Paper
from docx.table import Table

_Read = Callable[[Path], list[str]]


def _table(paper: Paper, rows: list[list[str]], merges: tuple[tuple[int, int, int, int], ...] = ()) -> Table:
    """A table; a cell's lines that begin with `* ` are bulleted; a merge is row, column, last row, last column."""
    table: Table = paper.add_table(len(rows), len(rows[0]))
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            cell = table.cell(row, column)
            for number, line in enumerate(text.split("\n") if text else []):
                paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
                if line.startswith("* "):
                    paragraph.style = "List Bullet"
                paragraph.add_run(line.removeprefix("* "))
    for first, left, last, right in merges:
        table.cell(first, left).merge(table.cell(last, right))
    return table


def _saved(paper: Paper, folder: Path) -> Path:
    path = folder / "specification.docx"
    paper.save(str(path))
    return path


def test_a_trusts_table_with_bulleted_cells_and_a_column_of_weights(tmp_path: Path, criteria_of: _Read) -> None:
    paper = docx.Document()
    paper.add_paragraph("Northmoor University Hospitals NHS Foundation Trust")
    paper.add_heading("PERSON SPECIFICATION", 1)
    paper.add_paragraph("Post: Senior Physiotherapist   Band: 6")
    _table(
        paper,
        [
            ["Requirements", "Essential", "Desirable", "Weight", "How assessed (A/I/T/R/D)"],
            [
                "Education and qualifications",
                "* BSc in physiotherapy\n* HCPC registration",
                "* Membership of a clinical interest group",
                "3",
                "A/D",
            ],
            [
                "Experience",
                "* Rotations through four clinical areas\n* Supervision of students",
                "* Work in the community",
                "3",
                "A/I",
            ],
            ["Skills", "* Clinical reasoning under pressure", "", "2", "I/T"],
        ],
    )
    paper.add_paragraph("A = Application  I = Interview  T = Test  R = References  D = Documentary evidence")
    assert criteria_of(_saved(paper, tmp_path)) == [
        "e|Education and qualifications|BSc in physiotherapy|Application form,Documentary evidence",
        "e|Education and qualifications|HCPC registration|Application form,Documentary evidence",
        "d|Education and qualifications|Membership of a clinical interest group|Application form,Documentary evidence",
        "e|Experience|Rotations through four clinical areas|Application form,Interview",
        "e|Experience|Supervision of students|Application form,Interview",
        "d|Experience|Work in the community|Application form,Interview",
        "e|Skills|Clinical reasoning under pressure|Interview,Test",
    ]


def test_a_universitys_tables_one_for_each_category_with_a_header_only_on_the_first(
    tmp_path: Path, criteria_of: _Read
) -> None:
    paper = docx.Document()
    paper.add_heading("Research Fellow in Soil Science", 1)
    paper.add_heading("Person specification", 2)
    paper.add_paragraph().add_run("Education and training").bold = True
    _table(
        paper,
        [
            ["", "Criteria", "E/D", "Assessed via"],
            ["1.1", "PhD in soil science, or close to completion", "E", "Application"],
            ["1.2", "Teaching qualification", "D", "Application"],
        ],
    )
    paper.add_paragraph().add_run("Knowledge and experience").bold = True
    _table(
        paper,
        [
            ["2.1", "Statistical analysis of large field trials", "E", "Application/Interview"],
            ["2.2", "Supervising doctoral students", "D", "Interview"],
        ],
    )
    paper.add_paragraph().add_run("Personal attributes").bold = True
    _table(paper, [["3.1", "Collegiate approach to shared laboratories", "E", "Interview/References"]])
    assert criteria_of(_saved(paper, tmp_path)) == [
        "e|Education and training|PhD in soil science, or close to completion|Application form",
        "d|Education and training|Teaching qualification|Application form",
        "e|Knowledge and experience|Statistical analysis of large field trials|Application form,Interview",
        "d|Knowledge and experience|Supervising doctoral students|Interview",
        "e|Personal attributes|Collegiate approach to shared laboratories|Interview,References",
    ]


def test_levels_in_merged_rows_below_merged_rows_of_groups(tmp_path: Path, criteria_of: _Read) -> None:
    paper = docx.Document()
    paper.add_paragraph("EMPLOYEE SPECIFICATION")
    _table(
        paper,
        [
            ["Criteria", "Where identified"],
            ["A. QUALIFICATIONS", ""],
            ["Essential", ""],
            ["1. Social work degree", "Application form / certificates"],
            ["2. Social Work England registration", "Certificates"],
            ["Desirable", ""],
            ["3. Practice education award", "Application form"],
            ["B. EXPERIENCE", ""],
            ["Essential", ""],
            ["4. Statutory work with families", "Application form / interview"],
        ],
        ((1, 0, 1, 1), (2, 0, 2, 1), (5, 0, 5, 1), (7, 0, 7, 1), (8, 0, 8, 1)),
    )
    assert criteria_of(_saved(paper, tmp_path)) == [
        "e|QUALIFICATIONS|Social work degree|Application form,Certificates",
        "e|QUALIFICATIONS|Social Work England registration|Certificates",
        "d|QUALIFICATIONS|Practice education award|Application form",
        "e|EXPERIENCE|Statutory work with families|Application form,Interview",
    ]


def test_a_legend_of_codes_that_is_a_table_of_its_own(tmp_path: Path, criteria_of: _Read) -> None:
    paper = docx.Document()
    paper.add_heading("Person Specification – Transport Planner", 1)
    _table(
        paper,
        [["Tested by", "Code"], ["Application form", "F"], ["Interview", "V"], ["Written exercise", "W"]],
    )
    paper.add_paragraph("")
    _table(
        paper,
        [
            ["Attribute", "Standard", "Essential or desirable", "Tested by"],
            ["Experience", "Traffic modelling for a highway authority", "Essential", "F, V"],
            ["", "Public consultation on road schemes", "Desirable", "F"],
            ["Skills", "Plain reports for elected members", "Essential", "W"],
        ],
    )
    assert criteria_of(_saved(paper, tmp_path)) == [
        "e|Experience|Traffic modelling for a highway authority|Application form,Interview",
        "d|Experience|Public consultation on road schemes|Application form",
        "e|Skills|Plain reports for elected members|Written exercise",
    ]


def test_a_bilingual_welsh_table(tmp_path: Path, criteria_of: _Read) -> None:
    paper = docx.Document()
    paper.add_heading("MANYLEB PERSON / PERSON SPECIFICATION", 1)
    _table(
        paper,
        [
            [
                "Meini prawf / Criteria",
                "Hanfodol / Essential",
                "Dymunol / Desirable",
                "Dull asesu / Method of assessment",
            ],
            ["Addysg / Education", "Degree in education", "Welsh language GCSE", "Application form"],
            ["Profiad / Experience", "Running after-school clubs", "Fundraising", "Application form, Interview"],
        ],
    )
    assert criteria_of(_saved(paper, tmp_path)) == [
        "e|Addysg / Education|Degree in education|Application form",
        "d|Addysg / Education|Welsh language GCSE|Application form",
        "e|Profiad / Experience|Running after-school clubs|Application form,Interview",
        "d|Profiad / Experience|Fundraising|Application form,Interview",
    ]


def test_a_charitys_table_with_the_level_in_the_first_column_and_numbered_lists_in_the_second(
    tmp_path: Path, criteria_of: _Read
) -> None:
    paper = docx.Document()
    paper.add_heading("Volunteer Coordinator", 1)
    paper.add_heading("Person specification", 2)
    paper.add_paragraph("Please show in your supporting statement how you meet the criteria marked with a tick.")
    _table(
        paper,
        [
            ["", "Criteria", "Supporting statement", "Interview"],
            ["Essential", "Recruiting volunteers from many backgrounds", "✓", "✓"],
            ["", "Keeping accurate records", "✓", ""],
            ["", "Warm and patient manner", "", "✓"],
            ["Desirable", "Experience of bereavement", "✓", ""],
            ["", "A second community language", "✓", ""],
        ],
        ((1, 0, 3, 0), (4, 0, 5, 0)),
    )
    assert criteria_of(_saved(paper, tmp_path)) == [
        "e||Recruiting volunteers from many backgrounds|Supporting statement,Interview",
        "e||Keeping accurate records|Supporting statement",
        "e||Warm and patient manner|Interview",
        "d||Experience of bereavement|Supporting statement",
        "d||A second community language|Supporting statement",
    ]
