"""Lists as the programs of forms and of recruiters export them: questions for headings, and fields twice."""

from pathlib import Path

import pytest

from shortlister.domain.plans.drafts import DraftApplicants
from shortlister.importing.applicants import read_applicants

_FORM = (
    "ID;Start time;Email;Name;What is your full name?;Your e-mail address;What is your telephone number?;"
    "Name of your referee;Do you wish to be considered under the Guaranteed Interview Scheme?\n"
    "1;9:00;anonymous;;Ivy Poole;ivy@poole.test;07700 900801;Al Dent;No\n"
    "2;9:30;anonymous;;Ken Amadi;ken@amadi.test;07700 900802;Di Gray;Yes\n"
)


def _read(folder: Path, text: str) -> DraftApplicants:
    path = folder / "list.csv"
    path.write_text(text, encoding="utf-8")
    return read_applicants(path)


def test_a_field_that_a_form_asks_for_goes_before_one_that_was_left_empty(tmp_path: Path) -> None:
    draft = _read(tmp_path, _FORM)
    told = [(one.name, one.email, one.phone, one.guaranteed_interview) for one in draft.applicants]
    assert told == [
        ("Ivy Poole", "ivy@poole.test", "07700 900801", False),
        ("Ken Amadi", "ken@amadi.test", "07700 900802", True),
    ]
    assert draft.left_out == ("Start time", "Email", "Name", "Name of your referee")


@pytest.mark.parametrize("heading", ["Tel. no.", "Mobile telephone number", "Candidate Phone", "Your mobile number"])
def test_a_number_is_read_below_the_headings_that_forms_have(heading: str, tmp_path: Path) -> None:
    (one,) = _read(tmp_path, f"Name,Email,{heading}\nIvy Poole,ivy@poole.test,07700 900801\n").applicants
    assert one.phone == "07700 900801"


def test_who_stands_under_candidate_by_name_has_no_reference(tmp_path: Path) -> None:
    draft = _read(tmp_path, 'Candidate,Candidate Email\n"Poole, Ivy",i@poole.test\n"Amadi, Ken",k@amadi.test\n')
    told = [(one.reference, one.name, one.email) for one in draft.applicants]
    assert told == [("", "Ivy Poole", "i@poole.test"), ("", "Ken Amadi", "k@amadi.test")]


def test_what_stands_under_candidate_by_number_is_a_reference(tmp_path: Path) -> None:
    draft = _read(tmp_path, "Candidate,Email\nC-1,i@poole.test\nC-2,k@amadi.test\n")
    assert [one.reference for one in draft.applicants] == ["C-1", "C-2"]


def test_a_question_that_also_asks_of_a_disability_is_no_scheme(tmp_path: Path) -> None:
    heading = "Do you consider yourself to have a disability (Disability Confident scheme)?"
    draft = _read(tmp_path, f"Name,Email,{heading}\nIvy Poole,i@poole.test,Yes\n")
    assert draft.left_out == (heading,)
    assert not draft.applicants[0].guaranteed_interview


def test_two_applicants_with_one_address_are_named_with_their_folders(tmp_path: Path) -> None:
    for folder in ("A1", "A2"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "form.txt").write_text("Name: Ivy Poole\nE-mail: i@poole.test\n", encoding="utf-8")
    said = "Several applicants have the same e-mail address: “A1/form.txt” (Ivy Poole); “A2/form.txt” (Ivy Poole)."
    assert [one.doubts for one in read_applicants(tmp_path).applicants] == [(said,), (said,)]


@pytest.mark.parametrize(
    ("email", "phone", "told"),
    [
        ("Ivy Poole <i@poole.test>", "7700900801", ("i@poole.test", "07700900801")),
        ("i@poole.test; ivy@work.test", "07700 900801", ("i@poole.test; ivy@work.test", "07700 900801")),
    ],
)
def test_a_cell_gives_the_only_address_and_the_whole_number(
    email: str, phone: str, told: tuple[str, str], tmp_path: Path
) -> None:
    (one,) = _read(tmp_path, f"Name,Email,Mobile\nIvy Poole,{email},{phone}\n").applicants
    assert (one.email, one.phone) == told


def test_a_list_in_welsh_has_its_references_and_its_scheme(tmp_path: Path) -> None:
    draft = _read(tmp_path, "Cyfeirnod,Enw,Cynllun gwarantu cyfweliad\nA1,Siân Rhys,Ydw\nA2,Huw Puw,Nac ydw\n")
    told = [(one.reference, one.name, one.guaranteed_interview) for one in draft.applicants]
    assert told == [("A1", "Siân Rhys", True), ("A2", "Huw Puw", False)]
