"""Titles that stand in odd places: an unknown occupation, a sentence, a sheet's name, a margin, two languages."""

from pathlib import Path

import openpyxl
import pytest
from fpdf import FPDF

from shortlister.importing.reading import read_specification
from tests.importing.pasting import read_text

LIST = "\n\nEssential\n- serving the public\n- plain English\n- keeping records\n\nDesirable\n- first aid\n- Welsh\n"
ROWS = (("Criterion", "Essential / Desirable"), ("Filing", "Essential"), ("Typing", "Essential"), ("Tact", "Desirable"))
FOUND = (
    ("PERSON SPECIFICATION\n\nBerthing Master", "Berthing Master"),
    ("Vice Principal\n\nPerson specification", "Vice Principal"),
    ("An exciting opportunity has arisen for a Dairy Technician to join our team.", "Dairy Technician"),
    ("Applications are invited for a Lock Keeper from May.", "Lock Keeper"),
    ("Elm Dairy is hiring an organic cheese maker\n\nWe look for tact.", "Organic cheese maker"),
    ("Site Manager: Job Description and Person Specification", "Site Manager"),
    ("Registration Criteria for Care Assistant", "Care Assistant"),
    ("Story Time Volunteer Role Description", "Story Time Volunteer"),
    ("Open position: Sound Engineer", "Sound Engineer"),
    ("Stone mason wanted for a cathedral with a long list of repairs", "Stone mason"),
    ("Rheolwr Llyfrgell | Library Manager\n\nPerson specification", "Rheolwr Llyfrgell | Library Manager"),
    ("Swyddog Cyllid\n\nFinance Officer\n\nPerson specification", "Finance Officer"),
)
UNKNOWN = ("Kennel Hand\n\nPerson specification", "Best Boy\n\nPerson specification")


@pytest.mark.parametrize(("head", "title"), FOUND)
def test_a_title_that_the_document_plainly_says_is_found(head: str, title: str) -> None:
    (post,) = read_text(head + LIST, "pasted").posts
    assert (post.title, [one for one in post.doubts if "title" in one]) == (title, [])


@pytest.mark.parametrize("head", UNKNOWN)
def test_a_name_beside_the_heading_that_is_no_known_occupation_is_taken_and_doubted(head: str) -> None:
    (post,) = read_text(head + LIST, "pasted").posts
    assert f"“{post.title}” was taken for the title of the post; check it." in post.doubts


@pytest.mark.parametrize(
    "head", ["Brookfold Nursery\n\nPerson specification", "Person specification\n\nTeamwork\n\n- tact"]
)
def test_an_employer_or_a_group_beside_the_heading_is_no_title(head: str) -> None:
    (post,) = read_text(head + LIST, "pasted").posts
    assert post.title == ""


@pytest.mark.parametrize(
    ("sheet", "head", "title"),
    [
        ("Commis Chef", "Person specification", "Commis Chef"),
        ("Kitchen Manager", "Person specification | Chef de Partie", "Chef de Partie"),
        ("Skills", "Person specification", ""),
    ],
)
def test_the_name_of_the_only_sheet_is_the_title_where_no_cell_says_another(
    tmp_path: Path, sheet: str, head: str, title: str
) -> None:
    book = openpyxl.Workbook()
    page = book.worksheets[0]
    page.title = sheet
    for row in ((head,), *ROWS):
        page.append(list(row))
    book.save(tmp_path / "a.xlsx")
    (post,) = read_specification(tmp_path / "a.xlsx").posts
    assert post.title == title


@pytest.mark.parametrize("at", [6, -18])
def test_a_line_that_runs_along_the_pages_of_a_pdf_says_the_title(tmp_path: Path, at: int) -> None:
    paper = FPDF()
    paper.set_auto_page_break(auto=False)
    for level, lines in (("Essential", ("Serving the public", "Plain English")), ("Desirable", ("Tact", "Wit"))):
        paper.add_page()
        paper.set_font("Helvetica", size=9)
        paper.set_y(at)
        paper.cell(0, 6, "Quayside Theatre - Stage Carpenter")
        paper.set_y(40)
        paper.set_font("Helvetica", "B", 13)
        paper.cell(0, 9, f"Person specification: {level}", new_x="LMARGIN", new_y="NEXT")
        paper.set_font("Helvetica", size=11)
        for line in lines:
            paper.cell(0, 7, f"- {line}", new_x="LMARGIN", new_y="NEXT")
    paper.output(str(tmp_path / "a.pdf"))
    (post,) = read_specification(tmp_path / "a.pdf").posts
    assert (post.title, [one.text for one in post.criteria]) == (
        "Stage Carpenter",
        ["Serving the public", "Plain English", "Tact", "Wit"],
    )
