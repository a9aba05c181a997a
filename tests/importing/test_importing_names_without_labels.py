"""Names that no field says, of files called by a number: taken where they stand, else said to be missing."""

from email.message import EmailMessage
from pathlib import Path

import docx
import pytest

from shortlister.domain.plans.drafts import DraftApplicant
from shortlister.importing.applicants import NO_NAMES, read_applicants

CV = "{0}\n12 Elm Row, Leeds | 07700 900321 | {1}\n\nProfile\n\nI have kept bees for ten years.\n"
LETTER = (
    "3 Quay Street\nRhyl\n{1}\n07700 900321\n\nMs Ann Cross\nHead of Parks\n\nDear Ms Cross\n\nI should like the post."
    "\n\nYours sincerely\n\n{0}\n"
)


def _read(folder: Path, text: str, name: str = "K07.txt") -> DraftApplicant:
    (folder / name).write_text(text, encoding="utf-8")
    (one,) = read_applicants(folder).applicants
    return one


@pytest.mark.parametrize("form", [CV, LETTER])
def test_the_name_of_a_cv_or_a_letter_is_taken_from_a_file_with_a_number(form: str, tmp_path: Path) -> None:
    one = _read(tmp_path, form.format("Delyth Parry", "delyth.parry@post.test"))
    assert (one.reference, one.name) == ("K07", "Delyth Parry")
    assert (one.email, one.phone) == ("delyth.parry@post.test", "07700 900321")
    assert "“Delyth Parry”" in one.doubts[0]


@pytest.mark.parametrize(
    "top", ["BORIS A. LUND BSc (Hons) MRICS", "Boris Lund, MA, PGCE", "Boris Lund – Crane Driver", "Dr Boris Lund PhD"]
)
def test_what_stands_behind_a_name_is_none_of_it(top: str, tmp_path: Path) -> None:
    name = _read(tmp_path, CV.format(top, "b.lund@post.test")).name
    assert name.casefold().replace(" a.", "") == "boris lund"


def test_a_mail_with_a_number_for_its_name_is_its_senders(tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "Bob Khan <bob@post.test>", "Application"
    mail.set_content("I have run the parks for nine years.")
    (tmp_path / "K08.eml").write_bytes(bytes(mail))
    (one,) = read_applicants(tmp_path).applicants
    assert (one.name, one.email) == ("Bob Khan", "bob@post.test")


def test_the_header_of_a_page_says_whose_a_cv_is(tmp_path: Path) -> None:
    file = docx.Document()
    file.sections[0].header.paragraphs[0].text = "Delyth Parry   delyth@parry.test   07700 900321"
    for text in (
        "Profile",
        "Kept bees for years.",
        "Experience",
        "Bee Keeper, Hive House",
        "Ivor Pugh, ivor@pugh.test",
    ):
        file.add_paragraph(text)
    file.save(str(tmp_path / "K07.docx"))
    (one,) = read_applicants(tmp_path).applicants
    assert (one.name, one.email, one.phone) == ("Delyth Parry", "delyth@parry.test", "07700 900321")


@pytest.mark.parametrize("top", ["Crane Driver", "Personal profile"])
def test_a_name_that_was_not_found_is_said_where_there_is_a_way_to_reach_them(top: str, tmp_path: Path) -> None:
    one = _read(tmp_path, CV.format(top, "lift2@post.test"))
    assert one.name == ""
    assert "No name was found in “K07.txt”. Enter the applicant's by hand." in one.unmarked


def test_of_an_application_that_holds_nothing_of_its_applicant_nothing_is_missed(tmp_path: Path) -> None:
    one = _read(tmp_path, "Supporting statement\n\nI have kept bees for ten years.\n")
    assert (one.reference, one.name, one.doubts) == ("K07", "", ())


def test_parts_of_an_application_called_by_one_number_are_one_applicants(tmp_path: Path) -> None:
    fields = "First name: Delyth\nLast name: Parry\nEmail: delyth@parry.test\nPhone: 07700 900321\n"
    (tmp_path / "K07 form.txt").write_text(fields, encoding="utf-8")
    (tmp_path / "K08-form.txt").write_text(fields.replace("Parry", "Pugh").replace("parry", "pugh"), encoding="utf-8")
    one, other = _read_all(tmp_path, CV.format("DELYTH PARRY", "delyth@parry.test"))
    assert (one.reference, one.name, len(one.files)) == ("K07", "Delyth Parry", 2)
    assert other.name == "Delyth Pugh"
    assert not [doubt for doubt in one.doubts if "Another applicant" in doubt]


def _read_all(folder: Path, cv: str) -> tuple[DraftApplicant, ...]:
    (folder / "K07 cv.txt").write_text(cv, encoding="utf-8")
    return read_applicants(folder).applicants


@pytest.mark.parametrize("said", [" (please ring after 6 pm)", ", evenings only", " – mornings best"])
def test_when_to_ring_is_no_part_of_a_number(said: str, tmp_path: Path) -> None:
    one = _read(tmp_path, f"Name: Delyth Parry\nTel: 07700 900321{said}\nEmail: delyth@parry.test\n")
    assert one.phone == "07700 900321"


def test_an_extension_stays_with_its_number(tmp_path: Path) -> None:
    assert _read(tmp_path, "Name: Delyth Parry\nTel: 01632 960321 ext 5\n").phone == "01632 960321 ext 5"


def test_a_row_that_counts_the_others_is_no_applicant(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(
        'No,"Applicant (surname, first name)"\n1,"Parry, Delyth"\n2,"Total, Ann"\nTotal,2\n', encoding="utf-8"
    )
    draft = read_applicants(path)
    assert [one.name for one in draft.applicants] == ["Delyth Parry", "Ann Total"]
    assert draft.doubts == ("Row 4 counts the others (“Total”), and was left out.",)


def test_a_list_without_a_column_of_names_says_so(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Candidate ID,Nachname,E-mail\nC-1,Parry,d@parry.test\n", encoding="utf-8")
    assert read_applicants(path).doubts == (NO_NAMES.format(file="list.csv"),)
    assert read_applicants(path, taken_as={"Nachname": "surname"}).doubts == ()
