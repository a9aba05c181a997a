"""What is doubtful about a document tells where it can be looked at: a page, a cell, the words that stand there."""

from pathlib import Path

import docx
import openpyxl
from fpdf import FPDF
from PIL import Image

from shortlister.domain.places import Passage, Place
from shortlister.domain.plans.drafts import DraftSpecification
from shortlister.importing.reading import read_specification

HTML = """<h1>Person specification</h1><p>Post: Clerk</p>
<table><tr><th>Criteria<th>Essential or desirable<th>Measured by<th>Weighting
<tr><td>Experience of running a website<td>E<td>A/I<td>3
<tr><td>Ability to keep calm<td>E<td>A Z<td>2</table>
<div style="display:none">This paragraph is folded away and nobody sees it.</div><p>The office is by the river.</p>"""


def passage(draft: DraftSpecification, words: str) -> Passage:
    """Where the one doubt can be looked at in which these words stand."""
    (found,) = [where for said, where in draft.passages.items() if words in said]
    return found


def test_codes_weights_and_hidden_text_of_a_page(tmp_path: Path) -> None:
    path = tmp_path / "clerk.html"
    path.write_text(HTML, encoding="utf-8")
    draft = read_specification(path)
    assert passage(draft, "“Z”") == Passage(Place(cell="table 1 row 3 column 3"), "A Z")
    assert passage(draft, "gives weights").words == "Experience of running a website"
    assert passage(draft, "hidden text").words == "Ability to keep calm E A Z 2"[-len(passage(draft, "hidden").words) :]
    assert len(passage(draft, "hidden text").words) > 6


def test_every_sentence_that_has_a_place_is_one_of_the_doubts(tmp_path: Path) -> None:
    path = tmp_path / "clerk.html"
    path.write_text(HTML, encoding="utf-8")
    draft = read_specification(path)
    assert set(draft.passages) <= {*draft.doubts, *(doubt for post in draft.posts for doubt in post.doubts)}


def test_hidden_words_of_a_word_file_are_looked_at_in_their_paragraph_or_the_one_before(tmp_path: Path) -> None:
    paper = docx.Document()
    paper.add_heading("Person specification", 1)
    paper.add_paragraph("Essential")
    shown = paper.add_paragraph("Experience of typing", style="List Bullet")
    paper.add_paragraph("Knowledge of filing", style="List Bullet")
    paper.add_paragraph().add_run("Nobody is to see what is written here").font.hidden = True
    paper.save(str(tmp_path / "after.docx"))
    assert passage(read_specification(tmp_path / "after.docx"), "hidden text").words == "Knowledge of filing"
    shown.add_run(" which nobody is to see in print").font.hidden = True
    paper.save(str(tmp_path / "within.docx"))
    assert passage(read_specification(tmp_path / "within.docx"), "hidden text").words == "Experience of typing"


def test_a_scanned_page_is_looked_at_as_a_whole(tmp_path: Path) -> None:
    Image.new("L", (400, 100)).save(tmp_path / "scan.png")
    paper = FPDF()
    paper.set_font("Helvetica", size=11)
    paper.add_page()
    paper.multi_cell(0, 6, "Person specification\n\nEssential\n\n- Experience of typing\n- Knowledge of filing\n")
    paper.add_page()
    paper.image(str(tmp_path / "scan.png"), x=20, y=20, w=160)
    paper.output(str(tmp_path / "mixed.pdf"))
    assert passage(read_specification(tmp_path / "mixed.pdf"), "like a scan") == Passage(Place(page=2))


def test_hidden_rows_and_columns_of_a_workbook_have_their_cells(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Criteria"
    for row in (
        ["Requirement", "Notes", "E/D"],
        ["Knows about apples", "one", "E"],
        ["Knows about bees", "two", "E"],
        ["Knows about cats", "three", "D"],
    ):
        sheet.append(row)
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["B"].hidden = True
    book.save(tmp_path / "hidden.xlsx")
    draft = read_specification(tmp_path / "hidden.xlsx")
    assert passage(draft, "Row 3") == Passage(Place(cell="Criteria!A3"))
    assert passage(draft, "Column B") == Passage(Place(cell="Criteria!B1"))
