"""Lists of applicants: headings recognised, equality data left out, doubts and refusals."""

from pathlib import Path

import docx
import openpyxl
import pytest

from shortlister.domain.refusals import Refusal
from shortlister.importing.applicant_columns import field_of_heading, is_equality_heading
from shortlister.importing.applicants import read_applicants
from shortlister.importing.application_folder import read_folder


def _list(tmp_path: Path, text: str, *, name: str = "applicants.csv", encoding: str = "utf-8") -> Path:
    path = tmp_path / name
    path.write_bytes(text.encode(encoding))
    return path


def test_every_field_is_taken_from_its_heading(tmp_path: Path) -> None:
    (tmp_path / "lee.txt").write_text("I should like to be your clerk.", encoding="utf-8")
    path = _list(
        tmp_path,
        "Reference,Name,E-mail,Telephone,Guaranteed interview,Redeployee,Application file\n"
        "A-1,Ann Lee,ann@example.org,01234 567890,Yes,No,lee.txt\n",
    )
    draft = read_applicants(path)
    (applicant,) = draft.applicants
    assert (applicant.reference, applicant.name, applicant.email) == ("A-1", "Ann Lee", "ann@example.org")
    assert (applicant.phone, applicant.guaranteed_interview, applicant.redeployee) == ("01234 567890", True, False)
    assert applicant.files == (str((tmp_path / "lee.txt").resolve()),)
    assert applicant.source.line == 2
    assert applicant.doubts == ()
    assert list(draft.mapping.values()) == [
        "reference", "name", "email", "phone", "guaranteed interview", "redeployee", "application file",
    ]  # fmt: skip
    assert draft.left_out == ()


def test_first_name_and_surname_make_a_name(tmp_path: Path) -> None:
    draft = read_applicants(_list(tmp_path, "Surname;First name;Email\nRees;Bo;bo@example.org\n"))
    assert [one.name for one in draft.applicants] == ["Bo Rees"]


def test_equality_data_is_left_out_and_named_first(tmp_path: Path) -> None:
    path = _list(
        tmp_path,
        "Ref,Name,Shoe size,Ethnic origin,Date of birth,Do you have a disability?,Sexual orientation\n"
        "1,Ann Lee,5,White,1980-01-01,No,Gay\n",
    )
    draft = read_applicants(path)
    assert draft.left_out == (
        "Ethnic origin", "Date of birth", "Do you have a disability?", "Sexual orientation", "Shoe size",
    )  # fmt: skip
    assert "White" not in repr(draft)
    assert "Gay" not in repr(draft)
    assert "1980" not in repr(draft)


@pytest.mark.parametrize(
    "heading",
    ["Ethnicity", "Sex", "Gender", "Age", "Age group", "Date of birth", "DOB", "Religion or belief", "Disability",
     "Sexual orientation", "Nationality", "Marital status", "Race", "Pregnancy and maternity", "gender_identity"],
)  # fmt: skip
def test_equality_headings_are_known(heading: str) -> None:
    assert is_equality_heading(heading)
    assert field_of_heading(heading) is None


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Applicant ID", "reference"), ("Candidate Reference Number", "reference"), ("Full Name", "name"),
        ("Email address", "email"), ("Mobile number", "phone"), ("Disability Confident", "guaranteed interview"),
        ("GIS", "guaranteed interview"), ("Redeployment", "redeployee"), ("Application form", "application file"),
    ],
)  # fmt: skip
def test_headings_in_other_words_are_known(heading: str, field: str) -> None:
    assert field_of_heading(heading) == field


