"""Whose address that of a mail is: its sender's, of one handed on who wrote it first, and never an office's."""

from pathlib import Path
from typing import Final

import pytest

from shortlister.domain.plans.drafts import DraftApplicant
from shortlister.importing.applicants import read_applicants
from shortlister.importing.mail_sender import same_name

_HEAD: Final = "From: Staff Desk <desk@quay.test>\nTo: Panel <panel@quay.test>\nSubject: FW: application\n\n"
_AGENT: Final = "From: Kit Arlo <kit@staffing.test>\nSubject: {}\n\n{}\n\nKind regards\nKit Arlo\n"
_HANDED: Final = (
    "From: Nia Rowe (HR) <nia.rowe@trust.test>\nSubject: FW: Estates post\n\nAnother one.\nTel: 01222 777888\n\n"
    '{}\nFrom: "Achebe, Tunde" <tunde9@post.test>\nSent: 3 March\nTo: HR\nSubject: Re: Estates post\n\n'
    "Dear Nia\n\nI would like to apply.\n\nTunde Achebe\n\n"
    "From: Trust Jobs <jobs@trust.test>\nSent: 1 March\nSubject: Estates post\n\nSend your forms by Friday.\n"
)


def _one(folder: Path, text: str, name: str = "7.txt") -> DraftApplicant:
    (folder / name).write_text(text, encoding="utf-8")
    (one,) = read_applicants(folder).applicants
    return one


def _refused(one: DraftApplicant, email: str) -> bool:
    return any(email in doubt and "was not taken" in doubt for doubt in one.doubts)


def test_an_office_that_hands_a_form_on_is_not_its_applicant(tmp_path: Path) -> None:
    one = _one(tmp_path, _HEAD + "Name: Otto Kern\nContact: otto.kern@post.test\nContact number: 07700 900888\n")
    assert (one.name, one.email, one.phone) == ("Otto Kern", "otto.kern@post.test", "07700 900888")


def test_an_office_is_not_taken_for_want_of_another_address(tmp_path: Path) -> None:
    one = _one(tmp_path, _HEAD + "Name: Otto Kern\nTelephone: 07700 900888\n")
    assert (one.name, one.email, one.phone) == ("Otto Kern", "", "07700 900888")
    assert _refused(one, "desk@quay.test")


@pytest.mark.parametrize(
    ("subject", "body"),
    [
        ("Candidate: Rhian Dole", "Hello, here is one for you."),
        ("CV - Rhian Dole", "Hello, here is one for you."),
        ("Harbour post", "I am pleased to put forward Rhian Dole."),
        ("Harbour post", "I write on behalf of our client Rhian Dole."),
    ],
)
def test_an_agency_that_names_a_candidate_keeps_its_own_address(tmp_path: Path, subject: str, body: str) -> None:
    one = _one(tmp_path, _AGENT.format(subject, body))
    assert (one.name, one.email) == ("Rhian Dole", "")
    assert _refused(one, "kit@staffing.test")


def test_an_agency_that_names_nobody_is_taken_with_a_doubt(tmp_path: Path) -> None:
    one = _one(tmp_path, _AGENT.format("Harbour post", "Attached is the CV of our candidate."))
    assert one.email == "kit@staffing.test"
    assert any("sent for somebody else" in doubt and "Line 1" in doubt for doubt in one.doubts)


def test_a_mail_in_a_file_called_like_somebody_else_is_not_theirs(tmp_path: Path) -> None:
    one = _one(tmp_path, _AGENT.format("Harbour post", "Ten years at sea."), "Rhian Dole.txt")
    assert (one.name, one.email) == ("Rhian Dole", "")
    assert _refused(one, "kit@staffing.test")


@pytest.mark.parametrize("mark", ["-----Original Message-----", "Begin forwarded message:", "________", ""])
def test_of_a_mail_handed_on_who_wrote_it_first_applies(tmp_path: Path, mark: str) -> None:
    one = _one(tmp_path, _HANDED.format(mark))
    assert (one.name, one.email, one.phone) == ("Tunde Achebe", "tunde9@post.test", "")


def test_the_answer_to_an_office_is_its_writers_own(tmp_path: Path) -> None:
    text = (
        "From: Tom Finch <tom@post.test>\nSubject: Re: Harbour post\n\nI would like to apply.\n\n"
        "On 1 May 2025 at 10:00, Quay Jobs <jobs@quay.test> wrote:\n> Send us a mail.\n"
    )
    one = _one(tmp_path, text)
    assert (one.name, one.email) == ("Tom Finch", "tom@post.test")
    assert not [doubt for doubt in one.doubts if "e-mail" in doubt]


