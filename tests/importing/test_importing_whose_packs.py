"""Packs of applications as they arrive: others' files and lists, letters to a head, printed lines, longer names."""

from email.message import EmailMessage
from pathlib import Path

import pytest

from shortlister.domain.plans.drafts import DraftApplicant
from shortlister.importing.applicants import read_applicants
from shortlister.importing.person_names import is_person, name_alone


def _one(folder: Path, text: str, name: str = "D3.txt") -> DraftApplicant:
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    (one,) = read_applicants(folder).applicants
    return one


def test_a_cv_of_somebody_else_in_a_folder_is_said_where_its_address_proves_the_name(tmp_path: Path) -> None:
    (tmp_path / "Pryce Hal").mkdir()
    form = "Surname: Pryce\nFirst names: Hal\nEmail: hal@pryce.test\nTelephone: 07700 900606\n"
    (tmp_path / "Pryce Hal" / "form.txt").write_text(form, encoding="utf-8")
    one = _one(tmp_path, "NINA ROWE\nnina@rowe.test | 07700 900677\n\nProfile\nI fix engines.\n", "Pryce Hal/cv.txt")
    assert (one.name, one.email) == ("Hal Pryce", "hal@pryce.test")
    assert any("NINA ROWE" in doubt and "cv.txt" in doubt for doubt in one.doubts)


def test_a_mail_that_lists_people_is_in_doubt_and_gives_no_number_of_theirs(tmp_path: Path) -> None:
    text = (
        "From: Kit Arlo <kit@post.test>\nSubject: For the cook post\n\nHi\n\nTwo for you:\n\n"
        "1. Bea Lund - bea@lund.test - 07700 900606\n2. Kofi Mensah - kofi@mensah.test - 07700 900707\n\n"
        "Regards\nKit Arlo\n"
    )
    one = _one(tmp_path, text)
    assert one.phone == ""
    assert any("sent for somebody else" in doubt for doubt in one.doubts)


@pytest.mark.parametrize(
    "subject", ["Bea Lund applied for Barista", "New application: Bea Lund has applied for Barista"]
)
def test_a_notice_of_an_application_names_the_applicant(subject: str, tmp_path: Path) -> None:
    text = f"From: Jobs Board <no-reply@board.test>\nSubject: {subject}\n\nNew.\n\nEmail: bl_7@relay.test\n"
    one = _one(tmp_path, text)
    assert (one.name, one.email) == ("Bea Lund", "bl_7@relay.test")


@pytest.mark.parametrize(("sent", "greeted"), [("The Headteacher", "Annwyl Syr"), ("The Manager", "Dear Manager")])
def test_a_letter_to_a_head_is_its_writers_from_the_greeting_on(sent: str, greeted: str, tmp_path: Path) -> None:
    text = (
        f"2 Sea View\nffion.hardy@post.test\n07700 900111\n\n{sent}\nPier School\n\n{greeted}\n\nI wish to apply.\n\n"
        "Yours faithfully\n\nFfion Hardy\n"
    )
    one = _one(tmp_path, text)
    assert (one.name, one.email, one.phone) == ("Ffion Hardy", "ffion.hardy@post.test", "07700 900111")


@pytest.mark.parametrize(
    "text",
    [
        "FORM\n\nName: ____Ned Flint____  Tel: __07700 900121____\nE-mail: __ned@flint.test____\n",
        "FORM\n\nName ........ Ned Flint ......\nTel No ..... 07700 900121 ....\nE-mail ..... ned@flint.test ....\n",
    ],
)
def test_the_lines_to_write_on_are_no_part_of_what_is_written(text: str, tmp_path: Path) -> None:
    one = _one(tmp_path, text)
    assert (one.name, one.email, one.phone) == ("Ned Flint", "ned@flint.test", "07700 900121")


def test_a_number_behind_please_find_is_the_senders(tmp_path: Path) -> None:
    text = "From: Tegan Moss <t@moss.test>\nSubject: Post\n\nHi\n\nPlease find my form. Tel 07700 900105\n\nTegan\n"
    assert _one(tmp_path, text).phone == "07700 900105"


@pytest.mark.parametrize(
    ("line", "name"),
    [("CURRICULUM VITAE OF GRACE ADEYEMI", "GRACE ADEYEMI"), ("CV – Ana de la Cruz", "Ana de la Cruz"),
     ("Siân ap Rhys (she/her)", "Siân ap Rhys")],
)  # fmt: skip
def test_a_name_is_told_with_its_particles_and_without_what_is_beside_it(line: str, name: str) -> None:
    assert name_alone(line) == name
    assert is_person(name)


def test_a_file_that_gives_only_anothers_address_says_that_it_has_no_name(tmp_path: Path) -> None:
    one = _one(tmp_path, "Profile\nI cook.\n\nReferees\nIan Cole\nian.cole@bay.test\n")
    assert one.name == ""
    assert any("No name was found" in doubt for doubt in one.doubts)


def test_a_mail_that_is_attached_to_one_is_read_as_one_that_was_handed_on(tmp_path: Path) -> None:
    inner, outer = EmailMessage(), EmailMessage()
    inner["From"], inner["Subject"] = "Mabli Owen <mabli@owen.test>", "Cook"
    inner.set_content("I would like to apply.\n\nMabli Owen\n07700 900131\n")
    outer["From"], outer["Subject"] = "Jan Holt <jan@harbour.test>", "FW: Cook"
    outer.set_content("See the mail attached.\n")
    outer.add_attachment(inner)
    (tmp_path / "D4.eml").write_bytes(bytes(outer))
    (one,) = read_applicants(tmp_path).applicants
    assert (one.name, one.email, one.phone) == ("Mabli Owen", "mabli@owen.test", "07700 900131")
    assert not any("attached" in doubt for doubt in one.doubts)
