"""An applicant who sent the same file twice: said with both names, in a folder and in a list."""

import shutil
from pathlib import Path

from shortlister.importing.applicants import read_applicants
from tests.importing.pdf_making import text_field, write_pdf

_LABELS = ("Application form", "Name:", "Address:", "Post:", "Present employer:", "Reasons:", "Referees:", "Signed:")


def _form(path: Path, reasons: str) -> Path:
    lines = [(50, 780 - 40 * at, label) for at, label in enumerate(_LABELS)]
    fields = [text_field((160, 735, 400, 752), "Ann Lee"), text_field((160, 575, 400, 592), reasons)]
    return write_pdf(path, lines, fields)


def _doubts(folder: Path) -> list[str]:
    (one,) = read_applicants(folder).applicants
    return [doubt for doubt in one.doubts if "Ann Lee.pdf" in doubt]


def test_a_copy_of_an_applicants_file_is_doubted_with_both_names(tmp_path: Path) -> None:
    first = _form(tmp_path / "Ann Lee.pdf", "I like books")
    shutil.copy(first, tmp_path / "Ann Lee (copy).pdf")
    (said,) = _doubts(tmp_path)
    assert said == "“Ann Lee (copy).pdf” and “Ann Lee.pdf” are the same file; check that no other file was meant."


def test_the_same_form_filled_in_twice_is_doubted(tmp_path: Path) -> None:
    _form(tmp_path / "Ann Lee.pdf", "I like books")
    _form(tmp_path / "Ann Lee 2.pdf", "I have changed my mind: I like archives")
    (said,) = _doubts(tmp_path)
    assert said.startswith("“Ann Lee 2.pdf” and “Ann Lee.pdf” are mostly the same, like one form filled in twice")


def test_the_same_words_in_two_formats_are_doubted(tmp_path: Path) -> None:
    (tmp_path / "Ann Lee.txt").write_text("I like books.\nI like archives.\n", encoding="utf-8")
    (tmp_path / "Ann Lee.md").write_text("I like books.\n\nI like archives.\n", encoding="utf-8")
    (one,) = read_applicants(tmp_path).applicants
    assert "“Ann Lee.md” and “Ann Lee.txt” say the same; check that no other file was meant." in one.doubts


def test_a_form_and_a_letter_of_the_same_person_are_not_doubted(tmp_path: Path) -> None:
    _form(tmp_path / "Ann Lee.pdf", "I like books")
    letter = "Ann Lee\nDear panel\nI like books.\nYours\nAnn Lee\nName: Ann Lee\nPost: Librarian\n"
    (tmp_path / "Ann Lee letter.txt").write_text(letter, encoding="utf-8")
    assert _doubts(tmp_path) == []


def test_a_file_that_a_list_names_with_its_copy_is_doubted(tmp_path: Path) -> None:
    first = _form(tmp_path / "Ann Lee.pdf", "I like books")
    shutil.copy(first, tmp_path / "other.pdf")
    path = tmp_path / "list.csv"
    path.write_text("Name,Files\nAnn Lee,Ann Lee.pdf; other.pdf\n", encoding="utf-8")
    (one,) = read_applicants(path).applicants
    assert [doubt for doubt in one.doubts if "“Ann Lee.pdf” and “other.pdf” are the same file" in doubt]
