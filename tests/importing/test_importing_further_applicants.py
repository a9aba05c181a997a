"""One file with several people's applications is told with its places; who else a form names is no applicant."""

from collections.abc import Sequence
from pathlib import Path

import docx
import pytest
from docx.document import Document as Word
from fpdf import FPDF
from fpdf.enums import XPos, YPos

from shortlister.desk.intake import new_file
from shortlister.importing.applicants import read_applicants
from shortlister.importing.application_files import checked
from shortlister.importing.further_applicants import further_applicants
from shortlister.importing.limits import DEFAULT
from shortlister.importing.parsing import parse

PEOPLE = (("Ruth Amis", "ruth@post.test"), ("Dai Bevan", "dai@post.test"), ("Lena Cole", "lena@post.test"))
REFEREES = (
    "Referees\nName: Prof Ida Moss\nPosition: Head\nAddress: 4 Mill Lane\nEmail: ida@uni.test\n"
    "Name: Owen Nash\nPosition: Owner\nAddress: 9 Dock Road\nEmail: owen@shop.test\n"
)


def _form(name: str, email: str) -> str:
    return f"Application form\nFull name: {name}\nEmail: {email}\nWhy do you apply?\nI have kept gardens for years.\n"


def _pdf(path: Path, pages: Sequence[Sequence[str]]) -> Path:
    pdf = FPDF()
    pdf.set_font("Helvetica")
    for lines in pages:
        pdf.add_page()
        for line in lines:
            pdf.cell(0, 8, line, new_x=XPos.LMARGIN, new_y=YPos.NEXT)
    pdf.output(str(path))
    return path


def _found(text: str, kind: str = "txt") -> list[str]:
    return [one.name for one in further_applicants(parse(text.encode(), kind, f"form.{kind}", DEFAULT))]


SEVERAL = (
    ("txt", "\n".join(_form(*one) for one in PEOPLE)),
    ("txt", "\n".join(_form(*one) + REFEREES for one in PEOPLE)),
    ("txt", "\n".join(f"Name: {name}\nEmail: {email}\n\nI keep gardens.\n" for name, email in PEOPLE)),
    ("txt", "\n".join(
        f"Surname: {name.split()[1]}\nForename: {name.split()[0]}\nEmail: {email}\nPost applied for: Gardener\n"
        "Why this post?\nFor the roses.\nReference 1\nName: Ida Moss\nEmail: ida@uni.test\n" for name, email in PEOPLE
    )),
    ("txt", "\n".join(f"Enw: {name}\nE-bost: {email}\nDatganiad\nRwy'n garddio.\n" for name, email in PEOPLE)),
    ("txt", "\n".join(
        f"Name / Enw: {name}\nEmail / E-bost: {email}\nStatement\nI garden.\n" for name, email in PEOPLE
    )),
    ("txt", "\n".join(
        f"APPLICATION FOR EMPLOYMENT\nPost: Parks Manager\nName: {name}\nEmployment history\nDell Ltd\n"
        "Supporting statement\nI garden.\n" for name, _email in PEOPLE
    )),
    ("html", "".join(
        f"<h1>Application</h1><p>Name: {name}</p><p>Email: {email}</p><h2>References</h2><p>Name: Ida Moss</p>"
        "<p>Email: ida@uni.test</p>" for name, email in PEOPLE
    )),
    ("html", "".join(
        f"<table><tr><td>Name</td><td>{name}</td></tr><tr><td>E-mail</td><td>{email}</td></tr></table>"
        "<p>I keep gardens.</p>" for name, email in PEOPLE
    )),
    ("md", "\n\n---\n\n".join(
        f"**Name:** {name}\n\n**Email:** {email}\n\n## Statement\n\nI garden." for name, email in PEOPLE
    )),
    ("html", "".join(
        f"<h1>{name}</h1><p>{email}</p><h2>Profile</h2><p>A gardener since 1999.</p>" for name, email in PEOPLE
    )),
)  # fmt: skip


@pytest.mark.parametrize(("kind", "text"), SEVERAL)
def test_each_cover_page_that_comes_back_with_another_name_is_found(kind: str, text: str) -> None:
    assert _found(text, kind) == ["Dai Bevan", "Lena Cole"]


def test_pages_that_each_begin_with_another_reference_are_further_applicants() -> None:
    text = "\n".join(f"Applicant reference: 300{i}\nStatement\nI keep {i} gardens.\n" for i in (1, 2, 3))
    assert _found(text) == ["3002", "3003"]


