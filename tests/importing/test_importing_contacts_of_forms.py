"""Numbers and names of forms, letters and files: several in a field, whom a letter is sent to, words run together."""

from pathlib import Path

import docx
import pytest

from shortlister.domain.plans.drafts import DraftApplicant
from shortlister.importing.applicants import read_applicants
from shortlister.importing.folder_files import name_from_stem, stem_of
from shortlister.importing.form_labels import Whose, field_named, whose
from shortlister.importing.form_values import valued

_LETTER = (
    "Mr Peter Gale\nHarbour Trust\n{}\n\n4 March 2026\n\nDear {}\n\nI wish to apply.\n\nYours sincerely\n\n"
    "{}\ntm@post.test\n07700 900221\n"
)


def _one(folder: Path, text: str) -> DraftApplicant:
    (folder / "R5.txt").write_text(text, encoding="utf-8")
    (one,) = read_applicants(folder).applicants
    return one


@pytest.mark.parametrize(
    ("value", "number"),
    [
        ("Home:\nWork: 01632 960001\nMobile: 07700 900321", "07700 900321"),
        ("H 01632 960101 M 07700 900321", "01632 960101"),
        ("Work: 01632 960001", "01632 960001"),
        ("07700 900321 (ring after 6)", "07700 900321 (ring after 6)"),
    ],
)
def test_of_several_numbers_in_a_field_one_is_taken_that_is_not_at_work(value: str, number: str) -> None:
    assert valued("phone", value) == number


@pytest.mark.parametrize("line", ["The Quay", "Sea View", "Head Office"])
@pytest.mark.parametrize(("greeted", "signed"), [("Mr Gale", "Tamsin Mayo (Ms)"), ("Sir", "Tamsin Mayo")])
def test_whoever_signs_a_letter_goes_before_whom_it_is_sent_to(
    line: str, greeted: str, signed: str, tmp_path: Path
) -> None:
    one = _one(tmp_path, _LETTER.format(line, greeted, signed))
    assert (one.name, one.email, one.phone) == ("Tamsin Mayo", "tm@post.test", "07700 900221")


def test_who_answers_for_the_vacancy_is_not_the_applicant(tmp_path: Path) -> None:
    file = docx.Document()
    told = [
        ("Contact for queries", "Liz Moor, 01632 960250, liz@home.test"),
        ("Name", "Ada Finch"),
        ("E-mail", "a@b.test"),
    ]
    table = file.add_table(rows=0, cols=2)
    for label, value in told:
        row = table.add_row()
        row.cells[0].text, row.cells[1].text = label, value
    file.save(str(tmp_path / "C1.docx"))
    (one,) = read_applicants(tmp_path).applicants
    assert (one.name, one.email, one.phone) == ("Ada Finch", "a@b.test", "")


@pytest.mark.parametrize("label", ["Informal enquiries", "For any questions please contact", "Enquiries to"])
def test_a_label_of_enquiries_speaks_of_somebody_else(label: str) -> None:
    assert whose(label) is Whose.OTHER


def test_a_line_of_a_past_with_enquiries_speaks_of_nobody() -> None:
    assert whose("Dealt with enquiries at the desk") is Whose.NOBODY


@pytest.mark.parametrize("label", ["Best number to reach you on", "What number can we call you on?"])
def test_a_question_for_a_number_is_one_for_a_telephone(label: str) -> None:
    assert field_named(label) == "phone"


@pytest.mark.parametrize("stem", ["0001_ApplicationForm", "0001_CV", "0001-CoverLetter"])
def test_parts_of_an_application_are_told_where_words_run_together(stem: str) -> None:
    assert stem_of(stem) == "0001"


def test_a_name_with_a_capital_inside_is_not_parted() -> None:
    assert name_from_stem("AnnMcLeod") == "Ann McLeod"


@pytest.mark.parametrize(
    ("labels", "value", "told"),
    [
        ("First names\nE-mail", "Orla orla@finn.test", ("Orla", "orla@finn.test", "")),
        ("Contact number:\nE-mail address:", "07700 900321 m@cade.test", ("", "m@cade.test", "07700 900321")),
        ("First name\nLast name\nPhone", "Orla Finn 07700 900321", ("Orla Finn", "", "07700 900321")),
        ("Reference 1 – name:\nE-mail:", "Al Dent al@dent.test", ("", "", "")),
    ],
)
def test_values_that_run_together_beside_several_labels_are_parted(
    labels: str, value: str, told: tuple[str, str, str], tmp_path: Path
) -> None:
    file = docx.Document()
    file.add_paragraph("Application form")
    table = file.add_table(rows=2, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Post", "Cook"
    for at, label in enumerate(labels.split("\n")):
        cell = table.cell(1, 0)
        (cell.paragraphs[0] if not at else cell.add_paragraph()).text = label
    table.cell(1, 1).text = value
    file.save(str(tmp_path / "G1.docx"))
    (one,) = read_applicants(tmp_path).applicants
    assert (one.name, one.email, one.phone) == told