def test_who_signs_a_letter_sent_by_another_applies(tmp_path: Path) -> None:
    text = "From: Tom Finch <tom@post.test>\nSubject: A post\n\nDear all\nI apply.\n\nYours sincerely\nMaya Lowe\n{}"
    one = _one(tmp_path, text.format("07700 900111\n"))
    assert (one.name, one.email, one.phone) == ("Maya Lowe", "", "07700 900111")
    assert _refused(one, "tom@post.test")
    assert _one(tmp_path, text.format("maya.lowe@post.test\n")).email == "maya.lowe@post.test"


@pytest.mark.parametrize("name", ["Bob Khan", "B Khan", "KHAN, Bob", "Bob J Khan"])
def test_a_sender_whom_the_form_names_too_is_taken_without_a_doubt(tmp_path: Path, name: str) -> None:
    body = f"Name: {name}\nI put forward a plan on behalf of Quay Works.\n"
    one = _one(tmp_path, f"From: Bob Khan <bk7@post.test>\nSubject: Fwd: Application\n\n{body}")
    assert one.email == "bk7@post.test"
    assert one.doubts == ()


def test_names_are_one_persons_where_one_holds_the_other() -> None:
    assert same_name("Zoë Ng", "ZOE NG")
    assert same_name("Pat Moss", "Patricia Moss")
    assert not same_name("Tom Finch", "Dora Finch")
    assert not same_name("Tom Finch", "Maya Lowe")


@pytest.mark.parametrize(
    ("lines", "set_"),
    [
        ("Guaranteed Interview Scheme\nI wish to be considered: Yes", True),
        ("Guaranteed Interview Scheme - I wish to be considered: Yes", True),
        ("Disability Confident: I wish to be offered an interview - No", False),
        ("Disability Confident\nI would like to be considered for an interview under the terms of it: Yes", True),
    ],
)
def test_a_wish_beside_or_below_a_scheme_is_a_clear_answer(tmp_path: Path, lines: str, *, set_: bool) -> None:
    one = _one(tmp_path, f"Name: Ann Lee\n{lines}\n")
    assert one.guaranteed_interview is set_
    assert one.doubts == ()


@pytest.mark.parametrize(
    "answer",
    ["I wish to be considered: Yes / No", "I do not wish to be considered: Yes", "I wish to be considered ☐ Yes",
     "Do you wish to be sent news of other posts? Yes"],
)  # fmt: skip
def test_what_is_no_clear_wish_sets_no_scheme(tmp_path: Path, answer: str) -> None:
    one = _one(tmp_path, f"Name: Ann Lee\nGuaranteed Interview Scheme\n{answer}\n")
    assert not one.guaranteed_interview
    assert any("set the scheme by hand" in doubt for doubt in one.doubts)


@pytest.mark.parametrize("form", ["Lowe form.txt", "Lowe application form.txt", "Ffurflen gais.txt"])
def test_of_two_addresses_in_one_applicants_folder_the_forms_is_taken_with_a_doubt(tmp_path: Path, form: str) -> None:
    folder = tmp_path / "Maya Lowe"
    folder.mkdir()
    (folder / "An application CV.txt").write_text("Name: Maya Lowe\nEmail: ml@work.test\n", encoding="utf-8")
    (folder / form).write_text("Name: Maya Lowe\nEmail: maya@home.test\n", encoding="utf-8")
    (one,) = read_applicants(tmp_path).applicants
    assert one.email == "maya@home.test"
    assert any("maya@home.test" in doubt and "ml@work.test" in doubt for doubt in one.doubts)


def test_a_number_below_the_senders_own_name_is_theirs_and_another_is_told(tmp_path: Path) -> None:
    text = "From: Tom Finch <tom@post.test>\nSubject: A post\n\nDear all\nI apply.\n{}\n"
    assert _one(tmp_path, text.format("Tom Finch\n07700 900111")).phone == "07700 900111"
    one = _one(tmp_path, text.format("The office has 01970 111222."))
    assert one.phone == ""
    assert any("01970 111222" in doubt and "was not taken" in doubt for doubt in one.doubts)