def test_an_excel_list_with_a_title_above_is_read(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Applicants for Park Ranger"])
    sheet.append([])
    sheet.append(["Ref", "Applicant name", "Email"])
    sheet.append([101, "Cy Roe", "cy@example.org"])
    sheet.append([None, None, None])
    sheet.append([102, "Di Poe", "di@example.org"])
    path = tmp_path / "list.xlsx"
    book.save(path)
    draft = read_applicants(path)
    assert [(one.reference, one.name, one.source.line) for one in draft.applicants] == [
        ("101", "Cy Roe", 4),
        ("102", "Di Poe", 6),
    ]


def test_the_same_address_or_name_is_doubted(tmp_path: Path) -> None:
    path = _list(
        tmp_path,
        "Ref,Name,Email\n1,Ann Lee,a@example.org\n2,Bo Rees,A@example.org\n"
        "3,Cy Roe,c@example.org\n4,Roe Cy,d@example.org\n"
        "5,Di Poe,not an address\n",
    )
    doubts = [one.doubts for one in read_applicants(path).applicants]
    same = "Several applicants have the same e-mail address: row 2 (Ann Lee); row 3 (Bo Rees)."
    assert doubts[0] == doubts[1] == (same,)
    assert doubts[2] == doubts[3] == ("Several applicants have the same name: row 4 (Cy Roe); row 5 (Roe Cy).",)
    assert doubts[4] == ("The e-mail address “not an address” is not complete.",)


def test_a_reference_twice_is_refused_with_its_rows(tmp_path: Path) -> None:
    path = _list(tmp_path, "Ref,Name\nA1,Ann Lee\nA2,Bo Rees\na1,Cy Roe\n")
    with pytest.raises(Refusal) as refused:
        read_applicants(path)
    first, second = refused.value.lines()
    assert "applicants.csv" in first
    assert second == "the reference “A1” stands in rows 2, 4"


def test_a_file_that_is_missing_or_outside_the_folder_is_doubted(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("x", encoding="utf-8")
    folder = tmp_path / "list"
    folder.mkdir()
    path = _list(folder, "Ref,Name,Application file\n1,Ann Lee,gone.pdf\n2,Bo Rees,../secret.txt\n")
    draft = read_applicants(path)
    assert [one.files for one in draft.applicants] == [(), ()]
    assert draft.applicants[0].doubts == ("The application file “gone.pdf” is not in the folder of the list.",)
    assert len(draft.applicants[1].doubts) == 1


@pytest.mark.parametrize("text", ["Colour,Size\nred,5\n", "Ref,Name\n", "just a sentence\n", "a,b,c\n1,2,3\n4,5,6\n"])
def test_a_list_without_applicants_is_refused(text: str, tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        read_applicants(_list(tmp_path, text))
    assert "applicants.csv" in str(refused.value)
    assert len(refused.value.lines()) == 1


def test_a_word_file_is_no_list(tmp_path: Path) -> None:
    path = tmp_path / "list.rtf"
    path.write_bytes(b"{\\rtf1 x}")
    with pytest.raises(Refusal, match=r"."):
        read_applicants(path)


def test_a_folder_gives_one_applicant_for_each_stem(tmp_path: Path) -> None:
    (tmp_path / "ann-lee CV.txt").write_text("Twenty years of gardening in large parks.", encoding="utf-8")
    (tmp_path / "ann-lee covering letter.txt").write_text("Dear panel, I should like to apply.", encoding="utf-8")
    (tmp_path / "0417.txt").write_text(
        "Application form\nFull name: Bo Rees\nE-mail address: bo@example.org\nTelephone: 01234 5\n"
        "Reference number: R-17\nEthnic origin: White\n",
        encoding="utf-8",
    )
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    draft = read_applicants(tmp_path)
    bo, ann = draft.applicants
    assert (bo.name, bo.email, bo.reference, bo.phone) == ("Bo Rees", "bo@example.org", "R-17", "01234 5")
    assert ann.name == "Ann Lee"
    assert len(ann.files) == 2
    assert ann.doubts == ("The name was taken from the file's name.",)
    assert "White" not in repr(draft)
    assert draft.doubts == ("The file “photo.jpg” is not a document and was left out.",)


def test_a_name_or_reference_that_only_the_folder_tells_is_said_to_be_the_folders(tmp_path: Path) -> None:
    for folder in ("Gwen Parry", "0418"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "CV1.txt").write_text("Twenty years of gardening in parks.", encoding="utf-8")
    numbered, gwen = read_applicants(tmp_path).applicants
    assert (numbered.reference, numbered.name, numbered.doubts) == ("0418", "", ())
    assert (gwen.reference, gwen.name) == ("", "Gwen Parry")
    assert gwen.doubts == ("The name was taken from the folder's name.",)


def test_a_word_file_with_few_words_is_not_said_to_have_none(tmp_path: Path) -> None:
    for name, words in (("Al Fry", "A short CV"), ("Bo Rees", "")):
        file = docx.Document()
        file.add_paragraph(words)
        file.save(str(tmp_path / f"{name}.docx"))
    few, none = read_applicants(tmp_path).applicants
    assert few.doubts[0] == (
        "“Al Fry.docx” has hardly any text that can be read; the rest may be a scan or a picture. Check that it is the "
        "whole application."
    )
    assert none.doubts[0] == "“Bo Rees.docx” has no text that can be read; it may be a scan."


def test_an_application_that_cannot_be_read_is_an_applicant_with_a_doubt(tmp_path: Path) -> None:
    (tmp_path / "Cy Roe.docx").write_bytes(b"PK\x03\x04 broken")
    (applicant,) = read_applicants(tmp_path).applicants
    assert applicant.name == "Cy Roe"
    assert any("damaged" in doubt for doubt in applicant.doubts)


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        read_applicants(tmp_path)
    assert "no application files" in str(refused.value)


def test_what_lies_beside_the_documents_of_one_applicant_is_named_and_no_link_is_followed(tmp_path: Path) -> None:
    folder, other = tmp_path / "applications", tmp_path / "other"
    for place in (folder / "Ann Lee", other):
        place.mkdir(parents=True)
        (place / "letter.txt").write_text("Dear panel,\nI have run a library for six years.\n", encoding="utf-8")
    (folder / "Ann Lee" / "photo.heic").write_bytes(b"\0\0\0\x18ftypheic")
    try:
        (folder / "elsewhere").symlink_to(other, target_is_directory=True)
    except OSError:
        pytest.skip("this system makes no links")
    draft = read_folder(folder)
    assert [len(one.files) for one in draft.applicants] == [1]
    assert any("Ann Lee/photo.heic" in doubt for doubt in draft.doubts)
    assert any("“elsewhere”" in doubt for doubt in draft.doubts)
