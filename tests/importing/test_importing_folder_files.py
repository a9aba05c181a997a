"""Whose the files of a folder are: folders in folders, numbers given twice, monitoring forms, another's application."""

from pathlib import Path

import pytest

from shortlister.desk.intake import new_applicants
from shortlister.domain.refusals import Refusal
from shortlister.importing.applicants import read_applicants
from shortlister.importing.folder_files import is_monitoring, stem_of

_BODY = "I have looked after a harbour and its visitors for eleven years, and train the seasonal staff."


def _write(file: Path, text: str = "") -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"{text}\n{_BODY}\n", encoding="utf-8")
    return file


def test_documents_in_folders_below_an_applicants_are_theirs(tmp_path: Path) -> None:
    _write(tmp_path / "Ann Lee" / "form.txt", "Name: Ann Lee")
    _write(tmp_path / "Ann Lee" / "attachments" / "degree.txt", "A certificate in harbours")
    _write(tmp_path / "Ann Lee" / "attachments" / "more" / "ticket.txt", "A certificate in boats")
    (tmp_path / "Ann Lee" / "attachments" / "me.jpg").write_bytes(b"\xff\xd8\xff")
    draft = read_applicants(tmp_path)
    (one,) = draft.applicants
    assert [Path(file).name for file in one.files] == ["form.txt", "degree.txt", "ticket.txt"]
    assert draft.doubts == ("The file “Ann Lee/attachments/me.jpg” is not a document and was left out.",)


def test_files_of_the_same_name_in_two_folders_are_both_kept(tmp_path: Path) -> None:
    _write(tmp_path / "Ann Lee" / "form.txt", "Name: Ann Lee")
    for folder in ("first", "second"):
        _write(tmp_path / "Ann Lee" / folder / "form.txt", f"The {folder} certificate")
    (one,) = new_applicants(read_applicants(tmp_path))
    assert [file.name for file in one.files] == ["form.txt", "first – form.txt", "second – form.txt"]
    assert len({file.digest for file in one.files}) == 3


def test_a_folder_of_nothing_but_peoples_folders_is_several_applicants(tmp_path: Path) -> None:
    for name in ("Ann Lee", "Bo Rees"):
        _write(tmp_path / "received in May" / name / "cv.txt")
    assert [one.name for one in read_applicants(tmp_path).applicants] == ["Ann Lee", "Bo Rees"]


def test_a_folder_whose_documents_all_lie_in_other_folders_is_one_applicant_with_a_doubt(tmp_path: Path) -> None:
    for name in ("cv", "letter"):
        _write(tmp_path / "Ann Lee" / name / f"{name}.txt", name)
    draft = read_applicants(tmp_path)
    assert [len(one.files) for one in draft.applicants] == [2]
    assert draft.doubts[0].startswith("The documents of “Ann Lee” lie in several folders")


def test_a_number_that_two_applications_give_is_given_to_neither_and_names_files_and_people(tmp_path: Path) -> None:
    _write(tmp_path / "lee.txt", "Candidate number: 31\nName: Ann Lee")
    _write(tmp_path / "rees.txt", "Applicant no: 31\nName: Bo Rees")
    _write(tmp_path / "roe.txt", "Applicant no: 32\nName: Cy Roe")
    lee, rees, roe = read_applicants(tmp_path).applicants
    assert (lee.reference, rees.reference, roe.reference) == ("", "", "32")
    told = "The number 31 stands in several applications: “lee.txt” (Ann Lee); “rees.txt” (Bo Rees)."
    assert all(one.doubts[0].startswith(told) and one.doubts[0] in one.unmarked for one in (lee, rees))
    assert roe.doubts == ()


def test_a_form_of_equality_data_is_left_out_by_its_name_or_its_title(tmp_path: Path) -> None:
    _write(tmp_path / "Ann Lee" / "form.txt", "Name: Ann Lee")
    _write(tmp_path / "Ann Lee" / "equality and diversity form.txt", "Religion: none")
    _write(tmp_path / "Ann Lee" / "part 3.txt", "Equal opportunities monitoring\nReligion: none")
    draft = read_applicants(tmp_path)
    assert [Path(file).name for one in draft.applicants for file in one.files] == ["form.txt"]
    assert sum("as equality data is never kept" in doubt for doubt in draft.doubts) == 2


@pytest.mark.parametrize(
    "name", ["Application form Equal Opportunities Officer", "Ann Lee Diversity Officer", "Ann Lee"]
)
def test_a_post_that_is_called_by_equality_is_no_form_of_it(name: str) -> None:
    assert not is_monitoring(name)


def test_a_folder_of_nothing_but_monitoring_forms_has_no_applications(tmp_path: Path) -> None:
    _write(tmp_path / "diversity monitoring.txt", "Religion: none")
    with pytest.raises(Refusal, match="no application files"):
        read_applicants(tmp_path)


def test_another_persons_application_among_ones_files_gives_nothing_and_is_told(tmp_path: Path) -> None:
    _write(tmp_path / "Ann Lee" / "form.txt", "Name: Ann Lee")
    other = "Name: Bo Rees\nEmail: bo@post.test\nGuaranteed interview: Yes"
    path = _write(tmp_path / "Ann Lee" / "older" / "rees.txt", other)
    (one,) = read_applicants(tmp_path).applicants
    assert (one.name, one.email, one.guaranteed_interview) == ("Ann Lee", "", False)
    assert any(doubt.startswith("“rees.txt” names Bo Rees as the applicant, and not Ann Lee.") for doubt in one.doubts)
    assert dict(one.file_doubts)[str(path)] == "This file names somebody else as the applicant; check whose it is."


def test_a_referees_letter_among_ones_files_gives_no_address(tmp_path: Path) -> None:
    _write(tmp_path / "Ann Lee" / "form.txt", "Name: Ann Lee")
    _write(tmp_path / "Ann Lee" / "letter.txt", "Mona Reed\nmona@quay.test\n\nTo whom it may concern\nAnn Lee is able.")
    (one,) = read_applicants(tmp_path).applicants
    assert (one.name, one.email) == ("Ann Lee", "")


def test_a_number_in_place_of_a_name_is_another_person_and_not_another_part() -> None:
    assert stem_of("Candidate 1") != stem_of("Candidate 2")
    assert stem_of("Ann Lee CV 1") == stem_of("Ann Lee CV 2") == "Ann Lee"


def test_an_application_that_keeps_the_name_back_has_its_number_and_no_name(tmp_path: Path) -> None:
    _write(tmp_path / "form 12.txt", "Candidate number: C-12")
    (one,) = read_applicants(tmp_path).applicants
    assert (one.reference, one.name, one.doubts) == ("C-12", "", ())