ONE = (
    _form(*PEOPLE[0]) + REFEREES,
    _form(*PEOPLE[0]) + "Next of kin\nName: Tom Amis\nEmail: tom@post.test\nTelephone: 01970 111222\n",
    _form(*PEOPLE[0]) + "Emergency contact details\nFull name: Tom Amis\nEmail: tom@post.test\n",
    _form(*PEOPLE[0]) + "Line manager\nName: Una Boss\nEmail: una@shop.test\n",
    _form(*PEOPLE[0]) + "Previous names\nSurname: Dell\nFirst name: Ruth\n",
    _form(*PEOPLE[0]) + "Section 2: Present employer\nName: Una Boss\nEmail: una@shop.test\n",
    _form(*PEOPLE[0]) + "Who can tell us about you?\nName: Una Boss\nEmail: una@shop.test\n"
    "Name: Owen Nash\nEmail: owen@shop.test\n",
    _form(*PEOPLE[0])
    + "Application form\nName: R. Amis\nEducation\nBSc\nApplication form\nName: Ruth Amis\nSigned: yes\n",
    _form(*PEOPLE[0]) + "School\nName: Penglais Grammar School\nEmail: office@school.test\n",
    "Applicant reference: 3001\nName: Ruth Amis\nJob reference: G/12\nApplicant reference: 3001\n"
    "Reference number: 77\n",
    "Name: Ruth Amis\nEmail: ruth@post.test\nEmployment\nEmployer: Dell Ltd\nName: Una Boss\nEmail: una@dell.test\n"
    "Duties: mowing\nEmployer: Fern Ltd\nName: Ed Chief\nEmail: ed@fern.test\nDuties: pruning\n",
    "Full name: Ruth Amis\nEmail: ruth@post.test\nFor office use only\nName: Joan Clerk\nEmail: hr@council.test\n",
)


@pytest.mark.parametrize("text", ONE)
def test_who_else_a_form_names_is_no_further_applicant(text: str) -> None:
    assert _found(text) == []


def test_a_table_of_referees_under_headings_of_its_own_is_no_further_applicant() -> None:
    page = (
        "<h1>Application</h1><h2>Personal details</h2><table><tr><td>Name</td><td>Ruth Amis</td></tr>"
        "<tr><td>Email</td><td>ruth@post.test</td></tr></table><h2>References</h2><h3>First</h3>"
        "<p>Name: Ida Moss</p><p>Email: ida@uni.test</p><h3>Second</h3>"
        "<table><tr><th>Name</th><th>Address</th><th>Email</th></tr>"
        "<tr><td>Owen Nash</td><td>9 Dock Road</td><td>owen@shop.test</td></tr></table>"
    )
    assert _found(page, "html") == []


def _merged(path: Path) -> Path:
    merged: Word = docx.Document()
    for name, email in PEOPLE[:2]:
        merged.add_heading("Application form")
        for line in (f"Full name: {name}", f"Email: {email}", "I have kept a large garden for many years."):
            merged.add_paragraph(line)
    merged.save(str(path))
    return path


def test_a_merged_file_is_one_applicant_with_a_doubt_that_names_file_place_and_way_out(tmp_path: Path) -> None:
    _merged(tmp_path / "all.docx")
    (one,) = read_applicants(tmp_path).applicants
    assert one.name == "Ruth Amis"
    assert one.doubts == (
        "“all.docx” seems to hold the applications of 2 people. The others begin at: Paragraph 6 (Dai Bevan). Split "
        "the file, one for each applicant, or add the others by hand.",
    )


def test_what_is_kept_with_the_file_names_nobody(tmp_path: Path) -> None:
    kept = new_file(_merged(tmp_path / "all.docx")).doubt
    assert kept == (
        "This file seems to hold the applications of 2 people. The others begin at: Paragraph 6. Split the file, one "
        "for each applicant, or add the others by hand."
    )


def test_pages_of_a_pdf_that_begin_with_other_peoples_names_are_told_by_their_numbers(tmp_path: Path) -> None:
    pages = [[f"Name: {name}", f"Email: {email}", "I have kept a large garden."] for name, email in PEOPLE]
    doubt = str(checked(_pdf(tmp_path / "all.pdf", pages)).doubt)
    assert "3 people" in doubt
    assert "Page 2 (Dai Bevan); Page 3 (Lena Cole)" in doubt


def test_a_referees_letter_behind_a_cv_in_one_file_is_no_further_applicant(tmp_path: Path) -> None:
    cv = ["Ruth Amis", "ruth@post.test", "Profile", "A gardener."]
    letter = ["Ida Moss", "ida@uni.test", "Dear Panel", "Ruth Amis has worked for me."]
    assert checked(_pdf(tmp_path / "cv.pdf", [cv, letter])).doubt is None
    other = ["Dai Bevan", "dai@post.test", "Profile", "A gardener too."]
    assert "Page 2 (Dai Bevan)" in str(checked(_pdf(tmp_path / "cv.pdf", [cv, other])).doubt)
